/** Waiting for what other processes do. */
import { patience } from '../../workers/testing/patience.ts';

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether it came to be so in time: in so many milliseconds of a quiet computer. */
export async function waitFor(reached: () => boolean | Promise<boolean>, within: number): Promise<boolean> {
  for (const began = performance.now(); ; await pause(25)) {
    if (await reached()) return true;
    if (performance.now() - began > patience(within)) return false;
  }
}
