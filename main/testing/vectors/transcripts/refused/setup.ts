/** V1 and V6: manifests that cannot be, and keys that are not made as they must. */
import { comparisonBytes } from '../../../../../shared/board/comparison.ts';
import { Forge } from '../../../../../shared/board/verify/testing/forge.ts';
import { mixedKey, newKeys, plan } from '../../../../../shared/board/verify/testing/parties.ts';
import { concat } from '../../../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../../../shared/codec/cbor.ts';
import { GENERATOR } from '../../../../../shared/crypto/arithmetic/group.ts';
import { namedHash } from '../../../../../shared/crypto/labelled.ts';
import { labels } from '../../../../../shared/crypto/labels.ts';
import { sign } from '../../../../../shared/crypto/signature.ts';
import type { Contest } from '../../../../../shared/election/contest.ts';
import type { Plan } from '../../../../../shared/election/manifest.ts';
import { before, behind, type Played } from '../board.ts';
import { altered, type Edited, payloadOf, zeros } from './case.ts';

const BASE = 'so-far-key';
/** y = 1: the neutral element of the curve, of order 1. */
const smallOrder = concat(Uint8Array.of(1), zeros(31));

/** A board that holds this manifest alone, signed by its coordinator. */
const planned = (chosen: Partial<Plan>) => () => Forge.election(3, plan(chosen));

/** The same with a manifest that no schema lets through; `change` is of its fields. */
const manifest = (change: (body: Record<string, unknown>) => object) => () => {
  const forge = Forge.lobby(newKeys(3));
  const body = change({ ...forge.manifest });
  const election = namedHash(labels.fingerprint, { manifest: encodeCanonical(body as Value) });
  return forge.sayBytes(payloadOf(forge, forge.coordinator, 'manifest', body, { election }), forge.coordinator);
};

const contest = (change: object) => manifest((body) => ({ ...body, contests: [{ ...plan().contests[0], ...change }] }));

const ranking = (change: Partial<Extract<Contest, { ballot: 'ranking' }>>): Contest => ({
  ballot: 'ranking',
  title: 'Who?',
  options: ['Ada', 'Bob', 'Cleo'],
  writeIn: false,
  seats: 1,
  ties: false,
  rules: ['instant-runoff'],
  ...change,
});

/** All have accepted, or have committed, or have dealt, of three nodes. */
const accepted = (base: Played) => before(base, 'deal-commit');
const committed = (base: Played) => before(base, 'deal');
const dealt = (base: Played) => before(base, 'key-confirm');

/** Node 3 deals what `change` makes of its deal, and node 1 confirms the key that would follow if it held. */
const faultyDeal =
  (change: Parameters<Forge['commit']>[1]) =>
  (base: Played): Forge =>
    accepted(base).commit(1).commit(2).commit(3, change).deal(1).deal(2).deal(3).confirm(1);

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

export const setup: Edited = {
  'V1-threshold': [BASE, 'more shares open a list than mixes are asked for', planned({ threshold: 3, leastMixes: 2 })],
  'V1-mixes': [BASE, 'more mixes are asked for than there are nodes', planned({ threshold: 2, leastMixes: 4 })],
  'V1-least-ballots': [BASE, 'more ballots are asked for than voters are allowed', planned({ leastBallots: 21 })],
  'V1-one-key-twice': [
    BASE,
    'one key stands for two nodes',
    () => {
      const [node] = newKeys(1);
      const forge = Forge.lobby([node!, ...newKeys(1), node!]);
      return forge.say('manifest', forge.coordinator, forge.manifest);
    },
  ],
  'V1-mixed-order': [
    BASE,
    'the key of node 3 is of mixed order',
    () => {
      const forge = Forge.lobby([...newKeys(2), { ...newKeys(1)[0]!, publicKey: mixedKey().publicKey }]);
      return forge.say('manifest', forge.coordinator, forge.manifest);
    },
  ],
  'V1-small-order': [
    BASE,
    'the key of node 3 is of small order',
    () => {
      const forge = Forge.lobby([...newKeys(2), { ...newKeys(1)[0]!, publicKey: smallOrder }]);
      return forge.say('manifest', forge.coordinator, forge.manifest);
    },
  ],
  'V1-version': [BASE, 'a manifest of version 3', manifest((body) => ({ ...body, version: 3 }))],
  'V1-rule': [BASE, 'a rule that version 2 does not have', contest({ rules: ['plurality', 'lottery'] })],
  'V1-rule-of-another-ballot': [BASE, 'a single choice that is counted by Borda', contest({ rules: ['borda'] })],
  'V1-rule-twice': [BASE, 'a rule that is named twice', contest({ rules: ['plurality', 'plurality'] })],
  'V1-options-alike': [BASE, 'two options of one name', contest({ options: ['Red', 'Red'] })],
  'V1-options-fold-alike': [
    BASE,
    'two options that fold alike, where names are written in',
    contest({ options: ['Red', 'RED'], writeIn: true }),
  ],
  'V1-seats': [BASE, 'more seats than options', contest({ seats: 4 })],
  'V1-control-character': [
    BASE,
    'a title with a character of CONTROLS',
    manifest((body) => ({ ...body, title: 'A\u0007colour' })),
  ],
  'V1-space-first': [BASE, 'an option that begins with a space', contest({ options: [' Red', 'Green'] })],
  'V1-too-long': [BASE, 'a title of 201 characters', manifest((body) => ({ ...body, title: 'x'.repeat(201) }))],
  'V1-no-nonce': [BASE, 'a manifest without its nonce', manifest(({ nonce: _, ...body }) => body)],
  'V1-join-false': [
    BASE,
    '`joinNames: false`, where it is left out or true',
    manifest((body) => ({ ...body, joinNames: false })),
  ],
  'V1-several-seats-by-runoff': [BASE, 'two seats by instant runoff', planned({ contests: [ranking({ seats: 2 })] })],
  'V1-equals-by-stv': [
    BASE,
    'equal ranks, which STV does not count',
    planned({ contests: [ranking({ ties: true, rules: ['stv'] })] }),
  ],
  'V1-too-many-on-screens': [
    BASE,
    '65 options, where people vote on screens',
    contest({ options: Array.from({ length: 65 }, (_, i) => `Option ${i + 1}`) }),
  ],
  'V1-laptops-alike': [
    BASE,
    'two laptops whose names fold alike',
    manifest((body) => {
      const nodes = body.nodes as { name: string }[];
      return { ...body, nodes: nodes.map((node, i) => (i === 1 ? { ...node, name: 'NODE a' } : node)) };
    }),
  ],
  'V1-not-canonical': [
    BASE,
    'a manifest with a byte behind its canonical value',
    () => {
      const forge = Forge.lobby(newKeys(3));
      return forge.sayBytes(
        concat(payloadOf(forge, forge.coordinator, 'manifest', forge.manifest), zeros(1)),
        forge.coordinator,
      );
    },
  ],
  'V1-begins-otherwise': [
    BASE,
    'a board that begins with a close',
    () => {
      const forge = Forge.lobby(newKeys(3));
      return forge.say('close', forge.coordinator, {});
    },
  ],
  'V1-expected-another': [
    'plain',
    'a transcript on which nothing is wrong, of another election than the one whose fingerprint came another way',
    ({ forge }) => forge,
    'revote',
  ],
  'V1-empty': [BASE, 'a transcript without entries', () => ({ entries: [], blobs: [], notes: [] })],
  'V1-twice': [
    BASE,
    'the manifest stands twice',
    ({ forge }) => forge.fork().say('manifest', forge.coordinator, forge.manifest),
  ],

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
      forge.deal(1).deal(2).deal(3, { ok: false, code: 'bad-deal', message: '' });
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
      forge.deal(4, { ok: false, code: 'bad-deal', message: '' });
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
    'a restart that leaves out no one who is at fault',
    (base) => restart(before(base, 'restart'), { participants: [1, 2, 3, 4], leftOut: [] }),
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
