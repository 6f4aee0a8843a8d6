/** A small election as its people hold it: one command for each of them, real processes, real sockets. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import type { CommandProcess } from '../local-election/processes.ts';
import { run, succeeds, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-cli-');

const plan = {
  title: 'Class trip',
  contests: [
    { title: 'Where to', ballot: 'ranking', options: ['Alps', 'Baltic', 'Cologne'], ties: true },
    { title: 'Food', ballot: 'approval', options: ['Soup', 'Bread'], writeIn: true },
  ],
  threshold: 1,
  leastBallots: 1,
};

let link = '';
let organiser: string[] = [];
let coordinator: CommandProcess;
let nodes: CommandProcess[] = [];
const voter = (name: string) => ['--join', link, '--as', name, '--key', place(`${name}.key`)];
const choose = (where: string, food: string) => ['--choose', where, '--choose', food];
const hashIn = (text: string) => /^ballot +([0-9a-f]{64})$/m.exec(text)![1]!;

before(async () => {
  writeFileSync(place('plan.json'), JSON.stringify(plan));
  const data = place('coordinator');
  coordinator = start('coordinator', 'coordinator', '--manifest', place('plan.json'), '--data', data, '--port', '0');
  link = (await coordinator.line(/^join link +(\S+)$/))[1]!;
  organiser = ['--at', link, '--token-file', (await coordinator.line(/^token file +(.+)$/))[1]!];
  nodes = ['Ada', 'Bob'].map((name) => start(name, 'node', '--join', link, '--data', place(name), '--name', name));
  await Promise.all(['Ada', 'Bob'].map((name) => coordinator.line(new RegExp(`^node ${name} is here$`))));
});

test('an election is held, tracked, tested and verified from the command line', async (t) => {
  let zoe: CommandProcess;

  await t.test('a wrong token opens nothing', async () => {
    writeFileSync(place('wrong-token'), 'guess');
    const { code, noted } = await run(
      'organiser',
      'open-enrolment',
      '--at',
      link,
      '--token-file',
      place('wrong-token'),
    );
    assert.equal(code, 2);
    assert.match(noted, /^error: this needs the organiser’s token\n/);
  });

  await t.test('a voter who is early waits through enrolment until voting opens', async () => {
    const words = [
      'vote',
      ...voter('zoe'),
      ...choose('alps > 2 = Cologne', 'write-in:Pizza'),
      '--receipt',
      place('zoe.json'),
    ];
    zoe = start('zoe', ...words);
    await zoe.line(/^waiting until the organiser opens enrolment$/);
    assert.match(
      await succeeds('organiser', 'open-enrolment', ...organiser),
      /^enrolment is open; (Ada, Bob|Bob, Ada) make the key$/,
    );
    await zoe.line(/^enrolled +zoe$/);
  });

  await t.test('all screens show the same six words', async () => {
    const form = /^compare these six words on every screen: (.+)$/;
    const [here, ...there] = await Promise.all([coordinator, ...nodes].map((screen) => screen.line(form)));
    for (const words of there) assert.equal(words[1], here![1]);
  });

  await t.test('a mistake in the choices is said before anything is sent', async () => {
    const { code, noted } = await run('vote', ...voter('max'), ...choose('Alps > Andes', '-'));
    assert.equal(code, 2);
    assert.match(noted, /error: “Where to”: there is no option Andes\n {2}choose among 1 Alps, 2 Baltic, 3 Cologne$/);
  });

  await t.test('the organiser sees who signed up, strikes off and puts back', async () => {
    assert.match(await succeeds('organiser', 'roll', ...organiser), /^[0-9a-f]{12} {2}zoe\n1 voter$/);
    assert.equal(await succeeds('organiser', 'strike', 'zoe', ...organiser), 'zoe is struck off');
    assert.match(await succeeds('organiser', 'roll', ...organiser), /zoe: STRUCK OFF\n0 voters$/);
    const nobody = await run('organiser', 'strike', 'zoe', ...organiser);
    assert.equal(nobody.code, 2);
    assert.match(nobody.noted, /nobody on the list is called zoe/);
    assert.equal(await succeeds('organiser', 'put-back', 'zoe', ...organiser), 'zoe is on the list again');
  });

  await t.test('once voting opens the ballot is cast, witnessed, and its receipt written', async () => {
    await coordinator.line(/^the nodes have made the election key$/);
    assert.equal(await succeeds('organiser', 'open-voting', ...organiser), 'voting is open: 1 voter on the roll');
    const [, hash] = await zoe.line(/^ballot +([0-9a-f]{64})$/);
    await zoe.line(/^tracker +[a-z]+( [a-z]+){3}$/);
    await zoe.line(/^recorded +entry \d+ /);
    await zoe.line(/^witnessed +by (Ada, Bob|Bob, Ada)$/);
    assert.equal(await zoe.gone, 0);
    assert.equal(JSON.parse(readFileSync(place('zoe.json'), 'utf8')).ballot, hash);
  });

  await t.test('who did not enrol in time cannot vote', async () => {
    const { code, noted } = await run('vote', ...voter('late'), ...choose('Alps', '-'));
    assert.equal(code, 2);
    assert.match(noted, /error: enrolment is over: the roll is frozen/);
  });

  await t.test('an opened ballot shows what it holds, and is not the one that counts', async () => {
    const said = await succeeds('audit', ...voter('zoe'), ...choose('cologne', 'soup'));
    assert.match(said, /^ {2}Where to: Cologne\n {2}Food: Soup\nthis is what you chose$/m);
    assert.match(said, /^If that was not your choice, tell everyone: ostraka audit --join LINK --object$/m);
    const tracked = await succeeds('track', place('zoe.json'), '--join', link);
    assert.match(tracked, /^witnessed +by (Ada, Bob|Bob, Ada)$/m);
    assert.match(tracked, /^counts +yes, unless you replace it/m);
  });

  await t.test('a voter says no to the opened ballot, once, and every screen says so without a name', async () => {
    const object = () => succeeds('audit', ...voter('zoe'), '--object');
    const [, audit] = /^objected {3}to the ballot opened as entry (\d+): all screens say so now/m.exec(await object())!;
    await coordinator.line(new RegExp(`^OBJECTION One voter says that this test ballot is not .* Entry ${audit}, “`));
    assert.match(await object(), new RegExp(`as entry ${audit}:`), 'said again, it is one objection');
    const { code, noted } = await run('audit', ...voter('zoe'), '--object', ...choose('Alps', '-'));
    assert.equal(code, 2);
    assert.match(noted, /what you chose is not told/);
  });

  await t.test('a second ballot replaces the first, and both receipts say so', async () => {
    const again = await succeeds('vote', ...voter('zoe'), ...choose('2 > 1', '-'), '--receipt', place('zoe2.json'));
    const first = await succeeds('track', place('zoe.json'), '--join', link);
    assert.match(first, new RegExp(`^counts +no: you replaced it by ${hashIn(again)}`, 'm'));
    assert.match(await succeeds('track', place('zoe2.json'), '--join', link), /^counts +yes/m);
  });

  await t.test('a receipt that somebody has changed is none, and accuses nobody', async () => {
    const receipt = JSON.parse(readFileSync(place('zoe2.json'), 'utf8'));
    const other = JSON.parse(readFileSync(place('zoe.json'), 'utf8'));
    for (const changed of [{ ballot: other.ballot }, { index: receipt.index - 1 }, { leaf: other.leaf }]) {
      writeFileSync(place('changed.json'), JSON.stringify({ ...receipt, ...changed }));
      const { code, said, noted } = await run('track', place('changed.json'), '--join', link);
      assert.equal(code, 2);
      assert.match(noted, /^error: this is no receipt: /m);
      assert.doesNotMatch(said + noted, /MISSING|evidence|the coordinator/);
    }
  });

  await t.test('a transcript of an open election is valid so far', async () => {
    const exported = await run('export', '--from', link, '--out', place('open.ostraka'));
    assert.equal(exported.code, 0);
    assert.match(
      exported.noted,
      /^the election is not over: this file has it as far as voting; export it again at its end$/m,
    );
    const { code, said } = await run('verify', place('open.ostraka'));
    assert.equal(code, 3, said);
    assert.match(said, /^VALID SO FAR: there is no result yet; is it the election you mean\?$/m);
  });

  await t.test('the request to close makes the nodes mix and answers with the result', async () => {
    const said = await succeeds('organiser', 'close', ...organiser);
    assert.equal(said, '1 ballot opened\nWhere to, Instant runoff: Baltic\nFood, Approval voting: nobody (1 blank)');
    await Promise.all(nodes.map((node) => node.line(/^the result is on the board; /)));
    assert.match(await succeeds('track', place('zoe2.json'), '--join', link), /^result +the board holds it/m);
    const { code, noted } = await run('vote', ...voter('zoe'), ...choose('1', '-'));
    assert.equal(code, 2);
    assert.match(noted, /^error: voting has closed$/m);
  });

  await t.test('anybody verifies the transcript, and another election is told from it', async () => {
    await succeeds('export', '--from', link, '--out', place('t.ostraka'));
    const json = JSON.parse(await succeeds('verify', place('t.ostraka'), '--json')) as {
      outcome: string;
      expected: string;
      election: { fingerprint: string };
      contests: { title: string }[];
    };
    assert.deepEqual([json.outcome, json.expected], ['valid', 'internally consistent only']);
    assert.deepEqual(
      json.contests.map(({ title }) => title),
      ['Where to', 'Food'],
    );
    const { fingerprint } = json.election;
    const said = await succeeds('verify', place('t.ostraka'), '--expect', fingerprint);
    assert.match(said, /^VALID; it is the election you expected$/m);
    assert.match(said, /^V12 +passed +Shuffle proofs /m);
    assert.doesNotMatch(said, /^Who could read a ballot$/m);
    const other = await run('verify', place('t.ostraka'), '--expect', fingerprint.replace(/./g, '0'));
    assert.equal(other.code, 1);
    const wrong = await run('verify', place('t.ostraka'), '--privacy', '--expect', fingerprint.replace(/./g, '0'));
    assert.doesNotMatch(wrong.said, /^Who could read a ballot$/m, 'where a check fails nothing is said of it');
    assert.match(other.said, /^INVALID: V1 Manifest$/m);
  });

  await t.test('who could know what is told of a transcript that holds', async () => {
    const said = await succeeds('verify', place('t.ostraka'), '--privacy');
    assert.match(
      said,
      /^Who could read a ballot\n {2}.+ open every ballot and see to which voter on the list it belongs/m,
    );
    assert.match(said, /^What the result itself gives away\n {2}A single ballot was opened: /m);
    assert.match(said, /^V12 +passed /m);
    const { privacy } = JSON.parse(await succeeds('verify', place('t.ostraka'), '--json')) as {
      privacy: { holders: string[]; mixers: string[]; told: { outcome: string[] } };
    };
    assert.ok(privacy.mixers.length > 0 && privacy.holders.includes(privacy.mixers[0]!));
    assert.match(privacy.told.outcome[0]!, /^A single ballot was opened/);
  });

  await t.test('the names are those of the roll, and can be deleted', async () => {
    assert.match(await succeeds('organiser', 'roll', ...organiser), /^[0-9a-f]{12} {2}zoe: voted$/m);
    writeFileSync(place('names.json'), await succeeds('organiser', 'voter-names', ...organiser));
    const fit = await succeeds('roll', 'check', place('names.json'), place('t.ostraka'));
    assert.match(fit, /^zoe\n1 name: all are those that the roll holds\nthe transcript: CONSISTENT/);
    await succeeds('organiser', 'forget-names', ...organiser);
    assert.equal(await succeeds('organiser', 'roll', ...organiser), '0 voters');
    for (const file of ['board.sqlite', 'board.sqlite-wal'])
      assert.ok(!readFileSync(place(`coordinator/${file}`)).includes('nameczoe'), file);
    assert.match(await succeeds('verify', place('t.ostraka')), /^CONSISTENT/m);
  });

  await t.test('a node’s own copy is a valid transcript of the same election', async () => {
    const [ada] = nodes;
    const busy = await run('export', '--data', place('Ada'), '--out', place('ada.ostraka'));
    assert.equal(busy.code, 2, 'a node that runs keeps its directory');
    assert.equal(existsSync(place('ada.ostraka')), false);
    await ada!.stop();
    assert.equal(await ada!.gone, 0);
    await succeeds('export', '--data', place('Ada'), '--out', place('ada.ostraka'));
    assert.match(await succeeds('verify', place('ada.ostraka')), /^Where to, Instant runoff: Baltic$/m);
  });

  await t.test('a laptop that comes when the election has begun is told so, and ends with 1', async () => {
    const eve = start('eve', 'node', '--join', link, '--data', place('Eve'), '--name', 'Eve');
    await eve.line(/^DISMISSED this election began without this laptop/);
    assert.equal(await eve.gone, 1);
  });

  await t.test('a coordinator that is started again goes on with its board, and with no other manifest', async () => {
    await coordinator.stop();
    assert.equal(await coordinator.gone, 0);
    writeFileSync(place('other.json'), JSON.stringify({ ...plan, title: 'Another trip' }));
    const words = ['coordinator', '--data', place('coordinator'), '--port', '0'];
    const { code, noted } = await run(...words, '--manifest', place('other.json'));
    assert.equal(code, 2);
    assert.match(noted, /error: .* holds the election “Class trip”, with another manifest\n/);
    const again = start('again', ...words);
    await again.line(/^Ostraka coordinator: Class trip$/);
    await again.line(/^the result is on the board$/);
  });
});
