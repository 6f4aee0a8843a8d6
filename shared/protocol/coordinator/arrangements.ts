/** What the organiser arranges beside the verbs: how many are expected, what an address may have, who sits in the lobby. */
import * as v from 'valibot';
import { rollChunks } from '../../board/roll/records.ts';
import { integer, text, vector } from '../../codec/schema.ts';
import { MAX_NODES } from '../../crypto/ceremony/bounds.ts';
import { MAX_VOTERS } from '../../election/turnout.ts';
import { nextSchema } from '../messages.ts';

/** So many of each; null where nobody has said. */
export interface Expected {
  readonly laptops: number | null;
  readonly voters: number | null;
}

/** So many seats in the lobby, and places on the roll. */
export interface Allowance {
  readonly laptops: number;
  readonly voters: number;
}

/** What comes from one address, unless the organiser allows it more: a laptop with a second program, a family's computer. */
export const EACH: Allowance = { laptops: 2, voters: 5 };

const address = v.pipe(v.string(), v.regex(/^[0-9a-f.:/]{2,64}$/, 'expected an address, as the arrivals show it'));
const laptops = integer(0, MAX_NODES);
const voters = integer(0, MAX_VOTERS);
const name = text(40);

/** What the organiser asks for, over HTTP and in a window. What is left out stays as it is. */
export const arrangementSchema = v.variant('do', [
  /** More than these stop the organiser's verbs until they are confirmed; null: any number. */
  v.strictObject({
    do: v.literal('expect'),
    laptops: v.exactOptional(v.nullable(laptops)),
    voters: v.exactOptional(v.nullable(voters)),
  }),
  /** So much from an address that many share, or that is to have less. */
  v.strictObject({
    do: v.literal('allow'),
    address,
    laptops: v.exactOptional(laptops),
    voters: v.exactOptional(voters),
  }),
  /** A laptop of the lobby is sent away, and its key kept out. */
  v.strictObject({ do: v.literal('send-away'), name }),
  /** The same of all laptops from an address. */
  v.strictObject({ do: v.literal('keep-out'), address }),
  /** A laptop that has left is forgotten: its name is free, and nobody is kept out. */
  v.strictObject({ do: v.literal('free-name'), name }),
  /** Whom `send-away` or `keep-out` keeps out may come again: as the arrivals name it, by key or address. */
  v.strictObject({
    do: v.literal('let-in'),
    who: v.pipe(v.string(), v.regex(/^[0-9a-f.:/]{2,64}$/, 'expected a key or an address, as the arrivals show it')),
  }),
  /** A laptop of the lobby gets another name, and keeps it when it comes back. */
  v.strictObject({ do: v.literal('rename'), name, to: name }),
  /** All laptops are sent away, and nobody is kept out any more. */
  v.strictObject({ do: v.literal('clear-lobby') }),
]);
export type Arrangement = v.InferOutput<typeof arrangementSchema>;

/** As many codes as one registrar makes. */
export const MAX_REGISTERED = 100_000;

/** What of it stays: each is a value under `setting/…` on the coordinator's disk. */
export const settingSchema = v.variant('set', [
  v.strictObject({ set: v.literal('expected'), laptops: v.nullable(laptops), voters: v.nullable(voters) }),
  v.strictObject({ set: v.literal('allowed'), address, laptops, voters }),
  /** The election is cancelled, for good. */
  v.strictObject({ set: v.literal('cancelled') }),
  /** Another round follows, and this was said of it. */
  v.strictObject({ set: v.literal('next'), ...nextSchema.entries }),
  /** So many keys have signed up from an address whose names are deleted: their places stay taken. */
  v.strictObject({ set: v.literal('came'), address, voters }),
  /** Somebody who is kept out of the lobby: a key in hexadecimal or an address; and the name of that laptop, for people. */
  v.strictObject({ set: v.literal('out'), who: v.pipe(v.string(), v.maxLength(64)), name: v.nullable(name) }),
  /** The roll of the codes that a registrar has made and signed, until voting is opened. */
  v.strictObject({ set: v.literal('registered'), body: rollChunks, records: vector(MAX_REGISTERED) }),
]);
export type Setting = v.InferOutput<typeof settingSchema>;
