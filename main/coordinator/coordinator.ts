/** A coordinator: the loop, its web half and the nodes' sessions on one port. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type ErrorCode, statusOfCode } from '../../shared/codec/errors/codes.ts';
import { type SigningKey, signingKey } from '../../shared/crypto/signature.ts';
import type { Plan } from '../../shared/election/manifest.ts';
import type { Pair } from '../../shared/protocol/desk/desk.ts';
import { writeLink } from '../../shared/protocol/link.ts';
import { KEY_PATH } from '../../shared/protocol/page-address.ts';
import { type Meter, meterHere } from '../measure/meter.ts';
import type { Tally } from '../measure/tally.ts';
import { LOOPBACK } from '../network/place.ts';
import { type BoardStore, openBoardStore } from '../storage/board-store.ts';
import { type KeyStore, openKeyStore, type Wrapping } from '../storage/key-store.ts';
import { writeForOwner } from '../storage/owner-only.ts';
import { keepPictures } from '../storage/pictures.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';
import { systemRandom } from '../workers/system-random.ts';
import { boardRoutes } from './board-routes.ts';
import { OrganiserToken } from './callers.ts';
import { LeadCheats } from './cheating/lead-cheats.ts';
import { Desk } from './desk/desk.ts';
import { Doorkeeper, serverOptions } from './doorkeeper.ts';
import { Front, type FrontOptions } from './front.ts';
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
import { pageRoutes } from './pages.ts';
import { registrarRoutes } from './roll/registrar-routes.ts';
import { NodeSessions } from './sessions.ts';

export interface CoordinatorOptions {
  readonly plan: Plan;
  /** Pictures that the plan of a new election names; one that goes on has those that are here. */
  readonly pictures?: readonly Bytes[];
  readonly data: string;
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
  const { store, keys } = openStores(data, options.wrapping, meter.written);
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
  let address: OwnAddress;
  let lesson: LessonDesk;
  let measurements: Measurements;
  try {
    if (store.entryCount === 0) await keepPictures(store, plan, options.pictures ?? []);
    const desk = await deskIn(data, options.desk ?? null);
    loop = await CoordinatorLoop.open(plan, key, store, pool, options.onProgress);
    loop.desk = desk;
    lesson = new LessonDesk(loop);
    measurements = new Measurements(loop, meter, options.areMadeUp ?? false);
    const built = options.pageDirectory ?? null;
    const pages = { directory: plan.voters.pages ? built : null, built };
    await listen(http, host, port, limits.backlog);
    address = new OwnAddress(store, addresses, (http.address() as AddressInfo).port, front?.origin);
    const app = webApp(loop, lesson, doorkeeper, { key: key.publicKey, address, pages, measurements });
    const { turns } = loop;
    http.on('request', (request, response) => turns.own('request', () => app(request, response)));
  } catch (error) {
    loop?.close();
    http.close();
    doorkeeper.close();
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

/** Both of a directory, or neither. */
function openStores(
  data: string,
  wrapping: Wrapping | undefined,
  written: Tally,
): { store: BoardStore; keys: KeyStore } {
  const store = openBoardStore(data, written);
  try {
    return { store, keys: openKeyStore(join(data, 'keys'), wrapping, written) };
  } catch (error) {
    void store.close();
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

/** What only means something over TLS is left out. */
const OVER_HTTP = once(
  helmet({ strictTransportSecurity: false, originAgentCluster: false, crossOriginOpenerPolicy: false }),
);
/** For thirty days, longer than an election takes, no browser goes there without TLS; of other names there nothing is said. */
const OVER_TLS = once(helmet({ strictTransportSecurity: { maxAge: 30 * 24 * 3600, includeSubDomains: false } }));

/** The headers that helmet sets are the same for every answer; it would put them together anew for each ballot. */
function once(set: ReturnType<typeof helmet>): (response: Response) => void {
  const headers: [name: string, value: string][] = [];
  const response = {
    setHeader: (name: string, value: string) => headers.push([name, value]),
    removeHeader: () => {},
  };
  set({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return (answer) => {
    for (const [name, value] of headers) answer.setHeader(name, value);
  };
}

function webApp(
  loop: CoordinatorLoop,
  lesson: LessonDesk,
  doorkeeper: Doorkeeper,
  {
    key,
    address,
    pages,
    measurements,
  }: {
    readonly key: Bytes;
    readonly address: OwnAddress;
    readonly pages: Parameters<typeof pageRoutes>[0];
    readonly measurements: Measurements;
  },
) {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.disable('etag');
  app.use(doorkeeper.admit);
  app.use((_request, _response, next) => loop.whenDurable(next, next));
  app.use((request, response, next) => {
    (doorkeeper.callerOf(request).passedOn ? OVER_TLS : OVER_HTTP)(response);
    next();
  });
  // First: what thousands ask in the same moment.
  app.use('/api', boardRoutes(loop, lesson, doorkeeper));
  app.use('/api/organiser', organiserRoutes(loop, doorkeeper, measurements));
  app.use('/api/registrar', registrarRoutes(loop, doorkeeper));
  app.use('/api', measurementRoutes(measurements, doorkeeper));
  app.use('/api', readinessRoutes(loop, doorkeeper));
  app.get(KEY_PATH, (_request, response) => void response.json({ key: hex(key) }));
  app.use(pageRoutes(pages, doorkeeper, address, loop));
  const metrics = metricsOf(loop, measurements);
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  app.use((request) => {
    throw new OstrakaError('not-found', `there is nothing at ${request.path}`);
  });
  app.use(answerErrors(doorkeeper));
  return app;
}

/** What our own programs meet as well, and nobody needs to read of. */
const ordinary: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-found',
  'blob-missing',
  'out-of-range',
  'not-yet',
  'out-of-phase',
  'two-needed',
]);

const answerErrors =
  (doorkeeper: Doorkeeper) =>
  (thrown: unknown, request: Request, response: Response, _next: NextFunction): void => {
    // Half an answer must not pass for a whole one; nor is it a defect when the caller has left.
    if (response.headersSent || response.destroyed) return void response.destroy();
    const { code, message, hint, culprit } = errorOf(thrown);
    if (code === 'internal') logOnce(thrown, thrown);
    else if (!ordinary.has(code)) doorkeeper.incidents.note(doorkeeper.callerOf(request).address, code, message);
    // What is left of a body that nobody reads would come in the way of the next request.
    if (!request.complete) response.setHeader('connection', 'close');
    response
      .status(statusOfCode(code))
      .json({ code, message, ...(hint ? { hint } : {}), ...(culprit ? { culprit } : {}) });
  };

const logged = new WeakSet<object>();

/** What stopped the loop is the answer to every request from then on. */
function logOnce(thrown: unknown, text: unknown): void {
  if (thrown instanceof Object) {
    if (logged.has(thrown)) return;
    logged.add(thrown);
  }
  console.error(text);
}

function errorOf(thrown: unknown): OstrakaError {
  if (thrown instanceof OstrakaError && thrown.code.startsWith('storage-')) {
    // Where its files are is nobody else's affair; its own person has to know.
    logOnce(thrown, thrown.message);
    return new OstrakaError('coordinator-disk', 'the coordinator cannot use its disk; its own screen says why');
  }
  if (thrown instanceof OstrakaError) return thrown;
  // What express and its parsers throw of a bad request says which status it deserves.
  const status = thrown instanceof Error && 'status' in thrown ? Number(thrown.status) : 500;
  if (status === 413) return new OstrakaError('too-large', 'this is larger than anything the board takes');
  if (status >= 400 && status < 500) return new OstrakaError('bad-request', 'this request cannot be read');
  return new OstrakaError('internal', 'a defect in the coordinator; its log has the details');
}

function listen(http: Server, host: string | null, port: number, backlog: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      const message = taken
        ? `port ${port}${on(host)} is taken by another program`
        : `cannot listen${on(host)}: ${cause.message}`;
      reject(
        new OstrakaError(taken ? 'port-taken' : 'cannot-listen', message, {
          cause,
          hint: 'choose another --port or --host',
        }),
      );
    });
    http.listen({ port, ...(host === null ? {} : { host }), backlog }, resolve);
  });
}

const on = (host: string | null): string => (host === null ? '' : ` of ${host}`);
