/** What goes between machines that share a sweep, and what is said of a database that is away; with a real one, see postgres/queue. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readDatabaseAddress } from '../../storage/database-address.ts';
import { parseSweepPlan } from '../plan-file.ts';
import { folders, heldBy, planned } from '../testing/sweeps.ts';
import { readHeld, writeHeld } from './held-bytes.ts';
import { offerOf, planOffered } from './offer.ts';
import { databaseError, isAway, patiently } from './patience.ts';

const place = folders('ostraka-offers-');

test('what a run gave is read as it was written, and nothing else is read', () => {
  const held = heldBy(planned({}).runs[0]!);
  assert.deepEqual(readHeld(writeHeld(held)), held);
  const { voters: _, ...fewer } = held.conditions;
  const [first, second] = held.measurements;
  const wrong: unknown[] = [
    { ...held, conditions: fewer },
    { ...held, conditions: { ...held.conditions, voters: 1.5 } },
    { ...held, measurements: [] },
    { ...held, measurements: [first, { ...second, kind: 7 }] },
    { ...held, environment: { ...held.environment, cores: 'two' } },
    null,
  ];
  for (const one of wrong) assert.throws(() => readHeld(gzipSync(JSON.stringify(one))), { code: 'unreadable' });
  for (const bytes of [Buffer.from('{}'), writeHeld(held).subarray(0, 40), new Uint8Array()])
    assert.throws(() => readHeld(bytes), { code: 'unreadable' });
});

test('a plan goes with its files, and is the same where these lie elsewhere', () => {
  mkdirSync(place('here/plans'), { recursive: true });
  writeFileSync(place('here/ballots.csv'), 'count,Ada,Ben\n2,1,2\n1,2,1\n');
  writeFileSync(place('here/plans/morning.csv'), 'minute,voters\n0,3\n1,4\n');
  const text =
    'title: A\nelectorate: [{file: ../ballots.csv}, {file: ../ballots.csv}]\narrivals: {file: morning.csv}\n';
  const own = parseSweepPlan(text.replace(', {file: ../ballots.csv}]', ']'), place('here/plans/plan.yaml'));
  const offer = offerOf(own, 'a');
  assert.deepEqual(
    [offer.path, offer.files.map(({ name }) => name)],
    ['plan.yaml', ['../ballots.csv', 'morning.csv']],
    'no path of this machine',
  );
  const there = planOffered(offer, place('there/files'));
  assert.deepEqual([there.hash, there.runs], [own.hash, own.runs]);
  assert.deepEqual(readdirSync(place('there')), ['files'], 'a name that leads out of it leads nowhere');
  assert.ok(
    existsSync(there.fileAt('../ballots.csv')) && there.fileAt('../ballots.csv').startsWith(place('there/files')),
  );
  const refused = { code: 'bad-plan', message: /^plan\.yaml: / };
  assert.throws(() => planOffered({ ...offer, hash: '00' }, place('other')), refused);
  assert.throws(() => planOffered({ ...offer, files: [] }, place('missing')), refused);
  assert.throws(() => planOffered({ ...offer, plan: 'title: A\nvoter: 3\n' }, place('unknown')), { code: 'bad-plan' });
});

const failing = (message: string, code?: string): Error => Object.assign(new Error(message), { code });

test('a database that is away is asked again; one that refuses is not', async () => {
  for (const code of ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', '57P01', '57P03', '08006', '53300', '40P01'])
    assert.ok(isAway(failing('', code)), code);
  assert.ok(isAway(failing('Connection terminated unexpectedly')) && isAway(failing('Query read timeout')));
  for (const code of ['28P01', '3D000', '42501', '42P01', '23505', 'SELF_SIGNED_CERT_IN_CHAIN'])
    assert.ok(!isAway(failing('', code)), code);

  const address = readDatabaseAddress('postgres://u:secret-word@db.example.org/a');
  const told: (string | null)[] = [];
  const patient = { address, stop: new AbortController().signal, away: (why: string | null) => void told.push(why) };
  let asked = 0;
  const answer = await patiently(patient, async () => {
    if (++asked < 3) throw failing('connection terminated: postgres://u:secret-word@db.example.org/a', undefined);
    return asked;
  });
  assert.equal(answer, 3);
  assert.deepEqual([told.length, told[1]], [2, null]);
  assert.ok(!told[0]!.includes('secret-word'));
  const refusing = () => Promise.reject(failing('password authentication failed, secret-word', '28P01'));
  await assert.rejects(patiently(patient, refusing), (error: Error & { code?: string }) => {
    assert.equal(error.code, 'storage-unreachable');
    assert.match(error.message, /^postgres:\/\/db\.example\.org\/a: password authentication failed, …$/);
    assert.ok(error.cause === undefined, 'which may hold the address');
    return true;
  });
  const stopped = { ...patient, stop: AbortSignal.abort() };
  const away = () => Promise.reject(failing('', 'ECONNREFUSED'));
  await assert.rejects(patiently(stopped, away), { code: 'interrupted' });
  assert.match(databaseError(address, failing('', 'ECONNREFUSED')).message, /ECONNREFUSED$/);
});
