/** Two people at one desk, on the command line: the coordinator is given both passphrases, and so are the organiser's orders. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-two-roles-');

const ADA = 'a bicycle for the fish';
const BEN = 'another clock for the hall';

test('a desk of two is set once, and its orders take what both typed, never the token alone', async () => {
  const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];
  writeFileSync(place('plan.json'), JSON.stringify({ title: 'Trip', contests, desk: 'two' }));
  for (const [name, text] of [
    ['ada', `${ADA}\n`],
    ['ben', `${BEN}\r\n`],
    ['short', 'eleven lett\n'],
    ['lines', `${ADA}\n${BEN}\n`],
  ] as const)
    writeFileSync(place(name), text);
  const files = (first: string, second: string) => ['--passphrase-files', `${place(first)},${place(second)}`];
  const lead = (...more: string[]) =>
    run('coordinator', '--manifest', place('plan.json'), '--data', place('refused'), '--port', '0', ...more);

  // Nobody is at a terminal here.
  for (const [more, says] of [
    [[], /--passphrase-files A,B/],
    [['--desk', 'three'], /--desk is two/],
    [['--rehearsal', '--desk', 'two'], /a rehearsal takes no passphrases/],
    [files('ada', 'lines'), /lines holds a passphrase on one line/],
    [files('ada', 'nobody'), /nobody cannot be read/],
    [files('ada', 'short'), /at least twelve letters/],
  ] as const) {
    const { code, noted } = await lead(...more);
    assert.equal(code, 2);
    assert.match(noted, says);
    assert.doesNotMatch(noted, /bicycle|clock|eleven/);
  }
  assert.equal(existsSync(place('refused')), false);

  const led = start(
    'led',
    ...['coordinator', '--manifest', place('plan.json'), '--data', place('led'), '--port', '0'],
    ...files('ada', 'ben'),
  );
  const [, link] = await led.line(/^join link +(\S+)$/);
  await led.line(/^desk +two people/);
  const open = (...more: string[]) =>
    run(...['organiser', 'open-voting', '--at', link!, '--token-file', join(place('led'), 'organiser-token')], ...more);
  assert.match((await open()).noted, /nobody is at a terminal to type passphrases/);
  const wrong = await open(...files('ben', 'ada'));
  assert.match(wrong.noted, /these are not the passphrases/);
  // The desk lets it pass, and the lobby is still open.
  const right = await open(...files('ada', 'ben'));
  assert.doesNotMatch(right.noted, /passphrase/);
  assert.equal(right.code, 2);
  for (const name of readdirSync(place('led'), { recursive: true, withFileTypes: true }))
    if (name.isFile())
      assert.doesNotMatch(readFileSync(join(name.parentPath, name.name), 'latin1'), /bicycle|clock for/);
});
