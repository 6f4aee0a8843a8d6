/**
 * Announced times, at the coordinator: its own verbs when the hour has come, moves of the closing time, and stamps, by which a verdict can
 * compare. That time passes is all that `now` tells; no entry is judged by it.
 */
import { sizeIn, timeOf } from '../../../board/entry-types/witness.ts';
import { areHeld, type ElectionRecord, phaseOf } from '../../../board/record.ts';
import { TOLERANCE } from '../../../board/verify/punctuality.ts';
import { hex } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import type { ErrorCode } from '../../../codec/errors/codes.ts';
import { closeQuorum, type Plan } from '../../../election/manifest.ts';
import { inUtc, pastFault, timesOf } from '../../../election/times/times.ts';
import { tooFew } from '../../../election/too-few.ts';
import { absenceOf } from '../absence.ts';
import { begun, say } from '../board.ts';
import { differing } from '../comparing.ts';
import { maySign } from '../floor/floor.ts';
import type { CoordinatorEffect, CoordinatorState } from '../state.ts';
import { hasOwnEpoch, requireOwnEpoch } from '../takeover.ts';
import type { HourOrder } from './hour.ts';

/** Milliseconds that a laptop which slept leaves the others to come back, and phones to send what they kept. */
export const GRACE_MS = 60_000;
/** Milliseconds after which what was refused at its hour is tried again. */
const RETRY_MS = 5000;

/** Has given what the hour asks for, and has stamped what is to be stamped. Whoever runs the step gives the order, and says what came of it. */
export function keepHours(state: CoordinatorState, effects: CoordinatorEffect[], now: number): void {
  const { record, hour } = state;
  if (!record || state.cancelled || !hasOwnEpoch(state) || !maySign(state.floor)) return;
  if (phaseOf(record) === 'voting') stamp(state, record, effects, now);
  const due = dueOrder(state, record, now);
  if (due !== hour.overdue?.order) hour.overdue = null;
  if (due === null || hour.asked !== null || now < hour.triedAt + RETRY_MS) return;
  hour.triedAt = now;
  const hindrance = due === 'close' ? hindranceToClose(state, record) : null;
  if (hindrance) {
    hour.overdue = { order: due, code: hindrance };
    return;
  }
  hour.asked = due;
  effects.push({ do: 'hour', order: due });
}

/** Looks whether results are held back now. */
export function lookIfHeld({ record, hour }: CoordinatorState, now: number): void {
  hour.held = record !== null && areHeld(record, now);
}

/** What came of an order that the hour gave. */
export function heardOfHour({ hour }: CoordinatorState, refused: ErrorCode | null): void {
  hour.overdue = hour.asked && refused ? { order: hour.asked, code: refused } : null;
  hour.asked = null;
}

function dueOrder({ wokeAt }: CoordinatorState, record: ElectionRecord, now: number): HourOrder | null {
  const phase = phaseOf(record);
  const { opens } = timesOf(record.manifest);
  if (phase === 'enrolment') return opens !== null && now >= opens * 1000 ? 'open-voting' : null;
  const { closes } = record.hours;
  return phase === 'voting' && closes !== null && now >= Math.max(closes * 1000, wokeAt + GRACE_MS) ? 'close' : null;
}

/** Why an order to close would be refused: while one is looked at nobody can vote, so none is given for nothing. */
function hindranceToClose(state: CoordinatorState, record: ElectionRecord): ErrorCode | null {
  const ballots = record.electorate.cast;
  if (ballots === 0) return 'no-ballots';
  if (absenceOf(record, (key) => state.connected.has(hex(key)), differing(state), false)?.lacking)
    return 'too-few-laptops';
  return tooFew(record.manifest, ballots) ? 'too-few-ballots' : null;
}

/** No election begins, nor its lobby, whose announced times are over at `now`, in milliseconds; throws `bad-time`. */
export function requireComing(asked: Plan, now: number): void {
  const fault = pastFault(timesOf(asked), now / 1000);
  if (fault) throw new OstrakaError('bad-time', fault, { hint: 'plan the election anew, with later times' });
}

/**
 * Moves the closing time.
 * @param closes seconds since 1970
 * @returns the entry's index
 * @throws OstrakaError `bad-time`; whatever the board's rules refuse
 */
export function extend(
  state: CoordinatorState,
  { closes, reason }: { readonly closes: number; readonly reason: string },
  effects: CoordinatorEffect[],
  now: number,
): number {
  const record = begun(state);
  requireOwnEpoch(state);
  if (closes * 1000 <= now)
    throw new OstrakaError('bad-time', `${inUtc(closes)} is over`, { hint: 'choose a later time' });
  say(state, 'extend', { closes, reason }, effects, now);
  return record.log.size - 1;
}

/** Stamps the roll and each move of the closing time once q nodes hold them; and, once that is over, the last of what came in time. */
function stamp(state: CoordinatorState, record: ElectionRecord, effects: CoordinatorEffect[], now: number): void {
  const { manifest, hours } = record;
  const { opens, closes } = timesOf(manifest);
  if (opens === null && closes === null) return;
  const last = hours.stamps.at(-1);
  const unstamped = Math.max(hours.extensions.at(-1)?.index ?? 0, hours.opened!);
  const isOver = hours.closes !== null && now > (hours.closes + TOLERANCE) * 1000;
  if (!isOver && last && last.size > unstamped) return;
  const witness = newestWitness(state, record);
  if (witness === null) return;
  const size = sizeIn(record, witness);
  const isDue = size > unstamped && (last?.size ?? 0) <= unstamped;
  // What it covers beyond the last stamp's own entry are ballots, most likely.
  const isLast =
    isOver && size > (last ? last.index + 1 : unstamped) && timeOf(record, witness) <= hours.closes! + TOLERANCE;
  if (isDue || isLast) say(state, 'stamp', { witness }, effects, now);
}

/** The newest checkpoint that q nodes have co-signed; null where none of those that are kept is. */
function newestWitness({ notes, signers }: CoordinatorState, { manifest }: ElectionRecord): string | null {
  const signed = [...notes].filter(([size]) => (signers.get(size)?.size ?? 0) >= closeQuorum(manifest));
  return signed.sort(([a], [b]) => a - b).at(-1)?.[1] ?? null;
}
