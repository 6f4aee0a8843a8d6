/**
 * Bytes of a text file as text: UTF-8 with or without its mark, UTF-16 with it, Windows-1252 where that is certain. What
 * none of them explains is refused; no character is ever replaced.
 */
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { type Bytes, concat, utf8 } from '../../../codec/bytes.ts';
import { windows1252 } from './windows-1252.ts';

/** Why bytes are no text. */
export interface Fault {
  readonly fault: string;
}

const NONE: Bytes = new Uint8Array(0);

export class Encoding {
  #name: 'utf-8' | 'windows-1252' | 'utf-16' | null = null;
  #littleEndian = true;
  /** A mark or a character of several bytes has shown that this is UTF-8. */
  #proven = false;
  /** Bytes that only the next ones explain. */
  #rest: Bytes = NONE;

  get name(): 'utf-8' | 'windows-1252' | 'utf-16' {
    return this.#name ?? 'utf-8';
  }

  /** The next bytes without a mark, in an encoding in which all ASCII is itself; `end` says that none follow. */
  next(chunk: Bytes, end: boolean): { readonly bytes: Bytes; readonly fault?: string } {
    let bytes = this.#rest.length === 0 ? chunk : concat(this.#rest, chunk);
    this.#rest = NONE;
    if (this.#name === null) {
      if (bytes.length < 3 && !end) {
        this.#rest = bytes.slice();
        return { bytes: NONE };
      }
      bytes = bytes.subarray(this.#readMark(bytes));
    }
    return this.#name === 'utf-16' ? this.#fromUtf16(bytes, end) : { bytes };
  }

  /** The text of a whole line, or of a part that no character is cut by. */
  decode(bytes: Bytes): string | Fault {
    if (bytes.includes(0))
      return { fault: 'it holds a NUL byte, as no text does but UTF-16 without its mark: save it as UTF-8' };
    if (this.#name === 'windows-1252') return fromWindows1252(bytes);
    const text = bytesToUtf8(bytes);
    // The decoder puts the sign U+FFFD for what it cannot read, and drops a mark; neither may pass unseen.
    if (text.includes('\ufffd') || bytes[0] === 0xef) return this.#withCare(bytes);
    if (text.length !== bytes.length) this.#proven = true;
    return text;
  }

  /** Sets the encoding; returns the length of its mark. */
  #readMark([a, b, c]: Bytes): number {
    this.#proven = a === 0xef && b === 0xbb && c === 0xbf;
    this.#littleEndian = a === 0xff && b === 0xfe;
    const wide = this.#littleEndian || (a === 0xfe && b === 0xff);
    this.#name = wide ? 'utf-16' : 'utf-8';
    return wide ? 2 : this.#proven ? 3 : 0;
  }

  #withCare(bytes: Bytes): string | Fault {
    const points: number[] = [];
    for (let i = 0; i < bytes.length; ) {
      const first = bytes[i]!;
      const length = first < 0x80 ? 1 : sequenceAt(bytes, i);
      if (length === 0) {
        if (this.#proven || points.some((point) => point > 0x7f))
          return { fault: `byte ${hexByte(first)} is not UTF-8, though what stands before it is` };
        this.#name = 'windows-1252';
        return fromWindows1252(bytes);
      }
      let point = length === 1 ? first : first & (0x7f >> length);
      for (let k = 1; k < length; k++) point = (point << 6) | (bytes[i + k]! & 0x3f);
      points.push(point);
      i += length;
    }
    this.#proven = true;
    return fromPoints(points);
  }

  #fromUtf16(bytes: Bytes, end: boolean): { readonly bytes: Bytes; readonly fault?: string } {
    const unit = (i: number): number =>
      this.#littleEndian ? bytes[i]! | (bytes[i + 1]! << 8) : (bytes[i]! << 8) | bytes[i + 1]!;
    const units: number[] = [];
    let fault: string | null = null;
    let i = 0;
    for (; i + 1 < bytes.length && fault === null; i += 2) {
      const first = unit(i);
      const second = i + 3 < bytes.length ? unit(i + 2) : null;
      if (first >> 11 !== SURROGATE) units.push(first);
      else if (second === null && !end) break;
      else if (first < 0xdc00 && second !== null && second >> 10 === LOW_SURROGATE) {
        units.push(first, second);
        i += 2;
      } else fault = 'it holds half a character of UTF-16';
    }
    if (end && fault === null && i < bytes.length) fault = 'it ends within a character of UTF-16';
    this.#rest = bytes.slice(i);
    const read = { bytes: utf8(fromUnits(units)) };
    return fault === null ? read : { ...read, fault };
  }
}

/** The text of a whole file. */
export function textIn(file: Bytes): string | Fault {
  const encoding = new Encoding();
  const { bytes, fault } = encoding.next(file, true);
  return fault === undefined ? encoding.decode(bytes) : { fault };
}

/** U+D800 to U+DFFF without the last eleven bits, U+DC00 to U+DFFF without the last ten. */
const SURROGATE = 0x1b;
const LOW_SURROGATE = 0x37;

function fromWindows1252(bytes: Bytes): string | Fault {
  const points: number[] = [];
  for (const [i, byte] of bytes.entries()) {
    const read = byte < 0x80 ? byte : windows1252(byte, bytes[i - 1] ?? 0, bytes[i + 1] ?? 0);
    if (typeof read === 'string') return { fault: `it is not UTF-8, and byte ${hexByte(byte)} ${read}` };
    points.push(read);
  }
  return fromUnits(points);
}

const hexByte = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** The length of the character of several bytes at `i`, 0 where there is none (Unicode 16, table 3-7). */
function sequenceAt(bytes: Bytes, i: number): number {
  const first = bytes[i]!;
  const second = bytes[i + 1] ?? 0;
  const isNext = (k: number): boolean => ((bytes[i + k] ?? 0) & 0xc0) === 0x80;
  if (first >= 0xc2 && first <= 0xdf) return isNext(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const valid = first === 0xe0 ? second >= 0xa0 : first === 0xed ? second < 0xa0 : true;
    return valid && isNext(1) && isNext(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const valid = first === 0xf0 ? second >= 0x90 : first === 0xf4 ? second < 0x90 : true;
    return valid && isNext(1) && isNext(2) && isNext(3) ? 4 : 0;
  }
  return 0;
}

/** As many arguments as any call takes. */
const PIECE = 4096;

const fromUnits = (units: readonly number[]): string =>
  pieces(units)
    .map((piece) => String.fromCharCode(...piece))
    .join('');
const fromPoints = (points: readonly number[]): string =>
  pieces(points)
    .map((piece) => String.fromCodePoint(...piece))
    .join('');

const pieces = (numbers: readonly number[]): (readonly number[])[] =>
  Array.from({ length: Math.ceil(numbers.length / PIECE) }, (_, i) => numbers.slice(i * PIECE, (i + 1) * PIECE));
