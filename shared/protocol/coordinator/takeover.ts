/** A coordinator that starts from another one's board: it gathers the nodes' reports, then goes on in a new epoch. */
import { nodeOf } from '../../board/record.ts';
import { reportBytes } from '../../board/rules/takeover.ts';
import { equal } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { verifies } from '../../crypto/signature.ts';
import { headOf } from '../author.ts';
import { begun, say } from './board.ts';
import type { CoordinatorEffect, CoordinatorEvent, CoordinatorState } from './state.ts';

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

/** Keeps a node's report for the next epoch; one that does not verify is dropped. */
export function takeReport(state: CoordinatorState, event: Extract<CoordinatorEvent, { kind: 'report' }>): void {
  const { record, key } = state;
  const index = record && nodeOf(record, event.key);
  if (!record || !index || hasOwnEpoch(state) || event.epoch !== record.epoch + 1) return;
  const signed = reportBytes(record.fingerprint, event.epoch, key.publicKey, event.head);
  if (verifies(event.signature, signed, event.key))
    state.reports.set(index, { head: event.head, signature: event.signature });
}

/** Posts the takeover; the fold refuses it until q nodes have reported boards that this one contains. */
export function takeOver(state: CoordinatorState, effects: CoordinatorEffect[], now: number): number {
  const record = begun(state);
  if (hasOwnEpoch(state)) throw new OstrakaError('out-of-phase', 'this coordinator leads the election already');
  const reports = [...state.reports].map(([node, report]) => ({ node, ...report }));
  const largest = reports.find(({ head }) => head.size > record.log.size);
  if (largest)
    throw new OstrakaError(
      'replica-behind',
      `node ${largest.node} holds ${largest.head.size} entries, this copy ${record.log.size}`,
      {
        hint: 'start the takeover from that node’s copy',
      },
    );
  const body = { epoch: record.epoch + 1, coordinator: state.key.publicKey, head: headOf(record), reports };
  say(state, 'takeover', body, effects, now);
  // Checkpoints of the earlier epoch no longer show the close.
  state.closeNote = null;
  return record.log.size - 1;
}
