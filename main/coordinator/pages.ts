/** What phones are served: the voting page and its assets, or a page that says why there is none. */
import { type Response, Router } from 'express';
import { OstrakaError } from '../../shared/codec/error.ts';
import { PAGE_PATH } from '../../shared/protocol/link.ts';
import { pageHeaders, readPage } from '../pages/pages.ts';
import type { Doorkeeper } from './doorkeeper.ts';

/** Without what browsers ignore over plain HTTP, and complain about. */
const { 'Cross-Origin-Opener-Policy': _, ...headers } = pageHeaders("'self'");

/** Assets bear their hash in their name: a name never means other bytes. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** @param directory the built windows; null where this election takes no ballots from pages, or none were built */
export function pageRoutes(directory: string | null, doorkeeper: Doorkeeper): Router {
  // Strict: the page's relative addresses would lead elsewhere from /vote/.
  const routes = Router({ strict: true });
  routes.get(PAGE_PATH, async (request, response) => {
    if (directory === null) return sendNoPage(response);
    const page = await readPage(directory, '/vote.html');
    if (!page) throw new OstrakaError('not-found', 'the voting page has not been built here');
    doorkeeper.carry(request, response, page.bytes.length);
    response.set(headers).type(page.type).send(Buffer.from(page.bytes.buffer));
  });
  // Fragments survive a redirection.
  routes.get(`${PAGE_PATH}/`, (_request, response) => response.redirect(`..${PAGE_PATH}`));
  routes.get('/assets/:name', async (request, response, next) => {
    const asset = directory === null ? null : await readPage(directory, `/assets/${request.params.name}`);
    if (!asset) return next();
    doorkeeper.carry(request, response, asset.bytes.length);
    response
      .set({ ...headers, 'Cache-Control': FOR_GOOD })
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
  void response.status(403).set(pageHeaders("'none'")).type('html').send(NO_PAGE);
