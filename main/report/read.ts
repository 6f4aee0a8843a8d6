/** Directories that sweeps have left, as a report takes them. */
import { basename, resolve } from 'node:path';
import { OstrakaError } from '../../shared/codec/error.ts';
import { readResults } from '../sweep/files/results.ts';
import { fileId, sweepOf } from './figures/figure.ts';
import type { Source } from './parts.ts';

/**
 * Each directory with a name that no other has. Throws `unreadable` where one holds no results of this version or no run
 * that counts, or is given twice.
 */
export function readSources(directories: readonly string[]): Source[] {
  const twice = directories.find((one, i) => directories.slice(0, i).some((other) => resolve(other) === resolve(one)));
  if (twice !== undefined) throw new OstrakaError('unreadable', `${twice} is given twice: there is nothing to compare`);
  const names = directories.map((directory) => basename(resolve(directory)));
  return directories.map((directory, i) => {
    const { rows, environments, title, command, plan, runs } = readResults(directory);
    const unique = names.indexOf(names[i]!) === names.lastIndexOf(names[i]!);
    const name = unique ? names[i]! : directory;
    const id = fileId(names[i]!) || 'sweep';
    const ids = names.slice(0, i).map((other) => fileId(other) || 'sweep');
    const sweep = sweepOf(name, ids.includes(id) ? `${id}-${i + 1}` : id, rows, environments);
    if (sweep.runs.length === 0)
      throw new OstrakaError('unreadable', `${directory} holds no run that counts: warm-ups and failed runs do not`, {
        culprit: { kind: 'file', path: directory },
        hint: 'hold the sweep to its end: ostraka sweep goes on where it stopped',
      });
    return { sweep, facts: { title, command, plan, runs } };
  });
}
