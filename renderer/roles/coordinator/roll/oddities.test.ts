import assert from 'node:assert/strict';
import { test } from 'node:test';
import { odditiesOf } from './oddities.ts';

const nodes = ['Ada', 'Bob', 'Cem'].map((name, i) => ({ index: i + 1, name }));

/** What is odd where so many are on the list and a result takes three ballots, all else being well. */
function odd(enrolled: number, also: object = {}): readonly string[] {
  const election = {
    status: { enrolled, leastBallots: 3, nodes },
    arrivals: { expected: { voters: null }, from: [], each: { voters: 5 } },
    roll: { voters: [], more: 0 },
    credentials: 'keys',
    slips: { made: 0, used: 0, replaced: 0 },
    latecomers: false,
    compared: { same: [1, 2, 3], silent: [] },
    ...also,
  } as unknown as Parameters<typeof odditiesOf>[0];
  return odditiesOf(election, (names) => names.join(' + ')).map(
    ({ name, values }) => `${name} ${Object.values(values).join(' ')}`,
  );
}

test('with fewer voters than a result takes ballots it is asked about, by names and by codes', () => {
  assert.deepEqual(odd(3), []);
  assert.deepEqual(odd(2), ['few 2 3']);
  assert.deepEqual(odd(2, { latecomers: true }), ['few-yet 2 3']);
  assert.deepEqual(odd(0, { latecomers: true }), ['nobody ']);
  const codes = (made: number) => odd(0, { credentials: 'codes', slips: { made, used: 0, replaced: 0 } });
  assert.deepEqual([codes(2), codes(3)], [['few 2 3'], []]);
});

test('laptops at which nobody has compared the six words are named', () => {
  assert.deepEqual(odd(3, { compared: { same: [2], silent: [1, 3] } }), ['silent Ada + Cem']);
  assert.deepEqual(odd(2, { compared: { same: [2, 3], silent: [1] } }), ['few 2 3', 'silent Ada']);
});
