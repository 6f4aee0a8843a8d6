/** The engine's hashing by node:crypto, several times as fast as the reference; the bytes are the same. */
import { createHash, type Hash, hash } from 'node:crypto';
import { type Bytes, concat, piece } from '../../shared/codec/bytes.ts';
import type { Hashing, RunningHash } from '../../shared/crypto/arithmetic/engine.ts';
import { pieceSize } from '../../shared/crypto/arithmetic/hashing.ts';

/** Transcripts say many short things: up to so many bytes are gathered before they are handed over. */
const GATHERED = 1024;

/** Room for what is gathered is cut from pieces of this size: memory of its own costs a short hash more than hashing it. */
const SLAB = 64 * GATHERED;
let slab = new Uint8Array();

function room(): Bytes {
  if (slab.length === 0) slab = new Uint8Array(SLAB);
  const cut = slab.subarray(0, GATHERED);
  slab = slab.subarray(GATHERED);
  return cut;
}

/** Where parts of up to so many bytes stand in one piece while they are hashed: a leaf with its prefix, and shorter things. */
const BENCH = 4096;
const bench = new Uint8Array(BENCH);

/** Of one byte in each character: a string costs a good deal less to make than a buffer. */
function bytesOf(characters: string): Bytes {
  const out = new Uint8Array(characters.length);
  for (let i = 0; i < out.length; i++) out[i] = characters.charCodeAt(i);
  return out;
}

class NodeHash implements RunningHash {
  /** Null until there is more than fits beside it. */
  #hash: Hash | null;
  #gathered: Bytes;
  #length: number;
  /** Whether a clone reads the same memory, in which nothing may change then. */
  #isShared: boolean;

  constructor(running: Hash | null = null, shared: Bytes | null = null, length = 0) {
    this.#hash = running;
    this.#gathered = shared ?? room();
    this.#length = length;
    this.#isShared = shared !== null;
  }

  update(data: Bytes): this {
    if (this.#length + data.length > GATHERED) this.#handOver();
    if (data.length > GATHERED) this.#running().update(data);
    else {
      if (this.#isShared) this.#part();
      this.#gathered.set(data, this.#length);
      this.#length += data.length;
    }
    return this;
  }

  clone(): RunningHash {
    this.#isShared = true;
    return new NodeHash(this.#hash?.copy() ?? null, this.#gathered, this.#length);
  }

  #part(): void {
    const own = room();
    own.set(this.#gathered.subarray(0, this.#length));
    this.#gathered = own;
    this.#isShared = false;
  }

  digest(): Bytes {
    if (!this.#hash) return bytesOf(hash('sha512', this.#gathered.subarray(0, this.#length), 'binary'));
    this.#handOver();
    return new Uint8Array(this.#hash.copy().digest());
  }

  #handOver(): void {
    if (this.#length > 0) this.#running().update(this.#gathered.subarray(0, this.#length));
    this.#length = 0;
  }

  #running(): Hash {
    this.#hash ??= createHash('sha512');
    return this.#hash;
  }
}

export const nodeHashing: Hashing = {
  sha256(parts) {
    if (parts.length === 1) return bytesOf(hash('sha256', parts[0]!, 'binary'));
    let length = 0;
    for (const part of parts) length += part.length;
    if (length <= BENCH) {
      let end = 0;
      for (const part of parts) {
        bench.set(part, end);
        end += part.length;
      }
      return bytesOf(hash('sha256', bench.subarray(0, length), 'binary'));
    }
    // What is large is not copied to stand in one piece.
    const running = createHash('sha256');
    for (const part of parts) running.update(part);
    return new Uint8Array(running.digest());
  },

  sha256Running() {
    const running = createHash('sha256');
    return {
      update(data) {
        running.update(data);
        return this;
      },
      digest: () => new Uint8Array(running.copy().digest()),
    };
  },

  sha512: () => new NodeHash(),

  counted(seed, first, n, tails) {
    const size = pieceSize(tails, n);
    const message = new Uint8Array(seed.length + 8 + size);
    message.set(seed);
    const counter = new DataView(message.buffer, seed.length, 8);
    const out = Buffer.alloc(64 * n);
    for (let i = 0; i < n; i++) {
      counter.setUint32(0, (first + i) % 2 ** 32, true);
      counter.setUint32(4, Math.floor((first + i) / 2 ** 32), true);
      message.set(tails.subarray(size * i, size * (i + 1)), seed.length + 8);
      // One character a byte: a string costs a good deal less to make than a buffer.
      out.write(hash('sha512', message, 'binary'), 64 * i, 'binary');
    }
    return new Uint8Array(out.buffer, out.byteOffset, out.length);
  },

  each(before, pieces, n, after) {
    const size = pieceSize(pieces, n);
    const message = concat(before, new Uint8Array(size), after);
    const out = Buffer.alloc(64 * n);
    for (let i = 0; i < n; i++) {
      message.set(piece(pieces, i, size), before.length);
      out.write(hash('sha512', message, 'binary'), 64 * i, 'binary');
    }
    return new Uint8Array(out.buffer, out.byteOffset, out.length);
  },
};
