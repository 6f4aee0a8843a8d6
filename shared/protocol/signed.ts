/** What parties sign besides entries: sessions, uploads, enrolments. Each label is used for one purpose. */
import type { Bytes } from '../codec/bytes.ts';
import { encodeCanonical } from '../codec/cbor.ts';
import { signedBytes } from '../crypto/labelled.ts';
import { labels } from '../crypto/labels.ts';

/** A node, to open its session: the coordinator's fresh nonce, the key it believes to talk to, what it calls itself. */
export const sessionBytes = (nonce: Bytes, coordinator: Bytes, name: string): Bytes =>
  signedBytes(labels.sessionSignature, nonce, coordinator, encodeCanonical(name));

/** A node, to upload a blob, so that only the election's nodes can fill the coordinator's disk. */
export const uploadBytes = (election: Bytes, sha256: Bytes, length: number): Bytes =>
  signedBytes(labels.blobSignature, election, sha256, encodeCanonical(length));

/** A node, that it measured this of its own work: the canonical bytes of a list of records (measure/record.ts). */
export const measurementBytes = (election: Bytes, records: Bytes): Bytes =>
  signedBytes(labels.measurementSignature, election, records);

/** A laptop of the lobby, that this is how ready it is: the canonical bytes of what it found (readiness/told.ts), for this coordinator. */
export const readinessBytes = (coordinator: Bytes, findings: Bytes): Bytes =>
  signedBytes(labels.readinessSignature, coordinator, findings);

/** A voter's key, to ask for a place on the roll. */
export const enrolBytes = (election: Bytes, key: Bytes, name: string): Bytes =>
  signedBytes(labels.enrolSignature, election, key, encodeCanonical(name));

/** A coordinator, to tell everybody in its election of the next one: the join link as it is written. */
export const nextBytes = (election: Bytes, link: string): Bytes =>
  signedBytes(labels.nextSignature, election, encodeCanonical(link));

/** A voter's key that has cast a ballot, so that a lesson may follow and open it. */
export const releaseBytes = (election: Bytes, ballot: Bytes): Bytes =>
  signedBytes(labels.releaseSignature, election, ballot);

/** A node of a lesson, that it has kept the releases of this list and will never go on from a shorter one. */
export const releasedListBytes = (election: Bytes, list: Bytes): Bytes =>
  signedBytes(labels.releasedListSignature, election, list);
