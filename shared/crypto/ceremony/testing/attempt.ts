/** A key ceremony attempt for tests, with every node's secrets in the open. */
import { randomBytes } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../../../codec/bytes.ts';
import { utf8 } from '../../../codec/bytes.ts';
import type { CeremonyContext, ReceivingKey } from '../context.ts';
import { newReceivingKey } from '../context.ts';

export interface Attempt {
  readonly context: CeremonyContext;
  /** r of each participant. */
  readonly receivingSecrets: ReadonlyMap<number, bigint>;
}

export const fingerprint = (name: string): Bytes => sha256(utf8(name));

/** Attempt 1 of an election among the nodes with these indices, in ascending order. */
export function newAttempt(indices: readonly number[], threshold: number): Attempt {
  const keys = indices.map((index): [number, ReceivingKey] => [index, newReceivingKey(randomBytes)]);
  return {
    context: {
      fingerprint: fingerprint('ceremony test'),
      attempt: 1,
      threshold,
      participants: keys.map(([index, { publicKey }]) => ({ index, receivingKey: publicKey })),
    },
    receivingSecrets: new Map(keys.map(([index, { secret }]) => [index, secret])),
  };
}
