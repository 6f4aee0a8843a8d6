/** The main process's end of the contract, whatever the calls travel over. */
import { parseAs } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { type Call, calls, type IpcError, type Outcome, type WindowState } from '../../../shared/protocol/ipc.ts';
import type { WindowSession } from './session.ts';

/**
 * Makes a window's call: `name` and `argument` are whatever arrived, and neither reaches the session before it has passed
 * the contract. Never throws: what goes wrong goes back as an `IpcError`, `unknown-call` and `bad-shape` among them.
 */
export async function answer(session: WindowSession, name: unknown, argument: unknown): Promise<Outcome> {
  try {
    if (!isCall(name)) throw new OstrakaError('unknown-call', 'there is no such call');
    return { answer: await session.call(name, parseAs(calls[name], argument)) };
  } catch (error) {
    return { error: ipcError(error) };
  }
}

const isCall = (name: unknown): name is Call => typeof name === 'string' && Object.hasOwn(calls, name);

/** What may cross of an error. A fault of ours goes to the log in full, and across as no more than that. */
export function ipcError(error: unknown): IpcError {
  const known = error instanceof OstrakaError && error.code !== 'internal';
  if (!known) console.error(error);
  return known
    ? { code: error.code, message: error.message, hint: error.hint ?? null, culprit: error.culprit ?? null }
    : {
        code: 'internal',
        message: 'something went wrong inside the program',
        hint: 'what happened stands in its log',
        culprit: null,
      };
}

/** Sends the state now and after each change, until the returned function is called. */
export function sendStates(session: WindowSession, send: (state: WindowState) => void): () => void {
  send(session.state());
  return session.onChange(() => send(session.state()));
}
