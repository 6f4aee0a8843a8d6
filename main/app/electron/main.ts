/** The app on Electron: one process for each profile, one session behind each window. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, ipcMain } from 'electron';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { channels } from '../../../shared/protocol/channels.ts';
import type { Outcome } from '../../../shared/protocol/ipc.ts';
import { watchBattery } from '../../power/battery.ts';
import { withPath } from '../../storage/storage-error.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { readInvitation } from '../invitation.ts';
import { openWallSession, openWindowSession } from '../open-window.ts';
import { type Options, profileDirectory, readOptions } from '../options.ts';
import { type Keys, openKeys } from '../profile/key-wrapping.ts';
import { openProfile } from '../profile/open-profile.ts';
import { readGiven } from '../window/given-file.ts';
import { answer, ipcError } from '../window/ipc-host.ts';
import type { RoleInWindow } from '../window/role.ts';
import type { WindowSession } from '../window/session.ts';
import { confine } from './confinement.ts';
import { type Given, onStartedAgain, type SecondStart } from './deep-link.ts';
import { systemKeyring } from './keyring.ts';
import { installMenu } from './menu.ts';
import { lostBy, requireSandbox } from './sandboxed.ts';
import { saveFile } from './save-file.ts';
import { registerScheme, servePages } from './scheme.ts';
import { Windows } from './windows.ts';

/** How long the sessions have to end before the process does; all that matters is on disk already. */
const PATIENCE = 3000;
const pageDirectory = join(import.meta.dirname, '../renderer');

const hasSwitch = (name: string): boolean => app.commandLine.hasSwitch(name);
const options = orExit((): Options => {
  if (app.isPackaged) requireSandbox(hasSwitch, process.env);
  startArithmetic();
  return readOptions(process.argv.slice(1));
});
registerScheme();
app.enableSandbox();
// The single-instance lock is taken in this directory: one instance for each profile.
app.setPath('userData', orExit(userData));
const start: SecondStart = { argv: process.argv.slice(1), directory: process.cwd() };
if (app.requestSingleInstanceLock(start)) void begin().catch(fail);
else app.quit();

async function begin(): Promise<void> {
  const ready = app.whenReady().then(openWindows);
  onStartedAgain(app, async (given) => {
    const windows = await ready;
    if (isGiven(given)) await show(windows, given);
    else windows.focus();
  });
  const windows = await ready;
  ipcMain.handle(channels.call, async (event, name: unknown, argument: unknown): Promise<Outcome> => {
    try {
      return await answer(windows.sessionOf(event), name, argument);
    } catch (error) {
      return { error: ipcError(error) };
    }
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    void Promise.race([windows.closeSessions(), patience]).finally(() => app.exit(0));
  });
  if (!isGiven(options)) windows.open(options.role);
  else if (!(await show(windows, options))) windows.focus();
}

function openWindows(): Windows {
  confine();
  installMenu();
  servePages(pageDirectory);
  if (app.isPackaged) app.setAsDefaultProtocolClient('ostraka');

  const dataDirectory = openProfile(app.getPath('userData'));
  let opened: Promise<Keys> | null = null;
  const keys = (): Promise<Keys> => {
    opened ??= systemKeyring().then((keyring) => openKeys(dataDirectory, keyring));
    return opened;
  };
  const own = {
    profile: options.profile,
    version: app.getVersion(),
    locale: app.getLocale(),
    shell: 'app',
  } as const;
  const openSession = (window: BrowserWindow, role: RoleInWindow, invitation: string | null): WindowSession =>
    openWindowSession(
      {
        dataDirectory,
        ...own,
        wrapping: async () => (await keys()).wrapping,
        plainKeys: async () => (await keys()).plain,
        sandbox: lostBy(hasSwitch, process.env) === null,
        saveFile: (name, _mime, bytes) => saveFile(window, name, bytes),
        copy: (text) => void clipboard.writeText(text).catch((error: unknown) => console.error(error)),
        watchBattery,
        hold: (on) => {
          if (!window.isDestroyed()) window.setKiosk(on);
        },
        openWindow: (wanted) => windows.open(wanted),
        openWall: (wall) => windows.openWall(wall),
        invitation,
        pageDirectory,
        discovery: options.discovery,
        ...(options.host !== null && { host: options.host }),
      },
      role,
    );
  const windows = new Windows(join(import.meta.dirname, 'preload.cjs'), openSession, (wall) =>
    openWallSession(own, wall),
  );
  return windows;
}

/** One message at a time: a page could send many broken links. */
let complaining = false;

const isGiven = ({ link, file }: Given): boolean => link !== null || file !== null;

/** Whether the link is one, or the file can be read, and a window shows it now. */
async function show(windows: Windows, { link, file }: Given): Promise<boolean> {
  try {
    if (link !== null) windows.invite(readInvitation(link));
    else if (file !== null) windows.verify(await readGiven(file)).catch((error: unknown) => console.error(error));
    return true;
  } catch (error) {
    const { message, hint } = ipcError(error);
    if (!complaining) {
      complaining = true;
      void dialog.showMessageBox({ type: 'warning', title: 'Ostraka', message, detail: hint ?? '' }).finally(() => {
        complaining = false;
      });
    }
    return false;
  }
}

function userData(): string {
  const directory = profileDirectory(options.data ?? join(app.getPath('appData'), 'Ostraka'), 'app', options.profile);
  withPath(directory, () => mkdirSync(directory, { recursive: true, mode: 0o700 }));
  return directory;
}

/** What goes wrong before there is a window is said where the app was started. */
function orExit<T>(begin: () => T): T {
  try {
    return begin();
  } catch (error) {
    console.error(`error: ${error instanceof OstrakaError ? error.message : String(error)}`);
    process.exit(2);
  }
}

/** A profile that cannot be opened is said to whoever started the app; anything else is a defect. */
function fail(error: unknown): void {
  if (error instanceof OstrakaError) {
    dialog.showErrorBox(error.message, error.hint ?? '');
    return app.exit(2);
  }
  console.error(error);
  app.exit(70);
}
