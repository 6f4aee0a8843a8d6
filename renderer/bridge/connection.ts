import type { Bridge } from '../../shared/protocol/ipc.ts';

/** Open; broken, and being opened again; or over, because the process behind the window has ended its session. */
export type Condition = 'open' | 'broken' | 'over';

/** A bridge that can break and comes back by itself. */
export interface Connection extends Bridge {
  /** Calls `watcher` whenever the condition of the connection changes; returns what ends it. */
  watch(watcher: (condition: Condition) => void): () => void;
}

export const isConnection = (bridge: Bridge): bridge is Connection => 'watch' in bridge;
