/** Pictures for tests: PNGs that browsers show, of one colour, and heads of JPEGs. */
import { type Bytes, concat, utf8 } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { PictureName } from '../picture.ts';

export const nameOf = (bytes: Bytes): PictureName => ({ sha256: sha256(bytes), length: bytes.length });

/** @param grey of all its pixels; @param chunks whole ones, behind the header */
export function png(width: number, height: number, grey = 128, chunks: readonly Bytes[] = []): Bytes {
  const row = new Uint8Array(width + 1).fill(grey);
  row[0] = 0;
  const rows = concat(...Array.from({ length: height }, () => row));
  const header = concat(u32(width), u32(height), Uint8Array.of(8, 0, 0, 0, 0));
  return concat(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', stored(rows)),
    chunk('IEND', new Uint8Array()),
  );
}

/** A chunk of a PNG: length, type, data, CRC. */
export const chunk = (type: string, data: Bytes): Bytes => {
  const covered = concat(utf8(type), data);
  return concat(u32(data.length), covered, u32(crc32(covered)));
};

/** What stands before the pixels of a JPEG: enough to say how large it is. @param segments whole ones, at its beginning */
export const jpegHead = (width: number, height: number, segments: readonly Bytes[] = []): Bytes =>
  concat(
    Uint8Array.of(0xff, 0xd8),
    ...segments,
    segment(0xc0, Uint8Array.of(8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
  );

/** A segment of a JPEG: marker, length, data. */
export const segment = (marker: number, data: Bytes): Bytes =>
  concat(Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data);

const u32 = (value: number): Bytes => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

/** As a zlib stream (RFC 1950) of stored blocks. */
function stored(data: Bytes): Bytes {
  const blocks: Bytes[] = [];
  for (let at = 0; at < data.length; at += 65_535) {
    const part = data.subarray(at, at + 65_535);
    const [low, high] = [part.length & 255, part.length >> 8];
    const isLast = at + part.length === data.length;
    blocks.push(Uint8Array.of(isLast ? 1 : 0, low, high, low ^ 255, high ^ 255), part);
  }
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return concat(Uint8Array.of(0x78, 0x01), ...blocks, u32(b * 65_536 + a));
}

function crc32(data: Bytes): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
