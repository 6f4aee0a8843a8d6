/** A file as edits of another one, so that what must fail takes no more room than what is altered. */
import { type Bytes, concat, hex } from '../../../../shared/codec/bytes.ts';

/** Where `remove` bytes of the base, from `at` on, make way for `insert`, in hexadecimal. Offsets are the base's own. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const MAGIC_BYTES = 'ostraka transcript 1\n'.length;

/** Edits, in order and apart from each other, that make `file` of `base`: record by record, then without what is alike in each. */
export function editsOf(base: Bytes, file: Bytes): Edit[] {
  const [old, fresh] = [recordsOf(base), recordsOf(file)];
  const edits: Edit[] = [];
  let at = 0;
  let [i, j] = [0, 0];
  for (const [a, b] of [...commonOf(old.map(hex), fresh.map(hex)), [old.length, fresh.length] as const]) {
    const [gone, come] = [concat(...old.slice(i, a)), concat(...fresh.slice(j, b))];
    if (gone.length + come.length > 0) edits.push(trimmed(at, gone, come));
    at += gone.length + (old[a]?.length ?? 0);
    [i, j] = [a + 1, b + 1];
  }
  return edits;
}

export function edited(base: Bytes, edits: readonly Edit[]): Bytes {
  const parts: Bytes[] = [];
  let from = 0;
  for (const { at, remove, insert } of edits) {
    parts.push(base.subarray(from, at), Uint8Array.from(Buffer.from(insert, 'hex')));
    from = at + remove;
  }
  return concat(...parts, base.subarray(from));
}

function trimmed(at: number, gone: Bytes, come: Bytes): Edit {
  const least = Math.min(gone.length, come.length);
  let head = 0;
  while (head < least && gone[head] === come[head]) head++;
  let tail = 0;
  while (tail < least - head && gone.at(-1 - tail) === come.at(-1 - tail)) tail++;
  return {
    at: at + head,
    remove: gone.length - head - tail,
    insert: hex(come.subarray(head, come.length - tail)),
  };
}

/** The first line, each record with its header, and what is left of one that is cut. */
function recordsOf(file: Bytes): Bytes[] {
  const records = [file.subarray(0, MAGIC_BYTES)];
  for (let at = MAGIC_BYTES; at < file.length; ) {
    const header = new DataView(file.buffer, file.byteOffset + at);
    const end = header.byteLength < 5 ? file.length : at + 5 + header.getUint32(1, true);
    records.push(file.subarray(at, end));
    at = end;
  }
  return records;
}

/** The longest common subsequence, as pairs of places. */
function commonOf(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i]![j] = a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  return pairs;
}
