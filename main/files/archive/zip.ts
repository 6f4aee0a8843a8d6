/**
 * Files as one ZIP file, uncompressed: APPNOTE.TXT 6.3.10 (PKWARE), sections 4.3.7 (local header), 4.3.12 (central directory) and
 * 4.3.16 (its end). Names are UTF-8, times are the earliest that the format knows, so that the same files make the same bytes.
 */
import { crc32 } from 'node:zlib';
import { type Bytes, joined, utf8 } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';

export interface Zipped {
  /** With slashes, none in front. */
  readonly path: string;
  readonly bytes: Bytes;
}

/** More needs the format's 64-bit fields. */
const MOST_BYTES = 2 ** 32 - 1;
const MOST_FILES = 2 ** 16 - 1;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 2.0: folders. */
const VERSION = 20;
/** Bit 11: names are UTF-8 (4.4.4). */
const FLAGS = 1 << 11;
const STORED = 0;
/** 1980-01-01, 00:00, in MS-DOS form: time, then date. */
const EARLIEST = [0, (1 << 5) | 1] as const;

/** Throws `not-saved` where there is more than the format holds. */
export function zipOf(files: readonly Zipped[]): Bytes {
  const parts: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = utf8(path);
    const sizes = [...long(crc32(bytes)), ...long(bytes.length), ...long(bytes.length)];
    const common = [FLAGS, STORED, ...EARLIEST].flatMap(short);
    const names = [...short(name.length), ...short(0)];
    const local = [...long(LOCAL), ...short(VERSION), ...common, ...sizes, ...names];
    parts.push(Uint8Array.from(local), name, bytes);
    // No comment, first disk, no attributes inside or outside of the file.
    const rest = [...[0, 0, 0].flatMap(short), ...long(0), ...long(offset)];
    const central = [...long(CENTRAL), ...short(VERSION), ...short(VERSION), ...common, ...sizes, ...names, ...rest];
    directory.push(Uint8Array.from(central), name);
    offset += local.length + name.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  if (files.length > MOST_FILES || offset + length > MOST_BYTES)
    throw new OstrakaError('not-saved', 'this is too large for one file', {
      hint: 'ostraka archive writes it as a folder, from the saved transcript',
    });
  const counts = [0, 0, files.length, files.length].flatMap(short);
  const end = [...long(END), ...counts, ...long(length), ...long(offset), ...short(0)];
  return joined([...parts, ...directory, Uint8Array.from(end)]);
}

/** Two and four bytes, the lowest first. */
const short = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number): number[] => [...short(value & 0xffff), ...short(value >>> 16)];
