/** An archive taken apart and put together again, so that a test can change one thing and have all hashes fit again. */
import { readFileSync } from 'node:fs';
import { type Bytes, joined, utf8 } from '../../../codec/bytes.ts';
import type { EventType } from '../format/chain.ts';
import { readChain } from '../format/chain.ts';
import { headerOf, readContainer } from '../format/container.ts';
import { hexOf } from '../hashing.ts';

export const sample = (name: string): Bytes =>
  new Uint8Array(readFileSync(new URL(`../../samples/belenios/${name}.bel`, import.meta.url)));

/** JSON as anybody may change it. */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into any place of it
export type Json = any;

/** An event, and the JSON of the files before it, without those that only name others. */
export interface Part {
  type: EventType;
  files: Json[];
}

const parsed = (bytes: Bytes): Json => JSON.parse(new TextDecoder().decode(bytes));

export function taken(archive: Bytes): Part[] {
  return readChain(readContainer(archive)).map(({ type, data }) => ({
    type,
    files: data.map(({ bytes }) => parsed(bytes)),
  }));
}

/** Files as they stand in an archive, one after the other; `names` says what a file is called instead of its hash. */
export function packed(files: readonly (readonly [kind: string, text: string])[], timestamp = 1_796_075_501): Bytes {
  const file = (name: string, bytes: Bytes) => [headerOf(name, bytes.length, timestamp), bytes, padding(bytes.length)];
  return joined([
    ...file('BELENIOS', utf8(JSON.stringify({ version: 1, timestamp: `${timestamp}` }))),
    ...files.flatMap(([kind, text]) => file(`${hexOf(utf8(text))}.${kind}.json`, utf8(text))),
  ]);
}

const padding = (length: number): Bytes => new Uint8Array((512 - (length % 512)) % 512);

/** All hashes and heights made anew. */
export function together(parts: readonly Part[]): Bytes {
  return packed(filesOf(parts));
}

export function filesOf(parts: readonly Part[]): [kind: string, text: string][] {
  const files: [string, string][] = [];
  let parent: string | null = null;
  const put = (kind: string, value: Json): string => {
    const text = JSON.stringify(value);
    files.push([kind, text]);
    return hexOf(utf8(text));
  };
  parts.forEach(({ type, files: own }, height) => {
    const hashes = own.slice(0, -1).map((file) => put('data', file));
    const last = own.at(-1);
    const payload = last === undefined ? null : put('data', relinked(type, last, hashes));
    parent = put('event', {
      ...(parent !== null && { parent }),
      height,
      type,
      ...(payload !== null && { payload }),
    });
  });
  return files;
}

function relinked(type: EventType, file: Json, hashes: readonly string[]): Json {
  switch (type) {
    case 'Setup':
      return { election: hashes[0], trustees: hashes[1], credentials: hashes[2] };
    case 'EncryptedTally':
      return { ...file, encrypted_tally: hashes[0] };
    case 'Shuffle':
    case 'PartialDecryption':
      return { ...file, payload: hashes[0] };
    default:
      return file;
  }
}
