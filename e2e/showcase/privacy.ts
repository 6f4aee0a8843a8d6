/** Who could know what of the canned election: by the code that tells it of any board. */
import { type Privacy, privacyOf } from '../../shared/board/privacy/privacy.ts';
import { newRecord } from '../../shared/board/record.ts';
import { said } from '../../shared/codec/said.ts';
import { signingKey } from '../../shared/crypto/signature.ts';
import { type Manifest, USUAL_LEAST_BALLOTS } from '../../shared/election/manifest.ts';
import { tooFewInWords } from '../../shared/election/too-few.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { mayor, statuses, TITLE } from './canned-election.ts';
import { tooFew } from './small-sets.ts';

const key = (seed: number) => signingKey(new Uint8Array(32).fill(seed)).publicKey;
const manifest = {
  version: 2,
  title: TITLE,
  contests: [mayor],
  threshold: 2,
  leastMixes: 2,
  leastBallots: USUAL_LEAST_BALLOTS,
  voters: { credentials: 'keys', latecomers: true, revote: true, pages: true },
  limits: { ballotsPerVoter: 20, voters: 100 },
  timeouts: { ceremony: 60, mix: 600, proof: 600 },
  lossesTolerated: 1,
  wordList: 'english',
  lesson: false,
  simulation: false,
  coordinator: key(1),
  nonce: new Uint8Array(16),
  nodes: statuses.finished.nodes.map(({ name }, i) => ({ name, key: key(i + 2) })),
} as Manifest;

const record = newRecord(manifest);
const open = privacyOf(record, null);
record.finalList = { index: 60, list: new Uint8Array(32), mixers: [1, 3] };
const mixed = privacyOf(record, null);

export const privacy: Privacy = {
  ...mixed,
  told: {
    ...mixed.told,
    outcome: [said('last-one', { ballots: 24, others: 23 }, ''), said('no-rare', { ballots: 24 }, '')],
  },
};

/** What of it a phone tells. */
export const privacyOnDevice = (whole: Privacy): Privacy => ({ ...whole, told: { ...whole.told, stop: [] } });

/** As far as an election with this status has come. */
export function privacyIn({ phase, tooFew: few }: Status): Privacy {
  if (few) return privacyOfFew;
  return phase === 'finished' ? privacy : open;
}

export const privacyOfFew: Privacy = { ...open, told: { ...open.told, outcome: [tooFewInWords(tooFew)] } };
