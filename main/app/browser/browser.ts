/** The app without Electron: the same windows in the default browser of this computer. Runs built only. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { ownVersion } from '../../launch/own-version.ts';
import { watchBattery } from '../../power/battery.ts';
import { lockDirectory } from '../../storage/directory-lock.ts';
import { withPath } from '../../storage/storage-error.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { readInvitation } from '../invitation.ts';
import { openWallSession, openWindowSession } from '../open-window.ts';
import { type Options, profileDirectory, readOptions } from '../options.ts';
import { type Keys, openKeys } from '../profile/key-wrapping.ts';
import { openProfile } from '../profile/open-profile.ts';
import { judgeGiven, readGiven } from '../window/given-file.ts';
import { ipcError } from '../window/ipc-host.ts';
import type { RoleInWindow } from '../window/role.ts';
import type { WindowSession } from '../window/session.ts';
import { keepPort, keptPort } from './kept-port.ts';
import { LoopbackServer } from './loopback-server.ts';
import { askAtDoor, leaveDoor } from './second-start.ts';
import { narrate, tellUnwatched } from './terminal.ts';

/** Closing a tab closes its window; a reload is quicker than this, and so is a browser that starts slowly. */
const GRACE = 60_000;
/** Unless an election needs what runs behind it: most reloads are over by then, and it is said that it goes on. */
const PATIENCE = 3000;
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
  const { file } = options;
  if (file !== null) await readGiven(file);
  const directory = profileDirectory(options.data ?? defaultData(), 'browser', options.profile);
  withPath(directory, () => mkdirSync(directory, { recursive: true, mode: 0o700 }));
  const unlock = await lockProfile(directory, options.profile).catch(async (error: unknown) => {
    const address = await askAtDoor(directory, { role: options.role, invitation, file });
    if (address === null) throw error;
    show(address, options.openBrowser);
    return null;
  });
  if (!unlock) return;
  const dataDirectory = openProfile(directory);
  let opened: Promise<Keys> | null = null;
  const keys = (): Promise<Keys> => {
    opened ??= openKeys(dataDirectory, null);
    return opened;
  };
  const own = {
    profile: options.profile,
    version: ownVersion(),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    shell: 'browser',
  } as const;
  const openSession = (role: RoleInWindow, link: string | null): WindowSession => {
    const session = openWindowSession(
      {
        dataDirectory,
        ...own,
        wrapping: async () => (await keys()).wrapping,
        plainKeys: async () => (await keys()).plain,
        saveFile: async (name, mime, bytes) => ({ download: { name, mime, bytes } }),
        // The page does this itself: the clipboard is the browser's.
        copy: () => {},
        watchBattery,
        openWindow: (wanted) => void show(server.launch(wanted), options.openBrowser),
        openWall: (wall) =>
          show(
            server.launchOf(() => openWallSession(own, wall)),
            options.openBrowser,
          ),
        invitation: link,
        pageDirectory,
        discovery: options.discovery,
        ...(options.host !== null && { host: options.host }),
      },
      role,
    );
    narrate(session, say);
    return session;
  };
  const openFile = (path: string): WindowSession => {
    const session = openSession('verifier', null);
    readGiven(path)
      .then((given) => judgeGiven(session, given))
      .catch((error: unknown) => say(ipcError(error).message));
    return session;
  };
  const end = (): void =>
    void server.close().finally(() => {
      shutDoor();
      unlock();
      process.exit(0);
    });
  const server = new LoopbackServer({
    pageDirectory,
    openSession,
    openFile,
    grace: GRACE,
    patience: PATIENCE,
    onUnwatched: (duties, address) => tellUnwatched(duties, address, say),
    onEmpty: end,
  });
  const kept = keptPort(directory);
  const port = await server.listen(kept);
  if (port !== kept) keepPort(directory, port);
  const shutDoor = await openDoor(directory, server);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  const first =
    file !== null
      ? server.launchOf(() => openFile(file))
      : server.launch(invitation === null ? options.role : 'launcher', invitation);
  show(first, options.openBrowser);
}

/** Opens a window's address, and prints it: good for one opening, by someone at this computer. */
function show(address: string, open: boolean): string {
  say(`Ostraka: ${address}`);
  if (!open) return address;
  const [program, ...words] = opener();
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  const byHand = (): void => say('Open this address in a browser on this computer.');
  child.on('error', byHand);
  child.on('exit', (code) => code !== 0 && byHand());
  child.unref();
  return address;
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

/** Throws `not-saved`, and ends the server then. */
async function openDoor(directory: string, server: LoopbackServer): Promise<() => void> {
  try {
    return leaveDoor(directory, server.openDoor());
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Throws `profile-in-use`. */
async function lockProfile(directory: string, profile: string): Promise<() => void> {
  try {
    return lockDirectory(directory);
  } catch (error) {
    if (!(error instanceof OstrakaError) || error.code !== 'storage-in-use') throw error;
    throw new OstrakaError('profile-in-use', `the profile “${profile}” is open already`, {
      hint: 'look for its window, or start another with --profile NAME',
    });
  }
}

function say(line: string): void {
  console.log(line);
}
