/** The thread that speaks mDNS: `_ostraka._tcp`, with the join link and the title as text records. */
import { parentPort, workerData } from 'node:worker_threads';
import Bonjour from 'bonjour-service';
import { readLink } from '../../shared/protocol/link.ts';
import type { Announced, DiscoveryOrder } from './nearby.ts';

const TYPE = 'ostraka';
const ASK_EVERY = 5000;
/** More services than this in a room are an attack or a defect: discovery stops listening. */
const MOST = 200;

const port = parentPort!;
const order = workerData as DiscoveryOrder;
// Errors of the socket end this thread, and whoever started it says so.
const bonjour = new Bonjour();

if (order.do === 'announce') {
  const { link, title } = order;
  // Unlike a title, the key in the link gives a name that nobody else in the network has.
  const name = `Ostraka ${readLink(link).port} ${link.slice(-12)}`;
  bonjour.publish({ name, type: TYPE, port: order.port, txt: { link, title }, probe: false });
} else {
  const browser = bonjour.find({ type: TYPE });
  const tell = (): void => {
    if (browser.services.length > MOST) browser.stop();
    port.postMessage(
      browser.services.map(({ txt }): Announced => ({ link: textOf(txt?.link), title: textOf(txt?.title) })),
    );
  };
  for (const event of ['up', 'down', 'txt-update', 'srv-update'] as const) browser.on(event, tell);
  setInterval(() => {
    browser.expire();
    browser.update();
  }, ASK_EVERY);
}

port.on('message', () => {
  bonjour.unpublishAll(() => bonjour.destroy(() => process.exit()));
});

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 400) : null);
