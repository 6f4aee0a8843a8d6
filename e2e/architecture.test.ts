/** Who may import whom (docs/ARCHITECTURE.md), read off the sources themselves. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { LIMITS } from '../main/coordinator/limits.ts';
import { isTextKey } from '../renderer/texts/catalogue.ts';
import { cheatNames, isCheat } from '../shared/protocol/cheating/catalogue/catalogue.ts';
import { EACH } from '../shared/protocol/coordinator/arrangements.ts';

const root = join(import.meta.dirname, '..');
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

interface Import {
  readonly file: string;
  readonly what: string;
}

/** Those of the project: bench/ may have packages of its own. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name) && !name.includes('node_modules'))
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

const files = ['shared', 'main', 'renderer', 'e2e', 'bench', 'postgres'].flatMap(sources);
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));

const broken = (rule: (one: Import) => boolean): string[] =>
  imports.filter(rule).map(({ file, what }) => `${file} → ${what}`);

/** Within each of these houses a room imports itself or one before it in the list, docs/ARCHITECTURE.md says why. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  shared: [
    'codec',
    'crypto',
    'election',
    'board',
    'foreign',
    'measure',
    'story',
    'protocol',
    'verdict',
    'watch',
    'simulation',
    'lesson',
  ],
  main: [
    ...['launch', 'measure', 'threads', 'storage', 'workers', 'network', 'power', 'pages', 'doctor'],
    ...['coordinator', 'front', 'node'],
    ...['progress', 'files', 'foreign', 'verdict', 'watch', 'local-election', 'sweep', 'report'],
    ...['cli', 'app', 'build', 'package', 'testing'],
  ],
  renderer: [
    'bridge',
    'texts',
    'design',
    'laptop',
    'election',
    'story',
    'mix',
    'results',
    'verdict',
    'teaching',
    'guide',
    'roles',
  ],
};
/** Sources in one folder, tests not counted: what needs more has rooms that want names. */
const MOST_SOURCES = 20;

const houseOf = (path: string): string => path.split('/')[0]!;
/** Where in its house's list a room is; -1 for what is in none. A page of the renderer stands above all of its rooms. */
const floorOf = (path: string): number =>
  /^renderer\/[^/]+$/.test(path)
    ? Number.POSITIVE_INFINITY
    : (ROOMS[houseOf(path)]?.indexOf(path.split('/')[1]!) ?? -1);
const between = (a: string, b: string): string[] =>
  broken(({ file, what }) => file.startsWith(`${a}/`) && what.startsWith(`${b}/`));

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
  const pure = /^(shared\/|@noble\/|@scure\/|cborg$|valibot$|yaml$)/;
  assert.deepEqual(
    broken(({ file, what }) => file.startsWith('shared/') && !isTest(file) && !pure.test(what)),
    [],
  );
});

test('a room imports itself or one below it; what tests it stands no higher', () => {
  const upward = ({ file, what }: Import) =>
    !/\.test\.tsx?$/.test(file) && houseOf(what) === houseOf(file) && floorOf(what) > floorOf(file);
  assert.deepEqual(broken(upward), []);
  assert.deepEqual(
    files.filter((file) => houseOf(file) in ROOMS && floorOf(file) < 0),
    [],
  );
});

test('no two files import each other, on whatever way round, be it for types alone', () => {
  const all = ['ab', 'bc', 'cd', 'db', 'de', 'ef', 'fe'].map(([file, what]) => ({ file: file!, what: what! }));
  assert.deepEqual(circles(all), [
    ['e', 'f'],
    ['b', 'c', 'd'],
  ]);
  assert.deepEqual(circles(imports), []);
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

test('nothing imports the package for PostgreSQL, which is loaded when asked for; it imports no face of the program', () => {
  assert.deepEqual(
    ['main', 'shared', 'renderer'].flatMap((house) => between(house, 'postgres')),
    [],
  );
  assert.deepEqual(
    broken(({ file, what }) => /^postgres\//.test(file) && !isTest(file) && /^(main\/(cli|app)|renderer)\//.test(what)),
    [],
  );
});

test('neither of the two faces imports the other, not even in a test', () => {
  assert.deepEqual(between('main/app', 'main/cli'), []);
  assert.deepEqual(between('main/cli', 'main/app'), []);
});

test('coordinator and node never import each other', () => {
  for (const house of ['main', 'shared/protocol'])
    assert.deepEqual(
      [...between(`${house}/coordinator`, `${house}/node`), ...between(`${house}/node`, `${house}/coordinator`)].filter(
        (line) => !isTest(line.split(' → ')[0]!),
      ),
      [],
    );
});

test('a role of a window knows no other role, nor the table that opens it', () => {
  const roleOf = (path: string): string | undefined => /^(?:main\/app|renderer)\/roles\/([^/]+)\//.exec(path)?.[1];
  const beyond = ({ file, what }: Import) =>
    what === 'main/app/open-window.ts' || (roleOf(what) !== undefined && roleOf(what) !== roleOf(file));
  assert.deepEqual(
    broken((one) => roleOf(one.file) !== undefined && beyond(one)),
    [],
  );
});

/** What a file has run when it is imported, and through what it was reached; types run nothing. */
function reachedFrom(start: string): Map<string, string> {
  const reached = new Map([[start, 'the build']]);
  for (const file of reached.keys()) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(join(root, file), 'utf8').replaceAll(/^(import|export) type\b[^;]*;/gm, '');
    for (const { what } of importsOf(file, text)) if (!reached.has(what)) reached.set(what, file);
  }
  return reached;
}

test('a phone’s page computes nothing and holds no guide: curve, kernel and session are its worker’s', () => {
  const heavy =
    /^@noble\/curves|^cborg|^shared\/crypto\/(?!ceremony\/bounds|labels|labelled|hash|random|arithmetic\/hashing)|^shared\/protocol\/voter|^renderer\/guide\/|^guide:/;
  const reached = [...reachedFrom('renderer/vote.tsx')];
  assert.ok(reached.length > 100, `only ${reached.length} files`);
  assert.deepEqual(
    reached.filter(([file]) => heavy.test(file)).map(([file, from]) => `${from} → ${file}`),
    [],
  );
  const worker = reachedFrom('renderer/bridge/voter-worker.ts');
  for (const file of [
    '@noble/curves/ed25519.js',
    'shared/crypto/wasm/scalar.wasm.ts',
    'shared/protocol/voter/session.ts',
  ])
    assert.ok(worker.has(file), file);
  for (const file of worker.keys())
    assert.doesNotMatch(file, /^preact|\.css$|^renderer\/(?!bridge)|fma\.wasm/, `the worker reaches ${file}`);
});

test('the group that keeps nothing secret is imported by the lesson alone', () => {
  const lesson = /^(shared\/lesson|renderer\/roles\/lesson|main\/cli\/commands\/worksheet\.ts)/;
  /** What sets equations for the real curve as well. */
  const setting = ({ file, what }: Import) =>
    file.startsWith('renderer/election/hood/') && /^shared\/lesson\/(math|step|words)\.ts$/.test(what);
  const known = imports.filter(({ what }) => what.startsWith('shared/lesson/'));
  assert.deepEqual(
    broken(({ file, what }) => /^shared\/lesson\/(math|step|words)\.ts$/.test(file) && what.includes('/tiny-')),
    [],
  );
  assert.ok(known.some(({ what }) => what.endsWith('/tiny-group.ts')));
  assert.deepEqual(
    known
      .filter((one) => !lesson.test(one.file) && !isTest(one.file) && !setting(one))
      .map(({ file, what }) => `${file} → ${what}`),
    [],
  );
  assert.deepEqual(
    broken(({ file, what }) => file.startsWith('main/') && what.startsWith('shared/lesson/tiny-')),
    [],
  );
});

test('only its own shell knows Electron', () => {
  assert.deepEqual(
    broken(({ file, what }) => what === 'electron' && !/^(main\/app\/electron|e2e\/double)\//.test(file)),
    [],
  );
});

test('a folder holds so much as a reader takes in', () => {
  const sizes = Map.groupBy(
    files.filter((file) => !/\.test\.tsx?$/.test(file)),
    (file) => dirname(file),
  );
  assert.deepEqual(
    [...sizes].filter(([, { length }]) => length > MOST_SOURCES).map(([folder, { length }]) => `${folder}: ${length}`),
    [],
  );
});

test('no signature is judged by WebCrypto, nor by node:crypto: some accept what our rule refuses', () => {
  const asks = /\bsubtle\b|\bcreateVerify\b|import \{[^}]*\bverify\b[^}]*\} from 'node:crypto'|crypto\.verify\(/;
  const all = files.filter((file) => !isTest(file) && !file.startsWith('e2e/'));
  assert.deepEqual(
    all.filter((file) => asks.test(readFileSync(join(root, file), 'utf8'))),
    [],
  );
});

test('nobody draws from Math.random', () => {
  const all = ['shared', 'main'].flatMap(sources).filter((file) => !isTest(file));
  assert.deepEqual(
    all.filter((file) => /Math\.random/.test(readFileSync(join(root, file), 'utf8'))),
    [],
  );
});

/** Files that import each other in circles: the strongly connected components of more than one file (Tarjan, 1972). */
function circles(all: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, what } of all) targets.set(file, [...(targets.get(file) ?? []), what]);
  const order = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    let least = order.size;
    order.set(file, least);
    stack.push(file);
    const at = stack.length - 1;
    const own = least;
    for (const what of targets.get(file) ?? []) {
      if (!order.has(what)) least = Math.min(least, visit(what));
      else if (stack.includes(what)) least = Math.min(least, order.get(what)!);
    }
    if (least === own) {
      const circle = stack.splice(at);
      if (circle.length > 1) found.push(circle.sort());
    }
    return least;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return found;
}

const security = readFileSync(join(root, 'docs/SECURITY.md'), 'utf8');

test('what the documents name is there', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
  const named = documents
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const paths = readFileSync(join(root, name), 'utf8').matchAll(
        /`((?:shared|main|renderer|e2e|bench|findings)\/[\w./-]+)`/g,
      );
      return [...paths].map(([, path]) => ({ name, path: path! }));
    });
  assert.ok(named.length > 50, `only ${named.length} paths are named`);
  // In capitals stands what a contributor chooses.
  assert.deepEqual(
    named.filter(({ path }) => !/[/-][A-Z]+\b/.test(path) && !existsSync(join(root, path))),
    [],
  );
});

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

test('each try of a hostile laptop that docs/SECURITY.md names is a test of that name, with what becomes of it', () => {
  const section = security.split('## One hostile laptop in the room')[1]!.split('\n## ')[0]!;
  const tries = section.split('\n').filter((line) => line.includes('.test.ts`'));
  assert.ok(tries.length >= 15, `only ${tries.length} tries are named`);
  const faults = tries.flatMap((line) => {
    const [, tried, outcome, tests] = line.split('|').map((cell) => cell.trim());
    const named = [...tests!.matchAll(/`([^`]+)`((?: “[^”]+”)+)/g)].flatMap(([, file, titles]) =>
      [...titles!.matchAll(/“([^”]+)”/g)].map(([, title]) => ({ file: file!, title: title! })),
    );
    const cheats = tests!.split(', ').filter((one) => /^[a-z-]+$/.test(one));
    return [
      ...(/\b(refused|counted|said|accepted)\b/.test(outcome!) ? [] : [`${tried}: ${outcome}`]),
      ...(named.length > 0 ? [] : [`${tried}: no test`]),
      ...cheats.filter((name) => !isCheat(name)),
      ...named
        .filter(({ file, title }) => !existsSync(join(root, file)) || !hasTest(join(root, file), title))
        .map(({ file, title }) => `${file}: ${title}`),
    ];
  });
  assert.deepEqual(faults, []);
});

/** Whether a test of that very name is in a file. */
const hasTest = (path: string, title: string): boolean => readFileSync(path, 'utf8').includes(`test('${title}'`);

test('each promise that docs/PROMISES.md names is a sentence of a screen, once, and is shown by a test of that name', () => {
  const promises = readFileSync(join(root, 'docs/PROMISES.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const keys = promises.flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, key]) => key!));
  assert.ok(keys.length >= 90, `only ${keys.length} sentences are named`);
  assert.deepEqual(
    keys.filter((key, i) => !isTextKey(key) || keys.indexOf(key) !== i),
    [],
  );
  const tests = promises.flatMap((line) => [...line.split('|')[2]!.matchAll(/`([^`]+)` “([^”]+)”/g)]);
  assert.ok(tests.length >= promises.length);
  assert.deepEqual(
    tests
      .filter(([, file, title]) => !hasTest(join(root, file!), title!))
      .map(([, file, title]) => `${file}: ${title}`),
    [],
  );
});

test('the bounds that docs/SECURITY.md names are those of the coordinator', () => {
  const units: Readonly<Record<string, number>> = { s: 1000, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };
  const bounds: Readonly<Record<string, unknown>> = {
    ...LIMITS,
    'EACH.laptops': EACH.laptops,
    'EACH.voters': EACH.voters,
  };
  const named = [...security.matchAll(/([\d,]+)(?: (s|KiB|MiB|GiB))? \(`([\w.]+)`\)/g)];
  assert.ok(named.length >= 20, `only ${named.length} bounds are named`);
  for (const [, figure, unit, name] of named)
    assert.equal(Number(figure!.replaceAll(',', '')) * (unit ? units[unit]! : 1), bounds[name!], name);
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
  const free = /^(MIT|Apache-2\.0|ISC|BSD-3-Clause|Unlicense)$/;
  assert.deepEqual(
    running.filter(([, { hasInstallScript, license }]) => hasInstallScript || !free.test(license ?? '')),
    [],
  );
});

test('no package of the lockfile that npm may leave out is left out under an early Node 20 or 22', () => {
  // What runs, runs under a newer one; npm goes by the shell's, and what it leaves out without a word the build misses. Delete
  // their `engines` from the lockfile.
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const picky = Object.entries(packages).filter(
    ([, { optional, devOptional, engines }]) =>
      (optional || devOptional) && /(?:^|[\s^>=~])(2\d|[3-9]\d)\.\d*[1-9]/.test(engines?.node ?? ''),
  );
  assert.deepEqual(
    picky.map(([path]) => path),
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
      readonly engines?: { readonly node?: string };
      readonly optional?: boolean;
      readonly devOptional?: boolean;
      readonly hasInstallScript?: boolean;
      readonly license?: string;
    }
  >;
}
