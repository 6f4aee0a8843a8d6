import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clonings, raises, staysAway } from './changes.ts';
import { type ComparedRule, comparedRules, soleWinner, usualTicks } from './outcomes.ts';
import {
  condorcetCycle,
  condorcetWinner,
  type Finding,
  findings,
  isFound,
  isLastForMost,
  type ParadoxKind,
  paradoxKinds,
  searchedRules,
  theorems,
} from './paradoxes.ts';
import { type Change, changed, MAX_COMPARED, type Poll, placeOn, requireComparable } from './poll.ts';
import { type PublishedName, publishedPolls } from './published.ts';
import { countedAgain, polls } from './testing/polls.ts';

const find = (poll: Poll, kind: ParadoxKind, rule: ComparedRule): Finding =>
  findings(poll).find((one) => one.kind === kind && one.rule === rule)!;

/** `Knoxville → Nashville`, and the change; null where nothing was found. */
function witness(name: PublishedName, kind: ParadoxKind, rule: ComparedRule): [string, Change] | null {
  const poll: Poll = publishedPolls[name];
  const { found } = find(poll, kind, rule);
  return found && [`${poll.options[found.before]} → ${changed(poll, found.change).options[found.after]}`, found.change];
}

test('the published paradoxes are found', () => {
  assert.deepEqual(witness('tennessee', 'condorcet', 'instant-runoff')?.[0], 'Knoxville → Nashville');
  // 58 of 100 put Memphis last, and it wins.
  assert.deepEqual(witness('tennessee', 'loser', 'plurality')?.[0], 'Memphis → Nashville');
  assert.ok(isLastForMost(publishedPolls.tennessee, 0));
  assert.deepEqual(witness('tennessee', 'spoiler', 'instant-runoff'), [
    'Knoxville → Nashville',
    { change: 'drop', option: 0 },
  ]);
  assert.deepEqual(witness('burlington', 'condorcet', 'instant-runoff')?.[0], 'Kiss → Montroll');
  assert.deepEqual(witness('burlington', 'spoiler', 'instant-runoff'), [
    'Kiss → Montroll',
    { change: 'drop', option: 2 },
  ]);
  assert.deepEqual(witness('burlington', 'loser', 'plurality')?.[0], 'Wright → Montroll');
  assert.equal(isLastForMost(publishedPolls.burlington, 2), false);
  assert.deepEqual(condorcetCycle(publishedPolls.cycle), [0, 1, 2]);
  assert.equal(condorcetWinner(publishedPolls.cycle), null);
});

test('Fishburn and Brams: two voters whose last choice wins would have had their second by staying at home', () => {
  assert.deepEqual(witness('no-show', 'no-show', 'instant-runoff'), [
    'C → B',
    { change: 'stay-away', ballot: 0, count: 2 },
  ]);
});

test('Fishburn and Brams: three voters put the winner first, and it loses', () => {
  const poll: Poll = publishedPolls.raise;
  const three: Change = { change: 'raise', option: 0, raised: [{ ballot: 3, count: 3, ranks: [[0], [3], [2], [1]] }] };
  assert.equal(soleWinner('instant-runoff', poll), 0);
  assert.equal(soleWinner('instant-runoff', changed(poll, three)), 1);
  assert.deepEqual(witness('raise', 'raise', 'instant-runoff')?.[0], 'A → B');
});

test('Burlington: 747 of those with Wright first lift Kiss, and Kiss loses', () => {
  const [winners, change] = witness('burlington', 'raise', 'instant-runoff')!;
  assert.equal(winners, 'Kiss → Montroll');
  assert.ok(change.change === 'raise');
  const wright = change.raised.every(({ ballot }) => publishedPolls.burlington.ballots[ballot]!.marks[0]![0] === 2);
  assert.ok(wright);
  assert.equal(
    change.raised.reduce((sum, { count }) => sum + count, 0),
    747,
  );
});

test('Schulze, example 7: two voters who put A first make A win by staying away', () => {
  assert.deepEqual(witness('no-show-schulze', 'no-show', 'schulze'), [
    'D → A',
    { change: 'stay-away', ballot: 6, count: 2 },
  ]);
});

test('clones split the votes of plurality and add to the points of Borda; eliminations and Schulze are proved free of it', () => {
  assert.equal(witness('tennessee', 'clones', 'plurality')?.[0], 'Memphis → Nashville');
  assert.equal(witness('tennessee', 'clones', 'borda')?.[0], 'Nashville → Chattanooga');
  for (const rule of ['instant-runoff', 'schulze'] as const)
    assert.deepEqual(find(publishedPolls.tennessee, 'clones', rule), {
      kind: 'clones',
      rule,
      found: null,
      why: 'theorem',
    });
});

/** Found by drawing polls; the circle of Condorcet with a fourth in its midst whom all three beat by one vote is minimax's. */
const shown: readonly (readonly [ParadoxKind, ComparedRule, string, string])[] = [
  ['spoiler', 'ranked-pairs', '2 BCA, 4 C, 5 ABC', 'B → A'],
  ['no-show', 'ranked-pairs', '6 ACB, 5 CBA, 4 CAB, 4 AC, 6 B, 6 BAC', 'C → A'],
  ['loser', 'minimax', '4 ABCD, 4 BCAD, 4 CABD, 4 DABC, 4 DBCA, 3 DCAB', 'D → A'],
  ['spoiler', 'minimax', '2 BCA, 4 C, 5 ABC', 'B → A'],
  ['no-show', 'minimax', '6 ACB, 5 CBA, 4 CAB, 4 AC, 6 B, 6 BAC', 'C → A'],
  ['spoiler', 'tideman-alternative', '2 BCA, 4 C, 5 ABC', 'C → B'],
  ['no-show', 'tideman-alternative', '6 AB, 3 BCA, 6 BCA, 5 CAB', 'A → C'],
  ['raise', 'tideman-alternative', '6 ACB, 5 CBA, 4 CAB, 4 AC, 6 B, 6 BAC', 'B → C'],
  ['condorcet', 'star', '3 ABCD, 3 ACBD, 3 BCDA, 2 CBDA', 'B → A'],
  ['no-show', 'star', '2 BCA, 4 C, 5 ABC', 'C → B'],
];

const written = (lines: string): Poll => {
  const ballots = lines.split(', ').map((line) => {
    const [count = '', order = ''] = line.split(' ');
    return { count: Number(count), marks: [...order].map((letter) => ['ABCD'.indexOf(letter)]) };
  });
  const all = Math.max(...ballots.flatMap(({ marks }) => marks.flat())) + 1;
  return { options: [...'ABCD'].slice(0, all), ballots, scale: 1 };
};

test('of the rules that compare names two by two, and of STAR, each paradox that theory leaves them is found', () => {
  for (const [kind, rule, lines, winners] of shown) {
    const poll = written(lines);
    const { found } = find(poll, kind, rule);
    assert.ok(found, `${kind} ${rule}`);
    const then = changed(poll, found.change);
    assert.equal(`${poll.options[found.before]} → ${then.options[found.after]}`, winners, `${kind} ${rule}`);
    assert.equal(countedAgain(rule, poll, usualTicks(poll)), poll.options[found.before], `${kind} ${rule}`);
    const ticks = found.change.change === 'keep' ? 1 : usualTicks(poll);
    assert.equal(countedAgain(rule, then, ticks), then.options[found.after], `${kind} ${rule}, after`);
  }
});

test('every kind is answered for every rule, and a search that was cut short says so', () => {
  const all = findings(publishedPolls.burlington);
  assert.equal(all.length, paradoxKinds.length * searchedRules.length);
  const of = (most?: number) =>
    findings(publishedPolls.burlington, 2, most).find(({ kind, rule }) => kind === 'no-show' && rule === 'schulze');
  assert.deepEqual(of(), { kind: 'no-show', rule: 'schulze', found: null, why: 'all', tried: 6279 });
  const cut = of(100)!;
  assert.ok(cut.found === null && cut.why === 'some' && cut.tried < 120, JSON.stringify(cut));
});

test('every witness holds when its ballots are counted again one by one, and says what its kind says', () => {
  const seen = new Set<string>();
  const check = (poll: Poll): void => {
    const ticks = usualTicks(poll);
    for (const finding of findings(poll, ticks).filter(isFound)) {
      const { kind, rule, found } = finding;
      const { change, before, after } = found;
      const then = changed(poll, change);
      const name = then.options[after]!;
      seen.add(`${kind} ${rule}`);
      assert.equal(countedAgain(rule, poll, ticks), poll.options[before]);
      // Of two options a ballot ticks one; where voters stay away, as many as before.
      const ticked = change.change === 'keep' ? 1 : ticks;
      assert.equal(countedAgain(rule, then, ticked), name);
      assert.notEqual(name, poll.options[before]);
      const voters = (all: Poll) => all.ballots.reduce((sum, { count }) => sum + count, 0);
      switch (change.change) {
        case 'drop':
          assert.notEqual(change.option, before);
          break;
        case 'stay-away': {
          const { marks, count } = poll.ballots[change.ballot]!;
          assert.ok(placeOn(marks, after) < placeOn(marks, before));
          assert.ok(change.count <= count && voters(then) === voters(poll) - change.count);
          break;
        }
        case 'raise':
          assert.equal(voters(then), voters(poll));
          for (const { ballot, ranks, count } of change.raised) {
            const { marks } = poll.ballots[ballot]!;
            assert.ok(count <= poll.ballots[ballot]!.count);
            const others = (order: Poll['ballots'][number]['marks']) => order.flat().filter((one) => one !== before);
            assert.deepEqual(others(ranks), others(marks));
            assert.ok(placeOn(ranks, before) < placeOn(marks, before));
          }
          break;
        case 'clone': {
          assert.equal(voters(then), voters(poll));
          const clone = poll.options.length;
          assert.ok(before !== change.option || after !== clone);
          for (const { marks } of then.ballots) {
            const places = [placeOn(marks, clone), placeOn(marks, change.option)];
            assert.ok(
              places.every((place) => place === Number.POSITIVE_INFINITY) || Math.abs(places[0]! - places[1]!) === 1,
            );
          }
        }
      }
    }
  };
  for (const poll of Object.values(publishedPolls).filter((one) => one !== publishedPolls.burlington)) check(poll);
  for (const [, , lines] of shown) check(written(lines));
  fc.assert(fc.property(polls(), check), { numRuns: 60 });
  for (const each of [
    'condorcet plurality',
    'loser plurality',
    'spoiler borda',
    'no-show instant-runoff',
    'clones borda',
    ...shown.map(([kind, rule]) => `${kind} ${rule}`),
  ])
    assert.ok(seen.has(each), each);
});

test('what is said never to be is not met where it is looked for', () => {
  fc.assert(
    fc.property(polls(), (poll) => {
      for (const [kind, rules] of Object.entries(theorems))
        for (const rule of Object.keys(rules) as ComparedRule[]) {
          const before = soleWinner(rule, poll);
          if (before === null) continue;
          if (kind === 'condorcet') assert.ok([null, before].includes(condorcetWinner(poll)), `${kind} ${rule}`);
          if (kind === 'loser') {
            const loses = (other: number) => {
              const options = [before, other].sort((a, b) => a - b);
              return soleWinner('plurality', changed(poll, { change: 'keep', options })) === options.indexOf(other);
            };
            assert.ok(
              poll.options.some((_, other) => other !== before && !loses(other)),
              `${kind} ${rule}`,
            );
          }
          if (kind === 'condorcet' || kind === 'loser') continue;
          const { changes } = { 'no-show': staysAway, raise: raises, clones: clonings }[kind as 'raise'](
            poll,
            before,
            500,
          );
          for (const change of changes) {
            const after = soleWinner(rule, changed(poll, change), usualTicks(poll));
            if (after === null || after === before) continue;
            if (change.change === 'stay-away') {
              const { marks } = poll.ballots[change.ballot]!;
              assert.ok(placeOn(marks, after) >= placeOn(marks, before), `${kind} ${rule}`);
            } else {
              const team = change.change === 'clone' && change.option === before && after === poll.options.length;
              assert.ok(team, `${kind} ${rule}`);
            }
          }
        }
    }),
    { numRuns: 60 },
  );
});

test('a cycle is one: each beats the next, and no shorter one is there', () => {
  fc.assert(
    fc.property(polls(), (poll) => {
      const cycle = condorcetCycle(poll);
      const beats = (a: number, b: number) =>
        poll.ballots.reduce(
          (lead, { marks, count }) => lead + Math.sign(placeOn(marks, b) - placeOn(marks, a) || 0) * count,
          0,
        ) > 0;
      if (cycle) cycle.forEach((one, i) => void assert.ok(beats(one, cycle[(i + 1) % cycle.length]!)));
      const n = poll.options.length;
      const three = [...Array(n ** 3).keys()].some((code) => {
        const [a, b, c] = [code % n, Math.floor(code / n) % n, Math.floor(code / n / n)] as const;
        return beats(a, b) && beats(b, c) && beats(c, a);
      });
      assert.equal(cycle?.length === 3, three);
    }),
  );
});

test('a rule that cannot count the ballots is not searched', () => {
  const poll: Poll = { options: ['A', 'B', 'C'], scale: 1, ballots: [{ marks: [[0, 1], [2]], count: 3 }] };
  assert.ok(!findings(poll).some(({ rule }) => rule === 'plurality'));
  assert.ok(findings(poll).some(({ rule }) => rule === 'borda'));
});

test('equal ranks stay together with a clone, and one who is lifted stands alone', () => {
  const poll: Poll = { options: ['A', 'B', 'C'], scale: 1, ballots: [{ marks: [[0, 1], [2]], count: 3 }] };
  const cloned = changed(poll, { change: 'clone', option: 0, before: [1] });
  assert.deepEqual(cloned.options, ['A', 'B', 'C', 'A′']);
  assert.deepEqual(
    cloned.ballots.map(({ marks }) => marks),
    [
      [[0, 1, 3], [2]],
      [[0, 1, 3], [2]],
    ],
  );
  const lifted = [...raises(poll, 1, 100).changes];
  assert.deepEqual(
    lifted.map((change) => change.change === 'raise' && [change.raised[0]!.count, change.raised[0]!.ranks]),
    [1, 2, 3].map((count) => [count, [[1], [0], [2]]]),
  );
});

test('too many options, and too few, are refused with what to do', () => {
  const options = Array.from({ length: MAX_COMPARED + 1 }, (_, i) => `${i}`);
  assert.throws(() => requireComparable({ options }), /rules are compared with up to 8 options, and here are 9/);
  assert.throws(() => requireComparable({ options: ['A'] }), /no two options/);
  requireComparable({ options: options.slice(1) });
});

test('the rules of searches are those of the comparison', () => {
  assert.deepEqual(
    comparedRules.filter((rule) => !(searchedRules as readonly string[]).includes(rule)),
    ['stv'],
  );
});
