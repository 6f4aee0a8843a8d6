/** The public half of the HTTP interface (docs/API.md): read the board, enrol, submit. */
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { readTally } from '../../shared/board/count.ts';
import { MAX_ENTRY_BYTES, readEntry } from '../../shared/board/entry.ts';
import { leafHash } from '../../shared/board/merkle.ts';
import { nodeOf } from '../../shared/board/record.ts';
import { transcriptChunks } from '../../shared/board/transcript-file.ts';
import { type Bytes, hex, unhex } from '../../shared/codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { verifies } from '../../shared/crypto/signature.ts';
import { trustInWords } from '../../shared/election/manifest.ts';
import { fingerprintWords } from '../../shared/election/words.ts';
import { begun, currentNote } from '../../shared/protocol/coordinator/board.ts';
import type { CoordinatorState } from '../../shared/protocol/coordinator/state.ts';
import { enrolSchema, MAX_RANGE_BYTES } from '../../shared/protocol/messages.ts';
import { uploadBytes } from '../../shared/protocol/signed.ts';
import type { CoordinatorLoop } from './loop.ts';
import { readable } from './readable.ts';

const CBOR = 'application/cbor';
/** A mix output, its proof or its shares: room for a million ciphertexts' proofs. */
const MAX_BLOB_BYTES = 512 * 2 ** 20;

export function boardRoutes(loop: CoordinatorLoop): Router {
  const { state, store } = loop;
  const routes = Router();

  routes.get('/status', (_request, response) => void response.json(loop.status));

  routes.get('/manifest', (_request, response) => {
    const { manifest, fingerprint } = begun(state);
    const words = fingerprintWords(fingerprint);
    response.json(readable({ fingerprint, words, trust: trustInWords(manifest), manifest }));
  });

  routes.get('/entries', (request, response) => {
    const from = count(request, 'from', 0);
    const size = state.record?.log.size ?? 0;
    const to = Math.min(count(request, 'to', size), size);
    const entries: Bytes[] = [];
    let room = MAX_RANGE_BYTES;
    for (let at = from; at < to && room > 0; at += 100)
      for (const leaf of store.entries(at, Math.min(to, at + 100))) {
        room -= leaf.length;
        if (room > 0 || entries.length === 0) entries.push(leaf);
      }
    response.type(CBOR).send(Buffer.from(encodeCanonical({ from, entries })));
  });

  routes.get('/entries/:index', (request, response) => {
    const index = Number(request.params.index);
    if (!Number.isSafeInteger(index) || index < 0)
      throw new OstrakaError('bad-request', 'an entry’s index is a number');
    response.json(readable(readEntry(store.entry(index))));
  });

  routes.get('/checkpoint', (request, response) => {
    const note = request.query.witnessed === undefined ? currentNote(state) : state.witnessed?.note;
    if (!note) throw new OstrakaError('not-yet', 'there is no such checkpoint yet');
    response.type('text/plain').send(note);
  });

  routes.get('/inclusion', (request, response) => {
    const leaf = digest(request.query.leaf);
    response.json(readable(inclusion(state, leaf, request.query.witnessed !== undefined)));
  });

  routes.get('/blobs/:sha256', (request, response) => {
    response.type('application/octet-stream').send(Buffer.from(store.blob(digest(request.params.sha256))));
  });

  // The signature names hash and length, so that a stranger's body is refused before it is read.
  const upload = express.raw({ type: () => true, limit: MAX_BLOB_BYTES });
  routes.put('/blobs/:sha256', allowUpload(state), upload, (request, response) => {
    const name = store.putBlob(new Uint8Array(request.body as Buffer));
    if (hex(name.sha256) !== request.params.sha256)
      throw new OstrakaError('bad-blob', 'the blob is not what its name says');
    response.status(201).json({ sha256: hex(name.sha256), length: name.length });
  });

  routes.post('/enrol', express.raw({ type: () => true, limit: 4096 }), async (request, response) => {
    const enrolment = decodeAs(enrolSchema, new Uint8Array(request.body as Buffer));
    const answer = await loop.ask((asker) => ({ kind: 'enrol', request: enrolment, asker }));
    if (!answer.ok) throw new OstrakaError(answer.code, answer.message);
    response.status(201).json({ enrolled: answer.index });
  });

  routes.post('/entries', express.raw({ type: () => true, limit: MAX_ENTRY_BYTES }), async (request, response) => {
    const leaf = new Uint8Array(request.body as Buffer);
    const answer = await loop.ask((asker) => ({ kind: 'submit', leaf, asker }));
    if (!answer.ok)
      throw new OstrakaError(answer.code, answer.message, answer.culprit ? { culprit: answer.culprit } : {});
    response.status(201).json(readable(inclusion(state, leafHash(leaf), false)));
  });

  routes.get('/result', (_request, response) => {
    const { result, manifest } = begun(state);
    if (!result) throw new OstrakaError('not-yet', 'there is no result yet');
    const titles = manifest.contests.map(({ title, options }) => ({ title, options }));
    response.json(readable({ ...readTally(result.tally), titles }));
  });

  routes.get('/transcript', (_request, response) => sendTranscript(loop, response));

  return routes;
}

/** The whole board in one file, streamed. */
async function sendTranscript({ state, store }: CoordinatorLoop, response: Response): Promise<void> {
  const record = begun(state);
  const size = record.log.size;
  const notes = [record.closeNote, state.witnessed?.note ?? null, currentNote(state)];
  const entries = store.entries(0, size);
  const blobs = blobsOnBoard(entries).map((name) => store.blob(name));
  response.type('application/octet-stream').attachment('transcript.ostraka');
  const distinct = [...new Set(notes.filter((note) => note !== null))];
  for (const chunk of transcriptChunks({ entries, blobs, notes: distinct }))
    if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve));
  response.end();
}

/** The names of all blobs that entries bring; the list of the close is a function of the board and not among them. */
function blobsOnBoard(entries: readonly Bytes[]): Bytes[] {
  const names = entries.map(readEntry).flatMap((entry) => {
    switch (entry.type) {
      case 'mix':
        return [entry.body.output.sha256];
      case 'mix-proof':
        return [entry.body.proof.sha256];
      case 'shares':
        return [entry.body.shares.sha256];
      case 'result':
        return [entry.body.plaintexts.sha256];
      default:
        return [];
    }
  });
  return [...new Map(names.map((name) => [hex(name), name])).values()];
}

/** Where a leaf stands, with its audit path under a signed checkpoint. Throws `not-found`. */
function inclusion(state: CoordinatorState, leaf: Bytes, witnessed: boolean) {
  const { positions, log } = begun(state);
  const index = positions.get(hex(leaf));
  if (index === undefined) throw new OstrakaError('not-found', 'no entry on the board has this hash');
  const newest = [...state.notes].at(-1);
  const { size, note } = (witnessed ? state.witnessed : newest && { size: newest[0], note: newest[1] }) ?? {
    size: 0,
    note: '',
  };
  if (size <= index) throw new OstrakaError('not-yet', 'no such checkpoint covers this entry yet');
  return { index, size, path: log.inclusionProof(index, size), note };
}

/** Only nodes of the manifest may fill the disk, each with what it has signed for. */
const allowUpload = (state: CoordinatorState) => (request: Request, _response: Response, next: NextFunction) => {
  const record = begun(state);
  const [scheme, key, signature] = (request.headers.authorization ?? '').split(' ');
  const shaped = scheme === 'Ostraka' && /^[0-9a-f]{64}$/.test(key ?? '') && /^[0-9a-f]{128}$/.test(signature ?? '');
  if (!shaped || nodeOf(record, unhex(key!)) === null)
    throw new OstrakaError('forbidden', 'only the nodes of this election upload blobs');
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!Number.isSafeInteger(length)) throw new OstrakaError('bad-request', 'an upload says its length');
  const signed = uploadBytes(record.fingerprint, digest(request.params.sha256), length);
  if (!verifies(unhex(signature!), signed, unhex(key!)))
    throw new OstrakaError('bad-signature', 'the upload is not signed by its node');
  next();
};

function digest(value: unknown): Bytes {
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return unhex(value);
  throw new OstrakaError('bad-request', 'a SHA-256 is 64 hexadecimal digits');
}

function count(request: Request, name: string, otherwise: number): number {
  const value = request.query[name];
  if (value === undefined) return otherwise;
  const number = typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) throw new OstrakaError('bad-request', `${name} is a whole number`);
  return number;
}
