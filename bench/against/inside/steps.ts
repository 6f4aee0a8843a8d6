/** What a node and a verifier do with lists, by the functions of one build: through the jobs of its workers where there is one. */
import { createHash } from 'node:crypto';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import type { Job, JobResult } from '../../../shared/protocol/jobs.ts';
import type { ListFiles } from './files.ts';
import { found } from './found.ts';

/** Whose shuffle it is; the proof is bound to it. */
const NODE = 1;

const sha256 = (bytes: Bytes): Bytes => new Uint8Array(createHash('sha256').update(bytes).digest());
const hex = (bytes: Bytes): string => Buffer.from(bytes).toString('hex');

export async function stepsOf(root: string) {
  const { startArithmetic } = await found(root, 'arithmetic');
  startArithmetic(1);
  const { systemRandom } = await found(root, 'random');
  const { runJob } = await found(root, 'jobs');
  const { verifyShuffle } = await found(root, 'verify');
  const { verifyShares } = await found(root, 'decryption');
  const { generators } = await found(root, 'generators');

  /** A job over these blobs, each read anew, as a worker reads them. */
  function job<K extends Job['kind']>(asked: Extract<Job, { kind: K }>, blobs: readonly Bytes[]) {
    const named = new Map(blobs.map((blob) => [hex(sha256(blob)), blob]));
    const result = runJob(asked, (name) => named.get(hex(name))!.slice(), systemRandom);
    return result as Extract<JobResult, { kind: K }>;
  }

  const listOf = ({ fingerprint, publicKey }: Pick<ListFiles, 'fingerprint' | 'publicKey'>, input: Bytes) => {
    return { fingerprint, publicKey, width: 1, node: NODE, input: sha256(input) };
  };

  return {
    generators: (count: number): unknown => generators(count),

    /** Draws, mixes and proves. */
    shuffle(key: Pick<ListFiles, 'fingerprint' | 'publicKey'>, input: Bytes): { output: Bytes; proof: Bytes } {
      const list = listOf(key, input);
      const { secrets } = job<'draw-shuffle'>({ kind: 'draw-shuffle', count: input.length / 64, width: 1 }, []);
      const { output } = job<'shuffle'>({ ...list, kind: 'shuffle', secrets }, [input]);
      if (output === null) throw new Error('the list is none');
      const proving = { ...list, kind: 'prove-shuffle', secrets, output: sha256(output) } as const;
      return { output, proof: job<'prove-shuffle'>(proving, [input, output]).proof };
    },

    /** The first shuffle of the files or the second, from copies of their own. */
    verify({ fingerprint, publicKey, lists, proofs }: ListFiles, which: 0 | 1): void {
      const [input, output] = [lists[which].slice(), lists[which + 1]!.slice()];
      const statement = { fingerprint, context: Uint8Array.of(NODE), publicKey, width: 1, input, output };
      mustHold(verifyShuffle(statement, proofs[which].slice()).valid);
    },

    decrypt(
      key: Pick<ListFiles, 'fingerprint' | 'publicKey' | 'secret'>,
      input: Bytes,
    ): { shares: Bytes; proof: Bytes } {
      const { publicKey: publicShare, secret } = key;
      return job<'decrypt'>({ ...listOf(key, input), kind: 'decrypt', secret, publicShare }, [input]);
    },

    verifyShares({ fingerprint, publicKey: publicShare, lists, shares, sharesProof }: ListFiles): void {
      const context = { fingerprint, node: NODE, publicShare, width: 1, list: lists[2] };
      mustHold(verifyShares(context, shares, sharesProof));
    },
  };
}

export type Steps = Awaited<ReturnType<typeof stepsOf>>;

function mustHold(valid: boolean): void {
  if (!valid) throw new Error('an honest proof does not hold');
}
