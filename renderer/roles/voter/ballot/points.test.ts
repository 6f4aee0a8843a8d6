import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Contest } from '../../../../shared/election/contest.ts';
import { choiceFault } from '../../../../shared/election/encoding.ts';
import { inWords } from '../../../election/said-choices.ts';
import { faultOf, finished } from './draft.ts';
import { pointsIn } from './points.ts';

test('what is no whole number up to the top is not taken: neither rounded nor cut, nor left out unseen', () => {
  for (const typed of [
    '1.5',
    '7,5',
    '15.0',
    '1,000',
    '1.000',
    '25',
    '-1',
    '+1',
    '1e1',
    '0x1',
    '٣',
    'seven',
    '1 2',
    '½',
  ])
    assert.equal(pointsIn(typed, 20), 'none', typed);
});

test('what is one is taken as it is, and an empty field as no points', () => {
  for (let points = 0; points <= 20; points++) assert.equal(pointsIn(String(points), 20), points);
  assert.deepEqual(
    ['', '  ', ' 7 ', '07', '0'].map((typed) => pointsIn(typed, 20)),
    [null, null, 7, 7, 0],
  );
});

/** The number that a person reads in a text, by the signs of a language; NaN where nobody reads one. */
function readIn(text: string, decimal: '.' | ',', group: '.' | ','): number {
  const whole = text.trim();
  if (!new RegExp(`^[+-]?(\\d{1,3}(\\${group}\\d{3})+|\\d+)(\\${decimal}\\d*)?$`).test(whole)) return Number.NaN;
  return Number(whole.replaceAll(group, '').replace(decimal, '.'));
}

const typed = fc.string({ unit: fc.constantFrom(...'0123456789', '.', ',', '-', '+', ' ', 'e'), maxLength: 7 });
const contest = (top: number, fields: number): Contest => ({
  ballot: 'score',
  title: 'Points',
  options: Array.from({ length: fields }, (_, i) => `Option ${i}`),
  writeIn: false,
  seats: 1,
  top,
  rules: ['score'],
});

test('a score that is sealed is the number that is read in its field, in English and in German', () => {
  const fields = fc.array(typed, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fields, fc.integer({ min: 11, max: 100 }), (texts, top) => {
      const asked = contest(top, texts.length);
      const answer = { ballot: 'score', typed: texts } as const;
      const readings = texts.map((text) => [readIn(text, '.', ','), readIn(text, ',', '.')]);
      const points = (reading: number) => Number.isInteger(reading) && reading >= 0 && reading <= top;
      const clear = texts.every(
        (text, i) =>
          text.trim() === '' || readings[i]!.every((reading) => points(reading) && reading === readings[i]![0]),
      );
      if (faultOf(asked, answer)) {
        // It is held where somebody would read another number, or none; plain digits are never held.
        const plain = texts.every((text) => /^\s*\d*\s*$/.test(text));
        assert.ok(!(clear && plain));
        assert.equal(finished([asked], [answer]), null);
        return;
      }
      assert.ok(clear);
      const [choice] = finished([asked], [answer])!;
      assert.ok(choice?.ballot === 'score');
      assert.equal(choiceFault(asked, choice), null);
      assert.deepEqual(
        choice.scores,
        texts.map((text, i) => (text.trim() === '' ? null : readings[i]![0])),
      );
      // The review shows what was typed, as numbers.
      assert.deepEqual(
        inWords(asked, choice)
          .map(({ mark }) => mark?.value)
          .sort(),
        choice.scores.filter((score) => score !== null).sort(),
      );
    }),
    { numRuns: 500 },
  );
});
