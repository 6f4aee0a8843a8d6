import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { errorCodes, errorHeard, errorParts, errorTables, isErrorCode, meaningOf, statusOfCode } from './codes.ts';

const root = join(import.meta.dirname, '../../..');

test('docs/API.md lists every code exactly once, as the table says it', () => {
  const page = readFileSync(join(root, 'docs/API.md'), 'utf8');
  const section = page.split('\n## Codes\n')[1]!;
  assert.ok(section.includes(`\n${errorTables()}\n`), `the tables are out of date:\n${errorTables()}`);
  const listed = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code!);
  assert.deepEqual(listed.sort(), [...errorCodes].sort());
});

test('a code stands in one part of the table, and says who, what and what to do', () => {
  const all = Object.values(errorParts).flatMap((part) => Object.keys(part));
  assert.equal(new Set(all).size, all.length);
  for (const code of errorCodes) {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    const { means, todo } = meaningOf(code);
    for (const words of [means, todo]) assert.match(words, /^[a-z0-9][^|]+[^.|]$/, code);
    assert.ok(statusOfCode(code) >= 400 && statusOfCode(code) < 600, code);
  }
});

test('somebody says every code: none outlives what it was for', () => {
  const sources = ['shared', 'main', 'renderer'].flatMap((house) =>
    readdirSync(join(root, house), { recursive: true, encoding: 'utf8' })
      .map((name) => join(house, name))
      .filter(
        (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !/codec.errors|renderer.texts/.test(name),
      ),
  );
  const text = sources.map((name) => readFileSync(join(root, name), 'utf8')).join('\n');
  assert.deepEqual(
    errorCodes.filter((code) => code !== 'unknown-code' && !text.includes(`'${code}'`)),
    [],
  );
});

test('what another version says is one of the codes, or is known not to be', () => {
  const said = { code: 'bad-ballot', message: 'no proof', hint: 'seal again' };
  assert.deepEqual(errorHeard(said), said);
  for (const code of ['', 'bad ballot', 'toString', '__proto__', 'constructor', 'brand-new']) {
    assert.equal(isErrorCode(code), false);
    assert.deepEqual(errorHeard({ ...said, code }), { ...said, code: 'unknown-code', message: `${code}: no proof` });
  }
});
