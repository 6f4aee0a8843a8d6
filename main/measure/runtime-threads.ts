/** The threads on which V8 compiles and collects garbage beside everybody else, where the system tells them apart: on Linux. */
import { readdirSync, readFileSync } from 'node:fs';

const TASKS = '/proc/self/task';
/** As Node names them; in Electron they are among Chromium's, which do other things as well. */
const NAME = 'V8Worker';

/** Files that say how long each has run; they are started with the process and never end. */
let files: readonly string[] | null = null;

/** Microseconds of processor time that they have worked so far; 0 where that cannot be told. */
export function runtimeProcessor(): number {
  try {
    files ??= readdirSync(TASKS)
      .filter((task) => readFileSync(`${TASKS}/${task}/comm`, 'utf8').trim() === NAME)
      .map((task) => `${TASKS}/${task}/schedstat`);
    // The first number is the time on a processor in nanoseconds (Documentation/scheduler/sched-stats of Linux).
    const nanoseconds = files.reduce((sum, file) => sum + Number(readFileSync(file, 'utf8').split(' ')[0]), 0);
    return Math.round(nanoseconds / 1000);
  } catch {
    files = [];
    return 0;
  }
}
