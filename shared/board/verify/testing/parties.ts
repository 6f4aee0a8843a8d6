/** The election that forgers play, and keys for its parties. */
import type { Bytes } from '../../../codec/bytes.ts';
import { seeded } from '../../../crypto/shuffle/testing/example.ts';
import { newSigningKey, type SigningKey } from '../../../crypto/signature.ts';
import { VERSION } from '../../../election/contest.ts';
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

/** The same in every run. */
export const random = seeded('forge');
/** Keys of any number of parties, the same in every run. */
export const newKeys = (count: number): SigningKey[] => Array.from({ length: count }, () => newSigningKey(random));

/** A manifest that nobody has checked. */
export const manifestFor = (nodes: readonly SigningKey[], coordinator: SigningKey, chosen: Plan): Manifest => ({
  version: VERSION,
  ...chosen,
  coordinator: coordinator.publicKey,
  nodes: nodes.map(({ publicKey }, i) => ({ name: `Node ${'ABCDEFGH'[i]}`, key: publicKey })),
  ...(('version' in chosen ? {} : { nonce: random(NONCE_BYTES) }) as { nonce: Bytes }),
});
