/** One process for each directory. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { withPath } from './storage-error.ts';

/**
 * Takes the directory for this process and returns what gives it back; throws `storage-in-use` where another process
 * (or another store in this one) has it. The lock is SQLite's exclusive lock on an empty database, hence the operating
 * system's: it vanishes with the process, however that ends, and needs no clean-up.
 */
export function lockDirectory(directory: string): () => void {
  return withPath(directory, () => {
    const database = new DatabaseSync(join(directory, 'lock'));
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (cause) {
      database.close();
      throw cause;
    }
    return () => database.close();
  });
}
