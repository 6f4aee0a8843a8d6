/** One command of `ostraka`: what it takes, what it says about itself, what it does. */
import type { ParseArgsOptionsConfig } from 'node:util';
import { OstrakaError } from '../../shared/codec/error.ts';

/** What parseArgs made of the line: flags are boolean, values strings, repeated options arrays of strings. */
export interface Args {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  /** Printed by `--help` as it stands: the line to type, what it does, each option, an example. */
  readonly usage: string;
  /** For `parseArgs`, strict; `--help` is everywhere and not listed. */
  readonly options: ParseArgsOptionsConfig;
  /**
   * Names of what stands without an option, in order; one that ends in ? may be left out, and what the last one names, where it
   * ends in ..., may be repeated. None where this is left out.
   */
  readonly positionals?: readonly string[];
  /** Whether it works with points and proofs, so that the arithmetic is started for it; so it does, where this is left out. */
  readonly computes?: boolean;
  /** The exit code. Throws OstrakaError, which is printed with its hint and ends in exit code 2. */
  run(args: Args, context: Context): Promise<number>;
}

/** What a command may touch of the process that runs it. */
export interface Context {
  /** Aborted on SIGINT or SIGTERM: close what is open and return. */
  readonly stop: AbortSignal;
  /** A line of the answer, on stdout. */
  say(line: string): void;
  /** A line beside the answer, on stderr. */
  note(line: string): void;
}

/** The value of an option that takes text; undefined where it was left out. */
export function option({ values }: Args, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The same for an option that must be there; throws `usage`. */
export function required(args: Args, name: string): string {
  const value = option(args, name);
  if (value === undefined || value === '') throw usage(`--${name} is missing`);
  return value;
}

export const flag = ({ values }: Args, name: string): boolean => values[name] === true;

/** All values of an option that may be repeated. */
export function repeated({ values }: Args, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A whole number from `min` to `max`; undefined where the option was left out; throws `usage`. */
export function integerOption(args: Args, name: string, min: number, max: number): number | undefined {
  const value = option(args, name);
  if (value === undefined) return undefined;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= min && number <= max)) throw usage(`--${name} is a number from ${min} to ${max}, not ${value}`);
  return number;
}

export const usage = (message: string): OstrakaError => new OstrakaError('usage', message);
