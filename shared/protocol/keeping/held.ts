/** What is kept of an election in one place, for whoever is about to delete it. */
import type { Values } from '../../codec/texts.ts';
import type { DeletingKey } from './texts.ts';

/** What of it is secret, or says something of people. */
export const heldSecrets = ['lead-key', 'node-key', 'share', 'vote-key', 'names', 'booth'] as const;
export type HeldSecret = (typeof heldSecrets)[number];

/**
 * How far the election is, as far as that can be seen there: not begun; under way; over; or untold, because only a voter's key is
 * there, or because nothing can be read.
 */
export type Stage = 'before' | 'under-way' | 'over' | 'untold';

export interface Held {
  readonly role: 'coordinator' | 'node' | 'voter';
  /** Null where nothing there says it. */
  readonly title: string | null;
  readonly stage: Stage;
  /** Whether anything there could be read. */
  readonly readable: boolean;
  /** Sealed ballots on the copy of the board; null where there is none. */
  readonly ballots: number | null;
  /** Voters whose names are there. */
  readonly names: number;
  readonly secrets: readonly HeldSecret[];
  /** Of all files together. */
  readonly bytes: number;
  /** Whether it was being deleted already when that was cut short. */
  readonly begun: boolean;
  /** Where the board lies in place of here. */
  readonly database?: string;
}

/** Says a text of this part in some language. */
type Say = (key: DeletingKey, values?: Values) => string;

const MEGABYTE = 1_000_000;

/** What is deleted, a line for each kind of thing. */
export const heldLines = ({ ballots, names, secrets, bytes, begun }: Held, say: Say): string[] => [
  ...(begun ? [say('deleting.begun')] : []),
  ...(ballots === null ? [] : [say('deleting.board', { ballots })]),
  ...secrets.map((secret) => say(`deleting.secret.${secret}`, { names })),
  say('deleting.size', { megabytes: Math.max(0.1, Math.round((10 * bytes) / MEGABYTE) / 10) }),
];

/** What is not, and that nobody can recall it. */
export const elsewhereLines = ({ role, database }: Held, say: Say): string[] => [
  ...(database === undefined ? [] : [say('deleting.elsewhere.database', { database })]),
  say('deleting.elsewhere.copies'),
  say(role === 'voter' ? 'deleting.elsewhere.ballot' : 'deleting.elsewhere.voters'),
  ...(role === 'voter' ? [] : [say('deleting.elsewhere.keys')]),
  say('deleting.disk'),
];

/** What is lost where it is deleted before its end; null where nothing is that anybody waits for. */
export function lossOf({ role, stage, readable, begun, database }: Held, say: Say): string | null {
  if (begun || !readable || stage === 'before' || stage === 'over') return null;
  if (database !== undefined) return say('deleting.early.database');
  return say(`deleting.early.${role}`);
}
