/**
 * Commands as compiled code (compile.mjs): a file for each process and thread in place of hundreds of modules. It is never
 * older than its sources. A note says of every file that it was made of when that was last changed, and where one was changed
 * since, or is gone, the code is made anew. Plain JavaScript, for any Node from 20 on.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// An import of it would load streams as well (ostraka.mjs).
const { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } = createRequire(import.meta.url)(
  'node:fs',
);

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const DIST = `${ROOT}dist/`;

/** Where the compiled code of a command is said to be, and what it was made of. */
export const noteOf = (command) => `${DIST}command-${command}.json`;

/** Milliseconds; where it takes longer, the sources run. */
const PATIENCE = 60_000;

/** The folder of a command's compiled code; null where there is none, or where it is not that of these sources. */
export function compiled(command) {
  try {
    const { folder, files } = JSON.parse(readFileSync(noteOf(command), 'utf8'));
    return files.every(isAsItWas) ? `${DIST}${folder}/` : null;
  } catch {
    return null;
  }
}

/** The same, made now where it is not there; null where it cannot be made, such as in a folder of somebody else. */
export async function compiledNow(command) {
  const known = compiled(command);
  if (known !== null) return known;
  try {
    // The compiler comes with what is installed for development.
    if (!existsSync(`${ROOT}node_modules/rolldown/package.json`)) return null;
    mkdirSync(DIST, { recursive: true });
    accessSync(DIST, constants.W_OK);
    const { spawnSync } = await import('node:child_process');
    const compile = fileURLToPath(new URL('./compile.mjs', import.meta.url));
    const { status } = spawnSync(process.execPath, [compile, command], { stdio: 'ignore', timeout: PATIENCE });
    return status === 0 ? compiled(command) : null;
  } catch {
    return null;
  }
}

/** What tells a file from itself after a change, be it in place and under the old time of change. */
export function stampsOf(path) {
  const { mtimeMs, ctimeMs, size } = statSync(ROOT + path);
  return [mtimeMs, ctimeMs, size];
}

function isAsItWas([path, mtimeMs, ctimeMs, size]) {
  const now = statSync(ROOT + path);
  return now.mtimeMs === mtimeMs && now.ctimeMs === ctimeMs && now.size === size;
}
