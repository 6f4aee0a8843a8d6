/** The three formats that icons come in. Windows' and macOS's are directories of PNGs. */
import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from './drawing.ts';

/** Sizes of Windows' icons; 0 stands for 256 in its one byte. */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;

/** macOS's types that hold a PNG, with their sizes in pixels: 16 to 512 points, each at twice the density too. */
export const ICNS_TYPES = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

/** W3C PNG, third edition: signature, IHDR, IDAT, IEND; every row unfiltered. */
export function encodePng({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, RGBA, the only compression, the only filtering, not interlaced
  const row = size * 4;
  const rows = Buffer.alloc(size * (row + 1));
  for (let y = 0; y < size; y++) rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

/** `png` gives the icon at a size. */
export function encodeIco(png: (size: number) => Buffer): Buffer {
  const images = ICO_SIZES.map((size) => ({ size, data: png(size) }));
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, { size, data }] of images.entries()) {
    const entry = header.subarray(6 + 16 * index);
    entry.set([size % 256, size % 256]);
    entry.writeUInt16LE(1, 4); // colour planes
    entry.writeUInt16LE(32, 6); // bits for each pixel
    entry.writeUInt32LE(data.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += data.length;
  }
  return Buffer.concat([header, ...images.map(({ data }) => data)]);
}

/** `png` gives the icon at a size. */
export function encodeIcns(png: (size: number) => Buffer): Buffer {
  const images = ICNS_TYPES.map(([type, size]) => tagged(type, png(size)));
  return tagged('icns', Buffer.concat(images));
}

/** Four letters, then the length of all eight bytes and what follows them. */
const tagged = (type: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(type, 'ascii'), uint32(8 + data.length), data]);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
