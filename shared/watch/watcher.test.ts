/** Elections followed as they are played, honestly and otherwise, by the forge that holds all keys. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addCosignature, origin, writeCheckpoint } from '../board/checkpoint.ts';
import { checkFork, readFork, writeFork } from '../board/fork.ts';
import { readTranscript, writeTranscript } from '../board/transcript-file.ts';
import { at, eventful, examineOnce, moments, plain, verdictOn } from '../board/verify/testing/elections.ts';
import type { Forge } from '../board/verify/testing/forge.ts';
import { newKeys, random } from '../board/verify/testing/parties.ts';
import type { Bytes } from '../codec/bytes.ts';
import type { SigningKey } from '../crypto/signature.ts';
import { electionWordsOf } from '../election/manifest.ts';
import type { WatchAlarm } from '../protocol/watched.ts';
import type { Sighting } from './sighting.ts';
import { SignedBoard } from './signed-board.ts';
import { ServedBoard } from './testing/served-board.ts';
import { Watcher, type WatchParts } from './watcher.ts';

function watching(served: ServedBoard, parts: Partial<WatchParts> = {}) {
  const seen: Sighting[] = [];
  const leader = served.forge.manifest.coordinator;
  const tell = (sighting: Sighting) => void seen.push(sighting);
  const watcher = new Watcher({
    source: served,
    leader,
    expected: null,
    kept: null,
    examine: examineOnce,
    tell,
    ...parts,
  });
  const of = <S extends Sighting['saw']>(saw: S) =>
    seen.filter((one): one is Extract<Sighting, { saw: S }> => one.saw === saw);
  const alarms = (): WatchAlarm[] => of('alarm').map(({ alarm }) => alarm);
  return { watcher, seen, of, alarms };
}

const judging = { examine: examineOnce, clock: () => 0, onProgress: () => {} };
const words = (forge: Forge) => ({ by: 'words' as const, words: electionWordsOf(forge.manifest) });

/** The same root at this size, or whatever root a test likes, under the coordinator's signature. */
const signed = (forge: Forge, size: number, root: Bytes) =>
  writeCheckpoint({ origin: origin(forge.record.fingerprint, 0), size, root, extensions: [] }, forge.coordinator);

test('a whole election is followed step by step, each entry once, to the verdict that a verifier gives', async () => {
  const served = new ServedBoard(at('manifest'));
  served.most = 3;
  const { watcher, of, alarms } = watching(served, { expected: words(served.forge) });
  for (const moment of moments) {
    served.forge = at(moment);
    assert.equal(watcher.isOver, false);
    await watcher.look();
    await watcher.look();
    assert.equal(watcher.record?.log.size, served.forge.leaves.length, moment);
  }
  assert.deepEqual(alarms(), []);
  assert.equal(watcher.isOver, true);
  assert.equal(of('election').length, 1);
  assert.equal(of('election')[0]!.met, 'matched');
  const heads = of('head').map(({ before, size }) => [before, size]);
  assert.equal(heads[0]![0], 0);
  for (const [i, [before]] of heads.slice(1).entries()) assert.equal(before, heads[i]![1]);
  assert.deepEqual([...new Set(of('cosigned').map(({ nodes }) => nodes.length))], [3]);
  const told = of('scene').flatMap(({ scene }) => scene.entries);
  assert.deepEqual(
    [...new Set(told)],
    served.forge.leaves.map((_, i) => i),
  );
  assert.deepEqual(of('progress').at(-1), {
    ...{ saw: 'progress', checked: served.forge.leaves.length, signed: served.forge.leaves.length },
    ballots: { done: 4, total: 4 },
  });
  const { verdict } = await watcher.verdict(judging);
  assert.deepEqual([verdict.outcome, verdict.expected], ['valid', 'matched']);
  const own = readTranscript(writeTranscript(watcher.board!.transcript()));
  assert.equal((await verdictOn(own)).outcome, 'valid');
  assert.deepEqual([...new Set(served.asked)].sort(), ['blob', 'checkpoint', 'entries', 'witnessed']);
});

test('whoever comes late is told the same', async () => {
  const { watcher, of, alarms } = watching(new ServedBoard(plain().forge));
  await watcher.look();
  assert.equal(watcher.isOver, true);
  assert.deepEqual(alarms(), []);
  assert.deepEqual(
    [...new Set(of('scene').flatMap(({ scene }) => scene.entries))],
    plain().forge.leaves.map((_, i) => i),
  );
  assert.deepEqual(of('election')[0]!.met, 'internally consistent only');
});

test('before the election begins there is nothing, and nothing is wrong', async () => {
  const empty = plain().forge.fork(0);
  const served = new ServedBoard(empty);
  const { watcher, seen } = watching(served);
  await assert.rejects(watcher.look(), { code: 'not-yet' });
  assert.deepEqual(seen, []);
  await assert.rejects(watcher.verdict(judging), { code: 'not-yet' });
});

test('must fail: a coordinator that forks between two looks, whatever the sizes, and the proof is one', async () => {
  const [, , cleo] = plain().voters;
  const other = at('voting').cast(cleo!, 2).cast(cleo!, 0).cast(cleo!, 1);
  const { forge } = plain();
  const shown: [Forge, Forge][] = [
    [at('voted'), other],
    [at('voting').cast(cleo!, 0), other],
    [other, at('voting').cast(cleo!, 0)],
    [at('voting').cast(cleo!, 0), at('voting').cast(cleo!, 1)],
    [forge, at('published').attest(2).attest(1).attest(3)],
  ];
  for (const [one, two] of shown) {
    const served = new ServedBoard(one);
    const { watcher, of, alarms } = watching(served);
    await watcher.look();
    const checked = watcher.record!.log.size;
    served.forge = two;
    await assert.rejects(watcher.look(), { code: 'fork' });
    assert.deepEqual(
      alarms().map(({ code, ends, culprit }) => [code, ends, culprit.kind]),
      [['fork', true, 'coordinator']],
    );
    assert.equal(watcher.record!.log.size, checked);
    const proof = readFork(writeFork(of('alarm')[0]!.fork!));
    assert.deepEqual(
      [...checkFork(proof).sizes],
      [one.leaves.length, two.leaves.length].sort((a, b) => a - b),
    );
  }
});

test('must fail: a board that goes back, and one that grows another way from there', async () => {
  const served = new ServedBoard(at('voted'));
  const { watcher, alarms } = watching(served);
  await watcher.look();
  served.forge = at('voting');
  for (let look = 0; look < 3; look++) await assert.rejects(watcher.look(), { code: 'bad-answer' });
  assert.deepEqual(
    alarms().map(({ code, ends }) => [code, ends]),
    [['went-back', false]],
  );
  served.forge = at('closed');
  await watcher.look();
  served.forge = at('voting').cast(plain().voters[0]!, 1);
  await assert.rejects(watcher.look(), { code: 'fork' });
});

test('must fail: a mix whose proof does not hold is named, and the others go on', async () => {
  const { watcher, alarms, of } = watching(new ServedBoard(eventful().forge), {
    leader: eventful().forge.coordinators[1]!.publicKey,
    expected: words(eventful().forge),
  });
  await watcher.look();
  const codes = alarms().map(({ code, culprit, ends, proven }) => [code, culprit.kind, ends, proven]);
  assert.ok(
    codes.some(([code, kind]) => code === 'bad-shuffle' && kind === 'node'),
    JSON.stringify(codes),
  );
  assert.ok(codes.some(([code]) => code === 'bad-shares'));
  assert.ok(codes.every(([, , ends]) => ends === false));
  assert.ok(of('scene').some(({ scene }) => scene.name === 'proof-false'));
  assert.equal((await watcher.verdict(judging)).verdict.outcome, 'valid');
});

test('must fail: entries that break the rules under the coordinator’s signature', async () => {
  const [ada, bob] = plain().voters as [SigningKey, SigningKey];
  const sealedByAda = at('voting').seal(ada, 0).body.sealed;
  const opened = at('opened').opened();
  const tally = opened.tally.slice();
  tally[tally.length - 1]! ^= 1;
  const forged: [Forge, RegExp][] = [
    [at('voting').cast(bob, 0, { sealed: sealedByAda }), /\(ballot\) breaks the rules: .*does not hold/],
    [at('voting').sayBytes(random(40), ada), /breaks the rules/],
    [at('voted').close().close(), /\(close\) breaks the rules/],
    [at('voting').cast(newKeys(1)[0]!, 0), /breaks the rules/],
    [at('opened').result({ ...opened, tally }), /\(result\) breaks the rules/],
  ];
  for (const [forge, message] of forged) {
    const { watcher, alarms } = watching(new ServedBoard(forge));
    await assert.rejects(watcher.look(), { code: 'bad-board' });
    assert.match(alarms()[0]!.message, message);
    const { verdict } = await watcher.verdict(judging);
    assert.equal(verdict.outcome, 'invalid');
  }
});

test('must fail: an entry or a blob changed on its way, which is asked for again', async () => {
  const { forge } = plain();
  class Altered extends ServedBoard {
    altered = true;
    override async entries(from: number, to: number) {
      const leaves = await super.entries(from, to);
      if (!this.altered || to === 1) return leaves;
      const changed = leaves.at(-1)!.slice();
      changed[70]! ^= 1;
      return [...leaves.slice(0, -1), changed as (typeof leaves)[0]];
    }
  }
  const served = new Altered(forge);
  const { watcher, alarms } = watching(served);
  await assert.rejects(watcher.look(), { code: 'bad-answer' });
  assert.deepEqual(
    alarms().map(({ ends, message }) => [ends, /not those that were signed/.test(message)]),
    [[false, true]],
  );
  served.altered = false;
  await watcher.look();
  assert.equal(watcher.isOver, true);
  class OtherBlobs extends ServedBoard {
    override async blob(name: { readonly sha256: Uint8Array }) {
      const bytes = (await super.blob(name)).slice();
      bytes[0]! ^= 1;
      return bytes;
    }
  }
  const blobs = watching(new OtherBlobs(forge));
  await assert.rejects(blobs.watcher.look(), { code: 'bad-answer' });
  assert.match(blobs.alarms()[0]!.message, /other bytes were served/);
  assert.equal(blobs.watcher.isOver, false);
});

test('must fail: a co-signature that does not verify counts for nothing, and is said once', async () => {
  const served = new ServedBoard(at('voted'));
  const line = (note: string, node: number) => note.split('\n').find((one) => one.includes(`/node/${node} `))!;
  const old = at('voting').note([2]);
  served.note = addCosignature(at('voted').note([1]), line(old, 2));
  const { watcher, of, alarms } = watching(served);
  await watcher.look();
  await watcher.look();
  assert.deepEqual(
    of('cosigned').map(({ nodes }) => nodes.length),
    [1],
  );
  assert.deepEqual(
    alarms().map(({ code, ends }) => [code, ends]),
    [['bad-cosignature', false]],
  );
  assert.match(alarms()[0]!.message, /node 2/);
});

test('must fail: what no coordinator of this election signed is no checkpoint, and convicts nobody', async () => {
  const served = new ServedBoard(at('voted'));
  const { watcher, alarms } = watching(served);
  await watcher.look();
  const { forge } = served;
  const stranger = newKeys(1)[0]!;
  served.note = writeCheckpoint(
    { origin: origin(forge.record.fingerprint, 0), ...forge.head, extensions: [] },
    stranger,
  );
  await assert.rejects(watcher.look(), { code: 'bad-answer' });
  served.note = eventful().forge.note();
  await assert.rejects(watcher.look(), { code: 'bad-answer' });
  served.note = '<!doctype html>\n\nno note\n';
  await assert.rejects(watcher.look(), { code: 'bad-answer' });
  assert.deepEqual(
    alarms().map(({ code, culprit, ends }) => [code, culprit.kind, ends]),
    [
      ['bad-checkpoint-signature', 'answerer', false],
      ['wrong-origin', 'answerer', false],
      ['bad-checkpoint-signature', 'answerer', false],
    ],
  );
  served.note = signed(forge, forge.leaves.length, random(32));
  await assert.rejects(watcher.look(), { code: 'fork' });
});

test('must fail: another election than is expected, or than was watched before', async () => {
  const served = new ServedBoard(at('voted'));
  const wrong = watching(served, { expected: { by: 'digits', digits: '00'.repeat(32) } });
  await assert.rejects(wrong.watcher.look(), { code: 'other-election' });
  const other = eventful().forge;
  const kept = SignedBoard.from(
    readTranscript(writeTranscript(other.transcript())),
    served,
    other.coordinator.publicKey,
  );
  const again = watching(served, { kept });
  await assert.rejects(again.watcher.look(), { code: 'other-election' });
});

test('a coordinator that took over is believed by who knows the election, with the proof of how it came', async () => {
  const { forge } = eventful();
  const leader = forge.coordinators[1]!.publicKey;
  await assert.rejects(watching(new ServedBoard(forge), { leader }).watcher.look(), { code: 'unknown-coordinator' });
  const known = watching(new ServedBoard(forge), { leader, expected: words(forge) });
  await known.watcher.look();
  assert.equal(known.watcher.isOver, true);
  const stranger = watching(new ServedBoard(forge), { leader: newKeys(1)[0]!.publicKey, expected: words(forge) });
  await assert.rejects(stranger.watcher.look(), { code: 'bad-answer' });
  assert.equal(stranger.alarms()[0]!.code, 'bad-checkpoint-signature');
  // The coordinator before it may have signed all of this and leads no more.
  const deposed = watching(new ServedBoard(forge), { leader: forge.manifest.coordinator });
  await assert.rejects(deposed.watcher.look());
  assert.equal(deposed.watcher.isOver, false);
});

test('a second watch goes on from what the first has kept, and sees a fork between them', async () => {
  const served = new ServedBoard(at('voted'));
  const first = watching(served);
  await first.watcher.look();
  const file = writeTranscript(first.watcher.board!.transcript());
  const keep = () => SignedBoard.from(readTranscript(file), served, served.forge.manifest.coordinator);
  served.forge = plain().forge;
  const second = watching(served, { kept: keep() });
  await second.watcher.look();
  assert.equal(second.watcher.isOver, true);
  assert.equal(second.of('kept')[0]!.size, at('voted').leaves.length);
  assert.equal(second.of('head')[0]!.before, at('voted').leaves.length);
  served.forge = at('voting').cast(plain().voters[1]!, 2);
  const third = watching(served, { kept: keep() });
  await assert.rejects(third.watcher.look(), { code: 'fork' });
  assert.ok(checkFork(third.of('alarm')[0]!.fork!));
  const cut = readTranscript(file);
  for (const broken of [
    { ...cut, notes: [] },
    { ...cut, entries: cut.entries.slice(0, -1) },
    { ...cut, entries: cut.entries.toSpliced(2, 1, cut.entries[1]!) },
    { ...cut, entries: [] },
  ])
    assert.throws(() => SignedBoard.from(broken, served, served.forge.manifest.coordinator), { code: 'unreadable' });
});

test('a device that has kept no more than a checkpoint finds a fork, a step back and another election by it', async () => {
  const served = new ServedBoard(plain().forge);
  const kept = at('voted').note();
  const same = watching(served, { remembered: kept });
  await same.watcher.look();
  assert.deepEqual(same.of('remembered'), [{ saw: 'remembered', size: at('voted').leaves.length }]);
  assert.deepEqual(same.alarms(), []);
  const [ada, bob, cleo] = plain().voters as [SigningKey, SigningKey, SigningKey];
  served.forge = at('voting').cast(bob, 2).cast(bob, 0).cast(ada, 1).cast(ada, 0).cast(cleo, 0).close();
  const forked = watching(served, { remembered: kept });
  await assert.rejects(forked.watcher.look(), { code: 'fork' });
  assert.ok(checkFork(readFork(writeFork(forked.of('alarm')[0]!.fork!))));
  served.forge = at('voting');
  const shorter = watching(served, { remembered: kept });
  await assert.rejects(shorter.watcher.look(), { code: 'bad-answer' });
  assert.deepEqual(
    shorter.alarms().map(({ code }) => code),
    ['went-back'],
  );
  served.forge = plain().forge;
  await shorter.watcher.look();
  assert.equal(shorter.of('remembered').length, 1);
  const other = watching(served, { remembered: eventful().forge.note() });
  await other.watcher.look();
  assert.deepEqual(
    other.alarms().map(({ code, ends }) => [code, ends]),
    [['other-election', false]],
  );
  assert.equal(other.watcher.isOver, true);
});
