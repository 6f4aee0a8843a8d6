import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { ristretto255 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { concat, piece } from '../codec/bytes.ts';
import { parseAs } from '../codec/cbor.ts';
import { engine } from '../crypto/arithmetic/engine.ts';
import { publicPoint } from '../crypto/arithmetic/group.ts';
import { ORDER, packScalars, randomScalar, readScalar, scalarBytes } from '../crypto/arithmetic/scalar.ts';
import { encrypt, readCiphertexts, reencrypt, writeCiphertexts } from '../crypto/elgamal.ts';
import type { Choices } from './choice.ts';
import { counted, embed } from './embedding.ts';
import { blocks, encodeChoices, MAX_WIDTH } from './encoding.ts';
import {
  failedSeals,
  type Opening,
  openChoices,
  openingFault,
  openingSchema,
  opens,
  type SealContext,
  type SealedBallot,
  sealBallot,
  sealedBallotSchema,
  sealFault,
} from './sealing.ts';
import { anyChoices, anyContests, contestOf } from './testing/arbitrary.ts';

const random = (length: number) => Uint8Array.from(randomBytes(length));
const secretKey = randomScalar(random);

/** Two blocks wide: 1 + 48 bytes and 4 bytes. */
const contests = [contestOf('single', 3, { writeIn: true }), contestOf('ranking', 4)];
const choices: Choices = [
  { ballot: 'single', pick: 3, writeIn: 'Zoë' },
  { ballot: 'ranking', ranks: [[2], [0]] },
];
const otherChoices: Choices = [
  { ballot: 'single', pick: 3, writeIn: 'Zoé' },
  { ballot: 'ranking', ranks: [[2], [0]] },
];
const context: SealContext = {
  fingerprint: random(32),
  publicKey: publicPoint(secretKey),
  contests,
  credential: random(32),
};
const { sealed, opening } = sealBallot(context, choices, random);

/** M_k = c2_k − x·c1_k. */
function decrypt({ ciphertexts }: SealedBallot, width: number): Uint8Array {
  const { c1, c2 } = readCiphertexts(ciphertexts, width);
  return engine.encode(engine.subtract(c2, engine.scale(c1, scalarBytes(secretKey))));
}

/** `bytes` with the piece of 32 bytes at `index` replaced. */
function replaced(bytes: Uint8Array, index: number, by: Uint8Array): Uint8Array {
  const out = Uint8Array.from(bytes);
  out.set(by, 32 * index);
  return out;
}

describe('a sealed ballot', () => {
  it('is accepted, decrypts to the voter’s choices, and its opening opens it', () => {
    fc.assert(
      fc.property(
        anyContests.chain((some) => fc.tuple(fc.constant(some), anyChoices(some))),
        ([some, chosen]) => {
          const here = { ...context, contests: some };
          const made = sealBallot(here, chosen, random);
          assert.equal(sealFault(here, made.sealed), null);
          assert.equal(openingFault(here, made.sealed, made.opening), null);
          assert.deepEqual(openChoices(some, made.opening), chosen);
          assert.deepEqual(opens(some, decrypt(made.sealed, blocks(some))), chosen);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('fits its schemas, as does its opening', () => {
    assert.deepEqual(parseAs(sealedBallotSchema, sealed), sealed);
    assert.deepEqual(parseAs(openingSchema, opening), opening);
    const tooWide = new Uint8Array(64 * (MAX_WIDTH + 1));
    assert.throws(() => parseAs(sealedBallotSchema, { ...sealed, ciphertexts: tooWide }), { code: 'bad-shape' });
    assert.throws(() => parseAs(sealedBallotSchema, { ...sealed, proof: tooWide }), { code: 'bad-shape' });
    assert.throws(() => parseAs(openingSchema, { ...opening, randomness: tooWide }), { code: 'bad-shape' });
  });

  it('is as long for every choice and differs every time', () => {
    const blank: Choices = [
      { ballot: 'single', pick: null },
      { ballot: 'ranking', ranks: [] },
    ];
    const again = sealBallot(context, blank, random).sealed;
    assert.equal(again.ciphertexts.length, sealed.ciphertexts.length);
    assert.equal(again.proof.length, sealed.proof.length);
    assert.notDeepEqual(sealBallot(context, choices, random).sealed.ciphertexts, sealed.ciphertexts);
  });

  it('is not made of choices that are not valid, or under the identity as key [19]', () => {
    assert.throws(() => sealBallot(context, [{ ballot: 'single', pick: 9 }, choices[1]!], random), {
      code: 'bad-choice',
    });
    assert.throws(() => sealBallot({ ...context, publicKey: new Uint8Array(32) }, choices, random), {
      code: 'bad-point',
    });
  });
});

describe('a ballot is refused', () => {
  const proofFails = /proof of knowledge does not hold/;
  const pointFails = /point \d+ is/;
  const widthFails = /blocks of 64 bytes wide/;
  const refused = (where: SealContext, ballot: SealedBallot, why: RegExp) => {
    assert.match(sealFault(where, ballot) ?? 'accepted', why);
    assert.deepEqual(failedSeals(where, [{ credential: where.credential, sealed: ballot }]), [0]);
  };

  it('when it is a copy under another credential [4]', () =>
    refused({ ...context, credential: random(32) }, sealed, proofFails));

  it('when it is a re-randomised copy, with the copied proof or the thief’s own for an equal choice [4]', () => {
    const added = [randomScalar(random), randomScalar(random)];
    const thief = { ...context, credential: random(32) };
    const ciphertexts = writeCiphertexts(
      reencrypt(readCiphertexts(sealed.ciphertexts, 2), context.publicKey, packScalars(added)),
    );
    refused(thief, { ciphertexts, proof: sealed.proof }, proofFails);
    refused(context, { ciphertexts, proof: sealed.proof }, proofFails);
    const own = sealBallot(thief, choices, random).sealed;
    refused(thief, { ciphertexts, proof: own.proof }, proofFails);
  });

  it('when one block of it is a copy and the rest the thief’s own [4]', () => {
    const thief = { ...context, credential: random(32) };
    const own = sealBallot(thief, choices, random).sealed;
    for (const copied of [0, 1]) {
      const ciphertexts = Uint8Array.from(own.ciphertexts);
      ciphertexts.set(piece(sealed.ciphertexts, copied, 64), 64 * copied);
      refused(thief, { ciphertexts, proof: own.proof }, proofFails);
    }
  });

  it('when only its c2 was moved, which shifts the plaintext and leaves all c1 as proven [4]', () => {
    const { c1, c2, ...rest } = readCiphertexts(sealed.ciphertexts, 2);
    const shift = engine.decode(concat(ristretto255.Point.BASE.toBytes(), ristretto255.Point.BASE.toBytes()));
    const ciphertexts = writeCiphertexts({ c1, c2: engine.add(c2, shift), ...rest });
    refused(context, { ciphertexts, proof: sealed.proof }, proofFails);
  });

  it('when its blocks are swapped', () => {
    const swap = (bytes: Uint8Array, size: number) => concat(piece(bytes, 1, size), piece(bytes, 0, size));
    const A = swap(sealed.proof.subarray(0, 64), 32);
    const s = swap(sealed.proof.subarray(64), 32);
    refused(context, { ciphertexts: swap(sealed.ciphertexts, 64), proof: concat(A, s) }, proofFails);
  });

  it('when it was sealed for another election, key or set of contests', () => {
    refused({ ...context, fingerprint: random(32) }, sealed, proofFails);
    refused({ ...context, publicKey: publicPoint(randomScalar(random)) }, sealed, proofFails);
    refused({ ...context, contests: [contests[0]!, contestOf('ranking', 4, { ties: true })] }, sealed, proofFails);
    refused({ ...context, contests: contests.toReversed() }, sealed, proofFails);
  });

  it('when it or its proof has the wrong width', () => {
    const narrow = sealBallot({ ...context, contests: [contests[1]!] }, [choices[1]!], random).sealed;
    refused(context, narrow, widthFails);
    refused({ ...context, contests: [contests[1]!] }, sealed, widthFails);
    refused(context, { ...sealed, proof: sealed.proof.subarray(64) }, widthFails);
    refused(context, { ...sealed, ciphertexts: concat(sealed.ciphertexts, new Uint8Array(1)) }, widthFails);
    refused(context, { ciphertexts: new Uint8Array(0), proof: new Uint8Array(0) }, widthFails);
  });

  it('when a half is the identity or not a canonical point [19]', () => {
    for (let half = 0; half < 4; half++) {
      refused(context, { ...sealed, ciphertexts: replaced(sealed.ciphertexts, half, new Uint8Array(32)) }, pointFails);
      const foreign = new Uint8Array(32).fill(0xff);
      refused(context, { ...sealed, ciphertexts: replaced(sealed.ciphertexts, half, foreign) }, pointFails);
    }
  });

  it('when any part of its proof is another one, or a response is not below ℓ', () => {
    const other = sealBallot(context, choices, random).sealed.proof;
    for (let part = 0; part < 4; part++)
      refused(context, { ...sealed, proof: replaced(sealed.proof, part, piece(other, part)) }, proofFails);
    for (const part of [2, 3]) {
      const s = readScalar(piece(sealed.proof, part));
      refused(context, { ...sealed, proof: replaced(sealed.proof, part, scalarBytes(s + ORDER)) }, proofFails);
    }
  });
});

describe('many ballots', () => {
  it('are checked together, and each bad one is named whatever is wrong with it [6]', () => {
    const voters = Array.from({ length: 6 }, () => random(32));
    const items = voters.map((credential) => ({
      credential,
      sealed: sealBallot({ ...context, credential }, choices, random).sealed,
    }));
    assert.deepEqual(failedSeals(context, []), []);
    assert.deepEqual(failedSeals(context, items), []);
    const [a, b, c, d, e, f] = items as [Item, Item, Item, Item, Item, Item];
    const narrow = { credential: b.credential, sealed: { ...b.sealed, proof: b.sealed.proof.subarray(64) } };
    const copied = { credential: d.credential, sealed: a.sealed };
    const ciphertexts = replaced(f.sealed.ciphertexts, 3, new Uint8Array(32));
    const broken = { credential: f.credential, sealed: { ...f.sealed, ciphertexts } };
    const mixed = [a, narrow, c, copied, e, broken];
    assert.deepEqual(failedSeals(context, mixed), [1, 3, 5]);
    const alone = mixed.flatMap((item, i) =>
      sealFault({ ...context, credential: item.credential }, item.sealed) === null ? [] : [i],
    );
    assert.deepEqual(alone, [1, 3, 5]);
  });
});

type Item = { credential: Uint8Array; sealed: SealedBallot };

describe('an audit [21]', () => {
  const refused = (lie: Partial<Opening>, why: RegExp, ballot = sealed) =>
    assert.match(openingFault(context, ballot, { ...opening, ...lie }) ?? 'opened', why);
  const different = /something else than its opening says/;

  it('finds out a device that sealed another choice than it shows', () => {
    refused({ choices: encodeChoices(contests, otherChoices) }, different);
    const cheating = sealBallot(context, otherChoices, random);
    refused({ randomness: cheating.opening.randomness }, different, cheating.sealed);
  });

  it('is refused with other randomness, in any one block', () => {
    for (const block of [0, 1]) {
      const randomness = replaced(opening.randomness, block, scalarBytes(randomScalar(random)));
      refused({ randomness }, different);
    }
  });

  it('is refused with randomness that is not below ℓ, though it encrypts alike', () => {
    const same = readScalar(piece(opening.randomness, 0)) + ORDER;
    refused({ randomness: replaced(opening.randomness, 0, scalarBytes(same)) }, /scalar/);
  });

  it('is refused under another key, for another width, or with bytes that are no choice', () => {
    const elsewhere = { ...context, publicKey: publicPoint(randomScalar(random)) };
    assert.match(openingFault(elsewhere, sealed, opening) ?? 'opened', different);
    refused({ randomness: opening.randomness.subarray(32) }, /2 blocks wide/);
    refused({}, /2 blocks wide/, { ...sealed, ciphertexts: sealed.ciphertexts.subarray(64) });
    refused({ choices: opening.choices.subarray(1) }, /no valid choice/);
    refused({ choices: new Uint8Array(opening.choices.length).fill(9) }, /no valid choice/);
  });

  it('is refused where the ballot itself seals bytes that are no choice', () => {
    const nonsense = new Uint8Array(opening.choices.length).fill(9);
    const messages = engine.decode(embed(nonsense, 2));
    const ciphertexts = writeCiphertexts(encrypt(messages, 2, context.publicKey, opening.randomness));
    refused({ choices: nonsense }, /no valid choice/, { ...sealed, ciphertexts });
  });

  it('judges the ciphertexts alone: the proof is judged when the ballot is', () => {
    assert.equal(openingFault(context, { ...sealed, proof: new Uint8Array(128) }, opening), null);
  });
});

describe('the count', () => {
  const plaintext = encodeChoices(contests, choices);

  it('reads the points that some choices embed to', () =>
    assert.deepEqual(opens(contests, embed(plaintext, 2)), choices));

  it('takes anything else for an invalid ballot: marks, nonsense, wrong widths', () => {
    const points = embed(plaintext, 2);
    const second = plaintext.slice(30);
    const block = concat(second, new Uint8Array(30 - second.length));
    const marked = Array.from({ length: 200 }, (_, k) => counted(block, k + 1)).filter(isPoint);
    assert.deepEqual(opens(contests, concat(points.subarray(0, 32), marked[0]!)), choices);
    for (const mark of marked.slice(1, 6)) assert.equal(opens(contests, concat(points.subarray(0, 32), mark)), null);

    const trailing = new Uint8Array(60);
    trailing.set(plaintext);
    trailing[59] = 1;
    assert.equal(opens(contests, embed(trailing, 2)), null);
    assert.equal(opens(contests, embed(new Uint8Array(60).fill(9), 2)), null);
    assert.equal(opens(contests, points.subarray(32)), null);
    assert.equal(opens(contests, concat(points, points)), null);
    assert.equal(opens(contests, new Uint8Array(64)), null);
    assert.equal(opens(contests, random(64)), null);
  });
});

function isPoint(bytes: Uint8Array): boolean {
  try {
    ristretto255.Point.fromBytes(bytes);
    return true;
  } catch {
    return false;
  }
}
