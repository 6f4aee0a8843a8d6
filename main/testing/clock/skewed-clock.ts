/**
 * A wall clock that a test sets, as somebody could set that of a laptop; timers run on, as they do then. Imported into a process
 * before its program (`--import …/skewed-clock.ts?file=FILE`) it is that process's clock from its first line on.
 */
import { renameSync, writeFileSync } from 'node:fs';

/** How much faster than any other a clock is that walks. */
export const PACE = 10;

/**
 * Has `Date.now` go by what FILE says, whenever it is asked; as long as there is none it is right. It is also sent to other
 * programs as its source, so it knows nothing of what stands around it.
 */
export function skew(_program: unknown, [file, pace]: readonly [file: string, pace: number]): void {
  const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
  const { now } = Date;
  Date.now = () => {
    const real = now();
    if (!existsSync(file)) return real;
    const [offset, since, walk] = JSON.parse(readFileSync(file, 'utf8')) as [number, number, number];
    return Math.floor(real + offset + Math.min(walk, (real - since) * (pace - 1)));
  };
}

/**
 * Sets the clocks that go by FILE: off by `offset` milliseconds at once, and by `walk` more little by little, without a leap in
 * between by which a laptop would seem to have slept.
 */
export function setClock(file: string, offset: number, walk = 0): void {
  // Whoever asks for the time meanwhile reads the one or the other whole.
  writeFileSync(`${file}.new`, JSON.stringify([offset, Date.now(), walk]));
  renameSync(`${file}.new`, file);
}

const file = new URL(import.meta.url).searchParams.get('file');
if (file !== null) skew(null, [file, PACE]);

/** What a process is started with so that its clock goes by FILE. */
export function flagsOfClock(file: string): readonly string[] {
  const clock = new URL(import.meta.url);
  clock.searchParams.set('file', file);
  return ['--disable-warning=ExperimentalWarning', '--import', clock.href];
}
