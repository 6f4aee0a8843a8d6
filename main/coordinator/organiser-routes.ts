/** The organiser's verbs, behind the organiser's token: open enrolment, print codes, open voting, close, take over. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Limits } from './limits.ts';
import type { CoordinatorLoop } from './loop.ts';
import { give, makeCodes } from './organiser.ts';

export function organiserRoutes(loop: CoordinatorLoop, token: string, { organiserFailures }: Limits): Router {
  const routes = Router();
  // Whoever guesses at the token is slowed down; whoever knows it is not.
  routes.use(
    rateLimit({
      windowMs: 60_000,
      limit: organiserFailures,
      skipSuccessfulRequests: true,
      standardHeaders: false,
      legacyHeaders: false,
      validate: false,
      handler: (_request, _response, next) =>
        next(new OstrakaError('too-many', 'too many failed requests; wait a minute')),
    }),
  );
  routes.use((request, _response, next) => {
    requireToken(request, token);
    next();
  });

  for (const verb of ['open-enrolment', 'open-voting', 'take-over'] as const)
    routes.post(`/${verb}`, async (_request, response) => {
      await give(loop, verb);
      response.json(loop.status);
    });

  routes.post('/codes', async (request, response) => {
    const codes = await makeCodes(loop, Number(request.query.count));
    response.setHeader('cache-control', 'no-store');
    response.json({ codes });
  });

  routes.post('/close', async (_request, response) => {
    // A second request follows a mix that is under way instead of failing.
    if (!loop.state.record?.closing) await give(loop, 'close');
    follow(loop, response);
  });

  return routes;
}

/** How often a stream that has nothing new says that it lives, in milliseconds. */
const KEEP_ALIVE = 15_000;

/** Streams each status until the nodes have attested the result; what holds it up is in `stuck`. */
function follow(loop: CoordinatorLoop, response: Response): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  let last = '';
  const tell = (): void => {
    const { status } = loop;
    const text = JSON.stringify(status);
    if (text !== last) response.write(`data: ${text}\n\n`);
    last = text;
    const attested = status.nodes.every((node) => node.attested || !node.connected);
    if (status.phase === 'finished' && attested) response.end();
  };
  // A long proof says nothing for minutes; callers and proxies would take that for the end.
  const alive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE);
  loop.on('change', tell);
  response.on('close', () => {
    clearInterval(alive);
    loop.off('change', tell);
  });
  tell();
}

function requireToken(request: Request, token: string): void {
  const given = /^Bearer (.{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const hash = (text: string) => createHash('sha256').update(text).digest();
  if (!timingSafeEqual(hash(given), hash(token)))
    throw new OstrakaError('forbidden', 'this needs the organiser’s token', {
      hint: 'the coordinator wrote it to the file organiser-token in its data directory',
    });
}
