import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { nodeSignatures } from '../../main/workers/node-signatures.ts';
import { useEngine } from '../crypto/arithmetic/engine.ts';
import { chooseEngine } from '../crypto/wasm/choose.ts';
import { type CheatName, catalogue, cheat, cheatNames } from '../protocol/cheating/catalogue/catalogue.ts';
import { catalogueTable } from '../protocol/cheating/catalogue/table.ts';
import { aftermathOf, unmet } from '../protocol/cheating/catalogue/verdict.ts';
import { mutations } from './mutations.ts';
import { faultsInWords } from './script/faults.ts';
import { fitting, type SmallElection } from './script/script.ts';
import { simulate } from './simulate.ts';
import { afterStep, atEnd } from './world/invariants.ts';

before(() => useEngine(chooseEngine().engine));

const small: SmallElection = {
  nodes: 3,
  threshold: 2,
  leastMixes: 2,
  leastBallots: 1,
  lossesTolerated: 1,
  voters: 2,
  revote: false,
  latecomers: false,
};

const { sign } = nodeSignatures;

/** An election in which nothing goes wrong but this; another schedule where a cheat found no opportunity. */
async function mounted(cheats: readonly CheatName[]) {
  for (let attempt = 1; attempt <= 8; attempt++) {
    const seed = `${cheats[0]} ${attempt}`;
    const voters = small.voters + cheats.length;
    const election = fitting({ ...small, voters: cheats.length > 1 ? voters : small.voters }, cheats);
    const outcome = await simulate({ seed, election, faults: [], cheats }, { sign });
    if (outcome.violation || outcome.world.mounted.every(({ happened }) => happened())) return outcome;
  }
  throw new Error(`${cheats.join(', ')}: never an opportunity`);
}

const isVoters = (name: CheatName) => cheat(name).party === 'voter';
const revoting = (name: CheatName) => cheat(name).needs?.revote === true;

/** Voters cheat side by side; everyone else alone. */
const groups: readonly (readonly CheatName[])[] = [
  cheatNames.filter((name) => isVoters(name) && !revoting(name)),
  cheatNames.filter((name) => isVoters(name) && revoting(name)),
  ...cheatNames.filter((name) => !isVoters(name)).map((name) => [name]),
];

for (const cheats of groups)
  test(cheats.map((name) => `${name}: ${cheat(name).label}`).join('; '), async () => {
    const { violation } = await mounted(cheats);
    assert.equal(violation, null, `${violation?.invariant}: ${violation?.message}`);
  });

test('a label says what the verdict shows', () => {
  const shows = {
    'refused and named': ['fault', 'refusal', 'alarm', 'one seat'],
    'detected, culprit unknown': ['time-out', 'claim', 'no effect'],
    'not detectable': ['nothing'],
  };
  for (const name of cheatNames) assert.ok(shows[cheat(name).label].includes(cheat(name).verdict.shown), name);
});

test('a verdict that is not met is noticed: an honest node is nobody’s culprit', async () => {
  const cheats: CheatName[] = ['unpermuted-mix'];
  const { world } = await simulate({ seed: 'honest', election: small, faults: [], cheats });
  const aftermath = aftermathOf(world.coordinator.state?.record, world.ledger);
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

test('docs/SIMULATION.md holds the catalogue, the faults, the invariants and the lapses as they are', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/SIMULATION.md'), 'utf8');
  assert.ok(page.includes(`\n${catalogueTable()}\n`), `the table is out of date:\n${catalogueTable()}`);
  for (const [kind, words] of Object.entries(faultsInWords)) assert.ok(page.includes(`| ${kind} | ${words} |\n`), kind);
  for (const name of [...Object.keys(afterStep), ...Object.keys(atEnd)])
    assert.ok(page.includes(`\n- ${name}\n`), name);
  for (const [lapse, { breaks }] of Object.entries(mutations)) assert.ok(page.includes(`| ${lapse} | ${breaks} |\n`));
});
