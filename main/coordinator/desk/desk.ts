/**
 * The desk of two people: whether both passphrases were given, without either being kept. What is kept stands in the file
 * desk.json of the coordinator's data: a hash of each under a salt of its own, by scrypt (RFC 7914), how many wrong ones were
 * tried, and whether the window is locked. Whoever can change that file, or this program, gets round it.
 */
import { scrypt, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Bytes, hex, unhex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { integer } from '../../../shared/codec/schema.ts';
import { normal, type Pair, pairFault } from '../../../shared/protocol/desk/desk.ts';
import { writeForOwner } from '../../storage/owner-only.ts';
import { withPath } from '../../storage/storage-error.ts';
import { systemRandom } from '../../workers/system-random.ts';

/**
 * The first of the settings that OWASP names for scrypt (Password Storage Cheat Sheet), and that of exported keys: 128 MiB and
 * a good part of a second for each guess. OpenSSL asks for a little more than 128 N r bytes.
 */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 } as const;
const KDF = 'scrypt-17-8-1';
const HASH_BYTES = 32;
const SALT_BYTES = 32;

/** So many in a row may be wrong before anybody has to wait; the wait then doubles, in milliseconds. */
const FREE_TRIES = 3;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
const waitAfter = (inRow: number): number =>
  inRow < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(inRow - FREE_TRIES, 30));

const bytes32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const personSchema = v.strictObject({ salt: bytes32, hash: bytes32 });
const fileSchema = v.strictObject({
  format: v.literal('ostraka/v1/desk'),
  // One cost, so that no file can ask for more memory than there is.
  kdf: v.literal(KDF),
  people: v.strictTuple([personSchema, personSchema]),
  /** Wrong tries since the passphrases were set, and those since both were right. */
  wrong: integer(0, Number.MAX_SAFE_INTEGER),
  inRow: integer(0, Number.MAX_SAFE_INTEGER),
  locked: v.boolean(),
});
type Kept = v.InferOutput<typeof fileSchema>;
type Person = Kept['people'][number];

/** What a desk is given of the world. */
interface Tools {
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  readonly derive: (passphrase: string, salt: Bytes) => Promise<Bytes>;
}

const fileIn = (data: string): string => join(data, 'desk.json');

/** Throws `weak-passphrase`: for whoever wants to know before anything is kept. */
export function requireSoundPair(pair: Pair): void {
  const fault = pairFault(pair);
  if (fault)
    throw new OstrakaError(
      'weak-passphrase',
      fault === 'short' ? 'a passphrase has at least twelve letters' : 'both passphrases are the same',
      { hint: 'each of the two people chooses one, and tells it nobody' },
    );
}

export class Desk {
  readonly #file: string;
  readonly #tools: Tools;
  #kept: Kept;
  #notBefore: number;
  /** One try after the other: many at once would get round the wait, and take 128 MiB each. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(data: string, kept: Kept, tools: Tools) {
    this.#file = fileIn(data);
    this.#kept = kept;
    this.#tools = tools;
    // To start the program again is no way round the wait.
    this.#notBefore = tools.now() + waitAfter(kept.inRow);
  }

  /** The one that was set for this data directory; null where none was. Throws `unreadable`: a damaged one opens nothing. */
  static of(data: string, tools: Tools = usual): Desk | null {
    const file = fileIn(data);
    if (!existsSync(file)) return null;
    const parsed = v.safeParse(
      v.pipe(v.string(), v.parseJson(), fileSchema),
      withPath(file, () => readFileSync(file, 'utf8')),
    );
    if (parsed.success) return new Desk(data, parsed.output, tools);
    throw new OstrakaError('unreadable', `${file} is damaged, or of another version`, {
      hint: 'it holds what both passphrases are compared with: bring it back from where it was copied to',
    });
  }

  /**
   * Sets both passphrases, for as long as this directory is kept. Throws `weak-passphrase`, `not-empty`, and what `writeForOwner`
   * throws.
   */
  static async set(data: string, pair: Pair, tools: Tools = usual): Promise<Desk> {
    requireSoundPair(pair);
    if (Desk.of(data, tools)) throw new OstrakaError('not-empty', 'the passphrases of this desk are set already');
    const people: Kept['people'] = [await personOf(pair[0], tools), await personOf(pair[1], tools)];
    return Desk.#keep(data, { format: 'ostraka/v1/desk', kdf: KDF, people, wrong: 0, inRow: 0, locked: false }, tools);
  }

  /** The same two people at the desk of another election. Throws what `writeForOwner` throws. */
  copyTo(data: string): Desk {
    return Desk.#keep(data, { ...this.#kept, wrong: 0, inRow: 0, locked: false }, this.#tools);
  }

  static #keep(data: string, kept: Kept, tools: Tools): Desk {
    const desk = new Desk(data, kept, tools);
    desk.#save(kept);
    return desk;
  }

  /** How many wrong passphrases were tried since they were set. */
  get wrong(): number {
    return this.#kept.wrong;
  }

  /** Whether the window shows nothing; the program may have been started again meanwhile. */
  get locked(): boolean {
    return this.#kept.locked;
  }

  lock(): void {
    this.#save({ ...this.#kept, locked: true });
  }

  /** Unlocks the window with the passphrase of either. Throws `wrong-passphrase`, `passphrase-wait`. */
  async unlock(passphrase: string): Promise<void> {
    await this.#try(async ([first, second]) => {
      const each = [await this.#is(first, passphrase), await this.#is(second, passphrase)];
      return each.includes(true);
    });
    this.#save({ ...this.#kept, locked: false });
  }

  /** Throws `two-needed` where none are given, `wrong-passphrase` without saying which of the two, `passphrase-wait`. */
  async requireBoth(pair: Pair | undefined): Promise<void> {
    if (!pair)
      throw new OstrakaError('two-needed', 'at this desk, opening and closing take the passphrases of two people', {
        hint: 'both give theirs; the organiser’s token alone is not enough',
      });
    await this.#try(async ([first, second]) => {
      const each = [await this.#is(first, pair[0]), await this.#is(second, pair[1])];
      return !each.includes(false);
    });
    if (this.#kept.inRow > 0) this.#save({ ...this.#kept, inRow: 0 });
  }

  /** What is right makes no wrong ones undone here: either of the two could have free tries at the other's by their own. */
  #try(isRight: (people: Kept['people']) => Promise<boolean>): Promise<void> {
    const turn = this.#turn.then(async () => {
      const wait = this.#notBefore - this.#tools.now();
      if (wait > 0)
        throw new OstrakaError('passphrase-wait', `several passphrases were wrong: wait ${Math.ceil(wait / 1000)} s`);
      const right = await isRight(this.#kept.people);
      const { wrong, inRow } = this.#kept;
      if (right) return;
      this.#notBefore = this.#tools.now() + waitAfter(inRow + 1);
      this.#save({ ...this.#kept, wrong: wrong + 1, inRow: inRow + 1 });
      throw new OstrakaError('wrong-passphrase', 'these are not the passphrases of this desk', {
        hint: 'each person types their own, the first person’s first',
      });
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** In constant time, whatever the passphrase has in common with the right one. */
  async #is({ salt, hash }: Person, passphrase: string): Promise<boolean> {
    return timingSafeEqual(await this.#tools.derive(normal(passphrase), unhex(salt)), unhex(hash));
  }

  /** First in memory: a disk that is full makes no wrong try undone. */
  #save(kept: Kept): void {
    this.#kept = kept;
    writeForOwner(this.#file, `${JSON.stringify(kept, null, 2)}\n`);
  }
}

async function personOf(passphrase: string, { derive }: Tools): Promise<Person> {
  const salt = systemRandom(SALT_BYTES);
  return { salt: hex(salt), hash: hex(await derive(normal(passphrase), salt)) };
}

const usual: Tools = {
  // To set the laptop's clock is no way round the wait either.
  now: () => performance.now(),
  derive: (passphrase, salt) =>
    new Promise((resolve, reject) => {
      scrypt(passphrase, salt, HASH_BYTES, COST, (error, hash) => (error ? reject(error) : resolve(hash)));
    }),
};
