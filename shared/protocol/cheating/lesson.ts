/** Cheats that a mix node's person may try in a lesson: which can still be done, and what comes of the one that is chosen. */
import { type EntryTypeName, readEntry } from '../../board/entry.ts';
import { ableToMix, type ElectionRecord, type Phase, phaseOf } from '../../board/record.ts';
import { checkOf, isAttributed } from '../../board/verify/attribution.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import type { NodeIndex } from '../../election/manifest.ts';
import type { NodeEffect } from '../node/state.ts';
import { cheat } from './catalogue/catalogue.ts';
import { ceremonyCheats } from './catalogue/ceremony.ts';
import type { Cheat, Label } from './catalogue/cheat.ts';
import { mixingCheats } from './catalogue/mixing.ts';
import { openingCheats } from './catalogue/opening.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import type { Cheater, Twist } from './twist.ts';

const twisting = { ...ceremonyCheats, ...mixingCheats, ...openingCheats } as const satisfies Record<string, Cheat>;

export type NodeCheat = keyof typeof twisting;
export const nodeCheats = Object.keys(twisting) as readonly NodeCheat[];
export const isNodeCheat = (name: string): name is NodeCheat => Object.hasOwn(twisting, name);

/** When a cheat is done. */
export type Moment = Extract<Phase, 'ceremony' | 'mixing' | 'decryption'>;

/** The others are done in the phase that their part of the catalogue is about. */
const elsewhere: Partial<Record<NodeCheat, Moment>> = { 'late-mix': 'decryption', 'early-share': 'mixing' };

export function momentOf(name: NodeCheat): Moment {
  if (Object.hasOwn(ceremonyCheats, name)) return 'ceremony';
  return elsewhere[name] ?? (Object.hasOwn(mixingCheats, name) ? 'mixing' : 'decryption');
}

/** How many laptops take part, and how many must for a result. */
export interface Room {
  readonly laptops: number;
  readonly needed: number;
}

/** The cheats whose moment is still to come for this node, in this room. */
export function cheatsAhead(record: ElectionRecord | null, index: NodeIndex, room: Room): NodeCheat[] {
  const isAhead: Readonly<Record<Moment, boolean>> = {
    ceremony: record === null || (phaseOf(record) === 'ceremony' && !record.ceremony.commits.has(index)),
    mixing:
      record === null ||
      (ableToMix(record).includes(index) &&
        record.finalList === null &&
        !record.chain.some(({ node }) => node === index)),
    decryption:
      record === null || (isInKey(record, index) && phaseOf(record) !== 'finished' && !record.shareSets.has(index)),
  };
  const fits = ({ needs = {} }: Cheat) =>
    room.laptops >= (needs.nodes ?? 1) && (!needs.spare || room.laptops > room.needed);
  return nodeCheats.filter((name) => isAhead[momentOf(name)] && fits(cheat(name)));
}

/** Who was left out when the key was made turns none. */
const isInKey = ({ key }: ElectionRecord, index: NodeIndex): boolean => key === null || key.trustees.includes(index);

/**
 * What a laptop hears whose entry came to a board that has moved on: another's fault has cut the chain or failed the attempt
 * meanwhile. An honest laptop hears it as well, and the same is due again.
 */
const OVERTAKEN: ReadonlySet<ErrorCode> = new Set(['wrong-attempt', 'not-your-turn', 'wrong-input', 'unknown-mix']);

const isStated = ({ verdict }: Cheat, code: ErrorCode): boolean => 'code' in verdict && verdict.code === code;

/** A cheat on this laptop, from the moment that its person chose it. */
export class Cheating {
  readonly name: NodeCheat;
  /** What its person thinks will happen. */
  readonly guess: Label;
  /** Whether it did anything yet. */
  done = false;
  readonly #twist: Twist;
  /** So many faults stood on the board before. */
  readonly #faults: number;
  readonly #submitted = new Map<number, EntryTypeName>();
  #refusal: Outcome | null = null;

  constructor(name: NodeCheat, guess: Label, record: ElectionRecord | null) {
    const { deed } = cheat(name);
    this.name = name;
    this.guess = guess;
    this.#twist = deed.kind === 'twist' ? deed.twist() : (effects) => effects;
    this.#faults = record?.faults.length ?? 0;
  }

  /** What is carried out in place of a step's effects. Once refused it is over, and the steps are honest again. */
  twisted(effects: readonly NodeEffect[], me: Cheater): readonly NodeEffect[] {
    if (this.#refusal) return effects;
    const altered = this.#twist(effects, me);
    if (altered.length === effects.length && altered.every((effect, i) => effect === effects[i])) return effects;
    this.done = true;
    for (const effect of altered)
      if (effect.do === 'submit' && !effects.includes(effect))
        this.#submitted.set(effect.submission, readEntry(effect.leaf).type);
    return altered;
  }

  /** The coordinator has refused a submission; whether that was of the cheat. */
  refused(submission: number, code: ErrorCode, message: string): boolean {
    const type = this.#submitted.get(submission);
    if (type === undefined || this.#refusal) return false;
    // What the coordinator has not judged (it is busy, or misses a blob) comes to it again.
    if (!isAttributed(code)) return false;
    if (OVERTAKEN.has(code) && !isStated(cheat(this.name), code)) return false;
    this.#refusal = { shown: 'refusal', code, check: checkOf(code, type), message };
    return true;
  }

  /**
   * Null while nothing is shown of it.
   * @param typeAt the type of the entry at an index
   */
  outcome(record: ElectionRecord | null, index: NodeIndex, typeAt: (index: number) => EntryTypeName): Outcome | null {
    if (this.#refusal || !record) return this.#refusal;
    const own = record.faults
      .slice(this.#faults)
      .find(({ culprit }) => culprit.kind === 'node' && culprit.index === index);
    if (own) {
      const { code, message, proven } = own;
      return { shown: proven ? 'fault' : 'time-out', code, check: checkOf(code, typeAt(own.index)), message };
    }
    if (phaseOf(record) !== 'finished') return null;
    return { ...NOTHING, shown: this.done ? 'nothing' : 'no effect' };
  }
}
