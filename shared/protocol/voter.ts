/** What a voter's own device does: enrol, seal, cast or audit, keep a receipt and check it later. */
import * as v from 'valibot';
import { cosigners, origin, readCheckpoint } from '../board/checkpoint.ts';
import { type BallotBody, type Head, writeEntry } from '../board/entry.ts';
import { hashOf } from '../board/entry-types/polling.ts';
import { possessionBytes } from '../board/evidence.ts';
import { leafHash, verifyInclusion } from '../board/merkle.ts';
import type { ElectionRecord } from '../board/record.ts';
import type { Bytes } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { digest, integer, publicKey } from '../codec/schema.ts';
import type { Random } from '../crypto/random.ts';
import { type SigningKey, sign } from '../crypto/signature.ts';
import type { Choices } from '../election/choice.ts';
import { cosignersOf, fingerprintOf, type Manifest, witnessQuorum } from '../election/manifest.ts';
import { type Opening, sealBallot } from '../election/sealing.ts';
import { headOf } from './author.ts';
import type { Enrol } from './messages.ts';
import { enrolBytes } from './signed.ts';

/** What a device must know before it can seal: all of it comes with the coordinator's signature. */
export interface Booth {
  readonly manifest: Manifest;
  /** The election key Y. */
  readonly publicKey: Bytes;
  /** The board that the device has seen. */
  readonly seen: Head;
  readonly client: BallotBody['client'];
}

/** The booth of a device that has read so much of the board; throws `not-yet` before the nodes have made the key. */
export function boothOf(record: ElectionRecord, client: BallotBody['client']): Booth {
  const { manifest, key } = record;
  if (!key)
    throw new OstrakaError('not-yet', 'the nodes have not made the election key yet', { hint: 'wait a moment' });
  return { manifest, publicKey: key.publicKey, seen: headOf(record), client };
}

/** A sealed ballot before the voter decides: cast it, or open it as a test. */
export interface Sealed {
  readonly body: BallotBody;
  /** Shown before the question is asked. */
  readonly hash: Bytes;
  /** Erased when the ballot is cast. */
  readonly opening: Opening;
}

/** The request for a place on the roll. */
export function enrol(manifest: Manifest, key: SigningKey, name: string): Enrol {
  const { publicKey } = key;
  return { key: publicKey, name, signature: sign(enrolBytes(fingerprintOf(manifest), publicKey, name), key) };
}

/** Seals choices; `previous` is the ballot that this one replaces. Throws `bad-choice`. */
export function seal(
  booth: Booth,
  key: SigningKey,
  choices: Choices,
  previous: { hash: Bytes; sequence: number } | null,
  random: Random,
): Sealed {
  const { manifest } = booth;
  const fingerprint = fingerprintOf(manifest);
  const context = { fingerprint, publicKey: booth.publicKey, contests: manifest.contests, credential: key.publicKey };
  const { sealed, opening } = sealBallot(context, choices, random);
  const body: BallotBody = {
    sealed,
    sequence: (previous?.sequence ?? 0) + 1,
    replaces: previous?.hash ?? null,
    client: booth.client,
  };
  return { body, hash: hashOf(fingerprint, key.publicKey, body), opening };
}

const statement = ({ manifest, seen }: Booth) => ({ election: fingerprintOf(manifest), seen });

/** The entry that casts a sealed ballot. */
export const cast = (booth: Booth, key: SigningKey, { body }: Pick<Sealed, 'body'>): Bytes =>
  writeEntry({ ...statement(booth), type: 'ballot', body }, key);

/** The entry that opens a sealed ballot in public instead; it can never be cast (Benaloh, EVT 2007). */
export const audit = (booth: Booth, key: SigningKey, { body, opening }: Sealed): Bytes =>
  writeEntry({ ...statement(booth), type: 'audit', body: { ballot: body, opening } }, key);

/** The entry that says of an opened ballot, by its leaf, that it does not hold what was chosen; nothing of what was. */
export const objectTo = (booth: Booth, key: SigningKey, opened: Bytes): Bytes =>
  writeEntry({ ...statement(booth), type: 'objection', body: { audit: leafHash(opened) } }, key);

/** The entry by which a one-time code names the voter's own key. */
export function bind(booth: Booth, code: SigningKey, key: SigningKey): Bytes {
  const { election } = statement(booth);
  const possession = sign(possessionBytes(election, code.publicKey), key);
  return writeEntry({ ...statement(booth), type: 'bind', body: { key: key.publicKey, possession } }, code);
}

/** What a voter keeps: no choice, no secret. */
export const receiptSchema = v.strictObject({
  version: v.literal(1),
  election: digest,
  coordinator: publicKey,
  ballot: digest,
  /** Leaf hash, index and audit path of the entry under the checkpoint in `note`. */
  leaf: digest,
  index: integer(0, 2 ** 40),
  path: v.pipe(v.array(digest), v.maxLength(64)),
  note: v.pipe(v.string(), v.maxLength(16_384)),
});
export type Receipt = v.InferOutput<typeof receiptSchema>;

export interface ReceiptVerdict {
  /** The coordinator has signed a board that holds the ballot. */
  readonly recorded: true;
  /** f + 1 nodes have co-signed it: it survives a takeover. */
  readonly witnessed: boolean;
  /** Nodes whose co-signature verifies. */
  readonly cosigners: readonly number[];
}

/**
 * Checks that a leaf is on the board that `note` signs: what the coordinator has just answered, and is to blame for.
 * Throws `bad-receipt`, or what reading the note throws.
 * @param coordinator the key that signs checkpoints in this epoch
 */
export function checkReceipt(receipt: Receipt, manifest: Manifest, coordinator: Bytes, epoch = 0): ReceiptVerdict {
  const fingerprint = fingerprintOf(manifest);
  const { size, root } = readCheckpoint(receipt.note, coordinator, origin(fingerprint, epoch));
  if (!verifyInclusion(receipt.leaf, receipt.index, size, receipt.path, root))
    throw new OstrakaError('bad-receipt', 'the ballot is not on the board that this checkpoint signs', {
      culprit: { kind: 'coordinator' },
      hint: 'tell the organiser, and look whether the board holds your ballot',
    });
  const signed = cosigners(receipt.note, cosignersOf(manifest));
  return { recorded: true, witnessed: signed.length >= witnessQuorum(manifest), cosigners: signed };
}

/** The receipt of an entry that the coordinator has acknowledged. */
export const receiptFor = (
  manifest: Manifest,
  ballot: Bytes,
  leaf: Bytes,
  proof: { index: number; path: readonly Bytes[]; note: string },
): Receipt => ({
  version: 1,
  election: fingerprintOf(manifest),
  coordinator: manifest.coordinator,
  ballot,
  leaf: leafHash(leaf),
  index: proof.index,
  path: [...proof.path],
  note: proof.note,
});
