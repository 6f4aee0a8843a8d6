/**
 * The names behind the keys of a roll: a file beside the transcript, shown in the room and handed to whoever asks. It is
 * deleted when it has done its work, and the transcript verifies without it as before.
 */
import * as v from 'valibot';
import { type Bytes, compare, equal, hex, pieces, unhex } from '../../codec/bytes.ts';
import { parseAs } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { text } from '../../codec/schema.ts';
import { type BlindedName, nameHash } from '../../election/names/name-hash.ts';
import { MAX_VOTERS } from '../../election/turnout.ts';
import type { Entry } from '../entry.ts';
import type { Blobs } from '../evidence.ts';
import { keyIn, NAMED_BYTES, nameHashIn, recordsIn } from './records.ts';

/** Some 250 bytes a voter; it is read as one text. */
export const MAX_NAMES_BYTES = 500_000_000;

const hash = v.pipe(v.string('expected text'), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'));
const fileSchema = v.strictObject({
  ostraka: v.literal('names of voters'),
  version: v.literal(1, 'this program reads names of version 1'),
  /** The election's fingerprint. */
  election: hash,
  voters: v.pipe(v.array(v.strictObject({ name: text(60), key: hash, blinding: hash })), v.maxLength(MAX_VOTERS)),
});

/** A voter's name, the key on the roll, and the random bytes behind which the roll keeps the name. */
export interface NamedVoter extends BlindedName {
  readonly key: Bytes;
  readonly blinding: Bytes;
}

export interface Names {
  readonly election: Bytes;
  readonly voters: readonly NamedVoter[];
}

/** The same, as they are gone through. */
export interface Named {
  readonly election: Bytes;
  readonly voters: Iterable<NamedVoter>;
}

/** The file, in the order of keys, as on the roll: it tells nobody who signed up when. */
export const writeNames = ({ election, voters }: Names): string =>
  [...namesFile({ election, voters: voters.toSorted((a, b) => compare(a.key, b.key)) })].join('');

/** The same of voters who come in the order of keys, a voter at a time. */
export function* namesFile({ election, voters }: Named): Generator<string> {
  const file = { ostraka: 'names of voters', version: 1, election: hex(election), voters: [] };
  const [before, after] = `${JSON.stringify(file, null, 1)}\n`.split('[]') as [string, string];
  let between = `${before}[`;
  for (const { name, key, blinding } of voters) {
    const lines = JSON.stringify({ name, key: hex(key), blinding: hex(blinding) }, null, 1).replaceAll('\n', '\n  ');
    yield `${between}\n  ${lines}`;
    between = ',';
  }
  yield between === ',' ? `\n ]${after}` : `${between}]${after}`;
}

/** Throws `unreadable`. */
export function readNames(file: string): Names {
  try {
    const { election, voters } = parseAs(fileSchema, JSON.parse(file));
    const named = voters.map(({ name, key, blinding }) => ({ name, key: unhex(key), blinding: unhex(blinding) }));
    return { election: unhex(election), voters: named };
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof OstrakaError)) throw cause;
    throw new OstrakaError('unreadable', `this is no file of voters’ names: ${cause.message}`, { cause });
  }
}

/** How a line of the file stands to the roll. */
export type NameStanding =
  /** The roll holds this very name behind this key. */
  | 'held'
  /** The roll holds another name behind this key. */
  | 'another name'
  | 'not on the roll'
  /** An earlier line of the file names the same key. */
  | 'twice';

export interface CheckedNames {
  /** In the order of the file. */
  readonly lines: readonly { readonly name: string; readonly key: Bytes; readonly standing: NameStanding }[];
  /** Keys of the roll that no line names rightly. */
  readonly unnamed: readonly Bytes[];
  /** Whether every key of the roll has its name here, and nothing else is. */
  readonly complete: boolean;
}

/**
 * Compares names with the roll of a board. Throws `other-names` where they are of another one, and `no-names` where
 * its roll holds none: of one-time codes, or of version 1.
 * @param entries those of a board that the verifier accepts, from the manifest on
 * @param blobs finds the chunks of its roll
 */
export function checkNames(
  { election, voters }: Names,
  fingerprint: Bytes,
  entries: readonly Entry[],
  blobs: Blobs,
): CheckedNames {
  if (!equal(election, fingerprint))
    throw new OstrakaError('other-names', 'these names are of another election than this transcript', {
      hint: 'every file of names says the fingerprint of its election',
    });
  const roll = new Map<string, Bytes>();
  for (const entry of entries)
    for (const record of namedRecords(entry, blobs)) roll.set(hex(keyIn(record)), nameHashIn(record)!);
  if (roll.size === 0)
    throw new OstrakaError('no-names', 'the roll of this election holds no names', {
      hint: 'rolls of one-time codes hold none, nor do rolls of version 1',
    });
  const unnamed = new Set(roll.keys());
  const seen = new Set<string>();
  const lines = voters.map((voter) => {
    const key = hex(voter.key);
    const standing = seen.has(key) ? 'twice' : standingOf(voter, roll.get(key));
    seen.add(key);
    if (standing === 'held') unnamed.delete(key);
    return { name: voter.name, key: voter.key, standing };
  });
  const complete = unnamed.size === 0 && lines.every(({ standing }) => standing === 'held');
  return { lines, unnamed: [...unnamed].map(unhex), complete };
}

function standingOf(voter: NamedVoter, held: Bytes | undefined): NameStanding {
  if (!held) return 'not on the roll';
  return equal(held, nameHash(voter)) ? 'held' : 'another name';
}

/** The records of an entry, where it is of a roll and each holds a name. */
function namedRecords({ type, body }: Entry, blobs: Blobs): Bytes[] {
  if (type !== 'roll' || 'keys' in body) return [];
  const records = recordsIn(body, blobs);
  return records.length === NAMED_BYTES * body.count ? pieces(records, NAMED_BYTES) : [];
}
