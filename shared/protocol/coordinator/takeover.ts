/** A coordinator that starts from another one's board: it gathers the nodes' reports, then goes on in a new epoch. */
import type { Body } from '../../board/entry.ts';
import { reportBytes } from '../../board/entry-types/takeover.ts';
import { nodeOf } from '../../board/record.ts';
import { equal } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { verifies } from '../../crypto/signature.ts';
import { closeQuorum, type NodeIndex } from '../../election/manifest.ts';
import { headOf } from '../author.ts';
import { begun, say } from './board.ts';
import type { CoordinatorEffect, CoordinatorEvent, CoordinatorState } from './state.ts';

/** How far a takeover is. */
export interface Takeover {
  /** Names of the nodes that let this coordinator go on, in the manifest's order. */
  readonly agreed: readonly string[];
  /** q: so many must. */
  readonly needed: number;
  /** A node whose board goes on beyond this copy: the takeover has to start from there. */
  readonly ahead: { readonly name: string; readonly size: number } | null;
}

/** Whether this coordinator's own key signs the board as it stands. */
export const hasOwnEpoch = ({ record, key }: CoordinatorState): boolean =>
  record !== null && equal(record.coordinator, key.publicKey);

/** Throws `not-taken-over` while the board is still another coordinator's. */
export function requireOwnEpoch(state: CoordinatorState): void {
  if (!hasOwnEpoch(state))
    throw new OstrakaError('not-taken-over', 'this coordinator has not taken over yet', {
      hint: 'have the nodes join by its link, then take over',
    });
}

/** Null for whoever leads its election already. */
export function takeoverOf(state: CoordinatorState): Takeover | null {
  const { record, reports } = state;
  if (!record || hasOwnEpoch(state)) return null;
  const { manifest, log } = record;
  const name = (node: NodeIndex) => manifest.nodes[node - 1]!.name;
  const largest = [...reports].reduce<Takeover['ahead']>(
    (most, [node, { head }]) => (head.size > (most?.size ?? log.size) ? { name: name(node), size: head.size } : most),
    null,
  );
  const agreed = agreeing(state).map(({ node }) => name(node));
  return { agreed, needed: closeQuorum(manifest), ahead: largest };
}

/** What the takeover shows: reports for the epoch that comes after this board's. */
function agreeing({ record, reports }: CoordinatorState): Body<'takeover'>['reports'] {
  return [...reports]
    .filter(([, { epoch }]) => epoch === record!.epoch + 1)
    .sort(([a], [b]) => a - b)
    .map(([node, { head, signature }]) => ({ node, head, signature }));
}

/** Keeps a node's report; one that does not verify is dropped. A later epoch's says that this copy lacks a takeover. */
export function takeReport(state: CoordinatorState, event: Extract<CoordinatorEvent, { kind: 'report' }>): void {
  const { record, key, reports } = state;
  const index = record && nodeOf(record, event.key);
  if (!record || !index || hasOwnEpoch(state) || event.epoch <= record.epoch) return;
  const { epoch, head, signature } = event;
  if (verifies(signature, reportBytes(record.fingerprint, epoch, key.publicKey, head), event.key))
    reports.set(index, { epoch, head, signature });
}

/** Posts the takeover; the fold refuses it until q nodes have reported boards that this one contains. */
export function takeOver(state: CoordinatorState, effects: CoordinatorEffect[], now: number): number {
  const record = begun(state);
  if (hasOwnEpoch(state)) throw new OstrakaError('out-of-phase', 'this coordinator leads the election already');
  const ahead = takeoverOf(state)?.ahead;
  if (ahead)
    throw new OstrakaError(
      'replica-behind',
      `${ahead.name} holds ${ahead.size} entries, this copy ${record.log.size}`,
      {
        hint: 'start the takeover from that node’s copy',
      },
    );
  const body = {
    epoch: record.epoch + 1,
    coordinator: state.key.publicKey,
    head: headOf(record),
    reports: agreeing(state),
  };
  say(state, 'takeover', body, effects, now);
  // Checkpoints of the earlier epoch no longer show the close.
  state.closeNote = null;
  return record.log.size - 1;
}
