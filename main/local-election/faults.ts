/** What befalls the processes of a simulated election on purpose. What a process measured in a phase goes with it, unless it was kept. */
export const FAULTS = ['none', 'node restarts', 'node lost', 'coordinator restarts'] as const;
/**
 * The first node dies as the mixing begins, or the coordinator when half of the voters have cast; it starts again from its disk at
 * once. A node that is lost dies when its mix is proven, and never comes back: the others check, open and attest without it.
 */
export type Fault = (typeof FAULTS)[number];

export const isFault = (name: string): name is Fault => FAULTS.some((one) => one === name);
