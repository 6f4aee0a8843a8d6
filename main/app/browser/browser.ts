/** The app without Electron: the same windows in the default browser of this computer. Runs built only. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { lockDirectory } from '../../storage/directory-lock.ts';
import { withPath } from '../../storage/storage-error.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { readInvitation } from '../invitation.ts';
import { openWindowSession } from '../open-window.ts';
import { type Options, profileDirectory, readOptions } from '../options.ts';
import { type Keys, openKeys } from '../profile/key-wrapping.ts';
import type { Role, WindowSession } from '../window/session.ts';
import { LoopbackServer } from './loopback-server.ts';

/** Closing a tab closes its window; a reload is quicker than this, and so is a browser that starts slowly. */
const GRACE = 60_000;
const pageDirectory = join(import.meta.dirname, '../renderer');

try {
  startArithmetic();
  await serve(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof OstrakaError)) throw error;
  console.error(`error: ${error.message}`);
  if (error.hint) console.error(`  ${error.hint}`);
  process.exitCode = 2;
}

async function serve(options: Options): Promise<void> {
  const invitation = options.link === null ? null : readInvitation(options.link);
  const directory = profileDirectory(options.data ?? defaultData(), 'browser', options.profile);
  withPath(directory, () => mkdirSync(directory, { recursive: true, mode: 0o700 }));
  const unlock = lockProfile(directory, options.profile);
  const dataDirectory = join(directory, 'data');
  let opened: Promise<Keys> | null = null;
  const keys = (): Promise<Keys> => {
    opened ??= openKeys(dataDirectory, null);
    return opened;
  };
  const openSession = (role: Role, link: string | null): WindowSession =>
    openWindowSession(
      {
        dataDirectory,
        profile: options.profile,
        version: version(),
        locale: Intl.DateTimeFormat().resolvedOptions().locale,
        shell: 'browser',
        wrapping: async () => (await keys()).wrapping,
        plainKeys: async () => (await keys()).plain,
        saveFile: async (name, mime, bytes) => ({ download: { name, mime, bytes } }),
        // The page does this itself: the clipboard is the browser's.
        copy: () => {},
        openWindow: (wanted) => show(server.launch(wanted), options.openBrowser),
        invitation: link,
        pageDirectory,
        discovery: options.discovery,
        ...(options.host !== null && { host: options.host }),
      },
      role,
    );
  const end = (): void =>
    void server.close().finally(() => {
      unlock();
      process.exit(0);
    });
  const server = new LoopbackServer({ pageDirectory, openSession, grace: GRACE, onEmpty: end });
  await server.listen();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  show(server.launch(invitation === null ? options.role : 'launcher', invitation), options.openBrowser);
}

/** Opens a window's address, and prints it: good for one opening, by someone at this computer. */
function show(address: string, open: boolean): void {
  console.log(`Ostraka: ${address}`);
  if (!open) return;
  const [program, ...words] = opener();
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('Open this address in a browser on this computer.'));
  child.unref();
}

/** The program that opens an address in the default browser. The address is an argument, never part of a command line. */
function opener(): [string, ...string[]] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}

/** Where the system keeps what belongs to a program of a person. */
function defaultData(): string {
  if (process.platform === 'win32' && process.env.APPDATA) return join(process.env.APPDATA, 'Ostraka');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Ostraka');
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'Ostraka');
}

function lockProfile(directory: string, profile: string): () => void {
  try {
    return lockDirectory(directory);
  } catch (error) {
    if (!(error instanceof OstrakaError) || error.code !== 'storage-in-use') throw error;
    throw new OstrakaError('profile-in-use', `the profile “${profile}” is open already`, {
      hint: 'look for its window, or start another with --profile NAME',
    });
  }
}

const version = (): string =>
  v.parse(
    v.object({ version: v.string() }),
    JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')),
  ).version;
