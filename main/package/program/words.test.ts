/** Which of its two programs `ostraka` of a package starts, and what it refuses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandNames } from '../../cli/dispatch.ts';
import { allWindowOptions, meant, windowUsage } from './words.ts';

const of = (...words: string[]) => meant(words, commandNames);
const window = (words: string[], inBrowser = false) => ({ program: 'window', inBrowser, words });

test('a command’s name, help and the version go to the command line, whatever follows', () => {
  for (const word of [...commandNames, '--help', '-h', 'help', '--version'])
    assert.deepEqual(of(word, '--no-sandbox', 'x'), { program: 'command' });
});

test('nothing, or what a window takes, opens the window, each option with its value in one word', () => {
  assert.deepEqual(of(), window([]));
  assert.deepEqual(of('--role', 'node', '--profile=ada'), window(['--role=node', '--profile=ada']));
  assert.deepEqual(of('ostraka://x:1/y', '--no-discovery'), window(['--no-discovery', 'ostraka://x:1/y']));
  assert.deepEqual(of('Wahl 1.OSTRAKA', '--lang', 'de'), window(['--lang=de', 'Wahl 1.OSTRAKA']));
  assert.deepEqual(of('--browser', '--no-open'), window(['--no-open'], true));
});

test('anything else is refused, and said to be', () => {
  for (const words of [
    ['frob'],
    ['verfy', 'x.ostraka'],
    ['x.ostraka', 'y.ostraka'],
    ['x.ostraka', 'ostraka://x:1/y'],
    ['--frob'],
    ['--role'],
    ['--no-open=1'],
    ['--remote-debugging-port=0'],
    ['--load-extension=x'],
    ['-x'],
    [''],
  ])
    assert.throws(() => of(...words), { code: 'usage', message: /; see ostraka --help$/ }, words.join(' '));
});

test('a window without its sandbox is refused as the window itself does', () => {
  for (const words of [['--no-sandbox'], ['--role', 'node', '--no-sandbox=1'], ['--disable-gpu-sandbox']])
    assert.throws(() => of(...words), { code: 'bad-option' }, words.join(' '));
});

test('each option of a window is explained', () => {
  for (const name of Object.keys(allWindowOptions)) assert.ok(windowUsage.includes(`--${name}`), name);
});
