/** Honest boards on every course that the protocol allows, with whatever cheats it deals with, and boards that stop on the way. */
import { comparisonBytes } from '../../../../shared/board/comparison.ts';
import { Forge } from '../../../../shared/board/verify/testing/forge.ts';
import { newKeys, plan, random } from '../../../../shared/board/verify/testing/parties.ts';
import { concat } from '../../../../shared/codec/bytes.ts';
import { mod, scalarBytes } from '../../../../shared/crypto/arithmetic/scalar.ts';
import type { CeremonyContext } from '../../../../shared/crypto/ceremony/context.ts';
import { createDeal } from '../../../../shared/crypto/ceremony/deal.ts';
import { type SealedShare, sealShare } from '../../../../shared/crypto/ceremony/sealing.ts';
import { signedBytes } from '../../../../shared/crypto/labelled.ts';
import { labels } from '../../../../shared/crypto/labels.ts';
import { type SigningKey, sign } from '../../../../shared/crypto/signature.ts';
import type { Plan } from '../../../../shared/election/manifest.ts';
import { attested, type Boards, finished, opened, type Played } from './board.ts';
import { mixedOrder, neutral, signedUnder } from './odd-signatures.ts';
import { altered, payloadOf } from './refused/case.ts';

const how = plan().voters;
type Voters = readonly [SigningKey, SigningKey, SigningKey, SigningKey];
const fourVoters = () => newKeys(4) as unknown as Voters;

/** Three voters and one who is on no roll. */
function voting(chosen: Partial<Plan> = {}, nodes = 3): { forge: Forge; voters: Voters } {
  const voters = fourVoters();
  return { forge: opened(voters.slice(0, 3), chosen, nodes), voters };
}

function voted(chosen: Partial<Plan> = {}): { forge: Forge; voters: Voters } {
  const { forge, voters } = voting(chosen);
  for (const [i, pick] of [0, 1, 1].entries()) forge.cast(voters[i]!, pick);
  return { forge, voters };
}

/** Four nodes whose key is made anew without the last one; three remain, as many as confirm the close. */
function restarted(
  without: number,
  fail: (forge: Forge) => 'fault' | 'time-out' | { doubt: { attempt: number; signature: Uint8Array } },
): Forge {
  const forge = Forge.election(4, plan());
  const why = fail(forge);
  const participants = forge.everyone.filter((index) => index !== without);
  const leftOut =
    typeof why === 'string' ? { node: without, reason: why } : { node: without, reason: 'words' as const, ...why };
  return forge.say('restart', forge.coordinator, { attempt: 2, participants, leftOut: [leftOut] });
}

/** The key of the second attempt, three ballots, and the result by nodes that are left. */
function again(forge: Forge, [first, second]: readonly [number, number], holders: readonly [number, number]): Played {
  const voters = fourVoters();
  forge.ceremony(forge.record.ceremony.participants).roll(voters.slice(0, 3));
  for (const [i, pick] of [0, 1, 1].entries()) forge.cast(voters[i]!, pick);
  forge.close().mix(first).mix(second).prove(first).prove(second).sealList();
  return { forge: attested(forge.shares(holders[0]).shares(holders[1]).result()), voters };
}

/** Node 4 seals another share for node 1 than its commitments say, or what does not open at all; node 1 complains. */
const falseShare = (spoil: (share: SealedShare, context: CeremonyContext) => SealedShare) => (forge: Forge) => {
  for (const index of forge.everyone) forge.accept(index);
  for (const index of [1, 2, 3]) forge.commit(index);
  forge.commit(4, (deal, context) => ({
    ...deal,
    shares: deal.shares.map((share) => (share.receiver === 1 ? spoil(share, context) : share)),
  }));
  for (const index of forge.everyone) forge.deal(index);
  forge.complain(1, 4, 'dealer');
  return 'fault' as const;
};

/** What examining a false proof finds. */
const failing = (code: 'bad-deal' | 'bad-shuffle' | 'bad-shares') => ({ ok: false, code, message: '' }) as const;

export const courses: Boards = {
  plain: [
    'three nodes, t = m = 2: four ballots of three voters, of which one votes twice, one first tests a ballot, and one votes on a page; the second node mixes before the first has proven; all checks pass',
    () => {
      const { forge, voters } = voting();
      const [ada, bob, cleo] = voters;
      forge.cast(ada, 0).audit(bob, 2).cast(bob, 1).cast(cleo, 1, { client: 'page' }).cast(ada, 2);
      forge.close().mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(3).result().shares(2);
      return { forge: attested(forge), voters };
    },
  ],
  'one-node': [
    'one node does everything; the words are of the list english',
    () => {
      const voters = newKeys(3);
      const forge = opened(voters, { threshold: 1, leastMixes: 1, lossesTolerated: 0, wordList: 'english' }, 1);
      for (const [i, pick] of [0, 1, 0].entries()) forge.cast(voters[i]!, pick);
      return { forge: attested(forge.close().mix(1).prove(1).sealList().shares(1).result()), voters };
    },
  ],
  'five-nodes': [
    'five nodes, t = m = 3: two take no part from the close on',
    () => {
      const { forge, voters } = voting({ threshold: 3, leastMixes: 3 }, 5);
      for (const [i, pick] of [0, 1, 1].entries()) forge.cast(voters[i]!, pick);
      forge.close();
      const witness = forge.note([1, 2, 3, 5]);
      forge.mix(1, { witness }).mix(2).prove(1).prove(2).mix(3).prove(3).sealList();
      forge.shares(5).shares(2).shares(1).result();
      for (const index of [1, 2, 3, 5]) forge.attest(index);
      return { forge, voters };
    },
  ],
  'signatures-of-small-order': [
    'signatures that not every verifier takes and this protocol does: a ballot whose R is of mixed order, and one whose R is the neutral element',
    () => {
      const { forge, voters } = voting();
      const [ada, bob, cleo] = voters;
      for (const [voter, announced] of [
        [ada, mixedOrder(random)],
        [bob, neutral],
      ] as const) {
        const payload = payloadOf(forge, voter, 'ballot', forge.seal(voter, 0).body);
        const signature = signedUnder(announced, signedBytes(labels.entrySignature, payload), voter);
        forge.put(concat(signature, payload));
      }
      return { forge: finished(forge.cast(cleo, 1)), voters };
    },
  ],
  revote: [
    'two voters change their minds, one of them twice; what counts is what each said last, in the order of the board',
    () => {
      const { forge, voters } = voting();
      const [ada, bob, cleo] = voters;
      forge.cast(ada, 0).cast(bob, 1).cast(ada, 2).cast(cleo, 2).cast(ada, 1).cast(bob, 0);
      return { forge: finished(forge), voters };
    },
  ],
  audit: [
    'ballots are opened as tests, before and behind others that are cast; the voter of one objects, after the close',
    () => {
      const { forge, voters } = voting();
      const [ada, bob, cleo] = voters;
      forge.audit(ada, 2).cast(ada, 0).audit(ada, 1).audit(bob, 0).cast(bob, 1).cast(cleo, 1);
      forge.close().object(bob).mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(2).result();
      return { forge: attested(forge), voters };
    },
  ],
  codes: [
    'one-time codes: two are bound and used, a lost one is replaced by another that is bound, one is never used',
    () => {
      const codes = newKeys(5);
      const [ada, bob, cleo] = newKeys(3) as [SigningKey, SigningKey, SigningKey];
      const forge = opened(codes.slice(0, 4), { voters: { ...how, credentials: 'codes' } });
      forge.bind(codes[0]!, ada).cast(ada, 0).bind(codes[1]!, bob).audit(bob, 0).cast(bob, 1).cast(ada, 2);
      forge.replace(codes[2]!, codes[4]!).bind(codes[4]!, cleo).cast(cleo, 1);
      return { forge: finished(forge), voters: [...codes, ada, bob, cleo] };
    },
  ],
  latecomers: [
    'the first roll is empty; voters join it in two further entries while voting is open',
    () => {
      const { forge, voters } = { forge: opened([], { voters: { ...how, latecomers: true } }), voters: fourVoters() };
      const [ada, bob, cleo] = voters;
      forge.roll([ada]).cast(ada, 0).roll([bob, cleo]).cast(cleo, 1).cast(bob, 1);
      return { forge: finished(forge), voters };
    },
  ],
  'restart-fault': [
    'node 4 deals another deal than it committed to; the key is made anew without it, and it does not mix',
    () =>
      again(
        restarted(4, (forge) => {
          for (const index of forge.everyone) forge.accept(index);
          for (const index of [1, 2, 3]) forge.commit(index);
          forge.commit(4, (deal) => ({ ...deal, commitments: deal.commitments.slice(0, 32) }));
          forge.deal(1).deal(2).deal(3).deal(4, failing('bad-deal'));
          return 'fault';
        }),
        [1, 2],
        [1, 3],
      ),
  ],
  'restart-time-out': [
    'node 1 commits to no deal; the coordinator leaves it out, by its word alone, after two nonces were opened: words and lot are drawn anew; the node mixes all the same',
    () =>
      again(
        restarted(1, (forge) => {
          for (const index of forge.everyone) forge.accept(index);
          forge.commit(2).commit(3);
          return 'time-out';
        }),
        [1, 2],
        [2, 4],
      ),
  ],
  'restart-words': [
    'the key stands; the person at node 2 sees other words than the wall, and the node says so: the key is made anew without it, and it neither deals nor mixes',
    () =>
      again(
        restarted(2, (forge) => {
          forge.ceremony();
          const bytes = comparisonBytes(forge.record.fingerprint, 1, false);
          return { doubt: { attempt: 1, signature: sign(bytes, forge.node(2)) } };
        }),
        [1, 3],
        [1, 4],
      ),
  ],
  complaint: [
    'node 4 deals node 1 a false share; node 1 opens it in a complaint, the dealer is at fault and is left out',
    () =>
      again(
        restarted(
          4,
          falseShare((_, context) => sealShare(context, 4, 1, 7n, random)),
        ),
        [1, 2],
        [1, 2],
      ),
  ],
  'restart-words-earlier': [
    'the key is made anew without node 4, which dealt falsely, and then without node 2, whose person said of the first attempt’s words that they differ; programs cast the ballots',
    () => {
      const chosen = plan({ voters: { ...how, pages: false, screens: false } });
      const forge = Forge.election(4, chosen);
      for (const index of forge.everyone) forge.accept(index);
      for (const index of [1, 2, 3]) forge.commit(index);
      forge.commit(4, (deal) => ({ ...deal, commitments: deal.commitments.slice(0, 32) }));
      forge.deal(1).deal(2).deal(3).deal(4, failing('bad-deal'));
      const leftOut = [{ node: 4, reason: 'fault' as const }];
      forge.say('restart', forge.coordinator, { attempt: 2, participants: [1, 2, 3], leftOut });
      forge.ceremony([1, 2, 3]);
      const doubt = { attempt: 1, signature: sign(comparisonBytes(forge.record.fingerprint, 1, false), forge.node(2)) };
      const differing = [{ node: 2, reason: 'words' as const, doubt }];
      forge.say('restart', forge.coordinator, { attempt: 3, participants: [1, 3], leftOut: differing });
      return again(forge, [1, 3], [1, 3]);
    },
  ],
  'complaint-unsealable': [
    'node 4 seals node 1 a share whose seal does not open, for one bit of it was flipped; the dealer is at fault likewise',
    () =>
      again(
        restarted(
          4,
          falseShare((share) => ({ ...share, sealed: altered(share.sealed, 5) })),
        ),
        [1, 2],
        [1, 2],
      ),
  ],
  'false-complaint': [
    'node 3 complains of a good share; everyone sees that, and the accuser is left out',
    () =>
      again(
        restarted(3, (forge) => {
          for (const index of forge.everyone) forge.accept(index);
          for (const index of forge.everyone) forge.commit(index);
          for (const index of forge.everyone) forge.deal(index);
          forge.complain(3, 1, 'accuser');
          return 'fault';
        }),
        [1, 2],
        [1, 2],
      ),
  ],
  'no-joint-key': [
    'all dealers together make a key that is the identity: each is at fault, and the election ends in its ceremony',
    () => {
      const forge = Forge.election(2, plan()).accept(1).accept(2).commit(1);
      const own = forge.secrets.dealt.get('1/1')!.polynomial;
      const given = [0n, 5n].map((a, i) => scalarBytes(mod(a - own[i]!)));
      forge.commit(2, (_, context) => createDeal(context, 2, (length) => given.shift() ?? random(length)).deal);
      return forge.deal(1).deal(2);
    },
  ],
  'false-mix': [
    'the proof of the first mix does not hold: that mix and the one built on it are cut out, their nodes’ proofs with them; the innocent node mixes again, and a third',
    () => {
      const { forge, voters } = voted();
      forge.close().mix(1).mix(2);
      forge.prove(1, random(forge.proof(1).length), failing('bad-shuffle'));
      forge.mix(2).mix(3).prove(2).prove(3).sealList().shares(1).shares(2).result();
      return { forge: attested(forge), voters };
    },
  ],
  'skipped-mix': [
    'node 1 does not mix and is skipped, by the coordinator’s word alone; the others mix, and it opens its share',
    () => {
      const { forge, voters } = voted();
      forge.close();
      forge.say('skip', forge.coordinator, { node: 1, missing: 'mix', input: forge.record.closing!.digest });
      forge.mix(2).mix(3).prove(2).prove(3).sealList().shares(1).shares(2).result();
      return { forge: attested(forge), voters };
    },
  ],
  'skipped-proof': [
    'node 1 mixes, the second builds on it, and the first never proves: it is skipped, and both mixes are cut out',
    () => {
      const { forge, voters } = voted();
      forge.close().mix(1);
      const { input } = forge.said('mix')!;
      forge.mix(2).say('skip', forge.coordinator, { node: 1, missing: 'proof', input });
      forge.mix(2).mix(3).prove(2).prove(3).sealList().shares(1).shares(2).result();
      return { forge: attested(forge), voters };
    },
  ],
  'false-shares': [
    'the key shares of node 1 do not verify: a fault, and the next two sets open the ballots',
    () => {
      const { forge, voters } = voted();
      forge.close().mix(1).mix(2).prove(1).prove(2).sealList();
      forge
        .shares(1, { secret: 5n, finding: failing('bad-shares') })
        .shares(2)
        .shares(3)
        .result();
      return { forge: attested(forge), voters };
    },
  ],
  shortfall: [
    'two voters, three ballots and a test, and a manifest that asks for three that count: none is mixed, and the election ends without a result',
    () => {
      const { forge, voters } = voting({ leastBallots: 3 });
      const [ada, bob, cleo] = voters;
      forge.cast(ada, 0).cast(ada, 1).cast(bob, 2).audit(cleo, 0).close().shortfall();
      return { forge: attested(forge), voters };
    },
  ],
  'takeover-voting': [
    'another coordinator takes over while voting is open; ballots go on',
    () => {
      const { forge, voters } = voting();
      forge.cast(voters[0], 0).takeOver(newKeys(1)[0]!, [1, 2, 3]);
      return { forge: finished(forge.cast(voters[1], 1).cast(voters[2], 1)), voters };
    },
  ],
  'takeover-closed': [
    'another coordinator takes over between the close and the first mix, and a third between result and attestations',
    () => {
      const { forge, voters } = voted();
      const [second, third] = newKeys(2) as [SigningKey, SigningKey];
      forge.close().takeOver(second, [1, 2, 3]).mix(1).mix(2).prove(1).prove(2).sealList();
      forge.shares(1).shares(3).result().attest(1).takeOver(third, [1, 2, 3]).attest(2).attest(3);
      return { forge, voters };
    },
  ],
  'takeover-mixing': [
    'another coordinator takes over between two mixes: the second shows the close by the note of the first, which is of the epoch before; names on the roll are invented',
    () => {
      const { forge, voters } = voted({ voters: { ...how, inventedNames: true } });
      forge.close().mix(1).takeOver(newKeys(1)[0]!, [1, 2, 3]).prove(1).mix(2).prove(2).sealList();
      return { forge: attested(forge.shares(1).shares(3).result()), voters };
    },
  ],
  unwitnessed: [
    'the result is posted, and fewer nodes attest it than must',
    () => {
      const { forge, voters } = voted();
      forge.close().mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(3).result();
      return { forge: forge.attest(1).attest(2), voters };
    },
  ],
  'so-far-key': ['a board that stops before there is a roll', () => Forge.election(3, plan()).ceremony()],
  'so-far-voting': ['a board that stops while voting is open', () => voted()],
  'so-far-takeover': [
    'a board that stops at a takeover, all nodes having reported what they hold',
    () => {
      const { forge, voters } = voted();
      return { forge: forge.takeOver(newKeys(1)[0]!, [1, 2, 3]), voters };
    },
  ],
  'so-far-takeover-code': [
    'one node; another coordinator takes over under the key of a code that another code has replaced',
    () => {
      const [lost, fresh] = newKeys(2) as [SigningKey, SigningKey];
      const voters = { ...plan().voters, credentials: 'codes' } as const;
      const forge = opened([lost], { threshold: 1, leastMixes: 1, voters }, 1);
      return { forge: forge.replace(lost, fresh).takeOver(lost, [1]), voters: [fresh] };
    },
  ],
  'so-far-mixing': [
    'a board that stops between two mixes, the first of which is not proven yet',
    () => {
      const { forge, voters } = voted();
      return { forge: forge.close().mix(1).mix(2), voters };
    },
  ],
  lesson: ['a lesson: its cheats are staged, and every verdict says so', () => ({ ...voted({ lesson: true }) })],
  simulation: [
    'a simulation: its randomness is seeded, and every verdict says so',
    () => ({ ...voted({ simulation: true }) }),
  ],
};
