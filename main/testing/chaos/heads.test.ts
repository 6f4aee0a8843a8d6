/** Two heads of one board and size are noticed, whoever saw them; a successor's board is another one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Heads } from './heads.ts';

const note = (epoch: number, size: number, root: string) => `ostraka/ab/${epoch}\n${size}\n${root}\n\n— who knows\n`;

test('a fork is what two have seen of one size, and nothing else is', () => {
  const heads = new Heads();
  heads.see(note(0, 5, 'a'), 'a voter');
  heads.see(note(0, 5, 'a'), 'front-1');
  heads.see(note(0, 6, 'b'), 'node-1');
  heads.see(note(1, 5, 'c'), 'node-2');
  assert.deepEqual(heads.forks, []);
  heads.see(note(0, 6, 'd'), 'front-2');
  assert.equal(heads.forks.length, 1);
  assert.match(heads.forks[0]!, /ostraka\/ab\/0 6 node-1 has seen the root b, front-2 d/);
});
