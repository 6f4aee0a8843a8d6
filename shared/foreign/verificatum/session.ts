/** One session judged, check by check, in the order of VMNV 9.3. */
import type { Bytes } from '../../codec/bytes.ts';
import type { ForeignJudging } from '../adapter.ts';
import { CheckFailed, Checklist } from '../checklist.ts';
import type { ForeignVerdict } from '../verdict.ts';
import { type CheckId, checksOf } from './checks.ts';
import { decrypt } from './decrypting.ts';
import { type Columns, ElementFile } from './format/element-file.ts';
import { readProtocolInfo } from './format/protocol-info.ts';
import { readLayout, SessionFolder } from './format/session-folder.ts';
import { groupOf } from './group/known-group.ts';
import type { Session } from './opened-session.ts';
import { Oracle } from './oracle.ts';
import { readPublicKey, readServerKeys, wideKey } from './proofs/keys.ts';
import { commit, Generators, shuffle } from './shuffling.ts';
import { checkStrength } from './strength.ts';
import { verdictOf } from './told.ts';

export async function judgeSession(
  files: ReadonlyMap<string, Bytes>,
  judging: ForeignJudging,
): Promise<ForeignVerdict> {
  const { powers } = judging;
  const opened = open(files);
  const folder = opened instanceof SessionFolder ? opened : null;
  const list = new Checklist<CheckId>(checksOf(folder?.type ?? null, folder?.isPrecomputed ?? false), judging);

  const info = await list.run('protocol-info', [], () => {
    if (!(opened instanceof SessionFolder)) throw opened;
    if (!opened.info)
      throw new CheckFailed('this file is missing: put it beside the folder of proofs', { where: 'protInfo.xml' });
    const read = readProtocolInfo(opened.info.bytes, opened.info.path);
    const servers = read.servers.length;
    return {
      ...read,
      message: `${servers} ${servers === 1 ? 'server' : 'servers'}, of which ${read.threshold} decrypt`,
    };
  });
  const path = folder?.info?.path ?? '';
  const group = await list.run('group', ['protocol-info'], async () => {
    const found = await groupOf(info!.group, powers, `${path}: pgroup`);
    return { group: found, message: found.name };
  });
  await list.run('strength', ['group'], () => {
    checkStrength(info!, group!.group.order, path);
    return { message: `challenges of ${info!.challengeBits} bits, batching by ${info!.batchBits}` };
  });
  const layout = await list.run('files', ['protocol-info'], () => {
    const read = readLayout(folder!, info!);
    return { ...read, message: `${folder!.names.length} files of a session that is ${read.type}` };
  });
  const keyShape = info && info.keyWidth > 1 ? [info.keyWidth] : [];
  const widthShape = layout && layout.width > 1 ? [layout.width] : [];
  const key = await list.run('public-key', ['group', 'files'], async () => ({
    ...(await readPublicKey(group!.group, keyShape, folder!.file('FullPublicKey.bt'))),
    message: info!.keyWidth > 1 ? `${info!.keyWidth} keys side by side` : 'one key',
  }));
  if (layout && layout.type === 'shuffling' && !folder!.has(POLYNOMIAL))
    list.notDue('server-keys', 'the key was made elsewhere');
  const serverKeys =
    folder?.has(POLYNOMIAL) || layout?.type !== 'shuffling'
      ? await list.run('server-keys', ['public-key'], async () => {
          const sharing = { key: key!, keyShape, servers: info!.servers.length, threshold: info!.threshold };
          const read = await readServerKeys(group!.group, folder!.file(POLYNOMIAL), sharing);
          return { ...read, message: `any ${info!.threshold} of ${info!.servers.length} can decrypt` };
        })
      : null;

  const session: Session | null =
    info && group && layout && key
      ? {
          ...{ folder: folder!, info, layout, group: group.group, key },
          oracle: new Oracle({ ...info, auxsid: layout.auxsid }),
          shapes: { key: keyShape, plain: [...widthShape, ...keyShape], cipher: [2, ...widthShape, ...keyShape] },
          wide: wideKey(group.group, key, keyShape, widthShape),
        }
      : null;
  const input = await ciphertexts(list, session);
  const output =
    folder?.type === 'decryption' ? input : await shuffled(list, session, input, folder?.isPrecomputed ?? false);
  const results = await decrypt(list, session, serverKeys, output);
  return verdictOf(list, { folder, info, layout, group: group?.group ?? null, input, results });
}

const POLYNOMIAL = 'proofs/PolynomialInExponent.bt';

function open(files: ReadonlyMap<string, Bytes>): SessionFolder | CheckFailed {
  try {
    return new SessionFolder(files);
  } catch (error) {
    if (error instanceof CheckFailed) return error;
    throw error;
  }
}

/** All that went in; null where there are none that can be read. */
async function ciphertexts(list: Checklist<CheckId>, session: Session | null): Promise<Columns<unknown> | null> {
  if (session && !session.layout.hasCiphertexts) {
    list.notDue('ciphertexts', 'only what can be computed beforehand is there');
    return null;
  }
  return list.run('ciphertexts', ['public-key'], async () => {
    const { group, folder, shapes, layout } = session!;
    const { path, bytes } = folder.file('Ciphertexts.bt');
    const file = new ElementFile(group, bytes, path);
    const read = file.columns('', shapes.cipher);
    if (read.count === 0) throw new CheckFailed('there are no ciphertexts in it', { where: path });
    if (layout.precomputed !== null && read.count > layout.precomputed)
      throw new CheckFailed(`there are ${read.count} of them, and permutations for ${layout.precomputed}`, {
        where: path,
      });
    await file.end();
    return { ...read, message: `${read.count} of the width ${layout.width}` };
  });
}

/** What came out of the last shuffle. */
async function shuffled(
  list: Checklist<CheckId>,
  session: Session | null,
  input: Columns<unknown> | null,
  isPrecomputed: boolean,
): Promise<Columns<unknown> | null> {
  const generators = new Generators(session, input);
  const commitments = isPrecomputed ? await commit(list, session, generators) : null;
  return shuffle(list, session, generators, commitments, input);
}
