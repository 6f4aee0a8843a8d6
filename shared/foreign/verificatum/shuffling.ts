/** The checks of what servers have committed to beforehand, and of their shuffles. */
import { CheckFailed, type Checklist, NotCovered } from '../checklist.ts';
import type { CheckId } from './checks.ts';
import { type Columns, ElementFile, kept, type Listed, listed } from './format/element-file.ts';
import { proofFile } from './format/session-folder.ts';
import { TreeReader } from './format/tree-reader.ts';
import type { Session } from './opened-session.ts';
import { checkCommitment, checkConsistent, checkShuffle, type Proving } from './proofs/shuffles.ts';
import { serverCalled } from './told.ts';

type Commitments = ReadonlyMap<number, Listed<unknown>>;

/** More than were ever mixed at once. */
const MOST_CIPHERTEXTS = 10_000_000;

/**
 * The independent generators of a session. They are derived when they are first asked for, which is when a list of as many elements
 * has been read: what a few bytes say must not cost more than what is there.
 */
export class Generators {
  readonly #session: Session | null;
  readonly count: number;
  #derived: Promise<Listed<unknown>> | null = null;

  /** As many as there are ciphertexts, or were prepared for. */
  constructor(session: Session | null, input: Columns<unknown> | null) {
    this.#session = session;
    this.count = session?.layout.precomputed ?? input?.count ?? 0;
  }

  /** @throws NotCovered */
  all(): Promise<Listed<unknown>> {
    this.#derived ??= this.#derive(this.#session!);
    return this.#derived;
  }

  async #derive({ group, oracle }: Session): Promise<Listed<unknown>> {
    if (this.count > MOST_CIPHERTEXTS) throw new NotCovered(`more than ${MOST_CIPHERTEXTS} ciphertexts are not judged`);
    return listed(group, await group.derive(this.count, oracle.generators(), oracle.paddingBits));
  }
}

/** The permutation commitments of a session that was computed beforehand, each with its proof; null where they cannot be used. */
export async function commit(
  list: Checklist<CheckId>,
  session: Session | null,
  generators: Generators,
): Promise<Commitments | null> {
  const committed = await list.run('commitments', ['public-key'], async (tell) => {
    const found = new Map<number, Listed<unknown>>();
    await eachServer(session!, tell, async (l, server) => {
      const permutation = await permutationOf(session!, l, server, generators.count);
      found.set(l, permutation);
      await checkCommitment(proving(session!, l, await generators.all(), permutation, 'PoSC'));
    });
    return { found, message: `${found.size} servers have committed to an order of ${generators.count}` };
  });
  return committed?.found ?? null;
}

/** What came out of the last of them. */
export async function shuffle(
  list: Checklist<CheckId>,
  session: Session | null,
  generators: Generators,
  commitments: Commitments | null,
  input: Columns<unknown> | null,
): Promise<Columns<unknown> | null> {
  if (session && !session.layout.hasCiphertexts) {
    list.notDue('shuffles', 'no ciphertexts have been shuffled yet');
    list.notDue('output', 'no ciphertexts have been shuffled yet');
    return null;
  }
  const precomputed = session !== null && session.layout.precomputed !== null;
  const outputs: Columns<unknown>[] = [];
  const shuffles = await list.run(
    'shuffles',
    precomputed ? ['ciphertexts', 'commitments'] : ['ciphertexts'],
    async (tell) => {
      const { group, folder, layout, shapes, wide, info } = session!;
      let before: Columns<unknown> | null = input;
      await eachServer(session!, tell, async (l, server, i) => {
        const given = before;
        before = null;
        const { path, bytes } = folder.file(layout.outputs[i]!);
        const file = new ElementFile(group, bytes, path, [server]);
        const output = file.columns('', shapes.cipher, input!.count);
        await file.end();
        before = output;
        outputs.push(output);
        // Nobody answers for having shuffled a list that cannot be read.
        if (given === null) return;
        const shuffling = { shape: shapes.cipher, key: wide, input: given, output };
        if (precomputed) {
          const few = await keptOf(session!, l, server, input!.count, commitments!.get(l)!);
          const first = kept(await generators.all(), flagsUpTo(generators.count, input!.count));
          await checkConsistent(proving(session!, l, first, few, 'CCPoS'), shuffling);
        } else {
          const permutation = await permutationOf(session!, l, server, generators.count);
          await checkShuffle(proving(session!, l, await generators.all(), permutation, 'PoS'), shuffling);
        }
      });
      return { message: `by ${layout.shufflers.map((l) => serverCalled(info, l)).join(', ')}` };
    },
  );
  const last = await list.run('output', ['shuffles'], () => {
    const { folder, layout } = session!;
    const own = outputs.at(-1)!;
    if (layout.lastOutput !== null) {
      const { path, bytes } = folder.file(layout.lastOutput);
      if (bytes.length !== own.bytes.length || bytes.some((byte, i) => byte !== own.bytes[i]))
        throw new CheckFailed('this is not the list that the last server has put out', { where: path });
    }
    return { output: own, message: `${own.count} ciphertexts` };
  });
  return shuffles ? (last?.output ?? null) : null;
}

/** Each server that has shuffled; all of them are looked at, and the error names everybody who is wrong. */
async function eachServer(
  { layout, info }: Session,
  tell: (done: number, total: number) => void,
  check: (l: number, server: string, i: number) => Promise<void>,
): Promise<void> {
  const wrong: CheckFailed[] = [];
  for (const [i, l] of layout.shufflers.entries()) {
    tell(i, layout.shufflers.length);
    try {
      await check(l, serverCalled(info, l), i);
    } catch (error) {
      if (!(error instanceof CheckFailed) || error instanceof NotCovered) throw error;
      wrong.push(error);
    }
  }
  if (wrong.length === 0) return;
  throw new CheckFailed(wrong.map(({ message }) => message).join('; '), {
    where: wrong.flatMap(({ where }) => where ?? []).join('; '),
    culprits: [...new Set(wrong.flatMap(({ culprits }) => culprits))],
  });
}

async function permutationOf(
  { group, folder }: Session,
  l: number,
  server: string,
  count: number,
): Promise<Listed<unknown>> {
  const { path, bytes } = folder.file(proofFile('PermutationCommitment', l));
  const file = new ElementFile(group, bytes, path, [server]);
  const list = file.list('', count);
  await file.end();
  return list;
}

/** Of a commitment to more than there are ciphertexts, what the server keeps: as many as there are. */
async function keptOf(
  { folder }: Session,
  l: number,
  server: string,
  count: number,
  commitment: Listed<unknown>,
): Promise<Listed<unknown>> {
  const { path, bytes } = folder.file(proofFile('KeepList', l));
  const reader = new TreeReader(bytes, path, [server]);
  const flags = reader.leaf(commitment.elements.length);
  reader.end();
  if (flags.some((flag) => flag > 1)) throw reader.failed('this is no list of what is kept');
  const keep = Array.from(flags, (flag) => flag === 1);
  const many = keep.filter((one) => one).length;
  if (many !== count) throw reader.failed(`${many} places are kept of a permutation where ${count} must be`);
  return kept(commitment, keep);
}

const flagsUpTo = (length: number, count: number): boolean[] => Array.from({ length }, (_, i) => i < count);

const proving = (
  { group, oracle, folder, info }: Session,
  l: number,
  generators: Listed<unknown>,
  permutation: Listed<unknown>,
  proof: 'PoS' | 'PoSC' | 'CCPoS',
): Proving<unknown> => ({
  ...{ group, oracle, generators, permutation, server: serverCalled(info, l) },
  commitment: folder.file(proofFile(`${proof}Commitment`, l)),
  reply: folder.file(proofFile(`${proof}Reply`, l)),
});
