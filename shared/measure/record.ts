/**
 * What a party measures of its own work: sums over a phase, as records of one schema. Nothing in them tells of a single
 * ballot, and they name no key, person or address.
 */
import * as v from 'valibot';
import type { Phase } from '../board/record.ts';
import { integer } from '../codec/schema.ts';
import { MAX_NODES } from '../crypto/ceremony/bounds.ts';

/** In a simulation, and nowhere else, voters are measured: a process that casts for many of them. */
export const PARTIES = ['coordinator', 'node', 'voters'] as const;

/** The phases, and the sum over all of them where they may not be told one by one. */
export type MeasuredPhase = 'lobby' | Phase | 'election';
/** In the order of an election; the compiler sees that none is missing. */
export const PHASES = Object.keys({
  lobby: 0,
  ceremony: 0,
  enrolment: 0,
  voting: 0,
  mixing: 0,
  decryption: 0,
  finished: 0,
  election: 0,
} satisfies Record<MeasuredPhase, 0>) as readonly MeasuredPhase[];

/**
 * What the time of a phase went into. Of one party and phase, the processor times of all but `whole` add up to that of
 * `whole`.
 */
export const KINDS = [
  /** The phase altogether, with what belongs to no kind of work: memory, traffic and disk. Its own jobs are none. */
  'whole',
  /** The party's own thread: messages, board, disk, its signatures. Its wall time is how long it was not waiting. */
  'loop',
  'check-signatures',
  'check-ballots',
  'draw-shuffle',
  'shuffle',
  'prove-shuffle',
  'verify-shuffle',
  'decrypt',
  'verify-shares',
  /** Shares put together, ballots read and counted. */
  'open',
  'verify-result',
  /** Short statements: of the ceremony, objections, names. */
  'check-statements',
  /** A voter's ballot sealed, in simulations. */
  'seal',
  /** Threads that start: the program read and compiled once more. Each does so once, however many ballots there are. */
  'start',
  /** Compiling and collecting garbage beside all that, on threads of V8’s own; 0 where the system does not tell, which Linux does. */
  'runtime',
  /** The rest of the process since the party began; where it is not told apart, the runtime’s. */
  'other',
] as const;
export type MeasuredKind = (typeof KINDS)[number];

const amount = integer(0, Number.MAX_SAFE_INTEGER);

/** Times are microseconds, of a monotonic clock or of processors; sizes are bytes. */
export const measurementSchema = v.strictObject({
  party: v.picklist(PARTIES),
  /** 0 of the coordinator, the index of a node from 1, the number of a process of voters from 1. */
  place: integer(0, MAX_NODES),
  phase: v.picklist(PHASES),
  kind: v.picklist(KINDS),
  jobs: amount,
  /** Ciphertexts that these jobs handled; of `whole`, 0. */
  ciphertexts: amount,
  /** Of `whole`, how long the phase lasted; of a kind, what its jobs took one after the other, even where they ran side by side. */
  wall: amount,
  /** Of all threads. */
  processor: amount,
  /** From the phase's beginning to the first job's and to the last one's end; null before voting is over, and of what is no job. */
  began: v.nullable(amount),
  ended: v.nullable(amount),
  /** Of `whole`, else null. The peak is that of the process since its start. */
  peak: v.nullable(amount),
  sentBytes: v.nullable(amount),
  sentMessages: v.nullable(amount),
  receivedBytes: v.nullable(amount),
  receivedMessages: v.nullable(amount),
  writtenBytes: v.nullable(amount),
  syncs: v.nullable(amount),
});
export type Measurement = v.InferOutput<typeof measurementSchema>;

/** What one party says at once: at most a record for each phase and kind. */
export const MAX_MEASUREMENTS = PHASES.length * KINDS.length;
export const measurementsSchema = v.pipe(v.array(measurementSchema), v.minLength(1), v.maxLength(MAX_MEASUREMENTS));
/** Items of such a list in CBOR, and its bytes. */
export const MAX_MEASUREMENT_ITEMS = 1 + MAX_MEASUREMENTS * (1 + 2 * Object.keys(measurementSchema.entries).length);
export const MAX_MEASUREMENT_BYTES = 2 ** 16;

/** Below so many ballots the phases of an election that is neither lesson nor simulation are told as one sum. */
export const LEAST_BALLOTS = 20;
