/** Files that hold a secret: for their owner alone, whatever stood in their place. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { withPath } from './storage-error.ts';

/** Readable and writable by its owner only, also where an old file was not; throws what `withPath` throws. */
export function writeForOwner(path: string, text: string): void {
  withPath(path, () => {
    const fresh = `${path}.new`;
    // The mode is that of a file that is made: one that is there keeps its own.
    rmSync(fresh, { force: true });
    writeFileSync(fresh, text, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(fresh, path);
  });
}
