/** Sessions of the Verificatum mix-net, judged from their protocol info and their folder of proofs. */
import type { Adapter, ForeignJudging } from '../adapter.ts';
import { type ForeignSource, foreignUnreadable } from '../source.ts';
import type { ForeignVerdict } from '../verdict.ts';
import { judgeSession } from './session.ts';

export const verificatum: Adapter = {
  system: 'verificatum',
  recognises: (source: ForeignSource): boolean =>
    source.kind === 'folder' &&
    [...source.files.keys()].some((path) => /(^|\/)(protInfo\.xml|FullPublicKey\.bt)$/.test(path)),
  judge: async (source: ForeignSource, judging: ForeignJudging): Promise<ForeignVerdict> => {
    if (source.kind !== 'folder') throw foreignUnreadable(source.name, 'a session of Verificatum is a folder');
    return judgeSession(source.files, judging);
  },
};
