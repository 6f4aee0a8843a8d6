import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { nodeSignatures } from '../../main/workers/node-signatures.ts';
import { phaseOf } from '../board/record.ts';
import { useEngine } from '../crypto/arithmetic/engine.ts';
import { newSigningKey, sign } from '../crypto/signature.ts';
import { chooseEngine } from '../crypto/wasm/choose.ts';
import { seeded } from './dice.ts';
import { lapses, mutations, scriptFor } from './mutations.ts';
import { faultInWords } from './script/faults.ts';
import { drawScript, type Script, spare } from './script/script.ts';
import { shrink } from './script/shrink.ts';
import { type Outcome, simulate as simulateUnder } from './simulate.ts';
import type { Conditions, Violation } from './world/run.ts';

before(() => useEngine(chooseEngine().engine));

const quick = nodeSignatures.sign;
const simulate = (script: Script, conditions: Conditions = {}) => simulateUnder(script, { sign: quick, ...conditions });

const told = ({ script, violation }: Outcome): string =>
  [
    `seed ${script.seed}: npm run sim -- --seed ${script.seed}`,
    `${violation?.invariant}: ${violation?.message}`,
    ...script.cheats,
    ...script.faults.map(faultInWords),
    String((violation?.cause as Error | undefined)?.stack ?? ''),
  ].join('\n');

const fixed = [1, 7, 11, 15, 24, 42, 2013, 2015, 3003, 3005, 3007, 4000];
/** Each found a flaw once, of the protocol or of the simulation. */
const telling = [2_000_185, 3_000_166, 5_000_424, 6_000_948, 7_000_059, 8_001_220, 10_000_648, 10_000_814, 20_001_315];

test(`whatever befalls an election of these seeds, it keeps what it promises: ${[...fixed, ...telling].join(' ')}`, async () => {
  for (const seed of [...fixed, ...telling]) {
    const outcome = await simulate(drawScript(seed));
    assert.equal(outcome.violation, null, told(outcome));
  }
});

test('a seed replays exactly, step for step, and another seed does not', async () => {
  const script = { ...drawScript(2013), faults: drawScript(3003).faults };
  const [one, again] = [await simulate(script), await simulate(script)];
  assert.equal(one.world.digest, again.world.digest);
  assert.deepEqual(one.world.coordinator.disk, again.world.coordinator.disk);
  const other = await simulate({ ...script, seed: 'another' });
  assert.notEqual(one.world.digest, other.world.digest);
});

test('an election that nothing befalls has an honest count of all ballots, and no alarm', async () => {
  const { world, violation } = await simulate({ ...drawScript('calm'), faults: [], cheats: [] });
  assert.equal(violation, null);
  assert.deepEqual(world.ledger.alarms, []);
  assert.ok(world.voters.every(({ receipts, content }) => content && receipts.length > 0));
  assert.deepEqual(world.coordinator.state.record?.faults, []);
});

test('where too few vote it ends without a result, whatever befalls it, and the transcript verifies', async () => {
  let ended = 0;
  for (const seed of [7, 24, 42, 3007, 4711, 4712]) {
    const { election, ...script } = drawScript(seed);
    const outcome = await simulate({ ...script, cheats: [], election: { ...election, leastBallots: 6 } });
    assert.equal(outcome.violation, null, told(outcome));
    const record = outcome.world.coordinator.state?.record;
    assert.equal(record?.result ?? null, null);
    assert.deepEqual([record?.mixed.size, record?.shareSets.size], [0, 0]);
    if (record?.shortfall) ended += 1;
  }
  assert.ok(ended >= 4, `${ended} of 6 ended`);
});

for (const lapse of lapses)
  test(`a party that ${lapse} is seen within ten seeds`, async () => {
    const { breaks } = mutations[lapse];
    let found: Violation | null = null;
    for (let attempt = 1; attempt <= 10 && !found; attempt++)
      found = (await simulate(scriptFor(lapse, attempt), { lapse })).violation;
    assert.equal(found?.invariant, breaks, found?.message);
  });

test('the lapses of parties break nothing where they are not committed', async () => {
  for (const lapse of lapses.filter((one) => mutations[one].crashes).slice(0, 3)) {
    const outcome = await simulate(scriptFor(lapse, 1));
    assert.equal(outcome.violation, null, told(outcome));
  }
});

for (const lapse of lapses.filter((one) => mutations[one].standby))
  test(`where a server fails and nobody ${lapse}, all holds`, async () => {
    for (let attempt = 1; attempt <= 3; attempt++) {
      const outcome = await simulate(scriptFor(lapse, attempt));
      assert.equal(outcome.violation, null, told(outcome));
    }
  });

test('after the promotion of a synchronous standby the same key goes on; where a tail was lost that laptops had seen, another takes over', async () => {
  const election = {
    ...drawScript('calm').election,
    nodes: 3,
    threshold: 2,
    leastMixes: 2,
    voters: 4,
    leastBallots: 1,
  };
  for (const standby of ['synchronous', 'asynchronous'] as const) {
    const lost = standby === 'asynchronous' ? 6 : 0;
    const fault = { kind: 'promoted', party: 'coordinator', at: 9000, lost, wakes: 3000 } as const;
    const script = { seed: 'promoted', election: { ...election, standby }, faults: [fault], cheats: [] };
    const outcome = await simulate(script);
    assert.equal(outcome.violation, null, told(outcome));
    const { world } = outcome;
    assert.deepEqual([world.lostTail, world.replaced], [lost > 0, lost > 0]);
    const { record } = world.coordinator.state;
    assert.deepEqual([record && phaseOf(record), record?.epoch], ['finished', lost > 0 ? 1 : 0]);
    assert.deepEqual(world.ledger.alarms, []);
    // The old server came back, a laptop found it, and it has signed nothing.
    const old = world.coordinators.find(({ name }) => name === 'old coordinator');
    if (standby === 'synchronous') assert.equal(old?.state.floor?.cleared, false);
  }
});

test('a failing script is shrunk to the faults that it fails by, as mild as they can be', async () => {
  const script: Script = {
    ...drawScript(1),
    cheats: ['copied-ballot'],
    faults: [
      { kind: 'gone', party: 'node-1', at: 5 },
      { kind: 'cut', party: 'node-2', at: 9, lasts: 90_000 },
      { kind: 'lose', link: 'node-1 says', message: 3 },
      { kind: 'sleep', party: 'node-3', at: 100, lasts: 20_000 },
      { kind: 'clock', party: 'node-3', at: 100, by: 500 },
    ],
  };
  const tried: Script[] = [];
  const shortest = await shrink(script, async (one) => {
    tried.push(one);
    const cut = one.faults.find((fault) => fault.kind === 'cut');
    return cut !== undefined && cut.lasts >= 1000 && one.faults.some(({ kind }) => kind === 'clock');
  });
  assert.deepEqual(shortest.cheats, []);
  assert.deepEqual(shortest.faults, [
    { kind: 'cut', party: 'node-2', at: 9, lasts: 1000 },
    { kind: 'clock', party: 'node-3', at: 100, by: 500 },
  ]);
  assert.ok(tried.length < 20);
});

test('scripts hold every kind of fault, and no more nodes leave for good than the election can spare', () => {
  const scripts = Array.from({ length: 400 }, (_, seed) => drawScript(seed));
  const kinds = new Set(scripts.flatMap(({ faults }) => faults.map(({ kind }) => kind)));
  assert.equal(kinds.size, 14);
  for (const { faults, election } of scripts)
    assert.ok(faults.filter(({ kind }) => kind === 'gone').length <= spare(election));
  assert.ok(scripts.some(({ cheats }) => cheats.length === 2));
  for (const held of ['hour', 'committee']) assert.ok(scripts.some(({ election }) => election.held === held));
  assert.ok(scripts.some(({ cheats }) => cheats.includes('result-before-its-hour')));
});

test('who signs sooner signs the same bytes', () => {
  const random = seeded('signing');
  for (let i = 0; i < 20; i++) {
    const key = newSigningKey(random);
    const message = random(i * 7);
    assert.deepEqual(quick(message, key), sign(message, key));
  }
});
