/** The file itself, V2 and V3: bytes that are no entries, and entries that nobody signed. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { type Transcript, writeTranscript } from '../../../../../shared/board/transcript-file.ts';
import { Forge } from '../../../../../shared/board/verify/testing/forge.ts';
import { newKeys, plan } from '../../../../../shared/board/verify/testing/parties.ts';
import { concat, equal, utf8 } from '../../../../../shared/codec/bytes.ts';
import { signedBytes } from '../../../../../shared/crypto/labelled.ts';
import { labels } from '../../../../../shared/crypto/labels.ts';
import { sign } from '../../../../../shared/crypto/signature.ts';
import { before, behind, type Played } from '../board.ts';
import { neutralNotCanonical, signedUnder } from '../odd-signatures.ts';
import { altered, type Edited, type Made, payloadOf, signedBy, withLastLeaf, zeros } from './case.ts';

const open = (base: Played) => before(base, 'close');
const whole = ({ forge }: Played): Transcript => forge.transcript();

/** The board before its close, and then a close in these bytes. */
const closing =
  (write: (canonical: Uint8Array) => Uint8Array) =>
  (base: Played): Made => {
    const forge = open(base);
    return forge.sayBytes(write(payloadOf(forge, forge.coordinator, 'close', {})), forge.coordinator);
  };

/** Node 1 accepts first, in these bytes; `at` is where the attempt's number stands. */
const accepting =
  (write: (canonical: Uint8Array, at: number) => Uint8Array) =>
  (base: Played): Made => {
    const forge = before(base, 'accept');
    const body = { ...base.forge.said('accept')! };
    const payload = payloadOf(forge, forge.node(1), 'accept', body);
    return forge.sayBytes(write(payload, indexOf(payload, utf8('attempt')) + 7), forge.node(1));
  };

/** `election`, the second field of five, whose head is 0x68. */
const fieldsOf = (payload: Uint8Array): Uint8Array => payload.subarray(1);

/** S + ℓ in the place of S: the same number mod ℓ. */
function addOrder(signature: Uint8Array): Uint8Array {
  const order = ed25519.Point.Fn.ORDER;
  const s = signature.subarray(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + order;
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => Number((s >> BigInt(8 * i)) & 255n));
  return concat(signature.subarray(0, 32), bytes);
}

const namedContests = plan().contests.map((contest) => ({ ...contest, writeIn: true }));

export const framing: Edited = {
  'file-magic': ['plain', 'a file that begins with another line', (base) => altered(writeTranscript(whole(base)), 3)],
  'file-cut-in-a-record': [
    'plain',
    'a file that ends in the middle of a record',
    (base) => writeTranscript(whole(base)).slice(0, -10),
  ],
  'file-record-type': [
    'plain',
    'a file with a record of type 4 at its end',
    (base) => concat(writeTranscript(whole(base)), Uint8Array.of(4, 0, 0, 0, 0)),
  ],
  'file-note-not-text': [
    'plain',
    'a note that is no UTF-8',
    (base) => concat(writeTranscript(whole(base)), Uint8Array.of(3, 1, 0, 0, 0, 0xff)),
  ],

  'V2-long-head': [
    'plain',
    'a map of five in two bytes, where one does',
    closing((payload) => concat(Uint8Array.of(0xb8, 5), fieldsOf(payload))),
  ],
  'V2-indefinite-length': [
    'plain',
    'a map of indefinite length',
    closing((payload) => concat(Uint8Array.of(0xbf), fieldsOf(payload), Uint8Array.of(0xff))),
  ],
  'V2-trailing-byte': ['plain', 'a byte behind the canonical value', closing((payload) => concat(payload, zeros(1)))],
  'V2-key-order': [
    'plain',
    'a map whose keys stand in another order than that of their encodings',
    // body {} and seen {…} come before type, which is `body` and `close` here: 0x64 body 0xa0 goes to the end.
    closing((payload) => concat(payload.subarray(0, 1), payload.subarray(7), payload.subarray(1, 7))),
  ],
  'V2-duplicate-key': [
    'plain',
    'a map in which a key stands twice',
    closing((payload) => concat(Uint8Array.of(0xa6), payload.subarray(1, 7), payload.subarray(1))),
  ],
  'V2-float': [
    'plain',
    'an attempt that is 1.0 as a floating-point number',
    accepting((payload, at) => splice(payload, at, 1, [0xf9, 0x3c, 0])),
  ],
  'V2-large-number': [
    'plain',
    'an attempt of 2^53, which is more than a number is',
    accepting((payload, at) => splice(payload, at, 1, [0x1b, 0, 0x20, 0, 0, 0, 0, 0, 0])),
  ],
  'V2-undefined': [
    'plain',
    'an attempt that is `undefined`',
    accepting((payload, at) => splice(payload, at, 1, [0xf7])),
  ],
  'V2-not-utf8': [
    'plain',
    'a type whose letters are no UTF-8',
    closing((payload) => splice(payload, indexOf(payload, utf8('close')), 1, [0xff])),
  ],
  'V2-tag': ['plain', 'a tag around the entry', closing((payload) => concat(Uint8Array.of(0xc1), payload))],
  'V2-unknown-field': [
    'plain',
    'a close with a field that there is none of',
    (base) => {
      const forge = open(base);
      return forge.sayBytes(payloadOf(forge, forge.coordinator, 'close', { early: true }), forge.coordinator);
    },
  ],
  'V2-unknown-type': [
    'plain',
    'an entry of a type that there is none of',
    (base) => {
      const forge = open(base);
      return forge.sayBytes(payloadOf(forge, forge.coordinator, 'recount', {}), forge.coordinator);
    },
  ],
  'V2-missing-field': [
    'plain',
    'an attestation without its only field',
    (base) => {
      const forge = before(base, 'attest');
      return forge.sayBytes(payloadOf(forge, forge.node(1), 'attest', {}), forge.node(1));
    },
  ],
  'V2-short-hash': [
    'plain',
    'an attestation of 31 bytes, where a hash has 32',
    (base) => {
      const forge = before(base, 'attest');
      return forge.sayBytes(payloadOf(forge, forge.node(1), 'attest', { result: zeros(31) }), forge.node(1));
    },
  ],
  'V2-out-of-bounds': [
    'plain',
    'a ballot whose sequence is 0, where they begin at 1',
    (base) => {
      const forge = behind(base, 'roll');
      const [ada] = base.voters;
      const body = { ...forge.seal(ada!, 0).body, sequence: 0 };
      return forge.sayBytes(payloadOf(forge, ada!, 'ballot', body), ada!);
    },
  ],
  'V2-short-leaf': [
    'plain',
    'an entry that is shorter than its signature',
    (base) => {
      const { entries, ...rest } = whole(base);
      return { ...rest, entries: entries.with(-1, entries.at(-1)!.slice(0, 40)) };
    },
  ],
  'V2-join-of-one': [
    'joined',
    'a joining of one name with nothing',
    (base) => {
      const forge = before(base, 'join');
      const joins = [{ contest: 0, names: [{ name: 'Ann', ballots: 1 }] }];
      return forge.sayBytes(payloadOf(forge, forge.coordinator, 'join', { joins }), forge.coordinator);
    },
  ],
  'V2-manifest-of-another-name': [
    'so-far-key',
    'a manifest in an entry that names another fingerprint than its own',
    ({ forge }) => forge.fork(0).say('manifest', forge.coordinator, forge.manifest, { election: zeros(32) }),
  ],
  'V2-manifest-has-seen': [
    'so-far-key',
    'a manifest that has seen an entry before it',
    ({ forge }) =>
      forge.fork(0).say('manifest', forge.coordinator, forge.manifest, { seen: { size: 1, root: zeros(32) } }),
  ],
  'V2-another-election': [
    'plain',
    'an entry of another election, that otherwise could stand here',
    (base) => {
      const forge = behind(base, 'manifest');
      const { body } = {
        body: { attempt: 1, receivingKey: base.forge.said('key-confirm')!.publicKey, nonceCommitment: zeros(32) },
      };
      return forge.say('accept', forge.node(1), body, { election: zeros(32) });
    },
  ],
  'V2-seen-another-board': [
    'plain',
    'a close whose author has seen another root of the size before it',
    (base) => {
      const forge = open(base);
      return forge.say('close', forge.coordinator, {}, { seen: { ...forge.head, root: zeros(32) } });
    },
  ],
  'V2-seen-the-future': [
    'plain',
    'a close whose author has seen more entries than stand before it',
    (base) => {
      const forge = open(base);
      return forge.say('close', forge.coordinator, {}, { seen: { size: forge.head.size + 1, root: forge.head.root } });
    },
  ],
  'V2-moved-from-a-fork': [
    'plain',
    'a ballot that was moved here from a fork of the board',
    (base) => {
      const [ada, bob, cleo] = base.voters;
      const fork = behind(base, 'roll').cast(cleo!, 0).cast(bob!, 0);
      return behind(base, 'roll').cast(ada!, 0).put(fork.leaves.at(-1)!);
    },
  ],

  'V3-manifest-signature': [
    'so-far-key',
    'a manifest under a signature that was altered',
    ({ forge }) => withLastLeaf(forge.fork(1), (leaf) => altered(leaf, 40)),
  ],
  'V3-manifest-author': [
    'so-far-key',
    'a manifest that another signs than the coordinator whom it names',
    ({ forge }) => forge.fork(0).say('manifest', newKeys(1)[0]!, forge.manifest),
  ],
  'V3-signature-R': [
    'plain',
    'a ballot with another R',
    (base) => withLastLeaf(open(base), (leaf) => altered(leaf, 1)),
  ],
  'V3-signature-S': [
    'plain',
    'a ballot with another S',
    (base) => withLastLeaf(open(base), (leaf) => altered(leaf, 33)),
  ],
  'V3-signature-S-too-large': [
    'plain',
    'a ballot with S + ℓ in the place of S: the same number, in another writing',
    (base) => withLastLeaf(open(base), (leaf) => signedBy(leaf, addOrder(leaf.subarray(0, 64)))),
  ],
  'V3-signature-R-not-canonical': [
    'plain',
    'a close with an R that is the neutral element written as p + 1: the equation holds, the encoding is not canonical',
    (base) => {
      const forge = open(base).close();
      const message = signedBytes(labels.entrySignature, forge.leaves.at(-1)!.subarray(64));
      const signature = signedUnder(neutralNotCanonical, message, forge.coordinator);
      return withLastLeaf(forge, (leaf) => signedBy(leaf, signature));
    },
  ],
  'V3-signature-of-nothing': [
    'plain',
    'a ballot whose signature is 64 zero bytes',
    (base) => withLastLeaf(open(base), (leaf) => signedBy(leaf, zeros(64))),
  ],
  'V3-signature-moved': [
    'plain',
    'a ballot under the signature of the same voter’s earlier one',
    (base) =>
      withLastLeaf(open(base), (leaf) =>
        signedBy(leaf, behind(base, 'roll').cast(base.voters[0]!, 0).leaves.at(-1)!.subarray(0, 64)),
      ),
  ],
  'V3-signature-label': [
    'plain',
    'a close that the coordinator has signed under the label of another kind of statement',
    (base) => {
      const forge = open(base).close();
      const bytes = forge.leaves.at(-1)!.subarray(64);
      return withLastLeaf(forge, (leaf) =>
        signedBy(leaf, sign(signedBytes(labels.enrolSignature, bytes), forge.coordinator)),
      );
    },
  ],
  'V3-field-altered': [
    'plain',
    'a ballot whose ciphertext was altered under its signature',
    (base) => withLastLeaf(open(base), (leaf) => altered(leaf, indexOf(leaf, utf8('ciphertexts')) + 20)),
  ],
  'V3-author-exchanged': [
    'plain',
    'a ballot that the coordinator wrote in a voter’s name',
    (base) => {
      const forge = behind(base, 'roll');
      const [ada] = base.voters;
      return forge.say('ballot', { ...forge.coordinator, publicKey: ada!.publicKey }, forge.seal(ada!, 1).body);
    },
  ],
  'V3-close-by-node': [
    'plain',
    'a close that a node declares',
    (base) => open(base).say('close', open(base).node(2), {}),
  ],
  'V3-close-by-voter': [
    'plain',
    'a close that a voter declares',
    (base) => open(base).say('close', base.voters[0]!, {}),
  ],
  'V3-mix-by-coordinator': [
    'plain',
    'a mix that the coordinator says',
    (base) => {
      const forge = before(base, 'mix');
      return forge.say('mix', forge.coordinator, base.forge.said('mix')!);
    },
  ],
  'V3-accept-by-stranger': [
    'plain',
    'an acceptance by a key that is no node’s',
    (base) => {
      const forge = behind(base, 'manifest');
      const { receivingKey, nonceCommitment } = base.forge.said('accept')!;
      return forge.say('accept', newKeys(1)[0]!, { attempt: 1, receivingKey, nonceCommitment });
    },
  ],
  'V3-shares-without-share': [
    'complaint',
    'key shares of a node that was left out of the key',
    (base) => {
      const forge = before(base, 'result');
      return forge.say('shares', forge.node(4), forge.said('shares')!);
    },
  ],
  'V3-accept-by-one-left-out': [
    'complaint',
    'an acceptance of the second attempt by the node that was left out of it',
    (base) => {
      const forge = behind(base, 'restart');
      const { receivingKey, nonceCommitment } = base.forge.said('accept')!;
      return forge.say('accept', forge.node(4), { attempt: 2, receivingKey, nonceCommitment });
    },
  ],
  'V3-agree-without-share': [
    'joined',
    'an agreement to a joining, by a node that was left out of the key',
    () => {
      const forge = Forge.election(4, plan({ contests: namedContests, joinNames: true, threshold: 1, leastMixes: 1 }));
      const voters = newKeys(2);
      for (const index of [1, 2, 3]) forge.accept(index);
      const leftOut = [{ node: 4, reason: 'time-out' as const }];
      forge.say('restart', forge.coordinator, { attempt: 2, participants: [1, 2, 3], leftOut });
      forge.ceremony([1, 2, 3]).roll(voters).cast(voters[0]!, 'Jon').cast(voters[1]!, 'John');
      forge.close().mix(1).prove(1).sealList().shares(1);
      return forge
        .join([
          ['Jon', 1],
          ['John', 1],
        ])
        .agree(4);
    },
  ],
  'V3-agree-by-voter': [
    'joined',
    'an agreement to a joining, by a voter',
    (base) => before(base, 'agree').say('agree', base.voters[0]!, base.forge.said('agree')!),
  ],
  'V3-shortfall-by-node': [
    'shortfall',
    'an end without a result that a node declares',
    (base) => {
      const forge = before(base, 'shortfall');
      return forge.shortfall(undefined, forge.node(2));
    },
  ],
  'V3-takeover-by-node': [
    'plain',
    'a takeover under the key of a node',
    (base) => open(base).takeOver(base.forge.node(2), [1, 2, 3]),
  ],
  'V3-takeover-by-coordinator': [
    'plain',
    'a takeover by the coordinator itself',
    (base) => open(base).takeOver(base.forge.coordinator, [1, 2, 3]),
  ],
  'V3-takeover-by-voter': [
    'plain',
    'a takeover under the key of a voter',
    (base) => open(base).takeOver(base.voters[0]!, [1, 2, 3]),
  ],
  'V3-deposed': [
    'takeover-voting',
    'a close by the coordinator after whom another has taken over',
    (base) => {
      const forge = open(base);
      return forge.say('close', forge.coordinators[0]!, {});
    },
  ],
};

function indexOf(bytes: Uint8Array, part: Uint8Array): number {
  const at = bytes.findIndex((_, i) => equal(bytes.subarray(i, i + part.length), part));
  if (at < 0) throw new Error('no such bytes');
  return at;
}

const splice = (bytes: Uint8Array, at: number, remove: number, insert: readonly number[]): Uint8Array =>
  concat(bytes.subarray(0, at), Uint8Array.from(insert), bytes.subarray(at + remove));
