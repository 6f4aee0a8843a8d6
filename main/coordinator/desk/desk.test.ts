/** Two people at one desk: both passphrases or nothing, a wait for who guesses, and never a passphrase in what is kept or said. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Desk } from './desk.ts';

const directories: string[] = [];
after(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'ostraka-desk-'));
  directories.push(made);
  return made;
};

const ADA = 'a bicycle for the fish';
const BEN = 'Änderung der Uhrzeit';
const pair = [ADA, BEN] as const;

/** In place of scrypt, where it is not about the hash: it takes half a second for each. */
const quick = (now = () => 0) => ({
  now,
  derive: async (passphrase: string, salt: Uint8Array) =>
    new Uint8Array(createHash('sha256').update(salt).update(passphrase).digest()),
});

test('both are needed, the first person’s first, and what is kept holds neither', async () => {
  const data = folder();
  const desk = await Desk.set(data, pair);
  // As another keyboard composes it.
  await desk.requireBoth([ADA, BEN.normalize('NFD')]);
  await assert.rejects(desk.requireBoth(undefined), { code: 'two-needed' });
  await assert.rejects(desk.requireBoth([BEN, ADA]), (error: Error & { code?: string }) => {
    assert.equal(error.code, 'wrong-passphrase');
    assert.doesNotMatch(JSON.stringify({ ...error, text: error.message }), /bicycle|nderung/);
    return true;
  });
  const file = join(data, 'desk.json');
  const text = readFileSync(file, 'utf8');
  for (const one of pair) assert.ok(!text.includes(one));
  const { people } = JSON.parse(text) as { people: { salt: string; hash: string }[] };
  assert.notEqual(people[0]!.salt, people[1]!.salt);
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
});

test('three wrong ones in a row make everybody wait, ever longer, through a new start too; the right ones end that', async () => {
  let now = 1_000_000;
  const data = folder();
  const desk = await Desk.set(
    data,
    pair,
    quick(() => now),
  );
  const wrong = () => assert.rejects(desk.requireBoth([ADA, ADA]), { code: 'wrong-passphrase' });
  await wrong();
  await wrong();
  await wrong();
  await assert.rejects(desk.requireBoth(pair), { code: 'passphrase-wait', message: /wait 1 s/ });
  now += 1000;
  await wrong();
  await assert.rejects(desk.unlock(ADA), { code: 'passphrase-wait', message: /wait 2 s/ });
  // What was not looked at does not count as wrong.
  assert.equal(desk.wrong, 4);
  const again = Desk.of(
    data,
    quick(() => now),
  )!;
  assert.equal(again.wrong, 4);
  await assert.rejects(again.requireBoth(pair), { code: 'passphrase-wait' });
  now += 2000;
  await again.requireBoth(pair);
  await assert.rejects(again.requireBoth([BEN, BEN]), { code: 'wrong-passphrase' });
  await again.requireBoth(pair);
  assert.equal(again.wrong, 5);
});

test('guesses that come together get their turn one after the other, and are refused once there is a wait', async () => {
  const desk = await Desk.set(folder(), pair, quick());
  const codes = await Promise.all(
    Array.from({ length: 5 }, () => desk.requireBoth([BEN, ADA]).then(String, ({ code }) => code)),
  );
  assert.deepEqual(codes, [...Array(3).fill('wrong-passphrase'), ...Array(2).fill('passphrase-wait')]);
});

test('either of the two unlocks the window, nobody else, and it stays locked through a new start', async () => {
  const data = folder();
  const desk = await Desk.set(data, pair, quick());
  desk.lock();
  const again = Desk.of(data, quick())!;
  assert.ok(again.locked);
  await assert.rejects(again.unlock('open, please, sesame'), { code: 'wrong-passphrase' });
  assert.ok(again.locked);
  for (const one of pair) {
    again.lock();
    await again.unlock(one);
    assert.ok(!again.locked);
  }
});

test('one of the two has no free tries at the other’s passphrase by unlocking with their own', async () => {
  let now = 0;
  const desk = await Desk.set(
    folder(),
    pair,
    quick(() => now),
  );
  const guess = () => assert.rejects(desk.requireBoth([ADA, 'is it this one?']), { code: 'wrong-passphrase' });
  for (let i = 0; i < 2; i++) await guess();
  await desk.unlock(ADA);
  await guess();
  await assert.rejects(desk.unlock(ADA), { code: 'passphrase-wait' });
  now += 1000;
  await desk.unlock(ADA);
  await guess();
  await assert.rejects(desk.requireBoth(pair), { code: 'passphrase-wait', message: /wait 2 s/ });
  now += 2000;
  await desk.requireBoth(pair);
  await guess();
  await desk.requireBoth(pair);
});

test('short ones, the same twice, and other ones later are not taken', async () => {
  const data = folder();
  for (const weak of [
    ['eleven lett', BEN],
    [ADA, ADA],
    [BEN, BEN.normalize('NFD')],
    // Twelve characters by UTF-16, and six letters.
    [ADA, '🐟🐟🐟🐟🐟🐟'],
  ] as const)
    await assert.rejects(Desk.set(data, weak), { code: 'weak-passphrase' });
  assert.equal(Desk.of(data), null);
  await Desk.set(data, pair, quick());
  await assert.rejects(Desk.set(data, [BEN, ADA]), { code: 'not-empty' });
});

test('a damaged file opens nothing, and one that asks for more memory is none', async () => {
  const data = folder();
  await Desk.set(data, pair, quick());
  const file = join(data, 'desk.json');
  const text = readFileSync(file, 'utf8');
  for (const damaged of ['', '{}', text.replace('scrypt-17-8-1', 'scrypt-30-8-1'), text.slice(0, -20)]) {
    writeFileSync(file, damaged);
    assert.throws(() => Desk.of(data), { code: 'unreadable' });
  }
});

test('the same two people sit at the desk of the next round', async () => {
  const desk = await Desk.set(folder(), pair, quick());
  desk.lock();
  const next = folder();
  const copied = desk.copyTo(next);
  assert.ok(!copied.locked);
  await Desk.of(next, quick())!.requireBoth(pair);
});
