/**
 * Another round with the same room: the coordinator of an election that is over says by which link the next one is joined.
 * It is said beside the board, in the status that anybody may ask for, so nobody believes it but by the signature of the
 * coordinator that the board they have read names, under the name of that very election.
 */
import * as v from 'valibot';
import { type Bytes, equal, hex, unhex } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { type SigningKey, sign, verifies } from '../crypto/signature.ts';
import { readLink, writeLink } from './link.ts';
import { type Next, nextSchema } from './messages.ts';
import { nextBytes } from './signed.ts';

/**
 * Signs that another election follows this one.
 * @param election fingerprint of the one that is over, 32 bytes
 * @param link the join link of the other
 * @throws OstrakaError `bad-link`, also where it leads back to this coordinator
 */
export function sayNext(election: Bytes, link: string, coordinator: SigningKey): Next {
  const read = readLink(link);
  if (equal(read.coordinator, coordinator.publicKey))
    throw new OstrakaError('bad-link', 'this link leads back to the election that is over', {
      hint: 'another round has a coordinator of its own, and a link of its own',
    });
  const written = writeLink(read);
  return { link: written, signature: hex(sign(nextBytes(election, written), coordinator)) };
}

/**
 * The join link of the next election; null where what was said is nothing of the kind, or not in the word of this
 * election's coordinator. What cannot be believed is no alarm: anybody on the way may have put it there.
 * @param said what came over the network
 * @param election fingerprint of the election whose board was read, 32 bytes
 * @param coordinator the key that this board names, 32 bytes
 */
export function believedNext(said: unknown, election: Bytes, coordinator: Bytes): string | null {
  const parsed = v.safeParse(nextSchema, said);
  if (!parsed.success) return null;
  const { link, signature } = parsed.output;
  return leadsOn(link, coordinator) && verifies(unhex(signature), nextBytes(election, link), coordinator) ? link : null;
}

/** Whether it is a link as coordinators write them, and to another one. */
function leadsOn(link: string, coordinator: Bytes): boolean {
  try {
    const read = readLink(link);
    return writeLink(read) === link && !equal(read.coordinator, coordinator);
  } catch (error) {
    if (error instanceof OstrakaError) return false;
    throw error;
  }
}
