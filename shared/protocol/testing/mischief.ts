/** How parties of a test cheat: each changes what its own honest step would do. */
import { type Body, type EntryType, readEntry, writeEntry } from '../../board/entry.ts';
import { ceremonyContext } from '../../board/record.ts';
import type { Bytes } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical, type Value } from '../../codec/cbor.ts';
import type { CeremonyContext } from '../../crypto/ceremony/context.ts';
import { type Deal, dealHash, dealSchema } from '../../crypto/ceremony/deal.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import type { NodeEffect } from '../node/state.ts';
import type { TestNode, Twist } from './test-node.ts';

/** The same entry with another body, signed again; `change` sees the body of a leaf that is of this type. */
export function restate<T extends EntryType>(
  leaf: Bytes,
  key: SigningKey,
  type: T,
  change: (body: Body<T>) => Body<T>,
): Bytes {
  const { election, seen, body } = readEntry(leaf);
  return writeEntry({ type, election, seen, body: change(body as Body<T>) }, key);
}

export const submits =
  (type: EntryType) =>
  (effect: NodeEffect): boolean =>
    effect.do === 'submit' && readEntry(effect.leaf).type === type;

/** Submits something else than its step would. */
export const saying =
  <T extends EntryType>(node: TestNode, type: T, change: (body: Body<T>) => Body<T>): Twist =>
  (effects) =>
    effects.map((effect) =>
      effect.do === 'submit' && submits(type)(effect)
        ? { ...effect, leaf: restate(effect.leaf, node.key, type, change) }
        : effect,
    );

/** Keeps quiet where its step would submit this. */
export const withholding =
  (type: EntryType): Twist =>
  (effects) =>
    effects.filter((effect) => !submits(type)(effect));

/** Commits to a deal of its own choice, and deals it. */
export const dealing =
  (node: TestNode, change: (deal: Deal, context: CeremonyContext, me: number) => Deal): Twist =>
  (effects) => {
    const { record, index, secrets } = node.state;
    const kept = effects.find((effect) => effect.do === 'keep-secret' && effect.name.endsWith('/deal'));
    if (!record || kept?.do !== 'keep-secret') return effects;
    const context = ceremonyContext(record);
    const bytes = encodeCanonical(change(decodeAs(dealSchema, kept.value), context, index) as Value);
    (secrets as Map<string, Bytes>).set(kept.name, bytes);
    const deal = dealHash(context, index, bytes);
    return saying(node, 'deal-commit', (body) => ({ ...body, deal }))(effects);
  };

/** The bytes with their last one changed. */
export function spoilt(bytes: Bytes): Bytes {
  const out = Uint8Array.from(bytes);
  out[out.length - 1]! ^= 1;
  return out;
}
