import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Happening } from '../../../shared/protocol/ipc.ts';
import type { TimelineText } from '../../../shared/protocol/named-texts.ts';
import { happening } from './happenings.ts';
import { withHappening } from './joining.ts';

const about = (text: string, name: string, at = 0) => happening(at, `timeline.${text}` as TimelineText, { name });
const after = (...happened: Happening[]) => happened.reduce(withHappening, [] as Happening[]);
const lines = (timeline: readonly Happening[]) =>
  timeline.map(({ text, values: { name, count } }) =>
    [text.replace('timeline.', ''), name, count].filter((part) => part !== undefined).join(' '),
  );

test('who comes and goes once has a line for each', () => {
  const timeline = after(about('node-joined', 'Ada'), about('node-left', 'Ada'), about('node-back', 'Ada'));
  assert.deepEqual(lines(timeline), ['node-joined Ada', 'node-left Ada', 'node-back Ada']);
});

test('who comes and goes again and again has one line, which says how often and how it stands', () => {
  const flap = (times: number) =>
    Array.from({ length: times }, (_, i) => [about('node-left', 'Ada', 2 * i), about('node-back', 'Ada', 2 * i + 1)]);
  const timeline = after(happening(0, 'timeline.voting'), about('node-joined', 'Bob'), ...flap(500).flat());
  assert.deepEqual(lines(timeline), ['voting', 'node-joined Bob', 'node-back-again Ada 500']);
  assert.equal(timeline.at(-1)!.at, 999);
  const gone = withHappening(timeline, about('node-left', 'Ada'));
  assert.deepEqual(lines(gone), ['voting', 'node-joined Bob', 'node-gone-again Ada 501']);
  assert.equal(gone.at(-1)!.tone, 'wait');
});

test('what happens between two breaks begins a new line', () => {
  const flaps = [about('node-left', 'Ada'), about('node-back', 'Ada'), about('node-left', 'Ada')];
  const timeline = after(...flaps, happening(0, 'timeline.mixing'), about('node-back', 'Ada'));
  assert.deepEqual(lines(timeline), ['node-gone-again Ada 2', 'mixing', 'node-back Ada']);
});

test('a node’s own connection is told apart from the laptops', () => {
  const own = (text: TimelineText) => happening(0, text, text === 'timeline.disconnected' ? { reason: 'gone' } : {});
  const breaks = [own('timeline.disconnected'), own('timeline.connected')];
  const timeline = after(
    own('timeline.connected'),
    ...breaks,
    about('node-left', 'Ada'),
    ...breaks,
    ...breaks.slice(0, 1),
  );
  assert.deepEqual(lines(timeline), ['node-left Ada', 'disconnected-again 3']);
  assert.equal(timeline.at(-1)!.values.reason, 'gone');
});

test('a crowd that comes and goes under ever new names is counted in one line', () => {
  const crowd = Array.from({ length: 100 }, (_, i) => [about('node-joined', `x${i}`), about('node-left', `x${i}`)]);
  const timeline = after(happening(0, 'timeline.lobby'), ...crowd.flat());
  assert.equal(timeline.length, 21);
  assert.deepEqual(lines(timeline.slice(0, 2)), ['lobby', 'comings 181']);
  assert.deepEqual(lines(timeline.slice(-1)), ['node-left x99']);
});

test('ballots opened one after the other as tests are one line', () => {
  const audited = [1, 2, 3].map((count) => happening(count, 'timeline.audited', { count }));
  assert.deepEqual(lines(after(...audited)), ['audited 3']);
});

test('whatever comes and goes, nothing else is lost, and no break is uncounted', () => {
  const names = fc.constantFrom('Ada', 'Bob', 'Cem');
  const acts = fc.array(fc.tuple(fc.constantFrom('node-left', 'node-back', 'mixed'), names), { maxLength: 60 });
  fc.assert(
    fc.property(acts, (script) => {
      const timeline = after(...script.map(([text, name]) => about(text, name)));
      const others = script.filter(([text]) => text === 'mixed').map(([text, name]) => `${text} ${name}`);
      assert.deepEqual(
        lines(timeline).filter((line) => line.startsWith('mixed')),
        others,
      );
      const breaks = timeline.reduce(
        (sum, { text, values: { count } }) =>
          sum + (text === 'timeline.node-left' ? 1 : typeof count === 'number' ? count : 0),
        0,
      );
      assert.equal(breaks, script.filter(([text]) => text === 'node-left').length);
    }),
  );
});
