/** How a mix node cheats: what it makes of the effects of its own honest step. */

import { type Body, type Entry, type EntryTypeName, readEntry, writeEntry } from '../../board/entry.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import type { BlobName } from '../../codec/schema.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Random } from '../../crypto/random.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import type { NodeEffect, NodeState } from '../node/state.ts';

/** What a cheat may use of the laptop it is on. */
export interface Cheater {
  readonly key: SigningKey;
  readonly state: NodeState;
  readonly random: Random;
  /** A blob on this laptop. */
  readonly blob: (sha256: Bytes) => Bytes | undefined;
  /** The entries on this laptop's disk. */
  readonly leaves: () => readonly Bytes[];
}

/** The effects that are carried out in place of the honest ones. */
export type Twist = (effects: readonly NodeEffect[], me: Cheater) => readonly NodeEffect[];

export const honest: Twist = (effects) => effects;

export type Submit = Extract<NodeEffect, { do: 'submit' }>;

/** The same entry with another body, signed again; `change` sees the body of a leaf that is of this type. */
export function restate<T extends EntryTypeName>(
  leaf: Bytes,
  key: SigningKey,
  type: T,
  change: (body: Body<T>) => Body<T>,
): Bytes {
  const { election, seen, body } = readEntry(leaf);
  return writeEntry({ type, election, seen, body: change(body as Body<T>) }, key);
}

export const submits =
  (type: EntryTypeName) =>
  (effect: NodeEffect): effect is Submit =>
    effect.do === 'submit' && readEntry(effect.leaf).type === type;

/** Submits something else than its step would. */
export const saying =
  <T extends EntryTypeName>(type: T, change: (body: Body<T>, me: Cheater) => Body<T>): Twist =>
  (effects, me) =>
    effects.map((effect) =>
      submits(type)(effect)
        ? { ...effect, leaf: restate(effect.leaf, me.key, type, (body) => change(body, me)) }
        : effect,
    );

/** Keeps quiet where its step would submit this. */
export const withholding =
  (type: EntryTypeName) =>
  (effects: readonly NodeEffect[]): NodeEffect[] =>
    effects.filter((effect) => !submits(type)(effect));

/** Submits, beside what its step would, one thing more. */
export const adding =
  <T extends EntryTypeName>(beside: EntryTypeName, type: T, body: (me: Cheater) => Body<T> | null): Twist =>
  (effects, me) =>
    effects.flatMap((effect): NodeEffect[] => {
      const more = submits(beside)(effect) ? body(me) : null;
      if (effect.do !== 'submit' || more === null) return [effect];
      const { election, seen } = readEntry(effect.leaf);
      const leaf = writeEntry({ type, election, seen, body: more }, me.key);
      return [effect, { do: 'submit', submission: effect.submission + BESIDE, leaf, blobs: [] }];
    });

/** Submissions that no step has made are numbered from here. */
export const BESIDE = 2 ** 30;

export const nameOf = (bytes: Bytes): BlobName => ({ sha256: sha256(bytes), length: bytes.length });

/** Brings another blob than its step would; `change` is given the honest one. */
export function bringing<T extends 'mix' | 'mix-proof' | 'shares'>(
  type: T,
  change: (honestly: Bytes, me: Cheater, body: Body<T>) => Bytes,
): Twist {
  const field = ({ mix: 'output', 'mix-proof': 'proof', shares: 'shares' } as const)[type];
  const made = new Map<string, Bytes>();
  return (effects, me) =>
    effects.flatMap((effect): NodeEffect[] => {
      if (!submits(type)(effect)) return [effect];
      const { body } = readEntry(effect.leaf) as Entry<T>;
      const name = Reflect.get(body, field) as BlobName;
      const fresh = effects.find((one) => one.do === 'keep-blob' && equal(one.sha256, name.sha256));
      const bytes = fresh?.do === 'keep-blob' ? fresh.bytes : me.blob(name.sha256)!;
      // It may be asked for again: the same bytes then.
      const changed = made.get(hex(name.sha256)) ?? change(bytes, me, body as Body<T>);
      made.set(hex(name.sha256), changed);
      const brought = nameOf(changed);
      const leaf = restate(effect.leaf, me.key, type, (said) => ({ ...said, [field]: brought }));
      return [
        { do: 'keep-blob', sha256: brought.sha256, bytes: changed },
        { ...effect, leaf, blobs: [brought.sha256] },
      ];
    });
}

/** The bytes with their last one changed. */
export function spoilt(bytes: Bytes): Bytes {
  const out = Uint8Array.from(bytes);
  out[out.length - 1]! ^= 1;
  return out;
}
