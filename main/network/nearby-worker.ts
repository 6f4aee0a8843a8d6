/**
 * The thread that speaks mDNS: `_ostraka._tcp`, with the join link and the title as text records. On each network by a socket of
 * its own, so that nothing depends on where the default route leads, or on there being one.
 */
import { networkInterfaces } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import Bonjour, { type Browser, type Service } from 'bonjour-service';
import { readLink } from '../../shared/protocol/link.ts';
import { rankedAddresses } from './addresses.ts';
import { Heard } from './heard.ts';
import type { DiscoveryOrder, FromDiscovery } from './nearby.ts';

const TYPE = 'ostraka';
/** Of a laptop that listens for its own voice: no election, so that nobody shows it as one. */
const PROBE_TYPE = 'ostraka-probe';
const ASK_EVERY = 5000;
/** Three questions unanswered, and a moment. */
const GONE_AFTER = 3 * ASK_EVERY + 1000;
/** More services than this in a room are an attack or a defect. */
const MOST = 200;
/** Milliseconds in which whoever has a name already says so (RFC 6762, 8.1). */
const PROBE_EVERY = 250;
const PROBES = 3;

const port = parentPort!;
const order = workerData as DiscoveryOrder;
const say = (message: FromDiscovery): void => port.postMessage(message);

/** What the library does not declare of itself. */
interface Mdns {
  on(event: 'error' | 'warning', listener: (error: Error) => void): void;
  on(event: 'response', listener: (packet: Packet) => void): void;
  off(event: 'response', listener: (packet: Packet) => void): void;
  query(name: string, type: string): void;
}
interface Packet {
  readonly answers: readonly { readonly name: string; readonly type: string }[];
}
type Speaker = Pick<Bonjour, 'publish' | 'find' | 'unpublishAll' | 'destroy'> & {
  readonly server: { readonly mdns: Mdns };
};

const speakers = new Map<string, Speaker>();
let failed: string | null = null;

/** One for each network: those with an IPv4 address by that, others by their interface. */
function networks(): Map<string, object> {
  const interfaces = networkInterfaces();
  const found = new Map<string, object>();
  const ranked = rankedAddresses(interfaces);
  for (const [name, infos] of Object.entries(interfaces)) {
    const own = (infos ?? []).filter(({ address }) => ranked.includes(address));
    const four = own.find(({ family }) => family === 'IPv4');
    if (four) found.set(four.address, { interface: four.address, bind: '0.0.0.0' });
    else if (own.length > 0) found.set(name, { type: 'udp6', ip: 'ff02::fb', interface: `::%${name}`, bind: '::' });
  }
  return found;
}

/** Opens what is missing and drops what has gone; returns those that are new. */
function open(): Speaker[] {
  const wanted = networks();
  for (const [name, speaker] of speakers)
    if (!wanted.has(name)) {
      speakers.delete(name);
      speaker.destroy();
    }
  const fresh: Speaker[] = [];
  for (const [name, options] of wanted) {
    if (speakers.has(name)) continue;
    // A network that takes no multicast costs itself, not the others.
    const drop = (error: Error): void => {
      failed = error.message;
      if (speakers.get(name) === speaker) speakers.delete(name);
      tellStanding();
    };
    const speaker = new Bonjour(options as never, drop) as unknown as Speaker;
    speaker.server.mdns.on('error', drop);
    speakers.set(name, speaker);
    fresh.push(speaker);
  }
  return fresh;
}

let told: string | null = null;
function tellStanding(): void {
  const off = speakers.size > 0 ? null : networks().size === 0 ? 'no-network' : 'failed';
  const standing = `${off} ${failed}`;
  if (standing === told) return;
  told = standing;
  say({ off, why: off === 'failed' ? failed : null });
}

/** Whether another in the network has this name already. */
async function isTaken(fqdn: string): Promise<boolean> {
  let taken = false;
  const listen = ({ answers }: Packet): void => {
    taken ||= answers.some(({ name }) => name.toLowerCase() === fqdn.toLowerCase());
  };
  const all = [...speakers.values()].map(({ server }) => server.mdns);
  for (const mdns of all) mdns.on('response', listen);
  for (let i = 0; i < PROBES && !taken; i++) {
    for (const mdns of all) mdns.query(fqdn, 'ANY');
    await new Promise((resolve) => setTimeout(resolve, PROBE_EVERY));
  }
  for (const mdns of all) mdns.off('response', listen);
  return taken;
}

type Announcement = Extract<DiscoveryOrder, { readonly do: 'announce' }>;

async function announce({ link, title, port }: Announcement): Promise<void> {
  // Unlike a title, the key in the link gives a name that nobody else in the network has; who has it all the same keeps it.
  const wanted = `Ostraka ${readLink(link).port} ${link.slice(-12).replace('.', '-')}`;
  // Not the computer's own name, which is for its system to defend.
  const host = `ostraka-${Buffer.from(readLink(link).coordinator).toString('hex').slice(0, 12)}.local`;
  open();
  let name = wanted;
  for (let i = 2; i < 10 && (await isTaken(`${name}._${TYPE}._tcp.local`)); i++) name = `${wanted} (${i})`;
  const publish = (fresh: readonly Speaker[]): void => {
    for (const speaker of fresh) speaker.publish({ name, type: TYPE, host, port, txt: { link, title }, probe: false });
  };
  publish([...speakers.values()]);
  tellStanding();
  setInterval(() => {
    publish(open());
    tellStanding();
  }, ASK_EVERY);
}

function browse(): void {
  const heard = new Heard(GONE_AFTER, MOST);
  const tell = (): void => say({ heard: heard.all });
  const hear = ({ fqdn, txt }: Service): void => {
    heard.hear(fqdn, { link: textOf(txt?.link), title: textOf(txt?.title) }, performance.now());
    tell();
  };
  // What a browser knows it does not hear again; who still answers is heard by a new one.
  const ask = (): Browser[] => {
    open();
    tellStanding();
    return [...speakers.values()].map((speaker) => {
      const browser = speaker.find({ type: TYPE });
      for (const event of ['up', 'txt-update', 'srv-update'] as const) browser.on(event, hear);
      browser.on('down', ({ fqdn }: Service) => {
        heard.sayGoodbye(fqdn);
        tell();
      });
      return browser;
    });
  };
  let asking = ask();
  setInterval(() => {
    for (const browser of asking) browser.stop();
    if (heard.expire(performance.now())) tell();
    asking = ask();
  }, ASK_EVERY);
}

/** Announces itself under a name of its own and says whether it hears that; elections are listened for meanwhile. */
function probe({ name }: Extract<DiscoveryOrder, { readonly do: 'probe' }>): void {
  const [, digits = ''] = /^(\w+)$/.exec(name) ?? [];
  open();
  for (const speaker of speakers.values()) {
    speaker.find({ type: PROBE_TYPE }).on('up', (service: Service) => {
      if (service.name === digits) say({ own: true });
    });
    const host = `ostraka-${digits}.local`;
    speaker.publish({ name: digits, type: PROBE_TYPE, host, port: 9, probe: false });
  }
  browse();
}

if (order.do === 'announce') void announce(order);
else if (order.do === 'probe') probe(order);
else browse();

port.on('message', () => {
  let left = speakers.size;
  const gone = (): void => {
    left -= 1;
    if (left <= 0) process.exit();
  };
  if (left === 0) process.exit();
  for (const speaker of speakers.values()) speaker.unpublishAll(() => speaker.destroy(gone));
});

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 400) : null);
