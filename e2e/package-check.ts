/**
 * `npm run package:check`: packs the built app with a stand-in for Electron's distribution and takes the packages apart.
 * All is as electron-builder does it for a release, but for Electron itself. Nothing is fetched.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type DirectoryRecord, extractAll, type FileRecord, getRawHeader } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Platform } from 'electron-builder';
import { bundledPackages, nameOf } from '../main/build/bundled-packages.ts';
import { pack, prepare } from '../main/package/package.ts';
import { writeStubElectron } from '../main/package/stub-electron.ts';
import { VERIFY_PAGE } from '../main/pages/verify-page.ts';
import { languages } from '../shared/codec/texts.ts';
import { holdsElection } from './app/holds-election.ts';
import { launch } from './app/launch.ts';

const MOST_CODE = 6_000_000;
/** Two languages of text, each with some pictures of its own. */
const MOST_GUIDE = 1_000_000;

/** Debian 12's names of what Electron's program for Linux is linked to: `objdump -p electron`, and who ships each library. */
const LINKED = [
  ...[
    'libasound2',
    'libatk-bridge2.0-0',
    'libatk1.0-0',
    'libatspi2.0-0',
    'libc6',
    'libcairo2',
    'libcups2',
    'libdbus-1-3',
  ],
  ...[
    'libexpat1',
    'libgbm1',
    'libgcc-s1',
    'libglib2.0-0',
    'libgtk-3-0',
    'libnspr4',
    'libnss3',
    'libpango-1.0-0',
    'libudev1',
  ],
  ...['libx11-6', 'libxcb1', 'libxcomposite1', 'libxdamage1', 'libxext6', 'libxfixes3', 'libxkbcommon0', 'libxrandr2'],
];
/** What Debian's Chromium takes from the system and Electron brings, or has no use for. */
const BUNDLED =
  /^(chromium-common|libdav1d|libdouble-conversion|libflac|libfontconfig|libfreetype|libharfbuzz|libjpeg|liblcms2|libminizip|libopenh264|libopenjp2|libopus|libpng|libpulse|libsnappy|libwebp|libwoff|libxml2|libxnvctrl|libxslt|libzstd|zlib1g|libqt|libevent|libjsoncpp|libre2|libstdc|xdg-desktop-portal)/;

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
    // What a release has done by xz takes minutes.
    deb: { compression: 'gz' },
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
  const built = globSync('dist/{main,renderer}/**/*.*', { cwd: root }).filter(
    (path) => !path.endsWith('.map') && !path.endsWith(VERIFY_PAGE),
  );
  assert.deepEqual(paths().sort(), [...built, 'package.json'].sort());
  assert.deepEqual(globSync('**/*.asar', { cwd: unpacked }), ['resources/app.asar']);
  for (const path of built) assert.deepEqual(await readFile(join(content, path)), await readFile(join(root, path)));
});

test('the verifier that is one file lies beside the archive, as it was built', async () => {
  const beside = join(dirname(archive), VERIFY_PAGE);
  assert.deepEqual(await readFile(beside), await readFile(join(root, 'dist/renderer', VERIFY_PAGE)));
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

test('the code of the app is smaller than 6 MB, beside what a further language adds, and the guide with its pictures', async (t) => {
  const added = globSync('*.ts', { cwd: join(root, 'renderer/texts/languages') }).map((name) =>
    name.replace('.ts', ''),
  );
  const ofLanguages = records().filter(([path]) => added.some((name) => path.includes(`/assets/${name}-`)));
  // Texts that one window alone fetches stand in folders of their own.
  const texts = globSync(`**/languages/{${added.join()}}.ts`, { cwd: join(root, 'renderer/texts') });
  assert.equal(ofLanguages.length, texts.length);
  const ofGuide = records().filter(([path]) => /\/assets\/(?:[a-z]+_guide-[^/]+\.js|[^/]+\.png)$/.test(path));
  const sizeOf = (some: typeof ofGuide): number => some.reduce((sum, [, { size }]) => sum + size, 0);
  const size = (await stat(archive)).size - sizeOf(ofLanguages) - sizeOf(ofGuide);
  t.diagnostic(
    `${(size / 1e6).toFixed(2)} MB, ${paths().length} files; the guide ${(sizeOf(ofGuide) / 1e6).toFixed(2)} MB`,
  );
  assert.ok(size < MOST_CODE, `${size} bytes`);
  assert.ok(sizeOf(ofGuide) > 0 && sizeOf(ofGuide) < MOST_GUIDE, `${sizeOf(ofGuide)} bytes`);
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
  const spoken = ['en-US', ...languages.slice(1)].map((language) => `${language}.pak`);
  assert.deepEqual((await readdir(join(unpacked, 'locales'))).sort(), spoken.sort());
});

test('the .deb describes itself as Debian wants it', async () => {
  const field = (name: string): string =>
    execFileSync('dpkg-deb', ['--field', deb(), name], { encoding: 'utf8' }).trim();
  assert.equal(field('Package'), 'ostraka');
  assert.equal(field('Version'), version('.'));
  assert.equal(field('Section'), 'education');
  assert.match(field('Maintainer'), /^[^<>]+ <[^<>@]+@[^<>@]+>$/);
  assert.match(field('Description'), /^Verifiable elections[^\n]*\n \S/);
  assert.ok(Number(field('Installed-Size')) > 1000);
  execFileSync('md5sum', ['--check', '--quiet', join('DEBIAN', 'md5sums')], { cwd: installed });
});

test('the .deb asks for everything that Electron’s program is linked to', (t) => {
  const asked = execFileSync('dpkg-deb', ['--field', deb(), 'Depends'], { encoding: 'utf8' })
    .trim()
    .split(', ')
    .map((one) => one.split(' | '));
  const asksFor = (name: string) => asked.some((alternatives) => alternatives.includes(name));
  assert.deepEqual(
    LINKED.filter((name) => !asksFor(name)),
    [],
  );
  // Where a name has changed since Debian 12, both are asked for, the new one first.
  for (const alternatives of asked.filter(({ length }) => length > 1))
    assert.deepEqual(alternatives, [`${alternatives[1]}t64`, alternatives[1]]);
  const { stdout = '' } = spawnSync('dpkg', ['--status', 'chromium'], { encoding: 'utf8' });
  const [, chromium] = /^Depends: (.*)$/m.exec(stdout ?? '') ?? [];
  if (chromium === undefined) return t.diagnostic('there is no Chromium of Debian here to compare with');
  const its = chromium.split(/, | \| /).map((one) => one.replace(/ .*/, '').replace(/t64$/, ''));
  assert.deepEqual(
    its.filter((name) => name !== '' && !BUNDLED.test(name) && !asksFor(name)),
    [],
    'Debian’s Chromium asks for more',
  );
});

test('the .deb installs the packed app, lets its sandbox work and takes it away again', async () => {
  const app = join(installed, 'opt/Ostraka');
  assert.deepEqual(await readFile(join(app, 'resources/app.asar')), await readFile(archive));
  assert.ok((await stat(join(app, 'ostraka'))).mode & 0o111);
  for (const script of ['postinst', 'prerm', 'postrm'])
    execFileSync('sh', ['-n', join(installed, 'DEBIAN', script)], { stdio: 'inherit' });
  const postinst = await readFile(join(installed, 'DEBIAN/postinst'), 'utf8');
  assert.match(postinst, /chmod 4755 '\/opt\/Ostraka\/chrome-sandbox'/);
  assert.match(postinst, /apparmor_parser --replace/);
  assert.ok((await stat(join(app, 'resources/bin/ostraka'))).mode & 0o111);
  assert.match(
    await readFile(join(app, 'resources/apparmor-profile'), 'utf8'),
    /"\/opt\/Ostraka\/ostraka".*\n.*userns,/,
  );
});

test('the licences of what is bundled come with it', async () => {
  const resources = join(installed, 'opt/Ostraka/resources');
  assert.deepEqual(await readFile(join(resources, 'LICENSE')), await readFile(join(root, 'LICENSE')));
  const notices = await readFile(join(resources, 'THIRD-PARTY.txt'), 'utf8');
  const bundled = bundledPackages(root);
  assert.ok(bundled.includes('node_modules/ws') && bundled.includes('node_modules/preact'), bundled.join(' '));
  for (const path of bundled) {
    const [, text = ''] = notices.split(`${nameOf(path)} ${version(path)}, `);
    assert.match(text.slice(0, 2000), /copyright|licen[sc]e/i, path);
  }
  assert.ok(
    (await readFile(join(resources, VERIFY_PAGE), 'utf8')).includes(`preact ${version('node_modules/preact')}, MIT`),
  );
});

test('the desktop shows it under its icon, and gives it the links of invitations', async () => {
  const share = join(installed, 'usr/share');
  const lines = (await readFile(join(share, 'applications/ostraka.desktop'), 'utf8')).split('\n');
  for (const line of [
    'Name=Ostraka',
    'Exec=/opt/Ostraka/ostraka %U',
    'Icon=ostraka',
    'StartupWMClass=ostraka',
    'MimeType=application/vnd.ostraka.transcript;x-scheme-handler/ostraka;',
    'Categories=Education;',
  ])
    assert.ok(lines.includes(line), line);
  for (const size of [16, 48, 256, 512]) {
    const png = await readFile(join(share, `icons/hicolor/${size}x${size}/apps/ostraka.png`));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size]);
  }
});

test('desktops, shells and readers of manuals are told of it, in the forms that they ask for', async (t) => {
  const share = join(installed, 'usr/share');
  const told = ['man/man1/ostraka.1.gz', 'doc/ostraka/changelog.gz'].map((path) => join(share, path));
  const [manual, changes] = told.map((path) => gunzipSync(readFileSync(path)).toString());
  assert.match(manual!, /^\.SS verify$/m);
  assert.match(changes!, new RegExp(`^ostraka \\(${version('.')}\\) `));
  const magic = await readFile(join(share, 'mime/packages/ostraka.xml'), 'utf8');
  const transcript = await readFile(join(root, 'docs/vectors/transcripts/lesson.ostraka'), 'latin1');
  assert.ok(transcript.startsWith(/value="([^"]+)"/.exec(magic)![1]!));
  execFileSync('bash', ['-n', join(share, 'bash-completion/completions/ostraka')]);
  const checks = [
    ['desktop-file-validate', join(share, 'applications/ostraka.desktop')],
    ['appstreamcli', 'validate', '--no-net', join(share, 'metainfo/org.ostraka.app.metainfo.xml')],
  ] as const;
  for (const [program, ...words] of checks) {
    const { error, status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
    if (error) t.diagnostic(`there is no ${program} here`);
    else assert.equal(status, 0, `${stdout}${stderr}`);
  }
  const control = execFileSync('dpkg-deb', ['--field', deb()], { encoding: 'utf8' });
  assert.doesNotMatch(control, /^Homepage/m);
});

test('install.sh of the tar.gz installs for one user, over an older one too, and takes all of it away', async () => {
  const home = join(output, 'a home');
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'kept'), '');
  const { XDG_DATA_HOME: _, XDG_CONFIG_HOME: __, ...env } = process.env;
  const run = (program: string, ...words: string[]) =>
    spawnSync(program, words, { env: { ...env, HOME: home }, encoding: 'utf8' });
  const script = join(unpacked, 'install.sh');
  const own = async (): Promise<string[]> =>
    (await readdir(home, { recursive: true })).filter(
      (path) => /ostraka/i.test(path) && !path.includes('opt/ostraka/'),
    );
  for (const _ of [1, 2]) {
    const { status, stdout, stderr } = run('sh', script);
    assert.deepEqual([status, stderr], [0, ''], stdout);
  }
  assert.equal(run(join(home, '.local/bin/ostraka'), '--version').stdout, `${version('.')}\n`);
  const share = join(home, '.local/share');
  const desktop = await readFile(join(share, 'applications/ostraka.desktop'), 'utf8');
  assert.match(desktop, /^Exec="[^"]+a home\/\.local\/opt\/ostraka\/resources\/bin\/ostraka" %U$/m);
  for (const path of ['mime/packages/ostraka.xml', 'man/man1/ostraka.1.gz', 'zsh/site-functions/_ostraka'])
    assert.ok((await own()).includes(join('.local/share', path)), path);
  assert.equal(run('sh', script, 'remove').status, 2);
  assert.equal(run('sh', join(home, '.local/opt/ostraka/install.sh'), 'uninstall').status, 0);
  assert.deepEqual(await own(), []);

  // What somebody else has put there stays.
  await mkdir(join(home, '.local/opt/ostraka'), { recursive: true });
  for (const word of ['install', 'uninstall']) {
    const { status, stderr } = run('sh', script, word);
    assert.equal(status, 2);
    assert.match(stderr, /is not Ostraka's; nothing was/);
  }
  assert.deepEqual(await readdir(join(home, '.local/opt/ostraka')), []);
});

test('the tar.gz holds the same app', async () => {
  const here = join(output, 'tar');
  await mkdir(here);
  const file = join(output, `ostraka-${version('.')}.tar.gz`);
  execFileSync('tar', ['--extract', '--gzip', '--strip-components=1', '--directory', here, '--file', file]);
  assert.deepEqual((await readdir(here)).sort(), (await readdir(unpacked)).sort());
  assert.deepEqual(await readFile(join(here, 'resources/app.asar')), await readFile(archive));
});

/** `ostraka` as a person with no rights starts it on a desktop where `unshare` does as said. */
async function started(
  words: readonly string[],
  unshare: 'works' | 'fails',
  launcher: string = ON_PATH,
  more: NodeJS.ProcessEnv = {},
) {
  const here = join(output, 'start');
  await mkdir(join(here, 'bin'), { recursive: true });
  await writeFile(join(here, 'bin/unshare'), `#!/bin/sh\nexit ${unshare === 'works' ? 0 : 1}\n`, { mode: 0o755 });
  // What opens an address: the browser is not to start.
  await writeFile(join(here, 'bin/xdg-open'), '#!/bin/sh\n', { mode: 0o755 });
  const env = { PATH: `${join(here, 'bin')}:/usr/bin:/bin`, DISPLAY: ':0', HOME: here, ...more };
  return spawn(launcher, [...words], { env, cwd: here, stdio: ['ignore', 'pipe', 'pipe'] });
}
/** Below the app's folder. */
const ON_PATH = join(unpacked, 'resources/bin/ostraka');

/** The same, with what it said until it ended. */
async function outcome(...how: Parameters<typeof started>) {
  const child = await started(...how);
  const all = async (stream: Readable): Promise<string> => (await stream.setEncoding('utf8').toArray()).join('');
  const [stdout, stderr] = await Promise.all([all(child.stdout), all(child.stderr)]);
  if (child.exitCode === null) await once(child, 'exit');
  return { status: child.exitCode, stdout, stderr };
}

test('the command line comes with the package, with a Node of its own, and needs no screen', async () => {
  const node = join(unpacked, 'resources/command/node');
  const locked = version(`node_modules/node-linux-${process.arch}`);
  assert.equal(execFileSync(node, ['--version'], { encoding: 'utf8' }), `v${locked}\n`);
  const screenless = { DISPLAY: '' };
  const at = (...words: string[]) => outcome(words, 'fails', ON_PATH, screenless);
  assert.deepEqual(await at('--version'), { status: 0, stdout: `${version('.')}\n`, stderr: '' });
  const help = await at('--help');
  assert.match(help.stdout, /^ {2}coordinator +\S.*^ {2}demo +\S.*--role ROLE/ms);
  assert.match((await at('node', '--help')).stdout, /^usage: ostraka node /);
  for (const words of [['frob'], ['--frob'], ['--role'], ['--role=boss'], ['--no-sandbox'], []]) {
    const { status, stdout, stderr } = await at(...words);
    assert.deepEqual([status, stdout], [2, ''], words.join(' '));
    assert.match(stderr, /^error: [^\n]+\n/);
  }
});

test('the command line of the package holds an election and verifies it, and writes nothing beside itself', async () => {
  const before = await readdir(unpacked, { recursive: true });
  await rm(join(output, 'held'), { recursive: true, force: true });
  const sample = join(unpacked, 'resources/command/shared/election/samples/burlington-2009-mayor.soi');
  const held = join(output, 'held');
  const size = ['--voters', '3', '--nodes', '1', '--threshold', '1'];
  const { status, stderr } = await outcome(['simulate', '--ballots', sample, ...size, '--out', held], 'fails');
  assert.equal(status, 0, stderr);
  const verified = await outcome(['verify', join(held, 'transcript.ostraka')], 'fails');
  assert.equal(verified.status, 0, verified.stdout);
  assert.deepEqual(await readdir(unpacked, { recursive: true }), before);
});

test('the window opens on Electron where its sandbox can be had, else in a browser, and that is said', async (t) => {
  const electron = { status: 0, stdout: 'a stand-in for Electron\n', stderr: '' };
  assert.deepEqual(await outcome(['--profile', 'ada', 'ostraka://x'], 'works'), electron);
  const child = await started(['--no-open', '--no-discovery'], 'fails');
  t.after(() => child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const [address] = await once(child.stdout, 'data');
  const page = await fetch(/http:[^#\s]+/.exec(String(address))![0]);
  assert.equal(page.status, 200);
  child.kill('SIGTERM');
  await once(child, 'close');
  assert.match(said, /user namespaces are restricted.*opens in your browser instead/s);
});

test('the AppImage is started by our launcher, which takes the sandbox from nobody', async () => {
  const staged = await appImage();
  const launcher = join(staged, 'AppRun');
  assert.deepEqual(await readFile(launcher), await readFile(join(root, 'main/package/AppRun')));
  assert.ok((await stat(launcher)).mode & 0o111);
  const at = (...words: string[]) => outcome(words, 'works', launcher, { APPDIR: staged });
  assert.deepEqual(
    [(await at()).stdout, (await at('--version')).stdout],
    ['a stand-in for Electron\n', `${version('.')}\n`],
  );
  for (const { status, stdout, stderr } of [
    await at('--no-sandbox'),
    await at('--profile', 'ada', '--no-sandbox=1'),
    await outcome([], 'works', launcher, { APPDIR: staged, ELECTRON_DISABLE_SANDBOX: '' }),
  ]) {
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /does not start without the sandbox/);
  }
  // No file of the image adds the switch.
  for (const path of await readdir(staged, { recursive: true, withFileTypes: true }))
    if (path.isFile() && path.name.endsWith('.desktop'))
      assert.doesNotMatch(await readFile(join(path.parentPath, path.name), 'utf8'), /sandbox/);
});

/** What becomes of the app on its way to an AppImage, built with stand-ins for the tools that would be fetched. */
async function appImage(): Promise<string> {
  const directory = join(output, 'appimage');
  const tools = join(directory, 'tools');
  const staged = join(directory, 'staged');
  await mkdir(join(tools, 'runtimes'), { recursive: true });
  for (const arch of ['x64', 'arm64']) {
    await mkdir(join(tools, 'lib', arch), { recursive: true });
    await writeFile(join(tools, 'runtimes', `runtime-${arch}`), 'runtime');
  }
  await writeFile(join(tools, 'mksquashfs'), `#!/bin/sh\ncp -a "$1" '${staged}'\n: > "$2"\n`, { mode: 0o755 });
  await writeFile(join(tools, 'desktop-file-validate'), '#!/bin/sh\n', { mode: 0o755 });
  process.env.APPIMAGE_TOOLS_PATH = tools;
  await pack(Platform.LINUX, ['AppImage'], {
    electronDist: join(output, 'electron'),
    directories: { output: join(directory, 'out') },
  });
  return staged;
}

test('the packed app opens its window and holds an election there', async () => {
  const app = await launch(['--role', 'simulation'], { directory: content });
  try {
    await holdsElection(await app.window(), version('.'));
  } finally {
    await app.close();
  }
});
