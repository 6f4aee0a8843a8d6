/** A coordinator: the loop, its web half and the nodes' sessions on one port. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Express } from 'express';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { type SigningKey, signingKey } from '../../shared/crypto/signature.ts';
import type { Plan } from '../../shared/election/manifest.ts';
import type { Pair } from '../../shared/protocol/desk/desk.ts';
import { writeLink } from '../../shared/protocol/link.ts';
import { type Meter, meterHere } from '../measure/meter.ts';
import type { Tally } from '../measure/tally.ts';
import { LOOPBACK } from '../network/place.ts';
import { openBoardStore } from '../storage/board-store.ts';
import type { CoordinatorStore } from '../storage/coordinator-store.ts';
import { type KeyStore, openKeyStore, type Wrapping } from '../storage/key-store.ts';
import { writeForOwner } from '../storage/owner-only.ts';
import { keepPictures } from '../storage/pictures.ts';
import { requireNoPlace } from '../storage/postgres/place.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';
import { systemRandom } from '../workers/system-random.ts';
import { OrganiserToken } from './callers.ts';
import { LeadCheats } from './cheating/lead-cheats.ts';
import { Desk } from './desk/desk.ts';
import { Doorkeeper, serverOptions } from './doorkeeper.ts';
import { Front, type FrontOptions } from './front.ts';
import { FrontService } from './fronts/front-service.ts';
import type { Incidents } from './incidents.ts';
import { LessonDesk } from './lesson-desk.ts';
import { LIMITS, type Limits } from './limits.ts';
import { CoordinatorLoop } from './loop.ts';
import { RehearsalDesk } from './made-up/rehearsal-desk.ts';
import { Measurements, meterSockets } from './measuring/measurements.ts';
import { metricsOf } from './measuring/metrics.ts';
import { readinessRoutes } from './measuring/readiness.ts';
import { measurementRoutes } from './measuring/routes.ts';
import { keepHours } from './organiser.ts';
import { organiserRoutes } from './organiser-routes.ts';
import { OwnAddress } from './own-address.ts';
import { registrarRoutes } from './roll/registrar-routes.ts';
import { NodeSessions } from './sessions.ts';
import { ledBoard } from './web/led-board.ts';
import { uploadRoutes } from './web/upload-routes.ts';
import { listen, webApp } from './web/web-app.ts';

export interface CoordinatorOptions {
  readonly plan: Plan;
  /** Pictures that the plan of a new election names; one that goes on has those that are here. */
  readonly pictures?: readonly Bytes[];
  readonly data: string;
  /** Where the board is kept, given away; in `data` unless given. */
  readonly store?: CoordinatorStore;
  /** What to listen on, without brackets; null is every address of this computer. */
  readonly host: string | null;
  /** By which it can be found, the likeliest first; `host` unless given. */
  readonly addresses?: readonly string[];
  /** The proxy that it is behind, and the public address there; null where people come to this computer itself. */
  readonly front?: FrontOptions | null;
  /** Who sits at a new desk of two: their passphrases, or the desk of an election before. One that was set stays set. */
  readonly desk?: Pair | Desk | null;
  /** 0 takes any free port. */
  readonly port: number;
  readonly workers?: number;
  /** The built windows, for phones; none are served without. */
  readonly pageDirectory?: string;
  /** What this laptop's secrets pass through on their way to disk. */
  readonly wrapping?: Wrapping;
  readonly onProgress?: (done: number, total: number) => void;
  /** Whether the voters are made up, so that phases are told of however few ballots there are. */
  readonly areMadeUp?: boolean;
  /** What measures this party's work; one of this process unless given. */
  readonly meter?: Meter;
  /** What the front doors bear; `LIMITS` where nothing else is said. */
  readonly limits?: Partial<Limits>;
}

export interface Coordinator {
  /** By its present address. */
  readonly link: string;
  readonly address: OwnAddress;
  readonly loop: CoordinatorLoop;
  readonly lesson: LessonDesk;
  /** What casts the test deck, and what came of it, in a rehearsal. */
  readonly rehearsal: RehearsalDesk;
  /** What this laptop's person cheats at, in a lesson. */
  readonly cheats: LeadCheats;
  readonly key: SigningKey;
  readonly token: string;
  /** Where the organiser finds the token: readable by its owner only. */
  readonly tokenFile: string;
  /** Who got something wrong at the doors. */
  readonly incidents: Incidents;
  readonly measurements: Measurements;
  /** Lets go of its port: nobody is answered any more, and what is kept can be read as before. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Opens or resumes the election in `data` and serves it. Throws `port-taken`, `weak-passphrase` and what the stores throw. */
export async function startCoordinator(options: CoordinatorOptions): Promise<Coordinator> {
  const { plan, data, host, port, addresses = [host ?? LOOPBACK] } = options;
  const meter = options.meter ?? meterHere('coordinator');
  const { store, keys } = await openStores(options, meter.written);
  let key: SigningKey;
  let token: string;
  const tokenFile = join(data, 'organiser-token');
  try {
    key = signingKey(secret(keys, 'coordinator'));
    token = Buffer.from(secret(keys, 'organiser')).toString('base64url');
    writeForOwner(tokenFile, `${token}\n`);
  } catch (error) {
    await Promise.all([store.close(), keys.close()]);
    throw error;
  }
  const pool = new CryptoPool(options.workers, meter);
  const limits = { ...LIMITS, ...options.limits };
  const http = createServer(serverOptions(limits));
  meterSockets(http, meter);
  const front = options.front ? new Front(options.front) : null;
  const doorkeeper = new Doorkeeper(http, limits, new OrganiserToken(token), addresses, front);
  let loop: CoordinatorLoop | null = null;
  let fronts: FrontService | null = null;
  let address: OwnAddress;
  let lesson: LessonDesk;
  let measurements: Measurements;
  try {
    if (store.entryCount === 0) await keepPictures(store, plan, options.pictures ?? []);
    const desk = await deskIn(data, options.desk ?? null);
    loop = await CoordinatorLoop.open(plan, key, store, pool, options.onProgress, store.floor ?? null);
    loop.desk = desk;
    lesson = new LessonDesk(loop);
    measurements = new Measurements(loop, meter, options.areMadeUp ?? false);
    const built = options.pageDirectory ?? null;
    const pages = { directory: plan.voters.pages ? built : null, built };
    await listen(http, host, port, limits.backlog);
    address = new OwnAddress(store, addresses, (http.address() as AddressInfo).port, front?.origin);
    const view = ledBoard(loop, lesson);
    fronts = store.openDesk ? new FrontService(view, loop, await store.openDesk()) : null;
    const app = webApp({
      view,
      doorkeeper,
      address,
      pages,
      also: alsoServed(loop, doorkeeper, measurements),
    });
    const { turns } = loop;
    http.on('request', (request, response) => turns.own('request', () => app(request, response)));
  } catch (error) {
    loop?.close();
    http.close();
    doorkeeper.close();
    await fronts?.close();
    await pool.close();
    await Promise.all([store.close(), keys.close()]);
    throw error;
  }
  keepHours(loop);
  const cheats = new LeadCheats(loop, lesson);
  const rehearsal = new RehearsalDesk(loop);
  rehearsal.look();
  const sessions = new NodeSessions(loop, lesson, http, doorkeeper, meter);
  let left: Promise<unknown> | null = null;
  const leave = async (): Promise<void> => {
    left ??= new Promise((resolve) => {
      doorkeeper.close();
      sessions.close();
      http.closeAllConnections();
      http.close(resolve);
    });
    await left;
  };
  return {
    get link() {
      return writeLink({ ...address.place, coordinator: key.publicKey });
    },
    address,
    loop,
    lesson,
    rehearsal,
    cheats,
    key,
    token,
    tokenFile,
    incidents: doorkeeper.incidents,
    measurements,
    leave,
    async close() {
      meter.end();
      loop.close();
      await leave();
      await fronts?.close();
      await pool.close();
      await Promise.all([store.close(), keys.close()]);
    },
  };
}

/** The desk of two people in a directory; null where one person opens and closes. */
const deskIn = async (data: string, wanted: Pair | Desk | null): Promise<Desk | null> => {
  const known = Desk.of(data);
  if (known || !wanted) return known;
  return wanted instanceof Desk ? wanted.copyTo(data) : Desk.set(data, wanted);
};

/** Both, or neither. */
async function openStores(
  { data, wrapping, store: given }: CoordinatorOptions,
  written: Tally,
): Promise<{ store: CoordinatorStore; keys: KeyStore }> {
  if (!given) requireNoPlace(data);
  const store = given ?? openBoardStore(data, written);
  try {
    return { store, keys: openKeyStore(join(data, 'keys'), wrapping, written) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** 32 secret bytes of this name, drawn on first use. */
function secret(keys: KeyStore, name: string): Uint8Array {
  const known = keys.get(name);
  if (known) return known;
  const drawn = systemRandom(32);
  keys.put(name, drawn);
  return drawn;
}

/** Beyond what anybody may read or bring: what nodes, the organiser, a registrar and programs ask of whoever leads. */
const alsoServed = (loop: CoordinatorLoop, doorkeeper: Doorkeeper, measurements: Measurements) => (app: Express) => {
  app.use('/api', uploadRoutes(loop, doorkeeper.limits));
  app.use('/api/organiser', organiserRoutes(loop, doorkeeper, measurements));
  app.use('/api/registrar', registrarRoutes(loop, doorkeeper));
  app.use('/api', measurementRoutes(measurements, doorkeeper));
  app.use('/api', readinessRoutes(loop, doorkeeper));
  const metrics = metricsOf(loop, measurements);
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
};
