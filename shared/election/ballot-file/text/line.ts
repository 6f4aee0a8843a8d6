/** A line of a file as bytes, and as text where that is asked for. */
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { type Bytes, concat } from '../../../codec/bytes.ts';

/** The text of bytes in the file's encoding; refuses what is none. */
export type Decode = (bytes: Bytes) => string;

export class Line {
  readonly decode: Decode;
  /** The line is `data[start … end)`, without its end. */
  data: Bytes = new Uint8Array(0);
  words = new DataView(this.data.buffer);
  start = 0;
  end = 0;
  /** Whether all its bytes are known to be ASCII. */
  isAscii = false;
  /** All of `data` as text, as far as anyone asked. */
  #whole: string | null = null;

  constructor(decode: Decode) {
    this.decode = decode;
  }

  get bytes(): Bytes {
    return this.data.subarray(this.start, this.end);
  }

  text(): string {
    if (!this.isAscii) return this.decode(this.bytes);
    this.#whole ??= bytesToUtf8(this.data);
    // One call for all lines of a piece is much faster, where each byte of all is one character.
    return this.#whole.length === this.data.length ? this.#whole.slice(this.start, this.end) : bytesToUtf8(this.bytes);
  }

  /** Lets the line be these bytes. */
  set(bytes: Bytes): this {
    this.data = bytes;
    this.words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.start = 0;
    this.end = bytes.length;
    this.isAscii = false;
    this.#whole = null;
    return this;
  }

  /** One of its own that stays; `line` goes on in `next`, where that is given. */
  copy(next?: Line): Line {
    return new Line(this.decode).set(next === undefined ? this.bytes.slice() : concat(this.bytes, LF, next.bytes));
  }
}

const LF = Uint8Array.of(10);
