/** The list of those who signed up, for whoever has the organiser's token: told, changed, and deleted. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import type { CoordinatorLoop } from '../loop.ts';
import type { NamedOrders } from '../named-orders.ts';
import { changeRoll } from '../organiser.ts';
import { digest } from '../query.ts';
import { reminderList } from './reminder-list.ts';

export function rollRoutes(loop: CoordinatorLoop, orders: NamedOrders): Router {
  const routes = Router();
  // Names are for whoever has the token: no cache on the way keeps them.
  routes.use(
    ['/roll', '/voter-names', '/strike', '/put-back', '/strike-from', '/remind'],
    (_request, response, next) => {
      response.setHeader('cache-control', 'no-store');
      next();
    },
  );
  routes.get('/roll', (_request, response) => tell(loop, response));
  routes.get('/voter-names', (_request, response) => {
    const lines = loop.roll.namesFile();
    response.type('application/json');
    return pipeline(Readable.from(lines), response);
  });
  for (const change of ['strike', 'put-back'] as const)
    routes.post(`/${change}`, async (request, response) => {
      const key = digest(request.query.key);
      await orders.once(request, () => changeRoll(loop, { do: change, key }));
      await tell(loop, response);
    });
  routes.post('/strike-from', async (request, response) => {
    const address = String(request.query.address);
    await orders.once(request, () => changeRoll(loop, { do: 'strike-from', address }));
    await tell(loop, response);
  });
  routes.post('/forget-names', async (request, response) => {
    await orders.once(request, () => changeRoll(loop, { do: 'forget-names' }));
    response.json({ voters: [] });
  });
  routes.post('/remind', async (_request, response) => {
    response.json(await reminderList(loop));
  });
  return routes;
}

/** All of it, as it is written. */
function tell({ roll }: CoordinatorLoop, response: Response): Promise<void> {
  async function* text(): AsyncGenerator<string> {
    let between = '{"voters":[';
    for await (const voters of roll.all()) {
      yield between + voters.map((voter) => JSON.stringify(voter)).join();
      between = ',';
    }
    yield between === ',' ? ']}' : `${between}]}`;
  }
  response.type('json');
  return pipeline(Readable.from(text()), response);
}
