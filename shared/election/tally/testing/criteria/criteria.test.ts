/** What every rule is said to meet and to break, held against seeded profiles; `npm run criteria` takes more of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CriterionName, Failure } from '../../criteria/names.ts';
import { standsOf, verdicts } from '../../criteria/verdicts.ts';
import { promises, told } from '../../criteria/words.ts';
import { asks, criteria, criterionNames, profileOf, readAs, tried, writtenAs } from './profiles.ts';
import { rules } from './rules.ts';

const PROFILES = 120;

for (const rule of rules) {
  test(`${rule.name} meets what it is said to meet, on ${PROFILES} profiles`, () => {
    const names = criterionNames.filter((name) => standsOf(rule.name, name) === 'holds');
    for (let seed = 0; seed < PROFILES; seed++) {
      const profile = profileOf(rule, seed);
      if (profile.ballots.length === 0) continue;
      for (const name of names) {
        const broken = tried(name, rule, profile, seed);
        assert.equal(broken, null, `${name}, seed ${seed}: ${writtenAs(rule, profile)}, ${JSON.stringify(broken)}`);
      }
    }
  });

  test(`${rule.name} breaks the others on the polls that are kept`, () => {
    for (const [name, failure] of Object.entries(verdicts[rule.name]!.fails) as [CriterionName, Failure][]) {
      const { candidates: n, seed, poll, seats = 1, winners, after, elects, seatsAfter } = failure;
      const profile = readAs(rule, n, poll);
      const broken = tried(name, { ...rule, seats: [seats] }, profile, seed);
      assert.ok(broken !== null, name);
      assert.deepEqual(broken.winners, winners, name);
      assert.equal(broken.after && writtenAs(rule, broken.after.profile), after, name);
      assert.deepEqual(broken.after?.winners, elects, name);
      assert.deepEqual([broken.seats ?? 1, broken.after?.seats], [seats, seatsAfter], name);
      const sentence = told(name, failure);
      assert.ok(sentence.startsWith(poll) && !sentence.includes('undefined'), sentence);
    }
  });
}

test('of every rule each criterion is said to hold, to fail or to be open, or asks nothing of its ballots', () => {
  assert.deepEqual(Object.keys(verdicts).sort(), rules.map(({ name }) => name).sort());
  assert.deepEqual(Object.keys(criteria).sort(), [...criterionNames].sort());
  assert.deepEqual(Object.keys(promises).sort(), [...criterionNames].sort());
  for (const rule of rules) {
    const { holds, fails, open = [] } = verdicts[rule.name]!;
    const said = [...holds, ...Object.keys(fails), ...open];
    assert.equal(new Set(said).size, said.length, `${rule.name}: twice`);
    assert.deepEqual(said.sort(), criterionNames.filter((criterion) => asks(criterion, rule)).sort(), rule.name);
  }
});
