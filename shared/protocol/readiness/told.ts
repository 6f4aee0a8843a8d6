/** What a laptop of the lobby tells the organiser of what it found out about itself: known names, and numbers. */
import * as v from 'valibot';
import type { Bytes } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { integer } from '../../codec/schema.ts';
import {
  checkNames,
  checks,
  type Finding,
  MAX_NUMBER,
  type Numbers,
  numberNames,
  type ToldFinding,
} from './finding.ts';

/** Bytes of all that one laptop tells: eleven findings with a few numbers each. */
export const MAX_READINESS_BYTES = 4096;
/** CBOR items in it. */
export const MAX_READINESS_ITEMS = 256;

const amount = v.exactOptional(integer(0, MAX_NUMBER));
const amounts = Object.fromEntries(numberNames.map((name) => [name, amount]));
const numbersSchema = v.pipe(
  // An empty list is an object to valibot, too.
  v.custom<Numbers>((x) => !Array.isArray(x), 'expected an object'),
  v.strictObject(amounts),
);
const foundSchemas = checkNames.map((check) =>
  v.strictObject({ check: v.literal(check), found: v.picklist(Object.keys(checks[check])), values: numbersSchema }),
);
/** All of a laptop's findings; that no check is there twice says `readReadiness`. */
export const readinessSchema = v.pipe(
  v.array(v.variant('check', foundSchemas)),
  v.minLength(1),
  v.maxLength(checkNames.length),
);

/** What a laptop tells; throws `not-canonical`, `bad-shape`, and `bad-request` where a check is there twice. */
export function readReadiness(bytes: Bytes): readonly ToldFinding[] {
  const list = decodeAs(readinessSchema, bytes, MAX_READINESS_ITEMS);
  if (new Set(list.map(({ check }) => check)).size < list.length)
    throw new OstrakaError('bad-request', 'a check is there twice');
  return list;
}

/** The part of what was found that leaves this laptop: no address, no path, nobody's name. */
export const writeReadiness = (findings: readonly Finding[]): Bytes =>
  encodeCanonical(findings.map(({ check, found, values }) => ({ check, found, values })));
