import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Heard } from './heard.ts';

const election = (title: string) => ({ link: `link of ${title}`, title });
const titles = (heard: Heard) => heard.all.map(({ title }) => title);

test('an election is found until it says goodbye', () => {
  const heard = new Heard(15_000, 10);
  heard.hear('a', election('Class 9b'), 0);
  heard.hear('b', election('Board'), 10);
  assert.deepEqual(titles(heard), ['Class 9b', 'Board']);
  heard.sayGoodbye('a');
  assert.deepEqual(titles(heard), ['Board']);
});

test('one whose laptop is gone without a goodbye is found no longer, and one that answers stays', () => {
  const heard = new Heard(15_000, 10);
  heard.hear('a', election('Class 9b'), 0);
  heard.hear('b', election('Board'), 0);
  for (let now = 5000; now <= 15_000; now += 5000) {
    heard.hear('b', election('Board'), now);
    assert.equal(heard.expire(now), false);
  }
  assert.equal(heard.expire(15_001), true);
  assert.deepEqual(titles(heard), ['Board']);
  assert.equal(heard.expire(15_002), false);
});

test('what is announced anew under the same name replaces what was; a crowd is cut, and those in it still change', () => {
  const heard = new Heard(15_000, 2);
  for (const name of ['a', 'b', 'c']) heard.hear(name, election(name), 0);
  heard.hear('a', election('renamed'), 1);
  assert.deepEqual(titles(heard), ['renamed', 'b']);
});
