/**
 * Imported into a process before its program (`--import …/skewed-clock.ts?offset=FILE`): from each SIGUSR2 on its wall
 * clock is off by as many milliseconds as FILE says, as if somebody had set it. Timers run on, as they do then.
 */
import { existsSync, readFileSync } from 'node:fs';

const file = new URL(import.meta.url).searchParams.get('offset')!;
const read = (): number => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0);
const { now } = Date;
let offset = read();
Date.now = () => now() + offset;
process.on('SIGUSR2', () => {
  offset = read();
});
