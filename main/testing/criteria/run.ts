/**
 * `npm run criteria -- [--profiles N] [--first SEED] [--rules LIST] [--find]`: every rule on so many seeded profiles, held
 * against every criterion that it is said to meet (`shared/election/tally/criteria/verdicts.ts`). The exit code is 1 where
 * one is broken. With `--find` the smallest profiles are told that break the others.
 */
import { parseArgs } from 'node:util';
import { size } from '../../../shared/election/tally/ballots.ts';
import type { CriterionName } from '../../../shared/election/tally/criteria/names.ts';
import { standsOf } from '../../../shared/election/tally/criteria/verdicts.ts';
import type { Broken, Profile } from '../../../shared/election/tally/testing/criteria/criteria.ts';
import {
  asks,
  criterionNames,
  profileOf,
  tried,
  writtenAs,
} from '../../../shared/election/tally/testing/criteria/profiles.ts';
import { type RuleUnderTest, rules } from '../../../shared/election/tally/testing/criteria/rules.ts';

const { values } = parseArgs({
  options: {
    profiles: { type: 'string', default: '20000' },
    first: { type: 'string', default: '0' },
    rules: { type: 'string', default: rules.map(({ name }) => name).join() },
    criteria: { type: 'string', default: criterionNames.join() },
    find: { type: 'boolean' },
  },
});
const [profiles, first] = [Number(values.profiles), Number(values.first)];
const wanted = values.rules.split(',');
const asked = values.criteria.split(',');
const unknown = [
  ...wanted.filter((name) => !rules.some((rule) => rule.name === name)),
  ...asked.filter((name) => !criterionNames.some((criterion) => criterion === name)),
];
if (
  !Number.isSafeInteger(profiles) ||
  profiles < 1 ||
  !Number.isSafeInteger(first) ||
  first < 0 ||
  unknown.length > 0
) {
  console.error(`usage: npm run criteria -- [--profiles N] [--first SEED] [--rules LIST] [--criteria LIST] [--find]`);
  if (unknown.length > 0) console.error(`there is no rule or criterion ${unknown.join(', ')}`);
  process.exit(2);
}

interface Found extends Broken {
  readonly seed: number;
  readonly profile: Profile;
}

/** No lot before one, one winner before several, few candidates before few voters before few kinds of ballots. */
const costOf = (rule: RuleUnderTest, { profile: { n, ballots }, seats = 1, winners, after }: Found): number =>
  (rule.byLot?.(rule.count(n, ballots, seats)) ? 1e8 : 0) +
  (n + Math.min(Math.max(0, winners.length - seats), 1)) * 1e6 +
  size(ballots) * 1e3 +
  ballots.length * 10 +
  (after?.profile.ballots.length ?? 0);

let broken = 0;
for (const rule of rules.filter(({ name }) => wanted.includes(name))) {
  const began = performance.now();
  const times = new Map<CriterionName, number>();
  const smallest = new Map<CriterionName, Found>();
  const names = criterionNames.filter(
    (name) => asked.includes(name) && asks(name, rule) && (values.find || standsOf(rule.name, name) === 'holds'),
  );
  for (let seed = first; seed < first + profiles; seed++) {
    const profile = profileOf(rule, seed);
    if (profile.ballots.length === 0) continue;
    for (const criterion of names) {
      const outcome = tried(criterion, rule, profile, seed);
      if (outcome === null) continue;
      times.set(criterion, (times.get(criterion) ?? 0) + 1);
      const found = { ...outcome, seed, profile };
      const before = smallest.get(criterion);
      if (before === undefined || costOf(rule, found) < costOf(rule, before)) smallest.set(criterion, found);
    }
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${rule.name}: ${profiles} profiles from seed ${first}, ${names.length} criteria, ${seconds} s`);
  for (const [criterion, { seed, profile, winners, seats, after }] of smallest) {
    const holds = standsOf(rule.name, criterion) === 'holds';
    if (holds) broken++;
    const changed = after && {
      after: writtenAs(rule, after.profile),
      elects: after.winners,
      ...(after.seats ? { seatsAfter: after.seats } : {}),
    };
    const kept = { candidates: profile.n, seed, poll: writtenAs(rule, profile), ...(seats ? { seats } : {}), winners };
    const told = { ...kept, ...changed };
    console.log(`  ${holds ? 'BROKEN' : 'breaks'} ${criterion} ${times.get(criterion)} times: ${JSON.stringify(told)}`);
  }
}
process.exitCode = broken > 0 ? 1 : 0;
