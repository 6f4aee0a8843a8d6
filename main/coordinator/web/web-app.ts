/** What every process serves that shows a board over HTTP: the public half of the interface, pages, headers, and errors as answers. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { hex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { type ErrorCode, statusOfCode } from '../../../shared/codec/errors/codes.ts';
import { KEY_PATH } from '../../../shared/protocol/page-address.ts';
import type { Doorkeeper } from '../doorkeeper.ts';
import type { OwnAddress } from '../own-address.ts';
import { boardRoutes } from './board-routes.ts';
import type { BoardView } from './board-view.ts';
import { pageRoutes } from './page-routes.ts';

export interface WebParts {
  readonly view: BoardView;
  readonly doorkeeper: Doorkeeper;
  readonly address: OwnAddress;
  readonly pages: Parameters<typeof pageRoutes>[0];
  /** Adds what this process serves besides. */
  readonly also: (app: Express) => void;
}

export function webApp({ view, doorkeeper, address, pages, also }: WebParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.disable('etag');
  app.use(doorkeeper.admit);
  app.use((_request, _response, next) => view.whenDurable(next, next));
  app.use((request, response, next) => {
    (doorkeeper.callerOf(request).passedOn ? OVER_TLS : OVER_HTTP)(response);
    next();
  });
  // First: what thousands ask in the same moment.
  app.use('/api', boardRoutes(view, doorkeeper));
  app.get(KEY_PATH, (_request, response) => void response.json({ key: hex(view.leader) }));
  app.use(pageRoutes(pages, doorkeeper, address, view));
  also(app);
  app.use((request) => {
    throw new OstrakaError('not-found', `there is nothing at ${request.path}`);
  });
  app.use(answerErrors(doorkeeper));
  return app;
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

/** Throws `port-taken`, `cannot-listen`. @param host null is every address of this computer */
export function listen(http: Server, host: string | null, port: number, backlog: number): Promise<void> {
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
