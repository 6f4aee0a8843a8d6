/** Named checks, made one after the other, each once. */
import { OstrakaError } from '../codec/error.ts';
import { type CheckName, type ForeignCheck, type ForeignStatus, outcomeOf } from './verdict.ts';

interface About {
  /** The event, file or field. */
  readonly where?: string;
  /** Who made it, as the transcript names them. */
  readonly culprits?: readonly string[];
}

/** Something in a foreign transcript does not hold. */
export class CheckFailed extends Error {
  readonly where: string | null;
  readonly culprits: readonly string[];

  constructor(message: string, { where, culprits = [] }: About = {}) {
    super(message);
    this.where = where ?? null;
    this.culprits = culprits;
  }
}

/** Something that this verifier does not judge. */
export class NotCovered extends CheckFailed {}

/** How far a check is. */
export type Tell = (done: number, total: number) => void;

/**
 * A table of checks as they are worked through. Each check of the table is run or said not to be due; one that nothing was said of
 * at the end was not reached.
 */
export class Checklist<Id extends string> {
  readonly #table: readonly (CheckName & { readonly id: Id })[];
  readonly #clock: () => number;
  readonly #onProgress: (check: string, done: number, total: number) => void;
  readonly #found = new Map<Id, ForeignCheck>();

  constructor(
    table: readonly (CheckName & { readonly id: Id })[],
    { clock, onProgress }: { clock: () => number; onProgress: (check: string, done: number, total: number) => void },
  ) {
    this.#table = table;
    this.#clock = clock;
    this.#onProgress = onProgress;
  }

  /**
   * Runs one check; what it returns is said of it. Null where it failed or was not reached, because one of `after` has not passed.
   * @throws what the check throws, unless that is `CheckFailed` or `unreadable`, which are what it found, or `RangeError`, which says
   * that this engine has no room for it
   */
  async run<T extends { readonly message: string }>(
    id: Id,
    after: readonly Id[],
    check: (tell: Tell) => T | Promise<T>,
  ): Promise<T | null> {
    if (!after.every((one) => this.#found.get(one)?.status === 'passed')) {
      // What could not be judged for want of something uncovered or not yet there is not wrong for that.
      const blocking = after
        .map((one) => this.#found.get(one)?.status ?? 'not reached')
        .find((one) => one !== 'passed')!;
      this.#note(id, blocking === 'failed' ? 'not reached' : blocking, '');
      return null;
    }
    const began = this.#clock();
    const { name } = this.#named(id);
    this.#onProgress(name, 0, 0);
    try {
      const found = await check((done, total) => this.#onProgress(name, done, total));
      this.#note(id, 'passed', found.message, {}, this.#clock() - began);
      return found;
    } catch (error) {
      if (error instanceof CheckFailed) {
        const { where, culprits } = error;
        const status = error instanceof NotCovered ? 'not covered' : 'failed';
        this.#note(id, status, error.message, { ...(where !== null && { where }), culprits }, this.#clock() - began);
      } else if (error instanceof OstrakaError && error.code === 'unreadable')
        this.#note(id, 'failed', error.message, {}, this.#clock() - began);
      else if (error instanceof RangeError)
        this.#note(id, 'not covered', `this could not be computed here: ${error.message}`, {}, this.#clock() - began);
      else throw error;
      return null;
    }
  }

  notDue(id: Id, message: string): void {
    this.#note(id, 'not due', message);
  }

  /** All checks in the order of the table. */
  get checks(): readonly ForeignCheck[] {
    return this.#table.map((one) => this.#found.get(one.id) ?? said(one, 'not reached', '', {}, 0));
  }

  get outcome(): ReturnType<typeof outcomeOf> {
    return outcomeOf(this.checks);
  }

  #note(id: Id, status: ForeignStatus, message: string, about: About = {}, milliseconds = 0): void {
    if (this.#found.has(id)) throw new OstrakaError('internal', `check ${id} was made twice`);
    this.#found.set(id, said(this.#named(id), status, message, about, milliseconds));
  }

  #named(id: Id): CheckName & { readonly id: Id } {
    return this.#table.find((one) => one.id === id)!;
  }
}

const said = (
  { id, name, meaning }: CheckName,
  status: ForeignStatus,
  message: string,
  { where, culprits = [] }: About,
  milliseconds: number,
): ForeignCheck => ({ id, name, meaning, status, message, culprits, where: where ?? null, milliseconds });
