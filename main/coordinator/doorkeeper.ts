/** Who may come in, how many at once and how long each may take: the limits at work on one HTTP server. */

import { type IncomingMessage, type Server, type ServerOptions, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type ErrorCode, statusOfCode } from '../../shared/codec/errors/codes.ts';
import { foreignSite, type OrganiserToken } from './callers.ts';
import { Connections } from './connections.ts';
import { Deliveries, type Payer } from './deliveries.ts';
import { Incidents } from './incidents.ts';
import { Buckets, budgetOf, isOwnComputer, type Limits, Slots } from './limits.ts';

/** Slow and silent callers are looked for this often. */
const LOOK_EVERY = 1000;

/** How to make the server that a doorkeeper will stand at. */
export const serverOptions = (limits: Limits): ServerOptions => ({
  headersTimeout: limits.headersWithin,
  requestTimeout: limits.uploadWithin,
  keepAliveTimeout: limits.keptAlive,
  connectionsCheckingInterval: Math.min(LOOK_EVERY, limits.headersWithin),
  maxHeaderSize: limits.headerBytes,
  noDelay: true,
  // Nothing here depends on it, and what Node answers by itself bears no code.
  requireHostHeader: false,
});

export class Doorkeeper {
  readonly limits: Limits;
  readonly incidents = new Incidents();
  readonly #organiser: OrganiserToken;
  readonly #hosts: readonly string[];
  readonly #connections: Connections;
  readonly #deliveries: Deliveries;
  /** Connections with an answer under way. */
  readonly #answering = new WeakSet<Duplex>();
  readonly #requests: Buckets;
  readonly #nodeRequests: Buckets;
  readonly #upgrades: Buckets;
  readonly #failures: Buckets;
  readonly #submissions = new Slots();
  readonly #downloads = new Slots();
  readonly #nodeDownloads = new Slots();
  /** Addresses where nodes are in session. */
  readonly #nodes = new Slots();
  readonly #sweeper: NodeJS.Timeout;
  readonly #watch: NodeJS.Timeout;

  /**
   * @param http made with `serverOptions`
   * @param hosts by which it is found
   */
  constructor(http: Server, limits: Limits, organiser: OrganiserToken, hosts: readonly string[]) {
    this.limits = limits;
    this.#organiser = organiser;
    this.#hosts = hosts;
    this.#connections = new Connections(limits);
    this.#deliveries = new Deliveries(limits);
    this.#requests = new Buckets(limits.requests);
    this.#nodeRequests = new Buckets(limits.nodeRequests);
    this.#upgrades = new Buckets(limits.upgrades);
    this.#failures = new Buckets(limits.failures);
    http.maxConnections = this.#connections.most;
    http.setTimeout(limits.idle);
    http.on('connection', (socket) => this.#receive(socket));
    http.on('drop', (data) =>
      this.incidents.note(budgetOf(data?.remoteAddress), 'busy', 'the last connection is taken'),
    );
    http.on('clientError', (error: NodeJS.ErrnoException, socket) => this.#turnAway(error, socket));
    http.on('checkExpectation', ({ socket }) => {
      this.refuse(socket, 'bad-request', 'nothing can be expected but to continue', 417);
    });
    this.#sweeper = setInterval(() => {
      const now = Date.now();
      const all = [this.#requests, this.#nodeRequests, this.#upgrades, this.#failures, this.#deliveries];
      for (const buckets of all) buckets.forgetFull(now);
    }, 60_000).unref();
    this.#watch = setInterval(
      () =>
        this.#deliveries.hurry((address) => this.incidents.note(address, 'too-slow', 'it does not read its answer')),
      LOOK_EVERY,
    ).unref();
  }

  close(): void {
    clearInterval(this.#sweeper);
    clearInterval(this.#watch);
  }

  /** Whether this caller is counted by its address; whoever calls from this computer is not, by whichever address of it. */
  counts({ remoteAddress, localAddress }: Socket): boolean {
    if (this.limits.ownComputerCounts || remoteAddress === undefined) return true;
    return !isOwnComputer(remoteAddress) && remoteAddress !== localAddress;
  }

  /** Whether a request shows the organiser's token. */
  isOrganiser(request: IncomingMessage): boolean {
    return request.headers.authorization !== undefined && this.#organiser.isShownBy(request);
  }

  /** A node has proven its key on this connection: it no longer takes a voter's place. Returns what to call at its end. */
  welcomeNode({ socket }: IncomingMessage): () => void {
    this.#connections.free(socket);
    return this.#nodes.take(budgetOf(socket.remoteAddress)) ?? (() => {});
  }

  /** Counts what wants to become a session by its address: `too-many` where there were enough. */
  tooManyUpgrades({ socket }: IncomingMessage): OstrakaError | null {
    this.#connections.work(socket);
    return this.#overdrawn(this.#upgrades, this.limits.upgrades, socket);
  }

  /** For every request, before anything else is looked at. */
  readonly admit: RequestHandler = (request, response, next) => {
    const { socket } = request;
    const refusal = this.#refusalOf(request);
    if (this.#connections.isCrowded(socket) && !this.isOrganiser(request)) {
      // It stands in a place for nodes, and is not kept there.
      if (refusal) return void socket.destroy();
      response.setHeader('connection', 'close');
      throw new OstrakaError('busy', 'too many connections; try again soon');
    }
    // A packet holds hundreds of short questions. They would be answered in one go, nobody else heard meanwhile, and every
    // answer kept in memory until the first is read.
    if (this.#answering.has(socket)) {
      if (refusal) return void socket.destroy();
      response.setHeader('connection', 'close');
      throw new OstrakaError('bad-request', 'one request at a time on a connection');
    }
    this.#answering.add(socket);
    this.#connections.work(socket);
    response.once('close', () => {
      this.#answering.delete(socket);
      this.#connections.rest(socket);
    });
    this.#hurry(request, response);
    if (refusal) this.#refuseLate(response, next, refusal);
    else next();
  };

  /** For what waits for a verdict. */
  readonly submission: RequestHandler = (request, response, next) => {
    const { socket } = request;
    const address = budgetOf(socket.remoteAddress);
    const counts = this.counts(socket);
    if (counts && !this.#failures.hasAny(address, Date.now())) {
      const { failures } = this.limits;
      const message = `more than ${failures} of a minute from one address did not hold; wait a moment`;
      return this.#refuseLate(response, next, new OstrakaError('too-many', message));
    }
    const most = counts ? this.limits.submissionsPerAddress : Number.POSITIVE_INFINITY;
    this.#hold(this.#submissions.take(address, most), response, next);
  };

  /** What this caller submitted was examined for nothing: one examination by itself, and one of each that it came with. */
  disappoint({ socket }: IncomingMessage): void {
    this.#failures.charge(budgetOf(socket.remoteAddress), Date.now());
  }

  /** For long answers: whoever reads one slowly keeps its place as long, and must not get them all. */
  readonly download: RequestHandler = (request, response, next) => {
    const { limits } = this;
    const { socket } = request;
    const address = budgetOf(socket.remoteAddress);
    const [slots, most, each] = this.#isNode(address)
      ? [this.#nodeDownloads, limits.nodeDownloads, limits.nodeDownloadsPerAddress]
      : [this.#downloads, limits.downloads, limits.downloadsPerAddress];
    const own = this.counts(socket) ? each : Number.POSITIVE_INFINITY;
    this.#hold(slots.all < most ? slots.take(address, own) : null, response, next);
  };

  /** So many bytes may be sent to this caller now. */
  roomFor(request: IncomingMessage): number {
    return this.#deliveries.roomFor(this.#payer(request));
  }

  /** Counts the bytes of an answer, or of what of it is in memory at once, until it is read; throws `busy`. */
  carry(request: IncomingMessage, response: ServerResponse, bytes: number): void {
    this.#deliveries.carry(this.#payer(request), response, bytes);
  }

  /** Says why in due form, and hangs up. */
  refuse(socket: Duplex, code: ErrorCode, message: string, status = statusOfCode(code)): void {
    // Once it was to be upgraded nobody listens to its errors any more: a caller who is gone must not end the program.
    socket.on('error', () => socket.destroy());
    const body = JSON.stringify({ code, message });
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n`;
    if (!socket.writable) socket.destroy();
    else socket.end(head + body, () => socket.destroy());
  }

  /** Why this is not even looked at; null where it is. */
  #refusalOf(request: IncomingMessage): OstrakaError | null {
    const { socket } = request;
    // Another site's page in a browser here must cost this computer's own programs nothing.
    const foreign = foreignSite(request, this.#hosts);
    // Nor must a crowd, from whichever address, keep the organiser from the verbs.
    if (foreign || this.isOrganiser(request)) return foreign;
    return this.#isNode(budgetOf(socket.remoteAddress))
      ? this.#overdrawn(this.#nodeRequests, this.limits.nodeRequests, socket)
      : this.#overdrawn(this.#requests, this.limits.requests, socket);
  }

  /** Answered at once, whoever has no other wish would ask again as often as this computer can say no. */
  #refuseLate(response: ServerResponse, next: NextFunction, refusal: OstrakaError): void {
    const later = setTimeout(() => next(refusal), this.limits.refusedAfter);
    response.once('close', () => clearTimeout(later));
  }

  #overdrawn(buckets: Buckets, most: number, socket: Socket): OstrakaError | null {
    return !this.counts(socket) || buckets.spend(budgetOf(socket.remoteAddress), Date.now())
      ? null
      : new OstrakaError('too-many', `more than ${most} of these a minute from one address; wait a moment`);
  }

  #payer({ socket }: IncomingMessage): Payer {
    const address = budgetOf(socket.remoteAddress);
    return { address, isNode: this.#isNode(address), counted: this.counts(socket) };
  }

  #isNode(address: string): boolean {
    return this.#nodes.of(address) > 0;
  }

  #receive(socket: Socket): void {
    if (this.#connections.receive(socket, this.counts(socket))) return;
    this.incidents.note(budgetOf(socket.remoteAddress), 'busy', 'more connections than one address may have');
    socket.destroy();
  }

  #turnAway(error: NodeJS.ErrnoException, socket: Duplex): void {
    const address = budgetOf('remoteAddress' in socket ? String(socket.remoteAddress) : undefined);
    if (error.code === 'ECONNRESET') return void socket.destroy();
    const [code, message, status] =
      error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? (['too-slow', 'the request did not come in time'] as const)
        : error.code === 'HPE_HEADER_OVERFLOW'
          ? (['too-large', 'the headers are too long', 431] as const)
          : (['bad-request', 'this is not HTTP'] as const);
    this.incidents.note(address, code, message);
    this.refuse(socket, code, message, status);
  }

  /** Ends a request whose body does not come; a node's upload has the server's own, longer time. */
  #hurry(request: Request, response: Response): void {
    const { 'content-length': length = '0', 'transfer-encoding': chunked } = request.headers;
    if (request.method === 'PUT' || (length === '0' && chunked === undefined)) return;
    const late = setTimeout(() => {
      if (request.complete) return;
      this.incidents.note(budgetOf(request.socket.remoteAddress), 'too-slow', 'the body did not come in time');
      if (response.headersSent) request.destroy();
      else this.refuse(request.socket, 'too-slow', 'the body did not come in time');
    }, this.limits.bodyWithin);
    const done = (): void => clearTimeout(late);
    request.once('end', done);
    request.once('close', done);
  }

  #hold(place: (() => void) | null, response: ServerResponse, next: NextFunction): void {
    if (!place) throw new OstrakaError('busy', 'too many of these at once; try again soon');
    response.once('close', place);
    next();
  }
}
