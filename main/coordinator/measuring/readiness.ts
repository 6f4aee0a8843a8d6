/** How ready the laptops of the lobby are: each tells it of itself, and the organiser alone is shown it, among the arrivals. */
import express, { Router } from 'express';
import { type Bytes, hex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { verifies } from '../../../shared/crypto/signature.ts';
import { MAX_READINESS_BYTES, readReadiness } from '../../../shared/protocol/readiness/told.ts';
import { readinessBytes } from '../../../shared/protocol/signed.ts';
import type { Doorkeeper } from '../doorkeeper.ts';
import type { CoordinatorLoop } from '../loop.ts';
import { signerOf } from './authorization.ts';

export function readinessRoutes(loop: CoordinatorLoop, doorkeeper: Doorkeeper): Router {
  const routes = Router();
  const body = express.raw({ type: () => true, inflate: false, limit: MAX_READINESS_BYTES });
  routes.post('/readiness', doorkeeper.submission, body, (request, response) => {
    // A laptop that looked for a while is not to blame for what has begun meanwhile.
    if (loop.state.record) throw new OstrakaError('out-of-phase', 'the election has begun: its laptops are chosen');
    const bytes = request.body instanceof Buffer ? new Uint8Array(request.body) : new Uint8Array();
    try {
      accept(loop, request.headers.authorization ?? '', bytes);
    } catch (error) {
      doorkeeper.disappoint(request);
      throw error;
    }
    response.status(201).json({});
  });
  return routes;
}

/**
 * Of each laptop that has a seat and is there, the last that it said, so that nobody takes more memory than so much.
 * @throws OstrakaError `forbidden`, `bad-signature` and what reading throws
 */
function accept(loop: CoordinatorLoop, authorization: string, body: Bytes): void {
  const { state } = loop;
  const signer = signerOf(authorization);
  const id = signer && hex(signer.key);
  if (!signer || id === null || !state.lobby.has(id) || !state.connected.has(id))
    throw new OstrakaError('forbidden', 'only laptops in the lobby say how ready they are');
  if (!verifies(signer.signature, readinessBytes(state.key.publicKey, body), signer.key))
    throw new OstrakaError('bad-signature', 'what was found is not signed by its laptop');
  loop.tell({ kind: 'readiness', key: signer.key, findings: readReadiness(body) });
}
