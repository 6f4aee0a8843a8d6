/** The windows of one process, each with the session behind it. */
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  dialog,
  type Event,
  type IpcMainInvokeEvent,
  nativeTheme,
  screen,
  type WebFrameMain,
} from 'electron';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { channels } from '../../../shared/protocol/channels.ts';
import { type GivenFile, judgeGiven } from '../window/given-file.ts';
import { sendStates } from '../window/ipc-host.ts';
import type { RoleInWindow } from '../window/role.ts';
import type { WindowSession } from '../window/session.ts';
import type { Wall } from '../window/wall.ts';
import { Awake } from './awake.ts';
import { isOwnAddress, START_PAGE } from './scheme.ts';

/** Opens what stands behind a window. */
export type OpenSession = (window: BrowserWindow, role: RoleInWindow, invitation: string | null) => WindowSession;

interface Open {
  readonly window: BrowserWindow;
  /** What it shows the room; null where it is no window on the wall. */
  readonly wall: Wall | null;
  session: WindowSession;
  /** Ends the stream of states. */
  stop: () => void;
  /** Whether the person is being asked if it may close, and has said so. */
  closing: 'unasked' | 'asking' | 'agreed';
}

export class Windows {
  readonly #preload: string;
  readonly #openSession: OpenSession;
  readonly #openWallSession: (wall: Wall) => WindowSession;
  /** By the id of their web contents. */
  readonly #open = new Map<number, Open>();
  readonly #closing = new Set<Promise<void>>();
  readonly #awake = new Awake();

  /** @param preload the built preload script */
  constructor(preload: string, openSession: OpenSession, openWallSession: (wall: Wall) => WindowSession) {
    this.#preload = preload;
    this.#openSession = openSession;
    this.#openWallSession = openWallSession;
  }

  open(role: RoleInWindow, invitation: string | null = null): WindowSession {
    const window = this.#frame({ width: 1180, height: 820, minWidth: 360, minHeight: 480 });
    const session = this.#openSession(window, role, invitation);
    this.#show(window, session, null);
    return session;
  }

  /** A window for the room; one that is open already comes to the front. */
  openWall(wall: Wall): null {
    const there = [...this.#open.values()].find((open) => open.wall === wall);
    if (there) bringUp(there.window);
    else this.#show(this.#frame(onTheWall()), this.#openWallSession(wall), wall);
    return null;
  }

  #frame(place: BrowserWindowConstructorOptions): BrowserWindow {
    return new BrowserWindow({
      ...place,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171c' : '#fbf9f5',
      webPreferences: {
        preload: this.#preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      },
    });
  }

  #show(window: BrowserWindow, session: WindowSession, wall: Wall | null): void {
    const { id } = window.webContents;
    const open: Open = { window, wall, session, stop: this.#stream(window, session), closing: 'unasked' };
    this.#open.set(id, open);
    window.once('ready-to-show', () => window.show());
    window.on('close', (event) => this.#beforeClose(event, open));
    window.once('closed', () => this.#closed(id));
    void window.loadURL(START_PAGE);
  }

  /** Shows a join link in a window that is at the launcher, or in a new one. However many come, one window shows them. */
  invite(link: string): void {
    this.#turn('launcher', link);
  }

  /** Has a file judged in a window that is at the launcher, or in a new one. Throws what the verifier's call throws. */
  verify(file: GivenFile): Promise<void> {
    return judgeGiven(this.#turn('verifier', null), file);
  }

  /** What stands behind the window that now shows this. */
  #turn(role: RoleInWindow, invitation: string | null): WindowSession {
    const idle = [...this.#open.values()].find(({ session }) => session.state().role === 'launcher');
    if (!idle) return this.open(role, invitation);
    idle.stop();
    this.#end(idle.session);
    idle.session = this.#openSession(idle.window, role, invitation);
    idle.stop = this.#stream(idle.window, idle.session);
    bringUp(idle.window);
    return idle.session;
  }

  /** Brings the newest window up; opens one where there is none. */
  focus(): void {
    const last = [...this.#open.values()].findLast(({ wall }) => wall === null);
    if (last) bringUp(last.window);
    else this.open('launcher');
  }

  /** The session that a call is for. Throws `forbidden` unless it comes from the page itself in a window of ours. */
  sessionOf({ sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): WindowSession {
    const open = this.#open.get(sender.id);
    if (!open || sender !== open.window.webContents || !isOwnFrame(senderFrame))
      throw new OstrakaError('forbidden', 'this call does not come from a window of the app');
    return open.session;
  }

  /** Ends every session; resolves when all are closed. */
  async closeSessions(): Promise<void> {
    for (const id of this.#open.keys()) this.#closed(id);
    await Promise.all(this.#closing);
  }

  /**
   * Asks where an election still needs what runs behind the window. Without blocking this process, on which all others
   * wait meanwhile: so the close is called off, quitting with it, and done once the person agrees.
   */
  #beforeClose(event: Event, open: Open): void {
    const { window, session, closing } = open;
    if (session.held && !open.window.webContents.isCrashed()) return event.preventDefault();
    const question = session.closingQuestion();
    if (!question || closing === 'agreed') return;
    event.preventDefault();
    if (closing === 'asking') return;
    open.closing = 'asking';
    bringUp(window);
    const { message, detail, stay, stop } = question;
    const answers = { buttons: [stay, stop], defaultId: 0, cancelId: 0, noLink: true };
    dialog
      .showMessageBox(window, { type: 'warning', title: 'Ostraka', message, detail, ...answers })
      .then(({ response }) => {
        open.closing = response === 1 ? 'agreed' : 'unasked';
        if (response === 1 && !window.isDestroyed()) window.close();
      })
      .catch((error: unknown) => {
        open.closing = 'unasked';
        console.error(error);
      });
  }

  #stream(window: BrowserWindow, session: WindowSession): () => void {
    const { id } = window.webContents;
    return sendStates(session, (state) => {
      this.#awake.need(id, state.duties.length > 0);
      if (!window.isDestroyed()) window.webContents.send(channels.state, state);
    });
  }

  #closed(id: number): void {
    const open = this.#open.get(id);
    if (!open) return;
    this.#open.delete(id);
    this.#awake.need(id, false);
    open.stop();
    this.#end(open.session);
    // A wall alone shows nothing, and would keep the app running.
    const left = [...this.#open.values()];
    if (left.every(({ wall }) => wall !== null)) for (const { window } of left) window.close();
  }

  #end(session: WindowSession): void {
    const closing = session
      .close()
      .catch((error: unknown) => console.error(error))
      .finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}

/** Only a page's own top frame; null is a frame that has navigated away or is gone since it called. */
const isOwnFrame = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && isOwnAddress(frame.url);

function bringUp(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** All of a second display, where there is one; else a window that can be moved to it. */
function onTheWall(): BrowserWindowConstructorOptions {
  const primary = screen.getPrimaryDisplay().id;
  const wall = screen.getAllDisplays().find(({ id }) => id !== primary);
  return wall ? { ...wall.bounds, fullscreen: true } : { width: 1280, height: 720, minWidth: 640, minHeight: 480 };
}
