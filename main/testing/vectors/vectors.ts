/**
 * What a second implementation is checked with (docs/PROTOCOL.md, “Bytes”): each primitive with its intermediate values, and
 * what must be refused, made from a seed, so that the same sources make the same files. Byte strings are hexadecimal.
 */
import { type Bytes, concat, hex, pieces, u64, utf8 } from '../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { engine } from '../../../shared/crypto/arithmetic/engine.ts';
import { generators } from '../../../shared/crypto/arithmetic/generators.ts';
import { publicPoint } from '../../../shared/crypto/arithmetic/group.ts';
import { randomScalar, scalarBytes } from '../../../shared/crypto/arithmetic/scalar.ts';
import { randomScalars } from '../../../shared/crypto/arithmetic/vector.ts';
import { fileComplaint } from '../../../shared/crypto/ceremony/complaint.ts';
import { attemptBytes, newReceivingKey, nonceCommitment } from '../../../shared/crypto/ceremony/context.ts';
import { createDeal, dealHash } from '../../../shared/crypto/ceremony/deal.ts';
import { allDealsHash, jointKey, publicShare, secretShare } from '../../../shared/crypto/ceremony/joint.ts';
import { sharedPoint } from '../../../shared/crypto/ceremony/sealing.ts';
import { evaluate } from '../../../shared/crypto/ceremony/sharing.ts';
import { combineShares, openedShares, partialDecrypt } from '../../../shared/crypto/decryption.ts';
import { encrypt, writeCiphertexts } from '../../../shared/crypto/elgamal.ts';
import { namedHash, signedBytes } from '../../../shared/crypto/labelled.ts';
import { labels } from '../../../shared/crypto/labels.ts';
import { Challenger } from '../../../shared/crypto/proofs/challenger.ts';
import { openedKnowledge } from '../../../shared/crypto/proofs/knowledge.ts';
import { ownWeights, readShuffle } from '../../../shared/crypto/shuffle/equations.ts';
import { proveShuffle } from '../../../shared/crypto/shuffle/prove.ts';
import { applyShuffle, drawShuffle } from '../../../shared/crypto/shuffle/shuffle.ts';
import { sign, signingKey } from '../../../shared/crypto/signature.ts';
import { stream } from '../../../shared/crypto/testing/stream.ts';
import type { Choices } from '../../../shared/election/choice.ts';
import { embed } from '../../../shared/election/embedding.ts';
import { blocks, encodeChoices } from '../../../shared/election/encoding.ts';
import { sealBallot, sealStatement } from '../../../shared/election/sealing.ts';
import { contestOf } from '../../../shared/election/testing/arbitrary.ts';
import { ballotHash } from '../../../shared/election/tracker.ts';
import { counts } from './counts.ts';
import { folds, wordLists } from './tables.ts';

/** A file's content: names, numbers, hexadecimal strings. */
type Vector = string | number | boolean | null | readonly Vector[] | { readonly [name: string]: Vector };

const fingerprint = namedHash(labels.fingerprint, { manifest: encodeCanonical('a manifest of no election') });
const list = (vector: Bytes): string[] => pieces(vector).map(hex);

/** One byte of it is another: what is said about it holds no more. */
function altered(bytes: Bytes, at: number): Bytes {
  const other = bytes.slice();
  other[at]! ^= 4;
  return other;
}

/** By the name of its file in docs/vectors, without `.json`. */
export const vectors: Readonly<Record<string, () => Vector>> = {
  count: counts,
  fold: folds,
  words: wordLists,

  framing() {
    const manifest = encodeCanonical('a manifest of no election');
    const key = signingKey(new Uint8Array(32).fill(7));
    const message = signedBytes(labels.entrySignature, utf8('what an entry says'));
    const signature = sign(message, key);
    return {
      u64: [0, 1, 255, 256, 2 ** 40 + 3].map((n) => ({ n, bytes: hex(u64(n)) })),
      cbor: { text: 'a manifest of no election', bytes: hex(manifest) },
      name: { label: labels.fingerprint, parts: [['manifest', hex(manifest)]], hash: hex(fingerprint) },
      signed: { label: labels.entrySignature, parts: [hex(utf8('what an entry says'))], bytes: hex(message) },
      signature: { publicKey: hex(key.publicKey), message: hex(message), signature: hex(signature) },
      refused: [0, 40].map((at) => ({
        why: at < 32 ? 'another R' : 'another S',
        publicKey: hex(key.publicKey),
        message: hex(message),
        signature: hex(altered(signature, at)),
      })),
      ballotHash: {
        ...{ fingerprint: hex(fingerprint), credential: hex(key.publicKey), body: hex(encodeCanonical({ a: 1 })) },
        hash: hex(ballotHash(fingerprint, key.publicKey, encodeCanonical({ a: 1 }))),
      },
    };
  },

  challenger() {
    const challenger = Challenger.begin(labels.ballotProof, fingerprint);
    challenger.append('context', utf8('of nothing')).appendNumber('count', 258);
    return {
      begin: { label: labels.ballotProof, fingerprint: hex(fingerprint) },
      steps: [
        { append: 'context', data: hex(utf8('of nothing')) },
        { appendNumber: 'count', value: 258 },
        { digest: 'one', is: hex(challenger.digest('one')) },
        { challenge: 'two', is: hex(challenger.challenge('two')) },
        { challenges: 'three', n: 3, is: list(challenger.challenges('three', 3)) },
        { weights: 'four', n: 3, is: list(challenger.weights('four', 3)) },
        { digest: 'five', is: hex(challenger.digest('five')) },
      ],
    };
  },

  generators() {
    const { h, hs } = generators(8);
    return { h: hex(engine.encode(h)), hs: list(engine.encode(hs)) };
  },

  plaintexts() {
    const single = contestOf('single', 3, { writeIn: true });
    const many = contestOf('single', 256);
    const approval = contestOf('approval', 9);
    const score = contestOf('score', 3, { top: 100 });
    const ranking = contestOf('ranking', 4, { ties: true });
    const cases: [string, Parameters<typeof encodeChoices>[0], Choices][] = [
      ['blank', [single], [{ ballot: 'single', pick: null }]],
      ['the third', [single], [{ ballot: 'single', pick: 2 }]],
      ['written in', [single], [{ ballot: 'single', pick: 3, writeIn: 'Zoë' }]],
      ['two bytes a number', [many], [{ ballot: 'single', pick: 255 }]],
      ['the first, fourth and ninth', [approval], [{ ballot: 'approval', picks: [0, 3, 8] }]],
      ['0, none, 100', [score], [{ ballot: 'score', scores: [0, null, 100] }]],
      ['equals first', [ranking], [{ ballot: 'ranking', ranks: [[1, 3], [0]] }]],
      [
        'all together',
        [single, approval, score, ranking],
        [
          ...[{ ballot: 'single', pick: 0 } as const, { ballot: 'approval', picks: [1] } as const],
          ...[
            { ballot: 'score', scores: [1, 2, 3] } as const,
            { ballot: 'ranking', ranks: [[0], [1], [2], [3]] } as const,
          ],
        ],
      ],
    ];
    return {
      choices: cases.map(([what, contests, choices]) => {
        const plaintext = encodeChoices(contests, choices);
        const width = blocks(contests);
        return {
          what,
          contests: contests.map(({ ballot, options, writeIn }) => ({ ballot, options: options.length, writeIn })),
          choices: choices as unknown as Vector,
          plaintext: hex(plaintext),
          points: list(embed(plaintext, width)),
        };
      }),
      refused: [
        { why: 'the counter is not the least one', point: hex(later(new Uint8Array(30).fill(1))) },
        { why: 'no point', point: '01'.repeat(32) },
      ],
    };
  },

  ballot() {
    const random = stream('ballot');
    const contests = [contestOf('single', 3, { writeIn: true }), contestOf('ranking', 4)];
    const publicKey = publicPoint(randomScalar(random));
    const credential = signingKey(random(32)).publicKey;
    const context = { fingerprint, publicKey, contests, credential };
    const choices: Choices = [
      { ballot: 'single', pick: 3, writeIn: 'Ada' },
      { ballot: 'ranking', ranks: [[2], [0]] },
    ];
    const { sealed, opening } = sealBallot(context, choices, random);
    const statement = sealStatement(context, sealed.ciphertexts);
    const opened = openedKnowledge(statement, sealed.proof)!;
    return {
      ...{ fingerprint: hex(fingerprint), publicKey: hex(publicKey), credential: hex(credential) },
      contests: hex(encodeCanonical(contests as unknown as Value)),
      plaintext: hex(opening.choices),
      randomness: list(opening.randomness),
      ciphertexts: hex(sealed.ciphertexts),
      context: hex(statement.context),
      challenge: hex(opened.challenge),
      proof: hex(sealed.proof),
      refused: [0, 33, (64 * opening.randomness.length) / 32 - 31].map((at) => ({
        why: `byte ${at} of the proof is another`,
        proof: hex(altered(sealed.proof, at)),
      })),
    };
  },

  shuffle() {
    const random = stream('shuffle');
    const [count, width] = [3, 2];
    const publicKey = publicPoint(randomScalar(random));
    const messages = engine.multiplyBase(engine.prepareBase(publicPoint(1n)), randomScalars(count * width, random));
    const input = writeCiphertexts(encrypt(messages, width, publicKey, randomScalars(count * width, random)));
    const secrets = drawShuffle(count, width, random);
    const output = applyShuffle(input, width, publicKey, secrets);
    const statement = { fingerprint, context: Uint8Array.of(2), publicKey, width, input, output };
    const proof = proveShuffle(statement, secrets, random);
    const reading = readShuffle(statement, proof);
    const { u, gamma } = reading;
    const n = proof.length / 32;
    return {
      ...{ fingerprint: hex(fingerprint), node: 2, publicKey: hex(publicKey), width, count },
      ...{
        input: hex(input),
        output: hex(output),
        permutation: [...secrets.permutation],
        factors: list(secrets.factors),
      },
      ...{ u: list(u), gamma: hex(gamma) },
      weights: Object.fromEntries(Object.entries(ownWeights(reading)).map(([name, each]) => [name, list(each)])),
      proof: hex(proof),
      refused: [
        ...Array.from({ length: n }, (_, i) => ({
          why: `piece ${i} of the proof is another`,
          ...{ output: hex(output), proof: hex(altered(proof, 32 * i + 1)) },
        })),
        {
          why: 'two ballots of the output have changed places',
          output: hex(concat(output.subarray(128, 256), output.subarray(0, 128), output.subarray(256))),
          proof: hex(proof),
        },
        {
          why: 'one ballot of the output stands there twice',
          output: hex(concat(output.subarray(0, 128), output.subarray(0, 128), output.subarray(256))),
          proof: hex(proof),
        },
      ],
    };
  },

  ceremony() {
    const random = stream('ceremony');
    const keys = [1, 2, 4].map((index) => ({ index, ...newReceivingKey(random) }));
    const context = {
      fingerprint,
      attempt: 2,
      threshold: 2,
      participants: keys.map(({ index, publicKey }) => ({ index, receivingKey: publicKey })),
    };
    const dealt = keys.map(({ index }) => ({ dealer: index, ...createDeal(context, index, random) }));
    const commitments = new Map(dealt.map(({ dealer, deal }) => [dealer, deal.commitments]));
    const bytes = dealt.map(({ dealer, deal }) => ({ dealer, bytes: encodeCanonical(deal as Value) }));
    const publicKey = jointKey(commitments);
    const shares = keys.map(({ index }) => {
      const own = dealt.find(({ dealer }) => dealer === index)!.polynomial;
      const received = dealt
        .filter(({ dealer }) => dealer !== index)
        .map(({ polynomial }) => evaluate(polynomial, index));
      return { node: index, secret: secretShare(own, received, index), public: publicShare(commitments, index) };
    });
    const [first, second] = dealt as [(typeof dealt)[0], (typeof dealt)[0]];
    const complaint = fileComplaint(context, first.dealer, first.deal, 2, keys[1]!.secret, random);
    const nonce = random(32);

    const width = 1;
    const r = randomScalars(2, random);
    const points = embed(utf8('two blocks of a list that opens, and no more'), 2);
    const ciphertexts = writeCiphertexts(encrypt(engine.decode(points), width, publicKey, r));
    const sets = shares.slice(0, 2).map(({ node, secret, public: publicShare }) => {
      const about = { fingerprint, node, publicShare, width, list: ciphertexts };
      const { shares, proof } = partialDecrypt(about, secret, random);
      const { C, D, weights, challenge } = openedShares(about, shares, proof)!;
      return {
        ...{ node, shares: hex(shares), weights: list(weights), C: hex(C), D: hex(D), challenge: hex(challenge) },
        proof: hex(proof),
        refused: [
          { why: 'another commitment', shares: hex(shares), proof: hex(altered(proof, 1)) },
          { why: 'another response', shares: hex(shares), proof: hex(altered(proof, 65)) },
          {
            why: 'two shares have changed places',
            shares: hex(concat(shares.subarray(32), shares.subarray(0, 32))),
            proof: hex(proof),
          },
        ],
      };
    });
    const opened = combineShares(
      ciphertexts,
      width,
      sets.map(({ node, shares }) => ({ node, shares: fromHex(shares) })),
    );
    return {
      fingerprint: hex(fingerprint),
      attempt: hex(attemptBytes(context)),
      threshold: 2,
      receivingKeys: keys.map(({ index, secret, publicKey: R }) => ({
        ...{ node: index, secret: hex(scalarBytes(secret)), public: hex(R) },
      })),
      nonce: { node: 1, nonce: hex(nonce), commitment: hex(nonceCommitment(fingerprint, 1, nonce)) },
      deals: dealt.map(({ dealer, deal, polynomial }, i) => ({
        dealer,
        polynomial: polynomial.map((a) => hex(scalarBytes(a))),
        deal: hex(bytes[i]!.bytes),
        commitments: list(deal.commitments),
        proof: hex(deal.proof),
        shares: deal.shares.map(({ receiver, ephemeral, proof, sealed }) => ({
          ...{ receiver, ephemeral: hex(ephemeral), proof: hex(proof), sealed: hex(sealed) },
          shared: hex(sharedPoint(keys.find(({ index }) => index === receiver)!.secret, ephemeral)),
          share: hex(scalarBytes(evaluate(polynomial, receiver))),
        })),
        hash: hex(dealHash(context, dealer, bytes[i]!.bytes)),
      })),
      refused: [
        {
          why: 'another proof',
          dealer: second.dealer,
          commitments: list(second.deal.commitments),
          proof: hex(altered(second.deal.proof, 2)),
        },
        {
          why: 'the proof of another dealer',
          dealer: second.dealer,
          commitments: list(second.deal.commitments),
          proof: hex(first.deal.proof),
        },
      ],
      complaint: {
        ...{ dealer: first.dealer, accuser: 2, shared: hex(complaint.shared), proof: hex(complaint.proof) },
        refused: [{ why: 'another proof', proof: hex(altered(complaint.proof, 70)) }],
      },
      dealsHash: hex(allDealsHash(context, bytes, publicKey)),
      publicKey: hex(publicKey),
      keyShares: shares.map(({ node, secret, public: X }) => ({
        ...{ node, secret: hex(scalarBytes(secret)), public: hex(X) },
      })),
      decryption: { width, list: hex(ciphertexts), sets, plaintexts: list(opened) },
    };
  },
};

/** The encoding of a block under the second counter that makes it a point's: nobody embeds so. */
function later(block: Bytes): Bytes {
  const first = embed(block, 1);
  for (let k = ((first[31]! << 7) | (first[0]! >> 1)) + 1; ; k++) {
    const candidate = concat(Uint8Array.of((k & 127) << 1), block, Uint8Array.of(k >> 7));
    if (engine.canonical(candidate)[0] === 1) return candidate;
  }
}

const fromHex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'hex'));

/** A file as it stands in docs/vectors. */
export const written = (vector: Vector | object): string => `${JSON.stringify(vector, null, 1)}\n`;
