/** Windows of several profiles in one process, over real sockets on loopback: what tests of whole elections look through. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import type { Battery } from '../../../shared/protocol/battery.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import type { WindowState } from '../../../shared/protocol/ipc.ts';
import { Crowd, type ToVoters } from '../../local-election/crowd.ts';
import { whenLate } from '../../workers/testing/patience.ts';
import { openWallSession, openWindowSession } from '../open-window.ts';
import type { RoleInWindow } from '../window/role.ts';
import type { Role, Surroundings, WindowSession } from '../window/session.ts';

export class Room {
  readonly directory = mkdtempSync(join(tmpdir(), 'ostraka-sessions-'));
  /** What windows saved, by the name of the file. */
  readonly saved = new Map<string, Bytes>();
  /** Whether mix nodes in windows that are opened from now on look how ready their laptops are, which takes each a moment. */
  tellsReadiness = false;
  /** Of elections that are led in windows that are opened from now on; 0 takes any. */
  port = 0;
  /** Windows that were asked for beside others. */
  readonly opened: Role[] = [];
  /** Windows on the wall, in the order in which they were opened. */
  readonly walls: WindowSession[] = [];
  /** Whatever any party kept as a secret. */
  readonly secrets: Bytes[] = [];
  readonly #windows: WindowSession[] = [];
  readonly #batteries = new Map<string, (battery: Battery | null) => void>();

  /** A window of a profile, which is a laptop of its own; the launcher unless another role is given. */
  open(profile: string, role?: RoleInWindow): WindowSession {
    const window = openWindowSession(this.#surroundings(profile), role);
    this.#windows.push(window);
    return window;
  }

  /** The battery of a profile's laptop, as its system tells the process. */
  battery(profile: string, battery: Battery | null): void {
    this.#batteries.get(profile)?.(battery);
  }

  async close(): Promise<void> {
    await Promise.all(this.#windows.map((window) => window.close()));
    rmSync(this.directory, { recursive: true, force: true });
  }

  #surroundings(profile: string): Surroundings {
    return {
      dataDirectory: join(this.directory, profile),
      profile,
      version: '0',
      locale: 'en',
      shell: 'app',
      wrapping: async () => ({
        wrap: (secret) => {
          this.secrets.push(secret.slice());
          return secret;
        },
        unwrap: (wrapped) => wrapped,
      }),
      plainKeys: async () => true,
      saveFile: async (name, _mime, bytes) => {
        this.saved.set(name, bytes);
        return { path: `/saved/${name}` };
      },
      copy: () => {},
      watchBattery: (heard) => {
        this.#batteries.set(profile, heard);
        return () => this.#batteries.delete(profile);
      },
      openWindow: (role) => void this.opened.push(role),
      openWall: (wall) => {
        const window = openWallSession({ profile, version: '0', locale: 'en', shell: 'app' }, wall);
        this.#windows.push(window);
        this.walls.push(window);
        return null;
      },
      invitation: null,
      pageDirectory: this.directory,
      host: '127.0.0.1',
      port: this.port,
      discovery: false,
      tellsReadiness: this.tellsReadiness,
      workers: 1,
    };
  }
}

type StateAs<R extends Role> = Extract<WindowState, { role: R }>;

/** The state of a window that must be of this role. */
export function as<R extends Role>(window: WindowSession, role: R): StateAs<R> {
  const state = window.state();
  assert.equal(state.role, role);
  return state as StateAs<R>;
}

/** The first state, now or to come, of which `reached` gives something. */
export function when<T>(
  window: WindowSession,
  reached: (state: WindowState) => T | null | undefined | false,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const inTime = whenLate(() => {
      stop();
      reject(new Error(`it did not come: ${JSON.stringify(window.state()).slice(0, 2000)}`));
    });
    const look = (): void => {
      const found = reached(window.state());
      if (!found) return;
      inTime();
      stop();
      resolve(found);
    };
    const stop = window.onChange(look);
    look();
  });
}

/** Of a coordinator's window, once its lobby is open. */
export const statusOf = (state: WindowState): Status | null =>
  state.role === 'coordinator' ? (state.election?.status ?? null) : null;

/** Many voters at a join link, who enrol and vote when they are told to. */
export const ask = (link: string) => {
  let hear: (count: number) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const crowd = new Crowd((message) => {
    if ('failed' in message) fail(new Error(message.failed.message));
    else if ('count' in message) hear(message.count);
  }, 'thread');
  const tell = (message: ToVoters, wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      hear = (count) => count === wanted && resolve();
      fail = reject;
      crowd.hear(message);
    });
  return {
    enrol: (count: number) => tell({ do: 'enrol', links: [link], count, first: 1, place: 1 }, count),
    vote: (choices: Extract<ToVoters, { do: 'vote' }>['choices']) => tell({ do: 'vote', choices }, choices.length),
  };
};
