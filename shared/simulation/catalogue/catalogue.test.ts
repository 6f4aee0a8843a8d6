import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { useEngine } from '../../crypto/engine.ts';
import { chooseEngine } from '../../crypto/wasm/choose.ts';
import { fitting, type SmallElection } from '../script.ts';
import { simulate } from '../simulate.ts';
import { type CheatName, catalogue, cheat, cheatNames } from './catalogue.ts';

before(() => useEngine(chooseEngine().engine));

const small: SmallElection = {
  nodes: 3,
  threshold: 2,
  leastMixes: 2,
  lossesTolerated: 1,
  voters: 2,
  revote: false,
  latecomers: false,
};

/** An election in which nothing goes wrong but this; another schedule where the cheat found no opportunity. */
async function mounted(name: CheatName) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const seed = `${name} ${attempt}`;
    const outcome = await simulate({ seed, election: fitting(small, [name]), faults: [], cheats: [name] });
    if (outcome.violation || outcome.world.mounted.every(({ happened }) => happened())) return outcome;
  }
  throw new Error(`${name} never finds an opportunity`);
}

for (const name of cheatNames) {
  const { label, verdict } = cheat(name);
  test(`${name}: ${label}`, async () => {
    const { violation } = await mounted(name);
    assert.equal(violation, null, `${violation?.invariant}: ${violation?.message}`);
    // What a label says is what its verdict shows.
    const shows = { 'refused and named': ['fault', 'refusal', 'alarm', 'one seat'], 'not detectable': ['nothing'] };
    const expected = label === 'detected, culprit unknown' ? ['time-out', 'no effect'] : shows[label];
    assert.ok(expected.includes(verdict.shown));
  });
}

test('a verdict that is not met is noticed: an honest node is nobody’s culprit', async () => {
  const cheats: CheatName[] = ['unpermuted-mix'];
  const { world } = await simulate({ seed: 'honest', election: small, faults: [], cheats });
  const { unmet } = await import('./verdict.ts');
  const { aftermathOf } = await import('./mount.ts');
  const aftermath = aftermathOf(world);
  const [culprit] = world.mounted;
  for (const name of cheatNames) {
    const { verdict } = catalogue[name];
    if (verdict.shown === 'nothing' || verdict.shown === 'no effect' || verdict.shown === 'one seat') continue;
    assert.match(unmet(verdict, culprit!, aftermath) ?? '', /./, name);
  }
});

test('the catalogue says of each cheat what it does in plain words and in exact ones', () => {
  for (const name of cheatNames) {
    const { inWords, term } = cheat(name);
    assert.match(inWords, /^[A-Z].{30,}[.]$/s, name);
    assert.match(term, /^[A-Z].{15,}[.]$/s, name);
  }
});
