/**
 * The printed slips of one-time codes, by their numbers. Of a code the coordinator keeps the public half alone, under the
 * number that is printed on its slip: enough to say which are used, and to replace one that was lost.
 */
import type { ElectionRecord } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { type Manifest, registrarOf } from '../../election/manifest.ts';
import { begun, say } from './board.ts';
import type { CodeSlip, CoordinatorEffect, CoordinatorState, Replacement } from './state.ts';
import { requireOwnEpoch } from './takeover.ts';

/** Where the keys of codes are kept: of those on slips, and of voters that a lesson made up. */
export const CODES = 'code/';
export const SLIPS = `${CODES}slip/`;
export const MADE_UP = `${CODES}made-up/`;
/** Where the code of a made-up voter is kept. */
export const madeUpPlace = (key: Bytes): string => `${MADE_UP}${hex(key)}`;
const DIGITS = 6;

/** Where a slip is kept; in the order of the numbers. */
export const placeOf = (number: number): string => `${SLIPS}${String(number).padStart(DIGITS, '0')}`;

export const slipAt = ([place, key]: readonly [string, Bytes]): CodeSlip => ({
  number: Number(place.slice(SLIPS.length)),
  key,
});

/** How many codes there are, and what has become of them. */
export interface SlipCounts {
  /** With those that were replaced. */
  readonly made: number;
  readonly used: number;
  readonly replaced: number;
}

/** So many open something: used ones too, replaced ones not. */
export const goodCodes = ({ made, replaced }: SlipCounts): number => made - replaced;

/**
 * Codes of voters that a lesson made up are on no slip, and not counted.
 * @param kept so many slips there are, as long as no roll says so
 * @param early so many were replaced before there was a roll: of these the board knows nothing
 * @param madeUp the keys of such codes
 */
export function slipCounts(
  record: ElectionRecord | null,
  kept: number,
  early: number,
  madeUp: readonly Bytes[],
): SlipCounts {
  if (!record?.voters) return { made: kept + early, used: 0, replaced: early };
  const { voters, signers, revoked } = record;
  const others = madeUp.flatMap((key) => voters.get(key) ?? []);
  return {
    made: voters.size + revoked.size + early - others.length,
    used: signers.size - others.filter(({ key }) => key !== null).length,
    replaced: revoked.size + early,
  };
}

/** Throws `codes-elsewhere` where a registrar makes the codes on another laptop. */
export function requireOwnCodes(manifest: Manifest): void {
  if (registrarOf(manifest))
    throw new OstrakaError('codes-elsewhere', 'in this election the registrar makes the codes, on another laptop', {
      hint: 'there: ostraka registrar codes LINK, and ostraka registrar replace NUMBER LINK for a slip that was lost',
    });
}

/** Codes as they are printed, this once, on slips that are numbered from `first` on. */
export interface FreshCodes {
  readonly first: number;
  readonly codes: readonly string[];
}

/**
 * Puts a new code in the place of one that was lost: on the board once the roll stands, before that in what the roll will be
 * made of. Returns the number of the new slip. Throws `code-spent`, `code-revoked`, `out-of-phase`.
 */
export function replaceCode(
  state: CoordinatorState,
  { lost, fresh }: Replacement,
  effects: CoordinatorEffect[],
  now: number,
): number {
  const record = begun(state);
  requireOwnEpoch(state);
  requireOwnCodes(record.manifest);
  if (equal(lost.key, fresh.key)) throw new OstrakaError('bad-roll', 'a code cannot take its own place');
  if (record.manifest.version === 1 && record.voters)
    throw new OstrakaError('out-of-phase', 'in version 1 codes stay as they are once voting is open');
  if (record.revoked.has(lost.key))
    throw new OstrakaError('code-revoked', `the code on slip ${lost.number} has been replaced already`);
  if (record.voters?.get(lost.key)?.key)
    throw new OstrakaError('code-spent', `the code on slip ${lost.number} has been used: its ballot stands`);
  if (record.voters) say(state, 'replace', { revoked: lost.key, replacement: fresh.key }, effects, now);
  else effects.push({ do: 'put', key: placeOf(lost.number), value: null });
  effects.push({ do: 'put', key: placeOf(fresh.number), value: fresh.key });
  return fresh.number;
}
