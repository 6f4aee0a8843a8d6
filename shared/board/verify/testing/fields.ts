/** Where the fields of canonical CBOR stand, so that a test can alter each one by a single bit. */
import type { Bytes } from '../../../codec/bytes.ts';

export interface Field {
  /** Such as `body.nodes[].key`: the first element stands for its array. */
  readonly path: string;
  /** A byte of the value, and the bit of it whose flip gives another value. */
  readonly at: number;
}

/** One byte in the value of every field of a map: the middle of a string, the low end of a number. */
export function fieldsOf(map: Bytes): Field[] {
  const fields = new Map<string, Field>();
  const end = walk(map, 0, '', fields);
  if (end !== map.length) throw new Error('not one canonical value');
  return [...fields.values()];
}

/** The bytes with the lowest bit of one of them flipped. */
export const flipped = (bytes: Bytes, at: number): Bytes => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));

/** Notes the value that begins at `at`, and returns where it ends. */
function walk(bytes: Bytes, at: number, path: string, fields: Map<string, Field>): number {
  const { major, argument, end } = headAt(bytes, at);
  const note = (place: number) => fields.has(path) || fields.set(path, { path, at: place });
  switch (major) {
    case 2:
    case 3:
      note(argument === 0 ? at : end + (argument >> 1));
      return end + argument;
    case 4: {
      let next = end;
      for (let i = 0; i < argument; i++) next = walk(bytes, next, `${path}[]`, fields);
      if (argument === 0) note(at);
      return next;
    }
    case 5: {
      let next = end;
      for (let i = 0; i < argument; i++) {
        const key = headAt(bytes, next);
        const name = String.fromCharCode(...bytes.subarray(key.end, key.end + key.argument));
        next = walk(bytes, key.end + key.argument, path ? `${path}.${name}` : name, fields);
      }
      if (argument === 0) note(at);
      return next;
    }
    default:
      note(end - 1);
      return end;
  }
}

function headAt(bytes: Bytes, at: number): { major: number; argument: number; end: number } {
  const head = bytes[at]!;
  const info = head & 31;
  const width = info < 24 ? 0 : 1 << (info - 24);
  let argument = width === 0 ? info : 0;
  for (let i = 1; i <= width; i++) argument = argument * 256 + bytes[at + i]!;
  return { major: head >> 5, argument, end: at + 1 + width };
}
