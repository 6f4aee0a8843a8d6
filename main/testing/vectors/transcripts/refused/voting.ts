/** V8 and V9: ballots, tests of ballots, objections. */
import type { BallotBody } from '../../../../../shared/board/entry.ts';
import { leafHash } from '../../../../../shared/board/merkle.ts';
import type { Forge } from '../../../../../shared/board/verify/testing/forge.ts';
import { newKeys, plan } from '../../../../../shared/board/verify/testing/parties.ts';
import { concat } from '../../../../../shared/codec/bytes.ts';
import { packScalars } from '../../../../../shared/crypto/arithmetic/scalar.ts';
import { readCiphertexts, reencrypt, writeCiphertexts } from '../../../../../shared/crypto/elgamal.ts';
import type { SigningKey } from '../../../../../shared/crypto/signature.ts';
import { plaintextLength } from '../../../../../shared/election/encoding.ts';
import type { SealedBallot } from '../../../../../shared/election/sealing.ts';
import { before, behind, opened, type Played } from '../board.ts';
import { sealedBytes } from '../sealed-bytes.ts';
import { altered, type Edited, zeros } from './case.ts';

const open = (base: Played) => behind(base, 'roll');
const votersOf = ({ voters }: Played) => voters as readonly [SigningKey, SigningKey, SigningKey, SigningKey];

/** The first voter's ballot, sealed in another way. */
const sealed =
  (change: (sealed: SealedBallot, forge: Forge) => SealedBallot) =>
  (base: Played): Forge => {
    const forge = open(base);
    const [ada] = votersOf(base);
    const { body } = forge.seal(ada, 0);
    return forge.say('ballot', ada, { ...body, sealed: change(body.sealed, forge) });
  };

/** The first voter's ballot says something else beside its ciphertexts, where this one stands already. */
const saying =
  (change: Partial<BallotBody>) =>
  (base: Played): Forge =>
    open(base).cast(votersOf(base)[0], 0).cast(votersOf(base)[0], 1, change);

/** A test of a ballot of the first voter, who has cast one. */
const testing =
  (change: (forge: Forge) => Partial<BallotBody>, voter = 0) =>
  (base: Played): Forge => {
    const forge = open(base).cast(votersOf(base)[0], 0);
    const by = votersOf(base)[voter]!;
    const { body, opening } = forge.seal(by, 0);
    return forge.say('audit', by, { ballot: { ...body, ...change(forge) }, opening });
  };

/** An election of its own, where the manifest allows less. */
const limited = (chosen: Parameters<typeof opened>[1], then: (forge: Forge, voter: SigningKey) => Forge) => () => {
  const voters = newKeys(3);
  return then(opened(voters, chosen), voters[0]!);
};

export const voting: Edited = {
  'V8-proof-commitment': [
    'plain',
    'a ballot whose proof has another commitment',
    sealed((one) => ({ ...one, proof: concat(one.ciphertexts.slice(32, 64), one.proof.slice(32)) })),
  ],
  'V8-proof-response': [
    'plain',
    'a ballot whose proof has another response',
    sealed((one) => ({ ...one, proof: altered(one.proof, 32) })),
  ],
  'V8-proof-scalar': [
    'plain',
    'a ballot whose proof has a response of ℓ or more',
    sealed((one) => ({ ...one, proof: altered(one.proof, 63, 0x80) })),
  ],
  'V8-proof-commitment-identity': [
    'plain',
    'a ballot whose proof has the identity as its commitment',
    sealed((one) => ({ ...one, proof: concat(zeros(32), one.proof.slice(32)) })),
  ],
  'V8-proof-short': [
    'plain',
    'a ballot whose proof lacks its response',
    sealed((one) => ({ ...one, proof: one.proof.slice(0, 32) })),
  ],
  'V8-identity-first': [
    'plain',
    'a ballot whose c1 is the identity',
    sealed((one) => ({ ...one, ciphertexts: concat(zeros(32), one.ciphertexts.slice(32)) })),
  ],
  'V8-identity-second': [
    'plain',
    'a ballot whose c2 is the identity',
    sealed((one) => ({ ...one, ciphertexts: concat(one.ciphertexts.slice(0, 32), zeros(32)) })),
  ],
  'V8-point-top-bit': [
    'plain',
    'a ballot whose c2 has bit 7 of its byte 31 set: the encoding of no point',
    sealed((one) => ({ ...one, ciphertexts: altered(one.ciphertexts, 63, 0x80) })),
  ],
  'V8-point-odd': [
    'plain',
    'a ballot whose c1 is an odd number: the encoding of no point',
    sealed((one) => ({ ...one, ciphertexts: altered(one.ciphertexts, 0, 1) })),
  ],
  'V8-narrow': ['plain', 'a ballot without ciphertexts', sealed(() => ({ ciphertexts: zeros(0), proof: zeros(0) }))],
  'V8-wide': [
    'plain',
    'a ballot of two ciphertexts, where one is as wide as the election',
    sealed((one) => ({ ciphertexts: concat(one.ciphertexts, one.ciphertexts), proof: concat(one.proof, one.proof) })),
  ],
  'V8-second-half-exchanged': [
    'plain',
    'a ballot under the proof of another with the same c1',
    sealed((one, forge) => ({
      ...one,
      ciphertexts: concat(one.ciphertexts.slice(0, 32), forge.record.key!.publicKey),
    })),
  ],
  'V8-copied': [
    'plain',
    'a ballot that is copied from another voter',
    (base) => {
      const [ada, bob] = votersOf(base);
      const forge = open(base).cast(ada, 0);
      return forge.cast(bob, 0, { sealed: forge.said('ballot')!.sealed });
    },
  ],
  'V8-own-ciphertexts-again': [
    'plain',
    'a second ballot of a voter with the ciphertexts of the first, whose proof holds',
    (base) => {
      const [ada] = votersOf(base);
      const forge = open(base).cast(ada, 0);
      return forge.cast(ada, 0, { sealed: forge.said('ballot')!.sealed });
    },
  ],
  'V8-copied-and-re-encrypted': [
    'plain',
    'a ballot that is copied from another voter and re-encrypted',
    (base) => {
      const [ada, bob] = votersOf(base);
      const forge = open(base).cast(ada, 0);
      const { ciphertexts, proof } = forge.said('ballot')!.sealed;
      const fresh = reencrypt(readCiphertexts(ciphertexts, 1), forge.record.key!.publicKey, packScalars([7n]));
      return forge.cast(bob, 0, { sealed: { ciphertexts: writeCiphertexts(fresh), proof } });
    },
  ],
  'V8-sealed-for-another': [
    'plain',
    'a ballot that was sealed for another voter',
    (base) => {
      const [ada, bob] = votersOf(base);
      const forge = open(base);
      return forge.cast(bob, 0, { sealed: forge.seal(ada, 0).body.sealed });
    },
  ],
  'V8-sealed-for-another-election': [
    'plain',
    'a ballot that was sealed for another election',
    (base) => {
      const [ada] = votersOf(base);
      const other = opened([ada]).seal(ada, 0).body.sealed;
      return open(base).cast(ada, 0, { sealed: other });
    },
  ],
  'V8-block-exchanged': [
    'several-contests',
    'a ballot of several ciphertexts, two of which stand in each other’s place',
    (base) => {
      const [ada] = votersOf(base);
      const { sealed, ...rest } = before(base, 'ballot', 1).said('ballot')!;
      const { ciphertexts: c, proof } = sealed;
      const exchanged = concat(c.slice(64, 128), c.slice(0, 64), c.slice(128));
      return open(base).say('ballot', ada, { ...rest, sealed: { ciphertexts: exchanged, proof } });
    },
  ],
  'V8-ciphertext-twice': [
    'several-contests',
    'a ballot in which one ciphertext stands twice, with a proof that holds',
    (base) => {
      const forge = open(base);
      const [ada] = votersOf(base);
      const { width, manifest } = forge.record;
      const plaintext = zeros(plaintextLength(manifest.contests));
      const r = Array.from({ length: width }, () => 7n);
      return forge.say('ballot', ada, sealedBytes(forge, ada, plaintext, r).body);
    },
  ],
  'V8-sequence': ['plain', 'a second ballot with the sequence of the first', saying({ sequence: 1 })],
  'V8-replaces-another': [
    'plain',
    'a second ballot that replaces another one than the first',
    saying({ replaces: zeros(32) }),
  ],
  'V8-replaces-nothing': ['plain', 'a second ballot that says that it replaces none', saying({ replaces: null })],
  'V8-again': [
    'revote',
    'an earlier ballot of the same voter once more, byte for byte',
    (base) => {
      const forge = before(base, 'close');
      return forge.put(before(base, 'ballot', 1).leaves.at(-1)!);
    },
  ],
  'V8-not-on-the-roll': [
    'plain',
    'a ballot of one who is not on the roll',
    (base) => open(base).cast(votersOf(base)[3], 0),
  ],
  'V8-unspent-code': [
    'codes',
    'a ballot under a one-time code itself, that was never bound',
    (base) => open(base).cast(votersOf(base)[3], 0),
  ],
  'V8-before-voting': [
    'plain',
    'a ballot before there is a roll',
    (base) => before(base, 'roll').say('ballot', votersOf(base)[0], before(base, 'ballot', 1).said('ballot')!),
  ],
  'V8-after-the-close': [
    'so-far-mixing',
    'a ballot after the close',
    (base) => behind(base, 'close').cast(votersOf(base)[0], 1),
  ],
  'V8-second-forbidden': [
    'plain',
    'a second ballot where the manifest allows one',
    limited({ voters: { ...plan().voters, revote: false } }, (forge, voter) => forge.cast(voter, 0).cast(voter, 1)),
  ],
  'V8-page-forbidden': [
    'plain',
    'a ballot from a page where the manifest takes none',
    limited({ voters: { ...plan().voters, pages: false } }, (forge, voter) => forge.cast(voter, 0, { client: 'page' })),
  ],
  'V8-too-many': [
    'plain',
    'a third ballot where the manifest allows two ballots and tests of a voter',
    limited({ limits: { ballotsPerVoter: 2, voters: 20 } }, (forge, voter) =>
      forge.cast(voter, 0).audit(voter, 1).cast(voter, 1),
    ),
  ],

  'V9-opening': [
    'plain',
    'a test whose opening says another choice than its ballot holds',
    (base) => {
      const forge = open(base);
      const [ada] = votersOf(base);
      return forge.say('audit', ada, { ballot: forge.seal(ada, 0).body, opening: forge.seal(ada, 1).opening });
    },
  ],
  'V9-randomness': [
    'plain',
    'a test whose opening has other randomness',
    (base) => {
      const forge = open(base);
      const [ada] = votersOf(base);
      const { body, opening } = forge.seal(ada, 0);
      return forge.say('audit', ada, {
        ballot: body,
        opening: { ...opening, randomness: altered(opening.randomness) },
      });
    },
  ],
  'V9-randomness-scalar': [
    'plain',
    'a test whose opening has randomness of ℓ or more',
    (base) => {
      const forge = open(base);
      const [ada] = votersOf(base);
      const { body, opening } = forge.seal(ada, 0);
      return forge.say('audit', ada, {
        ballot: body,
        opening: { ...opening, randomness: altered(opening.randomness, 31, 0x80) },
      });
    },
  ],
  'V9-no-choice': [
    'plain',
    'a test that opens what no choice encodes to',
    (base) => {
      const forge = open(base);
      const [ada] = votersOf(base);
      const { body, opening } = sealedBytes(forge, ada, Uint8Array.of(9));
      return forge.say('audit', ada, { ballot: body, opening });
    },
  ],
  'V9-width': [
    'plain',
    'a test whose opening has randomness for two ciphertexts, where there is one',
    (base) => {
      const forge = open(base);
      const [ada] = votersOf(base);
      const { body, opening } = forge.seal(ada, 0);
      const randomness = concat(opening.randomness, opening.randomness);
      return forge.say('audit', ada, { ballot: body, opening: { ...opening, randomness } });
    },
  ],
  'V9-after-the-close': [
    'so-far-mixing',
    'a test after the close',
    (base) => behind(base, 'close').audit(votersOf(base)[0], 1),
  ],
  'V9-proof': [
    'plain',
    'a test of another voter’s ballot: the opening holds, the proof does not',
    (base) => {
      const forge = open(base);
      const [ada, , cleo] = votersOf(base);
      const { body, opening } = forge.seal(ada, 0);
      return forge.say('audit', cleo, { ballot: body, opening });
    },
  ],
  'V9-tested-and-cast': [
    'plain',
    'a ballot that was opened as a test is cast',
    (base) => {
      const forge = open(base);
      const [ada] = votersOf(base);
      const { body, opening } = forge.seal(ada, 0);
      return forge.say('audit', ada, { ballot: body, opening }).say('ballot', ada, body);
    },
  ],
  'V9-cast-and-tested': [
    'plain',
    'a ballot that was cast is opened as a test',
    (base) => {
      const forge = open(base);
      const [ada] = votersOf(base);
      const { body, opening } = forge.seal(ada, 0);
      return forge.say('ballot', ada, body).say('audit', ada, { ballot: body, opening });
    },
  ],
  'V9-tested-twice': [
    'plain',
    'one ballot is opened as a test twice',
    (base) => {
      const forge = open(base);
      const [ada] = votersOf(base);
      const { body, opening } = forge.seal(ada, 0);
      const audit = { ballot: body, opening };
      return forge.say('audit', ada, audit).say('audit', ada, audit);
    },
  ],
  'V9-sequence': [
    'plain',
    'a test of a ballot that could not be cast any more: of the sequence of one that was',
    testing(() => ({ sequence: 1 })),
  ],
  'V9-replaces-nothing': [
    'plain',
    'a test of a ballot that replaces none, where its voter has cast one',
    testing(() => ({ replaces: null })),
  ],
  'V9-replaces-another': [
    'plain',
    'a test of a ballot that replaces one which its voter has not cast',
    testing(() => ({ replaces: zeros(32) }), 1),
  ],
  'V9-the-only-ballot': [
    'plain',
    'a test that uses up the only ballot of its voter',
    limited({ limits: { ballotsPerVoter: 1, voters: 20 } }, (forge, voter) => forge.audit(voter, 0)),
  ],
  'V9-behind-the-only-ballot': [
    'plain',
    'a test behind a ballot that cannot be replaced',
    limited({ voters: { ...plan().voters, revote: false } }, (forge, voter) => forge.cast(voter, 0).audit(voter, 1)),
  ],
  'V9-not-on-the-roll': [
    'plain',
    'a test by one who is not on the roll',
    (base) => open(base).audit(votersOf(base)[3], 0),
  ],
  'V9-objection-by-another': [
    'audit',
    'an objection to a test of another voter',
    (base) => before(base, 'close').object(votersOf(base)[2]),
  ],
  'V9-objection-to-nothing': [
    'audit',
    'an objection to what is no entry',
    (base) => before(base, 'close').object(votersOf(base)[1], zeros(32)),
  ],
  'V9-objection-to-a-ballot': [
    'audit',
    'an objection to a ballot that was cast',
    (base) => {
      const forge = before(base, 'close');
      return forge.object(votersOf(base)[2], leafHash(forge.leaves.at(-1)!));
    },
  ],
  'V9-objection-twice': [
    'audit',
    'a second objection to one test',
    (base) => behind(base, 'objection').object(votersOf(base)[1]),
  ],
  'V9-objection-late': [
    'plain',
    'an objection after the result',
    (base) => behind(base, 'result').object(votersOf(base)[1]),
  ],
};
