import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_PARTS, neededTurnout, shareIn, typedTurnout } from './turnout.ts';

test('a share of the roll stands in a plan in one way alone', () => {
  for (const share of ['1/3', '1/2', '>1/2', '2/3', '1/1', '99/100', '1/100', '>99/100'])
    assert.notEqual(shareIn(share), null, share);
  const none = [
    '',
    '1',
    '20',
    '0/3',
    '2/4',
    '3/2',
    '>1/1',
    '01/3',
    '1/03',
    '1/101',
    '> 1/2',
    '1/2 ',
    '50%',
    '1/0',
    '-1/2',
  ];
  for (const text of [...none, '≥1/2', '1/3/5', '>>1/2', '1.5/2']) assert.equal(shareIn(text), null, text);
});

test('at least a share is the least whole number that is no less, more than it the least that is greater', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 9, 10].map((roll) => neededTurnout('1/3', roll)),
    [0, 1, 1, 1, 2, 3, 4],
  );
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((roll) => neededTurnout('>1/2', roll)),
    [1, 1, 2, 2, 3],
  );
  assert.deepEqual([neededTurnout(20, 3), neededTurnout('1/1', 7)], [20, 7]);
  assert.throws(() => neededTurnout('half', 10));
  const share = fc.tuple(
    fc.nat(2_000_000),
    fc.integer({ min: 1, max: MAX_PARTS }),
    fc.integer({ min: 1, max: MAX_PARTS }),
  );
  fc.assert(
    fc.property(share, ([roll, a, b]) => {
      const [parts, of] = [Math.min(a, b), Math.max(a, b)];
      for (const more of [false, true]) {
        const typed = typedTurnout(`${more ? '>' : ''}${parts}/${of}`);
        if (typed === null) return parts === of && more;
        const needed = BigInt(neededTurnout(typed, roll));
        const [most, part] = [needed * BigInt(of), BigInt(roll) * BigInt(parts)];
        const enough = (left: bigint) => (more ? left > part : left >= part);
        if (!enough(most) || (needed > 0n && enough(most - BigInt(of)))) return false;
      }
      return true;
    }),
  );
});

test('what is typed becomes a number, or a share in lowest terms', () => {
  const read = {
    '20': 20,
    ' 2 ': 2,
    '2/6': '1/3',
    '33%': '33/100',
    '50 %': '1/2',
    '> 50%': '>1/2',
    '100%': '1/1',
    '> 2/4': '>1/2',
  };
  for (const [typed, value] of Object.entries(read)) assert.equal(typedTurnout(typed), value, typed);
  for (const typed of [
    '',
    '0',
    '1',
    '2000001',
    '101%',
    '0%',
    '1/0',
    '0/0',
    '3/2',
    '>100%',
    'half',
    '1,5',
    '2.5',
    '-3',
    '1/200',
  ])
    assert.equal(typedTurnout(typed), null, typed);
});
