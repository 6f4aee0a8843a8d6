/** What a phone's page and its worker say to each other. Both are of one build, so neither asks what shape it is of. */
import type { Call, Outcome, VoterState } from '../../shared/protocol/ipc.ts';
import type { Arithmetic } from './arithmetic.ts';

export type ToWorker =
  /** Where the page's address leads, at the beginning and whenever it has changed; null where it has no fragment. */
  | { readonly enter: string | null }
  /** `id` is the page's own number for the call; its reply bears the same. */
  | { readonly id: number; readonly call: Call; readonly argument: unknown };

export type FromWorker =
  /** Said first: what it computes with. */
  | { readonly arithmetic: Arithmetic['name'] }
  | { readonly state: VoterState }
  /** The one-time code that came with the address is kept with the election, or of no use. */
  | { readonly codeTaken: true }
  /** Keys of this election are made at this origin, which is not the page's: it is to go there. */
  | { readonly goTo: string }
  /** The voter goes on to the page of the next round. */
  | { readonly leaveFor: string }
  | (Outcome & { readonly id: number });
