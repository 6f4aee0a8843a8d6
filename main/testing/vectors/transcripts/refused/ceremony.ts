/** V6: keys that are not made as they must be. */
import { comparisonBytes } from '../../../../../shared/board/comparison.ts';
import { readEntry } from '../../../../../shared/board/entry.ts';
import { Forge } from '../../../../../shared/board/verify/testing/forge.ts';
import { plan } from '../../../../../shared/board/verify/testing/parties.ts';
import { concat } from '../../../../../shared/codec/bytes.ts';
import { GENERATOR } from '../../../../../shared/crypto/arithmetic/group.ts';
import { sign } from '../../../../../shared/crypto/signature.ts';
import { before, behind, type Played } from '../board.ts';
import { altered, type Edited, zeros } from './case.ts';

const BASE = 'so-far-key';

/** All have accepted, or have committed, or have dealt, of three nodes. */
const accepted = (base: Played) => before(base, 'deal-commit');
const committed = (base: Played) => before(base, 'deal');
const dealt = (base: Played) => before(base, 'key-confirm');

/** What examining a bad deal finds. */
const bad = { ok: false, code: 'bad-deal', message: '' } as const;

/** Node 3 deals what `change` makes of its deal, and node 1 confirms the key that would follow if it held. */
const faultyDeal =
  (change: Parameters<Forge['commit']>[1]) =>
  (base: Played): Forge =>
    accepted(base).commit(1).commit(2).commit(3, change).deal(1).deal(2).deal(3).confirm(1);

const late = (node: number) => ({ node, reason: 'time-out' as const });

const restart = (forge: Forge, body: Partial<Parameters<typeof restartBody>[0]>): Forge =>
  forge.say('restart', forge.coordinator, restartBody(body));
const restartBody = (body: {
  attempt?: number;
  participants?: number[];
  leftOut?: (
    | { node: number; reason: 'fault' | 'time-out' }
    | { node: number; reason: 'words'; doubt: { attempt: number; signature: Uint8Array } }
  )[];
}) => ({ attempt: 2, participants: [1, 2, 3], leftOut: [{ node: 4, reason: 'fault' as const }], ...body });

/** Four nodes whose key is made, and the word of node 2 that its words match or differ. */
const doubting =
  (match: boolean, by = 2) =>
  (base: Played): Forge => {
    const forge = before(base, 'restart');
    const signature = sign(comparisonBytes(forge.record.fingerprint, 1, match), forge.node(by));
    return restart(forge, {
      participants: [1, 3, 4],
      leftOut: [{ node: 2, reason: 'words', doubt: { attempt: 1, signature } }],
    });
  };

const isRestart = (leaf: Uint8Array) => readEntry(leaf).type === 'restart';

export const ceremony: Edited = {
  'V6-receiving-key': [
    BASE,
    'a receiving key that is the identity',
    (base) => {
      const forge = before(base, 'accept');
      return forge.say('accept', forge.node(1), { attempt: 1, receivingKey: zeros(32), nonceCommitment: zeros(32) });
    },
  ],
  'V6-receiving-key-encoding': [
    BASE,
    'a receiving key with bit 7 of byte 31 set: the encoding of no point',
    (base) => {
      const forge = before(base, 'accept');
      const { receivingKey, nonceCommitment } = base.forge.said('accept')!;
      return forge.say('accept', forge.node(1), {
        attempt: 1,
        receivingKey: altered(receivingKey, 31, 0x80),
        nonceCommitment,
      });
    },
  ],
  'V6-accept-twice': [BASE, 'a node accepts twice', (base) => behind(base, 'accept').accept(2)],
  'V6-attempt': [
    BASE,
    'an acceptance of the second attempt in the first',
    (base) => {
      const forge = before(base, 'accept');
      return forge.say('accept', forge.node(1), { ...base.forge.said('accept')!, attempt: 2 });
    },
  ],
  'V6-commit-early': [
    BASE,
    'a commitment before all have accepted',
    (base) => {
      const forge = before(base, 'accept', 2);
      return forge.say('deal-commit', forge.node(1), before(base, 'deal').said('deal-commit')!);
    },
  ],
  'V6-nonce': [
    BASE,
    'a nonce that is not the one committed to',
    (base) => {
      const forge = accepted(base);
      forge.secrets.nonces.set('1/1', zeros(32));
      return forge.commit(1);
    },
  ],
  'V6-deal-early': [BASE, 'a deal before all have committed', (base) => accepted(base).commit(1).deal(1)],
  'V6-deal-twice': [BASE, 'a node deals twice', (base) => dealt(base).deal(2)],
  'V6-deal-not-committed': [
    BASE,
    'a deal that is not the one committed to is a fault, and yet a key is confirmed',
    (base) => {
      const forge = committed(base).deal(1).deal(2);
      forge.secrets.dealt.set('1/3', accepted(base).commit(3).secrets.dealt.get('1/3')!);
      return forge.deal(3).confirm(1);
    },
  ],
  'V6-deal-of-a-higher-threshold': [
    BASE,
    'a deal with a commitment too many is a fault, and yet a key is confirmed',
    (base) => {
      const forge = accepted(base).commit(1).commit(2);
      forge.commit(3, (deal) => ({ ...deal, commitments: concat(deal.commitments, GENERATOR) }));
      forge.deal(1).deal(2).deal(3, bad);
      return forge.say('key-confirm', forge.node(1), base.forge.said('key-confirm')!);
    },
  ],
  'V6-deal-proof': [
    BASE,
    'a deal whose proof of knowledge does not hold is a fault, and yet a key is confirmed',
    faultyDeal((deal) => ({ ...deal, proof: altered(deal.proof, 32) })),
  ],
  'V6-deal-proof-scalar': [
    BASE,
    'a deal whose proof has a response of ℓ or more is a fault, and yet a key is confirmed',
    faultyDeal((deal) => ({ ...deal, proof: altered(deal.proof, 63, 0x80) })),
  ],
  'V6-deal-identity': [
    BASE,
    'a deal whose first commitment is the identity is a fault, and yet a key is confirmed',
    faultyDeal((deal) => ({ ...deal, commitments: concat(zeros(32), deal.commitments.slice(32)) })),
  ],
  'V6-deal-ephemeral-proof': [
    BASE,
    'a deal in which the proof behind a sealed share does not hold is a fault, and yet a key is confirmed',
    faultyDeal((deal) => ({
      ...deal,
      shares: deal.shares.map((share) =>
        share.receiver === 1 ? { ...share, proof: altered(share.proof, 40) } : share,
      ),
    })),
  ],
  'V6-deal-share-missing': [
    BASE,
    'a deal without a share for node 1 is a fault, and yet a key is confirmed',
    faultyDeal((deal) => ({ ...deal, shares: deal.shares.filter(({ receiver }) => receiver !== 1) })),
  ],
  'V6-confirm-another-key': [
    BASE,
    'a confirmation of another key than the deals make',
    (base) => {
      const forge = dealt(base);
      return forge.say('key-confirm', forge.node(1), { ...base.forge.said('key-confirm')!, publicKey: GENERATOR });
    },
  ],
  'V6-confirm-other-deals': [
    BASE,
    'a confirmation of other deals',
    (base) => {
      const forge = dealt(base);
      return forge.say('key-confirm', forge.node(1), { ...base.forge.said('key-confirm')!, deals: zeros(32) });
    },
  ],
  'V6-confirm-no-joint-key': [
    'no-joint-key',
    'a confirmation where all dealers together are at fault',
    ({ forge }) =>
      forge.fork().say('key-confirm', forge.node(1), { attempt: 1, deals: zeros(32), publicKey: GENERATOR }),
  ],
  'V6-complaint-proof': [
    'complaint',
    'a complaint whose proof does not hold',
    (base) => {
      const forge = before(base, 'complaint');
      const { attempt, complaint } = base.forge.said('complaint')!;
      return forge.say('complaint', forge.node(1), {
        attempt,
        complaint: { ...complaint, proof: altered(complaint.proof, 70) },
      });
    },
  ],
  'V6-complaint-point': [
    'complaint',
    'a complaint that opens another point',
    (base) => {
      const forge = before(base, 'complaint');
      const { attempt, complaint } = base.forge.said('complaint')!;
      return forge.say('complaint', forge.node(1), { attempt, complaint: { ...complaint, shared: GENERATOR } });
    },
  ],
  'V6-false-complaint': [
    BASE,
    'a false complaint makes its author faulty, and yet a key is confirmed',
    (base) => {
      const forge = dealt(base).complain(1, 2, 'accuser');
      return forge.say('key-confirm', forge.node(3), base.forge.said('key-confirm')!);
    },
  ],
  'V6-complaint-about-oneself': [
    BASE,
    'a complaint of a node about its own deal',
    (base) => {
      const forge = dealt(base);
      return forge.say('complaint', forge.node(2), {
        attempt: 1,
        complaint: { dealer: 2, shared: GENERATOR, proof: zeros(96) },
      });
    },
  ],
  'V6-complaint-about-no-participant': [
    'restart-fault',
    'a complaint about the deal of a node that takes no part in the attempt',
    (base) => {
      const forge = dealt(base);
      return forge.say('complaint', forge.node(1), {
        attempt: 2,
        complaint: { dealer: 4, shared: GENERATOR, proof: zeros(96) },
      });
    },
  ],
  'V6-complaint-early': [
    'complaint',
    'a complaint before all have dealt',
    (base) => {
      const forge = before(base, 'complaint', -1);
      return forge.say('complaint', forge.node(1), { ...base.forge.said('complaint')! });
    },
  ],
  'V6-complaint-twice': [
    'complaint',
    'a second complaint of one node about one dealer',
    (base) => behind(base, 'complaint').say('complaint', base.forge.node(1), { ...base.forge.said('complaint')! }),
  ],
  'V6-complaint-late': [
    BASE,
    'a complaint about a deal when the key is made',
    ({ forge }) => forge.fork().complain(1, 2, 'accuser'),
  ],
  'V6-accept-late': [
    BASE,
    'a node accepts the next attempt although the key is made',
    ({ forge }) => forge.fork().say('accept', forge.node(1), { ...forge.said('accept')!, attempt: 2 }),
  ],
  'V6-confirm-early': [
    BASE,
    'a confirmation before all have dealt',
    (base) =>
      before(base, 'key-confirm', -1).say('key-confirm', base.forge.node(1), { ...base.forge.said('key-confirm')! }),
  ],
  'V6-confirm-twice': [BASE, 'a node confirms twice', (base) => dealt(base).confirm(1).confirm(1)],
  'V6-restart-too-few-holders': [
    BASE,
    'a restart after which fewer nodes remain than open a list',
    (base) => restart(accepted(base).commit(1), { participants: [1], leftOut: [late(2), late(3)] }),
  ],
  'V6-restart-too-few-mixers': [
    BASE,
    'a restart after which fewer nodes could mix than must, where one is enough for the key',
    () => {
      const forge = Forge.election(3, plan({ threshold: 1, leastMixes: 2 }));
      for (const index of forge.everyone) forge.accept(index);
      forge.commit(1);
      for (const index of [2, 3]) forge.commit(index, (deal) => ({ ...deal, commitments: zeros(0) }));
      forge.deal(1).deal(2, bad).deal(3, bad);
      const leftOut = [2, 3].map((node) => ({ node, reason: 'fault' as const }));
      return restart(forge, { participants: [1], leftOut });
    },
  ],
  'V6-restart-nobody-confirms': [
    BASE,
    'a restart for the words of a node without which fewer remain than confirm the close',
    ({ forge }) => {
      const signature = sign(comparisonBytes(forge.record.fingerprint, 1, false), forge.node(2));
      const leftOut = [{ node: 2, reason: 'words' as const, doubt: { attempt: 1, signature } }];
      return restart(forge.fork(), { participants: [1, 3], leftOut });
    },
  ],
  'V6-restart-words-late': [
    'restart-words',
    'a restart for the words of a node, where there is a roll already',
    (base) => {
      const forge = behind(base, 'roll');
      const signature = sign(comparisonBytes(forge.record.fingerprint, 2, false), forge.node(3));
      const leftOut = [{ node: 3, reason: 'words' as const, doubt: { attempt: 2, signature } }];
      return restart(forge, { attempt: 3, participants: [1, 4], leftOut });
    },
  ],
  'V6-restart-words-attempt': [
    'restart-words',
    'a restart for the words of node 2 in an attempt that has not begun',
    (base) => {
      const forge = before(base, 'restart');
      const signature = sign(comparisonBytes(forge.record.fingerprint, 2, false), forge.node(2));
      const leftOut = [{ node: 2, reason: 'words' as const, doubt: { attempt: 2, signature } }];
      return restart(forge, { participants: [1, 3, 4], leftOut });
    },
  ],
  'V6-restart-words-no-part': [
    'restart-fault',
    'a restart for the words of a node that takes no part in the attempt any more',
    (base) => {
      const forge = before(base, 'roll');
      const signature = sign(comparisonBytes(forge.record.fingerprint, 2, false), forge.node(4));
      const leftOut = [{ node: 4, reason: 'words' as const, doubt: { attempt: 2, signature } }];
      return restart(forge, { attempt: 3, participants: [1, 2, 3], leftOut });
    },
  ],
  'V6-restart-words-later': [
    'restart-words-earlier',
    'a restart for the words of node 2 by what it signed of the attempt that this restart begins',
    (base) => {
      const forge = base.forge.fork(base.forge.leaves.findLastIndex(isRestart));
      const signature = sign(comparisonBytes(forge.record.fingerprint, 3, false), forge.node(2));
      const leftOut = [{ node: 2, reason: 'words' as const, doubt: { attempt: 3, signature } }];
      return restart(forge, { attempt: 3, participants: [1, 3], leftOut });
    },
  ],
  'V6-restart-not-late': [
    BASE,
    'a restart that leaves out as late a node that has dealt, while another has not',
    (base) => restart(committed(base).deal(1).deal(2), { participants: [2, 3], leftOut: [late(1)] }),
  ],
  'V6-restart-of-nobody': [
    BASE,
    'a restart that leaves out nobody',
    (base) => restart(accepted(base).commit(1), { participants: [1, 2, 3], leftOut: [] }),
  ],
  'V6-restart-without-fault': [
    BASE,
    'a restart that leaves out for a fault a node on which nothing is proven',
    (base) => restart(dealt(base), { participants: [1, 3], leftOut: [{ node: 2, reason: 'fault' }] }),
  ],
  'V6-restart-twice': [
    'restart-fault',
    'a restart that names a node twice among those it leaves out',
    (base) =>
      restart(before(base, 'restart'), {
        leftOut: [
          { node: 4, reason: 'fault' },
          { node: 4, reason: 'fault' },
        ],
      }),
  ],
  'V6-restart-late-in-a-failed-attempt': [
    'restart-fault',
    'a restart that leaves out as late a node of an attempt that has failed already',
    (base) => {
      const forge = before(base, 'deal');
      forge.deal(4, bad);
      return restart(forge, {
        participants: [1, 3],
        leftOut: [
          { node: 4, reason: 'fault' },
          { node: 2, reason: 'time-out' },
        ],
      });
    },
  ],
  'V6-restart-keeps-the-faulty': [
    'restart-fault',
    'a restart that leaves out one of two nodes that are at fault',
    (base) => {
      const forge = before(base, 'deal').deal(1).deal(2);
      forge.secrets.dealt.set('1/3', before(base, 'deal-commit').commit(3).secrets.dealt.get('1/3')!);
      return restart(forge.deal(3, bad).deal(4, bad), {});
    },
  ],
  'V6-restart-attempt': [
    'restart-fault',
    'a restart of the third attempt behind the first',
    (base) => restart(before(base, 'restart'), { attempt: 3 }),
  ],
  'V6-restart-participants': [
    'restart-fault',
    'a restart whose participants are others than those that remain',
    (base) => restart(before(base, 'restart'), { participants: [1, 2] }),
  ],
  'V6-restart-words-match': [
    'restart-words',
    'a restart for the words of a node that has signed that they match',
    doubting(true),
  ],
  'V6-restart-words-of-another': [
    'restart-words',
    'a restart for the words of node 2, by the word of node 1',
    doubting(false, 1),
  ],
  'V6-restart-key-made': [
    BASE,
    'a restart for a time-out where the key is made already',
    ({ forge }) => restart(forge.fork(), { participants: [1, 3], leftOut: [{ node: 2, reason: 'time-out' }] }),
  ],
};
