/** The database of a sweep, by a package of its own that is loaded when somebody asks for it: most never do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { ROOT } from '../../launch/root.ts';
import type { DatabaseAddress } from '../../storage/database-address.ts';
import type { SweepAdapter, SweepDatabase } from './database.ts';
import { databaseError } from './patience.ts';

/** Throws `no-adapter`, and `storage-unreachable` where nobody lets this process in there. */
export async function connectSweeps(address: DatabaseAddress): Promise<SweepDatabase> {
  const adapter = await loadAdapter();
  try {
    return await adapter.connect(address.secret);
  } catch (error) {
    throw databaseError(address, error);
  }
}

async function loadAdapter(): Promise<SweepAdapter> {
  const folder = join(ROOT, 'postgres');
  if (!existsSync(join(folder, 'node_modules', 'pg-boss')))
    throw new OstrakaError('no-adapter', 'this Ostraka has no part for PostgreSQL', {
      hint: 'in a checkout of its sources, npm ci --prefix postgres installs it',
    });
  return (await import(pathToFileURL(join(folder, 'queue', 'queue.ts')).href)) as SweepAdapter;
}
