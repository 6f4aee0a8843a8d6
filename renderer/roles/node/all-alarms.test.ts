import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allAlarms } from './all-alarms.ts';

const caught = (name: string, code: 'bad-shuffle' | 'bad-shares' = 'bad-shuffle', proven = true) =>
  ({ code, message: `${name} did it`, culprit: { kind: 'node', index: name.length, name }, proven }) as const;
const namesOf = (all: ReturnType<typeof allAlarms>) => all.map(({ message }) => message.split(' ')[0]);

test('every laptop that is proven to have cheated is called out, the last one first, each once for one deed', () => {
  const [ada, bob, again] = [caught('Ada'), caught('Bobby'), caught('Ada')];
  assert.deepEqual(namesOf(allAlarms(bob, [ada, bob])), ['Bobby', 'Ada']);
  assert.deepEqual(namesOf(allAlarms(again, [ada, bob, again])), ['Ada', 'Bobby']);
  assert.deepEqual(namesOf(allAlarms(bob, [ada, caught('Ada', 'bad-shares'), bob])), ['Bobby', 'Ada', 'Ada']);
  assert.deepEqual(
    namesOf(allAlarms(bob, [caught('Cem', 'bad-shares', false), bob])),
    ['Bobby'],
    'a claim is no proof',
  );
});

test('what stopped this laptop comes before what the board proves of others', () => {
  const fork = { code: 'fork', message: 'two boards', culprit: { kind: 'coordinator' } } as const;
  assert.deepEqual(namesOf(allAlarms(fork, [caught('Ada')])), ['two', 'Ada']);
});
