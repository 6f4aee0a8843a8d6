/** Who may come in, how many at once and how long each may take: the limits at work on one HTTP server. */

import { type IncomingMessage, type Server, type ServerOptions, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type ErrorCode, statusOfCode } from '../../shared/codec/errors/codes.ts';
import { type Caller, foreignSite, type OrganiserToken } from './callers.ts';
import { Connections } from './connections.ts';
import { Deliveries, LOOK_EVERY, type Payer } from './deliveries.ts';
import type { Front } from './front.ts';
import { Incidents } from './incidents.ts';
import { Buckets, budgetOf, isOwnComputer, type Limits, Slots, whenLate } from './limits.ts';

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
  readonly #front: Front | null;
  readonly #callers = new WeakMap<IncomingMessage, Caller & { readonly refusal: OstrakaError | null }>();
  /** Whether it was told that the proxy does not say whom it passes on. */
  #toldOfProxy = false;
  readonly #connections: Connections;
  readonly #deliveries: Deliveries;
  /** Connections with an answer under way, and the question that waits for its end. */
  readonly #answering = new WeakMap<Duplex, { next: (() => void) | null }>();
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
   * @param front what stands before it; this computer's own programs are then counted as well, for the proxy may be one
   */
  constructor(http: Server, limits: Limits, organiser: OrganiserToken, hosts: readonly string[], front: Front | null) {
    this.limits = limits;
    this.#organiser = organiser;
    this.#hosts = hosts;
    this.#front = front;
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

  /** Whose request this is. */
  callerOf(request: IncomingMessage): Caller {
    return this.#judged(request);
  }

  /** Whether it comes over a proxy's connection and yet bears nothing of a proxy: from a program beside it, or past its set-up. */
  isBesideProxy(request: IncomingMessage): boolean {
    return this.#isProxy(request.socket) && !this.callerOf(request).passedOn;
  }

  /** Whether a request shows the organiser's token. */
  isOrganiser(request: IncomingMessage): boolean {
    return request.headers.authorization !== undefined && this.#organiser.isShownBy(request);
  }

  /** A node has proven its key on this connection: it no longer takes a voter's place. Returns what to call at its end. */
  welcomeNode(request: IncomingMessage): () => void {
    this.#connections.free(request.socket);
    return this.#nodes.take(this.callerOf(request).address) ?? (() => {});
  }

  /** Counts what wants to become a session by its address: `too-many` where there were enough; and what the proxy gets wrong. */
  refusalOfUpgrade(request: IncomingMessage): OstrakaError | null {
    this.#connections.work(request.socket);
    return (
      this.#judged(request).refusal ??
      this.#overdrawn(this.#upgrades, this.limits.upgrades, request) ??
      this.#withoutPlace(request, this.limits.nodeConnectionsPerAddress)
    );
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
    // The last byte of a file leaves before its answer is ended: who asks the next thing then waits for a moment. One does. A
    // packet holds hundreds of short questions: they would be answered in one go, nobody else heard meanwhile, and every answer
    // kept in memory until the first is read.
    const before = this.#answering.get(socket);
    if (before && !refusal && !before.next) {
      before.next = () => {
        try {
          this.#letAsk(request, response, next, null);
        } catch (error) {
          next(error);
        }
      };
      return;
    }
    if (before) {
      if (refusal) return void socket.destroy();
      response.setHeader('connection', 'close');
      throw new OstrakaError('bad-request', 'one request at a time on a connection');
    }
    this.#letAsk(request, response, next, refusal);
  };

  /** For a request of which no other of its connection is being answered; throws `busy`, `too-many`. */
  #letAsk(request: Request, response: Response, next: NextFunction, refusal: OstrakaError | null): void {
    const { socket } = request;
    // Not later: those who wait for a refusal would take every connection that the proxy has.
    const full = this.isOrganiser(request) ? null : this.#withoutPlace(request, 0);
    if (full) {
      response.setHeader('connection', 'close');
      throw full;
    }
    const answering: { next: (() => void) | null } = { next: null };
    this.#answering.set(socket, answering);
    this.#connections.work(socket);
    response.once('close', () => {
      this.#answering.delete(socket);
      this.#connections.rest(socket);
      if (!socket.destroyed) answering.next?.();
    });
    this.#hurry(request, response);
    if (refusal) this.#refuseLate(response, next, refusal);
    else next();
  }

  /** For what waits for a verdict. */
  readonly submission: RequestHandler = (request, response, next) => {
    const { address, counted } = this.callerOf(request);
    if (counted && !this.#failures.hasAny(address, Date.now())) {
      const { failures } = this.limits;
      const message = `more than ${failures} of a minute from one address did not hold; wait a moment`;
      return this.#refuseLate(response, next, new OstrakaError('too-many', message));
    }
    const most = counted ? this.limits.submissionsPerAddress : Number.POSITIVE_INFINITY;
    this.#hold(this.#submissions.take(address, most), response, next);
  };

  /** What this caller submitted was examined for nothing: one examination by itself, and one of each that it came with. */
  disappoint(request: IncomingMessage): void {
    this.#failures.charge(this.callerOf(request).address, Date.now());
  }

  /** For long answers: whoever reads one slowly keeps its place as long, and must not get them all. */
  readonly download: RequestHandler = (request, response, next) => {
    const { limits } = this;
    const { address, counted } = this.callerOf(request);
    const [slots, most, each] = this.#isNode(address)
      ? [this.#nodeDownloads, limits.nodeDownloads, limits.nodeDownloadsPerAddress]
      : [this.#downloads, limits.downloads, limits.downloadsPerAddress];
    const own = counted ? each : Number.POSITIVE_INFINITY;
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
    const { address, passedOn, refusal } = this.#judged(request);
    if (refusal) return refusal;
    // Another site's page in a browser here must cost this computer's own programs nothing.
    const foreign = foreignSite(request, this.#hosts, passedOn ? this.#front!.origin : null);
    // Nor must a crowd, from whichever address, keep the organiser from the verbs.
    if (foreign || this.isOrganiser(request)) return foreign;
    return this.#isNode(address)
      ? this.#overdrawn(this.#nodeRequests, this.limits.nodeRequests, request)
      : this.#overdrawn(this.#requests, this.limits.requests, request);
  }

  /** `busy` where whom a proxy passes on has as much under way as one address may, and `more`. */
  #withoutPlace(request: IncomingMessage, more: number): OstrakaError | null {
    const { socket } = request;
    const most = this.limits.connectionsPerAddress + more;
    if (!this.#isProxy(socket) || this.#connections.passOn(socket, this.callerOf(request).address, most)) return null;
    return new OstrakaError('busy', 'more is under way than one address may have at once; try again soon');
  }

  #isProxy({ remoteAddress }: Socket): boolean {
    return this.#front?.isProxy(remoteAddress) ?? false;
  }

  /** Whose request this is, and what of that is not believed. */
  #judged(request: IncomingMessage): Caller & { readonly refusal: OstrakaError | null } {
    const known = this.#callers.get(request);
    if (known) return known;
    const { socket, headers } = request;
    const peer = budgetOf(socket.remoteAddress);
    const passed = this.#isProxy(socket) ? this.#front!.read(socket.remoteAddress!, headers) : null;
    const judged = passed
      ? { ...passed, address: budgetOf(passed.address), counted: true }
      : { address: peer, counted: this.#counts(socket), passedOn: false, refusal: null };
    this.#callers.set(request, judged);
    if (passed?.passedOn && headers['x-forwarded-for'] === undefined && !this.#toldOfProxy) {
      this.#toldOfProxy = true;
      const message =
        'this proxy does not say whom it passes on, so all of them have one budget: it must set X-Forwarded-For';
      this.incidents.note(peer, 'bad-proxy', message);
    }
    return judged;
  }

  /** Whether a connection is counted by its address; whoever calls from this computer is not, by whichever address of it. */
  #counts({ remoteAddress, localAddress }: Socket): boolean {
    if (this.limits.ownComputerCounts || this.#front || remoteAddress === undefined) return true;
    return !isOwnComputer(remoteAddress) && remoteAddress !== localAddress;
  }

  /** Answered at once, whoever has no other wish would ask again as often as this computer can say no. */
  #refuseLate(response: ServerResponse, next: NextFunction, refusal: OstrakaError): void {
    const later = setTimeout(() => next(refusal), this.limits.refusedAfter);
    response.once('close', () => clearTimeout(later));
  }

  #overdrawn(buckets: Buckets, most: number, request: IncomingMessage): OstrakaError | null {
    const { address, counted } = this.callerOf(request);
    return !counted || buckets.spend(address, Date.now())
      ? null
      : new OstrakaError('too-many', `more than ${most} of these a minute from one address; wait a moment`);
  }

  #payer(request: IncomingMessage): Payer {
    const { address, counted } = this.callerOf(request);
    return { address, isNode: this.#isNode(address), counted };
  }

  #isNode(address: string): boolean {
    return this.#nodes.of(address) > 0;
  }

  #receive(socket: Socket): void {
    if (this.#connections.receive(socket, this.#counts(socket), this.#isProxy(socket))) return;
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
    const inTime = whenLate(this.limits.bodyWithin, () => {
      if (request.complete) return;
      this.incidents.note(this.callerOf(request).address, 'too-slow', 'the body did not come in time');
      if (response.headersSent) request.destroy();
      else this.refuse(request.socket, 'too-slow', 'the body did not come in time');
    });
    request.once('end', inTime);
    request.once('close', inTime);
  }

  #hold(place: (() => void) | null, response: ServerResponse, next: NextFunction): void {
    if (!place) throw new OstrakaError('busy', 'too many of these at once; try again soon');
    response.once('close', place);
    next();
  }
}
