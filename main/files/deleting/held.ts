/** What a folder holds of an election, before it is deleted. It is opened for that as by its party, and nothing more. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { type Entry, readEntry } from '../../../shared/board/entry.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { fingerprintOf, type Manifest } from '../../../shared/election/manifest.ts';
import type { Held, HeldSecret, Stage } from '../../../shared/protocol/keeping/held.ts';
import { type BoardStore, openBoardStore } from '../../storage/board-store.ts';
import { deletingIn } from '../../storage/format.ts';
import { openKeyStore } from '../../storage/key-store.ts';
import { placeOf } from '../../storage/postgres/place.ts';
import { SECRETS_FILE } from '../../storage/secrets-writer.ts';
import { idOf } from '../kept-votes.ts';
import { ownFilesIn, requireOurs } from './folder.ts';

/** Entries that are read before others are heard. */
const PAGE = 1000;

export interface HeldInFolder extends Held {
  /** The election's name among those of a voter; null where there is no manifest. */
  readonly election: string | null;
}

/**
 * Throws `not-ours`, `storage-in-use` where it is open, `storage-version` where another Ostraka has to delete it. What is
 * damaged is no hindrance: nothing is said of it then.
 */
export async function heldIn(directory: string): Promise<HeldInFolder> {
  requireOurs(directory);
  const { sensitive, other } = ownFilesIn(directory);
  const bytes = [...sensitive, ...other].reduce((sum, path) => sum + statSync(path).size, 0);
  const deleting = deletingIn(directory);
  if (deleting !== null) return { ...UNREAD, title: deleting === '' ? null : deleting, bytes, begun: true };
  const names = new Set([directory, join(directory, 'keys')].flatMap(secretsIn));
  const role = names.has('voter') ? 'voter' : names.has('coordinator') ? 'coordinator' : 'node';
  const secrets: HeldSecret[] = [];
  if (names.has('coordinator')) secrets.push('lead-key');
  if (names.has('node')) secrets.push('node-key');
  if ([...names].some((name) => name.includes('share/'))) secrets.push('share');
  if (names.has('voter')) secrets.push('vote-key');
  const board = await readIfWhole(directory);
  const database = databaseOf(directory);
  const readable = board !== null || role === 'voter' || database !== null;
  if (board && board.names > 0) secrets.push('names');
  return { ...UNREAD, ...board, role, secrets, bytes, readable, ...(database === null ? {} : { database }) };
}

const UNREAD = {
  role: 'node',
  title: null,
  stage: 'untold',
  readable: false,
  ballots: null,
  names: 0,
  secrets: [],
  begun: false,
  election: null,
} as const;

/** Where the board of this folder lies in place of it. */
const databaseOf = (directory: string): string | null => damagedIs(null, () => placeOf(directory)?.database ?? null);

/** Names of secrets, which are not wrapped themselves. */
function secretsIn(directory: string): string[] {
  if (!existsSync(join(directory, SECRETS_FILE))) return [];
  return damagedIs([], () => {
    const keys = openKeyStore(directory);
    try {
      return keys.list('').map(([name]) => name);
    } finally {
      void keys.close();
    }
  });
}

async function readIfWhole(directory: string) {
  if (!existsSync(join(directory, 'board.sqlite'))) return null;
  const store = damagedIs(null, () => openBoardStore(directory));
  if (!store) return null;
  try {
    return await readBoard(store);
  } catch (error) {
    // Entries that are none.
    if (error instanceof OstrakaError) return null;
    throw error;
  } finally {
    void store.close();
  }
}

async function readBoard(store: BoardStore) {
  let manifest: Manifest | null = null;
  let ballots = 0;
  let over = store.get('setting/cancelled') !== undefined;
  for (let at = 0; at < store.entryCount; at += PAGE) {
    for (const leaf of store.entries(at, at + PAGE)) {
      const entry = readEntry(leaf);
      if (entry.type === 'manifest') manifest ??= entry.body;
      if (entry.type === 'ballot') ballots++;
      over ||= ENDS.has(entry.type);
    }
    await breathe();
  }
  let names = 0;
  for await (const _ of store.pages('enrolled/')) names++;
  const stage: Stage = over ? 'over' : manifest ? 'under-way' : 'before';
  const election = manifest && idOf(fingerprintOf(manifest));
  return { title: manifest?.title ?? null, stage, ballots, names, election };
}

const ENDS: ReadonlySet<string> = new Set(['result', 'shortfall'] satisfies Entry['type'][]);

/** What `read` gives; `otherwise` where what it reads is damaged. */
function damagedIs<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof OstrakaError && error.code === 'storage-damaged') return otherwise;
    throw error;
  }
}
