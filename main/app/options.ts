/**
 * What the app is started with, all of it optional: `--profile NAME`, `--role ROLE`, `--data DIRECTORY`, `--host ADDRESS`,
 * `--no-discovery`, `--no-open`, and a join link or the file of an election.
 */
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type Argument, calls } from '../../shared/protocol/ipc.ts';
import { plainHost } from '../network/place.ts';

/** A role that a window can be opened in. */
export type OpenRole = Argument<'window.open'>['role'];

export interface Options {
  /** Each profile has its own data and identity, and runs once at a time. */
  readonly profile: string;
  readonly role: OpenRole | 'launcher';
  /** Where profiles are kept; null for the place that the system has for it. */
  readonly data: string | null;
  /** Where a coordinator listens and is joined; null for every address of this computer. */
  readonly host: string | null;
  /** Whether to announce and to look for elections in the local network. */
  readonly discovery: boolean;
  /** What looks like a join link; whether it is one is for `readInvitation` to say. */
  readonly link: string | null;
  /** The path of a transcript, to be verified; whether it is one is for the verifier to say. */
  readonly file: string | null;
  /** Whether to open the browser, where the app runs in one; else its address is only printed. */
  readonly openBrowser: boolean;
}

/** Lower case only: some file systems take `Ada` and `ada` for one directory. */
const PROFILE = /^[a-z0-9][a-z0-9-]{0,31}$/;
const roles = calls['window.open'].entries.role.options;

/** For `parseArgs`. */
export const windowOptions = {
  profile: { type: 'string' },
  role: { type: 'string' },
  data: { type: 'string' },
  host: { type: 'string' },
  'no-discovery': { type: 'boolean' },
  'no-open': { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

/** What follows the name of the program, and what it does, for people. */
export const windowWords = `[OPTIONS] [FILE.ostraka | ostraka://…] opens the window: at the start, with a file in the verifier, or with an invitation.

  --role ROLE     coordinator, node, voter, verifier, simulation or lesson
  --profile NAME  keeps data and keys of its own; one window at a time for each
  --data DIR      where profiles are kept
  --host ADDRESS  this computer's address that others reach
  --no-discovery  neither announces elections in this network nor looks for them
  --browser       opens in the browser of this computer; with --no-open its address is only printed`;

export const isLink = (word: string): boolean => /^ostraka:/i.test(word);
export const isTranscript = (word: string): boolean => /\.ostraka$/i.test(word);

/**
 * Chromium's own switches may stand in between and are left to it. Throws `bad-option`, `bad-host`.
 * @param directory where the words were said, for paths among them
 */
export function readOptions(argv: readonly string[], directory = process.cwd()): Options {
  const { values, positionals } = parseArgs({ args: [...argv], options: windowOptions, strict: false });
  const { profile = 'default', role = 'launcher', data = null, host = null } = values;
  if (typeof profile !== 'string' || !PROFILE.test(profile))
    throw bad('--profile takes a name of up to 32 small letters, digits and hyphens');
  const known = roles.find((one) => one === role);
  if (!known && role !== 'launcher') throw bad(`--role takes one of ${roles.join(', ')}`);
  if (typeof data === 'boolean' || data === '') throw bad('--data takes a directory');
  if (typeof host === 'boolean') throw bad('--host takes an address of this computer');
  return {
    profile,
    role: known ?? 'launcher',
    data: data === null ? null : resolve(directory, data),
    host: host === null ? null : addressOf(host),
    discovery: values['no-discovery'] !== true,
    link: positionals.find(isLink) ?? null,
    file: fileAmong(positionals, directory),
    openBrowser: values['no-open'] !== true,
  };
}

/** A desktop gives files as addresses. */
function fileAmong(words: readonly string[], directory: string): string | null {
  const word = words.find((one) => isTranscript(one) && !isLink(one));
  if (word === undefined) return null;
  try {
    return /^file:/i.test(word) ? fileURLToPath(word) : resolve(directory, word);
  } catch {
    throw bad(`${word} is not the address of a file on this computer`);
  }
}

/**
 * Where a profile lives beneath `base`. In Electron and in a browser it is not the same place, since what one's keyring
 * wrapped the other could not read.
 */
export const profileDirectory = (base: string, shell: 'app' | 'browser', profile: string): string =>
  join(base, shell === 'app' ? 'profiles' : 'browser-profiles', profile);

/** Names are left to the command line. */
function addressOf(host: string): string {
  const address = plainHost(host);
  if (!isIP(address)) throw bad('--host takes an address of this computer');
  return address;
}

const bad = (message: string): OstrakaError => new OstrakaError('bad-option', message);
