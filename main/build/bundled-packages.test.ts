import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { rolldown } from 'rolldown';
import { bundledPackages, listing, packageOf } from './bundled-packages.ts';
import { notices } from './notices.ts';

const PACKAGES = {
  'node_modules/kept': {},
  'node_modules/kept/node_modules/inner': {},
  'node_modules/tool': { dev: true },
};

/** A project with three packages and its own `main/start.js`, which imports what is named. */
async function project(t: TestContext, imported: readonly string[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'ostraka-bundled-'));
  t.after(() => rmSync(root, { recursive: true }));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const locked = Object.entries(PACKAGES).map(([path, flags]) => [
    path,
    { version: '1.2.3', license: 'MIT', ...flags },
  ]);
  await write('package-lock.json', JSON.stringify({ packages: Object.fromEntries(locked) }));
  for (const path of Object.keys(PACKAGES)) {
    await write(`${path}/package.json`, '{ "type": "module", "exports": "./index.js" }');
    await write(
      `${path}/index.js`,
      `${path.endsWith('kept') ? "export * from 'inner';" : ''} export const ${name(path)} = '${path}';`,
    );
    await write(`${path}/LICENSE`, `The words of ${path}.\r\n`);
  }
  await write('main/start.js', imported.map((name) => `export * from '${name}';`).join('\n'));
  return root;
}

const name = (path: string): string => path.replace(/.*\//, '');

async function bundle(root: string): Promise<void> {
  const made = await rolldown({
    cwd: root,
    input: 'main/start.js',
    plugins: [listing('main', root)],
    logLevel: 'silent',
  });
  await made.generate();
  await made.close();
}

test('a bundle’s list names each package whose code it holds, and their licences follow from it', async (t) => {
  const root = await project(t, ['kept']);
  assert.throws(() => bundledPackages(root), /npm run build/);
  await bundle(root);
  const inner = 'node_modules/kept/node_modules/inner';
  assert.deepEqual(bundledPackages(root), ['node_modules/kept', inner]);
  const [first, second, ...more] = notices(root).split(/\n\n-{80}\n\n/);
  assert.equal(first, 'kept 1.2.3, MIT\n\nThe words of node_modules/kept.');
  assert.equal(second, `inner 1.2.3, MIT\n\nThe words of ${inner}.`);
  assert.deepEqual(more, []);
});

test('a package without its licence is not handed on', async (t) => {
  const root = await project(t, ['kept']);
  await bundle(root);
  rmSync(join(root, 'node_modules/kept/LICENSE'));
  assert.throws(() => notices(root), /node_modules\/kept is bundled and has no licence/);
});

test('what only a tool of development brought is not bundled', async (t) => {
  const root = await project(t, ['kept', 'tool']);
  await assert.rejects(
    bundle(root),
    /bundle main must not hold this:\nnode_modules\/tool is here only for development/,
  );
});

test('a module is a package’s, the bundler’s or the project’s own, or nobody knows', () => {
  const root = join(tmpdir(), 'x');
  const at = (path: string): string | null => packageOf(path, root);
  assert.equal(at(join(root, 'node_modules/@a/b/c/d.js')), 'node_modules/@a/b');
  assert.equal(at(`\0${join(root, 'node_modules/a/b.js')}?commonjs-es-import`), 'node_modules/a');
  assert.equal(at('\0rolldown/runtime.js'), 'node_modules/rolldown');
  assert.equal(at('\0vite/preload-helper.js'), 'node_modules/vite');
  assert.equal(at(join(root, 'shared/crypto/wasm/fma.wasm.ts')), 'node_modules/assemblyscript');
  assert.equal(at(`\0${join(root, 'renderer/x.ts')}?address`), null);
  assert.throws(() => at('\0other/helper.js'), /whose code is/);
  assert.throws(() => at(join(root, '../elsewhere/x.ts')), /whose code is/);
});

test('what the bundles of this project may hold for their own sake is locked, for development alone', async () => {
  const root = join(import.meta.dirname, '../..');
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  for (const name of ['preact', 'qr', 'rolldown', 'vite', 'assemblyscript']) assert.ok(name in devDependencies, name);
});
