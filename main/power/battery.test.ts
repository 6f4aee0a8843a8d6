import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Battery, lowBattery } from '../../shared/protocol/battery.ts';
import { readBattery, watchBattery } from './battery.ts';

type Fields = Readonly<Record<string, string | number>>;

/** A folder as the kernel shows it: one for each supply, one file for each field. */
function supplies(t: TestContext, all: Readonly<Record<string, Fields>>): string {
  const root = mkdtempSync(join(tmpdir(), 'ostraka-power-'));
  t.after(() => rmSync(root, { recursive: true }));
  for (const [name, fields] of Object.entries(all)) {
    mkdirSync(join(root, name));
    for (const [field, value] of Object.entries(fields)) writeFileSync(join(root, name, field), `${value}\n`);
  }
  return root;
}

const draining = { type: 'Battery', status: 'Discharging' };

test('a battery is read as the kernel tells it', (t) => {
  const of = (fields: Fields) => readBattery(supplies(t, { AC: { type: 'Mains', online: 0 }, BAT0: fields }));
  assert.deepEqual(of({ ...draining, capacity: 43 }), { percent: 43, charging: false });
  assert.deepEqual(of({ ...draining, capacity: 43, energy_now: 1_999, energy_full: 10_000 }), {
    percent: 19,
    charging: false,
  });
  assert.deepEqual(of({ ...draining, charge_now: 50, charge_full: 100 }), { percent: 50, charging: false });
  for (const status of ['Charging', 'Full', 'Not charging', 'Unknown'])
    assert.deepEqual(of({ type: 'Battery', status, capacity: 7 }), { percent: 7, charging: true }, status);
  // An old battery may hold more than it says when full.
  assert.equal(of({ ...draining, energy_now: 110, energy_full: 100 })?.percent, 100);
});

test('two batteries count by what they hold, and one that drains is enough', (t) => {
  const both = supplies(t, {
    BAT0: { ...draining, energy_now: 0, energy_full: 20_000 },
    BAT1: { type: 'Battery', status: 'Not charging', energy_now: 30_000, energy_full: 60_000 },
  });
  assert.deepEqual(readBattery(both), { percent: 37, charging: false });
});

test('no battery, a mouse’s, or one of which nothing is known: none', (t) => {
  assert.equal(readBattery(join(tmpdir(), 'no-such-folder')), null);
  const mouse = { ...draining, scope: 'Device', capacity: 3 };
  assert.equal(readBattery(supplies(t, { AC: { type: 'Mains', online: 1 }, mouse })), null);
  assert.equal(readBattery(supplies(t, { BAT0: { ...draining, capacity: 'ENODEV' } })), null);
  assert.equal(readBattery(supplies(t, { BAT0: { ...draining, energy_now: 5, energy_full: 0 } })), null);
});

test('who watches hears it at once and after each change, until they have enough', (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  let now: Battery | null = { percent: 21, charging: false };
  const heard: (Battery | null)[] = [];
  const stop = watchBattery(
    (battery) => heard.push(battery),
    () => now && { ...now },
  );
  const later = (next: Battery | null): void => {
    now = next;
    t.mock.timers.tick(20_000);
  };
  later({ percent: 21, charging: false });
  later({ percent: 20, charging: false });
  later({ percent: 20, charging: true });
  later(null);
  stop();
  later({ percent: 1, charging: false });
  assert.deepEqual(heard, [
    { percent: 21, charging: false },
    { percent: 20, charging: false },
    { percent: 20, charging: true },
    null,
  ]);
});

test('low is a battery that runs out, at a fifth', () => {
  assert.equal(lowBattery({ percent: 20, charging: false }), 20);
  assert.equal(lowBattery({ percent: 21, charging: false }), null);
  assert.equal(lowBattery({ percent: 5, charging: true }), null);
  assert.equal(lowBattery(null), null);
});
