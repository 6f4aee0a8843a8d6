import type { Bridge } from '../../shared/protocol/ipc.ts';

/** A bridge that can break and comes back by itself. */
export interface Connection extends Bridge {
  /** Calls `watcher` whenever the way to the process behind the window opens or breaks; returns what ends it. */
  watch(watcher: (connected: boolean) => void): () => void;
}

export const isConnection = (bridge: Bridge): bridge is Connection => 'watch' in bridge;
