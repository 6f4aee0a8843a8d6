/** What belongs to a person: drafts, the list of elections, the elections themselves, and the key of what is secret among it. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { markNew, requireReadable } from '../../storage/format.ts';
import { withPath } from '../../storage/storage-error.ts';

/**
 * The folder of a profile's data, made where there is none. The list of elections would be an empty one to a program that cannot
 * read it, and be written anew: throws `storage-version` before.
 * @param directory what the shell keeps of the profile
 */
export function openProfile(directory: string): string {
  const data = join(directory, 'data');
  requireReadable(data);
  if (!existsSync(data)) {
    withPath(data, () => mkdirSync(data, { recursive: true, mode: 0o700 }));
    markNew(data);
  }
  return data;
}
