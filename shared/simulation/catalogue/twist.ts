/** How a mix node cheats: what it makes of the effects of its own honest step. */
import { type Body, type EntryType, readEntry, writeEntry } from '../../board/entry.ts';
import type { Bytes } from '../../codec/bytes.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import type { NodeEffect, NodeState } from '../../protocol/node/state.ts';

/** What a cheat may use of the laptop it is on. */
export interface Cheater {
  readonly name: string;
  readonly key: SigningKey;
  readonly state: NodeState;
  /** Blobs on this laptop, by name in hexadecimal. */
  readonly blobs: { get(name: string): Bytes | undefined };
}

/** The effects that are carried out in place of the honest ones. */
export type Twist = (effects: readonly NodeEffect[], me: Cheater) => readonly NodeEffect[];

export const honest: Twist = (effects) => effects;

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
  (effect: NodeEffect): effect is Extract<NodeEffect, { do: 'submit' }> =>
    effect.do === 'submit' && readEntry(effect.leaf).type === type;

/** Submits something else than its step would. */
export const saying =
  <T extends EntryType>(type: T, change: (body: Body<T>, me: Cheater) => Body<T>): Twist =>
  (effects, me) =>
    effects.map((effect) =>
      submits(type)(effect)
        ? { ...effect, leaf: restate(effect.leaf, me.key, type, (body) => change(body, me)) }
        : effect,
    );

/** Keeps quiet where its step would submit this. */
export const withholding =
  (type: EntryType): Twist =>
  (effects) =>
    effects.filter((effect) => !submits(type)(effect));

/** The bytes with their last one changed. */
export function spoilt(bytes: Bytes): Bytes {
  const out = Uint8Array.from(bytes);
  out[out.length - 1]! ^= 1;
  return out;
}
