/** A session that notes its calls and shows the launcher. */
import type { WindowState } from '../../../shared/protocol/ipc.ts';
import type { WindowSession } from '../window/session.ts';

export interface StubSession {
  readonly session: WindowSession;
  /** Names and arguments, in order. */
  readonly made: [name: string, argument: unknown][];
  /** Resolves when the session is closed. */
  readonly closed: Promise<void>;
  change(invitation: string): void;
  /** As if it had begun to lead these elections, and nothing else. */
  lead(...titles: string[]): void;
}

/** @param act what every call does beside being noted */
export function stubSession(act: () => void = () => {}): StubSession {
  const made: [string, unknown][] = [];
  const closed = Promise.withResolvers<void>();
  const listeners = new Set<() => void>();
  let state: WindowState = {
    profile: 'default',
    version: '0.0.0',
    shell: 'browser',
    locale: 'en',
    duties: [],
    battery: null,
    role: 'launcher',
    recents: [],
    invitation: null,
    nearby: [],
    discoveryOff: null,
  };
  const session: WindowSession = {
    state: () => state,
    async call(name, argument) {
      made.push([name, argument]);
      act();
      return null as never;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    closingQuestion: () => null,
    unwatched: () => void made.push(['unwatched', null]),
    close: async () => closed.resolve(),
  };
  const change = (invitation: string): void => {
    state = { ...state, role: 'launcher', recents: [], nearby: [], discoveryOff: null, invitation };
    for (const listener of listeners) listener();
  };
  const lead = (...titles: string[]): void => {
    state = { ...state, duties: titles.map((title) => ({ role: 'coordinator', title })) };
    for (const listener of listeners) listener();
  };
  return { session, made, closed: closed.promise, change, lead };
}
