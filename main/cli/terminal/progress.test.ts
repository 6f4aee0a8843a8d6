import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doneLine, Progress, progressLine } from './progress.ts';

/** A terminal or a log, and a clock that stands until it is moved. */
function told(isTTY: boolean, quiet = false, columns = 80) {
  const clock = { now: 1000 };
  let text = '';
  const out = { isTTY, columns, write: (more: string) => (text += more) };
  const progress = new Progress(out, quiet, () => clock.now);
  /** What was written since it was last asked. */
  const take = () => {
    const taken = text;
    text = '';
    return taken;
  };
  return { progress, clock, take };
}

test('a line tells what is done, the rate and the time left', () => {
  assert.equal(progressLine('mixing', 120, 500, 3000), 'mixing: 120/500, 40.0 per second, 9.5 s left');
  assert.equal(progressLine('ballots', 120, 0, 3000), 'ballots: 120, 40.0 per second');
  assert.equal(progressLine('mixing', 500, 500, 3000), 'mixing: 500/500, 167 per second');
});

test('what is slow is told by the minute or the hour', () => {
  assert.equal(progressLine('runs', 3, 10, 60_000), 'runs: 3/10, 3.0 per minute, 2 min 20 s left');
  assert.equal(doneLine('runs', 1, 7_200_000), 'runs: 1 in 2 h 0 min, 0.5 per hour');
});

test('what was done before has no part in the rate, and who knows the time left says it', () => {
  assert.equal(progressLine('runs', 12, 20, 1000, 10), 'runs: 12/20, 2.0 per second, 4.0 s left');
  assert.equal(progressLine('runs', 10, 20, 1000, 10), 'runs: 10/20');
  assert.equal(progressLine('runs', 10, 20, 1000, 10, 7000), 'runs: 10/20, 7.0 s left');
  assert.equal(doneLine('runs', 20, 5000, 10), 'runs: 10 in 5.0 s, 2.0 per second');
  const { progress, clock, take } = told(true);
  progress.begin('runs', 20, 10);
  assert.equal(take(), '\r\u001b[2Kruns: 10/20');
  clock.now += 1000;
  progress.update(12, undefined, 30_000);
  assert.equal(take(), '\r\u001b[2Kruns: 12/20, 2.0 per second, 30 s left');
});

test('without anything done there is no rate to tell', () => {
  assert.equal(progressLine('mixing', 0, 500, 3000), 'mixing: 0/500');
  assert.equal(doneLine('starting', 0, 1500), 'starting: 1.5 s');
  assert.equal(doneLine('mixing', 500, 2000), 'mixing: 500 in 2.0 s, 250 per second');
});

test('a log gets a line at the start, one every ten seconds, and one at the end', () => {
  const { progress, clock, take } = told(false);
  progress.begin('mixing', 500);
  assert.equal(take(), 'mixing: 500\n');
  clock.now += 9_999;
  progress.update(100);
  assert.equal(take(), '');
  clock.now += 1;
  progress.update(100);
  assert.equal(take(), 'mixing: 100/500, 10.0 per second, 40 s left\n');
  clock.now += 10_000;
  progress.update(100);
  assert.equal(take(), '', 'nothing has moved');
  clock.now += 20_000;
  progress.update(500);
  progress.end();
  assert.equal(take(), 'mixing: 500/500, 12.5 per second\nmixing: 500 in 40 s, 12.5 per second\n');
  progress.end();
  assert.equal(take(), '');
});

test('a terminal gets one line that rewrites itself, at most ten times a second', () => {
  const { progress, clock, take } = told(true);
  progress.begin('mixing', 500);
  assert.equal(take(), '\r\u001b[2Kmixing: 0/500');
  clock.now += 99;
  progress.update(50);
  assert.equal(take(), '');
  clock.now += 1;
  progress.update(50);
  assert.equal(take(), '\r\u001b[2Kmixing: 50/500, 500 per second, 900 ms left');
  progress.end();
  assert.equal(take(), '\r\u001b[2Kmixing: 50 in 100 ms, 500 per second\n');
});

test('a line of its own goes above the one that rewrites itself', () => {
  const { progress, take } = told(true);
  progress.begin('ballots', 0);
  take();
  progress.note('node Ada is here');
  assert.equal(take(), '\r\u001b[2Knode Ada is here\n\r\u001b[2Kballots: 0');
});

test('a line longer than the terminal is cut, or it would not be rewritten', () => {
  const { progress, take } = told(true, false, 10);
  progress.begin('a long name', 500);
  assert.equal(take(), '\r\u001b[2Ka long na');
});

test('a quiet one tells neither beginning nor end', () => {
  const log = told(false, true);
  log.progress.begin('mixing', 500);
  log.clock.now += 10_000;
  log.progress.update(100);
  log.progress.end();
  assert.equal(log.take(), 'mixing: 100/500, 10.0 per second, 40 s left\n');
  const terminal = told(true, true);
  terminal.progress.begin('mixing', 500);
  terminal.take();
  terminal.progress.end();
  assert.equal(terminal.take(), '\r\u001b[2K');
});

test('a total that grows is told from then on, and a new phase ends the one before it', () => {
  const { progress, clock, take } = told(false);
  progress.begin('a', 10);
  clock.now += 10_000;
  progress.update(5, 20);
  progress.begin('b', 0);
  assert.equal(take(), 'a: 10\na: 5/20, 30.0 per minute, 30 s left\na: 5 in 10 s, 30.0 per minute\nb\n');
});
