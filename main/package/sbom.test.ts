import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { billOf, type Program } from './sbom.ts';

const INTEGRITY = Buffer.from('archive').toString('base64');
const PROGRAMS: Program[] = [
  { name: 'node', version: '24.0.1', sha256: 'ab'.repeat(32) },
  { name: 'electron', version: '45.0.1', sha256: undefined },
];

/** A project whose bundles hold `kept`, with an older `inner` of its own, and `@a/inner`, which needs the newer `inner`. */
async function project(t: TestContext, license = 'MIT'): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'ostraka-sbom-'));
  t.after(() => rm(root, { recursive: true }));
  const locked = (version: string, needs: readonly string[]) => ({
    version,
    license,
    integrity: `sha512-${INTEGRITY}`,
    dependencies: Object.fromEntries(needs.map((name) => [name, '*'])),
  });
  const packages = {
    '': { dependencies: { kept: '1.0.0' } },
    'node_modules/kept': locked('1.0.0', ['inner', '@a/inner', 'shaken-off']),
    'node_modules/kept/node_modules/inner': locked('1.9.9', []),
    'node_modules/inner': locked('2.0.0', []),
    'node_modules/@a/inner': locked('3.0.0', ['inner']),
    'node_modules/shaken-off': locked('1.0.0', []),
  };
  await writeFile(join(root, 'package.json'), '{ "name": "app", "version": "0.1.0", "license": "MIT" }');
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  await mkdir(join(root, 'dist/bundled'), { recursive: true });
  const list = (name: string, paths: readonly string[]): Promise<void> =>
    writeFile(join(root, `dist/bundled/${name}.json`), JSON.stringify(paths));
  await list('main', ['node_modules/kept', 'node_modules/kept/node_modules/inner', 'node_modules/@a/inner']);
  await list('pages', ['node_modules/inner', 'node_modules/kept']);
  return root;
}

test('a bill names what is bundled and what comes whole, each once, with version, licence, hash and what it needs', async (t) => {
  const { metadata, components, dependencies } = billOf(await project(t), PROGRAMS, 1_700_000_000);
  assert.equal(metadata.timestamp, '2023-11-14T22:13:20Z');
  assert.deepEqual(
    components.map(({ purl }) => purl),
    [
      'pkg:github/nodejs/node@v24.0.1',
      'pkg:github/electron/electron@v45.0.1',
      'pkg:npm/%40a/inner@3.0.0',
      'pkg:npm/inner@2.0.0',
      'pkg:npm/kept@1.0.0',
      'pkg:npm/inner@1.9.9',
    ],
  );
  const kept = components[4]!;
  assert.deepEqual(kept.hashes, [{ alg: 'SHA-512', content: Buffer.from('archive').toString('hex') }]);
  assert.deepEqual(kept.licenses, [{ license: { id: 'MIT' } }]);
  assert.deepEqual(
    kept.properties?.map(({ value }) => value),
    ['main', 'pages'],
  );
  assert.deepEqual([components[2]!.group, components[2]!.name], ['@a', 'inner']);
  assert.deepEqual([components[0]!.hashes?.[0]?.alg, components[1]!.hashes], ['SHA-256', undefined]);

  const refs = [metadata.component, ...components].map((one) => one['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  assert.deepEqual(dependencies.map(({ ref }) => ref).sort(), refs.toSorted());
  const needs = Object.fromEntries(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  assert.deepEqual(needs['pkg:npm/kept@1.0.0'], ['pkg:npm/%40a/inner@3.0.0', 'pkg:npm/inner@1.9.9']);
  assert.deepEqual(needs['pkg:npm/%40a/inner@3.0.0'], ['pkg:npm/inner@2.0.0']);
  assert.deepEqual(needs['pkg:generic/app@0.1.0'], [
    'pkg:github/electron/electron@v45.0.1',
    'pkg:github/nodejs/node@v24.0.1',
    'pkg:npm/kept@1.0.0',
  ]);
});

test('the same commit gives the same bill, with a serial number of its own', async (t) => {
  const [one, other] = [await project(t), await project(t)];
  const bill = billOf(one, PROGRAMS, 1_700_000_000);
  assert.equal(JSON.stringify(billOf(other, PROGRAMS, 1_700_000_000)), JSON.stringify(bill));
  assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(billOf(one, [], 1_700_000_000).serialNumber, bill.serialNumber);
});

test('a licence that is a choice of several is an expression', async (t) => {
  const { components } = billOf(await project(t, '(MIT OR Apache-2.0)'), [], 0);
  assert.deepEqual(components[0]!.licenses, [{ expression: '(MIT OR Apache-2.0)' }]);
});
