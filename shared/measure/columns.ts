/**
 * The table of measurements: one row for each record of each run. The one definition of its columns: CSV, Parquet and the
 * data dictionary are made of it.
 */
import { type Conditions, type Findings, UNRECORDED } from './conditions.ts';
import type { Measurement } from './record.ts';

/** A run's conditions and findings beside one of its records. */
export type Row = Conditions & Findings & Measurement;

export interface Column {
  /** As it stands in the files: snake case, with its unit. */
  readonly name: string;
  readonly of: keyof Row;
  readonly type: 'integer' | 'number' | 'text';
  readonly nullable: boolean;
  /** For the data dictionary. */
  readonly says: string;
  /** What stands for it in tables that were written before it was a column; undefined where every table has it. */
  readonly before?: string | null;
}

const column = (name: string, of: keyof Row, type: Column['type'], says: string): Column => ({
  name,
  of,
  type,
  nullable: false,
  says,
});
const orNull = (name: string, of: keyof Row, says: string): Column => ({
  ...column(name, of, 'integer', says),
  nullable: true,
});

/** One that tables of versions before do not have: unknown there, and said to be. */
const added = (of: keyof typeof UNRECORDED, column: Column): Column => ({ ...column, before: UNRECORDED[of] });

export const COLUMNS: readonly Column[] = [
  column('run', 'run', 'integer', 'number of the run in its plan, from 1'),
  column('configuration', 'configuration', 'integer', 'number of the configuration in the plan, from 1'),
  column('repetition', 'repetition', 'integer', 'from 1; 0 is a warm-up, to be left out'),
  column('seed', 'seed', 'text', 'draws voters, choices, arrivals and faults, never cryptography'),
  column('voters', 'voters', 'integer', 'voters, each with one ballot'),
  column('nodes', 'nodes', 'integer', 'mix nodes'),
  column('threshold', 'threshold', 'integer', 'nodes that open the result together'),
  column('least_mixes', 'leastMixes', 'integer', 'nodes that must have mixed'),
  added('contests', orNull('contests', 'contests', 'questions; null where it was not recorded')),
  added('options', orNull('options', 'options', 'options of the first question; null where it was not recorded')),
  added('writtenIn', column('written_in', 'writtenIn', 'text', 'whether a name may be written in: yes, no or unknown')),
  column('width', 'width', 'integer', 'ciphertexts of one ballot'),
  column('ballot_type', 'ballotType', 'text', 'form of the ballot'),
  column('rule', 'rule', 'text', 'rule that decides'),
  column('engine', 'engine', 'text', 'arithmetic'),
  column('threads', 'threads', 'integer', 'threads of each party'),
  column('latency_ms', 'latency', 'number', 'added to each way between a party and the coordinator, milliseconds'),
  column('bandwidth_kbit', 'bandwidth', 'number', 'of each party’s link, kilobit a second; 0 is unbounded'),
  column('loss_percent', 'loss', 'number', 'packets that had to be sent again, percent'),
  column('arrivals', 'arrivals', 'text', 'when voters come'),
  column('electorate', 'electorate', 'text', 'how choices are drawn'),
  column('cheat', 'cheat', 'text', 'name of the cheat, or none'),
  column('fault', 'fault', 'text', 'name of the fault, or none'),
  added(
    'calibration',
    orNull(
      'calibration_us',
      'calibration',
      'microseconds of processor time that one round of a fixed piece of arithmetic took on all cores at once, just before and just after the run: how fast the machine was then; null where it was not measured',
    ),
  ),
  added('caught', column('caught', 'caught', 'text', 'what stands on the board against whom: faults, none or unknown')),
  added(
    'unheard',
    orNull('nodes_unheard', 'unheard', 'nodes whose last records did not come: no sum over nodes holds all of theirs'),
  ),
  column('party', 'party', 'text', 'coordinator, node, or voters (a process that casts for many, in simulations)'),
  column('place', 'place', 'integer', '0 the coordinator, from 1 a node or a process of voters'),
  column('phase', 'phase', 'text', 'phase of the election'),
  column('kind', 'kind', 'text', 'kind of work; whole is the phase altogether, and the other kinds add up to it'),
  column('jobs', 'jobs', 'integer', 'pieces of work'),
  column('ciphertexts', 'ciphertexts', 'integer', 'ciphertexts that they handled'),
  column('wall_us', 'wall', 'integer', 'microseconds of a monotonic clock; of a kind, the sum over its jobs'),
  column('processor_us', 'processor', 'integer', 'microseconds of processor time, all threads'),
  orNull('began_us', 'began', 'microseconds from the phase’s beginning to the first job’s; null before voting is over'),
  orNull(
    'ended_us',
    'ended',
    'microseconds from the phase’s beginning to the last job’s end; null before voting is over',
  ),
  orNull(
    'peak_bytes',
    'peak',
    'peak memory of the process up to the phase’s end; of whole alone, and null where parties share a process',
  ),
  orNull(
    'sent_bytes',
    'sentBytes',
    'bytes sent: all above TCP where the party has the socket (coordinator, a node’s session), else bodies without headers; of whole alone',
  ),
  orNull('sent_messages', 'sentMessages', 'frames, requests and answers sent; of whole alone'),
  orNull('received_bytes', 'receivedBytes', 'bytes received, counted as those sent; of whole alone'),
  orNull('received_messages', 'receivedMessages', 'frames, requests and answers received; of whole alone'),
  orNull(
    'written_bytes',
    'writtenBytes',
    'bytes handed to the disk: entries, notes, values, files, without what a database adds; of whole alone',
  ),
  orNull('syncs', 'syncs', 'times that the disk was waited for: transactions and files made durable; of whole alone'),
];
