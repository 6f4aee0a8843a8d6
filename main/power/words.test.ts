import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batteryWarner, sleepInWords } from './words.ts';

test('a low battery is said once, again a tenth later, and anew after it was charged', () => {
  const lines: string[] = [];
  const warn = batteryWarner((line) => lines.push(line));
  const draining = (...percents: number[]) => {
    for (const percent of percents) warn({ percent, charging: false });
  };
  draining(25, 21);
  assert.deepEqual(lines, []);
  draining(20, 19, 11, 10, 9, 3);
  warn({ percent: 3, charging: true });
  draining(3);
  warn(null);
  assert.deepEqual(
    lines,
    [20, 10, 3].map((percent) => `BATTERY of this computer at ${percent} %: plug it in`),
  );
});

test('no terminal claims that it keeps a computer awake', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const)
    assert.match(sleepInWords(platform), /^nothing here keeps this computer awake: switch off its sleep/);
  assert.match(sleepInWords('linux'), /systemd-inhibit/);
  assert.match(sleepInWords('darwin'), /caffeinate/);
  assert.doesNotMatch(sleepInWords('win32'), /start it behind/);
});
