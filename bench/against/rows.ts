/** What is compared of two builds, and what is asked for. */

/** Rows of a group come of the same processes, and are measured together. */
export const GROUPS = ['verify', 'shuffle', 'decrypt', 'shares', 'seal', 'start', 'transcript', 'election'] as const;
export type GroupName = (typeof GROUPS)[number];

export interface Row {
  readonly name: string;
  readonly group: GroupName;
  readonly words: string;
  readonly unit: string;
  /** The most that this build's figure may be, over the other's; null where nothing is asked for. */
  readonly aim: number | null;
  /** The most that this build's figure may be in X25519 of node:crypto, measured by the same process around it. */
  readonly x25519?: number;
}

const ciphertext = 'µs a ciphertext';

export const ROWS: readonly Row[] = [
  {
    name: 'verify',
    group: 'verify',
    words: 'verify a shuffle, from the file',
    unit: ciphertext,
    aim: 0.7,
    x25519: 0.95,
  },
  { name: 'verify-known', group: 'verify', words: 'the same, input decoded before', unit: ciphertext, aim: 0.55 },
  { name: 'generators', group: 'verify', words: 'generators, once a process', unit: ciphertext, aim: null },
  { name: 'shuffle', group: 'shuffle', words: 'shuffle + prove', unit: ciphertext, aim: 0.7, x25519: 1.36 },
  { name: 'decrypt', group: 'decrypt', words: 'decrypt + prove', unit: ciphertext, aim: 0.95, x25519: 0.91 },
  { name: 'shares', group: 'shares', words: 'check of shares', unit: ciphertext, aim: 0.8 },
  { name: 'transcript', group: 'transcript', words: 'ostraka verify, processor time', unit: 's', aim: 0.5 },
  { name: 'transcript-wall', group: 'transcript', words: 'ostraka verify, two threads, wall', unit: 's', aim: 0.45 },
  { name: 'election', group: 'election', words: 'a whole election, all parties', unit: 'ms a ballot', aim: 0.6 },
  { name: 'election-wall', group: 'election', words: 'close to attested result, wall', unit: 's', aim: 0.6 },
  { name: 'seal', group: 'seal', words: 'seal a ballot', unit: 'µs a ballot', aim: 0.5 },
  { name: 'start', group: 'start', words: 'ostraka --help', unit: 'ms', aim: 0.35 },
  { name: 'start-command', group: 'start', words: 'ostraka verify --help', unit: 'ms', aim: null },
];

/** The rows of these names, in the order of the table, and where there is none of a name, that name. */
export function rowsNamed(names: readonly string[]): readonly Row[] | { readonly unknown: string } {
  const unknown = names.find((name) => !ROWS.some((row) => row.name === name));
  return unknown === undefined ? ROWS.filter(({ name }) => names.includes(name)) : { unknown };
}

/** The groups that these rows need, in the order in which a round goes through them. */
export const groupsOf = (rows: readonly Row[]): GroupName[] =>
  GROUPS.filter((group) => rows.some((row) => row.group === group));
