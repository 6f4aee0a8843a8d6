/** The coordinator's web half as its callers see it: nodes, voters' devices, the command line. */

import * as v from 'valibot';
import { MAX_ENTRY_BYTES } from '../../board/entry.ts';
import { MAX_NAMES_BYTES } from '../../board/roll/names-file.ts';
import { type Bytes, hex, unhex, utf8 } from '../../codec/bytes.ts';
import { encodeCanonical, parseAs } from '../../codec/cbor.ts';
import { culpritSchema } from '../../codec/culprit.ts';
import { OstrakaError } from '../../codec/error.ts';
import { errorHeard } from '../../codec/errors/codes.ts';
import { type BlobName, integer } from '../../codec/schema.ts';
import { type SigningKey, sign } from '../../crypto/signature.ts';
import type { NameGroup } from '../../election/write-ins/groups.ts';
import { type Measured, measuredSchema } from '../../measure/measured.ts';
import { type StoryPart, storyPartSchema } from '../../story/story-part.ts';
import type { Arrangement } from '../coordinator/arrangements.ts';
import type { Arrivals } from '../coordinator/arrivals.ts';
import type { FreshCodes, SlipCounts } from '../coordinator/code-slips.ts';
import type { EnrolmentStanding, RollVoter } from '../coordinator/roll.ts';
import type { RollChange } from '../coordinator/state.ts';
import type { Status } from '../coordinator/status.ts';
import { type Excerpt, readExcerpt, type Wanted } from '../excerpt.ts';
import type { Release } from '../glass/disclosure.ts';
import { type Enrol, MAX_RANGE_BYTES, readRange } from '../messages.ts';
import { CLAIM_PATH, KEY_PATH, TRANSCRIPT_PATH } from '../page-address.ts';
import { measurementBytes, uploadBytes } from '../signed.ts';
import type { Reply, Request, Transport } from './transport.ts';

/** Where a recorded entry stands, and what proves it. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly path: readonly Bytes[];
  readonly note: string;
}

const ANSWER_WITHIN_MS = 30_000;
/** Bytes a millisecond of a wireless network that a whole room shares. */
const SLOWEST_BYTES_PER_MS = 64;
/** Milliseconds for a blob of so many bytes. */
const passesWithin = (length: number): number => ANSWER_WITHIN_MS + Math.ceil(length / SLOWEST_BYTES_PER_MS);
const BYTES = 'application/octet-stream';

/** Bytes of what is asked for: a hostile coordinator may answer without end. */
const MOST = {
  /** Everything else: a status with the faults of a long ceremony, ten thousand codes. */
  text: 4 * 2 ** 20,
  /** A range of entries, or a single one that is longer. */
  range: MAX_RANGE_BYTES + MAX_ENTRY_BYTES,
  /** As many written-in names as there are ballots. */
  result: 64 * 2 ** 20,
  /** Names and keys of all voters. */
  roll: MAX_NAMES_BYTES,
  transcript: 4 * 2 ** 30,
} as const;

/** Orders that need no more than their name. */
export type PlainOrder = 'open-enrolment' | 'open-voting' | 'cancel' | 'post-result' | 'take-over';

export class BoardClient {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** @param within milliseconds until the question is given up */
  async status(within: number = ANSWER_WITHIN_MS): Promise<Status> {
    const status = await this.#json('/api/status', within);
    parseAs(statusSchema, status);
    return status as Status;
  }

  /** What is told of the election from this beat on, as far as it is sent at once; the word of the coordinator, for screens. */
  async story(from: number): Promise<StoryPart> {
    const part = parseAs(storyPartSchema, await this.#json(`/api/story?from=${from}`));
    if (part.from !== from)
      throw new OstrakaError('bad-answer', 'the coordinator answered with another part of the story');
    return part;
  }

  /** Entries from `from` on, at most up to `to`; the coordinator may answer with fewer. */
  async entries(from: number, to: number): Promise<Bytes[]> {
    const range = readRange(await this.#bytes(`/api/entries?from=${from}&to=${to}`, MOST.range));
    if (range.from !== from) throw new OstrakaError('bad-answer', 'the coordinator answered with another range');
    return range.entries;
  }

  /** Of a board that is not read whole, what is wanted of it under the newest checkpoint; its proofs are for the caller to check. */
  async excerpt({ known, since, about, prefixes }: Wanted): Promise<Excerpt> {
    const keys = about.map((key) => `&about=${hex(key)}`).join('');
    const sizes = prefixes.map((size) => `&prefix=${size}`).join('');
    return readExcerpt(await this.#bytes(`/api/excerpt?known=${known}&since=${since}${keys}${sizes}`, MOST.range));
  }

  /** A blob of so many bytes; its name is for the caller to check. */
  blob({ sha256, length }: BlobName): Promise<Bytes> {
    return this.#bytes(`/api/blobs/${hex(sha256)}`, length, passesWithin(length));
  }

  async upload(election: Bytes, sha256: Bytes, bytes: Bytes, key: SigningKey): Promise<void> {
    const signature = sign(uploadBytes(election, sha256, bytes.length), key);
    const authorization = `Ostraka ${hex(key.publicKey)} ${hex(signature)}`;
    const headers = { authorization, 'content-type': BYTES };
    const timeout = passesWithin(bytes.length);
    await this.#ask('PUT', `/api/blobs/${hex(sha256)}`, { headers, body: bytes, timeout });
  }

  /** A node's own records; throws `not-found` where the coordinator is of a version that asks for none. */
  async tellMeasured(election: Bytes, records: Bytes, key: SigningKey): Promise<void> {
    const signature = sign(measurementBytes(election, records), key);
    const headers = { authorization: `Ostraka ${hex(key.publicKey)} ${hex(signature)}`, 'content-type': BYTES };
    await this.#ask('POST', '/api/measurements', { headers, body: records });
  }

  /** The newest checkpoint, or the newest that f + 1 nodes have co-signed. */
  async checkpoint(witnessed = false): Promise<string> {
    const reply = await this.#ask('GET', `/api/checkpoint${witnessed ? '?witnessed=1' : ''}`);
    const note = await this.#heard(reply.text());
    const portal = portalIn(note);
    if (portal) throw portal;
    return note;
  }

  async enrol({ key, name, signature }: Enrol): Promise<void> {
    await this.#post('/api/enrol', encodeCanonical({ key, name, signature }));
  }

  /** In a lesson: lets this voter's ballot be followed and opened. */
  async release(release: Release): Promise<void> {
    await this.#post('/api/release', encodeCanonical(release));
  }

  /** Whether the coordinator has this key's request for a place on the roll. */
  async enrolment(key: Bytes): Promise<EnrolmentStanding> {
    return parseAs(enrolmentSchema, await this.#json(`/api/enrolment?key=${hex(key)}`)).standing;
  }

  /** The key that whoever answers here calls its own: nobody's word but theirs. */
  async key(): Promise<Bytes> {
    return unhex(parseAs(keySchema, await this.#json(KEY_PATH)).key);
  }

  /** Says that a page is about to make a key, and hears the one origin at which keys of this election are made. */
  async claimPage(): Promise<string> {
    const reply = await this.#post(CLAIM_PATH, new Uint8Array());
    return parseAs(claimSchema, readJson(await this.#heard(reply.text()))).origin;
  }

  /** Submits an entry and returns where it stands once it is durable. */
  async submit(leaf: Bytes): Promise<Inclusion> {
    const reply = await this.#post('/api/entries', leaf);
    return readInclusion(readJson(await this.#heard(reply.text())));
  }

  /** Where an entry stands under the newest checkpoint, or the newest witnessed one. */
  async inclusion(leafHash: Bytes, witnessed = false): Promise<Inclusion> {
    return readInclusion(await this.#json(`/api/inclusion?leaf=${hex(leafHash)}${witnessed ? '&witnessed=1' : ''}`));
  }

  /** The tally for people, once there is one. */
  result(): Promise<unknown> {
    return this.#json('/api/result', ANSWER_WITHIN_MS, MOST.result);
  }

  transcript(): Promise<Bytes> {
    return this.#bytes(TRANSCRIPT_PATH, MOST.transcript, null);
  }

  // ---- the organiser's verbs -------------------------------------------------------------------------------------------

  /** The key is made anew without node `node`, whose words differ. */
  async leaveOut(node: number, token: string): Promise<void> {
    await this.#ask('POST', `/api/organiser/leave-out?node=${node}`, { headers: { authorization: `Bearer ${token}` } });
  }

  /** Everybody in this election is told of the next one, by its join link. */
  async tellNext(link: string, token: string): Promise<void> {
    const headers = { authorization: `Bearer ${token}` };
    await this.#ask('POST', `/api/organiser/next-round?link=${encodeURIComponent(link)}`, { headers });
  }

  /** @param confirmed so many laptops, or voters, though more than expected */
  async order(verb: PlainOrder, token: string, confirmed: number | null = null): Promise<void> {
    const query = confirmed === null ? '' : `?confirm=${confirmed}`;
    await this.#ask('POST', `/api/organiser/${verb}${query}`, { headers: { authorization: `Bearer ${token}` } });
  }

  /** Who has come from where, and who is expected. */
  async arrivals(token: string): Promise<Arrivals> {
    const reply = await this.#ask('GET', '/api/organiser/arrivals', { headers: { authorization: `Bearer ${token}` } });
    return readJson(await this.#heard(reply.text())) as Arrivals;
  }

  async arrange(arrangement: Arrangement, token: string): Promise<Arrivals> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = utf8(JSON.stringify(arrangement));
    const reply = await this.#ask('POST', '/api/organiser/arrange', { headers, body });
    return readJson(await this.#heard(reply.text())) as Arrivals;
  }

  /** The written-in names of each contest as they are counted apart, while they may be joined. */
  async names(token: string): Promise<readonly (readonly NameGroup[])[]> {
    const request = { headers: { authorization: `Bearer ${token}` }, most: MOST.result };
    const reply = await this.#ask('GET', '/api/organiser/names', request);
    return (readJson(await this.#heard(reply.text())) as { names: NameGroup[][] }).names;
  }

  /** Proposes that these names of a contest, which is numbered from 0, are one person. */
  async joinNames(contest: number, names: readonly string[], token: string): Promise<void> {
    const query = names.map((name) => `&name=${encodeURIComponent(name)}`).join('');
    const headers = { authorization: `Bearer ${token}` };
    await this.#ask('POST', `/api/organiser/join-names?contest=${contest}${query}`, { headers });
  }

  /** Everybody who signed up, by name. */
  async roll(token: string): Promise<RollVoter[]> {
    const headers = { authorization: `Bearer ${token}` };
    const reply = await this.#ask('GET', '/api/organiser/roll', { headers, most: MOST.roll });
    return (readJson(await this.#heard(reply.text())) as { voters: RollVoter[] }).voters;
  }

  /** What coordinator and nodes have measured, as far as it may be told; the answer waits some seconds for the last of it. */
  async measurements(token: string): Promise<Measured> {
    const request = { headers: { authorization: `Bearer ${token}` }, most: MOST.result };
    const reply = await this.#ask('GET', '/api/organiser/measurements?wait=1', request);
    return parseAs(measuredSchema, readJson(await this.#heard(reply.text())));
  }

  /** The file of voters' names, as it is to be kept. */
  async voterNames(token: string): Promise<string> {
    const headers = { authorization: `Bearer ${token}` };
    const reply = await this.#ask('GET', '/api/organiser/voter-names', { headers, most: MOST.roll });
    return this.#heard(reply.text());
  }

  /** @param whom a key in hexadecimal, or an address to strike off all from there; null for all names */
  async changeRoll(change: RollChange['do'], whom: string | null, token: string): Promise<void> {
    const by = change === 'strike-from' ? 'address' : 'key';
    const query = whom === null ? '' : `?${by}=${encodeURIComponent(whom)}`;
    await this.#ask('POST', `/api/organiser/${change}${query}`, { headers: { authorization: `Bearer ${token}` } });
  }

  /** Fresh one-time codes, to be printed: the coordinator keeps only their public halves. */
  codes(count: number, token: string): Promise<FreshCodes> {
    return this.#freshCodes(`codes?count=${count}`, token);
  }

  /** A fresh code for the slip of this number, which was lost; its own code is revoked. */
  replaceCode(slip: number, token: string): Promise<FreshCodes> {
    return this.#freshCodes(`replace-code?slip=${slip}`, token);
  }

  async #freshCodes(request: string, token: string): Promise<FreshCodes> {
    const headers = { authorization: `Bearer ${token}` };
    const reply = await this.#ask('POST', `/api/organiser/${request}`, { headers });
    return readJson(await this.#heard(reply.text())) as FreshCodes;
  }

  async slips(token: string): Promise<SlipCounts> {
    const reply = await this.#ask('GET', '/api/organiser/slips', { headers: { authorization: `Bearer ${token}` } });
    return readJson(await this.#heard(reply.text())) as SlipCounts;
  }

  /**
   * Closes voting and follows the mix until the result: each status as it comes.
   * @param confirmed so many ballots, though too few for a result
   */
  async *close(token: string, confirmed: number | null = null): AsyncGenerator<Status> {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const query = confirmed === null ? '' : `?confirm=${confirmed}`;
    const reply = await this.#ask('POST', `/api/organiser/close${query}`, { headers, timeout: null });
    let text = '';
    for await (const chunk of reply.texts()) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        const data = event
          .split('\n')
          .filter((line) => line.startsWith('data: '))
          .map((line) => line.slice(6))
          .join('');
        if (data) yield JSON.parse(data) as Status;
      }
    }
  }

  // ---- one way to ask --------------------------------------------------------------------------------------------------

  #post(path: string, body: Bytes): Promise<Reply> {
    return this.#ask('POST', path, { headers: { 'content-type': BYTES }, body });
  }

  async #json(path: string, timeout: number = ANSWER_WITHIN_MS, most: number = MOST.text): Promise<unknown> {
    const reply = await this.#ask('GET', path, { timeout, most });
    return readJson(await this.#heard(reply.text()));
  }

  async #bytes(path: string, most: number, timeout: number | null = ANSWER_WITHIN_MS): Promise<Bytes> {
    const reply = await this.#ask('GET', path, { timeout, most });
    return this.#heard(reply.bytes());
  }

  /** Throws `unreachable`, or the coordinator's own typed error. */
  async #ask(method: 'GET' | 'POST' | 'PUT', path: string, request: Partial<Request> = {}): Promise<Reply> {
    const reply = await this.#heard(
      this.#transport.request(method, path, { timeout: ANSWER_WITHIN_MS, most: MOST.text, ...request }),
    );
    if (reply.status >= 200 && reply.status < 300) return reply;
    throw refusalOf(reply.status, await this.#heard(reply.text()));
  }

  /** Names the failure of anything that comes over the network. */
  async #heard<T>(coming: Promise<T>): Promise<T> {
    try {
      return await coming;
    } catch (cause) {
      if (cause instanceof OstrakaError) throw cause;
      throw new OstrakaError('unreachable', `no answer from the coordinator at ${this.#transport.address}`, {
        cause,
        hint: 'check that it runs and that both laptops are in the same network',
      });
    }
  }
}

const errorSchema = v.object({
  code: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  message: v.pipe(v.string(), v.maxLength(500)),
  hint: v.optional(v.pipe(v.string(), v.maxLength(500))),
  culprit: v.fallback(v.optional(culpritSchema), undefined),
});

/** What the coordinator says went wrong, or that it does not even say it in due form. */
function refusalOf(status: number, text: string): OstrakaError {
  const said = v.safeParse(v.pipe(v.string(), v.parseJson(), errorSchema, v.transform(errorHeard)), text);
  if (!said.success) return portalIn(text) ?? new OstrakaError('bad-answer', `the coordinator answered ${status}`);
  const { message, hint, culprit } = said.output;
  // By such a code this laptop would take its own disk for damaged.
  const code = said.output.code.startsWith('storage-') ? 'coordinator-disk' : said.output.code;
  return new OstrakaError(code, message, { ...(hint ? { hint } : {}), ...(culprit ? { culprit } : {}) });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw (
      portalIn(text) ??
      new OstrakaError('bad-answer', 'the coordinator answered with something else than JSON', { cause })
    );
  }
}

/** No coordinator answers its own API with a page: a network does that to whoever has not signed in to it. */
const portalIn = (text: string): OstrakaError | null =>
  /^\s*</.test(text)
    ? new OstrakaError('captive-portal', 'a page of the network answered in the coordinator’s place', {
        hint: 'sign in to the network, or use one that asks for nothing',
      })
    : null;

/** What a status is read for by those who do not only show it. */
const statusSchema = v.looseObject({
  phase: v.string(),
  title: v.pipe(v.string(), v.maxLength(200)),
  lesson: v.exactOptional(v.literal(true)),
  size: integer(0, 2 ** 40),
  closesIn: v.exactOptional(integer(0, 2 ** 40)),
  rollChanges: v.exactOptional(integer(0, 2 ** 40)),
  cancelled: v.exactOptional(v.boolean()),
  epoch: v.exactOptional(integer(0, 2 ** 20)),
});

const keySchema = v.looseObject({ key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });
const claimSchema = v.looseObject({
  origin: v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/?#@\s\\]+$/)),
});
const enrolmentSchema = v.looseObject({ standing: v.picklist(['enrolled', 'struck', 'unknown']) });

const hashText = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.transform(unhex));
const inclusionSchema = v.object({
  index: integer(0, 2 ** 40),
  size: integer(0, 2 ** 40),
  path: v.pipe(v.array(hashText), v.maxLength(64)),
  note: v.pipe(v.string(), v.maxLength(16_384)),
});

const readInclusion = (value: unknown): Inclusion => parseAs(inclusionSchema, value);
