/** The organiser's verbs, behind the organiser's token: open enrolment, print codes, open voting, close, take over. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { hex } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { codeKey, newCode, parseCode } from '../../shared/election/credential.ts';
import { begun } from '../../shared/protocol/coordinator/board.ts';
import type { Order } from '../../shared/protocol/coordinator/state.ts';
import type { CoordinatorLoop } from './loop.ts';

const MAX_CODES = 10_000;

export function organiserRoutes(loop: CoordinatorLoop, token: string): Router {
  const routes = Router();
  // Whoever guesses at the token is slowed down; whoever knows it is not.
  routes.use(
    rateLimit({
      windowMs: 60_000,
      limit: 30,
      skipSuccessfulRequests: true,
      standardHeaders: false,
      legacyHeaders: false,
      validate: false,
    }),
  );
  routes.use((request, _response, next) => {
    requireToken(request, token);
    next();
  });

  const order = async (verb: Order): Promise<void> => {
    const codes = loop.store.list('code/').map(([, key]) => key);
    const answer = await loop.ask((asker) => ({ kind: 'order', order: verb, codes, asker }));
    if (!answer.ok)
      throw new OstrakaError(answer.code, answer.message, answer.culprit ? { culprit: answer.culprit } : {});
  };

  for (const verb of ['open-enrolment', 'open-voting', 'take-over'] as const)
    routes.post(`/${verb}`, async (_request, response) => {
      await order(verb);
      response.json(loop.status);
    });

  routes.post('/codes', (request, response) => {
    const { fingerprint, manifest, voters } = begun(loop.state);
    const wanted = Number(request.query.count);
    if (manifest.voters.credentials !== 'codes')
      throw new OstrakaError('keys-only', 'in this election voters enrol their own keys; there are no codes');
    if (voters) throw new OstrakaError('out-of-phase', 'the roll is posted; codes are made before voting opens');
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > MAX_CODES)
      throw new OstrakaError('bad-request', `count is a number from 1 to ${MAX_CODES}`);
    const codes = Array.from({ length: wanted }, () => newCode((length) => new Uint8Array(randomBytes(length))));
    const keys = codes.map((code) => codeKey(fingerprint, parseCode(code)).publicKey);
    loop.store.commit({ put: Object.fromEntries(keys.map((key) => [`code/${hex(key)}`, key])) });
    response.setHeader('cache-control', 'no-store');
    response.json({ codes });
  });

  routes.post('/close', async (_request, response) => {
    // A second request follows a mix that is under way instead of failing.
    if (!loop.state.record?.closing) await order('close');
    follow(loop, response);
  });

  return routes;
}

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
  loop.on('change', tell);
  response.on('close', () => loop.off('change', tell));
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
