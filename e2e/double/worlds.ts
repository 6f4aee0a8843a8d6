/**
 * What runs inside Chromium: the two ends of `contextBridge`, and the isolated world of the preload script. Each function
 * is put into pages by its source, so each is self-contained.
 */
import type { References, Wire } from './wire.ts';

type MakeWire = (references?: References) => Wire;
type Hear = (...values: unknown[]) => unknown;
interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}
type Said =
  | { readonly say: 'expose'; readonly key: string; readonly value: unknown }
  | { readonly say: 'call'; readonly id: number; readonly values: unknown[] }
  | ({ readonly say: 'answer' } & Outcome)
  | ({ readonly say: 'settle'; readonly id: number } & Outcome);
type Outcome = { readonly value: unknown } | { readonly error: unknown };

export interface Bridge {
  expose(key: string, value: unknown): void;
}

/**
 * One end of the context bridge. Two worlds of a page share its DOM but no JavaScript objects, so what they say are DOM
 * events that carry text; they are dispatched synchronously, and so a call can be answered at once.
 * @param me the name of the event that this end hears; `them`, the other end's
 */
export function bridgeEnd(me: string, them: string, makeWire: MakeWire): Bridge {
  const dispatch = window.dispatchEvent.bind(window);
  const functions = new Map<number, Hear>();
  const promises = new Map<number, Waiting>();
  let ids = 0;
  let answer: Outcome | null = null;

  const say = (said: Said): void => {
    dispatch(new CustomEvent(them, { detail: wire.encode(said) }));
  };
  const wire = makeWire({
    send(value) {
      const id = ++ids;
      if (typeof value === 'function') {
        functions.set(id, value as Hear);
        return { $: 'function', id };
      }
      (value as Promise<unknown>).then(
        (settled) => say({ say: 'settle', id, value: settled }),
        (error: unknown) => say({ say: 'settle', id, error }),
      );
      return { $: 'promise', id };
    },
    receive({ $: kind, id }) {
      if (kind === 'promise') return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
      return (...values: unknown[]): unknown => {
        answer = null;
        say({ say: 'call', id, values });
        const given = answer as Outcome | null;
        if (!given) throw new Error('the other end of the context bridge is gone');
        if ('error' in given) throw given.error;
        return given.value;
      };
    },
  });
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  const call = (id: number, values: unknown[]): Outcome => {
    try {
      return { value: functions.get(id)?.(...values) };
    } catch (error) {
      return { error };
    }
  };

  window.addEventListener(me, (event) => {
    event.stopImmediatePropagation();
    const said = wire.decode((event as CustomEvent<string>).detail) as Said;
    switch (said.say) {
      case 'expose':
        Object.defineProperty(window, said.key, { value: freeze(said.value), enumerable: true });
        return;
      case 'call':
        say({ say: 'answer', ...call(said.id, said.values) });
        return;
      case 'answer':
        answer = said;
        return;
      case 'settle': {
        const waiting = promises.get(said.id);
        promises.delete(said.id);
        if ('error' in said) waiting?.reject(said.error);
        else waiting?.resolve(said.value);
      }
    }
  });
  return { expose: (key, value) => say({ say: 'expose', key, value }) };
}

/** From a window to the main process, as JSON. */
export interface ToMain {
  readonly kind: 'invoke' | 'send' | 'preload-error';
  readonly id: number;
  readonly channel: string;
  /** The wire's text of the arguments. */
  readonly values: string;
}

/** From the main process to a window: the arguments of `window.__deliver`. */
export type ToWindow = [kind: 'event' | 'answer' | 'failure', id: number, channel: string, value: string];

declare global {
  interface Window {
    /** Made by Runtime.addBinding, in the isolated world only. */
    __toMain?: (text: string) => void;
    __deliver?: (...message: ToWindow) => void;
  }
}

/** The isolated world: a sandboxed preload script gets `require('electron')` with two of its parts, and nothing else. */
export function isolatedWorld(bridge: Bridge, wire: Wire, preload: (require: (name: string) => unknown) => void): void {
  const { __toMain: toMain } = window;
  if (!toMain) throw new Error('the binding to the main process is missing');
  delete window.__toMain;
  const listeners = new Map<string, Set<Hear>>();
  const waiting = new Map<number, Waiting>();
  let ids = 0;
  const post = (kind: ToMain['kind'], channel: string, values: unknown[]): number => {
    const id = ++ids;
    toMain(JSON.stringify({ kind, id, channel, values: wire.encode(values) } satisfies ToMain));
    return id;
  };

  window.__deliver = (kind, id, channel, text) => {
    const value = wire.decode(text);
    if (kind === 'event') {
      for (const hear of [...(listeners.get(channel) ?? [])]) hear({}, ...(value as unknown[]));
      return;
    }
    const call = waiting.get(id);
    waiting.delete(id);
    if (kind === 'answer') call?.resolve(value);
    else call?.reject(new Error(`Error invoking remote method '${channel}': ${String(value)}`));
  };
  const ipcRenderer = {
    send: (channel: string, ...values: unknown[]) => void post('send', channel, values),
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        waiting.set(post('invoke', channel, values), { resolve, reject });
      }),
    on(channel: string, hear: Hear) {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(hear));
      return ipcRenderer;
    },
    off(channel: string, hear: Hear) {
      listeners.get(channel)?.delete(hear);
      return ipcRenderer;
    },
  };
  const electron = { contextBridge: { exposeInMainWorld: bridge.expose }, ipcRenderer };
  try {
    preload((name) => {
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name}`);
    });
  } catch (error) {
    post('preload-error', '', [error instanceof Error ? error.stack : String(error)]);
  }
}
