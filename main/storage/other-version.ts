/** What is of another version than this Ostraka reads: which one, who reads it, what to do. */
import { OstrakaError } from '../../shared/codec/error.ts';
import { ownVersion } from '../launch/own-version.ts';

/**
 * @param has what lies there, as “format 2”
 * @param reads what this Ostraka reads
 * @param writer the Ostraka that wrote it, which reads it; null where that is not known
 */
export function otherVersion(path: string, has: string, reads: string, writer: string | null = null): OstrakaError {
  const own = `this is Ostraka ${ownVersion()}, which reads ${reads}`;
  return writer === null
    ? new OstrakaError('storage-version', `${path} has ${has}; ${own}`, {
        culprit: { kind: 'file', path },
        hint: 'open it with the release of Ostraka that wrote it, or start in an empty directory; nothing there was changed',
      })
    : new OstrakaError('storage-version', `${path} has ${has}, which Ostraka ${writer} wrote and reads; ${own}`, {
        culprit: { kind: 'file', path },
        hint: `open it with Ostraka ${writer}, or start in an empty directory; nothing there was changed`,
      });
}
