/** What every rule is said to meet and to break, held against seeded profiles; `npm run criteria` takes more of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CriterionName } from '../../criteria/names.ts';
import { standsOf, verdicts } from '../../criteria/verdicts.ts';
import { criteria, criterionNames, profileOf, readAs, tried, writtenAs } from './criteria.ts';
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
    for (const [name, failure] of Object.entries(verdicts[rule.name]!.fails)) {
      const { candidates: n, seed, poll, winners, after, elects } = failure;
      const profile = readAs(rule, n, poll);
      const broken = tried(name as CriterionName, rule, profile, seed);
      assert.ok(broken !== null, name);
      assert.deepEqual(broken.winners, winners, name);
      assert.equal(broken.after && writtenAs(rule, broken.after.profile), after, name);
      assert.deepEqual(broken.after?.winners, elects, name);
    }
  });
}

test('of every rule each criterion is said to hold, to fail or to be open, or asks nothing of its ballots', () => {
  assert.deepEqual(Object.keys(verdicts).sort(), rules.map(({ name }) => name).sort());
  assert.deepEqual(Object.keys(criteria).sort(), [...criterionNames].sort());
  for (const { name, kind } of rules) {
    const { holds, fails, open = [] } = verdicts[name]!;
    const said = [...holds, ...Object.keys(fails), ...open];
    assert.equal(new Set(said).size, said.length, `${name}: twice`);
    const ranked = kind.name === 'orders' || kind.name === 'rankings';
    const silent = ranked ? [] : ['later-no-harm', 'later-no-help', ...(kind.name === 'points' ? ['reversal'] : [])];
    assert.deepEqual([...said, ...silent].sort(), [...criterionNames].sort(), name);
  }
});
