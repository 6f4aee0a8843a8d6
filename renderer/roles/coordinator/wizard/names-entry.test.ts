import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { entered, enteredBeside, isList, moved, namesIn, settled } from './names-entry.ts';
import { newContest, newPlan } from './plan-draft.ts';

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `Name ${i + 1}`);
const optionsOf = (found: ReturnType<typeof entered>): readonly string[] => ('options' in found ? found.options : []);

test('each line is a name; of a table each row is one, and of a single row each cell', () => {
  assert.deepEqual(namesIn(' Ben \r\n\r\nAda\rCem\u2028 Dan  Dee '), ['Ben', 'Ada', 'Cem', 'Dan Dee']);
  assert.deepEqual(namesIn('Ada\tLovelace\nEmmy\tNoether\n'), ['Ada Lovelace', 'Emmy Noether']);
  assert.deepEqual(namesIn('Ada\tBen\t\tCem\n'), ['Ada', 'Ben', 'Cem']);
  assert.deepEqual(namesIn(' \n\t '), []);
  assert.deepEqual(['Ada', 'Ada\nBen', 'Ada\tBen', ' Ada Ben '].map(isList), [false, true, true, false]);
});

test('70 names are 70, two of one name are two, and a long motion stays whole', () => {
  const motion = 'That the school buys bicycles. '.repeat(9).trim();
  const names = [...numbered(67), 'Anna Berg', 'Anna Berg', motion];
  assert.deepEqual(optionsOf(entered([], namesIn(names.join('\n')))), names);
});

test('far more than a ballot shows is refused as a whole, with its count, and so is a line that is no name', () => {
  const before = ['Ada'];
  assert.deepEqual(entered(before, numbered(500)), {
    refused: { key: 'wizard.entry.no-list', values: { count: 500, most: 500 } },
  });
  assert.equal(optionsOf(entered(before, numbered(499))).length, 500);
  assert.deepEqual(entered(before, ['Ben', 'x'.repeat(2001)]), {
    refused: { key: 'wizard.entry.no-name', values: { count: 2001 } },
  });
});

test('what stands beside a name stays beside it, whatever comes between', () => {
  const lines = ['about Ada', 'about Ben', 'about Cem'];
  assert.deepEqual(enteredBeside(lines, 2, 3, 0), [...lines, '', '']);
  // Three pasted into the second: the first of them is that name, changed.
  assert.deepEqual(enteredBeside(lines, 3, 1, 1), ['about Ada', 'about Ben', '', '', 'about Cem']);
  assert.deepEqual(enteredBeside(lines, 0, 1, 1), ['about Ada', 'about Cem']);
});

test('characters that nobody sees are taken out and counted; emoji keep what joins them', () => {
  const family = '👩‍👩‍👧 Team';
  const found = entered([], ['A\u200bda', 'Be\u202en', family, 'Z\u0007oë', '\u200b']);
  assert.deepEqual(found, { options: ['Ada', 'Ben', family, 'Zoë'], count: 4, cleaned: 4 });
});

test('names go in place of one that was pasted over', () => {
  assert.deepEqual(optionsOf(entered(['Ada', 'Ben', 'Cem'], ['X', 'Y'], 1, 1)), ['Ada', 'X', 'Y', 'Cem']);
});

test('a name that is typed but not added comes along when one goes on', () => {
  const draft = { ...newPlan, contests: [{ ...newContest(1), options: ['Ada'], typed: ' Ben ' }] };
  const [contest] = settled(draft).contests;
  assert.deepEqual([contest!.options, contest!.typed], [['Ada', 'Ben'], '']);
  assert.deepEqual(settled(settled(draft)), settled(draft));
});

test('a name that is moved stands where it was to, and no other is lost or changes its order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
      const [from, to] = [a % list.length, b % list.length];
      const after = moved(list, from, to);
      assert.equal(after[to], list[from]);
      assert.deepEqual(
        after.filter((one) => one !== list[from]),
        list.filter((one) => one !== list[from]),
      );
    }),
  );
});
