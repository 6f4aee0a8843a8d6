/** What earlier versions have left on disks opens with this one, and the elections go on to their ends (README.md). */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newSigningKey } from '../../../shared/crypto/signature.ts';
import { electionWordsOf } from '../../../shared/election/manifest.ts';
import type { Recent } from '../../../shared/protocol/ipc.ts';
import { writeLink } from '../../../shared/protocol/link.ts';
import { random } from '../../../shared/protocol/testing/plan.ts';
import { as, Room, statusOf, when } from '../../app/testing/windows.ts';
import { run, succeeds } from '../../cli/testing/commands.ts';
import { startCoordinator } from '../../coordinator/coordinator.ts';
import { give } from '../../coordinator/organiser.ts';
import { planOnBoard } from '../../coordinator/takeover.ts';
import { readVoterFile } from '../../files/voter-file.ts';
import { startNode } from '../../node/node.ts';
import { FORMAT, MARK_FILE } from '../../storage/format.ts';

const sets = join(import.meta.dirname, 'sets');
const named = (beginning: string): string[] => readdirSync(sets).filter((name) => name.startsWith(beginning));
const directory = mkdtempSync(join(tmpdir(), 'ostraka-kept-folders-'));
after(() => rmSync(directory, { recursive: true, force: true }));

/** A copy of a set, which is changed by what is done with it. */
function copyOf(name: string, as = name): string {
  const copy = join(directory, as);
  cpSync(join(sets, name), copy, { recursive: true });
  return copy;
}

test('there is a set of each time that something changed', () => {
  assert.ok(named('command-').length >= 3 && named('app-').length >= 2, readdirSync(sets).join());
});

for (const name of named('command-'))
  test(`${name}: coordinator and node go on to the result, and the transcript verifies`, async () => {
    const copy = copyOf(name);
    const data = join(copy, 'coordinator');
    const party = { host: '127.0.0.1', port: 0, workers: 1 };
    const coordinator = await startCoordinator({ plan: planOnBoard(data)!, data, ...party });
    const { loop } = coordinator;
    const node = startNode({ join: coordinator.link, data: join(copy, 'node'), name: 'Laptop', workers: 1 });
    const reached = (what: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => void (what() && resolve());
        loop.on('change', look);
        node.loop.on('change', look);
        look();
      });
    try {
      await reached(() => loop.status.nodes.every(({ connected }) => connected));
      assert.equal(loop.status.ballots, 3);
      await give(loop, 'close');
      await reached(() => loop.status.nodes.every(({ attested }) => attested));
      await reached(() => node.loop.state.replica?.record.log.size === loop.status.size);
    } finally {
      await node.close();
      await coordinator.close();
    }
    const { fingerprint, manifest } = loop.state.record!;
    assert.ok(readVoterFile(join(copy, 'voter-1.json'), fingerprint)?.ballot, 'a voter’s device opens too');
    const transcript = join(copy, 'node.ostraka');
    await succeeds('export', '--data', join(copy, 'node'), '--out', transcript);
    await succeeds('verify', transcript, '--expect', electionWordsOf(manifest).join(' '));
    // Over, they are deleted unforced.
    for (const party of ['coordinator', 'node']) await succeeds('delete', join(copy, party), '--yes');
    assert.ok(!readdirSync(copy).includes('node'));
  });

for (const name of named('app-'))
  test(`${name}: the windows of all three profiles go on to the result`, async () => {
    const room = new Room();
    for (const profile of ['lead', 'mix', 'vote'])
      cpSync(join(sets, name, profile), join(room.directory, profile), { recursive: true });
    try {
      const lead = room.open('lead');
      await lead.call('launcher.resume', { id: only(as(lead, 'launcher').recents).id });
      const { link } = as(lead, 'coordinator').election!;
      const mix = room.open('mix');
      const { id } = only(as(mix, 'launcher').recents);
      // The port of that time may be another program's by now.
      const join_ = join(room.directory, 'mix', 'nodes', id, 'join.json');
      writeFileSync(join_, JSON.stringify({ ...JSON.parse(readFileSync(join_, 'utf8')), link }));
      await mix.call('launcher.resume', { id });
      await when(lead, (state) => statusOf(state)?.nodes.every(({ connected }) => connected));
      const vote = room.open('vote');
      assert.equal(only(as(vote, 'launcher').recents).title, 'Stored set');
      await vote.call('window.open', { role: 'voter' });
      await vote.call('voter.join', { link });
      await when(vote, (state) => state.role === 'voter' && state.receipt?.witnessed === true);
      await lead.call('coordinator.order', { order: 'close' });
      await when(lead, (state) => statusOf(state)?.nodes.every(({ attested }) => attested));
      await when(vote, (state) => state.role === 'voter' && state.screen === 'result');
      await lead.call('coordinator.save', { what: 'transcript' });
      const transcript = join(room.directory, 'saved.ostraka');
      writeFileSync(transcript, room.saved.get('stored-set.ostraka')!);
      await succeeds('verify', transcript, '--expect', statusOf(as(lead, 'coordinator'))!.electionWords!.join(' '));
      await lead.call('window.launcher', {});
      await lead.call('launcher.delete', { id: only(as(lead, 'launcher').recents).id, early: false });
      assert.deepEqual(readdirSync(join(room.directory, 'lead', 'elections')), [], 'over, it is deleted unforced');
    } finally {
      await room.close();
    }
  });

const only = ([recent, ...others]: readonly Recent[]): Recent => {
  assert.deepEqual(others, []);
  return recent!;
};

/** Every file below, with its bytes and when it was changed. */
const asItIs = (folder: string): unknown =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const path = join(folder, name);
    const status = statSync(path);
    const hash = status.isFile() && createHash('sha256').update(readFileSync(path)).digest('hex');
    return [name, status.mode, status.mtimeMs, hash];
  });

test('what a newer Ostraka wrote is refused by every command, with its number, and not one byte of it changes', async () => {
  const [set] = named('command-format');
  const copy = copyOf(set!, 'newer');
  const link = writeLink({ host: '127.0.0.1', port: 1, coordinator: newSigningKey(random).publicKey });
  for (const party of ['coordinator', 'node'])
    writeFileSync(join(copy, party, MARK_FILE), JSON.stringify({ format: FORMAT + 1, ostraka: '7.0.0' }));
  const before = asItIs(copy);
  for (const words of [
    ['coordinator', '--data', join(copy, 'coordinator'), '--port', '0'],
    ['node', '--join', link, '--data', join(copy, 'node'), '--name', 'Laptop'],
    ['export', '--data', join(copy, 'node'), '--out', join(directory, 'never.ostraka')],
  ]) {
    const { code, noted } = await run(...words);
    assert.equal(code, 2, words[0]);
    assert.match(
      noted,
      new RegExp(`has format ${FORMAT + 1}, which Ostraka 7\\.0\\.0 wrote and reads; this is Ostraka`),
    );
    assert.match(noted, /open it with Ostraka 7\.0\.0/);
  }
  assert.deepEqual(asItIs(copy), before);
});

test('a window says the same of an election that a newer Ostraka went on with', async () => {
  const [set] = named('app-format');
  const room = new Room();
  cpSync(join(sets, set!, 'lead'), join(room.directory, 'lead'), { recursive: true });
  try {
    const lead = room.open('lead');
    const { id } = only(as(lead, 'launcher').recents);
    const folder = join(room.directory, 'lead', 'elections', id);
    writeFileSync(join(folder, MARK_FILE), JSON.stringify({ format: FORMAT + 1, ostraka: '7.0.0' }));
    writeFileSync(join(folder, 'election.json'), '{"of":"another shape"}');
    const before = asItIs(folder);
    await assert.rejects(lead.call('launcher.resume', { id }), { code: 'storage-version', message: /Ostraka 7\.0\.0/ });
    assert.deepEqual(asItIs(folder), before);
  } finally {
    await room.close();
  }
});
