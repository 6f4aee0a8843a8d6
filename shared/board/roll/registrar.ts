/**
 * A registrar, whose laptop makes the one-time codes so that the organiser's sees none: what it signs, of the roll and of a
 * code in another's place. Version 3 of the manifest may name its key.
 */
import { type Bytes, u64 } from '../../codec/bytes.ts';
import { signedBytes } from '../../crypto/labelled.ts';
import { labels } from '../../crypto/labels.ts';
import { verifies } from '../../crypto/signature.ts';
import { fingerprintOf, type Manifest, registrarOf } from '../../election/manifest.ts';
import type { RollChunks } from './records.ts';

/** A roll, by how many codes it holds and the root over them. */
export type RollHead = Pick<RollChunks, 'count' | 'root'>;

/** A code that was lost, and the one in its place, by their public keys. */
export interface Replaced {
  readonly revoked: Bytes;
  readonly replacement: Bytes;
}

/** What a registrar signs for a roll of `count` codes under this root. */
export const registrarRollBytes = (election: Bytes, { count, root }: RollHead): Bytes =>
  signedBytes(labels.registrarRollSignature, election, u64(count), root);

/** What it signs for a code in another's place. */
export const registrarReplaceBytes = (election: Bytes, { revoked, replacement }: Replaced): Bytes =>
  signedBytes(labels.registrarReplaceSignature, election, revoked, replacement);

/** What stands in the body of an entry, where the manifest names a registrar, and nowhere else. */
interface Signed {
  readonly registrar?: Bytes;
}

/** By body, and the manifest under which it was judged: a verifier folds a board again behind each proof that fails. */
const judged = new WeakMap<Signed, { readonly manifest: Manifest; readonly fault: string | null }>();

/** Why the registrar has not signed this roll, or null: it has, or there is none. */
export const rollUnsigned = (manifest: Manifest, body: RollHead & Signed): string | null =>
  unsigned(manifest, body, registrarRollBytes, 'the registrar has not signed this roll');

/** The same of a replacement. */
export const replacementUnsigned = (manifest: Manifest, body: Replaced & Signed): string | null =>
  unsigned(manifest, body, registrarReplaceBytes, 'the registrar has not signed that this code is replaced');

function unsigned<B extends Signed>(
  manifest: Manifest,
  body: B,
  bytes: (election: Bytes, body: B) => Bytes,
  fault: string,
): string | null {
  const registrar = registrarOf(manifest);
  if (!registrar) return null;
  const known = judged.get(body);
  if (known?.manifest === manifest) return known.fault;
  const signs = body.registrar && verifies(body.registrar, bytes(fingerprintOf(manifest), body), registrar);
  judged.set(body, { manifest, fault: signs ? null : fault });
  return signs ? null : fault;
}

/** Whether a registrar's signature stands where, and only where, the manifest names one. */
export const bearsFitly = (manifest: Manifest, body: Signed): boolean =>
  body.registrar === undefined || registrarOf(manifest) !== null;
