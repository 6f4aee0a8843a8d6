/**
 * The same bytes from the same commit, whoever packs it: what a package says of its files is their order, one date and one of two
 * modes, and nothing of the machine that they lay on (https://reproducible-builds.org/specs/source-date-epoch/).
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, lutimesSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { create } from 'tar';

const DIRECTORY = 0o755;
const PROGRAM = 0o755;
const DOCUMENT = 0o644;

/**
 * The date of everything in a package, in seconds since 1970: SOURCE_DATE_EPOCH where it is set, else the commit's; where there
 * is no repository, that of package.json, which an archive made by git gives the commit's date.
 */
export function sourceDate(root: string, said = process.env.SOURCE_DATE_EPOCH): number {
  if (said) {
    if (!/^\d{1,11}$/.test(said))
      throw new Error(`SOURCE_DATE_EPOCH is not a number of seconds since 1970: ${said}. Set it to one, or unset it.`);
    return Number(said);
  }
  // Not of a repository that the project merely lies in.
  if (existsSync(join(root, '.git')))
    try {
      const words = ['-C', root, 'log', '-1', '--format=%ct'];
      return Number(execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    } catch {
      // No git here, or none that trusts a repository of somebody else.
    }
  return Math.floor(statSync(join(root, 'package.json')).mtimeMs / 1000);
}

/** Everything under a directory, by paths relative to it with `/`, in the order of their characters' numbers: what holds others comes first. */
export const entriesOf = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .sort();

/** Gives a directory and all in it the modes that every umask would have to give, and one date; who may run a file may still. */
export function steady(directory: string, date: number): void {
  // The deepest first: to change what is in a directory dates it anew.
  for (const path of [...entriesOf(directory).reverse(), '']) {
    const file = join(directory, path);
    const entry = lstatSync(file);
    if (entry.isDirectory()) chmodSync(file, DIRECTORY);
    else if (!entry.isSymbolicLink()) chmodSync(file, entry.mode & 0o100 ? PROGRAM : DOCUMENT);
    lutimesSync(file, date, date);
  }
}

/** Packs a directory, which it makes steady, as `name/…` into `file`, with this Node's own compressor. */
export async function writeTarball(directory: string, name: string, file: string, date: number): Promise<void> {
  steady(directory, date);
  await create(
    {
      cwd: directory,
      prefix: name,
      file,
      gzip: { level: 9 },
      portable: true,
      noDirRecurse: true,
      strict: true,
      // A portable archive of tar 7.5 dates no directory, and tools then say 1970.
      onWriteEntry: (entry) => {
        entry.noMtime = false;
      },
    },
    ['.', ...entriesOf(directory)],
  );
}
