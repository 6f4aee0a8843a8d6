/**
 * Values of structured clone as text, and back. What it does not know it refuses aloud. Self-contained: its source is put
 * into pages too.
 */

/** How functions and promises cross, where they do: only over the context bridge. */
export interface References {
  send(value: object): Mark;
  receive(mark: Mark): unknown;
}
export interface Mark {
  readonly $: 'function' | 'promise';
  readonly id: number;
}
export interface Wire {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export function makeWire(references?: References): Wire {
  const refuse = (value: unknown): never => {
    throw new TypeError(`An object could not be cloned. (${Object.prototype.toString.call(value)})`);
  };
  const refer = (value: object): Mark => (references ? references.send(value) : refuse(value));
  const binary = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const pack = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
    if (typeof value === 'function' || value instanceof Promise) return refer(value);
    if (typeof value !== 'object') return refuse(value);
    if (Array.isArray(value)) return value.map(pack);
    if (value instanceof Uint8Array) return { $: 'bytes', text: binary(value) };
    if (value instanceof Error) return { $: 'error', name: value.name, message: value.message };
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return refuse(value);
    return { $: 'object', entries: Object.entries(value).map(([key, item]) => [key, pack(item)]) };
  };
  const unpack = (packed: Packed): unknown => {
    if (packed === null || typeof packed !== 'object') return packed;
    if (Array.isArray(packed)) return packed.map(unpack);
    switch (packed.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(packed.text);
      case 'bytes':
        return Uint8Array.from(atob(packed.text), (letter) => letter.charCodeAt(0));
      case 'error':
        return Object.assign(new Error(packed.message), { name: packed.name });
      case 'object':
        return Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item)]));
      default:
        return references ? references.receive(packed) : refuse(packed);
    }
  };
  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  };
}

type Packed =
  | null
  | boolean
  | string
  | number
  | Packed[]
  | { readonly $: 'undefined' }
  | { readonly $: 'number' | 'bytes'; readonly text: string }
  | { readonly $: 'error'; readonly name: string; readonly message: string }
  | { readonly $: 'object'; readonly entries: readonly (readonly [string, Packed])[] }
  | Mark;
