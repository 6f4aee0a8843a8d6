/** The database of a sweep, by a package of its own that is loaded when somebody asks for it: most never do. */
import type { DatabaseAddress } from '../../storage/database-address.ts';
import { loadPart } from '../../storage/postgres/part.ts';
import type { SweepAdapter, SweepDatabase } from './database.ts';
import { databaseError } from './patience.ts';

/** Throws `no-adapter`, and `storage-unreachable` where nobody lets this process in there. */
export async function connectSweeps(address: DatabaseAddress): Promise<SweepDatabase> {
  const { connect } = (await loadPart('queue/queue.ts', 'shares no sweep by a database')) as SweepAdapter;
  try {
    return await connect(address.secret);
  } catch (error) {
    throw databaseError(address, error);
  }
}
