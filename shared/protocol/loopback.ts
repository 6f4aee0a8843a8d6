/**
 * How a window in a browser reaches the process behind it, on this computer only:
 *
 * 1. The page is opened as `http://127.0.0.1:PORT/#TOKEN`; a fragment is never sent. The page takes it out of the address
 *    and posts it, as text, to `SESSION_PATH`: a token is good for one exchange. The answer, as text, is the session's
 *    secret. The page keeps it in sessionStorage, which no other port can read, and so survives a reload.
 * 2. It opens a WebSocket at `BRIDGE_PATH` with the subprotocols `protocolsOf(secret)`. Both sides send binary frames of
 *    CBOR: `CallFrame` one way, `ReplyFrame` the other.
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import type { Bytes } from '../codec/bytes.ts';
import { parseAs } from '../codec/cbor.ts';
import { OstrakaError } from '../codec/error.ts';
import { integer } from '../codec/schema.ts';
import { MAX_TRANSCRIPT_BYTES, type Outcome, type WindowState } from './ipc.ts';

export const SESSION_PATH = '/session';
export const BRIDGE_PATH = '/bridge';

/** Tokens and secrets: 32 bytes in base64url. */
export const SECRET_FORM = /^[A-Za-z0-9_-]{43}$/;

const PROTOCOL = 'ostraka.bridge.1';

/** What the page asks for; the server agrees to the first, which is not secret. */
export const protocolsOf = (secret: string): [string, string] => [PROTOCOL, secret];

/** A transcript and what stands around it. */
export const MAX_FRAME_BYTES = MAX_TRANSCRIPT_BYTES + 2 ** 16;

const callFrame = v.strictObject({ id: integer(0, 2 ** 31), call: v.string(), argument: v.unknown() });

/** `id` is the page's own number for the call; its reply bears the same. */
export type CallFrame = v.InferOutput<typeof callFrame>;
export type ReplyFrame = (Outcome & { readonly id: number }) | { readonly state: WindowState };

/**
 * Not the canonical encoding: states hold fractions, such as scores and times. Nothing of this is hashed or signed.
 */
export const encodeFrame = (frame: CallFrame | ReplyFrame): Bytes => encode(frame);

/** What a page sent; the argument has yet to pass its call's schema. Throws `bad-frame` or `bad-shape`. */
export const decodeCall = (bytes: Bytes): CallFrame => parseAs(callFrame, decodeValue(bytes));

/** What the process behind the page sent; the page trusts it. Throws `bad-frame`. */
export const decodeReply = (bytes: Bytes): ReplyFrame => decodeValue(bytes) as ReplyFrame;

function decodeValue(bytes: Bytes): unknown {
  try {
    return decode(bytes, { rejectDuplicateMapKeys: true });
  } catch (cause) {
    throw new OstrakaError('bad-frame', 'this is not CBOR', { cause });
  }
}
