import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { concat, utf8 } from '../../codec/bytes.ts';
import { foreignSource } from '../source.ts';
import { belenios } from './belenios.ts';
import { filesOf, type Json, packed, sample, taken, together } from './testing/archive.ts';
import { changed, judged, of, other, refused, statusOf } from './testing/judged.ts';

test('an archive that is taken apart and put together again is the same', () => {
  for (const name of ['single-yes-no', 'mixed-schulze', 'ed25519-threshold'])
    assert.equal((taken(sample(name)) as unknown[]).length, taken(together(taken(sample(name)))).length);
});

interface Said {
  readonly until: string;
  readonly result: readonly Json[] | null;
}
const said: Record<string, Said> = JSON.parse(
  readFileSync(new URL('../samples/belenios/said.json', import.meta.url), 'utf8'),
);

for (const [name, { result }] of Object.entries(said).filter(([, { until }]) => until === 'result'))
  test(`${name} is valid, with the tool's own result`, async () => {
    const verdict = await judged(sample(name));
    assert.equal(verdict.outcome, 'valid', JSON.stringify(verdict.checks.filter(({ status }) => status === 'failed')));
    verdict.results.forEach(({ lines }, i) => {
      const of = result![i]!;
      if (Array.isArray(of[0]) || of.length === 0) return;
      assert.deepEqual(
        lines.map(({ value }) => value),
        of.map(String),
      );
    });
  });

for (const [name] of Object.entries(said).filter(([, { until }]) => until !== 'result'))
  test(`${name} is valid so far`, async () => {
    const verdict = await judged(sample(name));
    assert.equal(
      verdict.outcome,
      'valid so far',
      JSON.stringify(verdict.checks.filter(({ status }) => status === 'failed')),
    );
  });

test('every sample is recognised, and nothing else', () => {
  for (const file of readdirSync(new URL('../samples/belenios/', import.meta.url)))
    if (file.endsWith('.bel')) assert.ok(belenios.recognises(foreignSource(file, sample(file.slice(0, -4)))!));
  assert.equal(belenios.recognises({ name: 'x', kind: 'folder', files: new Map() }), false);
  assert.equal(belenios.recognises({ name: 'x', kind: 'file', bytes: utf8('BELENIOS') }), false);
});

const honest = sample('single-yes-no');

test('the archive: cut off, lengthened, a byte changed, a file of another name', async () => {
  await refused(honest.subarray(0, honest.length - 512), 'archive', /cut off/);
  await refused(honest.subarray(0, honest.length - 100), 'archive', /cut off/);
  await refused(concat(honest, new Uint8Array(512)), 'archive', /empty blocks/);
  await refused(concat(honest, new Uint8Array(1024)), 'archive', /empty blocks/);
  await refused(concat(honest, new Uint8Array(10)), 'archive', /cut off/);
  const at = (position: number, value: number) => {
    const bytes = honest.slice();
    bytes[position] = value;
    return bytes;
  };
  // Mode, owner, time, checksum, kind, and a byte of the header that is of no use.
  for (const position of [106, 110, 146, 150, 156, 300])
    await refused(at(1024 + position, honest[1024 + position]! ^ 1), 'archive', /not as Belenios writes it/);
  await refused(at(1024 + 512 + 20, 48), 'archive', /SHA-256/);
  // Behind the end of the header's file.
  await refused(at(512 + 300, 1), 'archive', /behind the end/);
  await refused(at(1024, 71), 'archive', /foreign file/);
});

test('the header of the archive: another version, a time that is none', async () => {
  const files = filesOf(taken(honest));
  const version = packed(files);
  const text = new TextDecoder().decode(version.subarray(512, 550));
  version.set(utf8(text.replace('"version":1', '"version":2')), 512);
  await refused(version, 'archive', /version/);
  const time = packed(files);
  time.set(utf8(text.replace('"1796', '"x796')), 512);
  await refused(time, 'archive', /timestamp/);
});

test('the chain: events missing, doubled, in another order, and files that no event names', async () => {
  const files = filesOf(taken(honest));
  const without = (...drop: number[]) => packed(files.filter((_, i) => !drop.includes(i)));
  const first = files.findIndex(([kind]) => kind === 'event');
  await refused(without(first + 2), 'events', /missing or doubled/);
  await refused(without(first + 1, first + 2), 'events', /missing or doubled/);
  await refused(without(first + 1), 'events', /missing/);
  await refused(without(0), 'events', /missing/);
  await refused(packed([...files, files.at(-1)!]), 'events', /missing or doubled/);
  await refused(packed([...files, files[0]!]), 'events', /behind the last event/);
  await refused(packed(files.slice(0, -1)), 'events', /behind the last event/);
  await refused(packed(files.slice(0, first)), 'events', /no event/);
  await refused(
    packed([...files.slice(0, first + 1), ['data', '{}'], ...files.slice(first + 1)]),
    'events',
    /doubled or foreign/,
  );
  await refused(
    packed([...files.slice(0, first + 1), files[first + 1]!, ...files.slice(first + 1)]),
    'events',
    /doubled/,
  );
  for (const [from, to] of [
    ['Setup', 'Ballot'],
    ['Result', 'PartialDecryption'],
  ] as const)
    await refused(
      changed('single-yes-no', (parts) => {
        of(parts, from).type = to;
      }),
      'events',
      /cannot come|before such an event|does not name/,
    );
  await refused(
    changed('single-yes-no', (parts) => {
      parts.splice(-1, 0, { type: 'Ballot', files: of(parts, 'Ballot').files });
    }),
    'events',
    /Ballot cannot come after PartialDecryption/,
  );
});

test('an event in another form: fields in another order, a field twice, spaces, a height that is a text', async () => {
  const files = filesOf(taken(honest));
  const last = files.at(-1)![1];
  const withLast = (text: string) => packed([...files.slice(0, -1), ['event', text]]);
  await refused(withLast(last.replace(/("height":\d+),("type":"\w+")/, '$2,$1')), 'events', /in this order/);
  await refused(withLast(last.replace('"height"', '"height":0,"height"')), 'events', /canonical/);
  await refused(withLast(last.replace(',', ', ')), 'events', /canonical/);
  await refused(withLast(last.replace(/"height":(\d+)/, '"height":"$1"')), 'events', /height/);
  await refused(withLast(last.replace(/"height":\d+/, '"height":2')), 'events', /number 2/);
  await refused(withLast(last.replace(/"parent":"./, '"parent":"0')), 'events', /hash of the event before/);
  await refused(withLast(last.replace('Result', 'Outcome')), 'events', /type/);
  await refused(withLast('[1'), 'events', /JSON/);
  await refused(
    withLast('['.repeat(100_000) + ']'.repeat(100_000)),
    'events',
    /nested too deeply|in this order|no record/,
  );
});

test('the setup: another file than the one that is named, an election that is none', async () => {
  const files = filesOf(taken(honest));
  // Credentials and trustees exchanged, so that nothing is missing.
  const [election, trustees, credentials, ...rest] = files as [Json, Json, Json, ...Json[]];
  await refused(packed([election, credentials, trustees, ...rest]), 'setup', /other trustees/);
  const broken = (change: (election: Json) => void) => changed('single-yes-no', (parts) => change(parts[0]!.files[0]));
  await refused(
    broken((e) => (e.name = 5)),
    'setup',
    /name/,
  );
  await refused(
    broken((e) => (e.uuid = 'short')),
    'setup',
    /uuid/,
  );
  await refused(
    broken((e) => (e.questions[0].max = -1)),
    'setup',
    /max/,
  );
  await refused(
    broken((e) => (e.questions[0].min = 2)),
    'setup',
    /max/,
  );
  await refused(
    broken((e) => (e.questions[0].answers = Array(10_001).fill(''))),
    'setup',
    /answers/,
  );
  await refused(
    broken((e) => (e.extra = 1)),
    'setup',
    /in this order/,
  );
  await refused(
    broken((e) => (e.questions = [{ type: 'NonHomomorphic', value: { answers: ['a'], question: 'b' } }])),
    'setup',
    /cannot be held in the group/,
  );
});

test('what this verifier does not judge is said to be that', async () => {
  const many = (answers: number) => [
    { type: 'NonHomomorphic', value: { answers: Array.from({ length: answers }, () => 'A'), question: 'Which?' } },
  ];
  const changes: readonly (readonly [name: string, change: (election: Json) => void])[] = [
    ['single-yes-no', (e) => (e.group = 'P-256')],
    ['single-yes-no', (e) => (e.version = 2)],
    ['ed25519-mixed', (e) => (e.questions = many(31))],
    ['no-ballot-mixed', (e) => (e.questions = many(256))],
  ];
  for (const [name, change] of changes) {
    const verdict = await judged(changed(name, (parts) => change(parts[0]!.files[0])));
    assert.equal(statusOf(verdict, 'setup').status, 'not covered');
    assert.equal(verdict.outcome, 'undecided');
  }
});

test('the trustees: a proof, a key, a number that is none', async () => {
  const broken = (change: (trustees: Json) => void, name = 'single-yes-no') =>
    changed(name, (parts) => change(parts[0]!.files[1]));
  await refused(
    broken((t) => (t[0][1].pok.response = other(t[0][1].pok.response))),
    'trustees',
    /know the own key/,
    /trustee 1/,
  );
  await refused(
    broken((t) => (t[0][1].public_key = other(t[0][1].public_key))),
    'trustees',
    /not in the group/,
    /trustee 1/,
  );
  await refused(
    broken((t) => (t[0][1].public_key = '0')),
    'trustees',
    /no element/,
  );
  await refused(
    broken((t) => (t[0][0] = 'Double')),
    'trustees',
    /none of Single, Pedersen/,
  );
  await refused(
    broken((t) => t.splice(0)),
    'trustees',
    /length/,
  );
});

test('a threshold group: each signature, certificates, polynomials and keys', async () => {
  const broken = (change: (group: Json) => void, name = 'later-threshold-2-of-3') =>
    changed(name, (parts) => change(parts[0]!.files[1][0][1]));
  const proof = (p: Json) => (p.response = other(p.response));
  await refused(
    broken((g) => proof(g.certs[1].signature)),
    'trustees',
    /signature of member 2 .* own certificate/,
    /member 2/,
  );
  await refused(
    broken((g) => proof(g.coefexps[2].signature)),
    'trustees',
    /signature of member 3 .* polynomial/,
    /member 3/,
  );
  await refused(
    broken((g) => proof(g.signatures[0])),
    'trustees',
    /signature of member 1 .* on all certificates/,
    /member 1/,
  );
  await refused(
    broken((g) => proof(g.verification_keys[0].pok)),
    'trustees',
    /know the own key/,
    /trustee 1/,
  );
  await refused(
    broken((g) => (g.threshold = 1)),
    'trustees',
    /coefficients/,
  );
  await refused(
    broken((g) => (g.threshold = 4)),
    'trustees',
    /4 of 3/,
  );
  await refused(
    broken((g) => g.certs.pop()),
    'trustees',
    /all that is due/,
  );
  await refused(
    broken((g) => delete g.signatures),
    'trustees',
    /one version/,
  );
  await refused(
    broken((g) => g.certs.reverse()),
    'trustees',
    /another group of trustees/,
  );
  await refused(
    broken((g) => g.verification_keys.reverse()),
    'trustees',
    /published polynomials/,
    /trustee 1/,
  );
});

test('the public key is that of the trustees', async () => {
  await refused(
    changed('single-yes-no', (parts) => {
      const election = parts[0]!.files[0];
      election.public_key = '4';
    }),
    'key',
    /not what the keys of the trustees make/,
  );
});

test('credentials: twice, no element, outside the group, a weight that is none', async () => {
  const broken = (change: (list: string[]) => void, name = 'single-yes-no') =>
    changed(name, (parts) => change(parts[0]!.files[2]));
  await refused(
    broken((list) => list.push(list[0]!)),
    'credentials',
    /twice/,
    /credential/,
  );
  await refused(
    broken((list) => list.push('0')),
    'credentials',
    /no element/,
  );
  await refused(
    broken((list) => list.push(`0${list[0]}`)),
    'credentials',
    /no element/,
  );
  await refused(
    broken((list) => list.push('5')),
    'credentials',
    /not in the group/,
  );
  await refused(
    broken((list) => (list[0] += ',-1')),
    'credentials',
    /weight/,
  );
  await refused(
    broken((list) => (list[0] += ',1e3')),
    'credentials',
    /weight/,
  );
});
