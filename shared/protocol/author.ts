/** How a party writes an entry that stands on the board it knows. */
import { type Body, type EntryTypeName, type Head, writeEntry } from '../board/entry.ts';
import type { ElectionRecord } from '../board/record.ts';
import type { Bytes } from '../codec/bytes.ts';
import type { SigningKey } from '../crypto/signature.ts';

/** Size and root of the board that this record folds. */
export const headOf = ({ log }: ElectionRecord): Head => ({ size: log.size, root: log.root() });

/** A signed entry that has seen all of `record`. */
export const write = <T extends EntryTypeName>(
  record: ElectionRecord,
  key: SigningKey,
  type: T,
  body: Body<T>,
): Bytes => writeEntry({ type, election: record.fingerprint, seen: headOf(record), body }, key);
