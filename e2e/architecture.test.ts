/** Who may import whom (docs/ARCHITECTURE.md), read off the sources themselves. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { cheatNames } from '../shared/simulation/catalogue/catalogue.ts';

const root = join(import.meta.dirname, '..');
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

interface Import {
  readonly file: string;
  readonly what: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name))
    .map((name) => join(folder, name).split(sep).join('/'));
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.includes('/testing/');

/** Imports with what they reach, relative paths resolved from the root of the project. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = (match[1] ?? match[2] ?? match[3])!;
    const what = name.startsWith('.')
      ? relative(root, join(root, dirname(file), name))
          .split(sep)
          .join('/')
      : name;
    return { file, what };
  });
}

const imports = ['shared', 'main', 'renderer', 'e2e']
  .flatMap((folder) => (readdirSync(root).includes(folder) ? sources(folder) : []))
  .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));

const broken = (rule: (one: Import) => boolean): string[] =>
  imports.filter(rule).map(({ file, what }) => `${file} → ${what}`);

/** Within shared, a folder imports itself or one above it in this list. */
const FLOORS = ['codec', 'crypto', 'election', 'board', 'protocol', 'simulation'];
const floorOf = (path: string): number => FLOORS.indexOf(/^shared\/([^/]+)/.exec(path)?.[1] ?? '');

test('there is something to check', () => {
  assert.ok(imports.length > 200, `only ${imports.length} imports were read`);
  assert.deepEqual(
    importsOf(
      'shared/a/b.ts',
      "import { x } from '../c/d.ts';\nimport type { y } from 'ws';\nexport * from './e.ts';\nawait import('node:fs');",
    ),
    [
      { file: 'shared/a/b.ts', what: 'shared/c/d.ts' },
      { file: 'shared/a/b.ts', what: 'ws' },
      { file: 'shared/a/b.ts', what: 'shared/a/e.ts' },
      { file: 'shared/a/b.ts', what: 'node:fs' },
    ],
  );
});

test('shared imports neither main nor renderer, and no Node', () => {
  const pure = /^(shared\/|@noble\/|@scure\/|cborg$|valibot$)/;
  assert.deepEqual(
    broken(({ file, what }) => file.startsWith('shared/') && !isTest(file) && !pure.test(what)),
    [],
  );
});

test('within shared, a folder imports itself or one above it', () => {
  const upward = ({ file, what }: Import) =>
    floorOf(file) >= 0 && !isTest(file) && what.startsWith('shared/') && floorOf(what) > floorOf(file);
  assert.deepEqual(broken(upward), []);
  assert.deepEqual(
    broken(({ file }) => file.startsWith('shared/') && floorOf(file) < 0),
    [],
  );
});

test('main and renderer never import each other, nor what was built or tests', () => {
  assert.deepEqual(
    broken(({ file, what }) => file.startsWith('main/') && /^(renderer|e2e|dist)\//.test(what)),
    [],
  );
  assert.deepEqual(
    broken(({ file, what }) => file.startsWith('renderer/') && /^(main|e2e|dist)\//.test(what)),
    [],
  );
  assert.deepEqual(
    broken(({ file, what }) => !isTest(file) && !file.startsWith('e2e/') && isTest(what)),
    [],
  );
});

test('coordinator and node never import each other', () => {
  const between = (a: string, b: string) =>
    broken(({ file, what }) => file.startsWith(`${a}/`) && !isTest(file) && what.startsWith(`${b}/`));
  for (const floor of ['main', 'shared/protocol']) {
    assert.deepEqual(between(`${floor}/coordinator`, `${floor}/node`), []);
    assert.deepEqual(between(`${floor}/node`, `${floor}/coordinator`), []);
  }
});

test('nobody draws from Math.random', () => {
  const all = ['shared', 'main'].flatMap(sources).filter((file) => !isTest(file));
  assert.deepEqual(
    all.filter((file) => /Math\.random/.test(readFileSync(join(root, file), 'utf8'))),
    [],
  );
});

const security = readFileSync(join(root, 'docs/SECURITY.md'), 'utf8');

test('the tests and cheats that docs/SECURITY.md names exist, and every cheat is named there', () => {
  const section = security.split('## Claims, and what shows them')[1]!.split('\n## ')[0]!;
  const files = [...section.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, name]) => name!);
  assert.ok(files.length > 20);
  assert.deepEqual(
    files.filter((name) => name.includes('/') && !existsSync(join(root, name))),
    [],
  );
  const cells = section.split('\n').flatMap((line) => line.split('|').slice(2, 3));
  const named = cells
    .flatMap((cell) => cell.split(',').map((name) => name.trim()))
    .filter((name) => /^\w+-/.test(name));
  assert.deepEqual(named.sort(), [...cheatNames].sort());
});

test('docs/SECURITY.md lists the packages that run in the app, each under a hash, none with an install script', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const listed = [...security.matchAll(/^\| `(@?[a-z0-9/-]+)` \|/gm)].map(([, name]) => name!);
  assert.deepEqual(listed.sort(), Object.keys(lock.packages['']!.dependencies!).sort());
  const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
  assert.deepEqual(
    installed.filter(([, { integrity }]) => !integrity),
    [],
  );
  const running = installed.filter(([, { dev, optional, devOptional }]) => !dev && !optional && !devOptional);
  assert.ok(security.includes(`there are ${running.length},`), `there are ${running.length}`);
  const free = /^(MIT|Apache-2\.0|ISC|BSD-3-Clause)$/;
  assert.deepEqual(
    running.filter(([, { hasInstallScript, license }]) => hasInstallScript || !free.test(license ?? '')),
    [],
  );
});

interface Lock {
  readonly packages: Record<
    string,
    {
      readonly dependencies?: Record<string, string>;
      readonly integrity?: string;
      readonly dev?: boolean;
      readonly optional?: boolean;
      readonly devOptional?: boolean;
      readonly hasInstallScript?: boolean;
      readonly license?: string;
    }
  >;
}
