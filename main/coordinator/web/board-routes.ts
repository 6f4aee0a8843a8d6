/** The public half of the HTTP interface (docs/API.md): read the board, enrol, submit. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { readTally } from '../../../shared/board/count.ts';
import { readEntry } from '../../../shared/board/entry.ts';
import { canonicalNotes } from '../../../shared/board/notes/order.ts';
import { transcriptChunks } from '../../../shared/board/transcript-file.ts';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { decodeAs, encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { ErrorCode } from '../../../shared/codec/errors/codes.ts';
import { fileName } from '../../../shared/codec/file-name.ts';
import { readable } from '../../../shared/codec/readable.ts';
import { electionWordsOf, trustInWords } from '../../../shared/election/manifest.ts';
import { MAX_PICTURE_BYTES } from '../../../shared/election/picture.ts';
import { tooFewAtClose, tooFewInWords } from '../../../shared/election/too-few.ts';
import { SHOWN_HEADER, shownIn } from '../../../shared/protocol/client/in-step.ts';
import { errorOfAnswer } from '../../../shared/protocol/coordinator/answering.ts';
import type { Answer } from '../../../shared/protocol/coordinator/state.ts';
import { excerptOf, MOST_ASKED } from '../../../shared/protocol/excerpt.ts';
import { releaseSchema } from '../../../shared/protocol/glass/disclosure.ts';
import { enrolSchema, MAX_RANGE_BYTES } from '../../../shared/protocol/messages.ts';
import { storyPart } from '../../../shared/story/story-part.ts';
import { PIECE_BYTES } from '../../storage/blob-files.ts';
import { boardParts } from '../../storage/board-copy.ts';
import { inPieces } from '../deliveries.ts';
import type { Doorkeeper } from '../doorkeeper.ts';
import { digest } from '../query.ts';
import { type BoardView, recordIn, type ShownHead, waits } from './board-view.ts';

const CBOR = 'application/cbor';
/** Bytes of a file that are in memory while it is sent. */
const STREAMED = 2 ** 17;

/** Among others in a batch it makes each of them be examined by itself. */
const shownByExamination: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['bad-ballot', 'bad-opening', 'bad-signature']);

export function boardRoutes(view: BoardView, doorkeeper: Doorkeeper): Router {
  const { store } = view;
  const { limits, submission, download } = doorkeeper;
  const json = (request: Request, response: Response, value: unknown): void => {
    const text = Buffer.from(JSON.stringify(readable(value)));
    doorkeeper.carry(request, response, text.length);
    response.type('json').send(text);
  };
  /** Throws what was refused, and counts what only its examination showed. */
  const indexOf = (answer: Answer, request: Request): number => {
    if (answer.ok) return answer.index;
    if (shownByExamination.has(answer.code)) doorkeeper.disappoint(request);
    throw errorOfAnswer(answer);
  };
  const body = (limit: number) => express.raw({ type: () => true, inflate: false, limit });
  const routes = Router();

  if (view.reaches)
    routes.get('/{*path}', async (request, _response, next) => {
      await view.reaches?.(shownIn(request.headers[SHOWN_HEADER]));
      next();
    });
  // Routes are tried in turn: first those that thousands take at once.
  routes.post('/entries', submission, body(limits.voterEntryBytes), async (request, response) => {
    const index = indexOf(await view.submit(bodyOf(request)), request);
    // By hand: this is the one answer that thousands wait for at once.
    const text = JSON.stringify(readable(inclusionAt(view, index, false)));
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) };
    response.writeHead(201, headers).end(text);
  });

  routes.post('/enrol', submission, body(limits.enrolmentBytes), async (request, response) => {
    const enrolment = decodeAs(enrolSchema, bodyOf(request));
    const { address, counted } = doorkeeper.callerOf(request);
    const answer = await view.enrol(enrolment, counted ? address : null);
    response.status(201).json({ enrolled: indexOf(answer, request) });
  });

  routes.get('/status', (_request, response) => void response.json(view.status));

  routes.get('/story', (request, response) => {
    json(request, response, storyPart(view.beats, count(request, 'from', 0)));
  });

  routes.get('/manifest', (request, response) => {
    const { manifest, fingerprint } = recordIn(view);
    const words = electionWordsOf(manifest);
    json(request, response, { fingerprint, words, trust: trustInWords(manifest), manifest });
  });

  routes.get('/entries', (request, response) => {
    const from = count(request, 'from', 0);
    if (view.withholds) throw waits();
    const size = view.record?.log.size ?? 0;
    const to = Math.min(count(request, 'to', size), size);
    const entries: Bytes[] = [];
    // Whoever has much on its way gets less at once, and goes on from there.
    let room = Math.min(MAX_RANGE_BYTES, doorkeeper.roomFor(request));
    for (let at = from; at < to && room > 0; at += 100)
      for (const leaf of store.entries(at, Math.min(to, at + 100))) {
        room -= leaf.length;
        if (room > 0 || entries.length === 0) entries.push(leaf);
      }
    const body = encodeCanonical({ from, entries });
    doorkeeper.carry(request, response, body.length);
    response.type(CBOR).send(Buffer.from(body.buffer, body.byteOffset, body.length));
  });

  routes.get('/entries/:index', (request, response) => {
    if (view.withholds) throw waits();
    response.json(readable(readEntry(store.entry(wholeNumber(request.params.index, 'an entry’s index')))));
  });

  routes.get('/checkpoint', (request, response) => {
    const note = (request.query.witnessed === undefined ? headShown(view) : view.witnessed)?.note;
    if (!note) throw new OstrakaError('not-yet', 'there is no such checkpoint yet');
    response.type('text/plain').send(note);
  });

  routes.get('/excerpt', async (request, response) => {
    const record = recordIn(view);
    await view.provable();
    const { size, note } = headShown(view) ?? { size: 0, note: '' };
    const about = listed(request, 'about').map(digest);
    const prefixes = listed(request, 'prefix').map((value) => wholeNumber(value, 'prefix'));
    const wanted = { known: count(request, 'known', 0), since: count(request, 'since', 0), about, prefixes };
    const body = encodeCanonical(excerptOf(record, { size, note }, wanted, (index) => store.entry(index)) as Value);
    doorkeeper.carry(request, response, body.length);
    response.type(CBOR).send(Buffer.from(body.buffer, body.byteOffset, body.length));
  });

  routes.get('/inclusion', (request, response) => {
    const leaf = digest(request.query.leaf);
    response.json(readable(inclusion(view, leaf, request.query.witnessed !== undefined)));
  });

  // Callers compare it with its name; hashing it here for each would hold up everybody else.
  // What a picture is no larger than waits for no other: a class fetches those of its ballot in the same moment.
  const large: RequestHandler = (request, response, next) =>
    (store.lengthOf(digest(request.params.sha256)) ?? 0) > MAX_PICTURE_BYTES
      ? download(request, response, next)
      : next();
  routes.get('/blobs/:sha256', large, async (request, response) => {
    const { length, stream } = store.readBlob(digest(request.params.sha256));
    doorkeeper.carry(request, response, Math.min(length, STREAMED));
    response.type('application/octet-stream').set('content-length', String(length));
    await pipeline(stream, response);
  });

  routes.get('/enrolment', async (request, response) => {
    response.json({ standing: await view.standing(digest(request.query.key)) });
  });

  routes.post('/release', submission, body(limits.enrolmentBytes), async (request, response) => {
    await view.release(decodeAs(releaseSchema, bodyOf(request)));
    response.status(201).json({});
  });

  routes.get('/result', (request, response) => {
    const record = recordIn(view);
    const { result, manifest } = record;
    const few = tooFewAtClose(record);
    if (few) throw new OstrakaError('too-few-ballots', tooFewInWords(few).english);
    if (!result) throw new OstrakaError('not-yet', 'there is no result yet');
    const titles = manifest.contests.map(({ title, options }) => ({ title, options }));
    json(request, response, { ...readTally(result.tally), titles });
  });

  routes.get('/transcript', download, (request, response) => {
    // Of all that streams by, one piece of a blob is in memory.
    doorkeeper.carry(request, response, PIECE_BYTES);
    return sendTranscript(view, response);
  });

  return routes;
}

/** The whole board in one file, streamed, as far as the newest checkpoint that people are shown covers it. */
async function sendTranscript(view: BoardView, response: Response): Promise<void> {
  await view.settled();
  const record = recordIn(view);
  const head = headShown(view);
  if (!head) throw new OstrakaError('not-yet', 'there is no checkpoint yet');
  const notes = [record.closeNote, view.witnessed?.note ?? null, head.note];
  response.type('application/octet-stream').attachment(fileName(record.manifest.title, '.ostraka'));
  const parts = { ...boardParts(view.store, head.size), notes: canonicalNotes(notes.filter((note) => note !== null)) };
  await pipeline(Readable.from(inPieces(transcriptChunks(parts))), response);
}

/** Where a leaf stands, with its audit path under a signed checkpoint. Throws `not-found`. */
function inclusion(view: BoardView, leaf: Bytes, witnessed: boolean) {
  const index = recordIn(view).log.find(leaf);
  if (index === undefined) throw new OstrakaError('not-found', 'no entry on the board has this hash');
  return inclusionAt(view, index, witnessed);
}

/** Null before there is a board. Throws `busy` where whoever leads waits for what nodes say of it. */
function headShown({ shown, record, withholds }: BoardView): ShownHead | null {
  if (shown || !(record || withholds)) return shown;
  throw waits();
}

/** The same of an entry by its index. */
function inclusionAt(view: BoardView, index: number, witnessed: boolean) {
  const { log } = recordIn(view);
  const { size, note } = (witnessed ? view.witnessed : view.shown) ?? { size: 0, note: '' };
  // Who has just voted asks again, and is told once f + 1 nodes hold the ballot.
  const code = view.showsWitnessed && !witnessed ? 'busy' : 'not-yet';
  if (size <= index) throw new OstrakaError(code, 'no such checkpoint covers this entry yet');
  return { index, size, path: log.inclusionProof(index, size), note };
}

/** No body at all is an empty one. */
export const bodyOf = ({ body }: Request): Bytes => (body instanceof Buffer ? new Uint8Array(body) : new Uint8Array(0));

function count(request: Request, name: string, otherwise: number): number {
  const value = request.query[name];
  return value === undefined ? otherwise : wholeNumber(value, name);
}

/** What stands in the query under this name, at most a few times. */
function listed(request: Request, name: string): unknown[] {
  const values = [request.query[name] ?? []].flat();
  if (values.length > MOST_ASKED) throw new OstrakaError('bad-request', `at most ${MOST_ASKED} of ${name} at once`);
  return values;
}

function wholeNumber(value: unknown, name: string): number {
  if (typeof value === 'string' && /^\d{1,12}$/.test(value)) return Number(value);
  throw new OstrakaError('bad-request', `${name} is a whole number`);
}
