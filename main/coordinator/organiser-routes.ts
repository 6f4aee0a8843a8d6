/**
 * The organiser's verbs, behind the organiser's token: open enrolment, print codes, open voting, cancel, close, join names, post
 * the result, take over; and what is arranged beside them, about who comes from where.
 */
import express, { type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import * as v from 'valibot';
import { parseAs } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { closesEarly } from '../../shared/election/times/early.ts';
import { extendSchema, inUtc } from '../../shared/election/times/times.ts';
import { arrangementSchema } from '../../shared/protocol/coordinator/arrangements.ts';
import { arrivalsOf } from '../../shared/protocol/coordinator/arrivals.ts';
import { namesApart } from '../../shared/protocol/coordinator/joining.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { type Pair, pairSchema } from '../../shared/protocol/desk/desk.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import type { CoordinatorLoop } from './loop.ts';
import type { Measurements } from './measuring/measurements.ts';
import { NamedOrders } from './named-orders.ts';
import {
  arrange,
  countSlips,
  extend,
  give,
  keptSlips,
  leaveOut,
  makeCodes,
  replaceCode,
  tellNext,
} from './organiser.ts';
import { rollRoutes } from './roll/roll-routes.ts';

export function organiserRoutes(loop: CoordinatorLoop, doorkeeper: Doorkeeper, measurements: Measurements): Router {
  const routes = Router();
  const orders = new NamedOrders();
  // Whoever guesses at the token is slowed down; whoever knows it is not, whoever guesses beside them.
  const guesses = rateLimit({
    windowMs: 60_000,
    limit: doorkeeper.limits.organiserFailures,
    standardHeaders: false,
    legacyHeaders: false,
    validate: false,
    keyGenerator: (request) => doorkeeper.callerOf(request).address,
    handler: (_request, _response, next) =>
      next(new OstrakaError('too-many', 'too many failed requests; wait a minute')),
  });
  routes.use((request, response, next) => {
    if (doorkeeper.isOrganiser(request)) return next();
    return guesses(request, response, (error?: unknown) =>
      next(
        error ??
          new OstrakaError('forbidden', 'this needs the organiser’s token', {
            hint: 'the coordinator wrote it to the file organiser-token in its data directory',
          }),
      ),
    );
  });

  const body = express.json({ type: () => true, inflate: false, limit: doorkeeper.limits.enrolmentBytes });

  for (const verb of ['open-enrolment', 'open-voting', 'cancel', 'post-result', 'take-over'] as const)
    routes.post(`/${verb}`, body, async (request, response) => {
      const pair = pairIn(request);
      await orders.once(request, () => give(loop, verb, { confirmed: confirmedBy(request), pair }));
      response.json(loop.status);
    });

  routes.post('/leave-out', async (request, response) => {
    const node = Number(request.query.node);
    if (!Number.isInteger(node)) throw new OstrakaError('bad-request', 'node is the number of a laptop');
    await orders.once(request, () => leaveOut(loop, node));
    response.json(loop.status);
  });

  routes.post('/next-round', async (request, response) => {
    await orders.once(request, () => tellNext(loop, String(request.query.link)));
    response.json(loop.status);
  });

  routes.post('/extend', body, async (request, response) => {
    const { closes, reason } = parseAs(extendSchema, {
      closes: Number(request.query.closes),
      reason: request.query.reason,
    });
    const pair = pairIn(request);
    await orders.once(request, () => extend(loop, closes, reason, pair));
    response.json(loop.status);
  });

  routes.post('/codes', async (request, response) => {
    const fresh = await makeCodes(loop, Number(request.query.count));
    response.setHeader('cache-control', 'no-store');
    response.json(fresh);
  });
  routes.post('/replace-code', async (request, response) => {
    const fresh = await replaceCode(loop, Number(request.query.slip));
    response.setHeader('cache-control', 'no-store');
    response.json(fresh);
  });
  routes.get('/slips', (_request, response) => {
    response.json(countSlips(loop, keptSlips(loop)));
  });

  /** Where people are is nobody else's affair. */
  routes.get('/arrivals', (_request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.json(arrivalsOf(loop.state));
  });

  /** What was measured is told to whoever leads, like all that is about machines and not about the election. */
  routes.get('/measurements', async (request, response) => {
    if (request.query.wait !== undefined) await measurements.settled(MEASUREMENTS_WITHIN);
    response.setHeader('cache-control', 'no-store');
    response.json(measurements.told);
  });

  routes.post('/arrange', body, async (request, response) => {
    const wanted = parseAs(arrangementSchema, request.body);
    await orders.once(request, () => arrange(loop, wanted));
    response.json(arrivalsOf(loop.state));
  });

  /** Only the organiser is told: whoever else wants to know opens the key shares as well. */
  routes.get('/names', (_request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.json({ names: namesApart(loop.state) });
  });

  routes.post('/join-names', async (request, response) => {
    const { contest, name } = request.query;
    const names = [name ?? []].flat().filter((one) => typeof one === 'string');
    await orders.once(request, () => give(loop, 'join-names', { joins: [{ contest: Number(contest), names }] }));
    response.json(loop.status);
  });

  routes.use(rollRoutes(loop, orders));

  routes.post('/close', body, async (request, response) => {
    const pair = pairIn(request);
    const close = async () => {
      if (request.query.early === undefined) requireInTime(loop.status);
      await give(loop, 'close', { confirmed: confirmedBy(request), pair });
    };
    // A second request follows a mix that is under way instead of failing.
    if (!loop.state.record?.closing) await orders.once(request, close);
    follow(loop, response);
  });

  return routes;
}

/** What goes with an order in its body, and never in its address: addresses are logged on the way. */
const agreementSchema = v.strictObject({ passphrases: v.exactOptional(pairSchema) });

const pairIn = (request: Request): Pair | undefined => parseAs(agreementSchema, request.body ?? {}).passphrases;

/** The number that the organiser confirms; null where none is given. */
const confirmedBy = ({ query: { confirm } }: Request): number | null =>
  confirm === undefined ? null : Number(confirm);

/** Milliseconds for which the last measurements are waited for, where somebody wants to. */
const MEASUREMENTS_WITHIN = 5000;

/** Throws `too-early` where voting would close before the time that was announced for it. */
function requireInTime({ phase, times }: Status): void {
  const closes = phase === 'voting' ? closesEarly(times, Date.now()) : null;
  if (closes !== null)
    throw new OstrakaError('too-early', `voting was announced to close at ${inUtc(closes)}`, {
      hint: 'wait for it, or say --early to close it before',
    });
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
