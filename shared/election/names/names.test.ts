import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Contest } from '../contest.ts';
import { LETTERS, rangesOf } from './alphabet-table.ts';
import { CONFUSABLES } from './confusable-table.ts';
import { laptopNamesFault, type Named, nameFault, planNamesFault, tidyName } from './name-fault.ts';
import { areAlike, likenesses, TakenNames } from './skeleton.ts';
import { confusables, lettersOf } from './testing/unicode.ts';

const fault = (name: string, named: Named = 'voter') => nameFault(name, named)?.name ?? null;

// ---- the tables ---------------------------------------------------------------------------------------------------------

test('the table of letters is what Unicode says of these blocks', () => {
  for (const [script, table] of Object.entries(LETTERS)) {
    const made = rangesOf(lettersOf(script).join(' '));
    // A later runtime may know more letters of a block, and none less.
    for (const [first, last] of rangesOf(table))
      assert.ok(
        made.some(([from, to]) => from <= first && last <= to),
        `${script} ${first.toString(16)}`,
      );
  }
});

test('the table of look-alikes is made from lines of confusables.txt, composed letters and sequences left out', () => {
  const file = [
    '0430 ;\t0061 ;\tMA\t# ( а → a ) CYRILLIC SMALL LETTER A → LATIN SMALL LETTER A\t#',
    '006D ;\t0072 006E ;\tMA\t# ( m → rn )',
    '00E7 ;\t0063 0326 ;\tMA\t# composed',
    '0627 0301 ;\t006C ;\tMA\t# a sequence',
    '4E36 ;\t005C ;\tMA\t# another script',
  ].join('\n');
  assert.deepEqual(confusables(file), ['6d=72.6e', '430=61']);
  const table = CONFUSABLES.trim().split(/\s+/);
  for (const line of confusables(file)) assert.ok(table.includes(line), line);
  for (const line of table) assert.match(line, /^[0-9a-f]{2,5}=[0-9a-f]{2,5}(\.[0-9a-f]{2,5}){0,2}$/);
});

// ---- which names there are ------------------------------------------------------------------------------------------------

test('people of many countries can write their names', () => {
  for (const name of [
    'Ada',
    'Anna-Lena Müller',
    'O’Neill',
    "D'Angelo, Zoë",
    'José María García-López',
    'Łukasz Żółć',
    'Nguyễn Thị Hồng',
    'Þórdís Æsa',
    'Ẹ̀bùn Adéọlá',
    'Γιώργος Παπαδόπουλος',
    'Юлія Шевченко',
    'Արամ',
    'გიორგი',
    'נועה',
    'ليلى أحمد',
    'አበበ',
    'सीता देवी',
    'தமிழ்',
    'สมชาย',
    'さくら ハナコ',
    '李小龙',
    '김민준',
    'Team 3 (left)',
    'Bo',
    '7',
  ])
    assert.equal(nameFault(name, 'voter'), null, name);
});

test('what nobody sees, what is no letter, and what looks like other letters is refused by name', () => {
  for (const unseen of [
    'Ad\u200ba',
    'Ada\u202e',
    'A\u00adda',
    'Ad\u061ca',
    'Ada\u{e0041}',
    'Ada\u00a0B',
    'Ada\nB',
    'ㅤ',
    '\u2800',
  ])
    assert.equal(fault(unseen), 'unseen', JSON.stringify(unseen));
  for (const sign of [
    'Ada!',
    'Voting is cancelled: go',
    'Ada?',
    '<b>Ada</b>',
    'Ada 🍕',
    'Ａｄａ',
    '𝐀da',
    'ǃAda',
    'a@b',
  ])
    assert.equal(fault(sign), 'sign', sign);
  for (const both of ['Аda', 'Adа', 'Pαul', 'Оlga Mayer', 'Ada Оlga-Иvan']) assert.equal(fault(both), 'mixed', both);
  assert.equal(fault('Ольга Mayer'), null, 'each word has one script');
  for (const empty of ['-', '…'.slice(1), '. .', '’']) assert.equal(fault(empty), 'empty', empty);
  for (const spaced of ['Ada  B', ' Ada', 'Ada ']) assert.equal(fault(spaced), 'spaces', spaced);
  for (const scrawl of [`Ada${'\u0301'.repeat(4)}`, `${'Z\u0310\u0311\u0312\u0313'}algo`, '- \u0301a'])
    assert.equal(fault(scrawl), 'scrawl', scrawl);
});

test('a name is as long as a person reads, and marks do not count', () => {
  assert.equal(fault('x'.repeat(40)), null);
  assert.equal(fault('x'.repeat(41)), 'long');
  // Whoever shortens a name is told how far there is to go; marks are no letters.
  assert.deepEqual(nameFault(`e\u0301${'x'.repeat(46)}`, 'voter')?.values, { most: 40, letters: 47 });
  assert.equal(fault('x'.repeat(24), 'laptop'), null);
  assert.equal(fault('x'.repeat(25), 'laptop'), 'long');
  assert.equal(fault('\u1eb9\u0301'.repeat(40)), null);
  assert.equal(fault('Voting is cancelled and everybody goes home now'), 'long');
});

test('a tidied name has no fault of spaces, and tidying twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\u00a0', 'e\u0301', '\t') }), (typed) => {
      const tidy = tidyName(typed);
      assert.equal(tidyName(tidy), tidy);
      assert.notEqual(fault(tidy), 'spaces');
    }),
  );
});

// ---- which are taken for one another ----------------------------------------------------------------------------------------

test('names that look the same, or read the same, are alike', () => {
  for (const [a, b] of [
    ['Ada', 'ada'],
    ['Ada', 'ADA'],
    ['Ada', 'Ad\u200ba'],
    ['Ada', 'Аda'],
    ['Опа', 'ОПА'],
    ['Тор', 'Top'],
    ['Alice', 'AIice'],
    ['Bill', 'Bi11'],
    ['Otto', '0tto'],
    ['Tim', 'Tirn'],
    ['O’Neill', "o'neill"],
    ['Anna Lena', 'anna  lena'],
    ['Zoë', 'ZOE\u0308'],
    ['Straße', 'STRASSE'],
    ['Ａｄａ', 'Ada'],
  ] as const)
    assert.ok(areAlike(a, b), `${a} ${b}`);
  for (const [a, b] of [
    ['Ella', 'Elia'],
    ['Lara', 'Iara'],
    ['Lan', 'Ian'],
    ['Mia', 'Pia'],
    ['Zoe', 'Zoë'],
    ['Anna', 'Hanna'],
    ['Jan', 'Jana'],
  ] as const)
    assert.ok(!areAlike(a, b), `${a} ${b}`);
});

test('in a list each name knows its doubles, and those that differ in accents, signs or the order of words', () => {
  const names = [
    'Zoë Maier',
    'Ada',
    'Zoe Maier',
    'zoë maier',
    'Maier, Zoë',
    'AdA',
    'Müller',
    'Mueller',
    'Anna-Lena',
    'Annalena',
    '',
  ];
  const found = likenesses(names);
  const [zoe, ada, plain, , turned, , mueller] = found;
  assert.deepEqual(zoe, { doubles: [3], similar: [2, 4] });
  assert.deepEqual(ada, { doubles: [5], similar: [] });
  assert.deepEqual(plain, { doubles: [], similar: [0, 3, 4] });
  assert.deepEqual(turned, { doubles: [], similar: [0, 2, 3] });
  assert.deepEqual(mueller, { doubles: [], similar: [7] });
  assert.deepEqual(found[8], { doubles: [], similar: [9] });
  assert.deepEqual(found[10], { doubles: [], similar: [] });
});

test('likeness is mutual, whatever the names', () => {
  const letter = fc.constantFrom('a', 'A', 'а', 'l', 'I', '1', 'o', '0', 'é', 'e', ' ', '\u200b');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letter, maxLength: 4 }), { maxLength: 8 }), (names) => {
      const found = likenesses(names);
      for (const [i, { doubles, similar }] of found.entries()) {
        for (const at of doubles) assert.ok(found[at]!.doubles.includes(i));
        for (const at of similar) assert.ok(found[at]!.similar.includes(i));
        for (const at of doubles) assert.ok(areAlike(names[i]!, names[at]!));
      }
    }),
  );
});

test('a name that was given back can be taken again', () => {
  const taken = new TakenNames();
  taken.add('Ada');
  taken.add('ADA');
  taken.remove('Ada');
  assert.ok(taken.has('aDa'));
  taken.remove('ADA');
  assert.ok(!taken.has('Ada'));
  assert.ok(!taken.has('Bob'));
});

// ---- laptops and plans --------------------------------------------------------------------------------------------------------

test('laptops have names of their own, and none can be taken for another', () => {
  assert.equal(laptopNamesFault(['Ada', 'Bob', 'node-1']), null);
  assert.match(laptopNamesFault(['Ada', 'ADA'])!, /take.* for one/);
  assert.match(laptopNamesFault(['Ada', 'Ada\u200b'])!, /nobody sees \(U\+200B\)/);
});

const contest = (options: string[], title = 'Colour'): Contest => ({
  ballot: 'single',
  title,
  options,
  writeIn: false,
  seats: 1,
  rules: ['plurality'],
});
const planFault = (options: string[], title = 'A vote', voters: { screens?: false } = {}) =>
  planNamesFault({ title, contests: [contest(options)], voters: { pages: false, ...voters } });

test('options say what they like in signs that are seen, and none is taken for another', () => {
  assert.equal(planFault(['Pizza 🍕', 'C’est ça!', '50 % – sofort', 'α-Version', '❤️', '👩‍💻 Code', 'm²', '½']), null);
  assert.match(planFault(['Yes', 'No\u200b'])!, /“No·” cannot be shown as it is: .*U\+200B/);
  assert.match(planFault(['Yes\u061c'])!, /U\+061C/);
  assert.match(planFault(['Yes', 'Νο', 'NO'.replace('O', 'о')])!, /mixes Latin and Cyrillic/);
  assert.match(planFault(['Ada', 'ADA'])!, /two options that a reader takes for one/);
  assert.match(planFault(['Тор', 'Top'])!, /two options/);
  assert.match(planFault(['Yes'], 'A\u202evote')!, /U\+202E/);
  assert.equal(planFault(['Ada', 'ADA'], 'Published ballots', { screens: false }), null);
});
