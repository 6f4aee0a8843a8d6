/** Bytes under a label, each part length-prefixed [16]: what is hashed or signed for one purpose serves no other. */
import { type Bytes, concat, u64, utf8 } from '../codec/bytes.ts';
import { sha256 } from './hash.ts';
import { type Label, PROTOCOL } from './labels.ts';

/** Names and labels are a few dozen constants of this program, said millions of times. */
const constants = new Map<string, Bytes>();

/** The UTF-8 of a name or label. */
export function constant(text: string): Bytes {
  let known = constants.get(text);
  if (!known) {
    known = utf8(text);
    constants.set(text, known);
  }
  return known;
}

/** SHA-256 of named parts under a label: names of things, never challenges. */
export function namedHash(label: Label, parts: Record<string, Bytes>): Bytes {
  const said = [constant(PROTOCOL), constant(label)];
  for (const [name, data] of Object.entries(parts)) said.push(constant(name), data);
  return sha256(...said.flatMap((data) => [u64(data.length), data]));
}

/** What a signature signs: the label and each part, length-prefixed, so that no signature serves two purposes. */
export function signedBytes(label: Label, ...parts: Bytes[]): Bytes {
  const all = [constant(PROTOCOL), constant(label), ...parts];
  return concat(...all.flatMap((part) => [u64(part.length), part]));
}
