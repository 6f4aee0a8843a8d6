/**
 * A front: a process without a key that shows the board of a database as its coordinator does, and takes what voters send. Any number
 * of them stand behind a load balancer. Nodes, the organiser and a registrar speak with the coordinator itself.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeCanonical, type Value } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { errorOfAnswer } from '../../shared/protocol/coordinator/answering.ts';
import type { Answer } from '../../shared/protocol/coordinator/state.ts';
import { type JoinLink, writeLink } from '../../shared/protocol/link.ts';
import { OrganiserToken } from '../coordinator/callers.ts';
import { Doorkeeper, serverOptions } from '../coordinator/doorkeeper.ts';
import { Front as ProxyBefore, type FrontOptions as ProxyOptions } from '../coordinator/front.ts';
import type { Incidents } from '../coordinator/incidents.ts';
import { LIMITS, type Limits } from '../coordinator/limits.ts';
import { OwnAddress } from '../coordinator/own-address.ts';
import type { BoardView } from '../coordinator/web/board-view.ts';
import { listen, webApp } from '../coordinator/web/web-app.ts';
import { Tally } from '../measure/tally.ts';
import { LOOPBACK } from '../network/place.ts';
import { BoardStore, openIn } from '../storage/board-store.ts';
import type { DatabaseAddress } from '../storage/database-address.ts';
import { askedOf, loadAdapter } from '../storage/postgres/adapter.ts';
import type { FrontLink } from '../storage/postgres/fronts.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';
import { systemRandom } from '../workers/system-random.ts';
import { readAnswer, readStanding } from './answers.ts';
import { Follower } from './follower.ts';

/** Milliseconds until what was answered is to have come here. */
const PATIENCE = 10_000;
/** Milliseconds until what another front has shown is to have come here, or is not waited for. */
const SOON = 3000;

export interface FrontOptions {
  readonly database: DatabaseAddress;
  /** What to listen on, without brackets; null is every address of this computer. */
  readonly host: string | null;
  /** By which it can be found, the likeliest first; `host` unless given. */
  readonly addresses?: readonly string[];
  /** 0 takes any free port. */
  readonly port: number;
  /** The proxy or load balancer that it is behind, and the public address there. */
  readonly proxy?: ProxyOptions | null;
  /** Threads that examine what nodes bring. */
  readonly workers?: number;
  /** The built windows, for phones; none are served without. */
  readonly pageDirectory?: string;
  readonly limits?: Partial<Limits>;
  /** Nobody has led on this board with fronts yet. Told once. */
  readonly onWaiting?: () => void;
  /** Ends the waiting. */
  readonly stop?: AbortSignal;
}

export interface Front {
  readonly link: string;
  readonly address: OwnAddress;
  readonly incidents: Incidents;
  /** Entries that it shows. */
  readonly size: number;
  /** Hears what this cannot go on after. */
  onBroken(hear: (why: OstrakaError) => void): void;
  close(): Promise<void>;
}

/**
 * Resolves when the front is served, with what its coordinator has shown so far.
 * @throws OstrakaError `no-adapter`, `storage-unreachable`, `storage-version`, `port-taken`, `interrupted`, `board-lost`
 */
export async function startFront(options: FrontOptions): Promise<Front> {
  const { database, host, port, addresses = [host ?? LOOPBACK] } = options;
  const adapter = await loadAdapter();
  const link = await adapter.openFront(askedOf(database));
  const folder = mkdtempSync(join(tmpdir(), 'ostraka-front-'));
  const store = openIn(folder, (unlock) => new BoardStore(folder, unlock, new Tally(), 'copy'));
  const pool = new CryptoPool(options.workers);
  const follower = new Follower(link, store, pool);
  const limits = { ...LIMITS, ...options.limits };
  const http = createServer(serverOptions(limits));
  const proxy = options.proxy ? new ProxyBefore(options.proxy) : null;
  // There is no organiser here, and so no token: one that nobody knows.
  const nobody = new OrganiserToken(Buffer.from(systemRandom(32)).toString('base64url'));
  const doorkeeper = new Doorkeeper(http, limits, nobody, addresses, proxy);
  const close = async (): Promise<void> => {
    doorkeeper.close();
    follower.close();
    http.closeAllConnections();
    await new Promise<void>((resolve) => void http.close(() => resolve()));
    await link.close();
    await pool.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(follower, options);
    await listen(http, host, port, limits.backlog);
    const own = (http.address() as AddressInfo).port;
    const address = new OwnAddress(store, addresses, own, proxy?.origin);
    const built = options.pageDirectory ?? null;
    const pages = {
      get directory() {
        return follower.record?.manifest.voters.pages === false ? null : built;
      },
      built,
    };
    const view = viewOf(follower, link);
    const app = webApp({ view, doorkeeper, address, pages, also: (app) => app.use('/api', elsewhere) });
    http.on('request', app);
    return {
      get link() {
        return writeLink({ ...address.place, coordinator: follower.shown.leader } satisfies JoinLink);
      },
      address,
      incidents: doorkeeper.incidents,
      get size() {
        return follower.record?.log.size ?? 0;
      },
      onBroken(hear) {
        if (follower.broken) hear(follower.broken);
        follower.onBroken = hear;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ready(follower: Follower, { onWaiting, stop }: FrontOptions): Promise<void> {
  const soon = setTimeout(() => onWaiting?.(), 1000);
  const stopped = () => follower.close();
  stop?.addEventListener('abort', stopped);
  try {
    if (stop?.aborted) stopped();
    await follower.ready();
  } catch (error) {
    if (stop?.aborted) throw new OstrakaError('interrupted', 'waiting for a coordinator was stopped');
    throw error;
  } finally {
    clearTimeout(soon);
    stop?.removeEventListener('abort', stopped);
  }
}

/** What its coordinator has shown, and its coordinator's answers. */
function viewOf(follower: Follower, link: FrontLink): BoardView {
  return {
    store: follower.store,
    get record() {
      return follower.record;
    },
    get beats() {
      return follower.story.beats;
    },
    get shown() {
      return follower.shown.head;
    },
    get witnessed() {
      return follower.shown.witnessed;
    },
    get showsWitnessed() {
      return follower.shown.showsWitnessed;
    },
    // What this front has been shown before is not taken back.
    get withholds() {
      const { head, size } = follower.shown;
      return head === null && size > 0;
    },
    get status() {
      return follower.status;
    },
    get leader() {
      return follower.shown.leader;
    },
    whenDurable(read, refuse) {
      if (follower.broken) refuse(follower.broken);
      else read();
    },
    provable: () => follower.provable(),
    settled: () => follower.settled(),
    // One that is too far behind answers as far as it is: who asks goes by what is signed.
    reaches: (size) => follower.holds(size, SOON).catch(() => {}),
    async submit(leaf) {
      // Whoever sends the same again need not wait for anybody.
      const there = follower.record?.manifest.lesson ? null : follower.find(leaf);
      const answer: Answer =
        there === null ? readAnswer(await link.ask('submit', leaf, null)) : { ok: true, index: there };
      if (answer.ok) await follower.holds(answer.index + 1, PATIENCE);
      return answer;
    },
    async enrol(request, from) {
      return readAnswer(await link.ask('enrol', encodeCanonical(request as Value), from));
    },
    async release(release) {
      const answer = readAnswer(await link.ask('release', encodeCanonical(release as Value), null));
      if (!answer.ok) throw errorOfAnswer(answer);
    },
    async standing(key) {
      if (follower.record?.voters?.has(key)) return 'enrolled';
      return readStanding(await link.ask('standing', key, null));
    },
  };
}

/** What is asked of whoever leads is asked there. */
const elsewhere = (request: { readonly path: string }): never => {
  throw new OstrakaError('not-found', `there is nothing at ${request.path} of a front`, {
    hint: 'nodes, the organiser and a registrar use the address of the coordinator itself',
  });
};
