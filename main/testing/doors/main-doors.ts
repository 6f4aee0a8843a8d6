/** The doors of the processes: files, links and calls from windows, and what a coordinator answers to its callers. */
import * as v from 'valibot';
import { type Bytes, hex, utf8 } from '../../../shared/codec/bytes.ts';
import { encodeCanonical, parseAs } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { newSigningKey } from '../../../shared/crypto/signature.ts';
import { BoardClient } from '../../../shared/protocol/client/board-client.ts';
import { type Arrangement, arrangementSchema } from '../../../shared/protocol/coordinator/arrangements.ts';
import { type Argument, type Call, calls } from '../../../shared/protocol/ipc.ts';
import { writeLink } from '../../../shared/protocol/link.ts';
import { decodeCall, encodeFrame } from '../../../shared/protocol/loopback.ts';
import { planOf, random, ranked } from '../../../shared/protocol/testing/plan.ts';
import { readInvitation } from '../../app/invitation.ts';
import { readOptions } from '../../app/options.ts';
import { wrappingBy } from '../../app/profile/key-wrapping.ts';
import { stubSession } from '../../app/testing/stub-session.ts';
import { answer } from '../../app/window/ipc-host.ts';
import { readAddress } from '../../cli/arguments/address.ts';
import { readExport } from '../../files/key-export.ts';
import { parsePlan } from '../../files/plan-file.ts';
import { voterFileOf } from '../../files/voter-file.ts';
import { readAnnounced } from '../../network/nearby.ts';
import { type Door, door } from './door.ts';

const join = writeLink({ host: '192.168.1.20', port: 4790, coordinator: newSigningKey(random).publicKey });

const arrangements: readonly [Arrangement, ...Arrangement[]] = [
  { do: 'expect', laptops: 3, voters: null },
  { do: 'allow', address: '192.168.1.66', voters: 30 },
  { do: 'keep-out', address: 'fe80:0:0:0::/64' },
  { do: 'rename', name: 'Ada', to: 'Bob' },
  { do: 'send-away', name: 'Ada' },
  { do: 'let-in', who: '192.168.1.66' },
  { do: 'free-name', name: 'Ada' },
  { do: 'clear-lobby' },
];

/** A call whose argument says nothing. */
type Bare<C extends Call> = Record<never, never> extends Argument<C> ? C : never;

/** A valid argument for each call that takes one; without one for a new call this does not compile. */
const takes: { readonly [C in Call as Exclude<C, Bare<C>>]: Argument<C> } & { readonly [C in Call]?: unknown } = {
  'window.copy': { text: 'KLNX-9QXD' },
  'window.battery': { battery: { percent: 19, charging: false } },
  'window.closing': { question: { message: 'Stop?', detail: 'It waits.', stay: 'No', stop: 'Yes' } },
  'window.open': { role: 'voter' },
  'window.examine': { checks: ['ports', 'route'], link: join },
  'window.story': { from: 3 },
  'window.picture': { sha256: random(32), length: 2000 },
  'launcher.resume': { id: '2026-01-01-abc' },
  'launcher.forget': { id: '2026-01-01-abc' },
  'launcher.held': { id: '2026-01-01-abc' },
  'launcher.delete': { id: '2026-01-01-abc', early: false },
  'launcher.take-over': { bytes: random(200) },
  'launcher.drill': { bytes: random(200) },
  'coordinator.create': { plan: planOf(), laptops: 3 },
  'coordinator.another-round': { title: 'A test, round 2', contests: planOf().contests },
  'coordinator.draft': { draft: 'half a plan' },
  'coordinator.order': { order: 'close', passphrases: ['correct horse battery', 'another long passphrase'] },
  'coordinator.join-names': { contest: 0, names: ['Zoe', 'Zoé'] },
  'coordinator.leave-out': { node: 2 },
  'coordinator.bet': { place: 3 },
  'coordinator.cheat': { name: 'stuffed-roll', guess: 'not detectable', names: ['Ada'] },
  'coordinator.make-up': { count: 5, name: 'Made-up voter' },
  'coordinator.arrange': { arrangement: arrangements[0] },
  'coordinator.address': { host: '192.168.1.20' },
  'coordinator.wall': { order: { do: 'show-result' } },
  'coordinator.codes': { count: 10 },
  'coordinator.replace-code': { slip: 3 },
  'coordinator.search': { searched: 'zoe' },
  'coordinator.strike-from': { address: '192.168.1.66' },
  'coordinator.roll': { change: 'strike', key: hex(random(32)) },
  'coordinator.closing': { seconds: 60 },
  'coordinator.extend': { closes: 1_797_066_000, reason: 'The bus is late' },
  'coordinator.unlock': { passphrase: 'correct horse battery' },
  'coordinator.save': { what: 'transcript' },
  'coordinator.invitation': { language: 'es' },
  'coordinator.archive': { language: 'fr' },
  'coordinator.export': { what: 'blt', contest: 0 },
  'window.ask': { where: 'http://192.168.1.20:4790' },
  'node.join': { link: join, name: 'Ada', takeOver: false },
  'node.join-again': { name: 'Ada' },
  'node.words': { match: true },
  'voter.cheat': { name: 'stranger-votes', guess: 'not detectable' },
  'node.cheat': { name: 'unpermuted-mix', guess: 'not detectable' },
  'node.read': { ballot: 'a'.repeat(64) },
  'node.glass': { do: 'open' },
  'node.agree': { proposal: hex(random(32)) },
  'node.compare': { text: 'a note' },
  'node.save': { what: 'transcript' },
  'node.export': { passphrase: 'correct horse battery' },
  'voter.join': { link: join },
  'voter.enrol': { name: 'Ada' },
  'voter.code': { code: '7K2M-9QXD-0RTW-5HBN-E' },
  'voter.seal': { choices: ranked(1, 0) },
  'voter.audited': { right: true },
  'voter.save': { what: 'receipt' },
  'booth.start': {
    plan: { idle: 120, names: ['Ada'], look: { language: 'de', size: 100, strong: true, oneByOne: false } },
    passcode: '1234',
  },
  'booth.end': { lose: false, passcode: '1234' },
  'watch.save': { what: 'transcript' },
  'verifier.receipt': { text: '{}' },
  'verifier.check': { name: 'a.ostraka', bytes: random(200), expected: '' },
  'hood.read': { name: 'a.ostraka', bytes: random(200) },
  'hood.open': { index: 7 },
  'hood.rows': { index: 7, part: 2, from: 40 },
  'simulation.save': { what: 'transcript' },
  'simulation.archive': { language: 'es' },
  'simulation.start': { voters: 10, nodes: 3, threshold: 2, seed: 'x' },
  'simulation.wall': { order: { do: 'open' } },
  'series.start': {
    ...{ title: 'Shuffle', voters: [10, 20], nodes: [3], threshold: 'majority', repetitions: 5, seed: 'series' },
  },
  'series.resume': { id: 'shuffle-1' },
  'series.stop': {},
  'series.remove': { id: 'shuffle-1' },
  'series.report': { ids: ['shuffle-1'], language: 'en' },
  'series.save': { ids: ['shuffle-1'], language: 'en', what: { kind: 'figure', figure: 'shuffle', form: 'svg' } },
};

export function mainDoors(): Door[] {
  return [...files(), ...windows(), ...answers()];
}

function files(): Door[] {
  const election = random(32);
  const voter = {
    version: 1,
    election: hex(election),
    join,
    seed: hex(random(32)),
    ballot: { sequence: 2, hash: hex(random(32)) },
  };
  const plans = [
    { title: 'Lunch', contests: [{ title: 'Dish', ballot: 'approval', options: ['Soup', 'Rice'] }], threshold: 1 },
    planOf(),
  ];
  const exported = {
    format: 'ostraka/v1/exported-key',
    kdf: 'scrypt-17-8-1',
    salt: random(32),
    nonce: random(24),
    sealed: random(48),
  };
  const wrapping = wrappingBy(random(32));
  return [
    door<string>('plan file', 'json', {
      samples: plans.map((plan) => JSON.stringify(plan)),
      open: (text) => void parsePlan(text, 'plan.json'),
    }),
    door<unknown>('voter file', 'value', {
      share: 0.2,
      samples: [voter, { ...voter, ballot: null }],
      open: (value) => void voterFileOf(value, 'voter.json', election),
    }),
    door<Bytes>('exported key', 'cbor', {
      samples: [encodeCanonical(exported)],
      open: (bytes) => void readExport(bytes),
    }),
    door<Bytes>('stored secret', 'bytes', {
      share: 0.5,
      samples: [wrapping.wrap(random(32)), wrapping.wrap(random(100))],
      open: (bytes) => hex(wrapping.unwrap(bytes)),
    }),
  ];
}

function windows(): Door[] {
  const named = Object.keys(calls) as Call[];
  const { session } = stubSession();
  const call = async (name: unknown, argument: unknown): Promise<undefined> => {
    const outcome = await answer(session, name, argument);
    if ('error' in outcome) throw new OstrakaError(outcome.error.code, outcome.error.message);
    return undefined;
  };
  return [
    door<[unknown, unknown]>('call of a window', 'value', {
      samples: named.map((name) => [name, takes[name] ?? {}]),
      open: (value) => (Array.isArray(value) ? call(value[0], value[1]) : call(value, value)),
    }),
    door<Bytes>('frame of a window', 'cbor', {
      samples: named.map((name, id) => encodeFrame({ id, call: name, argument: takes[name] ?? {} })),
      async open(bytes) {
        const { call: name, argument } = decodeCall(bytes);
        await call(name, argument);
      },
    }),
    door<string>('deep link', 'text', { samples: [join], open: (text) => void readInvitation(text) }),
    door<string[]>('second start', 'value', {
      samples: [[join], ['--profile', 'ada', '--role', 'voter', '--host', '127.0.0.1', '--no-open', join]],
      open(value) {
        const argv = Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
        const { link } = readOptions(argv);
        if (link !== null) readInvitation(link);
      },
    }),
    door<{ link: string; title: string }[]>('elections nearby', 'value', {
      samples: [[{ link: join, title: 'Lunch' }]],
      open(value) {
        const all = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'object' && one !== null);
        readAnnounced(all);
      },
    }),
    door<string>('arrangement', 'json', {
      samples: arrangements.map((one) => JSON.stringify(one)),
      open: (text) => void parseAs(v.pipe(v.string(), v.parseJson(), arrangementSchema), text),
    }),
    door<string>('address of a coordinator', 'text', {
      samples: ['http://192.168.1.20:4790', join],
      open: (text) => void readAddress(text),
    }),
  ];
}

/** What a hostile coordinator answers to voters' devices, nodes and the command line. */
function answers(): Door[] {
  const answering = (status: number, body: string | Bytes): BoardClient => {
    const bytes = typeof body === 'string' ? utf8(body) : body;
    const text = typeof body === 'string' ? body : hex(body);
    const pieces = async function* () {
      yield bytes;
    };
    const texts = async function* () {
      yield text;
    };
    const reply = { status, bytes: async () => bytes, text: async () => text, pieces, texts };
    return new BoardClient({ address: 'http://coordinator', request: async () => reply });
  };
  const inclusion = { index: 3, size: 9, path: [hex(random(32)), hex(random(32))], note: 'a note' };
  const status = { phase: 'voting', title: 'Lunch', size: 9, nodes: [], words: null };
  const refusal = {
    code: 'forked',
    message: 'another board',
    culprit: { kind: 'node', index: 1, name: 'Ada' },
    hint: 'look',
  };
  return [
    door<string>('answer: inclusion', 'json', {
      samples: [JSON.stringify(inclusion)],
      open: async (text) => void (await answering(200, text).inclusion(random(32))),
    }),
    door<string>('answer: status', 'json', {
      samples: [JSON.stringify(status)],
      open: async (text) => void (await answering(200, text).status()),
    }),
    door<string>('answer: refusal', 'json', {
      samples: [JSON.stringify(refusal)],
      async open(text) {
        try {
          await answering(400, text).checkpoint();
        } catch (error) {
          // To be refused is what is right here, if it is done in due form.
          if (!(error instanceof OstrakaError) || error.code === 'internal') throw error;
        }
      },
    }),
    door<Bytes>('answer: entries', 'cbor', {
      samples: [encodeCanonical({ from: 0, entries: [random(100), random(70)] })],
      open: async (bytes) => void (await answering(200, bytes).entries(0, 2)),
    }),
  ];
}
