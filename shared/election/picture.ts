/**
 * Pictures of options: the manifest names each by hash and length, its bytes are a blob beside the board. What of a file shows is
 * read off its own header, and never off what anybody calls it: PNG (W3C, Portable Network Graphics, 3rd edition, 2025, section 5) and
 * JPEG (ITU-T T.81, annex B) only, since browsers decode both as pixels and nothing else.
 */
import * as v from 'valibot';
import { type Bytes, equal } from '../codec/bytes.ts';
import { digest, integer } from '../codec/schema.ts';
import { sha256 } from '../crypto/hash.ts';

/** Bytes of one picture, and of all pictures of an election together. */
export const MAX_PICTURE_BYTES = 2 ** 16;
export const MAX_PICTURES_BYTES = 2 ** 20;
/** Pixels of either side. */
export const MAX_PICTURE_SIDE = 1024;

export const pictureSchema = v.strictObject({ sha256: digest, length: integer(1, MAX_PICTURE_BYTES) });
/** A picture as the manifest names it. */
export type PictureName = v.InferOutput<typeof pictureSchema>;

/** The bytes of a picture, which hash to its name; otherwise why there is none: nobody has it, or what was found is another. */
export type PictureFound = Bytes | 'missing' | 'altered';

/** What was found under the name of a picture, compared with that name. */
export const pictureCompared = (bytes: Bytes, { sha256: digest, length }: PictureName): PictureFound =>
  bytes.length === length && equal(sha256(bytes), digest) ? bytes : 'altered';

/** What a picture says of itself. */
export interface PictureHeader {
  readonly type: 'image/png' | 'image/jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether it holds text or what a camera writes: the place where it was taken, the name of its owner. */
  readonly tells: boolean;
  /** Whether it moves. */
  readonly moves: boolean;
}

interface Pictured {
  readonly options: readonly string[];
  readonly pictures?: readonly (PictureName | null)[];
}

/** The pictures that these contests name, in their order; of those that several name each time. */
export const picturesIn = (contests: readonly Pictured[]): PictureName[] =>
  contests.flatMap(({ pictures }) => pictures ?? []).filter((picture) => picture !== null);

/** What a file begins with; null where it is no PNG and no JPEG, or ends before it has said so much. */
export const pictureHeader = (bytes: Bytes): PictureHeader | null => pngHeader(bytes) ?? jpegHeader(bytes);

/** Why nobody is shown these bytes; null where they may be shown. */
export function pictureFault(bytes: Bytes): string | null {
  if (bytes.length > MAX_PICTURE_BYTES)
    return `it has ${bytes.length} bytes, and at most ${MAX_PICTURE_BYTES} are allowed: save it smaller`;
  const header = pictureHeader(bytes);
  if (!header) return 'it is neither a PNG nor a JPEG: save it as one of them';
  const { width, height, moves } = header;
  if (width < 1 || height < 1 || Math.max(width, height) > MAX_PICTURE_SIDE)
    return `it has ${width} × ${height} pixels, and each side may have 1 to ${MAX_PICTURE_SIDE}: save it smaller`;
  return moves ? 'it moves: save one picture of it' : null;
}

/** Why a file does not become the picture of a plan as it is, since everybody gets and keeps it; null where it may. */
export const pictureFileFault = (bytes: Bytes): string | null =>
  pictureFault(bytes) ??
  (pictureHeader(bytes)!.tells
    ? 'it holds what a camera or a program wrote into it, such as the place where it was taken: save it without, or choose it in the app, which takes that out'
    : null);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_TELLING: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** Chunk after chunk: length u32, type, data, CRC; the first is IHDR. A chunk that is cut short ends what is read, as in a browser. */
function pngHeader(bytes: Bytes): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 33 || PNG.some((byte, i) => bytes[i] !== byte)) return null;
  if (view.getUint32(8) !== 13 || typeAt(bytes, 12) !== 'IHDR') return null;
  let [tells, moves] = [false, false];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = typeAt(bytes, at + 4);
    if (PNG_TELLING.has(type)) tells = true;
    if (type === 'acTL') moves = true;
  }
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), tells, moves };
}

const typeAt = (bytes: Bytes, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

const [SOI, SOS, COM] = [0xd8, 0xda, 0xfe];
/** Markers that no length follows: they have no place before a scan. */
const isBare = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd9) || marker === 0xff;
/** Baseline, extended and progressive with Huffman codes: what browsers decode. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Exif and XMP; IPTC. */
const JPEG_TELLING: ReadonlySet<number> = new Set([0xe1, 0xed, COM]);

/** Segment after segment up to the first scan: 0xff, marker, length u16 with itself; a frame's are precision, height, width. */
function jpegHeader(bytes: Bytes): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  let frame: { readonly width: number; readonly height: number } | null = null;
  let tells = false;
  for (let at = 2; at + 4 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker < 0xc0 || isBare(marker) || view.getUint16(at + 2) < 2) return null;
    if (marker === SOS) return frame && { type: 'image/jpeg', ...frame, tells, moves: false };
    if (JPEG_TELLING.has(marker)) tells = true;
    if (!FRAMES.has(marker)) continue;
    // One frame a picture: which of two is shown, nobody says.
    if (frame || at + 9 > bytes.length) return null;
    frame = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}
