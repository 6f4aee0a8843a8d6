/**
 * `npm start`: builds the app and runs it, on Electron where its program is or can be fetched, else in the browser.
 * What stands after `npm start --` goes to the app; `--browser` asks for the browser at once, `--help` for what there is.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { IN_BROWSER } from '../app/browser/instead.ts';
import { windowWords } from '../app/options.ts';
import { electronBinary, electronInstaller } from './electron-binary.ts';

const root = join(import.meta.dirname, '../..');

/** About 120 MB; a slow line may need a second start. */
const FETCH_PATIENCE = 120_000;
/** A program that ends sooner than this with an error has not started. */
const STARTED_AFTER = 5000;
/** It started, and did not understand what it was started with. */
const BAD_OPTION = 2;

const words = process.argv.slice(2);
const wanted = words.filter((word) => word !== '--browser');
if (words.some((word) => ['--help', '-h', 'help'].includes(word))) {
  console.log(`npm start -- ${windowWords}\n\nnpm run ostraka -- --help lists the commands, which need no window.`);
  process.exit();
}
// Ctrl-C reaches the app by itself; this process waits for it to end in its own time.
process.on('SIGINT', () => {});

// Only now: what builds takes a while to load.
const { build } = await import('./build.ts');
await build();
process.exitCode = await start();

async function start(): Promise<number> {
  const electron = words.includes('--browser') ? null : await findElectron();
  if (electron) {
    const since = performance.now();
    const code = await run(electron, [root, ...wanted]);
    if (code === 0 || code === BAD_OPTION || performance.now() - since > STARTED_AFTER) return code;
    console.error(
      `Electron did not start (${code}). On Linux its sandbox may need the permission that the .deb package sets.`,
    );
    console.error(IN_BROWSER);
  }
  return run(process.execPath, [join(root, 'dist/main/browser.js'), ...wanted]);
}

async function findElectron(): Promise<string | null> {
  const here = electronBinary();
  if (here) return here;
  console.log('Fetching Electron, once …');
  await run(process.execPath, [electronInstaller()], FETCH_PATIENCE);
  const fetched = electronBinary();
  if (fetched) return fetched;
  console.error('Electron is not on this computer and could not be fetched; `npm start` tries again.');
  console.error(IN_BROWSER);
  return null;
}

/** The exit code of a program; 1 where it does not start, ends by a signal or takes longer than `patience`. */
function run(program: string, words: string[], patience?: number): Promise<number> {
  const fetching = patience !== undefined;
  const child = spawn(program, words, {
    stdio: fetching ? 'ignore' : 'inherit',
    ...(fetching && { timeout: patience }),
  });
  const end = (): void => void child.kill('SIGTERM');
  process.on('SIGTERM', end);
  return new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  }).finally(() => process.off('SIGTERM', end));
}
