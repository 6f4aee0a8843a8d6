/**
 * `npm run package:check`: packs the built app with a stand-in for Electron's distribution and takes the packages apart.
 * All is as electron-builder does it for a release, but for Electron itself. Nothing is fetched.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { type DirectoryRecord, extractAll, type FileRecord, getRawHeader } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Platform } from 'electron-builder';
import { pack, prepare } from '../main/package/package.ts';
import { writeStubElectron } from '../main/package/stub-electron.ts';
import type { WindowState } from '../shared/protocol/ipc.ts';
import { launch } from './app/launch.ts';

const MOST_CODE = 5_000_000;

const root = join(import.meta.dirname, '..');
const output = join(root, 'release/check');
const unpacked = join(output, 'linux-unpacked');
const archive = join(unpacked, 'resources/app.asar');
/** Where the archive is taken apart. */
const content = join(output, 'content');
const installed = join(output, 'installed');

const version = (name: string): string =>
  (JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8')) as { version: string }).version;

before(async () => {
  // Whatever electron-builder would fetch, it looks for where nobody listens.
  process.env.ELECTRON_BUILDER_BINARIES_MIRROR = 'http://127.0.0.1:9/';
  await rm(output, { recursive: true, force: true });
  await writeStubElectron(join(output, 'electron'), version('node_modules/electron'));
  await prepare();
  await pack(Platform.LINUX, ['dir', 'deb', 'tar.gz'], {
    electronDist: join(output, 'electron'),
    directories: { output },
  });
  extractAll(archive, content);
  execFileSync('dpkg-deb', ['--raw-extract', deb(), installed]);
});

const deb = (): string =>
  join(output, `ostraka_${version('.')}_${process.arch === 'x64' ? 'amd64' : process.arch}.deb`);

/** The files of the archive, with their paths. */
function archived({ files }: DirectoryRecord, above = ''): [path: string, record: FileRecord][] {
  return Object.entries(files).flatMap(([name, entry]): [string, FileRecord][] => {
    if ('files' in entry) return archived(entry, `${above}${name}/`);
    if ('link' in entry) throw new Error(`${above}${name} is a link`);
    return [[`${above}${name}`, entry]];
  });
}
const records = (): [path: string, record: FileRecord][] => archived(getRawHeader(archive).header as DirectoryRecord);
const paths = (): string[] => records().map(([path]) => path);

test('the archive holds what was built, unchanged, and nothing else', async () => {
  const built = globSync('dist/{main,renderer}/**/*.*', { cwd: root }).filter((path) => !path.endsWith('.map'));
  assert.deepEqual(paths().sort(), [...built, 'package.json'].sort());
  for (const path of built) assert.deepEqual(await readFile(join(content, path)), await readFile(join(root, path)));
});

test('no source, source map, test or module is among it, and nothing refers to one', async () => {
  assert.deepEqual(
    paths().filter((path) => /\.(ts|tsx|map|node)$|\.test\.|(^|\/)(node_modules|e2e|testing|double)\//.test(path)),
    [],
  );
  for (const path of paths().filter((one) => /\.c?js$/.test(one)))
    assert.doesNotMatch(await readFile(join(content, path), 'utf8'), /^\/\/# sourceMappingURL=/m, path);
});

test('its package.json says how it starts, and nothing about how it was made', async () => {
  const packed = JSON.parse(await readFile(join(content, 'package.json'), 'utf8')) as Record<string, unknown>;
  assert.equal(packed.main, 'dist/main/main.js');
  assert.equal(packed.type, 'module');
  assert.equal(packed.desktopName, 'ostraka.desktop');
  for (const field of ['scripts', 'devDependencies', 'build']) assert.equal(packed[field], undefined, field);
});

test('the code of the app is smaller than 5 MB', async (t) => {
  const { size } = await stat(archive);
  t.diagnostic(`${(size / 1e6).toFixed(2)} MB, ${paths().length} files`);
  assert.ok(size < MOST_CODE, `${size} bytes`);
});

test('each file of the archive has the digest that Electron will hold it to', async () => {
  for (const [path, { integrity, unpacked: outside }] of records()) {
    const bytes = await readFile(join(content, path));
    const digest = (part: Buffer): string => createHash('sha256').update(part).digest('hex');
    assert.ok(!outside, path);
    assert.equal(integrity.algorithm, 'SHA256');
    assert.equal(integrity.hash, digest(bytes), path);
    const blocks = integrity.blocks.map((_, index) =>
      digest(bytes.subarray(index * integrity.blockSize, (index + 1) * integrity.blockSize)),
    );
    assert.deepEqual(integrity.blocks, blocks, path);
  }
});

test('the fuses leave the program nothing to run but this archive', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'ostraka'));
  const on = (fuse: FuseV1Options): boolean => String.fromCharCode(wire[fuse]!) === '1';
  const names = Object.entries(FuseV1Options).filter(([, value]) => typeof value === 'number');
  assert.deepEqual(Object.fromEntries(names.map(([name, fuse]) => [name, on(fuse as FuseV1Options)])), {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
});

test('only the languages of the app stay of those of Electron', async () => {
  assert.deepEqual((await readdir(join(unpacked, 'locales'))).sort(), ['de.pak', 'en-US.pak']);
});

test('the .deb describes itself as Debian wants it', async () => {
  const field = (name: string): string =>
    execFileSync('dpkg-deb', ['--field', deb(), name], { encoding: 'utf8' }).trim();
  assert.equal(field('Package'), 'ostraka');
  assert.equal(field('Version'), version('.'));
  assert.equal(field('Section'), 'education');
  assert.match(field('Maintainer'), /^[^<>]+ <[^<>@]+@[^<>@]+>$/);
  assert.match(field('Depends'), /libgtk-3-0.*libnss3/);
  assert.match(field('Description'), /^Verifiable elections[^\n]*\n \S/);
  assert.ok(Number(field('Installed-Size')) > 1000);
  execFileSync('md5sum', ['--check', '--quiet', join('DEBIAN', 'md5sums')], { cwd: installed });
});

test('the .deb installs the packed app, lets its sandbox work and takes it away again', async () => {
  const app = join(installed, 'opt/Ostraka');
  assert.deepEqual(await readFile(join(app, 'resources/app.asar')), await readFile(archive));
  assert.ok((await stat(join(app, 'ostraka'))).mode & 0o111);
  for (const script of ['postinst', 'postrm'])
    execFileSync('bash', ['-n', join(installed, 'DEBIAN', script)], { stdio: 'inherit' });
  const postinst = await readFile(join(installed, 'DEBIAN/postinst'), 'utf8');
  assert.match(postinst, /chmod 4755 '\/opt\/Ostraka\/chrome-sandbox'/);
  assert.match(postinst, /apparmor_parser --replace/);
  assert.match(
    await readFile(join(app, 'resources/apparmor-profile'), 'utf8'),
    /"\/opt\/Ostraka\/ostraka".*\n.*userns,/,
  );
});

test('the licences of what is bundled come with it', async () => {
  const resources = join(installed, 'opt/Ostraka/resources');
  assert.deepEqual(await readFile(join(resources, 'LICENSE')), await readFile(join(root, 'LICENSE')));
  const notices = await readFile(join(resources, 'THIRD-PARTY.txt'), 'utf8');
  for (const name of ['@noble/curves', 'express', 'preact', 'ws']) {
    const [, text = ''] = notices.split(`${name} ${version(`node_modules/${name}`)}, MIT`);
    assert.match(text.slice(0, 400), /Permission is hereby granted|MIT License/, name);
  }
});

test('the desktop shows it under its icon, and gives it the links of invitations', async () => {
  const share = join(installed, 'usr/share');
  const lines = (await readFile(join(share, 'applications/ostraka.desktop'), 'utf8')).split('\n');
  for (const line of [
    'Name=Ostraka',
    'Exec=/opt/Ostraka/ostraka %U',
    'Icon=ostraka',
    'StartupWMClass=ostraka',
    'MimeType=x-scheme-handler/ostraka;',
    'Categories=Education;',
  ])
    assert.ok(lines.includes(line), line);
  for (const size of [16, 48, 256, 512]) {
    const png = await readFile(join(share, `icons/hicolor/${size}x${size}/apps/ostraka.png`));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size]);
  }
});

test('the tar.gz holds the same app', async () => {
  const here = join(output, 'tar');
  await mkdir(here);
  const file = join(output, `ostraka-${version('.')}.tar.gz`);
  execFileSync('tar', ['--extract', '--gzip', '--strip-components=1', '--directory', here, '--file', file]);
  assert.deepEqual((await readdir(here)).sort(), (await readdir(unpacked)).sort());
  assert.deepEqual(await readFile(join(here, 'resources/app.asar')), await readFile(archive));
});

test('the packed app opens its window and holds an election there', async () => {
  const app = await launch(['--role', 'simulation'], { directory: content });
  try {
    const page = await app.window();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.getByRole('heading', { level: 1 }).waitFor();
    const state = await page.evaluate(() => window.ostraka!.call('window.state', {}));
    assert.deepEqual([state.role, state.version], ['simulation', version('.')]);
    // Its nodes and voters work in threads, each started from a file of the package.
    const held = await page.evaluate(async () => {
      const bridge = window.ostraka!;
      const over = new Promise<WindowState>((resolve) => {
        bridge.listen((next) => {
          if (next.role === 'simulation' && !next.running && (next.tally || next.error)) resolve(next);
        });
      });
      await bridge.call('simulation.start', { voters: 3, nodes: 1, threshold: 1, seed: '' });
      return over;
    });
    assert.ok(held.role === 'simulation');
    assert.equal(held.error, null);
    assert.ok(held.tally);
    assert.deepEqual(errors, []);
  } finally {
    await app.close();
  }
});
