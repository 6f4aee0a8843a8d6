/** Pictures of options through windows over real sockets: shown as the manifest names them, or not at all, and all vote. */
import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readTranscript, writeTranscript } from '../../shared/board/transcript-file.ts';
import { hex } from '../../shared/codec/bytes.ts';
import type { Contest } from '../../shared/election/contest.ts';
import { jpegHead, nameOf, png } from '../../shared/election/testing/pictures.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { livePlanOf, ranked, ranking } from '../../shared/protocol/testing/plan.ts';
import { as, Room, statusOf, when } from './testing/windows.ts';

const room = new Room();
after(() => room.close());

const [ada, bob, cleo] = [png(120, 80, 60), png(80, 120, 200), png(16, 16, 90)];
const pictures = [nameOf(ada), nameOf(bob), nameOf(cleo)];
const contests = [{ ...ranking(['Ada', 'Bob', 'Cleo']), pictures }] as Contest[];
const plan = livePlanOf({ contests, threshold: 1, leastMixes: 1, lossesTolerated: 0 });

const teacher = room.open('teacher', 'coordinator');
const voter = room.open('zoe', 'voter');

/** The file of a picture on the coordinator's disk. */
function fileOf(picture: Uint8Array): string {
  const elections = join(room.directory, 'teacher', 'elections');
  const [election] = readdirSync(elections);
  return join(elections, election!, 'blobs', hex(nameOf(picture).sha256));
}

test('a plan goes with all its pictures, each of which may be shown', async () => {
  const create = (given: readonly Uint8Array[], asked = plan) =>
    teacher.call('coordinator.create', { plan: asked, pictures: [...given] });
  await assert.rejects(create([ada, bob]), { code: 'blob-missing' });
  await assert.rejects(create([ada, bob, png(16, 16, 91)]), { code: 'blob-missing' });
  const wide = jpegHead(2000, 8);
  const tooWide = [{ ...ranking(['Ada', 'Bob']), pictures: [nameOf(wide), null] }] as Contest[];
  await assert.rejects(create([wide], { ...plan, contests: tooWide }), { code: 'bad-manifest', message: /2000 × 8/ });
  await create([ada, bob, cleo]);
});

test('a voter’s window shows the pictures that the manifest names, and none that is altered or lost', async () => {
  const { link } = as(teacher, 'coordinator').election!;
  const node = room.open('ada', 'node');
  await node.call('node.join', { link, name: 'Ada', takeOver: false });
  await when(teacher, (state) => statusOf(state)?.nodes.some(({ connected }) => connected));
  await teacher.call('coordinator.order', { order: 'open-enrolment' });
  await voter.call('voter.join', { link });
  await when(voter, (state) => state.role === 'voter' && state.screen === 'enrol');
  await voter.call('voter.enrol', { name: 'Zoe' });
  await when(teacher, (state) => statusOf(state)?.phase === 'enrolment');
  for (const window of [teacher, voter])
    for (const picture of [ada, bob, cleo])
      assert.deepEqual(await window.call('window.picture', nameOf(picture)), picture);

  const served = await fetch(`${webAddress(readLink(link))}/api/blobs/${hex(nameOf(ada).sha256)}`);
  assert.deepEqual(new Uint8Array(await served.arrayBuffer()), ada);
  const said = ['content-type', 'x-content-type-options'].map((header) => served.headers.get(header));
  assert.deepEqual(said, ['application/octet-stream', 'nosniff']);

  writeFileSync(fileOf(ada), png(120, 80, 61));
  writeFileSync(fileOf(cleo), 'junk');
  rmSync(fileOf(bob));
  for (const window of [teacher, voter]) {
    const shown = await Promise.all([ada, bob, cleo].map((one) => window.call('window.picture', nameOf(one))));
    assert.deepEqual(shown, ['altered', 'missing', 'altered']);
  }
});

test('their election goes on to a valid verdict, which names what was not there to compare', async () => {
  await teacher.call('coordinator.order', { order: 'open-voting' });
  await when(voter, (state) => state.role === 'voter' && state.screen === 'form');
  await voter.call('voter.seal', { choices: ranked(1, 0) });
  await voter.call('voter.cast', {});
  await when(voter, (state) => state.role === 'voter' && state.receipt);
  await teacher.call('coordinator.order', { order: 'close' });
  await when(teacher, (state) => statusOf(state)?.nodes.every(({ attested }) => attested));
  await teacher.call('coordinator.save', { what: 'transcript' });
  const bytes = room.saved.get('a-test.ostraka')!;
  const { blobs } = readTranscript(bytes);
  assert.ok(blobs.every((blob) => ![ada, bob, cleo].some((picture) => hex(blob) === hex(picture))));
  const verifier = room.open('anyone', 'verifier');
  await verifier.call('verifier.check', { name: 'a.ostraka', bytes, expected: '' });
  const { verdict } = as(verifier, 'verifier');
  assert.equal(verdict?.outcome, 'valid');
  assert.deepEqual(
    verdict?.besides.map(({ name, values }) => [name, values.names]),
    [['picture-missing', '“Ada”, “Bob”, “Cleo”']],
  );
  assert.equal(await verifier.call('window.picture', nameOf(ada)), 'missing');
  // A copy that has them shows them.
  const whole = writeTranscript({ ...readTranscript(bytes), blobs: [ada, bob, cleo, ...blobs] });
  await verifier.call('verifier.check', { name: 'b.ostraka', bytes: whole, expected: '' });
  assert.deepEqual(as(verifier, 'verifier').verdict?.besides, []);
  assert.deepEqual(await verifier.call('window.picture', nameOf(ada)), ada);
});

test('an election whose pictures are lost is led on after a restart', async () => {
  await teacher.close();
  const again = room.open('teacher');
  const [recent] = as(again, 'launcher').recents;
  await again.call('launcher.resume', { id: recent!.id });
  assert.equal(statusOf(again.state())?.phase, 'finished');
  assert.equal(await again.call('window.picture', nameOf(ada)), 'altered');
});
