/** An election in which too few ballots count, from the command line and over HTTP: real processes, real sockets. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { runAloud as run, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-few-');

const END = 'Too few ballots count: 1, and at least 2 are needed. None of them is opened, and there is no result.';

test('the organiser is told before the close, and every command says the end in the same words, with a code of its own', async () => {
  const contests = [{ title: 'Speaker', ballot: 'single', options: ['Ada', 'Bob'] }];
  writeFileSync(place('plan.json'), JSON.stringify({ title: 'Class', contests, threshold: 1, leastBallots: 2 }));
  const coordinator = start(
    'coordinator',
    ...['coordinator', '--manifest', place('plan.json'), '--data', place('coordinator'), '--port', '0'],
  );
  const link = (await coordinator.line(/^join link +(\S+)$/))[1]!;
  const tokenFile = (await coordinator.line(/^token file +(.+)$/))[1]!;
  const at = ['--at', link, '--token-file', tokenFile];
  start('ada', 'node', '--join', link, '--data', place('ada'), '--name', 'Ada');
  await coordinator.line(/^node Ada is here$/);
  assert.equal((await run('organiser', 'open-enrolment', ...at)).code, 0);
  await coordinator.line(/^the nodes have made the election key$/);
  const voter = ['--join', link, '--as', 'Zoe', '--key', place('zoe.key')];
  const vote = run('vote', ...voter, '--choose', 'Bob', '--receipt', place('receipt.json'));
  const web = webAddress(readLink(link));
  const status = async () => (await (await fetch(`${web}/api/status`)).json()) as Record<string, unknown>;
  while ((await status()).enrolled !== 1);
  assert.equal((await run('organiser', 'open-voting', ...at)).code, 0);
  assert.equal((await vote).code, 0);

  const told = await run('organiser', 'close', ...at);
  assert.equal(told.code, 2);
  assert.match(
    told.said,
    /Ballots that count so far: 1; at least 2 are needed\. If voting closes now, none of them is/,
  );
  assert.match(told.said, /wait for more, or confirm that 1 are all/);
  const headers = { authorization: `Bearer ${readFileSync(tokenFile, 'utf8').trim()}` };
  const refused = await fetch(`${web}/api/organiser/close?confirm=2`, { method: 'POST', headers });
  assert.equal(refused.status, 409);
  assert.equal(((await refused.json()) as { code: string }).code, 'too-few-ballots');
  const { leastBallots, ballots, tooFew, phase } = await status();
  assert.deepEqual([leastBallots, ballots, tooFew, phase], [2, 1, null, 'voting']);

  const closed = await run('organiser', 'close', '--confirm', '1', ...at);
  assert.deepEqual([closed.code, closed.said], [5, END]);
  await coordinator.line(/^voting is closed\. Too few ballots count: 1, and at least 2 are needed\./);
  await coordinator.line(/^the election has ended without a result$/);
  await coordinator.line(/^node Ada attests the end without a result$/);
  const result = await fetch(`${web}/api/result`);
  assert.equal(result.status, 409);
  assert.equal(((await result.json()) as { message: string }).message, END);
  assert.ok((await run('track', place('receipt.json'), '--join', link)).said.includes(`result     ${END}`));

  const transcript = place('class.ostraka');
  const exported = await run('export', '--from', link, '--out', transcript);
  assert.equal(exported.code, 0);
  assert.doesNotMatch(exported.said, /not over/, 'an end without a result is an end');
  const verdict = await run('verify', transcript);
  assert.equal(verdict.code, 5);
  assert.match(verdict.said, /^manifest {5}version 2$/m);
  assert.ok(verdict.said.includes(END));
  assert.match(verdict.said, /^ENDED WITHOUT A RESULT: too few ballots count; is it the election you mean\?$/m);
  const json = JSON.parse((await run('verify', transcript, '--json')).said);
  assert.deepEqual([json.outcome, json.tally, json.election.version], ['valid without result', null, 2]);
});
