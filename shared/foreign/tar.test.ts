import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Bytes, concat, utf8 } from '../codec/bytes.ts';
import { foreignSource } from './source.ts';
import { looksLikeTar, readTar } from './tar.ts';
import { endOfTar, tarMember, tarOf } from './testing/tar.ts';

const a = { path: 'session/a.txt', bytes: utf8('one') };
const b = { path: 'session/deep/b.bin', bytes: new Uint8Array(512).fill(7) };

test('the files of a tar are read by their paths', () => {
  const tar = tarOf([{ path: 'session/', bytes: utf8(''), type: '5' }, a, b]);
  assert.ok(looksLikeTar(tar));
  assert.deepEqual(
    [...readTar(tar, 'x')],
    [
      ['session/a.txt', a.bytes],
      ['session/deep/b.bin', b.bytes],
    ],
  );
});

test('what the system’s own tar packs is read, with long names, in each of its formats', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ostraka-tar-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const long = `${'long-name-'.repeat(9)}.txt`;
  mkdirSync(join(folder, 'in', 'Prüfung', 'of-the-session'), { recursive: true });
  writeFileSync(join(folder, 'in', 'Prüfung', 'of-the-session', long), 'text');
  writeFileSync(join(folder, 'in', 'short'), Buffer.alloc(1000, 1));
  for (const format of ['gnu', 'pax', 'ustar']) {
    const tar = execFileSync('tar', ['-C', folder, `--format=${format}`, '-cf', '-', 'in'], { maxBuffer: 2 ** 24 });
    const files = readTar(new Uint8Array(tar), format);
    assert.deepEqual([...files.keys()].sort(), [`in/Prüfung/of-the-session/${long}`, 'in/short'].sort(), format);
    assert.equal(files.get('in/short')!.length, 1000);
  }
});

const refused = (tar: Bytes, why: RegExp) =>
  assert.throws(() => readTar(tar, 'x'), { code: 'unreadable', message: why });

test('a tar that could be read in two ways, or is not whole, is refused', () => {
  const whole = tarOf([a, b]);
  refused(whole.slice(0, -1024), /cut off/);
  refused(whole.slice(0, -512), /cut off at its end/);
  refused(whole.slice(0, 600), /cut off within the file/);
  refused(concat(tarMember(a), tarMember(b).slice(0, 100)), /cut off within a header/);
  refused(tarOf([a, a]), /twice/);
  for (const path of ['../a', '/a', 'a//b', 'a/./b', 'a\\b', '']) refused(tarOf([{ ...a, path }]), /leads elsewhere/);
  refused(tarOf([{ ...a, type: '2' }]), /no file/);
  refused(concat(whole, tarMember(a)), /goes on behind its end/);
  const broken = whole.slice();
  broken[0]! ^= 1;
  assert.equal(looksLikeTar(broken), false);
  refused(broken, /damaged header/);
});

/** An extended header with these records before a file. */
const extended = (records: Readonly<Record<string, string>>, type = 'x') => {
  const text = Object.entries(records).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    const length = utf8(rest).length;
    return `${length + String(length + String(length).length).length}${rest}`;
  });
  return { path: 'header', bytes: utf8(text.join('')), type };
};

test('extended headers say how a file is called, and nothing that changes what it holds', () => {
  assert.deepEqual([...readTar(tarOf([extended({ path: 'other', mtime: '1.5' }), a]), 'x').keys()], ['other']);
  assert.deepEqual([...readTar(tarOf([extended({ comment: 'b57a' }, 'g'), a]), 'x').keys()], [a.path]);
  const unread = /extended header .* cannot be read/;
  for (const records of [{ size: '3' }, { 'GNU.sparse.major': '1' }, { 'GNU.sparse.realsize': '9' }, { linkpath: 'b' }])
    for (const type of ['x', 'g']) refused(tarOf([extended(records as Record<string, string>, type), a]), unread);
  refused(tarOf([extended({ path: 'all' }, 'g'), a]), unread);
  refused(tarOf([extended({ path: 'none' })]), /name .* no file/);
  refused(tarOf([{ path: 'folder/', bytes: utf8('x'), type: '5' }, a]), /folder that holds bytes/);
});

test('a path is no longer than systems have them, and files are not more than are read', () => {
  refused(tarOf([extended({ path: `${'a/'.repeat(2048)}b` }), a]), /longer than/);
  const many = tarOf(Array.from({ length: 20_001 }, (_, i) => ({ path: `a/${i}`, bytes: utf8('') })));
  assert.throws(() => foreignSource('x.tar', many), { code: 'unreadable', message: /20.000 files/ });
});

test('a folder packed with its name is that folder; a tar of the layout before POSIX is a file of its own', () => {
  const folder = foreignSource('x.tar', tarOf([a, b]));
  assert.ok(folder?.kind === 'folder');
  assert.deepEqual([...folder.files.keys()], ['a.txt', 'deep/b.bin']);
  const names = (...paths: string[]) => {
    const found = foreignSource('x.tar', tarOf(paths.map((path) => ({ ...a, path }))));
    return found?.kind === 'folder' && [...found.files.keys()];
  };
  assert.deepEqual(names('a/b/c/d', 'a/b/e', 'a/b/c/f'), ['c/d', 'e', 'c/f']);
  assert.deepEqual(names('ab/c', 'a/c'), ['ab/c', 'a/c']);
  assert.deepEqual(names('a/b', 'c'), ['a/b', 'c']);
  const bytes = concat(tarMember(a, ''), endOfTar);
  assert.deepEqual(foreignSource('x.bel', bytes), { name: 'x.bel', kind: 'file', bytes });
  assert.equal(foreignSource('x', utf8('ostraka transcript'.repeat(100))), null);
});
