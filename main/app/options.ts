/**
 * What the app is started with, all of it optional: `--profile NAME`, `--role ROLE`, `--data DIRECTORY`, `--host ADDRESS`,
 * `--no-discovery`, `--no-open`, and a join link.
 */
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
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
  /** Whether to open the browser, where the app runs in one; else its address is only printed. */
  readonly openBrowser: boolean;
}

/** Lower case only: some file systems take `Ada` and `ada` for one directory. */
const PROFILE = /^[a-z0-9][a-z0-9-]{0,31}$/;
const roles = calls['window.open'].entries.role.options;

/** Chromium's own switches may stand in between and are left to it. Throws `bad-option`, `bad-host`. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      profile: { type: 'string' },
      role: { type: 'string' },
      data: { type: 'string' },
      host: { type: 'string' },
      'no-discovery': { type: 'boolean' },
      'no-open': { type: 'boolean' },
    },
    strict: false,
  });
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
    data: data === null ? null : resolve(data),
    host: host === null ? null : addressOf(host),
    discovery: values['no-discovery'] !== true,
    link: positionals.find((one) => /^ostraka:/i.test(one)) ?? null,
    openBrowser: values['no-open'] !== true,
  };
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
