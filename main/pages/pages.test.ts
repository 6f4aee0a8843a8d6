import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pageHeaders, readPage } from './pages.ts';

const base = mkdtempSync(join(tmpdir(), 'ostraka-pages-'));
const pages = join(base, 'pages');
mkdirSync(join(pages, 'assets'), { recursive: true });
mkdirSync(join(pages, 'folder.html'));
for (const name of ['index.html', 'assets/app-1a2b.js', '.hidden.html', 'notes.txt', 'assets/a b.css'])
  writeFileSync(join(pages, name), name);
writeFileSync(join(base, 'secret.html'), 'secret');
after(() => rmSync(base, { recursive: true }));

const textAt = async (path: string): Promise<string | null> => {
  const page = await readPage(pages, path);
  return page && Buffer.from(page.bytes).toString();
};

test('pages and their parts are read, the index at the root', async () => {
  assert.equal(await textAt('/'), 'index.html');
  assert.equal(await textAt('/index.html'), 'index.html');
  assert.equal(await textAt('/assets/app-1a2b.js'), 'assets/app-1a2b.js');
  assert.equal((await readPage(pages, '/assets/app-1a2b.js'))?.type, 'text/javascript; charset=utf-8');
});

test('no path leads out of the directory', async () => {
  const ways = [
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '//secret.html',
  ];
  const others = ['/..\\secret.html', '/./../secret.html', '../secret.html', `${base}/secret.html`, 'C:/secret.html'];
  for (const way of [...ways, ...others]) assert.equal(await textAt(way), null, way);
  for (const way of ways) assert.equal(await textAt(new URL(`app://ostraka${way}`).pathname), null, way);
});

test('what is no page is not there: hidden files, other kinds, folders, strange names', async () => {
  for (const path of [
    '/.hidden.html',
    '/notes.txt',
    '/folder.html',
    '/assets',
    '/assets/a b.css',
    '/no.html',
    '/index.html\0.js',
    '',
  ])
    assert.equal(await textAt(path), null, path);
});

test('the policy lets a page run its own scripts only', () => {
  const policy = pageHeaders({ connect: "'none'" })['Content-Security-Policy'] ?? '';
  assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self';/);
  assert.match(policy, /; require-trusted-types-for 'script'; trusted-types 'none'$/);
  assert.doesNotMatch(policy, /unsafe|\*|https?:|blob:|(?<!img-src 'self' )data:/);
});

test('where a page may use WebAssembly and start a worker, nothing else changes', () => {
  const policy = (more: object): string => pageHeaders({ connect: "'self'", ...more })['Content-Security-Policy']!;
  assert.equal(policy({ wasm: true }).replace(" 'wasm-unsafe-eval'", ''), policy({}));
  assert.equal(policy({ trustedTypes: 'one' }).replace('trusted-types one', "trusted-types 'none'"), policy({}));
  assert.doesNotMatch(policy({ wasm: true }), /'unsafe-|\*/);
});
