/** A transcript walked byte by byte: each changed, the file read and judged again, and what comes of it. */
import { type Bytes, hex } from '../../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../codec/cbor.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { sha256 } from '../../../crypto/hash.ts';
import type { SigningKey } from '../../../crypto/signature.ts';
import { examine, type Finding, type Statement } from '../../evidence.ts';
import type { Witness } from '../../notes/vkey.ts';
import { readTranscript } from '../../transcript-file.ts';
import type { Examine } from '../examination.ts';
import type { Verdict } from '../verdict.ts';
import { type VerifyOptions, verify } from '../verify.ts';
import { small } from './elections.ts';
import type { Forge } from './forge.ts';
import { newKeys } from './parties.ts';

/** What came of a change: the file is unreadable or invalid, the verdict names it, or nobody would know. */
export type Fate = 'refused' | 'named' | 'unnoticed';

export interface Walk {
  /** Judges the file with this byte in the place of that at `at`. */
  fateOf(at: number, byte: number): Promise<Fate>;
  /** Judges another file, and says whether it is told from the honest one. */
  fateOfFile(file: Bytes): Promise<Fate>;
}

/** The least election that comes to its end. */
export function leastElection(): Forge {
  const [ada] = newKeys(1) as [SigningKey];
  const forge = small({}, [ada]).cast(ada, 0).audit(ada, 1).close();
  return forge.mix(1).prove(1).sealList().shares(1).result().attest(1);
}

/** Another value for each byte, by the number of the draw: it shall be the same in every run. */
export const drawn = (at: number, byte: number): number =>
  (byte + 1 + ((Math.imul(at + 1, 0x9e3779b1) >>> 24) % 255)) & 255;

/** Where the records of a file that reads begin: type, four bytes of length, and what they hold. */
export function recordsIn(file: Bytes): { readonly type: number; readonly at: number; readonly end: number }[] {
  const records: { type: number; at: number; end: number }[] = [];
  for (let at = file.indexOf(10) + 1; at < file.length; ) {
    const length = new DataView(file.buffer, file.byteOffset + at + 1).getUint32(0, true);
    records.push({ type: file[at]!, at, end: at + 5 + length });
    at += 5 + length;
  }
  return records;
}

/** Judges the honest file once, by whoever knows these witnesses, and remembers what was found of its entries; throws where it is not valid. */
export async function walk(file: Bytes, witnesses: readonly Witness[] = []): Promise<Walk> {
  const known = new Map<string, Finding>();
  const remembering: Examine = (statements, blobs) => {
    const found = examine(statements, blobs);
    for (const [i, statement] of statements.entries()) known.set(nameOf(statement), found[i]!);
    return found;
  };
  const recalling: Examine = (statements, blobs) =>
    statements.map((statement) => known.get(nameOf(statement)) ?? examine([statement], blobs)[0]!);
  const honest = await verify(readTranscript(file), { examine: remembering, witnesses, clock: () => 0 });
  if (honest.outcome !== 'valid') throw new Error(`the honest file is ${honest.outcome}`);
  const own = saidBesides(honest);
  const fateOfFile = async (other: Bytes): Promise<Fate> => {
    const verdict = await judged(other, { examine: recalling, witnesses });
    if (verdict === null || verdict.outcome === 'invalid') return 'refused';
    if (verdict.outcome !== honest.outcome) throw new Error(`the outcome became ${verdict.outcome}`);
    return saidBesides(verdict) === own ? 'unnoticed' : 'named';
  };
  return { fateOfFile, fateOf: (at, byte) => fateOfFile(file.with(at, byte)) };
}

const saidBesides = ({ besides }: Verdict): string => besides.map(({ english }) => english).join('\n');

/** Null where it cannot be read. */
async function judged(file: Bytes, options: Pick<VerifyOptions, 'examine' | 'witnesses'>): Promise<Verdict | null> {
  try {
    return await verify(readTranscript(file), { ...options, clock: () => 0 });
  } catch (error) {
    if (error instanceof OstrakaError && error.code === 'unreadable') return null;
    throw error;
  }
}

const nameOf = ({ leaf, evidence }: Statement): string =>
  hex(sha256(encodeCanonical({ leaf, evidence } as unknown as Value)));
