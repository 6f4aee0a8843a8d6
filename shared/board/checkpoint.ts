/**
 * Signed tree heads of the board, in the formats of c2sp.org/tlog-checkpoint and c2sp.org/tlog-cosignature: the
 * coordinator signs a checkpoint, a node's co-signature under it means "I hold every entry and blob up to here, and it
 * extends what I signed before".
 *
 * A fork [12] convicts the coordinator. Two checkpoints it signed for one origin at the same size with different roots
 * are proof by themselves (`conflicts`). At different sizes they are a fork where no consistency proof joins them; a
 * missing proof cannot be shown, but the one that joins the larger to what it does begin with can: see fork.ts.
 */

import { type Bytes, equal, hex } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import type { SigningKey, Verifies } from '../crypto/signature.ts';
import {
  badNote,
  cosignedAt,
  cosignedBy,
  cosignText,
  decodeBase64,
  encodeBase64,
  formatNote,
  parseNote,
  parseSignature,
  signedBy,
  signText,
} from './note.ts';
import { inLineOrder } from './notes/order.ts';

export interface Checkpoint {
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  /** RFC 6962 root of these entries, 32 bytes. */
  readonly root: Bytes;
  /** Lines after the root that the coordinator signed as well; nobody else vouches for them. */
  readonly extensions: readonly string[];
}

/** A node as the manifest lists it; keys are distinct there, one for each node [13]. */
export interface Cosigner {
  readonly index: number;
  readonly publicKey: Bytes;
}

/**
 * The name of the board: of its election's fingerprint (32 bytes, in full, so that nobody can grind a second election
 * with the same name) and the coordinator's epoch.
 */
export const origin = (election: Bytes, epoch: number): string => `ostraka/${hex(election)}/${epoch}`;

/**
 * The key that signs checkpoints of the board that `note` names, and its epoch; throws `wrong-origin`.
 * @param coordinators of this election, by epoch
 */
export function signerAmong(
  coordinators: readonly Bytes[],
  election: Bytes,
  note: string,
): { coordinator: Bytes; epoch: number } {
  const [name] = note.split('\n', 1);
  const epoch = coordinators.findIndex((_, i) => name === origin(election, i));
  const coordinator = coordinators[epoch];
  if (!coordinator) throw new OstrakaError('wrong-origin', 'this checkpoint is of another board');
  return { coordinator, epoch };
}

/** The name under which a node co-signs checkpoints of this board. */
export const nodeName = (board: string, index: number): string => `${board}/node/${index}`;

/** A note with the coordinator's signature, under the origin as its name; throws `bad-note` where no note can say it. */
export function writeCheckpoint(checkpoint: Checkpoint, coordinatorKey: SigningKey): string {
  const { origin, size, root, extensions } = checkpoint;
  const lines = [origin, String(size), encodeBase64(root), ...extensions];
  const text = lines.map((line) => `${line}\n`).join('');
  const note = formatNote({ text, signatures: [signText(text, origin, coordinatorKey)] });
  if (parseBody(parseNote(note).text).extensions.length !== extensions.length)
    throw badNote('an extension is not one line');
  return note;
}

/**
 * The checkpoint in a note that this coordinator signed for this board. Co-signatures are not looked at.
 * @param judge `verifies`, or what has judged many signatures together
 * @throws OstrakaError `bad-note`, `wrong-origin`, `bad-checkpoint-signature`
 */
export function readCheckpoint(
  note: string,
  coordinatorPublicKey: Bytes,
  expectedOrigin: string,
  judge?: Verifies,
): Checkpoint {
  const parsed = parseNote(note);
  const checkpoint = parseBody(parsed.text);
  if (checkpoint.origin !== expectedOrigin)
    throw new OstrakaError('wrong-origin', 'this checkpoint is of another board', {
      hint: 'it belongs to another election, or to another coordinator of this one',
    });
  if (!signedBy(parsed, expectedOrigin, coordinatorPublicKey, judge))
    throw new OstrakaError('bad-checkpoint-signature', 'the coordinator has not signed this checkpoint');
  return checkpoint;
}

/** The same; null where the coordinator has signed no checkpoint of that board in this note. */
export function checkpointSigned(note: string, coordinatorPublicKey: Bytes, expectedOrigin: string): Checkpoint | null {
  try {
    return readCheckpoint(note, coordinatorPublicKey, expectedOrigin);
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}

/**
 * Node `index`'s co-signature line for a checkpoint that it has read and found to extend what it signed before; `time`
 * in whole seconds since 1970. Persist the new head before handing the line out. Throws `bad-note`.
 */
export function cosign(note: string, index: number, key: SigningKey, time: number): string {
  const { text } = parseNote(note);
  return cosignText(text, nodeName(parseBody(text).origin, index), key, time).line;
}

/**
 * The note with one more line, in its place; it takes that of an earlier one by the same key. Nothing is verified, so see
 * with `cosigners` first that the line is good. Throws `bad-note`, also where the note would grow too long.
 */
export function addCosignature(note: string, line: string): string {
  const { text, signatures } = parseNote(note);
  const added = parseSignature(line);
  const others = signatures.filter(({ name, keyId }) => name !== added.name || !equal(keyId, added.keyId));
  const grown = formatNote({ text, signatures: inLineOrder([...others, added], parseBody(text).origin) });
  parseNote(grown);
  return grown;
}

/**
 * The indices, each once and in the order of `nodes`, of those whose co-signature stands under this note and verifies.
 * The coordinator's own signature is `readCheckpoint`'s affair. Throws `bad-note`.
 */
export function cosigners(note: string, nodes: readonly Cosigner[], judge?: Verifies): number[] {
  const parsed = parseNote(note);
  const board = parseBody(parsed.text).origin;
  const signed = nodes.filter(({ index, publicKey }) => cosignedBy(parsed, nodeName(board, index), publicKey, judge));
  return [...new Set(signed.map(({ index }) => index))];
}

/**
 * When each of `nodes` has co-signed this note that has, in its own word: whole seconds since 1970, of two lines that verify the
 * earlier one. In the order of `nodes`; throws `bad-note`.
 */
export function cosignatureTimes(note: string, nodes: readonly Cosigner[]): number[] {
  const parsed = parseNote(note);
  const board = parseBody(parsed.text).origin;
  return nodes.flatMap(({ index, publicKey }) => cosignedAt(parsed, nodeName(board, index), publicKey) ?? []);
}

/**
 * Whether these two, both signed by the coordinator, convict it of a fork: one board, one size, two roots [12]. Two that have
 * one root and differ in their extension lines are one checkpoint (tlog-checkpoint, Note text).
 */
export const conflicts = (a: Checkpoint, b: Checkpoint): boolean =>
  a.origin === b.origin && a.size === b.size && !equal(a.root, b.root);

/** c2sp.org/tlog-checkpoint, Note text; throws `bad-note`. */
function parseBody(text: string): Checkpoint {
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n');
  if (!origin || !size || !root || extensions.includes('')) throw badNote('a line of the checkpoint is missing');
  if (!/^(0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size)))
    throw badNote('the size of the checkpoint is not a number');
  const hash = decodeBase64(root);
  if (hash?.length !== 32) throw badNote('the root of the checkpoint is not a hash');
  return { origin, size: Number(size), root: hash, extensions };
}
