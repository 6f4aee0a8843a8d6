/** Each field of each proof. */
import { both, type Change, copied, largest, nudged, ofSession, swapped, tree } from './changes.ts';
import { DECRYPTION, type Kind, type Kinds, MIXING, PRECOMPUTED } from './kinds.ts';
import type { Tree } from './trees.ts';

const kind = (what: string, change: Change, check: string, culprit?: string): Kind => ({
  ...{ what, change, check },
  ...(culprit !== undefined && { culprit }),
});
const FIRST = 'Server01';
const SECOND = 'Server02';
const proof = (name: string): string => `proofs/${name}.bt`;
type Place = readonly number[];

/** Of a first message: another element of the group in each of its places. */
const messages = (
  name: string,
  check: string,
  places: Record<string, readonly [Place, Place]>,
  culprit?: string,
): Kind[] =>
  Object.entries(places).map(([field, [from, to]]) =>
    kind(`${field} of ${name} is another element`, copied(proof(name), from, to), check, culprit),
  );
/** Of a reply: another number in each of its places. */
const replies = (name: string, check: string, places: Record<string, Place>): Kind[] =>
  Object.entries(places).map(([field, path]) =>
    kind(`${field} of ${name} is another number`, nudged(proof(name), path), check, FIRST),
  );
const tooLarge = (name: string, check: string, places: Record<string, Place>): Kind[] =>
  Object.entries(places).map(([field, path]) =>
    kind(`${field} of ${name} is not below the order`, largest(proof(name), path), check, FIRST),
  );
const lacking = (names: readonly string[], check: string): Kind[] =>
  names.map((name) =>
    kind(
      `${name} lacks its last field`,
      tree(proof(name), (whole) => (whole as Tree[]).slice(0, -1)),
      check,
      FIRST,
    ),
  );

/** Where another element comes from, and where it goes. */
const OF_COMMITMENTS = {
  B: [
    [0, 1],
    [0, 2],
  ],
  "A'": [[3], [1]],
  "B'": [
    [2, 1],
    [2, 2],
  ],
  "C'": [[1], [3]],
  "D'": [[1], [4]],
} as const;
const COMMITMENT_REPLY = { k_A: [0], k_B: [1, 2], k_C: [2], k_D: [3], k_E: [4, 2] };
const CONSISTENT_REPLY = { k_A: [0], k_B: [1], k_E: [2, 2] };
const OF_DECRYPTION = { "y'": [[1], [0]], "B'": [[0], [1]] } as const;

export const proofs: readonly Kinds[] = [
  {
    session: MIXING,
    kinds: [
      ...messages(
        'PoSCommitment01',
        'shuffles',
        {
          ...OF_COMMITMENTS,
          "F'": [
            [5, 0],
            [5, 1],
          ],
        },
        FIRST,
      ),
      ...lacking(['PoSCommitment01'], 'shuffles'),
      ...replies('PoSReply01', 'shuffles', { ...COMMITMENT_REPLY, k_F: [5] }),
      kind(
        'B of the last shuffle is another element',
        copied(proof('PoSCommitment02'), [0, 1], [0, 2]),
        'shuffles',
        SECOND,
      ),
      kind('k_F of the last shuffle is another number', nudged(proof('PoSReply02'), [5]), 'shuffles', SECOND),
      kind(
        'an element of the permutation commitment is another one',
        copied(proof('PermutationCommitment01'), [0], [1]),
        'shuffles',
        FIRST,
      ),
      kind(
        'two elements of the permutation commitment are exchanged',
        swapped(proof('PermutationCommitment01'), [0], [1]),
        'shuffles',
        FIRST,
      ),
      kind(
        'the whole proof of shuffle is that of another session',
        both(
          ...['PermutationCommitment01', 'PoSCommitment01', 'PoSReply01'].map((name) =>
            ofSession(proof(name), 'p256-3t3-mix-5'),
          ),
        ),
        'shuffles',
        FIRST,
      ),
      ...messages('DecrFactCommitment01', 'decryption', OF_DECRYPTION),
      ...lacking(['DecrFactCommitment01'], 'decryption'),
      ...replies('DecrFactReply01', 'decryption', { k_x: [] }),
      ...tooLarge('DecrFactReply01', 'decryption', { k_x: [] }),
      kind('k_x of server 2 is another number', nudged(proof('DecrFactReply02'), []), 'decryption', SECOND),
    ],
  },
  {
    session: PRECOMPUTED,
    kinds: [
      ...messages('PoSCCommitment01', 'commitments', OF_COMMITMENTS, FIRST),
      ...replies('PoSCReply01', 'commitments', COMMITMENT_REPLY),
      ...tooLarge('PoSCReply01', 'commitments', COMMITMENT_REPLY),
      ...lacking(['PoSCCommitment01', 'PoSCReply01'], 'commitments'),
      kind('k_E of the last commitment is another number', nudged(proof('PoSCReply02'), [4, 9]), 'commitments', SECOND),
      kind(
        'an element of the permutation commitment is another one',
        copied(proof('PermutationCommitment01'), [0], [1]),
        'commitments',
        FIRST,
      ),
      ...messages(
        'CCPoSCommitment01',
        'shuffles',
        {
          "A'": [[1, 0], [0]],
          "B'": [
            [1, 0],
            [1, 1],
          ],
        },
        FIRST,
      ),
      ...replies('CCPoSReply01', 'shuffles', CONSISTENT_REPLY),
      ...tooLarge('CCPoSReply01', 'shuffles', CONSISTENT_REPLY),
      ...lacking(['CCPoSCommitment01', 'CCPoSReply01'], 'shuffles'),
    ],
  },
  {
    session: DECRYPTION,
    kinds: [
      ...messages('DecrFactCommitment01', 'decryption', OF_DECRYPTION),
      ...replies('DecrFactReply01', 'decryption', { k_x: [] }),
      ...tooLarge('DecrFactReply01', 'decryption', { k_x: [] }),
    ],
  },
];
