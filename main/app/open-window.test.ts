/** A whole election through windows' sessions, over real sockets on loopback. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Bytes } from '../../shared/codec/bytes.ts';
import type { Call } from '../../shared/protocol/ipc.ts';
import { readLink } from '../../shared/protocol/link.ts';
import { livePlanOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { SUMS } from '../files/archive/archive.ts';
import { unzipped } from '../files/archive/testing/unzipped.ts';
import { as, ask, Room, statusOf, when } from './testing/windows.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
const { directory, saved, opened, secrets } = room;

const texts = ({ timeline }: { timeline: readonly { text: string }[] }) => timeline.map(({ text }) => text);
const text = (name: string): string => Buffer.from(saved.get(name)!).toString();
const refused = (window: WindowSession, name: Call, argument: never) => window.call(name, argument);

let coordinator: WindowSession;
let ada: WindowSession;
let bob: WindowSession;
let transcript: Bytes;
let words: readonly string[];

before(() => {
  coordinator = room.open('teacher');
  ada = room.open('ada');
  bob = room.open('bob', 'node');
});

after(() => room.close());

test('a window goes from the launcher into a role, and refuses what is not of its role', async () => {
  assert.deepEqual(as(coordinator, 'launcher').recents, []);
  await assert.rejects(refused(coordinator, 'coordinator.order', { order: 'close' } as never), { code: 'wrong-role' });
  await coordinator.call('window.open', { role: 'coordinator' });
  assert.equal(as(coordinator, 'coordinator').election, null);
  for (const name of ['node.words', 'launcher.resume', 'voter.cast', 'verifier.clear', 'simulation.stop'] as const)
    await assert.rejects(refused(coordinator, name, {} as never), { code: 'wrong-role' }, name);
  await assert.rejects(coordinator.call('coordinator.order', { order: 'close' }), { code: 'not-yet' });
  await coordinator.call('window.open', { role: 'node' });
  assert.deepEqual(opened, ['node']);
  assert.equal((await coordinator.call('window.state', {})).role, 'coordinator');
});

test('a plan that no laptops could carry out is refused before the lobby opens', async () => {
  const plan = livePlanOf({ threshold: 3, leastMixes: 2 });
  await assert.rejects(coordinator.call('coordinator.create', { plan }), { code: 'bad-manifest' });
  assert.equal(as(coordinator, 'coordinator').election, null);
});

test('an election is held from its windows, to a tally that all of them show', async () => {
  await coordinator.call('coordinator.create', { plan: livePlanOf({ threshold: 1, leastMixes: 1 }) });
  const { link, pages } = as(coordinator, 'coordinator').election!;
  assert.deepEqual(coordinator.state().duties, [{ role: 'coordinator', title: 'A test' }]);
  assert.equal(readLink(link).host, '127.0.0.1');
  assert.match(pages[0]!, /^http:\/\/127\.0\.0\.1:\d+\/vote#/);

  await ada.call('window.open', { role: 'node' });
  await assert.rejects(ada.call('node.join', { link: 'ostraka://nowhere', name: 'Ada', takeOver: false }), {
    code: 'bad-link',
  });
  await assert.rejects(ada.call('node.words', { match: true }), { code: 'not-yet' });
  await ada.call('node.join', { link, name: 'Ada', takeOver: false });
  await bob.call('node.join', { link, name: 'Bob', takeOver: false });
  await when(coordinator, (state) => statusOf(state)?.nodes.filter(({ connected }) => connected).length === 2);
  assert.equal(as(coordinator, 'coordinator').election!.trust.length, 3);
  assert.deepEqual(as(coordinator, 'coordinator').election!.privacy?.holders.toSorted(), ['Ada', 'Bob']);
  await when(ada, ({ duties }) => duties[0]?.title === 'A test');

  await coordinator.call('coordinator.order', { order: 'open-enrolment' });
  await assert.rejects(coordinator.call('coordinator.codes', { count: 1 }), { code: 'keys-only' });
  await assert.rejects(coordinator.call('coordinator.minutes', {}), { code: 'not-yet' });
  await assert.rejects(coordinator.call('coordinator.archive', { language: 'en' }), { code: 'not-yet' });
  const voters = ask(link);
  await voters.enrol(3);
  words = await when(coordinator, (state) => statusOf(state)?.words);
  await when(coordinator, (state) => statusOf(state)?.phase === 'enrolment');
  const shown = await when(ada, (state) => state.role === 'node' && state.node?.electionWords);
  assert.deepEqual(shown, words);
  await ada.call('node.words', { match: true });
  assert.equal(as(ada, 'node').node!.wordsMatch, true);
  assert.equal(as(bob, 'node').node!.wordsMatch, null);

  await coordinator.call('coordinator.order', { order: 'open-voting' });
  await voters.vote([ranked(0, 1), ranked(0), ranked(1, 0)]);
  const closes = (status: { closesIn?: number } | null) => (status?.closesIn ?? 0) > 0;
  await coordinator.call('coordinator.closing', { seconds: 3600 });
  await when(coordinator, (state) => closes(statusOf(state)));
  await when(ada, (state) => state.role === 'node' && closes(state.node?.status ?? null));
  await coordinator.call('coordinator.closing', { seconds: null });
  await when(coordinator, (state) => statusOf(state) && !closes(statusOf(state)));
  // No page has to be there when the time is up.
  await coordinator.call('coordinator.closing', { seconds: 0 });
  const tally = await when(coordinator, (state) => state.role === 'coordinator' && state.election?.tally);
  assert.deepEqual(tally.contests[0]!.results[0]!.winners.elected, [0]);
  await when(coordinator, (state) => statusOf(state)?.nodes.every(({ attested }) => attested));
  await when(ada, (state) => state.role === 'node' && state.node?.phase === 'finished');
  for (const window of [coordinator, ada]) await when(window, ({ duties }) => duties.length === 0);
  const counted = await when(ada, (state) => state.role === 'node' && state.node?.result);
  assert.deepEqual(counted.tally, tally);
  // What the ballots give away is looked for in parts, and may come after the tally.
  const privacy = await when(coordinator, (state) => {
    const found = state.role === 'coordinator' ? state.election?.privacy : null;
    return found?.told.outcome.length ? found : null;
  });
  assert.deepEqual(counted.privacy.told.read.slice(0, 1), privacy.told.read.slice(0, 1), 'each laptop finds it itself');
  assert.equal(privacy.mixers!.length, 2);
  assert.deepEqual(privacy.told.read.find(({ name }) => name === 'erased')?.values, { signed: 2, count: 2 });
  assert.deepEqual(privacy.told.outcome.find(({ name }) => name === 'rare')?.values, { rare: 3, ballots: 3 });
});

test('a window asks before it closes only while an election needs it, behind the launcher too', async () => {
  const question = { message: 'Stop?', detail: 'It waits.', stay: 'No', stop: 'Yes' };
  const window = room.open('careful', 'coordinator');
  await window.call('window.closing', { question });
  assert.equal(window.closingQuestion(), null);
  await window.call('coordinator.create', { plan: livePlanOf({ threshold: 1, leastMixes: 1 }) });
  assert.deepEqual(window.closingQuestion(), question);
  await window.call('window.launcher', {});
  assert.deepEqual(window.closingQuestion(), question);
  assert.equal(window.state().duties.length, 1);
  await window.call('window.closing', { question: null });
  assert.equal(window.closingQuestion(), null);
  await window.call('window.closing', { question });
  assert.equal(coordinator.closingQuestion(), null);
  await window.close();
  assert.equal(window.closingQuestion(), null);
});

test('a battery that runs low is known on its own laptop and at the coordinator, whoever measured it', async () => {
  const lead = room.open('leader', 'coordinator');
  await lead.call('coordinator.create', { plan: livePlanOf({ threshold: 1, leastMixes: 1 }) });
  const laptop = room.open('mixer', 'node');
  await laptop.call('node.join', { link: as(lead, 'coordinator').election!.link, name: 'Ada', takeOver: false });
  const shown = (percent: number | undefined) =>
    when(lead, (state) => {
      const [node] = statusOf(state)?.nodes ?? [];
      return node?.connected && node.battery === percent;
    });
  await shown(undefined);
  room.battery('mixer', { percent: 15, charging: false });
  assert.deepEqual(laptop.state().battery, { percent: 15, charging: false });
  await shown(15);
  await laptop.call('window.battery', { battery: { percent: 14, charging: false } });
  assert.deepEqual(laptop.state().battery, { percent: 14, charging: false }, 'the page knows better');
  await shown(14);
  laptop.unwatched();
  await shown(15);
  room.battery('mixer', { percent: 16, charging: true });
  await shown(undefined);
  await Promise.all([laptop.close(), lead.close()]);
});

test('a node tells what it is, what it checked and how long it took', async () => {
  const node = await when(ada, (state) => {
    const shown = state.role === 'node' && state.node;
    return shown && shown.cosigned === shown.folded && shown.status?.phase === 'finished' && shown;
  });
  assert.equal(node.name, 'Ada');
  assert.equal(node.title, 'A test');
  assert.equal(node.words.length, 12);
  assert.equal(node.nodes, 2);
  assert.ok(node.verifiedProofs >= 3 + 2, `${node.verifiedProofs} proofs of ballots, a mix and shares`);
  assert.equal(node.alarm, null);
  assert.equal(node.plainKeys, true);
  for (const text of ['timeline.connected', 'timeline.words-match', 'timeline.finished'])
    assert.ok(texts(node).includes(text), text);
  await when(ada, (state) =>
    (state.role === 'node' ? (state.node?.timings ?? []) : []).some(
      ({ phase, who, ciphertexts }) => phase === 'mixing' && who === 'Ada' && ciphertexts >= 3,
    ),
  );
});

test('a node’s key leaves the laptop only under a passphrase', async () => {
  await ada.call('node.export', { passphrase: 'a dozen characters' });
  assert.ok(saved.get('ada.ostraka-key')!.length > 100);
});

test('the timeline and the timings tell what happened, of three ballots in one sum', async () => {
  const { timeline } = as(coordinator, 'coordinator').election!;
  for (const text of ['timeline.lobby', 'timeline.node-joined', 'timeline.words', 'timeline.voting', 'timeline.mixing'])
    assert.ok(texts({ timeline }).includes(text), text);
  assert.equal(texts({ timeline }).filter((one) => one === 'timeline.attested').length, 2);
  assert.ok(!texts({ timeline }).includes('timeline.node-back'));
  const timings = await when(coordinator, (state) => {
    const shown = (state.role === 'coordinator' && state.election?.timings) || [];
    return ['Ada', 'Bob'].every((name) => shown.some(({ who }) => who === name)) && shown;
  });
  assert.deepEqual(
    timings.filter(({ who }) => who === null).map(({ phase }) => phase),
    ['election'],
  );
  assert.ok(timings.some(({ phase, who }) => phase === 'proving' && who !== null));
});

test('no secret is in any state', () => {
  const states = JSON.stringify([coordinator, ada, bob].map((window) => window.state()));
  const token = readFileSync(join(electionDirectory(), 'organiser-token'), 'utf8').trim();
  // A coordinator’s key and token, two nodes’ keys, shares and shuffles.
  assert.ok(secrets.length >= 8, `${secrets.length} secrets`);
  const kept = secrets.filter(({ length }) => length >= 16).map((secret) => Buffer.from(secret));
  for (const secret of [token, ...kept.flatMap((bytes) => [bytes.toString('hex'), bytes.toString('base64url')])])
    assert.ok(!states.includes(secret));
});

test('everything that can be saved is', async () => {
  for (const what of ['transcript', 'result.csv', 'result.json', 'timings.csv'] as const)
    await coordinator.call('coordinator.save', { what });
  assert.match(
    text('a-test-result.csv'),
    /^"contest","rule",.*\r\n"Mayor","instant-runoff","yes",1,"Ada",2,1,1,"yes","(\w+ ){11}\w+"\r\n/,
  );
  assert.equal(JSON.parse(text('a-test-result.json')).tally.ballots, 3);
  assert.match(text('a-test-timings.csv'), /\r\n"mixing","Ada",\d+,\d+,/);
  transcript = saved.get('a-test.ostraka')!;
});

test('ballots and rounds are saved for other programs, whole ones by a call of their own', async () => {
  for (const what of ['blt', 'preflib', 'csv', 'cvr', 'rounds.csv', 'rounds.json', 'svg'] as const)
    await coordinator.call('coordinator.export', { what, contest: 0 });
  await coordinator.call('coordinator.export', { what: 'whole' });
  assert.equal(JSON.parse(text('a-test-cvr.json')).CVR.length, 3);
  assert.match(text('a-test-result.svg'), /<text [^>]*>Ada wins\.<\/text>/);
  assert.match(text('a-test.blt'), /\n0\n"Ada"\n/);
  assert.match(text('a-test-whole-ballots.csv'), /^"count","valid","Mayor: Ada"/);
  for (const name of ['a-test-ballots.csv', 'a-test-rounds.csv', 'a-test-rounds.json'])
    assert.ok(saved.has(name), name);
  await assert.rejects(coordinator.call('coordinator.export', { what: 'blt', contest: 1 }), /there is no contest 2/);
});

test('minutes are of the very file that is saved, and of what judging it finds', async () => {
  const ask = () => coordinator.call('coordinator.minutes', {});
  const [facts, again] = await Promise.all([ask(), ask()]);
  assert.equal(facts, again, 'who asks while it is judged waits for the same judge');
  const { file, outcome, witnessed, tally, board, maker } = facts;
  assert.equal(file.name, 'a-test.ostraka');
  assert.equal(file.bytes, transcript.length);
  assert.equal(file.sha256, createHash('sha256').update(transcript).digest('hex'));
  assert.deepEqual([outcome, witnessed, tally?.ballots], ['valid', true, 3]);
  assert.deepEqual(
    board!.parties.map(({ name, attested }) => [name, attested]),
    [
      ['Ada', true],
      ['Bob', true],
    ],
  );
  assert.equal(maker.madeBy, 'organiser');
  const began = maker.times.map(({ phase }) => phase);
  for (const phase of ['ceremony', 'voting', 'mixing', 'finished']) assert.ok(began.includes(phase), phase);
  const times = maker.times.map(({ at }) => at);
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  );
});

test('an invitation for a mail says where to vote and which words to compare', async () => {
  const { pages, status } = as(coordinator, 'coordinator').election!;
  await coordinator.call('coordinator.invitation', { language: 'es' });
  const said = text('a-test-invitation.txt');
  assert.match(said, /^Asunto: Votación: A test\n/);
  for (const one of [pages[0]!, status.words!.join(' '), status.electionWords!.join(' ')])
    assert.ok(said.includes(one));
});

test('the archive is one file that unpacks into a folder: the very transcript, and a sum for each file that holds', async () => {
  await coordinator.call('coordinator.archive', { language: 'fr' });
  const files = unzipped(saved.get('a-test-archive.zip')!);
  const file = (path: string): string => Buffer.from(files.get(`a-test-archive/${path}`)!).toString();
  assert.deepEqual(files.get('a-test-archive/a-test.ostraka'), new Uint8Array(transcript));
  const summed = file(SUMS).trimEnd().split('\n');
  for (const line of summed) {
    const bytes = files.get(`a-test-archive/${line.slice(66)}`)!;
    assert.equal(createHash('sha256').update(bytes).digest('hex'), line.slice(0, 64), line);
  }
  // Names of voters are saved by themselves.
  assert.deepEqual(
    [...files.keys()].filter((path) => path.includes('names')),
    [],
  );
  assert.equal(files.size, summed.length + 1);
  assert.match(file('README.txt'), /^Archive d’une élection tenue avec Ostraka\u00a0: A test\n/);
  const minutes = file('a-test-minutes.html');
  assert.match(minutes, /<html lang="en">/);
  assert.match(minutes, /Ada/);
});

test('a resumed election stands where it stood, at the same link', async () => {
  const { link } = as(coordinator, 'coordinator').election!;
  await coordinator.close();
  await assert.rejects(coordinator.call('window.launcher', {}), { code: 'closed' });
  coordinator = room.open('teacher');
  const [recent] = as(coordinator, 'launcher').recents;
  assert.deepEqual([recent?.role, recent?.title], ['coordinator', 'A test']);
  await coordinator.call('launcher.resume', { id: recent!.id });
  const election = as(coordinator, 'coordinator').election!;
  assert.equal(election.link, link);
  assert.equal(election.tally?.ballots, 3);
  assert.ok(texts(election).includes('timeline.voting') && texts(election).includes('timeline.resumed'));
  await when(coordinator, (state) => statusOf(state)?.nodes.every(({ connected }) => connected));
});

test('what runs goes on behind the launcher, and is found there again', async () => {
  await coordinator.call('window.launcher', {});
  const [recent] = as(coordinator, 'launcher').recents;
  await assert.rejects(coordinator.call('launcher.resume', { id: 'of-nothing' }), { code: 'not-found' });
  await coordinator.call('launcher.resume', { id: recent!.id });
  const { nodes } = as(coordinator, 'coordinator').election!.status;
  assert.ok(
    nodes.every(({ connected }) => connected),
    'it was never closed',
  );
  await coordinator.call('window.launcher', {});
  await coordinator.call('launcher.forget', { id: recent!.id });
  assert.deepEqual(as(coordinator, 'launcher').recents, []);
  assert.ok(readdirSync(electionDirectory()).includes('board.sqlite'), 'its files stay');
});

test('the verifier judges the transcript and what was expected of it', async () => {
  const verifier = room.open('anyone', 'verifier');
  const progress: string[] = [];
  const stop = verifier.onChange(() => progress.push(as(verifier, 'verifier').running?.check ?? ''));
  const matched = await check(verifier, transcript, as(ada, 'node').node!.status!.fingerprint!);
  stop();
  assert.deepEqual([matched.verdict?.outcome, matched.verdict?.expected], ['valid', 'matched']);
  assert.equal(matched.contests[0]?.title, 'Mayor');
  const { beats } = await verifier.call('window.story', { from: 0 });
  assert.equal(beats.at(-1)?.name, 'announced', 'a file is told to its end');
  assert.deepEqual((await ada.call('window.story', { from: 0 })).beats, beats, 'and every laptop tells the same');
  assert.ok(progress.some((id) => /^V\d/.test(id)));
  await verifier.call('verifier.save', {});
  assert.match(text('a-test-report.txt'), /^a\.ostraka\n[\s\S]*VALID; it is the election[\s\S]*"outcome": "valid"/);

  const other = await check(verifier, transcript, '0'.repeat(64));
  assert.deepEqual([other.verdict?.outcome, other.verdict?.expected], ['invalid', 'another election']);
  assert.equal((await check(verifier, transcript.slice(0, 100), '')).error?.code, 'unreadable');
  await assert.rejects(verifier.call('verifier.check', { name: 'x', bytes: transcript, expected: 'no words' }), {
    code: 'bad-expectation',
  });
});

test('a check that is cleared leaves nothing behind', async () => {
  const verifier = room.open('anyone', 'verifier');
  const checking = check(verifier, transcript, '');
  await when(verifier, (state) => state.role === 'verifier' && state.running);
  await verifier.call('verifier.clear', {});
  const { file, running, verdict, error } = await checking;
  assert.deepEqual([file, running, verdict, error], [null, null, null, null]);
  await assert.rejects(verifier.call('verifier.save', {}), { code: 'not-yet' });
});

async function check(verifier: WindowSession, bytes: Bytes, expected: string) {
  await verifier.call('verifier.check', { name: 'a.ostraka', bytes, expected });
  return as(verifier, 'verifier');
}

function electionDirectory(): string {
  const elections = join(directory, 'teacher', 'elections');
  return join(elections, readdirSync(elections)[0]!);
}
