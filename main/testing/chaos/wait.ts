/** Waiting for what other processes do. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether it came to be so in time. */
export async function waitFor(reached: () => boolean | Promise<boolean>, within: number): Promise<boolean> {
  for (const end = performance.now() + within; ; await pause(25)) {
    if (await reached()) return true;
    if (performance.now() > end) return false;
  }
}
