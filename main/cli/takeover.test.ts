/** The coordinator is lost: another one goes on from a node's copy, and whoever was there before knows it again. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { writeTranscript } from '../../shared/board/transcript-file.ts';
import { opened } from '../../shared/protocol/testing/network.ts';
import { loadBoard, planOnBoard } from '../coordinator/takeover.ts';
import { readTranscriptFile } from '../files/transcript-file.ts';
import type { CommandProcess } from '../local-election/processes.ts';
import { openBoardStore } from '../storage/board-store.ts';
import { run, succeeds, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-takeover-');

test('a transcript is loaded into an empty directory, and into no other', async () => {
  const { network } = opened(2, 2);
  const { manifest } = network.record;
  const notes = [network.notes.get('latest')!];
  const path = place('opened.ostraka');
  writeFileSync(path, writeTranscript({ entries: network.leaves, blobs: [], notes }));
  const copy = await readTranscriptFile(path);
  await loadBoard(copy, place('loaded'));
  const store = openBoardStore(place('loaded'));
  assert.deepEqual(store.entries(), network.leaves);
  assert.equal(store.note('latest'), notes[0]);
  store.close();
  assert.equal(planOnBoard(place('loaded'))?.title, manifest.title);
  await assert.rejects(loadBoard(copy, place('loaded')), { code: 'not-empty' });
  await assert.rejects(loadBoard({ ...copy, entries: copy.entries.slice(1) }, place('loaded-2')), {
    code: 'unreadable',
  });
});

interface Coordinator {
  readonly process: CommandProcess;
  readonly link: string;
  readonly organiser: readonly string[];
}

async function serve(name: string, ...words: string[]): Promise<Coordinator> {
  const process = start(name, 'coordinator', '--data', place(name), '--port', '0', ...words);
  const [, link] = await process.line(/^join link +(\S+)$/);
  const [, token] = await process.line(/^token file +(.+)$/);
  return { process, link: link!, organiser: ['--at', link!, '--token-file', token!] };
}

test('an election with codes outlives its coordinator', async () => {
  const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];
  writeFileSync(
    place('plan.json'),
    JSON.stringify({
      title: 'Trip',
      contests,
      leastBallots: 1,
      closes: 4_102_444_800,
      voters: { credentials: 'codes' },
    }),
  );
  const first = await serve('first', '--manifest', place('plan.json'));
  const join = (to: Coordinator, ...more: string[]) =>
    ['Ada', 'Bob'].map((name) =>
      start(`${name}${more}`, 'node', '--join', to.link, '--data', place(name), '--name', name, ...more),
    );
  const nodes = join(first);
  await Promise.all(['Ada', 'Bob'].map((name) => first.process.line(new RegExp(`^node ${name} is here$`))));
  await succeeds('organiser', 'open-enrolment', ...first.organiser);
  const table = await succeeds('organiser', 'codes', '2', '--csv', ...first.organiser);
  assert.ok(table.includes(first.link) && !table.includes('/vote#'), 'no page is served: the app takes the join link');
  const codes = [...table.matchAll(/^\d,"([^"]+)"/gm)].map(([, code]) => code!);
  await first.process.line(/^the nodes have made the election key$/);
  await succeeds('organiser', 'open-voting', ...first.organiser);
  const ballot = (to: Coordinator, code: string, key: string, ...more: string[]) => [
    'vote',
    '--join',
    to.link,
    '--code',
    code,
    '--key',
    place(key),
    '--choose',
    'Baltic',
    ...more,
  ];
  const voted = await succeeds(...ballot(first, codes[0]!, 'zoe', '--receipt', place('zoe.json')));
  assert.match(voted, /^witnessed +by (Ada, Bob|Bob, Ada)$/m);
  const stolen = await run(...ballot(first, codes[0]!, 'thief'));
  assert.match(stolen.noted, /error: this code has been used with another key\n/);
  const shared = await run(...ballot(first, codes[1]!, 'zoe'));
  assert.match(shared.noted, /^your key {3}\S+zoe$/m);
  assert.match(shared.noted, /error: the key on this computer has another code.*\n {2}it lies in \S+zoe; .*--key FILE/);

  // A backup of the election under way, made by whoever has the link.
  await succeeds('export', '--from', first.link, '--out', place('backup.ostraka'));
  first.process.child.kill('SIGKILL');
  await Promise.all([first.process.gone, ...nodes.map((node) => node.stop())]);
  await succeeds('export', '--data', place('Bob'), '--out', place('bob.ostraka'));
  const entriesIn = async (file: string) => [...(await readTranscriptFile(place(file))).entries];
  assert.deepEqual(await entriesIn('backup.ostraka'), await entriesIn('bob.ostraka'), 'as new as what laptops hold');
  const second = await serve('second', '--take-over', place('backup.ostraka'));
  const refused = await run('node', '--join', second.link, '--data', place('Ada'), '--name', 'Ada');
  assert.match(
    refused.noted,
    /^error: this data directory belongs to an election of another coordinator\n.*--take-over/,
  );
  const early = await run('organiser', 'take-over', ...second.organiser);
  assert.match(early.noted, /^error: 0 of the needed 2 nodes have reported$/m);

  const again = join(second, '--take-over');
  await Promise.all(again.map((node) => node.line(/^reported \d+ entries to the coordinator that takes over$/)));
  // What a node has sent may arrive after what the organiser sends.
  let taken = await run('organiser', 'take-over', ...second.organiser);
  while (/nodes have reported/.test(taken.noted)) taken = await run('organiser', 'take-over', ...second.organiser);
  assert.equal(taken.code, 0, taken.noted);

  // The nodes co-sign what the new coordinator says once they have verified it.
  const witnessed = /^witnessed +by (Ada, Bob|Bob, Ada)$/m;
  while (!witnessed.test(await succeeds('track', place('zoe.json'), '--join', second.link)));
  const stranger = await run(...ballot(second, codes[1]!, 'max'));
  assert.match(stranger.noted, /^error: the manifest is not signed by the key in the join link\n.*--expect/m);
  const { election } = JSON.parse(readFileSync(place('zoe'), 'utf8')) as { election: string };
  await succeeds(...ballot(second, codes[1]!, 'max', '--expect', election, '--receipt', place('max.json')));
  const tooEarly = await run('organiser', 'close', ...second.organiser);
  assert.match(tooEarly.noted, /^error: voting was announced to close at 2100-01-01 00:00 UTC\n.*--early/m);
  await succeeds('organiser', 'close', '--early', ...second.organiser);
  await succeeds('export', '--from', second.link, '--out', place('t.ostraka'));
  const verified = await succeeds('verify', place('t.ostraka'), '--expect', election);
  assert.match(verified, /^2 ballots opened\nWhere to, Plurality: Baltic$/m);
  assert.match(verified, /^V18 +passed .*the coordinator changed 1 time$/m);
});
