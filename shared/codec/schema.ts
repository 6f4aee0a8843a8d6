/** Building blocks of every schema: a schema is written once and gives the type, the runtime check and the encoding. */
import * as v from 'valibot';
import type { Bytes } from './bytes.ts';
import { CONTROLS, SPACES } from './characters.ts';

/** A byte string of exactly `length` bytes. */
export const bytes = (length: number) =>
  v.custom<Bytes>((x) => x instanceof Uint8Array && x.length === length, `expected ${length} bytes`);

/** A byte string of at most `max` bytes. */
export const bytesUpTo = (max: number) =>
  v.custom<Bytes>((x) => x instanceof Uint8Array && x.length <= max, `expected at most ${max} bytes`);

/** A vector of 32-byte points or scalars, at most `max` of them. Whether each one is canonical is the group's affair. */
export const vector = (max: number) =>
  v.custom<Bytes>(
    (x) => x instanceof Uint8Array && x.length % 32 === 0 && x.length <= 32 * max,
    `expected at most ${max} pieces of 32 bytes`,
  );

/** An integer from `min` to `max`, both included. */
export const integer = (min: number, max: number) =>
  v.pipe(
    v.number('expected an integer'),
    v.safeInteger('expected an integer'),
    v.minValue(min, `expected at least ${min}`),
    v.maxValue(max, `expected at most ${max}`),
  );

const spaceAtAnEnd = new RegExp(`^[${SPACES}]|[${SPACES}]$`, 'u');
const control = new RegExp(`[${CONTROLS}]`, 'u');

/** Text that is signed and judged again by every verifier: as `text`, but by lists that no runtime changes, in any normal form. */
export const lastingText = (max: number) =>
  v.pipe(
    v.string('expected text'),
    v.minLength(1, 'must not be empty'),
    v.maxLength(max, `expected at most ${max} characters`),
    v.check((s) => !spaceAtAnEnd.test(s), 'must not begin or end with a space'),
    v.check((s) => !control.test(s), 'must not hold control characters'),
  );

/** Text a person wrote: 1 to `max` characters, trimmed, NFC, without control, line-breaking or direction-changing characters. */
export const text = (max: number, min = 1) =>
  v.pipe(
    v.string('expected text'),
    v.minLength(min, min === 1 ? 'must not be empty' : `expected at least ${min} characters`),
    v.maxLength(max, `expected at most ${max} characters`),
    v.check((s) => s === s.trim(), 'must not begin or end with a space'),
    v.check((s) => s === s.normalize('NFC'), 'must be in Unicode normal form C'),
    v.check((s) => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(s), 'must not hold control characters'),
  );

/** A map that holds nothing. (For an object without keys valibot takes an empty array, too.) */
export const nothing = v.custom<Record<string, never>>(
  (x) =>
    typeof x === 'object' &&
    x !== null &&
    !(x instanceof Uint8Array) &&
    !Array.isArray(x) &&
    Object.keys(x).length === 0,
  'expected an empty map',
);

export const point = bytes(32);
export const scalar = bytes(32);
export const digest = bytes(32);
export const signature = bytes(64);
/** An Ed25519 public key; `isStrictKey` of crypto/signature decides whether it may be used. */
export const publicKey = bytes(32);

/** The place and content of a blob: large vectors stand beside the board under their SHA-256. */
export const blob = v.strictObject({ sha256: digest, length: integer(0, 2 ** 40) });
export type BlobName = v.InferOutput<typeof blob>;
