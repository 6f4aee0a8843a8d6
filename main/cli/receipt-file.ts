/** A voter's receipt as a JSON file: byte strings in hexadecimal, no choice and no secret inside. */
import * as v from 'valibot';
import { hex, unhex } from '../../shared/codec/bytes.ts';
import { parseAs } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type Receipt, receiptSchema } from '../../shared/protocol/voter.ts';
import { loadJson, saveJson } from './saved-json.ts';

const hash = v.pipe(v.string('expected text'), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'));
const fileSchema = v.strictObject({
  version: v.literal(1, 'this program reads receipts of version 1'),
  election: hash,
  coordinator: hash,
  ballot: hash,
  leaf: hash,
  index: v.number(),
  path: v.array(hash),
  note: v.string(),
});

export function writeReceipt(path: string, receipt: Receipt): void {
  const { election, coordinator, ballot, leaf } = receipt;
  const hashes = { election: hex(election), coordinator: hex(coordinator), ballot: hex(ballot), leaf: hex(leaf) };
  saveJson(path, { ...receipt, ...hashes, path: receipt.path.map(hex) }, 0o644);
}

/** Throws `unreadable` where the file is missing or no receipt. */
export function readReceipt(path: string): Receipt {
  const found = loadJson(path);
  if (found === undefined) throw new OstrakaError('unreadable', `${path}: there is no such file`);
  try {
    const { election, coordinator, ballot, leaf, path: siblings, ...rest } = parseAs(fileSchema, found);
    return parseAs(receiptSchema, {
      ...rest,
      election: unhex(election),
      coordinator: unhex(coordinator),
      ballot: unhex(ballot),
      leaf: unhex(leaf),
      path: siblings.map(unhex),
    });
  } catch (cause) {
    if (!(cause instanceof OstrakaError)) throw cause;
    throw new OstrakaError('unreadable', `${path} is no receipt: ${cause.message}`, { cause });
  }
}
