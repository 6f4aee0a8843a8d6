/**
 * What a booth keeps of one election. Of the present voter what any voter's device keeps; nothing of a voter who has cast
 * and left. Of one who has left without casting the key alone, under what they came with: their place on the roll is that
 * key's, and without it they could not vote any more.
 */
import * as v from 'valibot';
import { type Bytes, equal, hex } from '../../../codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../../codec/cbor.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { bytes, bytesUpTo, digest, integer, text } from '../../../codec/schema.ts';
import { codeKey } from '../../../election/credential.ts';
import { readKept, type VoterStore } from '../kept.ts';
import { type BoothPlan, boothSchema } from './booth-calls.ts';

/** More than there are places on a roll that one room fills. */
const MOST_PARKED = 10_000;

/** Of what a device keeps of one voter: an entry on its way and a receipt. */
const MOST_KEPT = 2 ** 16;

const claim = text(80);
const keptSchema = v.strictObject({
  version: v.literal(1, 'this program reads what a booth of version 1 kept'),
  election: digest,
  plan: v.nullable(boothSchema),
  turn: integer(0, 2 ** 40),
  /** What the present voter came with; null before they have. */
  claim: v.nullable(claim),
  present: v.nullable(bytesUpTo(MOST_KEPT)),
  parked: v.pipe(v.array(v.strictObject({ claim, seed: bytes(32) })), v.maxLength(MOST_PARKED)),
  /** Names of the plan whose voters have cast here: the coordinator knows as much. */
  served: v.pipe(v.array(text(60)), v.maxLength(1000)),
});
export type Booth = v.InferOutput<typeof keptSchema>;

const empty = (election: Bytes): Booth => ({
  version: 1,
  election,
  plan: null,
  turn: 0,
  claim: null,
  present: null,
  parked: [],
  served: [],
});

/** A code by the key that stands on the roll for it: public, so that a booth keeps no code. */
export const claimOfCode = (election: Bytes, code: Bytes): string => `code ${hex(codeKey(election, code).publicKey)}`;
export const claimOfName = (name: string): string => `name ${name}`;

export class BoothStore implements VoterStore {
  readonly #disk: VoterStore;
  /** As it was last seen. */
  #seen: Booth | null = null;
  /** After the voter has left, whatever is still under way for them writes nothing down. */
  #left = false;

  constructor(disk: VoterStore) {
    this.#disk = disk;
  }

  get seen(): Booth | null {
    return this.#seen;
  }

  async load(election: Bytes): Promise<Bytes | null> {
    if (this.#left) return null;
    const stored = await this.#disk.load(election);
    this.#seen = stored && read(stored, election);
    return this.#seen?.present ?? null;
  }

  async update(election: Bytes, change: (stored: Bytes | null) => Bytes): Promise<void> {
    await this.#change(election, (booth) => ({ ...booth, present: change(booth.present) }));
  }

  start(election: Bytes, plan: BoothPlan): Promise<void> {
    return this.#change(election, (booth) => ({ ...booth, plan }));
  }

  /** What the present voter comes with; gives the key of one who was here before and has not cast. */
  async claim(election: Bytes, claim: string): Promise<Bytes | null> {
    await this.#change(election, (booth) => ({ ...booth, claim }));
    return this.#seen?.parked.find((one) => one.claim === claim)?.seed ?? null;
  }

  /**
   * The present voter is forgotten. Throws `out-of-order` while something of theirs is on its way, unless it may be lost.
   * @param placed whether their place on the roll is their key's, or may be any moment
   */
  async leave(election: Bytes, placed: boolean, lose = false): Promise<void> {
    await this.#change(election, (booth) => ({ ...parting(booth, placed, lose), turn: booth.turn + 1 }));
    this.#left = true;
  }

  /** Nothing of it is left but how many were here: the next who opens it sets it up anew. */
  async end(election: Bytes, lose: boolean): Promise<void> {
    await this.#change(election, (booth) => {
      parting(booth, false, lose);
      return { ...empty(election), turn: booth.turn + 1 };
    });
    this.#left = true;
  }

  /** Nobody votes any more, so nobody comes back. */
  forgetParked(election: Bytes): Promise<void> {
    return this.#change(election, (booth) => ({ ...booth, parked: [] }));
  }

  async #change(election: Bytes, change: (booth: Booth) => Booth): Promise<void> {
    if (this.#left) throw new OstrakaError('closed', 'this voter has left the booth');
    let changed: Booth | null = null;
    await this.#disk.update(election, (stored) => {
      changed = change(stored ? read(stored, election) : empty(election));
      return encodeCanonical(changed);
    });
    this.#seen = changed;
  }
}

function parting(booth: Booth, placed: boolean, lose: boolean): Booth {
  const { present, claim, plan } = booth;
  const gone = { ...booth, claim: null, present: null };
  if (!present) return gone;
  const { sending, objecting, receipt, seed, code, enrolled } = readKept(present);
  if ((sending || objecting) && !lose)
    throw new OstrakaError('out-of-order', 'this is not the moment to leave: an entry of this voter is on its way', {
      hint: 'wait until the coordinator has answered',
    });
  if (claim === null) return gone;
  const parked = booth.parked.filter((one) => one.claim !== claim);
  if (receipt) {
    const served = plan?.names.find((name) => claimOfName(name) === claim);
    return { ...gone, parked, served: served === undefined ? booth.served : [...booth.served, served] };
  }
  if (!placed && code === null && enrolled === null) return gone;
  return { ...gone, parked: [...parked, { claim, seed }] };
}

/** Throws `unreadable`. */
function read(value: Bytes, election: Bytes): Booth {
  try {
    const booth = decodeAs(keptSchema, value);
    if (equal(booth.election, election)) return booth;
  } catch (cause) {
    if (!(cause instanceof OstrakaError)) throw cause;
    throw new OstrakaError('unreadable', `what this booth keeps of the election is damaged: ${cause.message}`, {
      cause,
    });
  }
  throw new OstrakaError('unreadable', 'what this booth keeps is of another election');
}
