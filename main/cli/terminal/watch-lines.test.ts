import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sighting } from '../../../shared/watch/sighting.ts';
import { Progress } from './progress.ts';
import { WatchNarrator } from './watch-lines.ts';

function narrator() {
  const said: string[] = [];
  let written = '';
  let now = 0;
  const terminal = {
    isTTY: true,
    write(text: string) {
      written += text;
    },
  };
  const watch = new WatchNarrator((line) => said.push(line), new Progress(terminal, true, () => now));
  const tell = (...sightings: Sighting[]) => {
    for (const sighting of sightings) {
      now += 1000;
      watch.tell(sighting);
    }
  };
  return { watch, said, tell, written: () => written };
}

const progress = (checked: number, signed: number, done: number, total: number): Sighting => ({
  ...{ saw: 'progress', checked, signed },
  ballots: { done, total },
});

test('many ballots are checked with a rate and the time left; then one line sums them up', () => {
  const { said, tell, written } = narrator();
  tell(
    { saw: 'head', size: 1020, epoch: 0, before: 20 },
    progress(20, 1020, 0, 1000),
    progress(276, 1020, 256, 1000),
    progress(532, 1020, 512, 1000),
  );
  assert.match(written(), /checking ballots: 512\/1,000, 256 per second, 1\.9 s left/);
  assert.deepEqual(said, []);
  tell(progress(1020, 1020, 1000, 1000));
  assert.deepEqual(said, [
    'board        1,020 entries, 1,000 ballots, all checked, beginning with the 20 seen before; not co-signed yet',
  ]);
  tell({ saw: 'cosigned', size: 1020, nodes: ['Ada', 'Bob'] }, { saw: 'cosigned', size: 1020, nodes: ['Ada', 'Bob'] });
  assert.equal(said.length, 2);
  assert.match(said[1]!, /; co-signed by Ada, Bob$/);
});

test('a long proof says how much of it is checked', () => {
  const { tell, written } = narrator();
  tell(
    { saw: 'working', index: 41, type: 'mix-proof', share: 0.1 },
    { saw: 'working', index: 41, type: 'mix-proof', share: 0.25 },
  );
  assert.match(written(), /checking entry 41 \(mix-proof\), percent: 25\/100/);
});

test('who stops watching is told that this is no verdict, and how often something alarmed', () => {
  const { watch, tell, said } = narrator();
  assert.deepEqual(watch.sum(), ['stopped      the election has not begun']);
  tell(progress(12, 20, 3, 9), {
    saw: 'alarm',
    alarm: {
      code: 'time-out',
      message: 'entry 9: it took too long',
      culprit: { kind: 'node', index: 2 },
      ends: false,
      proven: false,
    },
    fork: null,
  });
  assert.deepEqual(said, ['ALARM        node 2: entry 9: it took too long (the coordinator’s word)']);
  assert.match(watch.sum()[0]!, /^stopped +12 of 20 entries checked, 3 ballots among them; 1 alarm$/);
  assert.match(watch.sum()[1]!, /no verdict/);
});
