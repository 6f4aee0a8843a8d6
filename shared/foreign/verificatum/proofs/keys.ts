/** The public key, and what it is made of (VMNV 2.1 and 9.3, step 5). */
import type { Bytes } from '../../../codec/bytes.ts';
import { CheckFailed } from '../../checklist.ts';
import { ElementFile, type ProofFile, type Shape, type Tuple, tupleBytes } from '../format/element-file.ts';
import type { PrimeGroup } from '../group/prime-group.ts';

/** (g, y), of a key of this shape. @throws CheckFailed */
export async function readPublicKey<E>(
  group: PrimeGroup<E>,
  keyShape: Shape,
  { bytes, path }: ProofFile,
): Promise<Tuple<E>> {
  const file = new ElementFile(group, bytes, path);
  const key = file.tuple('', [2, ...keyShape]);
  await file.end();
  const generators = key.elements.slice(0, key.elements.length / 2);
  if (!generators.every((one) => group.equal(one, group.generator)))
    throw new CheckFailed('the first half of the public key is not the generator of the group', { where: path });
  if (key.elements.slice(key.elements.length / 2).some((one) => group.equal(one, group.one)))
    throw new CheckFailed('the public key is 1: everybody can decrypt', { where: path });
  return key;
}

/** The same key for ciphertexts of a width. */
export function wideKey<E>(group: PrimeGroup<E>, key: Tuple<E>, keyShape: Shape, widthShape: Shape): Tuple<E> {
  const size = key.elements.length / 2;
  const times = widthShape[0] ?? 1;
  const elements = [0, 1].flatMap((half) =>
    Array.from({ length: times }, () => key.elements.slice(half * size, (half + 1) * size)).flat(),
  );
  return { elements, bytes: tupleBytes(group, elements, [2, ...widthShape, ...keyShape]) };
}

export interface ServerKeys<E> {
  /** Of the polynomial in the exponent, as it goes into hashes. */
  readonly polynomial: Bytes;
  /** What server l answers for, at l - 1. */
  readonly keys: readonly (readonly E[])[];
}

/** The polynomial in the exponent, whose value at 0 is the public key and at l the key of server l. @throws CheckFailed */
export async function readServerKeys<E>(
  group: PrimeGroup<E>,
  { bytes, path }: ProofFile,
  { key, keyShape, servers, threshold }: { key: Tuple<E>; keyShape: Shape; servers: number; threshold: number },
): Promise<ServerKeys<E>> {
  const file = new ElementFile(group, bytes, path).fields(threshold);
  const polynomial = Array.from({ length: threshold }, (_, i) => file.tuple(`coefficient ${i}`, keyShape).elements);
  await file.end();
  const size = key.elements.length / 2;
  const at0 = polynomial[0]!;
  if (!at0.every((one, i) => group.equal(one, key.elements[size + i]!)))
    throw new CheckFailed('the public key is not the one that the servers share', { where: `${path}: coefficient 0` });
  if (threshold > 1 && polynomial.at(-1)!.some((one) => group.equal(one, group.one)))
    throw new CheckFailed('fewer servers than agreed share the key: the last coefficient is 1', { where: path });
  // By Horner's rule: the numbers of servers are short, their powers are not.
  let values: readonly E[] = Array.from({ length: servers }, () => polynomial.at(-1)!).flat();
  for (const coefficient of polynomial.slice(0, -1).toReversed())
    values = await group.products(
      values.map((value, i) => [
        [value, BigInt(Math.floor(i / size) + 1)],
        [coefficient[i % size]!, 1n],
      ]),
    );
  const keys = Array.from({ length: servers }, (_, l) => values.slice(l * size, (l + 1) * size));
  return { polynomial: bytes, keys };
}
