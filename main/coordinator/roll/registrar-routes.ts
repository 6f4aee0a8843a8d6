/** What a registrar sends: its codes by their public halves, and one in the place of another, each with its signature. */
import express, { type Request, type RequestHandler, Router } from 'express';
import { KEY_BYTES } from '../../../shared/board/roll/records.ts';
import { type Bytes, unhex } from '../../../shared/codec/bytes.ts';
import { decodeAs } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { errorOfAnswer } from '../../../shared/protocol/coordinator/answering.ts';
import { MAX_REGISTERED } from '../../../shared/protocol/coordinator/arrangements.ts';
import { requireSignedCodes } from '../../../shared/protocol/coordinator/opening/registered.ts';
import type { Answer } from '../../../shared/protocol/coordinator/state.ts';
import { signedReplacementSchema } from '../../../shared/protocol/messages.ts';
import type { Doorkeeper } from '../doorkeeper.ts';
import type { CoordinatorLoop } from '../loop.ts';
import { digest } from '../query.ts';

export function registrarRoutes(loop: CoordinatorLoop, doorkeeper: Doorkeeper): Router {
  const { submission, limits } = doorkeeper;
  const body = (limit: number) => express.raw({ type: () => true, inflate: false, limit });
  /** Throws what was refused; whoever signs with another key than the registrar's is slowed down. */
  const taken = (answer: Answer, request: Request): void => {
    if (answer.ok) return;
    if (answer.code === 'bad-signature') doorkeeper.disappoint(request);
    throw errorOfAnswer(answer);
  };
  const routes = Router();

  // The signature names count and root, so that a stranger's list is refused before it is read.
  const signed: RequestHandler = (request, _response, next) => {
    const length = Number(request.headers['content-length'] ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length === 0 || length % KEY_BYTES !== 0)
      throw new OstrakaError('bad-request', 'codes are sent as keys of 32 bytes, and say their length');
    try {
      requireSignedCodes(loop.state, length / KEY_BYTES, signedRoot(request));
    } catch (error) {
      if (error instanceof OstrakaError && error.code === 'bad-signature') doorkeeper.disappoint(request);
      throw error;
    }
    next();
  };
  routes.post('/codes', submission, signed, body(KEY_BYTES * MAX_REGISTERED), async (request, response) => {
    const event = { kind: 'codes-made', keys: bodyOf(request), ...signedRoot(request) } as const;
    taken(await loop.ask((asker) => ({ ...event, asker })), request);
    response.status(201).json({});
  });

  routes.post('/replace', submission, body(limits.enrolmentBytes), async (request, response) => {
    const replacement = decodeAs(signedReplacementSchema, bodyOf(request));
    taken(await loop.ask((asker) => ({ kind: 'code-replaced', ...replacement, asker })), request);
    response.status(201).json({});
  });

  return routes;
}

/** The root in the address, and the signature in the authorization. Throws `bad-request`. */
function signedRoot({ query, headers }: Request): { readonly root: Bytes; readonly signature: Bytes } {
  const [scheme, , signature = ''] = (headers.authorization ?? '').split(' ');
  if (scheme !== 'Ostraka' || !/^[0-9a-f]{128}$/.test(signature))
    throw new OstrakaError('bad-request', 'codes are sent with the registrar’s signature');
  return { root: digest(query.root), signature: unhex(signature) };
}

const bodyOf = ({ body }: Request): Bytes => (body instanceof Buffer ? new Uint8Array(body) : new Uint8Array(0));
