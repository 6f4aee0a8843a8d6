/** Bytes under a label, each part length-prefixed [16]: what is hashed or signed for one purpose serves no other. */
import { type Bytes, concat, joined, u64, utf8 } from '../codec/bytes.ts';
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

const prefixed = new Map<string, Bytes>();

/** The same, its length before it. */
export function prefixedConstant(text: string): Bytes {
  let known = prefixed.get(text);
  if (!known) {
    const bytes = constant(text);
    known = concat(u64(bytes.length), bytes);
    prefixed.set(text, known);
  }
  return known;
}

/** SHA-256 of named parts under a label: names of things, never challenges. */
export function namedHash(label: Label, parts: Record<string, Bytes>): Bytes {
  const said = [prefixedConstant(PROTOCOL), prefixedConstant(label)];
  for (const name of Object.keys(parts)) said.push(prefixedConstant(name), u64(parts[name]!.length), parts[name]!);
  return sha256(...said);
}

/** What a signature signs: the label and each part, length-prefixed, so that no signature serves two purposes. */
export function signedBytes(label: Label, ...parts: Bytes[]): Bytes {
  const said = [prefixedConstant(PROTOCOL), prefixedConstant(label)];
  for (const part of parts) said.push(u64(part.length), part);
  return joined(said);
}
