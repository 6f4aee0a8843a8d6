/** An outside witness, written in another language from the pages of C2SP, co-signs a transcript; and what it is asked and answers. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { readTranscript, type Transcript, writeTranscript } from '../../shared/board/transcript-file.ts';
import { plain } from '../../shared/board/verify/testing/elections.ts';
import { startWitness, type WitnessProcess } from '../testing/witness/witness-process.ts';
import { run, succeeds, temporaryFolder } from './testing/commands.ts';

const NAME = 'witness.example/w1';
const SEED = '09'.repeat(32);
const { forge } = plain();
const { place } = temporaryFolder('ostraka-witness-');

const running: WitnessProcess[] = [];
const start = async (...logs: string[]): Promise<WitnessProcess> => {
  const witness = await startWitness(NAME, SEED, logs);
  running.push(witness);
  return witness;
};
after(() => Promise.all(running.map((witness) => witness.stop())));

function file(name: string, transcript: Transcript): string {
  const path = place(name);
  writeFileSync(path, writeTranscript(transcript));
  return path;
}
const whole = file('whole.ostraka', forge.transcript());
const early = file('early.ostraka', forge.fork(9).transcript());

/** A server that is no witness, or a false one. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  after(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a witness co-signs a board twice as it grows, and the verdict names it, and counts it as no node', async () => {
  const logKey = await succeeds('witness', whole, '--log-key');
  const { address, key } = await start(logKey);
  const witness = ['--at', `${address}/`, '--key', key];
  const first = await succeeds('witness', early, ...witness, '--out', place('early-signed.ostraka'));
  assert.match(first, /^witness\.example\/w1 has co-signed all 9 entries$/m);
  // The witness holds nine entries now: it answers 409, and is sent the proof from there.
  await succeeds('witness', whole, ...witness, '--out', place('signed.ostraka'));
  const again = await succeeds('witness', place('signed.ostraka'), ...witness);
  assert.match(again, new RegExp(`has co-signed all ${forge.leaves.length} entries`));
  assert.equal(readTranscript(readFileSync(place('signed.ostraka'))).notes.length, 1);

  const verdict = JSON.parse(await succeeds('verify', place('signed.ostraka'), '--witness', key, '--json'));
  assert.equal(verdict.outcome, 'valid');
  assert.deepEqual(
    verdict.besides.map(({ what, size }: { what: string; size: number }) => [what, size]),
    [['witness', forge.leaves.length]],
  );
  assert.match(
    await succeeds('verify', place('signed.ostraka'), '--witness', key),
    /^also witnessed by “witness\.example\/w1”/m,
  );
  assert.match(
    await succeeds('verify', place('signed.ostraka')),
    /by nobody who is known here: “witness\.example\/w1”$/m,
  );
  assert.match(
    await succeeds('verify', whole, '--witness', key),
    /the witness “witness\.example\/w1” has signed nothing in this file$/m,
  );

  const older = await run('witness', early, ...witness);
  assert.equal(older.code, 2);
  assert.match(older.noted, /has co-signed \d+ entries of this election, and here are 9/);
});

test('a line that was got another way is taken, of this checkpoint and this witness alone', async () => {
  const logKey = await succeeds('witness', whole, '--log-key');
  const { address, key } = await start(logKey);
  await succeeds('witness', whole, '--at', address, '--key', key, '--out', place('asked.ostraka'));
  const [note] = readTranscript(readFileSync(place('asked.ostraka'))).notes as [string];
  const line = note.split('\n').find((each) => each.startsWith(`— ${NAME} `))!;
  await succeeds('witness', whole, '--line', line, '--key', key, '--out', place('brought.ostraka'));
  assert.deepEqual(readFileSync(place('brought.ostraka')), readFileSync(place('asked.ostraka')));
  const before = readFileSync(early);
  for (const [transcript, text] of [
    [early, line],
    [whole, line.slice(0, -4)],
    [whole, 'x'],
  ] as const) {
    const { code, noted } = await run('witness', transcript, '--line', text, '--key', key);
    assert.equal(code, 2);
    assert.match(noted, /no co-signature of this transcript by witness\.example\/w1/);
  }
  assert.deepEqual(readFileSync(early), before);
});

test('a witness that does not know the election, or knows another board of it, says so, and the file stays as it is', async () => {
  const before = readFileSync(whole);
  const stranger = await start();
  const unknown = await run('witness', whole, '--at', stranger.address, '--key', stranger.key);
  assert.equal(unknown.code, 2);
  const logKey = await succeeds('witness', whole, '--log-key');
  assert.match(unknown.noted, /does not know this election/);
  assert.ok(unknown.noted.includes(logKey));

  const other = forge.fork(7);
  other.accept(1);
  const forked = file('forked.ostraka', { ...other.transcript() });
  const { address, key } = await start(logKey);
  await succeeds('witness', forked, '--at', address, '--key', key, '--out', place('forked-signed.ostraka'));
  const refused = await run('witness', whole, '--at', address, '--key', key);
  assert.equal(refused.code, 2);
  assert.match(refused.noted, /co-signed before is no beginning of this board/);
  assert.deepEqual(readFileSync(whole), before);
});

test('whatever else answers is refused with a reason, and nobody waits for ever', async () => {
  const { key } = await start();
  const answers: [number, string, RegExp][] = [
    [200, '', /holds no co-signature/],
    [200, `— ${NAME} AAAAAAA=\n`, /holds no co-signature/],
    [200, 'x'.repeat(500_000), /more than 131072 bytes/],
    [409, '5\n', /names another size each time/],
    [409, 'five\n', /answers 409: five/],
    [409, '99999\n', /has co-signed 99999 entries/],
    [500, '\u001b[31mred\n', /answers 500: \?\[31mred/],
  ];
  for (const [status, body, expected] of answers) {
    const address = await answering((request, response) => {
      request.resume();
      response.writeHead(status).end(body);
    });
    const { code, noted } = await run('witness', whole, '--at', address, '--key', key);
    assert.equal(code, 2);
    assert.match(noted, expected);
  }
  const left = await start();
  await left.stop();
  const gone = await run('witness', whole, '--at', left.address, '--key', key);
  assert.match(gone.noted, /does not answer/);
  for (const words of [[], ['--at', 'x', '--line', 'y'], ['--at', 'ftp://x'], ['--at', 'http://x?y']])
    assert.equal((await run('witness', whole, '--key', key, ...words)).code, 2);
  assert.match((await run('witness', whole, '--at', left.address, '--key', 'x')).noted, /not the key of a witness/);
});
