import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireSandbox } from './sandboxed.ts';

const started = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  requireSandbox((name) => words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`)), environment);

test('an app that is started as it is meant to be starts', () => {
  started([]);
  started(['--profile', 'ada', '--lang=de', '--remote-debugging-port=0'], { HOME: '/home/ada' });
});

test('no switch and no variable takes its sandbox away: it says which one did, and what to do', () => {
  for (const word of [
    '--no-sandbox',
    '--disable-setuid-sandbox',
    '--disable-gpu-sandbox',
    '--no-zygote',
    '--single-process',
  ])
    assert.throws(() => started(['--profile', 'ada', word]), {
      code: 'bad-option',
      message: new RegExp(`started with ${word}\\. Start it without; .*\\.deb`),
    });
  for (const value of ['1', '0', ''])
    assert.throws(() => started([], { ELECTRON_DISABLE_SANDBOX: value }), /ELECTRON_DISABLE_SANDBOX set/);
});
