/** The coordinator's web half as its callers see it: nodes, voters' devices, the command line. */
import { type Bytes, hex, unhex } from '../../shared/codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type SigningKey, sign } from '../../shared/crypto/signature.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { type Enrol, rangeSchema } from '../../shared/protocol/messages.ts';
import { uploadBytes } from '../../shared/protocol/signed.ts';

/** Where a recorded entry stands, and what proves it. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly path: readonly Bytes[];
  readonly note: string;
}

const ANSWER_WITHIN = 30_000;

export class BoardClient {
  readonly #address: string;
  /** Aborted when the caller is done, so that nothing waits for an answer nobody wants. */
  readonly #signal: AbortSignal | undefined;

  /** @param address as `webAddress` of a join link gives it */
  constructor(address: string, signal?: AbortSignal) {
    this.#address = address;
    this.#signal = signal;
  }

  async status(): Promise<Status> {
    return (await this.#json('/api/status')) as Status;
  }

  /** Entries from `from` on, at most up to `to`; the coordinator may answer with fewer. */
  async entries(from: number, to: number): Promise<Bytes[]> {
    const range = decodeAs(rangeSchema, await this.#bytes(`/api/entries?from=${from}&to=${to}`));
    if (range.from !== from) throw new OstrakaError('bad-answer', 'the coordinator answered with another range');
    return range.entries;
  }

  /** A blob; its name is for the caller to check. */
  blob(sha256: Bytes): Promise<Bytes> {
    return this.#bytes(`/api/blobs/${hex(sha256)}`);
  }

  async upload(election: Bytes, sha256: Bytes, bytes: Bytes, key: SigningKey): Promise<void> {
    const signature = sign(uploadBytes(election, sha256, bytes.length), key);
    const authorization = `Ostraka ${hex(key.publicKey)} ${hex(signature)}`;
    await this.#ask(`/api/blobs/${hex(sha256)}`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
  }

  /** The newest checkpoint, or the newest that f + 1 nodes have co-signed. */
  async checkpoint(witnessed = false): Promise<string> {
    const response = await this.#ask(`/api/checkpoint${witnessed ? '?witnessed=1' : ''}`);
    return response.text();
  }

  async enrol({ key, name, signature }: Enrol): Promise<void> {
    await this.#post('/api/enrol', encodeCanonical({ key, name, signature }));
  }

  /** Submits an entry and returns where it stands once it is durable. */
  async submit(leaf: Bytes): Promise<Inclusion> {
    return readInclusion(await (await this.#post('/api/entries', leaf)).json());
  }

  /** Where an entry stands under the newest checkpoint, or the newest witnessed one. */
  async inclusion(leafHash: Bytes, witnessed = false): Promise<Inclusion> {
    return readInclusion(await this.#json(`/api/inclusion?leaf=${hex(leafHash)}${witnessed ? '&witnessed=1' : ''}`));
  }

  /** The tally for people, once there is one. */
  result(): Promise<unknown> {
    return this.#json('/api/result');
  }

  transcript(): Promise<Bytes> {
    return this.#bytes('/api/transcript', null);
  }

  // ---- the organiser's verbs -------------------------------------------------------------------------------------------

  async order(verb: 'open-enrolment' | 'open-voting' | 'take-over', token: string): Promise<void> {
    await this.#ask(`/api/organiser/${verb}`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  }

  /** Fresh one-time codes, to be printed: the coordinator keeps only their public halves. */
  async codes(count: number, token: string): Promise<string[]> {
    const response = await this.#ask(`/api/organiser/codes?count=${count}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    return ((await response.json()) as { codes: string[] }).codes;
  }

  /** Closes voting and follows the mix until the result: each status as it comes. */
  async *close(token: string): AsyncGenerator<Status> {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const response = await this.#ask('/api/organiser/close', { method: 'POST', headers }, null);
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
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

  #post(path: string, body: Bytes): Promise<Response> {
    const headers = { 'content-type': 'application/octet-stream' };
    return this.#ask(path, { method: 'POST', headers, body: new Uint8Array(body) });
  }

  async #json(path: string): Promise<unknown> {
    return (await this.#ask(path)).json();
  }

  async #bytes(path: string, within: number | null = ANSWER_WITHIN): Promise<Bytes> {
    return new Uint8Array(await (await this.#ask(path, {}, within)).arrayBuffer());
  }

  /** Throws `unreachable`, or the coordinator's own typed error. `within` null waits as long as it takes. */
  async #ask(path: string, init: RequestInit = {}, within: number | null = ANSWER_WITHIN): Promise<Response> {
    const signals = [this.#signal, within === null ? undefined : AbortSignal.timeout(within)].filter(
      (s) => s !== undefined,
    );
    let response: Response;
    try {
      response = await fetch(this.#address + path, { ...init, signal: AbortSignal.any(signals) });
    } catch (cause) {
      throw new OstrakaError('unreachable', `no answer from the coordinator at ${this.#address}`, {
        cause,
        hint: 'check that it runs and that both laptops are in the same network',
      });
    }
    if (response.ok) return response;
    const said = (await response.json().catch(() => null)) as { code?: string; message?: string; hint?: string } | null;
    throw new OstrakaError(said?.code ?? 'bad-answer', said?.message ?? `the coordinator answered ${response.status}`, {
      ...(said?.hint ? { hint: said.hint } : {}),
    });
  }
}

function readInclusion(value: unknown): Inclusion {
  const { index, size, path, note } = value as { index: number; size: number; path: string[]; note: string };
  return { index, size, path: path.map(unhex), note };
}
