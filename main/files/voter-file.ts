/** What a voter's device keeps of one election: its signing key and the last ballot it sent. Readable by its owner only. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Bytes, equal, hex, unhex } from '../../shared/codec/bytes.ts';
import { parseAs } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Random } from '../../shared/crypto/random.ts';
import { newSigningKey, type SigningKey, signingKey } from '../../shared/crypto/signature.ts';
import { otherVersion } from '../storage/other-version.ts';
import { loadJson, saveJson } from './saved-json.ts';

const VERSION = 1;
const hash = v.pipe(v.string('expected text'), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'));
const fileSchema = v.strictObject({
  version: v.literal(VERSION),
  election: hash,
  /** Where the coordinator was last. */
  join: v.string(),
  seed: hash,
  ballot: v.nullable(v.strictObject({ sequence: v.pipe(v.number(), v.safeInteger()), hash })),
});

export interface VoterFile {
  readonly election: Bytes;
  readonly join: string;
  readonly key: SigningKey;
  readonly ballot: { readonly sequence: number; readonly hash: Bytes } | null;
}

/** Where a voter's file lies unless `--key` says otherwise: one for each election. */
export function voterFilePath(election: Bytes, env: NodeJS.ProcessEnv = process.env): string {
  const windows = process.platform === 'win32' ? env.APPDATA : undefined;
  const config = env.XDG_CONFIG_HOME || windows || join(homedir(), '.config');
  return join(config, 'ostraka', 'voters', `${hex(election)}.json`);
}

/** The file at `path`; null where there is none. Throws `unreadable`, `storage-version`, and `other-election` where it is of another one. */
export function readVoterFile(path: string, election: Bytes): VoterFile | null {
  const found = loadJson(path);
  return found === undefined ? null : voterFileOf(found, path, election);
}

/** What `path` held, if it is this election's. Throws as `readVoterFile`. */
export function voterFileOf(found: unknown, path: string, election: Bytes): VoterFile {
  const versioned = v.safeParse(v.object({ version: v.number() }), found);
  if (versioned.success && versioned.output.version !== VERSION)
    throw otherVersion(path, `version ${versioned.output.version}`, `version ${VERSION}`);
  let file: v.InferOutput<typeof fileSchema>;
  try {
    file = parseAs(fileSchema, found);
  } catch (cause) {
    throw new OstrakaError('unreadable', `${path} is no voter’s key: ${(cause as Error).message}`, { cause });
  }
  if (!equal(unhex(file.election), election))
    throw new OstrakaError('other-election', `${path} holds the key for another election`, {
      hint: 'keys are never used twice: leave out --key, or name a file that does not exist yet',
    });
  const { ballot } = file;
  return {
    election,
    join: file.join,
    key: signingKey(unhex(file.seed)),
    ballot: ballot && { sequence: ballot.sequence, hash: unhex(ballot.hash) },
  };
}

/** Whether the file at `path` is some election's. */
export function isVoterFile(path: string): boolean {
  try {
    return v.safeParse(fileSchema, loadJson(path)).success;
  } catch {
    return false;
  }
}

/** Durable when this returns: a key that is on the roll must not be lost. */
export function writeVoterFile(path: string, { election, join, key, ballot }: VoterFile): void {
  const last = ballot && { sequence: ballot.sequence, hash: hex(ballot.hash) };
  saveJson(path, { version: VERSION, election: hex(election), join, seed: hex(key.seed), ballot: last }, 0o600);
}

export const newVoterFile = (election: Bytes, join: string, random: Random): VoterFile => ({
  election,
  join,
  key: newSigningKey(random),
  ballot: null,
});
