/**
 * The way to an election, tried step by step: the name, the connection, the certificate, the answer, a connection that lasts.
 * What was met is kept as plain data, which `route.ts` judges. Nobody else is asked anything.
 */
import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import * as v from 'valibot';
import WebSocket from 'ws';
import { type Bytes, equal, unhex } from '../../shared/codec/bytes.ts';
import { gather } from '../../shared/protocol/client/transport.ts';
import { readInvitation, webAddress } from '../../shared/protocol/link.ts';
import { MAX_FRAME_BYTES, readMessage, toNode } from '../../shared/protocol/messages.ts';
import { KEY_PATH, typedAddress } from '../../shared/protocol/page-address.ts';

/** Milliseconds for each step. */
const WITHIN = 5000;
/** Bytes of a page that answers in the place of an election. */
const MOST = 64 * 1024;
/** Answers of which the fastest counts: the first opens the connection. */
const ROUNDS = 3;

export interface Aim {
  /** As browsers write it. */
  readonly address: string;
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  /** The key of the election that is meant; null where only an address was given. */
  readonly coordinator: Bytes | null;
}

/** @param text a join link, the address of a page, or an address as people type it. Throws `bad-link`. */
export function aimOf(text: string): Aim {
  const typed = typedAddress(text);
  const link = typed === null ? readInvitation(text).link : null;
  const address = link ? webAddress(link) : typed!;
  const { hostname, port, protocol } = new URL(address);
  return {
    address,
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    coordinator: link?.coordinator ?? null,
  };
}

/** What answered, as far as it was no election's key. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  /** Where it leads, if it does. */
  readonly location: string | null;
  readonly isPage: boolean;
  /** Whether it is an Ostraka, and if so, the one that is meant. */
  readonly ostraka: 'meant' | 'other' | null;
  /** Milliseconds that this laptop's clock is ahead; null where the answer bears no time. */
  readonly ahead: number | null;
  /** Milliseconds of the fastest answer. */
  readonly milliseconds: number;
}

export interface Reach {
  /** At which step it ended, in the codes of the system; null where there was an answer. */
  readonly failed: {
    readonly at: 'name' | 'connection' | 'answer';
    readonly code: string;
    readonly message: string;
  } | null;
  readonly answer: Answer | null;
  /** Whether a lasting connection was opened and said what a coordinator says first; null where that was not tried. */
  readonly lasts: boolean | null;
}

export async function reach(aim: Aim, stop?: AbortSignal): Promise<Reach> {
  const ended = (at: 'name' | 'connection' | 'answer', error: unknown): Reach => ({
    failed: { at, ...codeOf(error) },
    answer: null,
    lasts: null,
  });
  try {
    await inTime(lookup(aim.host), WITHIN);
  } catch (error) {
    return ended('name', error);
  }
  try {
    await dial(aim);
  } catch (error) {
    return ended('connection', error);
  }
  let answer: Answer;
  try {
    answer = await ask(aim, stop);
  } catch (error) {
    return ended('answer', error);
  }
  return { failed: null, answer, lasts: answer.ostraka === 'meant' ? await lasts(aim) : null };
}

/** A connection and nothing more. */
function dial({ host, port }: Aim): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: WITHIN });
    const end = (error?: Error): void => {
      socket.destroy();
      if (error) reject(error);
      else resolve();
    };
    socket.once('connect', () => end());
    socket.once('timeout', () => end(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    socket.once('error', end);
  });
}

async function ask({ address, coordinator }: Aim, stop?: AbortSignal): Promise<Answer> {
  let answer: Answer | null = null;
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ROUNDS && (answer === null || answer.ostraka !== null); i++) {
    const signal = AbortSignal.any([AbortSignal.timeout(WITHIN), ...(stop ? [stop] : [])]);
    const began = Date.now();
    const clock = performance.now();
    const response = await fetch(address + KEY_PATH, { redirect: 'manual', signal });
    const milliseconds = performance.now() - clock;
    const text = new TextDecoder().decode(await gather(response.body?.getReader(), MOST).catch(() => new Uint8Array()));
    const date = Date.parse(response.headers.get('date') ?? '');
    const type = response.headers.get('content-type') ?? '';
    fastest = Math.min(fastest, milliseconds);
    answer = {
      status: response.status,
      type,
      location: response.headers.get('location'),
      isPage: /html/i.test(type) || /^\s*</.test(text),
      ostraka: whoseKey(response.status, text, coordinator),
      // A date is cut to its second: on average half a one has gone.
      ahead: Number.isNaN(date) ? null : began + milliseconds / 2 - (date + 500),
      milliseconds: fastest,
    };
  }
  return answer!;
}

const keySchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
);

/** By its own word, which proves nothing: what it signs is looked at when somebody joins. */
function whoseKey(status: number, text: string, wanted: Bytes | null): Answer['ostraka'] {
  const said = v.safeParse(keySchema, text);
  if (status !== 200 || !said.success) return null;
  return wanted === null || equal(unhex(said.output.key), wanted) ? 'meant' : 'other';
}

/** As a mix node begins a session, and not further. */
function lasts({ address }: Aim): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/node`, {
      maxPayload: MAX_FRAME_BYTES,
      handshakeTimeout: WITHIN,
      perMessageDeflate: false,
    });
    const late = setTimeout(() => end(false), 2 * WITHIN);
    const end = (is: boolean): void => {
      clearTimeout(late);
      socket.terminate();
      resolve(is);
    };
    socket.once('message', (data) => {
      try {
        // A coordinator without a free place says goodbye; it is one all the same.
        readMessage(toNode, new Uint8Array(data as Buffer));
        end(true);
      } catch {
        end(false);
      }
    });
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

const inTime = async <T>(wanted: Promise<T>, within: number): Promise<T> => {
  let late: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), within);
  });
  return Promise.race([wanted, over]).finally(() => clearTimeout(late));
};

/** What fetch throws says in its cause what happened. */
function codeOf(error: unknown): { code: string; message: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  return { code: isLate ? 'ETIMEDOUT' : code, message: cause instanceof Error ? cause.message : String(cause) };
}
