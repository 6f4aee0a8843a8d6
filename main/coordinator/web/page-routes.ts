/**
 * What phones are served: the voting page and its assets, or a page that says why there is none. One election has one page
 * address; by any other of this computer's, and by the bare one that people type, a browser is sent on to it, and takes the
 * fragment along.
 */
import { type Request, type Response, Router } from 'express';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { CLAIM_PATH, PAGE_PATH, VERIFY_PATH, WATCH_PATH } from '../../../shared/protocol/page-address.ts';
import { type PagePolicy, pageHeaders, readPage } from '../../pages/pages.ts';
import { policyOf, readVerifyPage } from '../../pages/verify-page.ts';
import type { Doorkeeper } from '../doorkeeper.ts';
import type { OwnAddress } from '../own-address.ts';
import { type BoardView, recordIn } from './board-view.ts';

/** Without what browsers ignore over plain HTTP, and complain about. */
function headersOf(policy: Omit<PagePolicy, 'connect'>): Record<string, string> {
  const { 'Cross-Origin-Opener-Policy': _, ...headers } = pageHeaders({ connect: "'self'", ...policy });
  return headers;
}
/** The page itself starts the worker in which ballots are sealed, and nothing else from an address. */
const PAGE = headersOf({ wasm: true, trustedTypes: 'voter-worker' });
/** That of whoever watches starts the worker that checks. */
const WATCH_PAGE = headersOf({ wasm: true, trustedTypes: 'watch-worker' });
/** A worker has the policy that came with its own script. */
const WORKER = headersOf({ wasm: true });
const ASSET = headersOf({});
/** What the build makes of renderer/bridge/voter-worker.ts and of renderer/bridge/watching/watch-worker.ts. */
const WORKER_NAME = /^(?:voter|watch)-worker-[\w-]+\.js$/;

/**
 * The verifier speaks to nobody, and stands apart from the voters' keys, which browsers keep by address: in a sandbox, where it
 * is of no origin. Its own policy goes with it once more, since a sandbox and who may frame it only a header can say.
 */
const verifierHeaders = (page: string): Record<string, string> => ({
  ...headersOf({}),
  'Content-Security-Policy': `${policyOf(page)}; frame-ancestors 'none'; sandbox allow-scripts allow-downloads`,
});

/** Assets bear their hash in their name: a name never means other bytes. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * @param pages `directory`: the built windows; null where this election takes no ballots from pages, or none were built;
 *   `built`: the built windows, whoever votes; null where none were built
 */
export function pageRoutes(
  pages: { readonly directory: string | null; readonly built: string | null },
  doorkeeper: Doorkeeper,
  address: OwnAddress,
  view: Pick<BoardView, 'record'>,
): Router {
  // Strict: the page's relative addresses would lead elsewhere from /vote/.
  const { built } = pages;
  const routes = Router({ strict: true });
  const isAt = (request: Request): boolean => address.isAt(request.headers.host, doorkeeper.callerOf(request).passedOn);
  const sendOn = (request: Request, response: Response): void => {
    // A proxy that says nothing of itself would be sent to itself without end.
    if (doorkeeper.isBesideProxy(request))
      throw new OstrakaError('bad-proxy', `the voting page is at ${address.origin}`, {
        hint: 'if that is what was opened, the proxy passes on neither Host nor X-Forwarded-For: set it up as docs/PROXY.md has it',
      });
    response.redirect(address.origin + PAGE_PATH);
  };
  routes.get(PAGE_PATH, async (request, response) => {
    const { directory } = pages;
    if (directory === null) return sendNoPage(response);
    if (!isAt(request)) return sendOn(request, response);
    const page = await readPage(directory, '/vote.html');
    if (!page) throw new OstrakaError('not-found', 'the voting page has not been built here');
    doorkeeper.carry(request, response, page.bytes.length);
    response.set(PAGE).type(page.type).send(Buffer.from(page.bytes.buffer));
  });
  // Fragments survive a redirection. What people type is the bare address.
  for (const path of ['/', `${PAGE_PATH}/`]) routes.get(path, sendOn);
  // A page asks where it belongs before it makes a key, which stays with the address that it was made at.
  routes.post(CLAIM_PATH, async (request, response) => {
    recordIn(view);
    if (pages.directory !== null && isAt(request)) await address.keep();
    response.json({ origin: address.origin });
  });
  // It makes no key, and so is at home at every address of the computer.
  routes.get(WATCH_PATH, async (request, response) => {
    const page = built === null ? null : await readPage(built, '/watch.html');
    if (!page) throw new OstrakaError('not-found', 'the page for watching has not been built here');
    doorkeeper.carry(request, response, page.bytes.length);
    response.set(WATCH_PAGE).type(page.type).send(Buffer.from(page.bytes.buffer));
  });
  routes.get(VERIFY_PATH, async (request, response) => {
    const page = built === null ? null : await readVerifyPage(built);
    if (!page) throw new OstrakaError('not-found', 'the verifier has not been built here');
    doorkeeper.carry(request, response, page.bytes.length);
    response
      .set(verifierHeaders(Buffer.from(page.bytes).toString()))
      .type(page.type)
      .send(Buffer.from(page.bytes.buffer));
  });
  routes.get('/assets/:name', async (request, response, next) => {
    const { name } = request.params;
    const asset = built === null ? null : await readPage(built, `/assets/${name}`);
    if (!asset) return next();
    doorkeeper.carry(request, response, asset.bytes.length);
    response
      .set({ ...(WORKER_NAME.test(name) ? WORKER : ASSET), 'Cache-Control': FOR_GOOD })
      .type(asset.type)
      .send(Buffer.from(asset.bytes.buffer));
  });
  return routes;
}

const NO_PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Ostraka</title>
  <h1>Vote with the app</h1>
  <p>This election takes no ballots from web pages. Open the link in Ostraka.
  <h1 lang="de">Wähle mit der App</h1>
  <p lang="de">Diese Wahl nimmt keine Stimmzettel von Webseiten an. Öffne den Link in Ostraka.
</html>
`;

const sendNoPage = (response: Response): void =>
  void response
    .status(403)
    .set(pageHeaders({ connect: "'none'" }))
    .type('html')
    .send(NO_PAGE);
