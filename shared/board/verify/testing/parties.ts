/** The election that forgers play, and keys for its parties. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concat } from '../../../codec/bytes.ts';
import { mod, randomScalar, scalarBytes } from '../../../crypto/arithmetic/scalar.ts';
import type { Random } from '../../../crypto/random.ts';
import { seeded } from '../../../crypto/shuffle/testing/example.ts';
import { newSigningKey, type SigningKey } from '../../../crypto/signature.ts';
import { LATEST, VERSION } from '../../../election/contest.ts';
import { type Manifest, NONCE_BYTES, type Plan } from '../../../election/manifest.ts';
import { NEWEST_WORD_LIST } from '../../../election/words/words.ts';

export const plan = (overrides: Partial<Plan> = {}): Plan => ({
  title: 'A colour',
  contests: [
    {
      ballot: 'single',
      title: 'Colour',
      options: ['Red', 'Green', 'Blue'],
      writeIn: false,
      seats: 1,
      rules: ['plurality'],
    },
  ],
  threshold: 2,
  leastMixes: 2,
  leastBallots: 1,
  voters: { credentials: 'keys', latecomers: false, revote: true, pages: true },
  limits: { ballotsPerVoter: 5, voters: 20 },
  timeouts: { ceremony: 30, mix: 60, proof: 60 },
  lossesTolerated: 1,
  wordList: NEWEST_WORD_LIST,
  lesson: false,
  simulation: false,
  ...overrides,
});

/** The same as version 1 says it, for boards that have begun under it. */
export function planVersion1(overrides: Partial<Plan> = {}): Plan {
  const { leastBallots: _, ...old } = plan(overrides);
  return { ...old, version: 1, wordList: 'english' } as unknown as Plan;
}

/** The same as version 3 says it, with what only that has. */
export const planVersion3 = (overrides: Partial<Plan>): Plan =>
  ({ ...plan(overrides), version: LATEST, nonce: new Uint8Array(NONCE_BYTES) }) as Plan;

let source = seeded('forge');
/** The same in every run. */
export const random: Random = (length) => source(length);

/** What is made of a seed of its own, and so does not depend on what was made before it. */
export function seededWith<T>(seed: string, make: () => T): T {
  const outer = source;
  source = seeded(seed);
  try {
    return make();
  } finally {
    source = outer;
  }
}

/** Keys of any number of parties, the same in every run. */
export const newKeys = (count: number): SigningKey[] => Array.from({ length: count }, () => newSigningKey(random));

/** A manifest that nobody has checked. */
export const manifestFor = (nodes: readonly SigningKey[], coordinator: SigningKey, chosen: Plan): Manifest =>
  ({
    version: VERSION,
    ...chosen,
    coordinator: coordinator.publicKey,
    nodes: nodes.map(({ publicKey }, i) => ({ name: `Node ${'ABCDEFGH'[i]}`, key: publicKey })),
    ...(('version' in chosen ? {} : { nonce: random(NONCE_BYTES) }) as { nonce: Bytes }),
  }) as Manifest;

/** A key of mixed order: what it signs verifies under the cofactored rule, and under others now and then. */
export function mixedKey(): { readonly publicKey: Bytes; sign(message: Bytes): Bytes } {
  const [a, r] = [randomScalar(random), randomScalar(random)];
  const of8 = ed25519.Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a');
  const publicKey = ed25519.Point.BASE.multiply(a).add(of8).toBytes();
  const R = ed25519.Point.BASE.multiply(r).toBytes();
  return {
    publicKey,
    sign(message) {
      const digest = sha512(concat(R, publicKey, message));
      const k = digest.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
      return concat(R, scalarBytes(mod(r + k * a)));
    },
  };
}
