/** What the page of whoever watches and its worker say to each other. Both are of one build, so neither asks what shape it is of. */
import type { Call, Outcome } from '../../../shared/protocol/ipc.ts';
import type { WatchState } from '../../../shared/protocol/watched.ts';

export type ToWatchWorker =
  /** The page's address, whose fragment names the coordinator, and the last checkpoint that this device has kept of it. */
  | { readonly enter: string; readonly remembered: string | null }
  /** `id` is the page's own number for the call; its reply bears the same. */
  | { readonly id: number; readonly call: Call; readonly argument: unknown };

export type FromWatchWorker =
  | { readonly state: WatchState }
  /** The newest checkpoint, to be kept. */
  | { readonly remember: string }
  | (Outcome & { readonly id: number });
