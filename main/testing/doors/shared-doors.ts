/** The doors of the core: everything that is decoded there, and what signatures and proofs then vouch for. */

import { addCosignature, cosign, cosigners, origin, readCheckpoint } from '../../../shared/board/checkpoint.ts';
import { type EntryTypeName, entrySigned, readEntry } from '../../../shared/board/entry.ts';
import { blobsIn } from '../../../shared/board/evidence.ts';
import { parseNote } from '../../../shared/board/note.ts';
import { checkNames, readNames, writeNames } from '../../../shared/board/roll/names-file.ts';
import { readTranscript, TranscriptReader, writeTranscript } from '../../../shared/board/transcript-file.ts';
import { isFingerprint, readExpectation } from '../../../shared/board/verify/expectation.ts';
import { eventful, plain } from '../../../shared/board/verify/testing/elections.ts';
import { type Forge, namesOf } from '../../../shared/board/verify/testing/forge.ts';
import { random } from '../../../shared/board/verify/testing/parties.ts';
import { type Bytes, concat, hex, utf8 } from '../../../shared/codec/bytes.ts';
import { decodeAs, decodeCanonical, encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { engine } from '../../../shared/crypto/arithmetic/engine.ts';
import { publicPoint } from '../../../shared/crypto/arithmetic/group.ts';
import { randomScalar, readScalars } from '../../../shared/crypto/arithmetic/scalar.ts';
import { partialDecrypt, verifyShares } from '../../../shared/crypto/decryption.ts';
import { readCiphertexts } from '../../../shared/crypto/elgamal.ts';
import { shuffled } from '../../../shared/crypto/shuffle/testing/example.ts';
import { verifyShuffle } from '../../../shared/crypto/shuffle/verify.ts';
import { newSigningKey, sign, verifies } from '../../../shared/crypto/signature.ts';
import { readBallotFile } from '../../../shared/election/ballot-file/ballot-file.ts';
import { formatCode, parseCode } from '../../../shared/election/credential.ts';
import { electionWordsOf, fingerprintOf, manifestFault, manifestSchema } from '../../../shared/election/manifest.ts';
import {
  openingFault,
  openingSchema,
  sealBallot,
  sealedBallotSchema,
  sealFault,
} from '../../../shared/election/sealing.ts';
import {
  KINDS,
  MAX_MEASUREMENT_ITEMS,
  type MeasuredKind,
  type Measurement,
  measurementsSchema,
} from '../../../shared/measure/record.ts';
import { signList } from '../../../shared/protocol/glass/agreement.ts';
import { type Disclosure, packPassage, releaseSchema } from '../../../shared/protocol/glass/disclosure.ts';
import { releaseBallot } from '../../../shared/protocol/glass/release.ts';
import { pageLink, readInvitation, readLink, writeLink } from '../../../shared/protocol/link.ts';
import {
  enrolSchema,
  type FromNode,
  fromNode,
  readMessage,
  readRange,
  type ToNode,
  toNode,
  writeMessage,
} from '../../../shared/protocol/messages.ts';
import { finding } from '../../../shared/protocol/readiness/finding.ts';
import { readReadiness, writeReadiness } from '../../../shared/protocol/readiness/told.ts';
import { enrolBytes, releaseBytes, sessionBytes } from '../../../shared/protocol/signed.ts';
import { newKept, readKept } from '../../../shared/protocol/voter/kept.ts';
import { plainReceipt, receiptOf } from '../../../shared/protocol/voter/receipt-text.ts';
import { checkReceipt, enrol, type Receipt, receiptFor } from '../../../shared/protocol/voter.ts';
import { c2spDoors } from './c2sp-doors.ts';
import { type Door, door } from './door.ts';

/** All of them; the elections behind the samples are played on the first call. */
export function sharedDoors(): Door[] {
  const [{ forge, voters }, other] = [plain(), eventful()];
  return [
    ...codecDoors(forge),
    ...boardDoors(forge, other.forge),
    ...proofDoors(),
    ...electionDoors(forge),
    ...protocolDoors(forge, voters[0]!.publicKey),
  ];
}

function codecDoors(forge: Forge): Door[] {
  return [
    door<Bytes>('canonical CBOR', 'cbor', {
      samples: [
        ...forge.leaves.map((leaf) => leaf.slice(64)),
        encodeCanonical([null, true, -1, 2 ** 53 - 1, 'é', { a: [[]] }]),
      ],
      open: (bytes) => void decodeCanonical(bytes),
    }),
  ];
}

/** One entry of each type, and two ballots. */
function oneOfEach(leaves: readonly Bytes[]): Bytes[] {
  const seen = new Map<EntryTypeName, number>();
  return leaves.filter((leaf) => {
    const { type } = readEntry(leaf);
    const count = (seen.get(type) ?? 0) + 1;
    seen.set(type, count);
    return count <= (type === 'ballot' ? 2 : 1);
  });
}

function boardDoors(forge: Forge, other: Forge): Door[] {
  const { fingerprint } = forge.record;
  const [coordinator] = forge.coordinators as [Forge['coordinators'][0]];
  const board = origin(fingerprint, 0);
  const nodes = forge.nodes.map(({ publicKey }, i) => ({ index: i + 1, publicKey }));
  const note = forge.note();
  const lines = forge.nodes.map((key, i) => cosign(note, i + 1, key, 1_700_000_000));
  const transcript = { ...forge.transcript(), blobs: [random(100), random(1)] };
  return [
    door<Bytes>('entry', 'cbor', {
      share: 0.5,
      skip: 64,
      samples: [...oneOfEach(forge.leaves), ...oneOfEach(other.leaves)],
      open(leaf) {
        const entry = readEntry(leaf);
        return entrySigned(leaf, entry.author) ? hex(leaf.subarray(64)) : null;
      },
    }),
    door<string>('checkpoint', 'text', {
      share: 0.5,
      samples: [note, `${parseNote(note).text}\n${parseNote(note).signatures[0]!.line}\n`],
      open(text) {
        readCheckpoint(text, coordinator!.publicKey, board);
        return parseNote(text).text;
      },
    }),
    door<string>('co-signed checkpoint', 'text', {
      share: 0.1,
      samples: lines.map((line) => addCosignature(note, line)),
      open: (text) => (cosigners(text, nodes).length > 0 ? parseNote(text).text : null),
    }),
    door<string>('co-signature line', 'text', {
      samples: lines,
      open: (line) => void addCosignature(note, line),
    }),
    door<Bytes>('transcript file', 'bytes', {
      samples: [writeTranscript(transcript), writeTranscript({ entries: [], blobs: [], notes: [note] })],
      share: 0.2,
      open: (bytes) => void readTranscript(bytes),
    }),
    door<Bytes>('transcript file in pieces', 'bytes', {
      samples: [writeTranscript({ ...transcript, entries: transcript.entries.slice(0, 2) })],
      open(bytes) {
        const reader = new TranscriptReader();
        for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 7) % 501)
          reader.push(bytes.subarray(at, at + size));
        reader.end();
      },
    }),
    door<string>('names file', 'json', {
      share: 0.2,
      samples: [writeNames(namesOf(forge))],
      open(text) {
        const names = readNames(text);
        const { lines, complete } = checkNames(names, fingerprint, forge.leaves.map(readEntry), blobsIn(forge.blobs));
        const held = lines.filter(({ standing }) => standing === 'held').map(({ name, key }) => `${hex(key)} ${name}`);
        return complete ? held.sort().join('\n') : undefined;
      },
    }),
    door<string>('receipt', 'json', {
      share: 0.2,
      samples: receipts(forge).map((receipt) => JSON.stringify(plainReceipt(receipt, { lesson: false }))),
      open(text) {
        const receipt = receiptOf(readJson(text));
        checkReceipt(receipt, forge.manifest, coordinator!.publicKey);
        return `${hex(receipt.leaf)} at ${receipt.index} of ${parseNote(receipt.note).text}`;
      },
    }),
    ...c2spDoors(forge, lines, receipts(forge)),
  ];
}

/** As whoever hands on JSON would have it: text that is none is refused before. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OstrakaError('unreadable', 'this is not JSON', { cause });
  }
}

function receipts(forge: Forge): Receipt[] {
  const note = forge.note();
  return forge.leaves.slice(-4).map((leaf, i) => {
    const index = forge.leaves.length - 4 + i;
    const path = forge.log.inclusionProof(index, forge.log.size);
    return receiptFor(forge.manifest, random(32), leaf, { index, path, note });
  });
}

function proofDoors(): Door[] {
  const { statement, proof } = shuffled(2, 1);
  const secret = randomScalar(random);
  const context = {
    fingerprint: random(32),
    node: 1,
    width: 1,
    publicShare: publicPoint(secret),
    list: statement.input,
  };
  const decrypted = partialDecrypt(context, secret, random);
  const { manifest } = plain().forge;
  const key = newSigningKey(random);
  const seals = {
    fingerprint: fingerprintOf(manifest),
    publicKey: statement.publicKey,
    contests: manifest.contests,
    credential: key.publicKey,
  };
  const ballots = [0, 1].map((pick) => sealBallot(seals, [{ ballot: 'single', pick }], random));
  return [
    door<Bytes>('list of ciphertexts', 'bytes', {
      share: 0.5,
      samples: [statement.input, statement.output],
      open: (bytes) => void readCiphertexts(bytes, 1),
    }),
    door<Bytes>('points', 'bytes', {
      share: 0.5,
      samples: [statement.input],
      open: (bytes) => void engine.decode(bytes),
    }),
    door<Bytes>('scalars', 'bytes', { samples: [proof.slice(-64)], open: (bytes) => void readScalars(bytes) }),
    door<Bytes>('proof of shuffle', 'bytes', {
      share: 0.02,
      samples: [proof],
      open: (bytes) => (verifyShuffle(statement, bytes).valid ? hex(bytes) : null),
    }),
    door<Bytes>('shuffled list', 'bytes', {
      share: 0.02,
      samples: [statement.output],
      open: (output) => (verifyShuffle({ ...statement, output }, proof).valid ? hex(output) : null),
    }),
    door<Bytes>('key shares and their proof', 'bytes', {
      share: 0.05,
      samples: [concat(decrypted.proof, decrypted.shares)],
      open: (bytes) => (verifyShares(context, bytes.subarray(96), bytes.subarray(0, 96)) ? hex(bytes) : null),
    }),
    door<Bytes>('sealed ballot', 'cbor', {
      share: 0.1,
      samples: ballots.map(({ sealed }) => encodeCanonical(sealed)),
      open(bytes) {
        const sealed = decodeAs(sealedBallotSchema, bytes);
        return sealFault(seals, sealed) === null ? hex(encodeCanonical(sealed)) : null;
      },
    }),
    door<Bytes>('opened ballot', 'cbor', {
      share: 0.1,
      samples: [encodeCanonical(ballots[0]!.opening)],
      open(bytes) {
        const opening = decodeAs(openingSchema, bytes);
        return openingFault(seals, ballots[0]!.sealed, opening) === null ? hex(bytes) : null;
      },
    }),
  ];
}

const PREFLIB =
  '# TITLE: Lunch\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Soup\n# ALTERNATIVE NAME 2: Rice\n# ALTERNATIVE NAME 3: Pie\n';
const ballotFiles: readonly (readonly [name: string, text: string])[] = [
  ['lunch.soi', `${PREFLIB}3: 1,2\n2: 3,1,2\n`],
  ['lunch.toc', `${PREFLIB}3: 1,{2,3}\n2: 3,2,1\n`],
  ['lunch.blt', '3 1\n-2\n3 1 2 0\n2 3 1 2 0\n0\n"Soup"\n"Rice"\n"Pie"\n"Lunch"\n'],
  ['lunch.csv', 'Soup,Rice,Pie\n1,2,3\n2,,1\n'],
  [
    'lunch.cvotes',
    '#/Candidates: Soup;Rice;Pie\n#/Weight Allowed: true\nat noon || Soup > Rice = Pie ^2 * 3 # so\nPie\n',
  ],
  ['lunch.txt', `Option 1->: Soup\n/ Option 2>: Rice\n|/\nV: 12 \t${'a'.repeat(32)}\nV: -1 \t${'b'.repeat(32)}\n`],
];

function electionDoors(forge: Forge): Door[] {
  const { manifest } = forge;
  return [
    door<Bytes>('manifest', 'cbor', {
      share: 0.3,
      samples: [encodeCanonical(manifest as Value), encodeCanonical(eventful().forge.manifest as Value)],
      open: (bytes) => void manifestFault(decodeAs(manifestSchema, bytes)),
    }),
    ...ballotFiles.map(([name, text]) =>
      door<string>(`ballot file ${name}`, 'text', {
        samples: [text],
        open: (edited) => void readBallotFile(name, utf8(edited)),
      }),
    ),
    door<string>('one-time code', 'text', {
      samples: [formatCode(random(10)), formatCode(random(10))],
      open: (text) => void parseCode(text),
    }),
    door<string>('expected fingerprint', 'text', {
      samples: [hex(fingerprintOf(manifest)), electionWordsOf(manifest).join(' ')],
      open(text) {
        const read = readExpectation(text);
        if ('by' in read) isFingerprint(read, fingerprintOf(manifest));
      },
    }),
  ];
}

const measured = (kind: MeasuredKind): Measurement => ({
  ...{ party: 'node', place: 1, phase: 'mixing', kind, jobs: 3, ciphertexts: 60, wall: 90, processor: 70 },
  ...{ began: 5, ended: 80, peak: null, sentBytes: null, sentMessages: null },
  ...{ receivedBytes: null, receivedMessages: null, writtenBytes: null, syncs: null },
});

function protocolDoors(forge: Forge, voter: Bytes): Door[] {
  const { manifest, record } = forge;
  const { fingerprint } = record;
  const key = newSigningKey(random);
  const nonce = random(32);
  const coordinator = forge.coordinators[0]!.publicKey;
  const link = { host: '192.168.1.20', port: 4790, coordinator };
  const hello = (name: string): FromNode => ({
    say: 'hello',
    key: key.publicKey,
    name,
    signature: sign(sessionBytes(nonce, coordinator, name), key),
  });
  const released = releaseBallot(fingerprint, random(32), key);
  const passage = { from: 1, to: 2, factors: random(32) };
  const disclosures: Disclosure[] = [
    released,
    { tell: 'passages', node: 1, output: random(32), passages: [packPassage(passage), packPassage(passage)] },
    signList(fingerprint, random(32), 1, forge.nodes[0]!),
    { tell: 'key-part', node: 2, ballot: random(32), shares: random(32), proof: random(96) },
  ];
  const shown = disclosures.map((told) => ({ say: 'lesson' as const, told }));
  const fromNodes: FromNode[] = [
    ...shown,
    hello('Ada'),
    { say: 'submit', submission: 1, leaf: forge.leaves[1]! },
    { say: 'cosign', size: 3, line: cosign(forge.note(), 1, forge.nodes[0]!, 1) },
    { say: 'work', work: { task: 'mixing', done: 1, total: 2 } },
    { say: 'work', work: null },
    { say: 'battery', percent: 12 },
    { say: 'accuses', code: 'fork', message: 'two boards' },
    { say: 'compared', attempt: 1, match: false, signature: random(64) },
    { say: 'report', epoch: 1, head: { size: 3, root: random(32) }, signature: random(64) },
    { say: 'seen', note: forge.note() },
    { say: 'seen', note: null },
  ];
  const toNodes: ToNode[] = [
    { say: 'challenge', nonce },
    { say: 'lobby', nodes: ['Ada', 'Bob'], wanted: 2 },
    { say: 'head', note: forge.note() },
    { say: 'head', note: null },
    { say: 'accepted', submission: 1, index: 2 },
    { say: 'refused', submission: 1, code: 'forked', message: 'why' },
    { say: 'how-far' },
    { say: 'goodbye', code: 'name-taken', message: 'why' },
    ...shown,
  ];
  const enrolments = ['Ada', 'Bob'].map((name) => encodeCanonical(enrol(manifest, newSigningKey(random), name)));
  const kept = newKept(fingerprint, writeLink(link), random);
  const [receipt] = receipts(forge) as [Receipt];
  const sending = { ballot: random(32), leaf: forge.leaves[0]! };
  return [
    door<Bytes>('frame from a node', 'cbor', {
      samples: fromNodes.map(writeMessage),
      open: (bytes) => void readMessage(fromNode, bytes),
    }),
    door<Bytes>('frame to a node', 'cbor', {
      samples: toNodes.map(writeMessage),
      open: (bytes) => void readMessage(toNode, bytes),
    }),
    door<Bytes>('hello', 'cbor', {
      share: 0.2,
      samples: [hello('Ada'), hello('Bob')].map(writeMessage),
      open(bytes) {
        const said = readMessage(fromNode, bytes);
        if (said.say !== 'hello') return null;
        return verifies(said.signature, sessionBytes(nonce, coordinator, said.name), said.key)
          ? `${hex(said.key)} ${said.name}`
          : null;
      },
    }),
    door<Bytes>('enrolment', 'cbor', {
      share: 0.3,
      samples: enrolments,
      open(bytes) {
        const { key, name, signature } = decodeAs(enrolSchema, bytes);
        return verifies(signature, enrolBytes(fingerprint, key, name), key) ? `${hex(key)} ${name}` : null;
      },
    }),
    door<Bytes>('measurements of a node', 'cbor', {
      share: 0.3,
      samples: [encodeCanonical(KINDS.map(measured))],
      open: (bytes) => void decodeAs(measurementsSchema, bytes, MAX_MEASUREMENT_ITEMS),
    }),
    door<Bytes>('readiness of a laptop', 'cbor', {
      share: 0.3,
      samples: [
        writeReadiness([
          finding('battery', 'low', { percent: 12 }),
          finding('disk', 'slow', { milliseconds: 300 }, '/home'),
        ]),
      ],
      open: (bytes) => void readReadiness(bytes),
    }),
    door<Bytes>('release of a ballot', 'cbor', {
      share: 0.2,
      samples: [encodeCanonical(released)],
      open(bytes) {
        const { ballot, signature } = decodeAs(releaseSchema, bytes);
        return verifies(signature, releaseBytes(fingerprint, ballot), key.publicKey) ? hex(ballot) : null;
      },
    }),
    door<Bytes>('range of entries', 'cbor', {
      samples: [
        encodeCanonical({ from: 3, entries: forge.leaves.slice(3, 5) }),
        encodeCanonical({ from: 0, entries: [] }),
      ],
      open: (bytes) => void readRange(bytes),
    }),
    door<Bytes>('kept vote', 'cbor', {
      samples: [kept, { ...kept, enrolled: 'Ada', code: random(10), sending, receipt }].map((value) =>
        encodeCanonical(value as Value),
      ),
      open: (bytes) => void readKept(bytes),
    }),
    door<string>('join link', 'text', {
      samples: [writeLink(link), writeLink({ ...link, host: '[fe80::1]' })],
      open: (text) => void readLink(text),
    }),
    door<string>('invitation', 'text', {
      samples: [pageLink(link), pageLink(link, voter), writeLink(link)],
      open: (text) => void readInvitation(text),
    }),
  ];
}
