/**
 * What as many laptops as the threshold read together, and one less do not: they open one ballot that its voter has
 * released, long before the box is opened. The mathematics is that of the opening itself (Desmedt, Frankel, CRYPTO '89).
 */
import { readPlaintexts } from '../../board/count.ts';
import type { CastBallot, ElectionRecord } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { readScalar } from '../../crypto/arithmetic/scalar.ts';
import { combineShares, type DecryptionContext, partialDecrypt, verifyShares } from '../../crypto/decryption.ts';
import type { Random } from '../../crypto/random.ts';
import type { Choices } from '../../election/choice.ts';
import { askedIn } from '../../election/contest.ts';
import type { NodeIndex } from '../../election/manifest.ts';
import { tracker } from '../../election/tracker.ts';
import type { KeyPart } from './disclosure.ts';
import type { Disclosures } from './disclosures.ts';

/** A ballot that may be opened, who has joined to read it, and what it holds once enough have. */
export interface Reading {
  readonly hash: string;
  readonly tracker: string;
  readonly joined: readonly { readonly node: NodeIndex; readonly name: string }[];
  /** Null while too few have joined. */
  readonly read: { readonly choices: Choices | null } | null;
}

const contextOf = (record: ElectionRecord, node: NodeIndex, { ciphertexts }: CastBallot): DecryptionContext => ({
  fingerprint: record.fingerprint,
  node,
  publicShare: record.key!.publicShares.get(node)!,
  width: record.width,
  list: ciphertexts,
});

/** The ballot of this hash, if it may be opened. Throws `not-released`. */
export function releasedBallot(record: ElectionRecord, known: Disclosures, hash: Bytes): CastBallot {
  const released = known.released(record);
  const found = typeof released === 'string' ? null : released.find(({ ballot }) => equal(ballot.hash, hash));
  if (!found)
    throw new OstrakaError(
      'not-released',
      `nobody lets the ballot ${hex(hash).slice(0, 8)}… be opened in this lesson`,
      {
        hint: 'choose one that the lesson made up',
      },
    );
  return found.ballot;
}

/** A node's part of the key for one released ballot. Throws `not-released`. */
export function keyPartFor(
  record: ElectionRecord,
  known: Disclosures,
  { node, secret }: { readonly node: NodeIndex; readonly secret: Bytes },
  hash: Bytes,
  random: Random,
): KeyPart {
  const ballot = releasedBallot(record, known, hash);
  const made = partialDecrypt(contextOf(record, node, ballot), readScalar(secret), random);
  return { tell: 'key-part', node, ballot: ballot.hash, ...made };
}

/** Whether this is the node's part for a ballot that may be opened. */
export function isKeyPart(record: ElectionRecord, known: Disclosures, part: KeyPart): boolean {
  const { node, ballot, shares, proof } = part;
  if (!record.key?.trustees.includes(node)) return false;
  const released = known.released(record);
  const found = typeof released === 'string' ? null : released.find((one) => equal(one.ballot.hash, ballot));
  return found ? verifyShares(contextOf(record, node, found.ballot), shares, proof) : false;
}

/** Every ballot that may be opened, and how far the room has come with it. */
export function readingsOf(record: ElectionRecord, known: Disclosures): Reading[] {
  const { manifest, width } = record;
  const released = known.released(record);
  if (typeof released === 'string') return [];
  return released.map(({ ballot }) => {
    const parts = known
      .partsFor(ballot.hash)
      .filter((part) => known.isChecked(part, () => isKeyPart(record, known, part)));
    const enough = parts.slice(0, manifest.threshold);
    return {
      hash: hex(ballot.hash),
      tracker: tracker(ballot.hash, manifest),
      joined: parts.map(({ node }) => ({ node, name: manifest.nodes[node - 1]!.name })).sort((a, b) => a.node - b.node),
      read:
        enough.length < manifest.threshold
          ? null
          : {
              choices: readPlaintexts(askedIn(manifest), combineShares(ballot.ciphertexts, width, enough))[0] ?? null,
            },
    };
  });
}
