/** What nodes of the election bring whoever leads: blobs, each no more than its part of the election needs. */
import express, { type NextFunction, type Request, type RequestHandler, type Response, Router } from 'express';
import { type ElectionRecord, nodeOf } from '../../../shared/board/record.ts';
import { type Bytes, hex, unhex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { verifies } from '../../../shared/crypto/signature.ts';
import { begun } from '../../../shared/protocol/coordinator/board.ts';
import { uploadBytes } from '../../../shared/protocol/signed.ts';
import { type Limits, Slots } from '../limits.ts';
import type { CoordinatorLoop } from '../loop.ts';
import { digest } from '../query.ts';
import { bodyOf } from './board-routes.ts';

export function uploadRoutes(loop: CoordinatorLoop, limits: Limits): Router {
  const { store } = loop;
  const routes = Router();
  // The signature names hash and length, so that a stranger's body is refused before it is read.
  const oneOfFew = uploadsOfNodes(limits.uploadsPerNode);
  const stored = new Map<string, number>();
  routes.put(
    '/blobs/:sha256',
    allowUpload(loop, stored),
    oneOfFew,
    express.raw({ type: () => true, inflate: false, limit: limits.blobBytes }),
    async (request, response) => {
      const awaited = digest(request.params.sha256);
      const isNew = !store.hasBlob(awaited);
      const name = await store.keepBlob(blobOf(request), awaited);
      const uploader = uploaderOf(request);
      if (isNew) stored.set(uploader, (stored.get(uploader) ?? 0) + name.length);
      response.status(201).json({ sha256: hex(name.sha256), length: name.length });
    },
  );

  return routes;
}

/** Blobs that no election is too small for. */
const SPARE_BYTES = 2 ** 16;

/** As much as one node has to bring: a mix with its proof for each turn it may get, and its shares. */
function allowance({ manifest, closing }: ElectionRecord): number {
  // A list has 64 bytes for each ciphertext, its proof some 160 for each ballot, its shares 32 for each ciphertext.
  const turn = 4 * (closing?.list.length ?? 0) + SPARE_BYTES;
  return (manifest.nodes.length + 1) * turn;
}

/** The key in the authorization. */
const uploaderOf = ({ headers }: Request): string => headers.authorization?.split(' ')[1] ?? '';

/**
 * Only nodes of the manifest may fill the disk, each with what it has signed for, and no further than it has a use for.
 * @param stored bytes of each node since this coordinator was started
 */
const allowUpload =
  ({ state, store }: CoordinatorLoop, stored: ReadonlyMap<string, number>): RequestHandler =>
  (request, _response, next) => {
    const record = begun(state);
    const [scheme, key, signature] = (request.headers.authorization ?? '').split(' ');
    const shaped = scheme === 'Ostraka' && /^[0-9a-f]{64}$/.test(key ?? '') && /^[0-9a-f]{128}$/.test(signature ?? '');
    if (!shaped || nodeOf(record, unhex(key!)) === null)
      throw new OstrakaError('forbidden', 'only the nodes of this election upload blobs');
    const length = Number(request.headers['content-length'] ?? Number.NaN);
    if (!Number.isSafeInteger(length)) throw new OstrakaError('bad-request', 'an upload says its length');
    const sha256 = digest(request.params.sha256);
    const signed = uploadBytes(record.fingerprint, sha256, length);
    if (!verifies(unhex(signature!), signed, unhex(key!)))
      throw new OstrakaError('bad-signature', 'the upload is not signed by its node');
    // What is here already costs nothing.
    if (!store.hasBlob(sha256) && (stored.get(key!) ?? 0) + length > allowance(record))
      throw new OstrakaError('over-limit', 'this node has uploaded more than its part of the election needs');
    next();
  };

/** A node has a few uploads under way and no more: each stands in memory until it is whole. */
function uploadsOfNodes(most: number) {
  const slots = new Slots();
  return (request: Request, response: Response, next: NextFunction) => {
    const [, key = ''] = (request.headers.authorization ?? '').split(' ');
    const free = slots.take(key, most);
    if (!free) throw new OstrakaError('busy', 'this node has other uploads under way');
    response.once('close', free);
    next();
  };
}

/** A body as it came, where it has its memory to itself: of a large one there is no room for many copies. */
function blobOf(request: Request): Bytes {
  const { body } = request;
  const isAlone = body instanceof Buffer && body.buffer.byteLength === body.length;
  return isAlone ? new Uint8Array(body.buffer) : bodyOf(request);
}
