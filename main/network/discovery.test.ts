/**
 * Announcing and finding on networks that this test makes, with Avahi as the one who listens. None of them has a default route.
 * It takes a system where namespaces may be made; where that is not so, the test says in words that it was left out.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, type TestContext, test } from 'node:test';
import { signingKey } from '../../shared/crypto/signature.ts';
import { writeLink } from '../../shared/protocol/link.ts';
import { whenLate } from '../workers/testing/patience.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-mdns-'));
const coordinator = signingKey(new Uint8Array(32).fill(7)).publicKey;
const link = writeLink({ host: '10.77.1.1', port: 4790, coordinator });
const NAME = `Ostraka 4790 ${link.slice(-12)}`;

const names: string[] = [];
const started: ChildProcess[] = [];
after(() => {
  for (const { pid, stdin, stdout, stderr } of started) {
    for (const end of [stdin, stdout, stderr]) end?.destroy();
    try {
      process.kill(-pid!, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }
  for (const name of names) execFileSync('ip', ['netns', 'del', name]);
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
});

const ip = (...words: string[]): void => void execFileSync('ip', words, { stdio: 'pipe' });

/** Why networks cannot be made here; null where they can. */
function hindrance(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'it takes root on Linux';
  for (const tool of ['ip', 'avahi-daemon', 'avahi-browse', 'avahi-publish', 'dbus-daemon'])
    try {
      execFileSync('sh', ['-c', `command -v ${tool}`], { stdio: 'pipe' });
    } catch {
      return `${tool} is not installed`;
    }
  try {
    namespace('probe');
  } catch {
    return 'this system does not let network namespaces be made';
  }
  return null;
}
const leftOut = (t: TestContext): boolean => {
  const why = hindrance();
  if (why !== null) t.diagnostic(`left out: ${why}`);
  return why !== null;
};

function namespace(name: string): string {
  const whole = `ostraka-${process.pid}-${names.length}-${name}`;
  ip('netns', 'add', whole);
  names.push(whole);
  ip('-n', whole, 'link', 'set', 'lo', 'up');
  return whole;
}

let cables = 0;
/**
 * A cable between two of them, plugged in: a system says so a moment after it was told, and until then a program sees no network.
 * Duplicate addresses are not looked for: the addresses are there at once.
 */
async function connect(a: string, addressOfA: string, b: string, addressOfB: string): Promise<void> {
  const [one, other] = [`eth${++cables}`, `eth${++cables}`];
  ip('link', 'add', one, 'netns', a, 'type', 'veth', 'peer', 'name', other, 'netns', b);
  for (const [space, end, address] of [
    [a, one, addressOfA],
    [b, other, addressOfB],
  ] as const) {
    ip('-n', space, 'addr', 'add', address, 'dev', end, ...(address.includes(':') ? ['nodad'] : []));
    ip('-n', space, 'link', 'set', end, 'up');
  }
  await Promise.all([isUp(a, one), isUp(b, other)]);
}

async function isUp(space: string, end: string): Promise<void> {
  let late = false;
  const inTime = whenLate(() => {
    late = true;
  });
  while (!/ state UP /.test(execFileSync('ip', ['-n', space, '-oneline', 'link', 'show', end], { encoding: 'utf8' }))) {
    if (late) throw new Error(`${end} never came up`);
    await new Promise(setImmediate);
  }
  inTime();
}

function run(space: string, words: readonly string[]) {
  const child = spawn('ip', ['netns', 'exec', space, ...words], { detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

/** The first line that a program says in a namespace of which `wanted` makes something. */
function hears<T>(space: string, words: readonly string[], wanted: (line: string) => T | null): Promise<T> {
  const child = run(space, words);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    const inTime = whenLate(() => reject(new Error(`${words.join(' ')} did not say it:\n${errors}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = wanted(line);
      if (found === null) return;
      inTime();
      resolve(found);
    });
  });
}

const program = (...words: string[]): string[] => [
  process.execPath,
  join(import.meta.dirname, 'testing/discover.ts'),
  ...words,
];
const avahi = (...words: string[]): string[] => [
  'bash',
  join(import.meta.dirname, 'testing/avahi.sh'),
  mkdtempSync(join(directory, 'avahi-')),
  ...words,
];
/** What Avahi resolves, with its escapes taken back. */
const resolved = (line: string): string | null =>
  line.startsWith('=') ? line.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number(code))) : null;
const listening = (space: string, wanted: (line: string) => boolean = () => true): Promise<string> =>
  hears(space, avahi('avahi-browse', '--no-fail', '--parsable', '--resolve', '_ostraka._tcp'), (line) => {
    const found = resolved(line);
    return found !== null && wanted(found) ? found : null;
  });
const announce = (space: string): void => void run(space, program('announce', link, 'Class 9b'));

test('an election is announced on each network without a default route, and found on each, by Avahi and by us', async (t) => {
  if (leftOut(t)) return;
  const [lead, ada, bea, six] = [namespace('lead'), namespace('ada'), namespace('bea'), namespace('six')];
  await connect(lead, '10.77.1.1/24', ada, '10.77.1.2/24');
  await connect(lead, '10.77.2.1/24', bea, '10.77.2.2/24');
  await connect(lead, 'fd77::1/64', six, 'fd77::2/64');
  announce(lead);
  const [byAda, byBea, bySix, found] = await Promise.all([
    listening(ada),
    listening(bea),
    listening(six),
    hears(bea, program('browse'), (line) => {
      const [first] = (JSON.parse(line) as { found?: unknown[] }).found ?? [];
      return first ?? null;
    }),
  ]);
  for (const line of [byAda, byBea, bySix]) {
    assert.ok(line.includes(`;${NAME};_ostraka._tcp;local;`), line);
    assert.ok(line.includes(`"link=${link}"`) && line.includes('"title=Class 9b"'), line);
  }
  assert.deepEqual(found, { link, title: 'Class 9b' });
});

test('a laptop hears itself and an election of another, and what it announces of itself is no election', async (t) => {
  if (leftOut(t)) return;
  const [lead, ada] = [namespace('lead'), namespace('ada')];
  await connect(lead, '10.77.4.1/24', ada, '10.77.4.2/24');
  announce(lead);
  const probed = (space: string) =>
    hears(space, program('probe'), (line) => (JSON.parse(line) as { probed?: object }).probed ?? null);
  assert.deepEqual(await probed(ada), { own: true, found: [{ link, title: 'Class 9b' }], off: null });
  // Somebody who looks for elections while another only looks whether it is ready finds none of it.
  const quiet = namespace('quiet');
  assert.deepEqual(await probed(quiet), { own: false, found: [], off: 'no-network' });
});

test('a name that another has in the network is left to it', async (t) => {
  if (leftOut(t)) return;
  const [lead, other] = [namespace('lead'), namespace('other')];
  await connect(lead, '10.77.3.1/24', other, '10.77.3.2/24');
  const publish = avahi('sh', '-c', 'exec avahi-publish --no-fail -s "$0" _ostraka._tcp 9 title=Mine 2>&1', NAME);
  await hears(other, publish, (line) => (/Established/.test(line) ? line : null));
  announce(lead);
  const bus = `DBUS_SYSTEM_BUS_ADDRESS=unix:path=${publish[2]}/bus`;
  const browse = ['env', bus, 'avahi-browse', '--parsable', '--resolve', '_ostraka._tcp'];
  const found = await hears(other, browse, (line) => (resolved(line)?.includes('Class 9b') ? resolved(line) : null));
  assert.ok(found.includes(`;${NAME} (2);_ostraka._tcp;local;`), found);
});

test('where there is no network, it is said why nothing is found', async (t) => {
  if (leftOut(t)) return;
  const alone = namespace('alone');
  const off = await hears(alone, program('browse'), (line) => (JSON.parse(line) as { off?: string }).off ?? null);
  assert.equal(off, 'no-network');
});
