/**
 * Memory that two threads share: slots that each carry one operation over and its results back. Whoever owns a slot by
 * its state alone touches its bytes, so nothing is ever copied by the runtime and nothing grows.
 */
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Points } from '../../shared/crypto/arithmetic/engine.ts';
import type { WasmEngine } from '../../shared/crypto/wasm/wasm-engine.ts';
import { type Group, WasmPoints } from '../../shared/crypto/wasm/wasm-points.ts';
import type { Operation, Part } from './operation.ts';

/** Of a slot; they follow each other in this order, and a slot that is `ready` may become `free` again. */
export const State = { free: 0, ready: 1, taken: 2, done: 3, failed: 4 } as const;

/** Two, so that a sibling has the next piece while it hands over the last. */
export const SLOTS = 2;
/** What a slot holds at most: the points of a sum with their scalars. The system gives memory for what is written. */
export const SLOT_BYTES = 16 * 2 ** 20;
const HEADER_BYTES = 2 ** 14;
/** Coordinates are copied a word at a time. */
const ALIGNMENT = 16;

/** How parts stand in a slot, as JSON before them. */
interface Header {
  readonly name?: Operation['name'];
  readonly note?: string;
  readonly parts: readonly { readonly length: number; readonly group?: Group; readonly affine?: boolean }[];
}

export interface SharedMailbox {
  /** The states of the slots, then a count of what was put in and one of what came out, to wait on. */
  readonly states: SharedArrayBuffer;
  readonly slots: SharedArrayBuffer;
}

/** Of the words after the slots' states. */
const CALLS = SLOTS;

export class Mailbox {
  readonly shared: SharedMailbox;
  readonly #states: Int32Array;

  constructor(
    shared: SharedMailbox = {
      states: new SharedArrayBuffer(4 * (SLOTS + 1)),
      slots: new SharedArrayBuffer(SLOTS * SLOT_BYTES),
    },
  ) {
    this.shared = shared;
    this.#states = new Int32Array(shared.states);
  }

  state(slot: number): number {
    return Atomics.load(this.#states, slot);
  }

  /** Whether the slot was in state `from` and now is in state `to`. */
  move(slot: number, from: number, to: number): boolean {
    return Atomics.compareExchange(this.#states, slot, from, to) === from;
  }

  /** Wakes whoever waits for a call. */
  call(): void {
    Atomics.add(this.#states, CALLS, 1);
    Atomics.notify(this.#states, CALLS);
  }

  get calls(): number {
    return Atomics.load(this.#states, CALLS);
  }

  /** Until there was another call than the `seen` ones. */
  awaitCall(seen: number): void {
    Atomics.wait(this.#states, CALLS, seen);
  }

  /** Puts an operation, or results, into a slot; false where it does not fit. */
  write(slot: number, { parts, ...rest }: Omit<Operation, 'name'> & { readonly name?: Operation['name'] }): boolean {
    const plain = parts.map(inBytes);
    const header: Header = { ...rest, parts: parts.map((part, i) => ({ length: plain[i]!.length, ...form(part) })) };
    const head = new TextEncoder().encode(JSON.stringify(header));
    const size = plain.reduce((sum, each) => aligned(sum + each.length), HEADER_BYTES);
    if (head.length + 4 > HEADER_BYTES || size > SLOT_BYTES) return false;
    const at = SLOT_BYTES * slot;
    new DataView(this.shared.slots).setUint32(at, head.length);
    new Uint8Array(this.shared.slots, at + 4, head.length).set(head);
    let end = at + HEADER_BYTES;
    for (const each of plain) {
      new Uint8Array(this.shared.slots, end, each.length).set(each);
      end = aligned(end + each.length);
    }
    return true;
  }

  /** What a slot holds, as views of it. */
  read(slot: number, engine: WasmEngine): Omit<Operation, 'name'> & { readonly name?: Operation['name'] } {
    const at = SLOT_BYTES * slot;
    const head = new Uint8Array(this.shared.slots, at + 4, new DataView(this.shared.slots).getUint32(at)).slice();
    const { parts, ...rest } = JSON.parse(new TextDecoder().decode(head)) as Header;
    let end = at + HEADER_BYTES;
    const read = parts.map(({ length, group, affine = false }): Part => {
      const bytes = new Uint8Array(this.shared.slots, end, length);
      end = aligned(end + length);
      return group ? engine.adopt(group, bytes, affine) : bytes;
    });
    return { ...rest, parts: read };
  }

  /** As `read`, copied. */
  take(slot: number, engine: WasmEngine): Part[] {
    return this.read(slot, engine).parts.map((part) => {
      if (part instanceof Uint8Array) return part.slice();
      const { group, coordinates, affine } = wasmPoints(part);
      return engine.adopt(group, coordinates.slice(), affine);
    });
  }
}

const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

const inBytes = (part: Part): Bytes => (part instanceof Uint8Array ? part : wasmPoints(part).coordinates);

function form(part: Part): { group?: Group; affine?: boolean } {
  if (part instanceof Uint8Array) return {};
  const { group, affine } = wasmPoints(part);
  return { group, affine };
}

function wasmPoints(points: Points): WasmPoints {
  if (points instanceof WasmPoints) return points;
  throw new OstrakaError('internal', 'only points of a kernel can be sent to another thread');
}
