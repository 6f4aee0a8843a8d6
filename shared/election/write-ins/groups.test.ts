import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupNames } from './groups.ts';

const names = (options: string[], texts: string[], joined: string[][] = []) =>
  groupNames(options, texts, joined).groups.map(({ name, ballots, spellings }) => [name, ballots, spellings]);

test('spellings of one name are one group, under the most frequent of them', () => {
  assert.deepEqual(names([], ['Zoë', 'ZOË', 'Zoe\u0308', 'Zoë', 'Al', 'zoe']), [
    ['Zoë', 4, 3],
    ['Al', 1, 1],
    ['zoe', 1, 1],
  ]);
});

test('of equally frequent spellings the first by its bytes stands for the group', () => {
  assert.deepEqual(names([], ['jon', 'Jon', 'JON']), [['JON', 3, 3]]);
  // In UTF-16 the second would come first.
  assert.deepEqual(
    names([], ['\u{1F600}', '\uFB20']).map(([name]) => name),
    ['\uFB20', '\u{1F600}'],
  );
});

test('the name of an option is that option, in whatever spelling, and unseen names are nobody', () => {
  const { groups, meant } = groupNames(['Ada', 'Zoë'], ['ADA ', 'zoe\u0308', '\u00a0', 'Cem']);
  assert.deepEqual(groups, [{ name: 'Cem', ballots: 1, spellings: 1 }]);
  assert.deepEqual(['ADA ', 'zoe\u0308', '\u00a0', 'Cem'].map(meant), [
    { option: 0 },
    { option: 1 },
    null,
    { group: 0 },
  ]);
});

test('joined names are one group, be it through others, and joining never takes one apart', () => {
  const texts = ['Jon Smith', 'John Smith', 'John Smith', 'J. Smith', 'Ann'];
  assert.deepEqual(names([], texts, [['jon smith', 'JOHN SMITH']]), [
    ['John Smith', 3, 2],
    ['Ann', 1, 1],
    ['J. Smith', 1, 1],
  ]);
  const chain = [
    ['Jon Smith', 'John Smith'],
    ['J. Smith', 'Jon Smith'],
  ];
  assert.deepEqual(names([], texts, chain), [
    ['John Smith', 4, 3],
    ['Ann', 1, 1],
  ]);
  assert.deepEqual(names([], texts, [...chain].reverse()), names([], texts, chain));
});

test('an option takes part in no joining', () => {
  assert.deepEqual(
    names(
      ['Ada'],
      ['Ada', 'Eda', 'Eva'],
      [
        ['Ada', 'Eda'],
        ['Ada', 'Eva'],
      ],
    ).length,
    1,
  );
});

const anyNames = fc.array(
  fc.constantFrom(
    'Ada',
    'ADA',
    ' ada',
    'A\u200bda',
    'Zoë',
    'Zoe\u0308',
    'ZOË',
    'Zoe',
    'Straße',
    'STRASSE',
    'o’neil',
    "O'Neil",
  ),
  { maxLength: 30 },
);

test('the order in which names were written makes no difference, and no name is in two groups or lost', () => {
  fc.assert(
    fc.property(anyNames, fc.infiniteStream(fc.nat()), (texts, keys) => {
      const shuffled = texts.map((text) => ({ text, key: keys.next().value })).sort((a, b) => a.key - b.key);
      const [one, two] = [
        groupNames(['Zoë'], texts),
        groupNames(
          ['Zoë'],
          shuffled.map(({ text }) => text),
        ),
      ];
      assert.deepEqual(one.groups, two.groups);
      const counted = one.groups.map(
        (_, group) =>
          texts.filter((text) => {
            const who = one.meant(text);
            return who !== null && 'group' in who && who.group === group;
          }).length,
      );
      assert.deepEqual(
        counted,
        one.groups.map(({ ballots }) => ballots),
      );
    }),
  );
});
