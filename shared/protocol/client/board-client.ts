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
import type { EnrolmentStanding, RollVoter, Waiting } from '../coordinator/roll.ts';
import type { MadeCodes, RollChange } from '../coordinator/state.ts';
import type { Status } from '../coordinator/status.ts';
import type { Pair } from '../desk/desk.ts';
import { type Excerpt, readExcerpt, type Wanted } from '../excerpt.ts';
import type { Release } from '../glass/disclosure.ts';
import { type Enrol, MAX_RANGE_BYTES, readRange, type SignedReplacement } from '../messages.ts';
import { CLAIM_PATH, KEY_PATH, TRANSCRIPT_PATH } from '../page-address.ts';
import { measurementBytes, readinessBytes, uploadBytes } from '../signed.ts';
import { InStep } from './in-step.ts';
import { NAME_HEADER, type Repetition } from './repetition.ts';
import type { Reply, Request, Transport } from './transport.ts';

/** Where a recorded entry stands, and what proves it. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly path: readonly Bytes[];
  readonly note: string;
}

const ANSWER_WITHIN_MS = 30_000;
/** For what is asked once and never again. */
const PATIENT_MS = 120_000;
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

type Method = Parameters<Transport['request']>[0];

/** Orders that need no more than their name. */
export type PlainOrder = 'open-enrolment' | 'open-voting' | 'cancel' | 'post-result' | 'take-over';

/** What goes with the order to close. */
export interface Closing {
  /** So many ballots, though too few for a result. */
  readonly confirmed?: number | null;
  /** Whether voting closes before the announced time. */
  readonly early?: boolean;
  /** The passphrases of both people, at a desk that takes them. */
  readonly pair?: Pair | undefined;
}

export class BoardClient {
  readonly #transport: Transport;
  readonly #repetition: Repetition | null;
  readonly #step = new InStep();

  /** @param repetition how it asks again where nobody answers; null for whoever looks again by themselves, and gives no orders */
  constructor(transport: Transport, repetition: Repetition | null = null) {
    this.#transport = transport;
    this.#repetition = repetition;
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
    const path = `/api/excerpt?known=${known}&since=${since}${keys}${sizes}`;
    return this.#step.learn(readExcerpt(await this.#bytes(path, MOST.range)));
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
    await this.#text('PUT', `/api/blobs/${hex(sha256)}`, { headers, body: bytes, timeout });
  }

  /** A node's own records; throws `not-found` where the coordinator is of a version that asks for none. */
  async tellMeasured(election: Bytes, records: Bytes, key: SigningKey): Promise<void> {
    const signature = sign(measurementBytes(election, records), key);
    const headers = { authorization: `Ostraka ${hex(key.publicKey)} ${hex(signature)}`, 'content-type': BYTES };
    await this.#text('POST', '/api/measurements', { headers, body: records });
  }

  /** What a laptop of the lobby found out about itself, as canonical bytes. Rejects with `not-found` where the coordinator's version does not ask. */
  async tellReadiness(coordinator: Bytes, findings: Bytes, key: SigningKey): Promise<void> {
    const signature = sign(readinessBytes(coordinator, findings), key);
    const headers = { authorization: `Ostraka ${hex(key.publicKey)} ${hex(signature)}`, 'content-type': BYTES };
    await this.#text('POST', '/api/readiness', { headers, body: findings });
  }

  /** The newest checkpoint, or the newest that f + 1 nodes have co-signed. */
  async checkpoint(witnessed = false): Promise<string> {
    const note = await this.#text('GET', `/api/checkpoint${witnessed ? '?witnessed=1' : ''}`);
    const portal = portalIn(note);
    if (portal) throw portal;
    return this.#step.learnNote(note);
  }

  async enrol({ key, name, signature }: Enrol): Promise<void> {
    await this.#post('/api/enrol', encodeCanonical({ key, name, signature }));
  }

  /** A registrar hands over its codes, by their public halves in the order of the roll; sent again they are the same ones. */
  async tellCodes({ keys, root, signature }: MadeCodes, registrar: Bytes): Promise<void> {
    const headers = { authorization: `Ostraka ${hex(registrar)} ${hex(signature)}`, 'content-type': BYTES };
    const request = { headers, body: keys, timeout: Math.max(PATIENT_MS, passesWithin(keys.length)) };
    await this.#text('POST', `/api/registrar/codes?root=${hex(root)}`, request);
  }

  /** A registrar puts a code in the place of one that was lost. */
  async tellReplaced({ revoked, replacement, signature }: SignedReplacement): Promise<void> {
    await this.#post('/api/registrar/replace', encodeCanonical({ revoked, replacement, signature }));
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
    return parseAs(claimSchema, readJson(await this.#post(CLAIM_PATH, new Uint8Array()))).origin;
  }

  /** Submits an entry and returns where it stands once it is durable. */
  async submit(leaf: Bytes): Promise<Inclusion> {
    return this.#step.learn(readInclusion(readJson(await this.#post('/api/entries', leaf))));
  }

  /** Where an entry stands under the newest checkpoint, or the newest witnessed one. */
  async inclusion(leafHash: Bytes, witnessed = false): Promise<Inclusion> {
    const path = `/api/inclusion?leaf=${hex(leafHash)}${witnessed ? '&witnessed=1' : ''}`;
    return this.#step.learn(readInclusion(await this.#json(path)));
  }

  /** The tally for people, once there is one. */
  result(): Promise<unknown> {
    return this.#json('/api/result', ANSWER_WITHIN_MS, MOST.result);
  }

  transcript(): Promise<Bytes> {
    return this.#bytes(TRANSCRIPT_PATH, MOST.transcript, null);
  }

  /** The same as it comes, for whoever keeps it elsewhere than in memory; `keep` is called again where it broke off. */
  transcriptInto<T>(keep: (pieces: AsyncIterable<Bytes>) => Promise<T>): Promise<T> {
    const request = { timeout: null, most: MOST.transcript };
    return this.#ask('GET', TRANSCRIPT_PATH, request, (reply) => keep(this.#named(reply.pieces())));
  }

  // ---- the organiser's verbs -------------------------------------------------------------------------------------------

  /** The key is made anew without node `node`, whose words differ. */
  async leaveOut(node: number, token: string): Promise<void> {
    await this.#order(`leave-out?node=${node}`, token);
  }

  /** Everybody in this election is told of the next one, by its join link. */
  async tellNext(link: string, token: string): Promise<void> {
    await this.#order(`next-round?link=${encodeURIComponent(link)}`, token);
  }

  /** Moves the announced closing time, to seconds since 1970. */
  async extend(closes: number, reason: string, token: string, pair?: Pair): Promise<void> {
    await this.#order(`extend?closes=${closes}&reason=${encodeURIComponent(reason)}`, token, agreedBy(pair));
  }

  /**
   * @param confirmed so many laptops, or voters, though more than expected
   * @param pair the passphrases of both people, where the order takes them
   */
  async order(verb: PlainOrder, token: string, confirmed: number | null = null, pair?: Pair): Promise<void> {
    await this.#order(`${verb}${confirmed === null ? '' : `?confirm=${confirmed}`}`, token, agreedBy(pair));
  }

  /** Who has come from where, and who is expected. */
  async arrivals(token: string): Promise<Arrivals> {
    return readJson(await this.#organiser('arrivals', token)) as Arrivals;
  }

  async arrange(arrangement: Arrangement, token: string): Promise<Arrivals> {
    const headers = { 'content-type': 'application/json' };
    const body = utf8(JSON.stringify(arrangement));
    return readJson(await this.#order('arrange', token, { headers, body })) as Arrivals;
  }

  /** The written-in names of each contest as they are counted apart, while they may be joined. */
  async names(token: string): Promise<readonly (readonly NameGroup[])[]> {
    return (readJson(await this.#organiser('names', token, MOST.result)) as { names: NameGroup[][] }).names;
  }

  /** Proposes that these names of a contest, which is numbered from 0, are one person. */
  async joinNames(contest: number, names: readonly string[], token: string): Promise<void> {
    const query = names.map((name) => `&name=${encodeURIComponent(name)}`).join('');
    await this.#order(`join-names?contest=${contest}${query}`, token);
  }

  /** Everybody who signed up, by name. */
  async roll(token: string): Promise<RollVoter[]> {
    return (readJson(await this.#organiser('roll', token, MOST.roll)) as { voters: RollVoter[] }).voters;
  }

  /** What coordinator and nodes have measured, as far as it may be told; the answer waits some seconds for the last of it. */
  async measurements(token: string): Promise<Measured> {
    return parseAs(measuredSchema, readJson(await this.#organiser('measurements?wait=1', token, MOST.result)));
  }

  /** The file of voters' names, as it is to be kept. */
  voterNames(token: string): Promise<string> {
    return this.#organiser('voter-names', token, MOST.roll);
  }

  /** Those who have not voted, once; the board then says that they were listed. */
  async reminders(token: string): Promise<Waiting> {
    return readJson(await this.#order('remind', token, { most: MOST.roll, timeout: PATIENT_MS })) as Waiting;
  }

  /** @param whom a key in hexadecimal, or an address to strike off all from there; null for all names */
  async changeRoll(change: RollChange['do'], whom: string | null, token: string): Promise<void> {
    const by = change === 'strike-from' ? 'address' : 'key';
    await this.#order(`${change}${whom === null ? '' : `?${by}=${encodeURIComponent(whom)}`}`, token, {
      most: MOST.roll,
    });
  }

  /** Fresh one-time codes, to be printed: the coordinator keeps only their public halves. */
  codes(count: number, token: string): Promise<FreshCodes> {
    return this.#freshCodes(`codes?count=${count}`, token);
  }

  /** A fresh code for the slip of this number, which was lost; its own code is revoked. */
  replaceCode(slip: number, token: string): Promise<FreshCodes> {
    return this.#freshCodes(`replace-code?slip=${slip}`, token);
  }

  /** Asked once, and waited for: to give the same codes again the coordinator would have to keep them. */
  async #freshCodes(rest: string, token: string): Promise<FreshCodes> {
    const request = { headers: { authorization: `Bearer ${token}` }, timeout: PATIENT_MS };
    const text = (reply: Reply): Promise<string> => reply.text();
    return readJson(await this.#once('POST', `/api/organiser/${rest}`, request, text)) as FreshCodes;
  }

  async slips(token: string): Promise<SlipCounts> {
    return readJson(await this.#organiser('slips', token)) as SlipCounts;
  }

  /** Closes voting and follows the mix until the result: each status as it comes. */
  async *close(token: string, { confirmed = null, early = false, pair }: Closing = {}): AsyncGenerator<Status> {
    const agreed = agreedBy(pair);
    const headers = { ...agreed.headers, ...this.#ordering(token), accept: 'text/event-stream' };
    const asked = [...(confirmed === null ? [] : [`confirm=${confirmed}`]), ...(early ? ['early'] : [])];
    const query = asked.length === 0 ? '' : `?${asked.join('&')}`;
    const streamed = async (reply: Reply): Promise<Reply> => reply;
    const request = { ...agreed, headers, timeout: null };
    const reply = await this.#ask('POST', `/api/organiser/close${query}`, request, streamed);
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

  /** An order with its name, by which whoever hears it twice obeys it once. */
  #order(rest: string, token: string, { headers, ...request }: Partial<Request> = {}): Promise<string> {
    return this.#text('POST', `/api/organiser/${rest}`, {
      ...request,
      headers: { ...this.#ordering(token), ...headers },
    });
  }

  #ordering(token: string): Record<string, string> {
    const authorization = `Bearer ${token}`;
    return this.#repetition ? { authorization, [NAME_HEADER]: this.#repetition.name() } : { authorization };
  }

  #organiser(rest: string, token: string, most: number = MOST.text): Promise<string> {
    return this.#text('GET', `/api/organiser/${rest}`, { headers: { authorization: `Bearer ${token}` }, most });
  }

  #post(path: string, body: Bytes): Promise<string> {
    return this.#text('POST', path, { headers: { 'content-type': BYTES }, body });
  }

  async #json(path: string, timeout: number = ANSWER_WITHIN_MS, most: number = MOST.text): Promise<unknown> {
    return readJson(await this.#text('GET', path, { timeout, most }));
  }

  #text(method: Method, path: string, request: Partial<Request> = {}): Promise<string> {
    return this.#ask(method, path, request, (reply) => reply.text());
  }

  #bytes(path: string, most: number, timeout: number | null = ANSWER_WITHIN_MS): Promise<Bytes> {
    return this.#ask('GET', path, { timeout, most }, (reply) => reply.bytes());
  }

  /** Asks, again where nobody answers, until all that is to be read has come. Throws `unreachable`, or the coordinator's own typed error. */
  #ask<T>(method: Method, path: string, request: Partial<Request>, read: (reply: Reply) => Promise<T>): Promise<T> {
    const once = () => this.#once(method, path, request, read);
    return this.#repetition ? this.#repetition.repeat(once) : once();
  }

  async #once<T>(
    method: Method,
    path: string,
    request: Partial<Request>,
    read: (reply: Reply) => Promise<T>,
  ): Promise<T> {
    const headers = method === 'GET' ? { ...this.#step.headers, ...request.headers } : request.headers;
    const whole = { timeout: ANSWER_WITHIN_MS, most: MOST.text, ...request, ...(headers ? { headers } : {}) };
    const reply = await this.#heard(this.#transport.request(method, path, whole));
    if (reply.status >= 200 && reply.status < 300) return this.#heard(read(reply));
    throw refusalOf(reply.status, await this.#heard(reply.text()));
  }

  /** Names the failure of anything that comes over the network. */
  async #heard<T>(coming: Promise<T>): Promise<T> {
    try {
      return await coming;
    } catch (cause) {
      throw this.#failureOf(cause);
    }
  }

  async *#named(pieces: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
    try {
      yield* pieces;
    } catch (cause) {
      throw this.#failureOf(cause);
    }
  }

  #failureOf(cause: unknown): unknown {
    if (cause instanceof OstrakaError) return cause;
    return new OstrakaError('unreachable', `no answer from the coordinator at ${this.#transport.address}`, {
      cause,
      hint: 'check that it runs and that both laptops are in the same network',
    });
  }
}

/** The passphrases go in the body: what stands in an address is logged on the way. To hash them takes a moment by intent. */
const agreedBy = (pair: Pair | undefined): Partial<Request> =>
  pair
    ? {
        headers: { 'content-type': 'application/json' },
        body: utf8(JSON.stringify({ passphrases: pair })),
        timeout: PATIENT_MS,
      }
    : {};

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
  rehearsal: v.exactOptional(v.literal(true)),
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
