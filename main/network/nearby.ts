/**
 * Elections announced on the local network by mDNS. A hint for people, never a proof: whoever is in the network can
 * announce anything, so what comes in is bounded, its links are checked for their form, and people compare words.
 *
 * The multicast socket lives in a thread of its own: a packet that its libraries trip over costs the discovery, not the
 * election. Where the network does not allow it, links and QR codes work all the same.
 */
import { randomInt } from 'node:crypto';
import type { DiscoveryOff, Nearby as Found } from '../../shared/protocol/ipc.ts';
import { readLink } from '../../shared/protocol/link.ts';
import { startWorker, workerUrl } from '../threads/worker-url.ts';

const MOST = 20;
const MAX_TITLE = 60;
const MAX_MEMORY_MB = 64;
/** Milliseconds for a goodbye to the network. */
const GOODBYE_WITHIN = 1000;

/** What the thread is asked. */
export type DiscoveryOrder =
  | { readonly do: 'announce'; readonly link: string; readonly title: string; readonly port: number }
  | { readonly do: 'browse' }
  /** `name` is of letters and digits, and nobody else's. */
  | { readonly do: 'probe'; readonly name: string };

/** What the thread says: whatever stood in the packets. */
export interface Announced {
  readonly link: unknown;
  readonly title: unknown;
}

export type FromDiscovery =
  | { readonly heard: readonly Announced[] }
  /** A probe has heard its own announcement. */
  | { readonly own: true }
  /** Whether it works by now; `why` in the system's words. */
  | { readonly off: DiscoveryOff | null; readonly why: string | null };

/** What a probe has heard. */
export interface Probed {
  /** Its own announcement. */
  readonly own: boolean;
  readonly found: readonly Found[];
}

export class Nearby {
  readonly #enabled: boolean;
  readonly #changed: () => void;
  #off: DiscoveryOff | null;

  /** @param changed whether it works may have changed */
  constructor(enabled: boolean, changed: () => void = () => {}) {
    this.#enabled = enabled;
    this.#changed = changed;
    this.#off = enabled ? null : 'switched-off';
  }

  /** Why nothing is announced or found in the network; null where that works. */
  get off(): DiscoveryOff | null {
    return this.#off;
  }

  /** Announces an election until the returned function is called, which resolves when the network has been told. */
  announce(link: string, title: string): () => Promise<void> {
    return this.#start({ do: 'announce', link, title: shortTitle(title), port: readLink(link).port }, () => {});
  }

  /** Tells `listener` what is found, each time all of it, until the returned function is called. */
  browse(listener: (found: readonly Found[]) => void): () => void {
    return this.#start({ do: 'browse' }, (announced) => listener(readAnnounced(announced)));
  }

  /**
   * Announces this laptop to itself, as nothing that anybody shows, and listens for so many milliseconds: less where `isEnough`
   * says so of what was heard.
   */
  async probe(within: number, isEnough: (probed: Probed) => boolean, stop?: AbortSignal): Promise<Probed> {
    let probed: Probed = { own: false, found: [] };
    const { promise: enough, resolve } = Promise.withResolvers<void>();
    const turn = (next: Partial<Probed>): void => {
      probed = { ...probed, ...next };
      if (isEnough(probed) || this.#off !== null) resolve();
    };
    const end = this.#start(
      { do: 'probe', name: `probe${randomInt(2 ** 40).toString(36)}` },
      (announced) => turn({ found: readAnnounced(announced) }),
      turn,
    );
    const late = setTimeout(resolve, this.#enabled ? within : 0);
    stop?.addEventListener('abort', () => resolve(), { once: true });
    await enough;
    clearTimeout(late);
    await end();
    return probed;
  }

  #start(
    order: DiscoveryOrder,
    hear: (announced: readonly Announced[]) => void,
    turn: (own: Partial<Probed>) => void = () => {},
  ): () => Promise<void> {
    if (!this.#enabled) return async () => {};
    const worker = startWorker(workerUrl('./nearby-worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    worker.unref();
    const listen = (said: FromDiscovery): void => {
      if ('heard' in said) return hear(said.heard);
      if ('own' in said) return turn({ own: true });
      this.#turn(said.off, said.why);
      turn({});
    };
    worker.on('message', listen);
    worker.on('error', (error) => {
      this.#turn('failed', String(error));
      turn({});
    });
    // Asked first, and waited for, so that the announcement is taken back in the network too.
    const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    return () => {
      worker.off('message', listen);
      worker.ref();
      worker.postMessage('end');
      const late = setTimeout(() => void worker.terminate(), GOODBYE_WITHIN);
      return gone.finally(() => clearTimeout(late));
    };
  }

  #turn(off: DiscoveryOff | null, why: string | null): void {
    if (why !== null) console.warn(`discovery in the local network does not work: ${why}`);
    if (off === this.#off) return;
    this.#off = off;
    this.#changed();
  }
}

/** What can be shown of what was heard. */
export function readAnnounced(announced: readonly Announced[]): Found[] {
  const found = new Map<string, Found>();
  for (const { link, title } of announced) {
    if (found.size >= MOST) break;
    if (typeof link !== 'string' || link.length > 400 || typeof title !== 'string' || !isLink(link)) continue;
    found.set(link, { link, title: shortTitle(title) });
  }
  return [...found.values()];
}

/** One line without control or direction characters, which could make a title look like another. */
const shortTitle = (title: string): string =>
  [...title.slice(0, 4 * MAX_TITLE).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')].slice(0, MAX_TITLE).join('').trim() || '…';

function isLink(link: string): boolean {
  try {
    readLink(link);
    return true;
  } catch {
    return false;
  }
}
