/** The thread that speaks mDNS: `_ostraka._tcp`, with the join link and the title as text records. */
import { parentPort, workerData } from 'node:worker_threads';
import Bonjour, { type Browser, type Service } from 'bonjour-service';
import { readLink } from '../../shared/protocol/link.ts';
import { Heard } from './heard.ts';
import type { DiscoveryOrder } from './nearby.ts';

const TYPE = 'ostraka';
const ASK_EVERY = 5000;
/** Three questions unanswered, and a moment. */
const GONE_AFTER = 3 * ASK_EVERY + 1000;
/** More services than this in a room are an attack or a defect. */
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
  const heard = new Heard(GONE_AFTER, MOST);
  const tell = (): void => port.postMessage(heard.all);
  const hear = ({ fqdn, txt }: Service): void => {
    heard.hear(fqdn, { link: textOf(txt?.link), title: textOf(txt?.title) }, performance.now());
    tell();
  };
  // What a browser knows it does not hear again; who still answers is heard by a new one.
  const ask = (): Browser => {
    const browser = bonjour.find({ type: TYPE });
    for (const event of ['up', 'txt-update', 'srv-update'] as const) browser.on(event, hear);
    browser.on('down', ({ fqdn }: Service) => {
      heard.sayGoodbye(fqdn);
      tell();
    });
    return browser;
  };
  let asking = ask();
  setInterval(() => {
    asking.stop();
    if (heard.expire(performance.now())) tell();
    asking = ask();
  }, ASK_EVERY);
}

port.on('message', () => {
  bonjour.unpublishAll(() => bonjour.destroy(() => process.exit()));
});

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 400) : null);
