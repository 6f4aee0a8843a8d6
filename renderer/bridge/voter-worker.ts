/**
 * The half of a phone's page that knows secrets: the voter's session, with its keys, its sealing, its store and its
 * connection to the coordinator, in a thread of its own. The page beside it shows states and passes on what is pressed, so
 * no arithmetic ever holds up a finger. Whom it believes stands in the fragment of the page's address, which came from the
 * QR code and goes to nobody.
 */
import { parseAs } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { repetition } from '../../shared/protocol/client/repetition.ts';
import {
  type Argument,
  type Call,
  calls,
  type Handlers,
  type IpcError,
  type Outcome,
} from '../../shared/protocol/ipc.ts';
import { linkAt } from '../../shared/protocol/link.ts';
import { isBooth } from '../../shared/protocol/page-address.ts';
import { errorOf, type VoterParts } from '../../shared/protocol/voter/attendance.ts';
import { BoothSession } from '../../shared/protocol/voter/booth/booth-session.ts';
import { passing } from '../../shared/protocol/voter/lookout.ts';
import { VoterSession } from '../../shared/protocol/voter/session.ts';
import { startArithmetic } from './arithmetic.ts';
import { boothDisk, ownStore } from './browser-store.ts';
import { fetchTransport } from './fetch-transport.ts';
import { systemRandom } from './system-random.ts';
import type { FromWorker, ToWorker } from './voter-messages.ts';

const arithmetic = startArithmetic();
const say = (message: FromWorker): void => postMessage(message);

/** Why there is no election to look for. */
let lost: IpcError | null = null;
/** Whether the address came without a key, as people type it. */
let typed = false;

const parts: Omit<VoterParts, 'store'> = {
  transport: () => fetchTransport(location.origin),
  clock: {
    after(milliseconds, act) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  random: systemRandom,
  client: 'page',
  settle,
  onCodeTaken: () => say({ codeTaken: true }),
};
const ownSession = (): VoterSession => new VoterSession({ ...parts, store: ownStore() }, tell);
const boothSession = (): BoothSession => new BoothSession({ ...parts, store: boothDisk() }, tell);

let session: VoterSession | BoothSession = ownSession();

async function settle(client: BoardClient): Promise<void> {
  const origin = await client.claimPage();
  if (origin === location.origin) return;
  say({ goTo: origin });
  throw new OstrakaError('elsewhere', 'this election has another address; the page goes there');
}

const handlers = (): Handlers => ({
  ...session.handlers,
  'voter.join': async (invitation) => {
    lost = null;
    return session.handlers['voter.join'](invitation);
  },
  'voter.seal': async (choices) => {
    try {
      return await session.handlers['voter.seal'](choices);
    } finally {
      arithmetic.forget();
    }
  },
  // Keys are kept by address, and the next round has another one.
  'voter.next': async () => {
    const page = session.nextPage;
    // Whoever has typed the address has no proof of this election, and so none of the next.
    say({ leaveFor: typed ? page.split('#')[0]! : page });
    return null;
  },
  'window.story': ({ from }) => session.story(from),
  'window.picture': (name) => session.picture(name),
});

function tell(): void {
  const state = session.state();
  say({ state: { ...state, unproven: typed, error: state.error ?? lost } });
}

/** Goes where the address leads; without a key in it, to whoever serves this page. */
function enter(link: string | null): void {
  session.close();
  session = link !== null && isBooth(link) ? boothSession() : ownSession();
  lost = null;
  typed = link === null;
  const led = link === null ? linkOfServer() : Promise.resolve(link);
  led
    .then((found) => session.handlers['voter.join']({ link: found }))
    .catch((error: unknown) => {
      lost = errorOf(error);
      tell();
    });
  tell();
}

async function linkOfServer(): Promise<string> {
  const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const client = new BoardClient(fetchTransport(location.origin), repetition({ pause, random: systemRandom }));
  const key = await client.key().catch((cause: unknown) => {
    throw passing(cause) ? cause : noKey();
  });
  return linkAt(location.origin, key);
}

const noKey = () =>
  new OstrakaError('no-key', 'this address does not say whose election it is', {
    hint: 'scan the code on the organiser’s screen again',
  });

async function outcome<C extends Call>(name: C, argument: unknown): Promise<Outcome> {
  try {
    const handler = handlers()[name];
    if (!handler) throw new OstrakaError('wrong-role', `a phone’s page does not take ${name}`);
    return { answer: await handler(parseAs(calls[name], argument) as Argument<C>) };
  } catch (error) {
    return { error: errorOf(error) };
  }
}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if ('enter' in data) enter(data.enter);
  else say({ id: data.id, ...(await outcome(data.call, data.argument)) });
});

say({ arithmetic: arithmetic.name });
