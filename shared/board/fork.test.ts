import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from '../codec/bytes.ts';
import { newSigningKey, type SigningKey, sign } from '../crypto/signature.ts';
import { stream } from '../crypto/testing/stream.ts';
import { manifestOf } from '../election/manifest.ts';
import { quiet } from '../election/testing/plan.ts';
import { origin, writeCheckpoint } from './checkpoint.ts';
import { reportBytes } from './entry-types/takeover.ts';
import { checkFork, type Fork, forkAt, forkOf, looksLikeFork, readFork, writeFork } from './fork.ts';
import type { BoardLog } from './merkle.ts';
import { newRecord } from './record.ts';

const random = stream('fork');
const coordinator = newSigningKey(random);
const nodes = [1, 2, 3].map((i) => ({ name: `node-${i}`, signer: newSigningKey(random) }));
const manifest = manifestOf(
  quiet,
  coordinator.publicKey,
  nodes.map(({ name, signer }) => ({ name, key: signer.publicKey })),
  random(16),
);

/** A record whose log holds so many made-up entries: of the fork only its tree matters. */
function boardOf(entries: readonly string[]) {
  const record = newRecord(manifest);
  for (const entry of entries) record.log.append(utf8(entry));
  return record;
}
const boards = { one: boardOf('abcdefg'.split('')), two: boardOf('abcXefghijk'.split('')) };

function signedAt(log: BoardLog, size: number, key = coordinator, epoch = 0): string {
  const { fingerprint } = boards.one;
  return writeCheckpoint({ origin: origin(fingerprint, epoch), size, root: log.root(size), extensions: [] }, key);
}
const refused = (fork: Fork, message: RegExp) => assert.throws(() => checkFork(fork), { code: 'no-fork', message });

test('two honest runs of one plan with the same laptops and keys are no fork: each has its own manifest', () => {
  const seats = nodes.map(({ name, signer }) => ({ name, key: signer.publicKey }));
  const runs = ['first', 'second'].map((run) => {
    const record = newRecord(manifestOf(quiet, coordinator.publicKey, seats, random(16)));
    for (const entry of [run, 'a', 'b']) record.log.append(utf8(entry));
    const { fingerprint, log } = record;
    return {
      record,
      note: writeCheckpoint({ origin: origin(fingerprint, 0), size: 3, root: log.root(), extensions: [] }, coordinator),
    };
  });
  const [one, other] = runs as [(typeof runs)[number], (typeof runs)[number]];
  assert.throws(() => forkAt(one.record, other.note, one.note), /another board/);
  const { manifest } = one.record;
  const claimed = { manifest, takeover: null, smaller: one.note, larger: other.note, proof: [] };
  refused({ ...claimed, root: other.record.log.root() }, /is of another board/);
});

test('two checkpoints of boards that part convict whoever signed both, at equal sizes and at others', () => {
  for (const [seen, own] of [
    [7, 7],
    [4, 11],
    [5, 8],
    [7, 11],
    [4, 4],
  ] as const) {
    const fork = forkOf(boards.two, signedAt(boards.one.log, seen), signedAt(boards.two.log, own));
    assert.ok(fork, `${seen} against ${own}`);
    const convicted = checkFork(readFork(writeFork(fork)));
    assert.deepEqual(convicted.sizes, [seen, own]);
    assert.deepEqual(convicted.coordinator, coordinator.publicKey);
    assert.equal(convicted.title, manifest.title);
  }
});

test('two checkpoints of one size are evidence without either board', () => {
  const { one, two } = boards;
  const fork = forkAt(boardOf([]), signedAt(one.log, 6), signedAt(two.log, 6))!;
  assert.deepEqual(checkFork(readFork(writeFork(fork))).sizes, [6, 6]);
  assert.equal(forkAt(boardOf([]), signedAt(one.log, 3), signedAt(two.log, 3)), null);
});

test('no two checkpoints of one board make a fork', () => {
  const { log } = boards.two;
  for (let seen = 0; seen <= log.size; seen += 2)
    for (let own = seen; own <= log.size; own += 3)
      assert.equal(forkOf(boards.two, signedAt(log, seen), signedAt(log, own)), null);
  // Up to where they part, the boards are one.
  assert.equal(forkOf(boards.two, signedAt(boards.one.log, 3), signedAt(log, 11)), null);
});

test('nobody is convicted by what does not hold', () => {
  const { one, two } = boards;
  const fork = forkOf(two, signedAt(one.log, 5), signedAt(two.log, 9))!;
  const stranger = newSigningKey(random);
  const unsigned = /not signed by the coordinator/;
  refused({ ...fork, smaller: signedAt(one.log, 5, stranger) }, unsigned);
  refused({ ...fork, larger: signedAt(two.log, 9, stranger) }, unsigned);
  refused({ ...fork, smaller: signedAt(one.log, 5, coordinator, 1) }, unsigned);
  refused({ ...fork, smaller: 'no note' }, unsigned);
  refused({ ...fork, manifest: { ...manifest, title: 'Another' } }, unsigned);
  refused({ ...fork, smaller: fork.larger, larger: fork.smaller }, /how the larger board begins/);
  refused({ ...fork, root: one.log.root(5) }, /how the larger board begins/);
  refused({ ...fork, proof: fork.proof.slice(1) }, /how the larger board begins/);
  // The honest prefix of the very board is no fork.
  const honest = { ...fork, smaller: signedAt(two.log, 5) };
  refused(honest, /begins with the smaller one/);
  // Nothing is before the first entry, and nothing parts there.
  refused({ ...fork, smaller: signedAt(one.log, 0), root: two.log.root(0), proof: [] }, /how the larger board begins/);
});

test('a later coordinator is convicted where q nodes made it one', () => {
  const { one, two } = boards;
  const heir = newSigningKey(random);
  const head = { size: 3, root: one.log.root(3) };
  const report = (by: SigningKey, node: number) => ({
    node,
    head,
    signature: sign(reportBytes(one.fingerprint, 1, heir.publicKey, head), by),
  });
  const reports = nodes.map(({ signer }, i) => report(signer, i + 1));
  const takeover = { epoch: 1, coordinator: heir.publicKey, head, reports };
  const led = Object.assign(boardOf('abcXefghijk'.split('')), { coordinator: heir.publicKey, epoch: 1, takeover });
  const fork = forkOf(led, signedAt(one.log, 6, heir, 1), signedAt(two.log, 11, heir, 1))!;
  assert.equal(checkFork(readFork(writeFork(fork))).epoch, 1);
  refused({ ...fork, takeover: { ...takeover, reports: reports.slice(1) } }, /nodes have reported/);
  refused(
    { ...fork, takeover: { ...takeover, reports: [report(heir, 1), ...reports.slice(1)] } },
    /not signed by its node/,
  );
  refused({ ...fork, takeover: null }, /not signed by the coordinator/);
});

test('a proof says what it proves and no more: another title, another sentence or a second one is refused', () => {
  const text = writeFork(forkOf(boards.two, signedAt(boards.one.log, 5), signedAt(boards.two.log, 9))!);
  const file = JSON.parse(text);
  const written = (altered: object) => `${JSON.stringify({ ...file, ...altered }, null, 2)}\n`;
  assert.deepEqual(readFork(written({})), readFork(text));
  assert.deepEqual(readFork(text.replaceAll('\n', '\r\n')), readFork(text.trimEnd()));
  const refuses = (changed: string, message: RegExp) =>
    assert.throws(() => readFork(changed), { code: 'unreadable', message });
  refuses(written({ title: 'Mayor of Burlington' }), /another title than the manifest/);
  refuses(written({ says: 'Ada has signed both of these checkpoints.' }), /more, or other things, than it proves/);
  refuses(written({ takeover: '' }), /takeover/);
  refuses(written({ larger: `\ud83d${file.larger}` }), /larger: expected text without broken characters/);
  refuses(written({ larger: `${file.larger}${' '.repeat(2 ** 17)}` }), /larger/);
  refuses(written({ larger: '—'.repeat(350_000) }), /longer than 1048576 bytes/);
  // A reader sees the first of two, a parser the last.
  const twice = text.replace('"title"', '"title": "Mayor of Burlington",\n  "title"');
  assert.equal(JSON.parse(twice).title, file.title);
  refuses(twice, /more, or other things, than it proves/);
  for (let at = 0; at < text.length; at++) {
    const changed = `${text.slice(0, at)}${text[at] === 'f' ? 'e' : 'f'}${text.slice(at + 1)}`;
    if (linesDiffer(changed, text)) assert.throws(() => checkFork(readFork(changed)), `byte ${at}`);
  }
});

const linesDiffer = (one: string, other: string) => one.trimEnd() !== other.trimEnd();

test('whatever a file holds, it is read as a proof or refused', () => {
  const text = writeFork(forkOf(boards.two, signedAt(boards.one.log, 5), signedAt(boards.two.log, 9))!);
  assert.ok(looksLikeFork(utf8(text)));
  assert.ok(!looksLikeFork(utf8('ostraka transcript 1\n')));
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 4 }), (at, put) => {
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      try {
        readFork(changed);
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'unreadable');
      }
    }),
  );
});
