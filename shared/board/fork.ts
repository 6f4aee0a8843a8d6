/**
 * The proof of a fork [12] as a small file that anybody can check: two checkpoints that one coordinator signed for one
 * board, where the larger one's tree does not begin with the smaller one's. That is shown by the root that the larger
 * tree does have at the smaller size, with a consistency proof (RFC 6962 §2.1.2); SHA-256 leaves it no second one.
 *
 * The manifest stands in it because its hash names the board and its coordinator; a later coordinator's key is vouched
 * for by the q nodes that reported to it.
 */
import * as v from 'valibot';
import { type Bytes, equal, hex, unhex, utf8 } from '../codec/bytes.ts';
import { decodeAs, encodeCanonical, parseAs } from '../codec/cbor.ts';
import { OstrakaError } from '../codec/error.ts';
import { fingerprintOf, type Manifest, manifestSchema } from '../election/manifest.ts';
import { type TakeoverBody, takeoverBody } from './bodies.ts';
import { type Checkpoint, checkpointSigned, conflicts, origin, readCheckpoint } from './checkpoint.ts';
import { reportsFault } from './entry-types/takeover.ts';
import { verifyConsistency } from './merkle.ts';
import { MAX_NOTE_BYTES } from './note.ts';
import type { ElectionRecord } from './record.ts';

export interface Fork {
  readonly manifest: Manifest;
  /** What made the coordinator one; null for the manifest's own. */
  readonly takeover: TakeoverBody | null;
  /** The checkpoint of fewer entries, or of as many. */
  readonly smaller: string;
  readonly larger: string;
  /** Of so many first entries as the smaller one covers, in the tree of the larger one. */
  readonly root: Bytes;
  readonly proof: readonly Bytes[];
}

/** What a fork proof that holds says. */
export interface Convicted {
  readonly title: string;
  readonly fingerprint: Bytes;
  readonly coordinator: Bytes;
  readonly epoch: number;
  readonly sizes: readonly [number, number];
}

/** A longer file is refused unread. */
export const MAX_FORK_BYTES = 2 ** 20;

const hash = v.pipe(v.string('expected text'), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'));
const canonical = v.pipe(v.string('expected text'), v.regex(/^([0-9a-f]{2})+$/, 'expected hexadecimal digits'));
const note = v.pipe(
  v.string('expected text'),
  v.maxLength(MAX_NOTE_BYTES),
  v.check((text) => !/[\ud800-\udfff]/u.test(text), 'expected text without broken characters'),
);
const fileSchema = v.strictObject({
  format: v.literal('ostraka fork 1', 'this program reads fork proofs of version 1'),
  says: v.pipe(v.string(), v.maxLength(500)),
  title: v.pipe(v.string(), v.maxLength(500)),
  smaller: note,
  larger: note,
  root: hash,
  proof: v.pipe(v.array(hash), v.maxLength(128)),
  manifest: canonical,
  takeover: v.nullable(canonical),
});

/**
 * The proof that `seen`, which the present coordinator signed, and `own`, which it signed over a beginning of this
 * record's log, are of two boards. Null where they are not, and where `seen` covers more than `own`: only who holds its
 * entries can show that. Throws what reading a checkpoint throws.
 */
export function forkOf(record: ElectionRecord, seen: string, own: string): Fork | null {
  const { manifest, takeover, log } = record;
  const [smaller, larger] = [checkpointOf(record, seen), checkpointOf(record, own)];
  if (smaller.size > larger.size || larger.size > log.size || !equal(log.root(larger.size), larger.root)) return null;
  const root = log.root(smaller.size);
  if (equal(root, smaller.root)) return null;
  return {
    manifest,
    takeover,
    smaller: seen,
    larger: own,
    root,
    proof: log.consistencyProof(smaller.size, larger.size),
  };
}

/** The proof that two checkpoints of the present coordinator over as many entries have two roots; null where not. */
export function forkAt(record: ElectionRecord, one: string, other: string): Fork | null {
  const { manifest, takeover } = record;
  const [a, b] = [checkpointOf(record, one), checkpointOf(record, other)];
  return conflicts(a, b) ? { manifest, takeover, smaller: one, larger: other, root: b.root, proof: [] } : null;
}

const checkpointOf = ({ fingerprint, coordinator, epoch }: ElectionRecord, text: string): Checkpoint =>
  readCheckpoint(text, coordinator, origin(fingerprint, epoch));

/** What the proof shows, of a coordinator that q nodes or the manifest itself name. Throws `no-fork` where it does not hold. */
export function checkFork({ manifest, takeover, smaller, larger, root, proof }: Fork): Convicted {
  const fingerprint = fingerprintOf(manifest);
  const { coordinator, epoch } = takeover ?? { coordinator: manifest.coordinator, epoch: 0 };
  const fault = takeover && reportsFault(manifest, takeover);
  if (fault) throw noFork(`its coordinator is not one: ${fault}`);
  const [a, b] = [smaller, larger].map((text) => checkpointSigned(text, coordinator, origin(fingerprint, epoch)));
  if (!a || !b) throw noFork('one of its checkpoints is not signed by the coordinator, or is of another board');
  if (a.size === 0 || !verifyConsistency(a.size, root, b.size, b.root, proof))
    throw noFork('it does not show how the larger board begins');
  if (equal(root, a.root)) throw noFork('the larger board begins with the smaller one');
  return { title: manifest.title, fingerprint, coordinator, epoch, sizes: [a.size, b.size] };
}

/** The proof as a text to keep: JSON, byte strings in hexadecimal. */
export function writeFork(fork: Fork): string {
  const { manifest, takeover, smaller, larger, root, proof } = fork;
  const file: v.InferOutput<typeof fileSchema> = {
    format: 'ostraka fork 1',
    says: 'The coordinator has signed both of these checkpoints, and no board holds both. Check it with: ostraka verify',
    title: manifest.title,
    smaller,
    larger,
    root: hex(root),
    proof: proof.map(hex),
    manifest: hex(encodeCanonical(manifest)),
    takeover: takeover && hex(encodeCanonical(takeover)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Whether a file of these bytes is one to be read as a fork proof: no transcript begins like JSON. */
export const looksLikeFork = ([first]: Bytes): boolean => first === 0x7b;

/** Mail changes the ends of lines, and the last of them. */
const linesOf = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();

/**
 * What `writeFork` gave, and nothing else: its title and its sentence are for people, no signature covers them, and so there
 * is one form of each. Throws `unreadable`.
 */
export function readFork(text: string): Fork {
  if (utf8(text).length > MAX_FORK_BYTES) throw unreadable(`it is longer than ${MAX_FORK_BYTES} bytes`);
  try {
    const file = parseAs(fileSchema, JSON.parse(text));
    const fork = {
      manifest: decodeAs(manifestSchema, unhex(file.manifest)),
      takeover: file.takeover === null ? null : decodeAs(takeoverBody, unhex(file.takeover)),
      smaller: file.smaller,
      larger: file.larger,
      root: unhex(file.root),
      proof: file.proof.map(unhex),
    };
    if (file.title !== fork.manifest.title) throw new Error('it has another title than the manifest in it');
    if (linesOf(text) !== linesOf(writeFork(fork))) throw new Error('it says more, or other things, than it proves');
    return fork;
  } catch (cause) {
    throw unreadable(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

const unreadable = (why: string, cause?: unknown) =>
  new OstrakaError('unreadable', `this is no fork proof: ${why}`, { cause });

const noFork = (why: string) => new OstrakaError('no-fork', `this file proves no fork: ${why}`);
