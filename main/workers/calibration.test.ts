import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calibrate } from './calibration.ts';

test('as many threads as are asked for work at once, and tell seconds of one round', async () => {
  for (const cores of [1, 2]) {
    const seconds = await calibrate(cores, 5_000);
    assert.ok(seconds > 1e-5 && seconds < 10, String(seconds));
  }
});
