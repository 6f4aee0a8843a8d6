/**
 * The bridge of a phone's page, which has no process behind it: the voter's session runs in the page and speaks to the
 * coordinator that served it. The address is `http://HOST:PORT/vote#KEY`: whom the page believes stands in the fragment,
 * which came from the QR code and goes to nobody.
 */
import { parseAs } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Random } from '../../shared/crypto/random.ts';
import {
  type Answer,
  type Argument,
  type Bridge,
  type Call,
  calls,
  type IpcError,
  type WindowState,
} from '../../shared/protocol/ipc.ts';
import { errorOf } from '../../shared/protocol/voter/attendance.ts';
import { VoterSession } from '../../shared/protocol/voter/session.ts';
import { browserStore } from './browser-store.ts';
import { fetchTransport } from './fetch-transport.ts';
import { forgetSlip, scannedLink } from './scanned-slip.ts';

/** Of the program that served the page; the build writes it in. */
declare const __VERSION__: string | undefined;

type Handlers = { readonly [C in Call]?: (argument: Argument<C>) => Promise<Answer<C>> };

export function pageBridge(): Bridge {
  const listeners = new Set<(state: WindowState) => void>();
  /** Why there is no election to look for. */
  let lost: IpcError | null = null;

  const tell = (): void => {
    const now = state();
    for (const listener of listeners) listener(now);
  };
  const session = new VoterSession(
    {
      transport: () => fetchTransport(location.origin),
      store: browserStore,
      clock: {
        after(milliseconds, act) {
          const timer = setTimeout(act, milliseconds);
          return () => clearTimeout(timer);
        },
      },
      random: browserRandom,
      client: 'page',
      onCodeTaken: forgetSlip,
    },
    tell,
  );
  const state = (): WindowState => {
    const { error, ...shown } = session.state();
    const version = typeof __VERSION__ === 'undefined' ? '' : __VERSION__;
    const place = {
      profile: '',
      version,
      shell: 'page' as const,
      locale: navigator.language,
      duties: [],
      battery: null,
    };
    return { ...place, ...shown, error: error ?? lost };
  };
  const handlers: Handlers = {
    ...session.handlers,
    'voter.join': async (invitation) => {
      lost = null;
      return session.handlers['voter.join'](invitation);
    },
    'window.state': async () => state(),
    'window.story': ({ from }) => session.story(from),
    'window.copy': async ({ text }) => {
      await copy(text);
      return null;
    },
  };

  /** Goes where the address leads; scanning another code into the same page changes the address. */
  const enter = (): void => {
    session.close();
    lost = null;
    const link = scannedLink();
    if (location.hash.length > 1)
      session.handlers['voter.join']({ link }).catch((error: unknown) => {
        lost = errorOf(error);
        tell();
      });
    else lost = errorOf(noKey());
    tell();
  };
  addEventListener('hashchange', enter);
  enter();

  return {
    async call<C extends Call>(name: C, argument: Argument<C>): Promise<Answer<C>> {
      const handler = handlers[name];
      try {
        if (!handler) throw new OstrakaError('wrong-role', `a phone’s page does not take ${name}`);
        parseAs(calls[name], argument);
        return await handler(argument);
      } catch (error) {
        throw errorOf(error);
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const noKey = () =>
  new OstrakaError('no-key', 'this address does not say whose election it is', {
    hint: 'scan the code on the organiser’s screen again',
  });

const browserRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Browsers hide the clipboard from pages over plain HTTP; the old way still works there. */
async function copy(text: string): Promise<void> {
  if (isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (!done) throw new OstrakaError('not-copied', 'the browser did not let this be copied');
}
