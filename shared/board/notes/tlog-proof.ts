/**
 * Proofs that an entry is on a log, as C2SP writes them (c2sp.org/tlog-proof): a file `.tlog-proof` that any client of
 * transparency logs reads.
 */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { decodeBase64, encodeBase64, MAX_NOTE_BYTES } from '../note.ts';

export interface TlogProof {
  /** What nobody has signed, for whoever reads it; null where there is none. */
  readonly extra: Bytes | null;
  readonly index: number;
  /** RFC 6962 §2.1.1, from the leaf's sibling up. */
  readonly path: readonly Bytes[];
  /** A signed checkpoint, as it stands. */
  readonly note: string;
}

const MAGIC = 'c2sp.org/tlog-proof@v1';
/** A longer file is refused: a note, a path of 64 hashes and as much of extra as a note. */
export const MAX_PROOF_LENGTH = 2 * MAX_NOTE_BYTES + 4096;
const MAX_PATH = 64;

/** Whether a file says of itself that it is one. */
export const looksLikeTlogProof = (text: string): boolean => text.startsWith(MAGIC);

export function writeTlogProof({ extra, index, path, note }: TlogProof): string {
  const lines = [
    MAGIC,
    ...(extra ? [`extra ${encodeBase64(extra)}`] : []),
    `index ${index}`,
    ...path.map(encodeBase64),
  ];
  return `${lines.join('\n')}\n\n${note}`;
}

/** Takes a proof apart and verifies nothing; throws `bad-shape`. */
export function readTlogProof(text: string): TlogProof {
  if (text.length > MAX_PROOF_LENGTH) throw bad(`it is longer than ${MAX_PROOF_LENGTH} characters`);
  const blank = text.indexOf('\n\n');
  if (blank < 0) throw bad('no empty line ends the path');
  const [magic, ...lines] = text.slice(0, blank).split('\n');
  if (magic !== MAGIC) throw bad('it does not begin as one of version 1');
  const extra = lines[0]?.startsWith('extra ') ? bytesIn(lines.shift()!.slice('extra '.length)) : null;
  const [, digits] = /^index (0|[1-9][0-9]{0,15})$/.exec(lines.shift() ?? '') ?? [];
  if (digits === undefined || !Number.isSafeInteger(Number(digits))) throw bad('it names no index');
  const path = lines.map(bytesIn);
  if (path.length > MAX_PATH || path.some(({ length }) => length !== 32)) throw bad('its path is not one of hashes');
  return { extra, index: Number(digits), path, note: text.slice(blank + 2) };
}

function bytesIn(text: string): Bytes {
  const bytes = decodeBase64(text);
  if (!bytes || bytes.length === 0) throw bad('a line is not base64');
  return bytes;
}

const bad = (why: string) => new OstrakaError('bad-shape', `this is no proof of a transparency log: ${why}`);
