import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isLessonPart, lessonParts, partTable, stepsOf } from './lesson.ts';
import { modulo, type TinyGroup, tinyGroups, tinyLogarithm, tinyPower, tinyPowers, tinyProduct } from './tiny-group.ts';
import { tinyKey } from './tiny-key.ts';
import { boundsOf, numberNames, numbersOf, pairs, type TinyNumbers } from './tiny-numbers.ts';
import { tinyOpen } from './tiny-opening.ts';
import { tinyExtract, tinyProve, tinySimulate, tinyVerify } from './tiny-proof.ts';
import { tinyRewrap, tinySeal } from './tiny-sealing.ts';
import { tinyShuffle } from './tiny-shuffle.ts';

const seeds = fc.integer({ min: 0, max: 999_999 });
const groups = fc.constantFrom<TinyGroup>(...tinyGroups);
const lessons = fc.tuple(groups, seeds).map(([group, seed]) => ({ group, numbers: numbersOf(seed, group) }));

test('a tiny group is one: p and q are primes, p = 2q + 1, and the powers of g are q different squares', () => {
  const isPrime = (n: number) => n > 1 && !Array.from({ length: n - 2 }, (_, i) => i + 2).some((d) => n % d === 0);
  for (const group of tinyGroups) {
    const { p, q } = group;
    assert.ok(isPrime(p) && isPrime(q) && p === 2 * q + 1, String(p));
    const powers = tinyPowers(group);
    assert.equal(new Set(powers).size, q);
    const squares = new Set(Array.from({ length: p - 1 }, (_, i) => ((i + 1) * (i + 1)) % p));
    assert.deepEqual(new Set(powers), squares);
  }
});

test('the powers of 2 modulo 23 are those of any table', () => {
  assert.deepEqual(tinyPowers(tinyGroups[0]), [1, 2, 4, 8, 16, 9, 18, 13, 3, 6, 12]);
});

test('powers are those of big integers, whatever the exponent’s sign', () => {
  fc.assert(
    fc.property(groups, fc.nat(40), fc.integer({ min: -200, max: 200 }), (group, log, exponent) => {
      const base = tinyPower(group, group.g, log);
      const expected = BigInt(base) ** BigInt(modulo(exponent, group.q)) % BigInt(group.p);
      assert.equal(tinyPower(group, base, exponent), Number(expected));
    }),
  );
});

test('the example of the worksheet is right: 3^9 = 2^72 = 2^6', () => {
  const group = tinyGroups[0];
  assert.equal(tinyLogarithm(group, 3), 8);
  assert.deepEqual([modulo(72, group.q), tinyPower(group, 3, 9)], [6, tinyPower(group, 2, 6)]);
});

test('any two laptops open the choice that was sealed and wrapped anew, and no share alone is the key', () => {
  fc.assert(
    fc.property(lessons, ({ group, numbers }) => {
      for (const openers of pairs) assert.equal(tinyOpen(group, { ...numbers, openers }), numbers.choice);
      const { a1, a2, a3 } = numbers;
      const key = tinyKey(group, numbers);
      assert.equal(key.public, tinyPower(group, group.g, a1 + a2 + a3));
      assert.deepEqual([key.hidesNothing, key.oneIsEnough], [false, false]);
      for (const share of Object.values(key.shares)) assert.notEqual(share, modulo(a1 + a2 + a3, group.q));
    }),
  );
});

test('numbers that hide nothing, or make one share enough, are known as such', () => {
  const group = tinyGroups[0];
  const numbers = numbersOf(1, group);
  const key = tinyKey(group, { ...numbers, a1: 1, a2: 2, a3: 8, b1: 3, b2: 4, b3: 4 });
  assert.deepEqual([key.public, key.hidesNothing, key.oneIsEnough], [1, true, true]);
  assert.deepEqual(key.shares, { 1: 0, 2: 0, 3: 0 });
});

test('wrapping anew is sealing with the sum', () => {
  fc.assert(
    fc.property(lessons, ({ group, numbers }) => {
      const Y = tinyKey(group, numbers).public;
      const { choice, r, s } = numbers;
      assert.deepEqual(
        tinyRewrap(group, Y, tinySeal(group, Y, choice, r), s),
        tinySeal(group, Y, choice, modulo(r + s, group.q)),
      );
    }),
  );
});

test('an honest shuffle passes both coins and holds the same choices', () => {
  fc.assert(
    fc.property(lessons, fc.constantFrom(0, 1), ({ group, numbers }, coin) => {
      const { output, holds } = tinyShuffle(group, { ...numbers, coin: coin as 0 | 1 });
      assert.deepEqual(holds, [true, true, true]);
      const secret = numbers.a1 + numbers.a2 + numbers.a3;
      const opened = output.map(({ c1, c2 }) =>
        tinyLogarithm(group, tinyProduct(group, c2, tinyPower(group, c1, -secret))),
      );
      const { choice, choice2, choice3 } = numbers;
      assert.deepEqual(opened.sort(), [choice, choice2, choice3].sort());
    }),
  );
});

test('a swapped ballot passes the coin that it was prepared for, and never the other', () => {
  fc.assert(
    fc.property(lessons, ({ group, numbers }) => {
      const shown = (coin: 0 | 1) => tinyShuffle(group, { ...numbers, cheats: true, coin }).holds;
      assert.deepEqual(shown(0), [true, true, true]);
      assert.deepEqual(shown(1), [false, true, true]);
    }),
  );
});

test('a proof passes with the right secret alone; two answers give it away; a simulated one needs none', () => {
  fc.assert(
    fc.property(lessons, ({ group, numbers }) => {
      const { x, k, c, other, guessed, answer } = numbers;
      const X = tinyPower(group, group.g, x);
      const proof = tinyProve(group, x, k, c);
      assert.ok(tinyVerify(group, X, proof));
      assert.equal(tinyVerify(group, X, { ...proof, z: modulo(proof.z + 1, group.q) }), false);
      assert.equal(tinyVerify(group, tinyPower(group, group.g, x + 1), proof), false);
      assert.equal(tinyExtract(group, proof, tinyProve(group, x, k, other)), x);
      assert.throws(() => tinyExtract(group, proof, proof), RangeError);
      const simulated = tinySimulate(group, X, guessed, answer);
      assert.ok(tinyVerify(group, X, simulated));
      assert.deepEqual([simulated.c, simulated.z], [guessed, answer]);
    }),
  );
});

/** Computes what stands in a step's numbers by itself, on big integers: products, powers, sums, brackets. */
function evaluated(text: string): string {
  const [, side, m] = /^(.*) mod (\d+)$/.exec(text)!;
  const modulus = BigInt(m!);
  const value = (expression: string): bigint => {
    const reduced = (n: bigint) => ((n % modulus) + modulus) % modulus;
    const sum = expression.replaceAll(' − ', ' + −').split(' + ');
    return reduced(
      sum.reduce((total, term) => {
        const sign = term.startsWith('−') ? -1n : 1n;
        const factors = term.replace('−', '').split('·');
        const product = factors.reduce((all, factor) => {
          const [base, exponent] = factor.replace(/[{}]/g, '').split('^');
          return reduced(all * BigInt(base!) ** BigInt(exponent ?? 1));
        }, 1n);
        return total + sign * product;
      }, 0n),
    );
  };
  const inner = /^\((.*), (.*)\)$/.exec(side!);
  return inner ? `(${value(inner[1]!)}, ${value(inner[2]!)})` : String(value(side!));
}

test('the equation of each step, with its numbers put in, comes to the result that stands beside it', () => {
  let computed = 0;
  fc.assert(
    fc.property(lessons, ({ group, numbers }) => {
      for (const part of lessonParts)
        for (const one of stepsOf(part, group, numbers)) {
          if (one.numbers.includes('=') || one.numbers.includes('i·') || !one.numbers.includes(' mod ')) continue;
          const result = one.result.split(' = ').at(-1);
          assert.equal(evaluated(one.numbers), result, `${one.label}: ${one.letters}; ${one.numbers}`);
          computed++;
        }
    }),
    { numRuns: 30 },
  );
  assert.ok(computed > 30 * 45, `${computed} steps were computed`);
});

test('every check of an honest lesson holds, and says so with both sides', () => {
  fc.assert(
    fc.property(lessons, ({ group, numbers }) => {
      const checks = lessonParts
        .flatMap((part) => stepsOf(part, group, numbers))
        .filter(({ holds }) => holds !== undefined);
      assert.equal(checks.length, 3 + 1 + 3 + 1 + 1 + 1);
      for (const { holds, result } of checks) assert.ok(holds && result.includes(' = '), result);
    }),
  );
});

test('a check that does not hold says so', () => {
  const group = tinyGroups[0];
  const numbers: TinyNumbers = { ...numbersOf(1, group), cheats: true, coin: 1 };
  const failed = stepsOf('shuffle', group, numbers).filter(({ holds }) => holds === false);
  assert.deepEqual(
    failed.map(({ label }) => label),
    ['shuffle.shown-after'],
  );
  assert.match(failed[0]!.result, /≠/);
});

test('a seed draws numbers within their bounds, the same each time, and no lesson that shows nothing', () => {
  fc.assert(
    fc.property(groups, seeds, (group, seed) => {
      const numbers = numbersOf(seed, group);
      assert.deepEqual(numbersOf(seed, group), numbers);
      for (const name of numberNames) {
        const { least, most } = boundsOf(name, group);
        assert.ok(numbers[name] >= least && numbers[name] <= most, name);
      }
      assert.notEqual(numbers.c, numbers.other);
      assert.equal(tinyKey(group, numbers).hidesNothing, false);
      const { input, middle, output } = tinyShuffle(group, numbers);
      assert.equal(new Set([...input, ...middle, ...output].map((one) => JSON.stringify(one))).size, 9);
    }),
  );
});

test('with one question asked twice there is nothing to rewind', () => {
  const group = tinyGroups[0];
  const numbers = numbersOf(1, group);
  assert.deepEqual(stepsOf('rewind', group, { ...numbers, other: numbers.c }), []);
});

test('each number of the lesson is needed by a part, and no other name is one of a part', () => {
  const needed = new Set(lessonParts.flatMap((part) => partTable[part].needs));
  assert.deepEqual(
    numberNames.filter((name) => !needed.has(name)),
    [],
  );
  assert.ok(isLessonPart('seal'));
  assert.equal(isLessonPart('toString'), false);
});
