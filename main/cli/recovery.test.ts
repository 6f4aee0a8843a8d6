/** Real processes, real sockets, real disks, killed without warning: the election goes on, and no acknowledged ballot is lost. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inspect } from 'node:util';
import { examine } from '../../shared/board/evidence.ts';
import { leafHash } from '../../shared/board/merkle.ts';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { verify } from '../../shared/board/verify/verify.ts';
import { hex, unhex } from '../../shared/codec/bytes.ts';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { planOf, random, ranked } from '../../shared/protocol/testing/plan.ts';
import { LightBoard } from '../../shared/protocol/voter/board/light-board.ts';
import { boothOf, cast, enrol, seal } from '../../shared/protocol/voter.ts';
import { CommandProcess } from '../local-election/processes.ts';
import { fetchTransport } from '../network/fetch-transport.ts';
import { patience } from '../workers/testing/patience.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-recovery-'));
const processes = new Map<string, CommandProcess>();
after(async () => {
  await Promise.all([...processes.values()].map((each) => each.stop()));
  rmSync(directory, { recursive: true, force: true });
});

const data = (name: string) => join(directory, name);

/** Starts a process, or starts it again with what it left on disk. */
function start(name: string, words: readonly string[]): CommandProcess {
  const started = new CommandProcess(name, words, directory);
  processes.set(name, started);
  return started;
}

async function kill(name: string): Promise<void> {
  const victim = processes.get(name)!;
  victim.child.kill('SIGKILL');
  await victim.gone;
}

/** Polls the coordinator, which may be down for a moment. */
async function until(client: BoardClient, what: string, reached: (status: Status) => boolean): Promise<Status> {
  const began = performance.now();
  for (let last: unknown = null; ; ) {
    const status = await client.status().catch((error) => {
      last = error;
      return null;
    });
    if (status) last = status;
    if (status && reached(status)) return status;
    if (performance.now() - began > patience(120_000))
      throw new Error(`no ${what}: ${inspect(last, { depth: 4 })}\n${logs()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const logs = () =>
  [...processes.values()].map(({ name, log }) => `— ${name}\n${readFileSync(log, 'utf8').slice(-2_000)}`).join('\n');

test('parties killed in every phase come back, and the election ends with every acknowledged ballot', async () => {
  const manifest = join(directory, 'manifest.json');
  writeFileSync(manifest, JSON.stringify(planOf({ leastMixes: 3, timeouts: { ceremony: 300, mix: 300, proof: 300 } })));
  const serve = (port: string) =>
    start('coordinator', [
      'coordinator',
      '--manifest',
      manifest,
      '--data',
      data('coordinator'),
      '--host',
      '127.0.0.1',
      '--port',
      port,
    ]);
  const [link] = await serve('0').line(/ostraka:\/\/\S+/);
  const { port, coordinator } = readLink(link);
  const client = new BoardClient(fetchTransport(webAddress(readLink(link))));
  const token = readFileSync(join(data('coordinator'), 'organiser-token'), 'utf8').trim();
  const join3 = (i: number) =>
    start(`node-${i}`, ['node', '--join', link, '--data', data(`node-${i}`), '--name', `node-${i}`]);
  for (const i of [1, 2, 3]) join3(i);
  await until(client, 'three nodes', ({ nodes }) => nodes.filter(({ connected }) => connected).length === 3);

  // During the key ceremony: a node, and the coordinator itself.
  await client.order('open-enrolment', token);
  await until(client, 'deals', ({ size }) => size >= 2);
  await kill('node-2');
  await kill('coordinator');
  serve(String(port));
  join3(2);
  await until(client, 'enrolment', ({ phase }) => phase === 'enrolment');

  const board = await LightBoard.open(client, coordinator, () => false);
  const { manifest: frozen } = board.record;
  const keys = Array.from({ length: 4 }, () => newSigningKey(random));
  for (const [i, key] of keys.entries()) await client.enrol(enrol(frozen, key, `voter ${i}`));
  await client.order('open-voting', token);

  // Right after an acknowledgement.
  const booth = boothOf(board.record, 'command');
  const acknowledged = new Map<string, number>();
  const leaves = keys.map((key, i) => cast(booth, key, seal(booth, key, ranked(i % 3), null, random)));
  for (const leaf of leaves.slice(0, 2)) acknowledged.set(hex(leafHash(leaf)), (await client.submit(leaf)).index);
  await kill('coordinator');
  serve(String(port));
  await until(client, 'voting', ({ phase }) => phase === 'voting');
  assert.equal(
    (await client.submit(leaves[0]!)).index,
    acknowledged.get(hex(leafHash(leaves[0]!))),
    'a retry is no second entry',
  );
  for (const leaf of leaves.slice(2)) acknowledged.set(hex(leafHash(leaf)), (await client.submit(leaf)).index);
  for (const [leaf, index] of acknowledged) assert.equal((await client.inclusion(unhex(leaf))).index, index);

  // A node while it mixes; the coordinator while others do; a node before its decryption.
  await until(client, 'reconnection', ({ nodes }) => nodes.every(({ connected }) => connected));
  const following = (async () => {
    for await (const _ of client.close(token));
  })().catch(() => 'cut off with the coordinator');
  await until(
    client,
    'mixing',
    ({ phase, nodes }) => phase === 'mixing' && (nodes[0]?.work !== null || nodes[0]?.mix !== 'none'),
  );
  await kill('node-1');
  join3(1);
  await until(client, 'first mix', ({ nodes }) => nodes[0]?.mix !== 'none');
  await kill('coordinator');
  await following;
  serve(String(port));
  await until(
    client,
    'last mix',
    ({ phase, nodes }) => ['decryption', 'finished'].includes(phase) || nodes[2]?.mix === 'proven',
  );
  await kill('node-3');
  join3(3);
  const last = await until(
    client,
    'result that all attest',
    ({ phase, nodes }) => phase === 'finished' && nodes.every(({ attested }) => attested),
  );
  assert.equal(last.ballots, 4);
  assert.deepEqual(last.faults, []);

  const transcript = readTranscript(await client.transcript());
  for (const [leaf, index] of acknowledged) assert.equal(hex(leafHash(transcript.entries[index]!)), leaf);
  const verdict = await verify(transcript, {
    expected: board.record.fingerprint,
    examine,
    clock: () => performance.now(),
  });
  assert.equal(verdict.outcome, 'valid');
  assert.equal(verdict.witnessed, true);
  assert.equal(verdict.tally?.ballots, 4);
});
