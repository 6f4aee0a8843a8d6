/** Elections watched from the command line, over real sockets: an honest one to its verdict, and others that are not. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { at, plain } from '../../shared/board/verify/testing/elections.ts';
import type { CommandProcess } from '../local-election/processes.ts';
import { ForgedCoordinator } from '../watch/testing/forged-coordinator.ts';
import { GoBetween } from '../watch/testing/go-between.ts';
import { run, succeeds, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-watch-');

const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];

/** A coordinator with two nodes, in the lobby. */
async function gathered(name: string) {
  writeFileSync(
    place(`${name}.plan`),
    JSON.stringify({ title: 'Class trip', contests, leastBallots: 1, voters: { credentials: 'codes' } }),
  );
  const coordinator = start(
    ...([name, 'coordinator', '--manifest', place(`${name}.plan`), '--data', place(name), '--port', '0'] as const),
  );
  const [, link] = (await coordinator.line(/^join link +(\S+)$/)) as [string, string];
  const [, token] = (await coordinator.line(/^token file +(.+)$/)) as [string, string];
  const organiser = ['--at', link, '--token-file', token];
  for (const node of ['Ada', 'Bob'])
    start(`${name}-${node}`, 'node', '--join', link, '--data', place(`${name}-${node}`), '--name', node);
  await Promise.all(['Ada', 'Bob'].map((node) => coordinator.line(new RegExp(`^node ${node} is here$`))));
  return { coordinator, link, organiser };
}

/** Opens voting, and gives the slips' codes. */
async function opened(coordinator: CommandProcess, organiser: string[], many: number): Promise<string[]> {
  await succeeds('organiser', 'open-enrolment', ...organiser);
  await coordinator.line(/^the nodes have made the election key$/);
  const codes = (await succeeds('organiser', 'codes', String(many), ...organiser)).split('\n');
  await succeeds('organiser', 'open-voting', ...organiser);
  return codes.map((line) => line.split(' ').at(-1)!);
}

const wordsIn = (text: string): string => /^its words +(.+)$/m.exec(text)![1]!;

test('a whole election is watched to the verdict of ostraka verify, with nothing but questions for what is public', async (t) => {
  const { coordinator, link, organiser } = await gathered('honest');
  const { between, link: watched } = await GoBetween.before(link);
  t.after(() => between.close());
  const portal = { status: 200, type: 'text/html', bytes: Buffer.from('<!doctype html><title>Sign in</title>') };
  between.alter = () => portal;
  const watch = start('watch', 'watch', watched, '--save', place('seen.ostraka'));
  await watch.line(/^NO ANSWER +a page of the network answered in the coordinator’s place; trying again$/);
  between.alter = (_, passed) => passed;
  await watch.line(/^waiting +the election has not begun$/);
  await watch.line(/^here again/);
  const codes = await opened(coordinator, organiser, 3);
  await watch.line(/^its words/);
  for (const [i, code] of codes.entries()) {
    // A connection that breaks is said, and nothing is lost by it.
    if (i === 1) between.alter = () => null;
    await succeeds(
      'vote',
      '--join',
      link,
      '--code',
      code,
      '--key',
      place(code),
      '--choose',
      'Alps',
      '--receipt',
      place(`${code}.json`),
    );
    if (i === 1) await watch.line(/^NO ANSWER +no answer from the coordinator/);
    between.alter = (_, passed) => passed;
  }
  await succeeds('organiser', 'close', ...organiser);
  assert.equal(await watch.gone, 0, watch.said);
  const seen = watch.said;
  for (const form of [
    /^election +Class trip$/m,
    /^ +is it the election you mean\? Compare its twelve words$/m,
    /^ +\d+ {2}The key is there\./m,
    /^ +\d+ {2}\w+ proves that it only mixed and swapped nothing/m,
    /^board +\d+ entries, 3 ballots, all checked, beginning with the \d+ seen before; co-signed by (Ada, Bob|Bob, Ada)$/m,
    /^V12 +passed/m,
    /^Where to, Plurality: Alps$/m,
    /^CONSISTENT; is it the election you mean\?$/m,
  ])
    assert.match(seen, form);
  assert.doesNotMatch(seen, /ALARM/);
  assert.equal(seen.match(/^saved /gm)?.length, 1);

  assert.ok(between.asked.length > 10);
  for (const { method, path, headers, body } of between.asked) {
    assert.equal(method, 'GET');
    assert.match(path, /^\/api\/(checkpoint(\?witnessed=1)?|entries\?from=\d+&to=\d+|blobs\/[0-9a-f]{64})$/);
    assert.equal(body, '');
    assert.deepEqual([headers.authorization, headers.cookie], [undefined, undefined]);
  }

  const verified = await run('verify', place('seen.ostraka'), '--expect', wordsIn(seen));
  assert.equal(verified.code, 0);
  assert.match(verified.said, /^VALID/m);

  await t.test('a second watch goes on from what the first has kept', async () => {
    const again = await run('watch', watched, '--save', place('seen.ostraka'), '--expect', wordsIn(seen));
    assert.equal(again.code, 0);
    assert.match(again.said, /^kept +\d+ entries of an earlier watch, which are checked again$/m);
    assert.match(again.said, /^ +it is the election you expected$/m);
    assert.match(again.said, /^VALID/m);
  });

  await t.test('as JSON, one object a line, with the same verdict', async () => {
    const { code, said } = await run('watch', watched, '--json');
    assert.equal(code, 0);
    const told = said.split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(
      ['election', 'head', 'cosigned', 'progress', 'scene', 'verdict'].filter(
        (saw) => !told.some((one) => one.saw === saw),
      ),
      [],
    );
    assert.equal(told.at(-1).outcome, 'valid');
  });

  await t.test('another election than is expected is said at once', async () => {
    const { code, said } = await run('watch', watched, '--expect', '00'.repeat(32));
    assert.equal(code, 1);
    assert.match(
      said,
      /^ALARM +the coordinator, or whoever gave out the link: you expected 0{64}, but this election is “/m,
    );
  });

  await t.test('what is no earlier watch is left as it is', async () => {
    writeFileSync(place('other'), 'a letter');
    const { code, noted } = await run('watch', watched, '--save', place('other'));
    assert.equal(code, 2);
    assert.match(noted, /^error: .*other: this file cannot be read/m);
    assert.equal(readFileSync(place('other'), 'utf8'), 'a letter');
  });
});

test('stopped, it says what it has seen and keeps what can be verified', async (t) => {
  const { coordinator, link } = await ForgedCoordinator.serving(at('voted'));
  t.after(() => coordinator.close());
  const watch = start('stopped', 'watch', link, '--save', place('stopped.ostraka'));
  await watch.line(/^board /);
  watch.child.kill('SIGINT');
  assert.equal(await watch.gone, 130);
  const { length } = at('voted').leaves;
  assert.match(
    watch.said,
    new RegExp(`^stopped +${length} of ${length} entries checked, 4 ballots among them; nothing alarmed$`, 'm'),
  );
  assert.equal((await run('verify', place('stopped.ostraka'))).code, 3);
});

test('must fail: a coordinator that forks; its proof is a file that ostraka verify judges', async (t) => {
  const [, , cleo] = plain().voters;
  const { coordinator, link } = await ForgedCoordinator.serving(at('voted'));
  t.after(() => coordinator.close());
  const watch = start('forked', 'watch', link, '--save', place('forked.ostraka'));
  await watch.line(/^board /);
  coordinator.board.forge = at('voting').cast(cleo!, 2).close();
  assert.equal(await watch.gone, 4);
  assert.match(
    watch.said,
    /^ALARM +the coordinator: the coordinator signed a board of \d+ entries, and one of \d+ that begins/m,
  );
  const [, path] = (await watch.line(/^saved +the proof is in (.+): anyone can check it with ostraka verify$/))!;
  const judged = await run('verify', path!);
  assert.equal(judged.code, 4);
  assert.match(judged.said, /^FORK PROVEN/m);
  // As in verify.html: a byte that is no text is nothing to be read past.
  const [before, behind] = readFileSync(path!, 'latin1').split('"smaller": "') as [string, string];
  writeFileSync(place('no-text.json'), Buffer.from(`${before}"smaller": "\xff${behind}`, 'latin1'));
  assert.equal((await run('verify', place('no-text.json'))).code, 2);
  await t.test('between two watches as well, and no proof takes the place of another', async () => {
    const { code, said } = await run('watch', link, '--save', place('forked.ostraka'));
    assert.equal(code, 4);
    const [, second] = /^saved +the proof is in (.+): anyone/m.exec(said)!;
    assert.notEqual(second, path);
    assert.ok(existsSync(second!));
  });
});

test('must fail: a board that breaks the rules ends the watch with the verdict INVALID', async (t) => {
  const { coordinator, link } = await ForgedCoordinator.serving(at('voted').close().close());
  t.after(() => coordinator.close());
  const { code, said } = await run('watch', link, '--save', place('broken.ostraka'));
  assert.equal(code, 1);
  assert.match(said, /^ALARM +.*entry \d+ \(close\) breaks the rules/m);
  assert.match(said, /^INVALID/m);
  assert.equal((await run('verify', place('broken.ostraka'))).code, 1);
});

test('must fail: what is changed on its way alarms, is asked for again and believed once it is right', async (t) => {
  const { coordinator, link } = await ForgedCoordinator.serving(plain().forge);
  const { between, link: watched } = await GoBetween.before(link);
  t.after(() => {
    between.close();
    coordinator.close();
  });
  between.alter = (path, passed) => {
    if (!path.startsWith('/api/entries') || path.endsWith('to=1')) return passed;
    const bytes = passed.bytes.slice();
    bytes[bytes.length - 40]! ^= 1;
    return { ...passed, bytes };
  };
  const watch = start('altered', 'watch', watched, '--json');
  await watch.line(/"saw":"alarm","code":"bad-answer",.*not those that were signed/);
  between.alter = (_, passed) => passed;
  assert.equal(await watch.gone, 0);
  assert.match(watch.said, /"outcome":"valid"/);
});
