/**
 * The half of a watcher's page that checks: it asks the coordinator that served the page for what is public, and works
 * everything out in a thread of its own. Whom it believes stands in the fragment of the page's address. It has no key.
 */
import { examine } from '../../../shared/board/evidence.ts';
import { parseAs } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { BoardClient } from '../../../shared/protocol/client/board-client.ts';
import { type Argument, type Call, calls, type Outcome } from '../../../shared/protocol/ipc.ts';
import { type JoinLink, linkAt, readLink, readWatchLink } from '../../../shared/protocol/link.ts';
import { errorOf } from '../../../shared/protocol/voter/attendance.ts';
import { passing } from '../../../shared/protocol/voter/lookout.ts';
import { nothingSeen, WatchDesk } from '../../../shared/watch/watch-desk.ts';
import { startArithmetic } from '../arithmetic.ts';
import { fetchTransport } from '../fetch-transport.ts';
import type { FromWatchWorker, ToWatchWorker } from './watch-messages.ts';

console.info(`arithmetic: ${startArithmetic().name}`);
const say = (message: FromWatchWorker): void => postMessage(message);
const client = new BoardClient(fetchTransport(location.origin));

const after = (milliseconds: number, act: () => void) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/** Milliseconds until a coordinator that does not even say its key is asked again. */
const AGAIN_MS = 3000;

let desk: WatchDesk | null = null;
/** How often the address has led elsewhere: what was asked for before is of no use then. */
let entered = 0;

async function enter(page: string, remembered: string | null): Promise<void> {
  const turn = ++entered;
  desk?.close();
  desk = null;
  say({ state: nothingSeen });
  try {
    const unproven = !page.includes('#');
    const link = unproven ? await linkOfServer() : readWatchLink(page);
    if (turn !== entered) return;
    desk = deskFor(link, unproven, remembered);
    desk.begin();
    say({ state: desk.state });
  } catch (error) {
    if (turn !== entered) return;
    if (passing(error)) {
      say({ state: { ...nothingSeen, missed: errorOf(error) } });
      after(AGAIN_MS, () => turn === entered && void enter(page, remembered));
    } else say({ state: { ...nothingSeen, error: errorOf(error) } });
  }
}

/** Whoever has typed the address has nobody's word for the key but the coordinator's. */
const linkOfServer = async (): Promise<JoinLink> => readLink(linkAt(location.origin, await client.key()));

const deskFor = (link: JoinLink, unproven: boolean, remembered: string | null): WatchDesk => {
  const own: WatchDesk = new WatchDesk({
    ...{ source: client, link, unproven, remembered, clock: { after }, now: () => performance.now() },
    async examine(statements, blobs) {
      // What is asked of this thread has its turn between two batches.
      await new Promise((resolve) => setTimeout(resolve));
      return examine(statements, blobs);
    },
    remember: (note) => say({ remember: note }),
    save: async (name, mime, bytes) => ({ download: { name, mime, bytes } }),
    failure: errorOf,
    changed: () => own === desk && say({ state: own.state }),
  });
  return own;
};

async function outcome<C extends Call>(name: C, argument: unknown): Promise<Outcome> {
  try {
    const handler = (
      desk?.handlers as Partial<Record<Call, (argument: Argument<C>) => Promise<unknown>>> | undefined
    )?.[name];
    if (!handler) throw new OstrakaError('wrong-role', `this page does not take ${name}`);
    return { answer: await handler(parseAs(calls[name], argument) as Argument<C>) };
  } catch (error) {
    return { error: errorOf(error) };
  }
}

addEventListener('message', async ({ data }: MessageEvent<ToWatchWorker>) => {
  if ('enter' in data) void enter(data.enter, data.remembered);
  else say({ id: data.id, ...(await outcome(data.call, data.argument)) });
});
