/** What a ballot file says, in whatever format, and how a malformed one is refused. */
import * as v from 'valibot';
import { OstrakaError } from '../../codec/error.ts';
import { text } from '../../codec/schema.ts';
import { MAX_OPTIONS } from '../contest.ts';

export interface BallotFile {
  readonly title: string;
  readonly options: readonly string[];
  readonly ballots: readonly FileBallot[];
  /** Whether any ballot ranks two options equal. */
  readonly ties: boolean;
  /** The sum of the counts. */
  readonly voters: number;
  readonly seats?: number;
}

export interface FileBallot {
  /** How many voters cast it, at least 1. */
  readonly count: number;
  /** Groups of equals, best first; indices of `options`, from 0. Empty for a blank ballot. */
  readonly ranks: readonly (readonly number[])[];
}

export const MAX_BALLOTS = 10_000_000;

/** Throws `bad-ballot-file`: one line with the file, the line (from 1) and the reason. */
export type Refuse = (line: number, reason: string) => never;

export const refuser =
  (name: string): Refuse =>
  (line, reason) => {
    throw new OstrakaError('bad-ballot-file', `${plain(name)}:${line}: ${reason}`, {
      hint: 'correct that line, or export the file again',
    });
  };

/** A piece of a file, fit to stand in a message. */
export const shown = (piece: string): string => `“${plain(piece.length > 40 ? `${piece.slice(0, 40)}…` : piece)}”`;
const plain = (s: string): string => s.replace(/[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/gu, '\ufffd');

export const lines = (source: string): string[] => source.split(/\r\n|\n|\r/);

/** A whole number from `min` to `max` in decimal digits; null for anything else. */
export function whole(digits: string, min: number, max: number): number | null {
  if (!/^[0-9]{1,9}$/.test(digits)) return null;
  const value = Number(digits);
  return value >= min && value <= max ? value : null;
}

/** What the format's reader collects as it goes, checked as it comes in. */
export class Collector {
  readonly #refuse: Refuse;
  readonly #options: string[] = [];
  readonly #ballots: FileBallot[] = [];
  #voters = 0;
  #ties = false;

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
  }

  option(line: number, written: string): void {
    const name = checked(written, 120, (why) => this.#refuse(line, `the name ${shown(written)} ${why}`));
    if (this.#options.includes(name)) this.#refuse(line, `two options are named ${shown(name)}`);
    if (this.#options.length === MAX_OPTIONS) this.#refuse(line, `there are more than ${MAX_OPTIONS} options`);
    this.#options.push(name);
  }

  ballot(line: number, count: number, ranks: readonly (readonly number[])[]): void {
    this.#voters += count;
    if (this.#voters > MAX_BALLOTS) this.#refuse(line, `there are more than ${MAX_BALLOTS} ballots`);
    const seen = new Set<number>();
    for (const option of ranks.flat()) {
      if (seen.has(option)) this.#refuse(line, `option ${option + 1} stands on this ballot twice`);
      seen.add(option);
    }
    if (ranks.some((equals) => equals.length > 1)) this.#ties = true;
    this.#ballots.push({ count, ranks });
  }

  get voters(): number {
    return this.#voters;
  }

  get distinct(): number {
    return this.#ballots.length;
  }

  finish(line: number, title: string, seats?: number): BallotFile {
    if (this.#options.length === 0) this.#refuse(line, 'it names no options');
    return {
      title: checked(title, 200, (why) => this.#refuse(line, `the title ${shown(title)} ${why}`)),
      options: this.#options,
      ballots: this.#ballots,
      ties: this.#ties,
      voters: this.#voters,
      ...(seats === undefined ? {} : { seats }),
    };
  }
}

/** Names and titles become a contest's, so the contest's rules for text hold. */
function checked(written: string, max: number, refuse: (why: string) => never): string {
  const parsed = v.safeParse(text(max), written.trim().normalize('NFC'));
  return parsed.success ? parsed.output : refuse(parsed.issues[0].message);
}
