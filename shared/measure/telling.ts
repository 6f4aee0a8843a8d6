/** What of its records a party tells, so that nobody learns from them what was done with few ballots. */
import { LEAST_BALLOTS, type MeasuredKind, type MeasuredPhase, type Measurement } from './record.ts';

export interface Telling {
  /** Ballots that are mixed; null until voting has closed. */
  readonly ballots: number | null;
  /** A lesson, or an election whose voters are made up. */
  readonly isShown: boolean;
}

/** Whether phases are told one by one. */
export const isTold = ({ ballots, isShown }: Telling): boolean => isShown || (ballots ?? 0) >= LEAST_BALLOTS;

/**
 * The records of one party that it tells: each phase that is over; of few ballots one sum, once the election is over. Nothing
 * before voting is over, for until then nobody knows how many there are.
 */
export function toldOf(records: readonly Measurement[], telling: Telling): readonly Measurement[] {
  if (telling.ballots === null) return [];
  if (isTold(telling)) return records;
  return areComplete(records) ? altogether(records) : [];
}

/** After it a party measures no more. */
export const LAST_PHASE: MeasuredPhase = 'finished';

/** Whether these records go on to the end of the election. */
export const areComplete = (records: readonly Measurement[]): boolean =>
  records.some(({ phase }) => phase === LAST_PHASE || phase === 'election');

/** One sum over all phases of one party, by kind. */
export function altogether(records: readonly Measurement[]): Measurement[] {
  const sums = new Map<MeasuredKind, Measurement>();
  for (const record of records) {
    const sum = sums.get(record.kind);
    sums.set(record.kind, { ...(sum ? added(sum, record) : record), phase: 'election', began: null, ended: null });
  }
  return [...sums.values()];
}

const added = (a: Measurement, b: Measurement): Measurement => ({
  ...a,
  jobs: a.jobs + b.jobs,
  ciphertexts: a.ciphertexts + b.ciphertexts,
  wall: a.wall + b.wall,
  processor: a.processor + b.processor,
  peak: a.peak === null ? b.peak : Math.max(a.peak, b.peak ?? 0),
  sentBytes: sum(a.sentBytes, b.sentBytes),
  sentMessages: sum(a.sentMessages, b.sentMessages),
  receivedBytes: sum(a.receivedBytes, b.receivedBytes),
  receivedMessages: sum(a.receivedMessages, b.receivedMessages),
  writtenBytes: sum(a.writtenBytes, b.writtenBytes),
  syncs: sum(a.syncs, b.syncs),
});

const sum = (a: number | null, b: number | null): number | null => (a === null ? b : a + (b ?? 0));
