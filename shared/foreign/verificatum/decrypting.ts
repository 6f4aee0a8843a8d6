/** The checks of decryption and of what came out. */
import { CheckFailed, type Checklist } from '../checklist.ts';
import type { ForeignResult } from '../verdict.ts';
import type { CheckId } from './checks.ts';
import { type Columns, ElementFile } from './format/element-file.ts';
import { proofFile } from './format/session-folder.ts';
import { TreeReader } from './format/tree-reader.ts';
import type { Session } from './opened-session.ts';
import {
  type Batch,
  batchOf,
  checkPlaintexts,
  type Decrypting,
  holds,
  readShares,
  type Share,
} from './proofs/decryption.ts';
import type { ServerKeys } from './proofs/keys.ts';
import { resultOf } from './results.ts';
import { serverCalled } from './told.ts';

/** The result, where there is one to show. */
export async function decrypt(
  list: Checklist<CheckId>,
  session: Session | null,
  serverKeys: ServerKeys<unknown> | null,
  ciphertexts: Columns<unknown> | null,
): Promise<ForeignResult | null> {
  if (session?.layout.type === 'shuffling') {
    for (const id of ['decryption', 'plaintexts'] as const) list.notDue(id, 'this session does not decrypt');
    return null;
  }
  // What is decrypted came out of the shuffles, where the session has any.
  const before: readonly CheckId[] = ['server-keys', session?.layout.type === 'decryption' ? 'ciphertexts' : 'output'];
  const decrypting = session && serverKeys && ciphertexts ? decryptingOf(session, serverKeys, ciphertexts) : null;
  const used = await list.run('decryption', before, async (tell) => {
    const { info, folder } = session!;
    const shares = await readShares(decrypting!);
    const correct = correctOf(session!);
    const needed = shares.filter(({ index }) => correct[index]).slice(0, info.threshold);
    if (needed.length < info.threshold)
      throw new CheckFailed(`only ${needed.length} servers have decrypted where ${info.threshold} must`, {
        where: folder.file(CORRECT).path,
      });
    const batch = await batchOf(decrypting!, shares);
    const wrong: Share<unknown>[] = [];
    for (const [i, share] of needed.entries()) {
      tell(i, needed.length);
      if (!(await holds(decrypting!, batch, share))) wrong.push(share);
    }
    if (wrong.length > 0) {
      const where = wrong.map((share) => share.where).join('; ');
      if (shares.length > 1 && !(await someHolds(decrypting!, batch, shares)))
        throw new CheckFailed(
          'the proofs of decryption of none of the servers hold: what they answer to, which follows from the files of all, must be another',
          { where },
        );
      const culprits = wrong.map(({ server }) => server);
      throw new CheckFailed(`the proof of decryption of ${culprits.join(', ')} does not hold`, { where, culprits });
    }
    return { needed, message: `by ${needed.map(({ server }) => server).join(', ')}` };
  });
  const plain = await list.run('plaintexts', ['decryption'], async () => {
    const { group, folder, shapes } = session!;
    const { path, bytes } = folder.file('Plaintexts.bt');
    const file = new ElementFile(group, bytes, path);
    const read = file.columns('', shapes.plain, ciphertexts!.count);
    await file.end();
    await checkPlaintexts(decrypting!, used!.needed, read, path);
    return { ...read, message: `${read.count}` };
  });
  return plain && resultOf(session!.group, plain);
}

const CORRECT = 'proofs/CorrectIndices.bt';

async function someHolds(
  decrypting: Decrypting<unknown>,
  batch: Batch<unknown>,
  shares: readonly Share<unknown>[],
): Promise<boolean> {
  for (const share of shares) if (await holds(decrypting, batch, share)) return true;
  return false;
}

/** Whose factors are to be used, by their numbers from 1. */
function correctOf({ folder, info }: Session): boolean[] {
  const { path, bytes } = folder.file(CORRECT);
  const reader = new TreeReader(bytes, path);
  const flags = reader.leaf(info.servers.length + 1);
  reader.end();
  // What stands before server 1 is always the same.
  if (flags[0] !== 1 || flags.some((flag) => flag > 1))
    throw reader.failed('this is no list of whose factors are right');
  return Array.from(flags, (flag, i) => i > 0 && flag === 1);
}

const decryptingOf = (
  { group, oracle, shapes, folder, info }: Session,
  { polynomial, keys }: ServerKeys<unknown>,
  ciphertexts: Columns<unknown>,
): Decrypting<unknown> => ({
  ...{ group, oracle, keyShape: shapes.key, plainShape: shapes.plain, ciphertexts, polynomial, serverKeys: keys },
  files: info.servers.map((_, i) => ({
    server: serverCalled(info, i + 1),
    index: i + 1,
    factors: folder.file(proofFile('DecryptionFactors', i + 1)),
    commitment: folder.file(proofFile('DecrFactCommitment', i + 1)),
    reply: folder.file(proofFile('DecrFactReply', i + 1)),
  })),
});
