import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RollVoter } from '../../../../shared/protocol/coordinator/roll.ts';
import { compared, found, marked, namesIn, toneOf } from './marks.ts';

const voters = (...names: string[]): RollVoter[] =>
  names.map((name, i) => ({ key: String(i), name: name.replace('†', ''), struck: name.startsWith('†'), voted: null }));

test('doubled names are marked, by whatever they differ that a reader does not see, and similar ones otherwise', () => {
  const names = ['Ada', 'ada', 'Аda', 'Ad\u200ba', 'Zoë', 'Zoe', 'Bob', '†BOB'];
  const tones = marked(voters(...names)).map(toneOf);
  assert.deepEqual(tones, ['fail', 'fail', 'fail', 'fail', 'wait', 'wait', 'plain', 'plain']);
});

test('a search takes capitals and accents as they come', () => {
  const names = (searched: string) => found(voters('Zoë Meier', 'Bob', 'ZOE'), searched).map(({ name }) => name);
  assert.deepEqual(names('zoe'), ['Zoë Meier', 'ZOE']);
  assert.deepEqual(names('MEI'), ['Zoë Meier']);
  assert.deepEqual(names(' '), ['Zoë Meier', 'Bob', 'ZOE']);
  assert.deepEqual(names('x'), []);
});

test('a list is read as people keep it: lines, or the first two columns of a table', () => {
  assert.deepEqual(namesIn('\ufeffAda\r\n\r\n Bob \n"Meier, Zoë"\nAda\n-'), ['Ada', 'Bob', 'Meier, Zoë', 'Ada']);
  assert.deepEqual(namesIn('Lovelace;Ada;8b\n"Suttner";"Bertha";8b'), ['Lovelace Ada', 'Suttner Bertha']);
  assert.deepEqual(namesIn(''), []);
});

test('who is missing, who is a stranger, and who is spelled another way', () => {
  const here = voters('Ada Lovelace', 'Zoe Meier', 'Batman', '†Bob');
  assert.deepEqual(compared(here, ['Lovelace, Ada', 'Meier, Zoë', 'Bob']), {
    missing: ['Bob'],
    strangers: ['Batman'],
    spelled: [
      { here: 'Ada Lovelace', listed: 'Lovelace, Ada' },
      { here: 'Zoe Meier', listed: 'Meier, Zoë' },
    ],
  });
  assert.deepEqual(compared(voters('Ada'), ['ADA']), { missing: [], strangers: [], spelled: [] });
});

test('two of one name on the list are two: one who signed up stands for one of them', () => {
  const list = ['Anna Berg', 'Anna Berg', 'Bob'];
  assert.deepEqual(compared(voters('Anna Berg', 'Bob'), list).missing, ['Anna Berg']);
  assert.deepEqual(compared(voters('Anna Berg', 'Berg, Anna', 'Bob'), list), {
    missing: [],
    strangers: [],
    spelled: [{ here: 'Berg, Anna', listed: 'Anna Berg' }],
  });
  assert.deepEqual(compared(voters('Zoe', 'Zoë'), ['Zoë', 'Zoe']).spelled, [], 'the likest, whoever came first');
  assert.deepEqual(compared(voters('Zoe', 'Zoë'), ['Zoë']).strangers, ['Zoe']);
  assert.deepEqual(compared(voters('Zoe Meier', 'Zoë Meier'), ['Meier, Zoë']).strangers, ['Zoe Meier']);
});
