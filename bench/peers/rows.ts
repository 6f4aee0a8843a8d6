/** Measurements as tidy rows: one a step of one system in one election. */
import type { Cost } from './meter.ts';
import type { StepName } from './system.ts';

export interface Row extends Cost {
  readonly system: string;
  readonly version: string;
  readonly engine: string;
  readonly group: string;
  readonly securityBits: number;
  readonly step: StepName;
  readonly ballots: number;
  readonly trustees: number;
  readonly threshold: number;
  readonly repetition: number;
  /** What drew the ballots of this repetition. */
  readonly seed: string;
  /** By how much the files of the system grew. */
  readonly writtenBytes: number;
}

/** The columns in their order, with what they hold. */
export const COLUMNS: readonly { readonly column: string; readonly key: keyof Row; readonly meaning: string }[] = [
  { column: 'system', key: 'system', meaning: 'ostraka, belenios or verificatum' },
  { column: 'version', key: 'version', meaning: 'of the system' },
  { column: 'engine', key: 'engine', meaning: 'what does its arithmetic' },
  { column: 'group', key: 'group', meaning: 'in which it computes' },
  { column: 'security_bits', key: 'securityBits', meaning: 'level of the group, in bits' },
  { column: 'step', key: 'step', meaning: 'of the election' },
  { column: 'ballots', key: 'ballots', meaning: 'how many were cast' },
  { column: 'trustees', key: 'trustees', meaning: 'how many hold a share of the key' },
  { column: 'threshold', key: 'threshold', meaning: 'how many of them open the ballots' },
  { column: 'repetition', key: 'repetition', meaning: 'from 1' },
  { column: 'seed', key: 'seed', meaning: 'what drew the ballots of this repetition' },
  {
    column: 'processor_seconds',
    key: 'processorSeconds',
    meaning: 'seconds of processor time, the user’s and the system’s, of all processes of the step',
  },
  { column: 'wall_seconds', key: 'wallSeconds', meaning: 'seconds on the clock' },
  { column: 'peak_bytes', key: 'peakBytes', meaning: 'bytes of memory of the largest process of the step' },
  { column: 'written_bytes', key: 'writtenBytes', meaning: 'bytes by which the files of the system grew' },
];

/** RFC 4180, with \n. */
export const csvHead = (): string => `${COLUMNS.map(({ column }) => column).join(',')}\n`;
export const csvLine = (row: Row): string => `${COLUMNS.map(({ key }) => quoted(String(row[key]))).join(',')}\n`;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
