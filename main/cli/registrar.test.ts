/** A registrar's laptop beside the organiser's, each a process of its own: codes, slips, a lost one, and the verdict. */
import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { run, succeeds, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-registrar-');
const columnsOf = (file: string) =>
  readFileSync(place(file), 'utf8')
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(/[,;]/).map((cell) => cell.replaceAll('"', '')));

test('codes are made at the registrar, mailed, lost, replaced and spent; the organiser’s laptop makes none', async () => {
  const data = ['--data', place('registrar')];
  const made = await run('registrar', 'new', ...data);
  assert.match(made.said, /^[0-9a-f]{64}$/);
  assert.equal((await run('registrar', 'new', ...data)).said, made.said, 'the key stays');
  const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];
  const voters = { credentials: 'codes', registrar: made.said };
  const chosen = { title: 'Trip', contests, threshold: 1, leastBallots: 1, voters };
  writeFileSync(place('plan.json'), JSON.stringify(chosen));
  const words = ['--manifest', place('plan.json'), '--data', place('coordinator'), '--port', '0'];
  const coordinator = start('coordinator', 'coordinator', ...words);
  const [, link] = await coordinator.line(/^join link +(\S+)$/);
  const [, token] = await coordinator.line(/^token file +(.+)$/);
  const organiser = ['--at', link!, '--token-file', token!];
  start('ada', 'node', '--join', link!, '--data', place('ada'), '--name', 'Ada');
  await coordinator.line(/^node Ada is here$/);
  assert.equal((await run('registrar', 'codes', link!, ...data, '--count', '3')).code, 2, 'the lobby is open');
  await succeeds('organiser', 'open-enrolment', ...organiser);
  await coordinator.line(/^the nodes have made the election key$/);
  const refused = await run('organiser', 'codes', '3', ...organiser);
  assert.equal(refused.code, 2);
  assert.match(refused.noted, /the registrar makes the codes, on another laptop/);
  const files = (name: string) => ['--slips', place(`${name}.html`), '--csv', place(`${name}.csv`)];
  const codes = await run('registrar', 'codes', link!, ...data, '--count', '2', ...files('codes'));
  assert.equal(codes.code, 0, codes.noted);
  assert.match(codes.said, /has the public halves of 2 codes, and was sent none of the codes/);
  const fewer = await run('registrar', 'codes', link!, ...data, '--count', '1');
  assert.match(fewer.noted, /2 codes of this election were made here already.*keep slips that are too many closed/s);
  const more = await run('registrar', 'codes', link!, ...data, '--count', '3', ...files('more'));
  assert.match(more.said, /has the public halves of 3 codes/);
  const rows = [...columnsOf('codes.csv'), ...columnsOf('more.csv')];
  assert.deepEqual(
    rows.map(([number]) => number),
    ['1', '2', '3'],
  );
  const page = readFileSync(place('codes.html'), 'utf8');
  for (const [, code] of rows.slice(0, 2)) assert.ok(page.includes(code!));
  assert.equal(page.match(/<svg role="img" aria-label="Address and code of slip \d"/g)?.length, 2);
  for (const { said, noted } of [codes, more])
    for (const [, code, page] of rows)
      assert.ok(!`${said}${noted}`.includes(code!) && !`${said}${noted}`.includes(page!));
  assert.equal(statSync(place('codes.csv')).mode & 0o077, 0);
  const mailed = await run('invitation', link!, '--language', 'de');
  assert.match(
    mailed.said,
    /^Betreff: Wahl: Trip\n.*\{\{code\}\}.*sechs Wörter, die auch die Leinwand zeigt: (\w+ ){5}\w+\n/s,
  );
  for (const [, code] of rows) assert.ok(!mailed.said.includes(code!));
  assert.equal((await run('registrar', 'replace', '2', link!, ...data)).code, 2, 'voting is not open');
  assert.equal((await run('registrar', 'codes', link!, ...data)).code, 0, 'sent again');
  await succeeds('organiser', 'open-voting', ...organiser);
  assert.match((await run('organiser', 'slips', ...organiser)).said, /^3 slips: 0 used, 3 unused, 0 replaced$/);
  assert.equal((await run('organiser', 'replace-code', '2', ...organiser)).code, 2);
  assert.match((await run('registrar', 'codes', link!, ...data)).said, /the roll holds 3 codes, those on slips 1 to 3/);
  const fresh = await run('registrar', 'replace', '2', link!, ...data);
  assert.equal(fresh.code, 0, fresh.noted);
  assert.match(fresh.noted, /slip 2 opens nothing any more; slip 4 takes its place/);
  const vote = (name: string, code: string) =>
    run(
      'vote',
      '--join',
      link!,
      '--key',
      place(name),
      '--code',
      code,
      '--choose',
      'Alps',
      '--receipt',
      place(`${name}.json`),
    );
  assert.equal((await vote('finder', rows[1]![1]!)).code, 2, 'the lost slip');
  const voted = await vote('owner', fresh.said);
  assert.equal(voted.code, 0, voted.noted);
  assert.equal((await run('registrar', 'replace', '4', link!, ...data)).code, 2, 'it is spent');
  assert.equal((await run('organiser', 'close', ...organiser)).code, 0);
  const transcript = place('trip.ostraka');
  await succeeds('export', '--from', link!, '--out', transcript);
  const verdict = await run('verify', transcript);
  assert.match(verdict.said, /The registrar’s key signed the roll of codes/);
});
