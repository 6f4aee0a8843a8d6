/** Lists for both builds, made by one of them: of points that nobody knows anything of, as nobody opens them. */
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { type ListFiles, type SetName, sizeOf, writeLists } from './files.ts';
import { found } from './found.ts';
import { stepsOf } from './steps.ts';

export async function makeLists(root: string, directory: string, size: number): Promise<void> {
  const steps = await stepsOf(root);
  const { systemRandom } = await found(root, 'random');
  const { B, publicPoint } = await found(root, 'group');
  const { randomScalar, scalarBytes } = await found(root, 'scalar');
  const { randomScalars } = await found(root, 'vector');
  const { engine } = await found(root, 'engine');
  const points = (count: number): Bytes => engine.encode(engine.multiplyBase(B(), randomScalars(count, systemRandom)));

  const made = (count: number): ListFiles => {
    const secret = randomScalar(systemRandom);
    const key = { fingerprint: systemRandom(32), secret: scalarBytes(secret), publicKey: publicPoint(secret) };
    const input = points(2 * count);
    const first = steps.shuffle(key, input);
    const second = steps.shuffle(key, first.output);
    const { shares, proof: sharesProof } = steps.decrypt(key, second.output);
    const lists = [input, first.output, second.output] as const;
    return { ...key, lists, proofs: [first.proof, second.proof], shares, sharesProof };
  };
  for (const set of ['measured', 'warm-up'] satisfies SetName[]) writeLists(directory, set, made(sizeOf(set, size)));
}
