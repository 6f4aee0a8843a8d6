/** What the coordinator makes of comparisons of words: it keeps and shows them, and leaves a node out where it is told to. */
import * as v from 'valibot';
import { comparisonSchema, isComparisonOf } from '../../board/comparison.ts';
import { nodeOf, wordsToCompare } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { publicKey } from '../../codec/schema.ts';
import type { NodeIndex } from '../../election/manifest.ts';
import { begun, say } from './board.ts';
import type { CoordinatorEffect, CoordinatorEvent, CoordinatorState } from './state.ts';

const keptSchema = v.strictObject({ key: publicKey, comparison: comparisonSchema });

/** Takes a node's word, and keeps it: it is shown again after a restart, whether the node is there or not. */
export function takeComparison(
  state: CoordinatorState,
  { key, comparison }: Extract<CoordinatorEvent, { kind: 'compared' }>,
  effects: CoordinatorEffect[],
): void {
  const index = state.record && nodeOf(state.record, key);
  if (!state.record || !index || !isComparisonOf(state.record, index, comparison)) return;
  const before = state.comparisons.get(index);
  if (before && equal(before.signature, comparison.signature)) return;
  state.comparisons.set(index, comparison);
  effects.push({
    do: 'put',
    key: `compared/${hex(key)}`,
    value: encodeCanonical({ key, comparison: { ...comparison } }),
  });
}

/** Takes up what was kept. */
export function resumeComparison({ record, comparisons }: CoordinatorState, value: Bytes): void {
  const { key, comparison } = decodeAs(keptSchema, value);
  const index = record && nodeOf(record, key);
  if (index) comparisons.set(index, comparison);
}

/** The nodes whose people see other words. What was found to match says nothing of the words of a later attempt. */
export function differing({ record, comparisons }: Pick<CoordinatorState, 'record' | 'comparisons'>): Set<NodeIndex> {
  const now = [...comparisons].flatMap(([index, { match }]) => (match ? [] : [index]));
  return new Set([...(record?.differing ?? []), ...now]);
}

/** What people at the laptops that the key counts on have said of the words as they are now. */
export interface Compared {
  /** They are the wall's. */
  readonly same: readonly NodeIndex[];
  /** Nothing yet: neither the same nor others. */
  readonly silent: readonly NodeIndex[];
}

/** Nobody has said anything, and nobody is asked, until there are words. */
export function comparedIn({ record, comparisons }: Pick<CoordinatorState, 'record' | 'comparisons'>): Compared {
  const { attempt, participants } = record?.ceremony ?? { attempt: 0, participants: [] };
  const asked = record && wordsToCompare(record) !== null ? participants : [];
  const differ = differing({ record, comparisons });
  const isSame = (index: NodeIndex) =>
    comparisons.get(index)?.match === true && comparisons.get(index)?.attempt === attempt;
  return {
    same: asked.filter(isSame),
    silent: asked.filter((index) => !isSame(index) && !differ.has(index)),
  };
}

/** Of the nodes whose words differ, those that the key still counts on: voting does not open while there is one. */
export function unsettled(state: Pick<CoordinatorState, 'record' | 'comparisons'>): NodeIndex[] {
  const { record } = state;
  return record ? [...differing(state)].filter((index) => record.ceremony.participants.includes(index)) : [];
}

/** Makes the key anew without a node whose words differ; its index on the board. Throws `out-of-phase`, `bad-restart`. */
export function leaveOut(state: CoordinatorState, node: NodeIndex, effects: CoordinatorEffect[], now: number): number {
  const record = begun(state);
  const { ceremony } = record;
  const said = state.comparisons.get(node);
  if (!said || said.match)
    throw new OstrakaError('bad-restart', 'the person at this laptop has not said that its words differ', {
      culprit: { kind: 'organiser' },
    });
  const { attempt, signature } = said;
  const faulty = [...ceremony.faulty].filter((index) => index !== node);
  const out = new Set([node, ...faulty]);
  say(
    state,
    'restart',
    {
      attempt: ceremony.attempt + 1,
      participants: ceremony.participants.filter((index) => !out.has(index)),
      leftOut: [
        { node, reason: 'words', doubt: { attempt, signature } },
        ...faulty.map((index) => ({ node: index, reason: 'fault' as const })),
      ],
    },
    effects,
    now,
  );
  return record.log.size - 1;
}
