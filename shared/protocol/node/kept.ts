/** What a node's steps put on its disk under names of their own, and what is read back after a restart. */
import * as v from 'valibot';
import { attempt } from '../../board/bodies.ts';
import type { Head } from '../../board/entry.ts';
import { readFork } from '../../board/fork.ts';
import { decodeUtf8 } from '../../board/transcript-file.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { decodeAs } from '../../codec/cbor.ts';
import { bytesUpTo, digest, integer } from '../../codec/schema.ts';
import type { Compared, Kept } from './state.ts';

/** The names: of the head co-signed last, of the fork that stopped it, of what its person compared and released, and of drafts, before the duty's. */
export const COSIGNED = 'cosigned';
export const FORK = 'fork';
export const COMPARED = 'compared';
export const RELEASED = 'released';
export const DRAFT = 'draft/';

const headSchema = v.strictObject({ size: integer(0, 2 ** 40), root: digest });
const comparedSchema = v.strictObject({ attempt, match: v.boolean() });
const draftSchema = v.strictObject({ leaf: bytesUpTo(2 ** 23), blobs: v.array(digest) });

/** What is on the disk: the values that were put, by name, and the rest. Throws OstrakaError where it is unreadable. */
export function readKept(
  put: ReadonlyMap<string, Bytes>,
  rest: Omit<Kept, 'cosigned' | 'drafts' | 'fork' | 'compared' | 'released'>,
): Kept {
  const whole = new Set(rest.blobs.map(({ sha256 }) => hex(sha256)));
  const drafts = [...put]
    .filter(([name]) => name.startsWith(DRAFT))
    .map(([name, value]) => [name.slice(DRAFT.length), decodeAs(draftSchema, value)] as const);
  const fork = put.get(FORK);
  return {
    ...rest,
    cosigned: readCosigned(put),
    // A draft is worth no more than its blobs; without it, the entry is made again from the secrets.
    drafts: new Map(drafts.filter(([, { blobs }]) => blobs.every((name) => whole.has(hex(name))))),
    fork: fork ? readFork(decodeUtf8(fork)) : null,
    compared: readCompared(put),
    released: put.get(RELEASED) ?? null,
  };
}

export function readCosigned(put: ReadonlyMap<string, Bytes>): Head | null {
  const head = put.get(COSIGNED);
  return head ? decodeAs(headSchema, head) : null;
}

export function readCompared(put: ReadonlyMap<string, Bytes>): Compared | null {
  const compared = put.get(COMPARED);
  return compared ? decodeAs(comparedSchema, compared) : null;
}
