/** What the roll holds in place of a voter's name. */
import { type Bytes, utf8 } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { namedHash } from '../../crypto/labelled.ts';
import { labels } from '../../crypto/labels.ts';

/** A name with the 32 random bytes behind which the roll keeps it. */
export interface BlindedName {
  readonly name: string;
  readonly blinding: Bytes | null;
}

/**
 * SHA-256 under its label of (32 random bytes ‖ name), 32 bytes. Whoever has both sees that the roll holds this name;
 * without the random bytes nobody can try names out, and once they are deleted nobody can ever again.
 */
export function nameHash({ name, blinding }: BlindedName): Bytes {
  if (blinding?.length !== 32) throw new OstrakaError('internal', 'a name stands on a roll behind 32 random bytes');
  return namedHash(labels.voterName, { blinding, name: utf8(name) });
}
