/**
 * A JSON object that comes in pieces: each element of an array that is one of its members is handed on by itself, so that
 * a report of a million records never stands in memory. What JSON leaves open, a name that stands in an object twice, is
 * refused: readers differ in which of the two they take.
 */
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { type Bytes, concat } from '../../../codec/bytes.ts';
import { type Refuse, shown } from '../refuse.ts';
import { Encoding } from '../text/encoding.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Who takes what stands in the object; `line` is where it begins, from 1. */
export interface JsonTaker {
  /** An element of the array `name`, `at` its place from 0. */
  element(name: string, value: Json, at: number, line: number): void;
  /** A member that is no array; an array, empty so far, before its elements. */
  member(name: string, value: Json, line: number): void;
}

const MAX_PIECE = 2 ** 24;
const [QUOTE, BACKSLASH, COMMA, COLON, LF] = [0x22, 0x5c, 0x2c, 0x3a, 0x0a];
const [OPEN, CLOSE, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
const isSpace = (byte: number): boolean => byte === 0x20 || byte === LF || byte === 0x0d || byte === 0x09;

/** What is expected where no value has begun. */
type Place =
  | 'object'
  | 'name'
  | 'name or end'
  | 'colon'
  | 'value'
  | 'element'
  | 'element or end'
  | 'more elements'
  | 'more'
  | 'end';

export class JsonMembers {
  readonly #taker: JsonTaker;
  readonly #refuse: Refuse;
  readonly #encoding = new Encoding();
  readonly #names = new Set<string>();
  #place: Place = 'object';
  #name = '';
  #element = 0;
  #line = 1;
  /** The value at hand: where it begins in the piece at hand, and what came of it before. */
  #open = false;
  #before: Bytes = new Uint8Array(0);
  #begins = 1;
  #depth = 0;
  #string = false;
  #escaped = false;
  #scalar = false;
  /** How many colons it holds outside strings: as many names. */
  #colons = 0;
  #marked = false;

  constructor(taker: JsonTaker, refuse: Refuse) {
    this.#taker = taker;
    this.#refuse = refuse;
  }

  /** The line at hand, from 1. */
  get line(): number {
    return this.#line;
  }

  push(chunk: Bytes): void {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (!this.#open) {
        if (isSpace(byte)) {
          if (byte === LF) this.#line++;
          continue;
        }
        if (this.#sign(byte)) start = at;
        continue;
      }
      if (this.#scalar && (isSpace(byte) || byte === COMMA || byte === CLOSE || byte === CLOSE_ARRAY)) {
        this.#value(chunk.subarray(start, at));
        at--;
        continue;
      }
      if (this.#within(byte)) this.#value(chunk.subarray(start, at + 1));
    }
    if (!this.#open) return;
    this.#before = concat(this.#before, chunk.subarray(start));
    if (this.#before.length > MAX_PIECE) this.#refuse(this.#begins, 'the value is longer than any ballot');
  }

  finish(): void {
    if (this.#place !== 'end' || this.#open) this.#refuse(this.#line, 'the file ends before its last brace');
  }

  /** A sign between values; whether one begins with it. */
  #sign(byte: number): boolean {
    // The mark of UTF-8, which some programs write.
    if (this.#place === 'object' && !this.#marked && (byte === 0xef || byte === 0xbb || byte === 0xbf)) {
      this.#marked = byte === 0xbf;
      return false;
    }
    const next = this.#after(byte);
    if (next === null)
      return this.#refuse(
        this.#line,
        `this is no JSON: ${shown(String.fromCharCode(byte))} stands where ${this.#expected()} should`,
      );
    this.#place = next;
    if (next === 'more' && byte === CLOSE_ARRAY) return false;
    if (next !== 'colon' && next !== 'more' && next !== 'more elements') return false;
    if (byte === COLON || byte === COMMA) return false;
    this.#open = true;
    this.#begins = this.#line;
    this.#depth = byte === OPEN || byte === OPEN_ARRAY ? 1 : 0;
    this.#string = byte === QUOTE;
    this.#scalar = this.#depth === 0 && !this.#string;
    this.#colons = 0;
    return true;
  }

  /** What may follow this sign; null where it may not stand here. A value is what follows `value` and `element`. */
  #after(byte: number): Place | null {
    switch (this.#place) {
      case 'object':
        return byte === OPEN ? 'name or end' : null;
      case 'name or end':
        if (byte === CLOSE) return 'end';
        return byte === QUOTE ? 'colon' : null;
      case 'name':
        return byte === QUOTE ? 'colon' : null;
      case 'colon':
        return byte === COLON ? 'value' : null;
      case 'value':
        if (byte === OPEN_ARRAY) {
          this.#element = 0;
          this.#taker.member(this.#name, [], this.#line);
          return 'element or end';
        }
        return byte === COMMA || byte === CLOSE || byte === CLOSE_ARRAY ? null : 'more';
      case 'element or end':
      case 'element':
        if (byte === CLOSE_ARRAY) return this.#place === 'element' ? null : 'more';
        return byte === COMMA || byte === CLOSE ? null : 'more elements';
      case 'more elements':
        if (byte === CLOSE_ARRAY) return 'more';
        return byte === COMMA ? 'element' : null;
      case 'more':
        if (byte === CLOSE) return 'end';
        return byte === COMMA ? 'name' : null;
      case 'end':
        return null;
    }
  }

  #expected(): string {
    return {
      object: 'a brace',
      name: 'a name',
      'name or end': 'a name',
      colon: 'a colon',
      value: 'a value',
      element: 'an element',
      'element or end': 'an element',
      'more elements': 'a comma',
      more: 'a comma',
      end: 'the end',
    }[this.#place];
  }

  /** A byte of the value at hand; whether it is its last. */
  #within(byte: number): boolean {
    if (byte === LF) this.#line++;
    if (this.#string) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) {
        this.#string = false;
        return this.#depth === 0;
      }
      return false;
    }
    if (byte === QUOTE) this.#string = true;
    else if (byte === OPEN || byte === OPEN_ARRAY) this.#depth++;
    else if (byte === COLON) this.#colons++;
    else if (byte === CLOSE || byte === CLOSE_ARRAY) return --this.#depth === 0;
    return false;
  }

  #value(end: Bytes): void {
    const bytes = this.#before.length === 0 ? end : concat(this.#before, end);
    this.#before = new Uint8Array(0);
    this.#open = false;
    const value = this.#parsed(bytes);
    if (this.#place === 'colon') {
      this.#name = value as string;
      if (this.#names.has(this.#name)) this.#refuse(this.#begins, `${shown(this.#name)} stands there twice`);
      this.#names.add(this.#name);
    } else if (this.#place === 'more elements') this.#taker.element(this.#name, value, this.#element++, this.#begins);
    else this.#taker.member(this.#name, value, this.#begins);
  }

  #parsed(bytes: Bytes): Json {
    let text = bytesToUtf8(bytes);
    if (text.includes('\ufffd')) {
      const decoded = this.#encoding.decode(bytes);
      if (typeof decoded !== 'string' || this.#encoding.name !== 'utf-8')
        return this.#refuse(this.#begins, 'JSON is UTF-8, and this is not');
      text = decoded;
    }
    let value: Json;
    try {
      value = JSON.parse(text);
    } catch {
      return this.#refuse(this.#begins, `this is no JSON: ${shown(text)}`);
    }
    if (namesIn(value) !== this.#colons)
      this.#refuse(this.#begins, `a name stands twice in one object, so that it has two values: ${shown(text)}`);
    return value;
  }
}

function namesIn(value: Json): number {
  if (value === null || typeof value !== 'object') return 0;
  let sum = 0;
  if (Array.isArray(value)) for (const each of value) sum += namesIn(each);
  else for (const each of Object.values(value)) sum += 1 + namesIn(each);
  return sum;
}
