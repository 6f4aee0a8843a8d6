/** Keys, ciphertexts, decryption factors and plaintexts that are others, and numbers that are no elements. */
import type { Bytes } from '../../../../codec/bytes.ts';
import { type Change, copied, nudged, replaced, swapped, tree } from './changes.ts';
import { DECRYPTION, type Kind, type Kinds, MIXING, MODULAR, PRECOMPUTED } from './kinds.ts';
import type { Tree } from './trees.ts';

const kind = (what: string, change: Change, check: string, culprit?: string): Kind => ({
  ...{ what, change, check },
  ...(culprit !== undefined && { culprit }),
});
const proof = (name: string): string => `proofs/${name}.bt`;

/** Of an array its last element is gone: of each that it is made of. */
const shorter = (name: string): Change =>
  tree(name, function cut(whole: Tree): Tree {
    const nodes = whole as Tree[];
    // A pair is no array: all of these have more elements.
    return nodes.length > 2 ? nodes.slice(0, -1) : nodes.map(cut);
  });
const columns = (name: string, change: (column: Tree[]) => Tree[]): Change =>
  tree(name, (whole) => (whole as Tree[][]).map(change));
const doubling = (name: string): Change =>
  columns(name, (column) => column.map((element, i) => (i === 1 ? column[0]! : element)));
const reversed = (name: string): Change => columns(name, (column) => column.toReversed());
const leaf = (change: (bytes: Bytes) => Bytes) => (_: Tree, old: Tree) => change(old as Bytes);
/** How Verificatum writes the point at infinity. */
const infinity = (_: Tree, old: Tree): Tree => (old as Bytes[]).map((bytes) => bytes.map(() => 0xff));
const numbers = (value: number) => leaf((bytes) => bytes.map((_, i) => (i === bytes.length - 1 ? value : 0)));

/** What may be done to a list of ciphertexts; `proved` is the check of the proof that it goes into, `read` that of the file. */
const lists = (name: string, read: string, proved: string): Kind[] => [
  kind(`two of ${name} are the same`, doubling(name), proved, 'Server01'),
  kind(`the order of ${name} is another one`, reversed(name), proved, 'Server01'),
  kind(`one element of ${name} is another one`, copied(name, [0, 0], [0, 1]), proved, 'Server01'),
  kind(`the halves of ${name} are exchanged`, swapped(name, [0], [1]), proved, 'Server01'),
  kind(`one is missing of ${name}`, shorter(name), proved, 'Server01'),
  kind(`one element of ${name} is the neutral one`, replaced(name, [1, 2], infinity), proved, 'Server01'),
  kind(`one element of ${name} is no point of the curve`, nudged(name, [1, 2, 1]), read),
  kind(
    `one half of ${name} is one shorter`,
    tree(name, (whole) => [(whole as Tree[])[0]!, ((whole as Tree[])[1] as Tree[]).slice(1)]),
    read,
  ),
  kind(
    `a coordinate in ${name} takes a byte more`,
    replaced(
      name,
      [0, 0, 0],
      leaf((bytes) => Uint8Array.of(0, ...bytes)),
    ),
    read,
  ),
  kind(
    `a coordinate in ${name} takes a byte less`,
    replaced(
      name,
      [0, 0, 0],
      leaf((bytes) => bytes.subarray(1)),
    ),
    read,
  ),
];
const POLYNOMIAL = 'proofs/PolynomialInExponent.bt';
const INDICES = 'proofs/CorrectIndices.bt';

export const contents: readonly Kinds[] = [
  {
    session: MIXING,
    kinds: [
      kind('the generator in the public key is another element', copied('FullPublicKey.bt', [1], [0]), 'public-key'),
      kind('the key itself is the generator', copied('FullPublicKey.bt', [0], [1]), 'server-keys'),
      kind('the key is no point of the curve', nudged('FullPublicKey.bt', [1, 1]), 'public-key'),
      kind('the key is the neutral element', replaced('FullPublicKey.bt', [1], infinity), 'public-key'),
      kind('coefficient 0 of the keys of servers is another element', copied(POLYNOMIAL, [1], [0]), 'server-keys'),
      kind('coefficient 1 of the keys of servers is another element', copied(POLYNOMIAL, [0], [1]), 'decryption'),
      kind('coefficient 1 of the keys of servers is no point of the curve', nudged(POLYNOMIAL, [1, 1]), 'server-keys'),
      kind(
        'the keys of servers have a coefficient more',
        tree(POLYNOMIAL, (whole) => [...(whole as Tree[]), (whole as Tree[])[0]!]),
        'server-keys',
      ),
      kind(
        'the keys of servers have a coefficient less',
        tree(POLYNOMIAL, (whole) => (whole as Tree[]).slice(0, 1)),
        'server-keys',
      ),
      ...lists('Ciphertexts.bt', 'ciphertexts', 'shuffles'),
      ...lists(proof('Ciphertexts01'), 'shuffles', 'shuffles'),
      kind('two of the last server are the same', doubling(proof('Ciphertexts02')), 'shuffles', 'Server02'),
      kind('the order of the last server is another one', reversed(proof('Ciphertexts02')), 'shuffles', 'Server02'),
      kind('a decryption factor is another one', copied(proof('DecryptionFactors01'), [0], [1]), 'decryption'),
      kind('two decryption factors are exchanged', swapped(proof('DecryptionFactors01'), [0], [1]), 'decryption'),
      kind(
        'a decryption factor of server 2 is another one',
        copied(proof('DecryptionFactors02'), [0], [1]),
        'decryption',
      ),
      kind('a decryption factor is missing', shorter(proof('DecryptionFactors01')), 'decryption', 'Server01'),
      kind(
        'a decryption factor is no point of the curve',
        nudged(proof('DecryptionFactors01'), [0, 1]),
        'decryption',
        'Server01',
      ),
      ...[
        ['no server has decrypted as it must, it is said', () => 0] as const,
        ['one server has decrypted as it must, it is said', (_: number, i: number) => (i === 1 ? 1 : 0)] as const,
        ['servers that decrypted as they must are told by a 2', (byte: number) => byte * 2] as const,
      ].map(([what, change]) =>
        kind(
          what,
          replaced(
            INDICES,
            [],
            leaf((bytes) => bytes.map(change)),
          ),
          'decryption',
        ),
      ),
      kind('a plaintext is another one', copied('Plaintexts.bt', [0], [1]), 'plaintexts'),
      kind('two plaintexts are exchanged', swapped('Plaintexts.bt', [0], [1]), 'plaintexts'),
      kind('a plaintext is missing', shorter('Plaintexts.bt'), 'plaintexts'),
      kind(
        'there is a plaintext more',
        tree('Plaintexts.bt', (whole) => [...(whole as Tree[]), (whole as Tree[])[0]!]),
        'plaintexts',
      ),
      kind('a plaintext is no point of the curve', nudged('Plaintexts.bt', [0, 1]), 'plaintexts'),
      kind('a plaintext is the neutral element', replaced('Plaintexts.bt', [0], infinity), 'plaintexts'),
    ],
  },
  {
    session: PRECOMPUTED,
    kinds: [
      kind('the order of the last list is another one', reversed(proof('Ciphertexts02')), 'shuffles', 'Server02'),
      kind('there is a ciphertext less', shorter('Ciphertexts.bt'), 'shuffles', 'Server01'),
      kind('two ciphertexts are the same', doubling('Ciphertexts.bt'), 'shuffles', 'Server01'),
    ],
  },
  {
    session: DECRYPTION,
    kinds: [
      kind('the order of ciphertexts is another one', reversed('Ciphertexts.bt'), 'decryption'),
      kind('a ciphertext is another one', copied('Ciphertexts.bt', [0, 0], [0, 1]), 'decryption'),
      kind('the other half of a ciphertext is another one', copied('Ciphertexts.bt', [1, 0], [1, 1]), 'decryption'),
      kind('two plaintexts are exchanged', swapped('Plaintexts.bt', [0], [1]), 'plaintexts'),
    ],
  },
  {
    session: MODULAR,
    kinds: [
      kind('a ciphertext is 0', replaced('Ciphertexts.bt', [0, 0], numbers(0)), 'ciphertexts'),
      kind('a ciphertext is 1', replaced('Ciphertexts.bt', [0, 0], numbers(1)), 'shuffles', 'Server01'),
      kind(
        'what a server has put out is 0',
        replaced(proof('Ciphertexts01'), [0, 0], numbers(0)),
        'shuffles',
        'Server01',
      ),
    ],
  },
];
