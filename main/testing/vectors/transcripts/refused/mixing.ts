/** V10 to V13: the close and its witnesses, mixes and their proofs, the final list. */
import { provenChain } from '../../../../../shared/board/record.ts';
import type { Forge } from '../../../../../shared/board/verify/testing/forge.ts';
import { newKeys, random } from '../../../../../shared/board/verify/testing/parties.ts';
import { type Bytes, concat } from '../../../../../shared/codec/bytes.ts';
import { randomScalar } from '../../../../../shared/crypto/arithmetic/scalar.ts';
import { joinProof, type ProofPart, splitProof } from '../../../../../shared/crypto/shuffle/proof.ts';
import { withResponse } from '../../../../../shared/crypto/shuffle/testing/example.ts';
import { applyMatrix, literalProof, permutationMatrix } from '../../../../../shared/crypto/shuffle/testing/literal.ts';
import { before, behind, type Played } from '../board.ts';
import { altered, type Edited, zeros } from './case.ts';

const voted = (base: Played) => before(base, 'close');
const closed = (base: Played) => behind(base, 'close');
const mixed = (base: Played) => before(base, 'seal');
const sealed = (base: Played) => behind(base, 'seal');

/** Node 1 proves its mix in this way, and everyone goes on as if the proof held. */
const goOn = (forge: Forge, proof: Bytes) => forge.prove(1, proof).mix(2).prove(2).sealList();

const BALLOTS = 3;
const shuffled =
  (proof: (forge: Forge) => Bytes) =>
  (base: Played): Forge => {
    const forge = closed(base).mix(1);
    return goOn(forge, proof(forge));
  };
const response = (part: ProofPart) =>
  shuffled((forge) => joinProof(withResponse(splitProof(forge.proof(1), BALLOTS, 1), part, 0), BALLOTS, 1));

/** The proofs of nodes 2 and 1 fail, in this order; node 3 takes the output of one of them as if it stood. */
const overTwoFalse =
  (over: 1 | 2) =>
  (base: Played): Forge => {
    const failed = { ok: false, code: 'bad-shuffle', message: '' } as const;
    const forge = closed(base).mix(1).mix(2);
    const input = forge.record.chain[over - 1]!.output.sha256;
    for (const index of [2, 1]) forge.prove(index, altered(forge.proof(index)), failed);
    return forge.mix(3, { input });
  };

export const mixing: Edited = {
  'V11-over-two-false-proofs': [
    'plain',
    'a mix that goes on as if two proofs held, of which both failed: not the last proof alone is overlooked',
    overTwoFalse(2),
  ],
  'V12-last-of-two-false-proofs': [
    'plain',
    'a mix that goes on as if the last of two proofs held that failed',
    overTwoFalse(1),
  ],
  'V10-unwitnessed': [
    'plain',
    'a mix under a close that one node fewer has co-signed than must',
    (base) => closed(base).mix(1, { witness: closed(base).note([1, 3]) }),
  ],
  'V10-one-for-three': [
    'plain',
    'a witness note in which the line of node 1 stands under the names of others as well',
    (base) => {
      const forge = closed(base);
      const lines = forge.note([1, 2, 3]).trimEnd().split('\n');
      const [first, second, third] = lines.slice(-3).map((line) => line.split(' ')) as [string[], string[], string[]];
      const borrowed = [second, third].map((line) => [...line.slice(0, 2), first[2]].join(' '));
      return forge.mix(1, { witness: `${[...lines.slice(0, -2), ...borrowed].join('\n')}\n` });
    },
  ],
  'V10-before-the-close': [
    'plain',
    'a witness note that does not cover the close',
    (base) => closed(base).mix(1, { witness: voted(base).note() }),
  ],
  'V10-of-a-fork': [
    'plain',
    'a witness note of a fork of the board',
    (base) =>
      closed(base).mix(1, {
        witness: behind(base, 'roll')
          .cast(base.voters[0]!, 0)
          .cast(base.voters[0]!, 1)
          .cast(base.voters[0]!, 2)
          .cast(base.voters[1]!, 2)
          .cast(base.voters[2]!, 2)
          .close()
          .note(),
      }),
  ],
  'V10-another-coordinator': [
    'plain',
    'a witness note that another key than the coordinator’s has signed',
    (base) => {
      const usurper = closed(base);
      usurper.coordinators.splice(0, 1, ...newKeys(1));
      return closed(base).mix(1, { witness: usurper.note() });
    },
  ],
  'V10-another-epoch': [
    'takeover-closed',
    'a witness note of the coordinator before a takeover, which no mix had shown by then',
    (base) => {
      const forge = before(base, 'mix');
      return forge.mix(1, { witness: closed(base).note() });
    },
  ],
  'V10-another-note-of-an-epoch': [
    'takeover-mixing',
    'a second mix behind a takeover under a note of the epoch before that is not the one of the first',
    (base) => before(base, 'mix', 3).mix(2, { witness: closed(base).note([2, 3]) }),
  ],
  'V10-no-ballots': ['plain', 'a close without a ballot', (base) => behind(base, 'roll').close()],
  'V10-close-twice': ['plain', 'a second close', (base) => closed(base).close()],
  'V10-mix-of-too-few': [
    'shortfall',
    'a mix although fewer ballots count than the manifest asks for',
    (base) => closed(base).mix(1),
  ],
  'V10-enough': ['plain', 'an end as if too few ballots counted, where enough do', (base) => closed(base).shortfall()],
  'V10-shortfall-early': [
    'shortfall',
    'an end without a result before voting has closed',
    (base) => voted(base).shortfall(),
  ],
  'V10-shortfall-unwitnessed': [
    'shortfall',
    'an end without a result, under a close that too few nodes have co-signed',
    (base) => closed(base).shortfall([1, 3]),
  ],
  'V10-shortfall-twice': [
    'shortfall',
    'a second end without a result',
    (base) => behind(base, 'shortfall').shortfall(),
  ],

  'V11-early': [
    'plain',
    'a mix before the close',
    (base) => voted(base).say('mix', base.forge.node(1), { ...behind(base, 'mix').said('mix')! }),
  ],
  'V11-same-list': [
    'plain',
    'node 1 mixes the list of the close again, behind its own mix of it',
    (base) => {
      const forge = closed(base).mix(1);
      return forge.mix(1, { input: forge.record.closing!.digest });
    },
  ],
  'V11-skip-early': [
    'plain',
    'a skip before the close',
    (base) => voted(base).say('skip', base.forge.coordinator, { node: 1, missing: 'mix', input: zeros(32) }),
  ],
  'V11-skip-late': [
    'plain',
    'a skip behind the seal',
    (base) => {
      const forge = behind(base, 'seal');
      const { sha256 } = forge.record.chain.at(-1)!.output;
      return forge.say('skip', forge.coordinator, { node: 3, missing: 'mix', input: sha256 });
    },
  ],
  'V11-turn': ['plain', 'node 2 mixes first', (base) => closed(base).mix(2)],
  'V11-twice': ['plain', 'a node mixes twice', (base) => closed(base).mix(1).mix(1)],
  'V11-input': [
    'plain',
    'the second mix takes the list of the close again',
    (base) => {
      const forge = closed(base).mix(1);
      return forge.mix(2, { input: forge.record.closing!.digest });
    },
  ],
  'V11-shorter': [
    'plain',
    'a mix whose output has lost a ballot',
    (base) => closed(base).mix(1, { output: closed(base).record.closing!.list.subarray(64) }),
  ],
  'V11-list-again': [
    'plain',
    'a mix whose output is its input',
    (base) => closed(base).mix(1, { output: closed(base).record.closing!.list }),
  ],
  'V11-excluded': [
    'false-mix',
    'a node mixes again whose proof has failed',
    (base) => {
      const forge = behind(base, 'mix-proof').fork(before(base, 'mix-proof', 1).leaves.length);
      return forge.mix(1);
    },
  ],
  'V11-left-out-for-words': [
    'restart-words',
    'a node mixes that was left out because its words differ',
    (base) => closed(base).mix(1).mix(2),
  ],
  'V11-skip': [
    'plain',
    'a skip of a node whose turn it is not',
    (base) => {
      const forge = closed(base);
      return forge.say('skip', forge.coordinator, { node: 2, missing: 'mix', input: forge.record.closing!.digest });
    },
  ],
  'V11-skip-proven': [
    'plain',
    'a skip of a proof that stands on the board',
    (base) => {
      const forge = mixed(base);
      return forge.say('skip', forge.coordinator, { node: 1, missing: 'proof', input: forge.record.closing!.digest });
    },
  ],
  'V11-skip-input': [
    'skipped-mix',
    'a skip of the right node at another list',
    (base) => {
      const forge = closed(base);
      return forge.say('skip', forge.coordinator, { node: 1, missing: 'mix', input: zeros(32) });
    },
  ],

  'V12-s1': ['plain', 'a proof with another s1, and a board that goes on', response('s1')],
  'V12-s2': ['plain', 'a proof with another s2, and a board that goes on', response('s2')],
  'V12-s3': ['plain', 'a proof with another s3, and a board that goes on', response('s3')],
  'V12-s4': ['plain', 'a proof with another s4, and a board that goes on', response('s4')],
  'V12-s-hat': ['plain', 'a proof with another ŝ, and a board that goes on', response('sHat')],
  'V12-point': [
    'plain',
    'a proof whose first c is the encoding of no point',
    shuffled((forge) => altered(forge.proof(1), 31, 0x80)),
  ],
  'V12-identity': [
    'plain',
    'a proof whose first c is the identity',
    shuffled((forge) => concat(zeros(32), forge.proof(1).slice(32))),
  ],
  'V12-scalar': [
    'plain',
    'a proof whose last response is ℓ or more',
    shuffled((forge) => altered(forge.proof(1), -1, 0x80)),
  ],
  'V12-short': ['plain', 'a proof that lacks its last 32 bytes', shuffled((forge) => forge.proof(1).slice(0, -32))],
  'V12-of-another-node': [
    'plain',
    'a proof that is bound to node 2, for the mix of node 1',
    shuffled((forge) => {
      const other = forge.fork();
      const { secrets, statement } = forge.secrets.mixes.get(1)!;
      other.secrets.mixes.set(1, { secrets, statement: { ...statement, context: Uint8Array.of(2) } });
      return other.proof(1);
    }),
  ],
  'V12-of-another-list': [
    'plain',
    'a proof of another mix of the same list',
    (base) => goOn(closed(base).mix(1), closed(base).mix(1).proof(1)),
  ],
  'V12-exchanged': [
    'plain',
    'a mix that puts a ballot of its own in the place of another’s, and a board that goes on',
    (base) => {
      const { output } = closed(base).mix(1).secrets.mixes.get(1)!.statement;
      const forge = closed(base);
      const own = forge.seal(newKeys(1)[0]!, 2).body.sealed.ciphertexts;
      forge.mix(1, { output: concat(output.subarray(0, 128), own) });
      return goOn(forge, forge.proof(1));
    },
  ],
  'V12-twice': [
    'plain',
    'a mix that drops a ballot and has another twice, with the best proof that there is of it',
    (base) => {
      const { statement } = closed(base).mix(1).secrets.mixes.get(1)!;
      const matrix = permutationMatrix([0, 0, 2]);
      const factors = Array.from({ length: BALLOTS }, () => randomScalar(random));
      const output = applyMatrix(statement.input, 1, statement.publicKey, matrix, factors);
      const proof = literalProof({ ...statement, output }, matrix, factors, () => randomScalar(random));
      return goOn(closed(base).mix(1, { output }), joinProof(proof, BALLOTS, 1));
    },
  ],
  'V12-early': [
    'plain',
    'a proof before the close',
    (base) => voted(base).say('mix-proof', base.forge.node(1), { ...behind(base, 'mix-proof').said('mix-proof')! }),
  ],
  'V12-proven-twice': ['plain', 'a second proof of one mix', (base) => closed(base).mix(1).prove(1).prove(1)],
  'V12-not-its-mix': [
    'plain',
    'a proof by a node that did not make the mix',
    (base) => {
      const forge = closed(base).mix(1);
      forge.secrets.mixes.set(2, forge.secrets.mixes.get(1)!);
      return forge.prove(2);
    },
  ],

  'V13-early': [
    'plain',
    'a seal before the close',
    (base) => voted(base).say('seal', base.forge.coordinator, { ...base.forge.said('seal')! }),
  ],
  'V13-twice': [
    'plain',
    'a second seal',
    (base) => behind(base, 'seal').say('seal', base.forge.coordinator, { ...base.forge.said('seal')! }),
  ],
  'V13-short': [
    'plain',
    'a seal that leaves out the last mix',
    (base) => mixed(base).sealList(provenChain(mixed(base).record).slice(0, 1)),
  ],
  'V13-close': [
    'plain',
    'a seal of the list of the close itself',
    (base) => {
      const forge = mixed(base);
      return forge.say('seal', forge.coordinator, { list: forge.record.closing!.digest, mixers: [1, 2] });
    },
  ],
  'V13-too-few': [
    'plain',
    'a seal after one mix, where two are asked for',
    (base) => closed(base).mix(1).prove(1).sealList(),
  ],
  'V13-unproven': [
    'plain',
    'a seal over a mix that is not proven',
    (base) => {
      const forge = closed(base).mix(1).prove(1).mix(2);
      return forge.sealList(forge.record.chain);
    },
  ],
  'V13-mixers': [
    'plain',
    'a seal that names another node among its mixers',
    (base) => {
      const forge = mixed(base);
      return forge.say('seal', forge.coordinator, { list: forge.record.chain[1]!.output.sha256, mixers: [1, 3] });
    },
  ],
  'V13-mix-after': ['plain', 'a mix behind the seal', (base) => sealed(base).mix(3)],
  'V13-proof-after': [
    'plain',
    'a proof behind the seal, of a mix before it',
    (base) => mixed(base).mix(3).sealList().prove(3),
  ],
};
