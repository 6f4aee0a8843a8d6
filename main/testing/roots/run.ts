/**
 * `npm run package:roots -- ROOT...`: installs the .deb in fresh Debians, as root. Each ROOT is what
 * `debootstrap --variant=minbase bookworm ROOT` has made (or trixie); it is copied and stays as it is. Electron's distribution
 * is the stand-in of `npm run package:check`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../../..');
/** The first whose packages are upgraded here. */
const BEFORE = '1041c3f';
const BEFORE_VERSION = '0.0.9';

const run = (program: string, words: readonly string[], cwd = root): string =>
  execFileSync(program, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** Packs the .deb of a checkout that is built. */
function pack(tree: string, output: string): string {
  const module = (name: string): string => pathToFileURL(join(tree, 'main/package', name)).href;
  const script = `
    const { pack, prepare } = await import('${module('package.ts')}');
    const { writeStubElectron } = await import('${module('stub-electron.ts')}');
    const { Platform } = await import('electron-builder');
    const [output] = process.argv.slice(1);
    process.env.ELECTRON_BUILDER_BINARIES_MIRROR = 'http://127.0.0.1:9/';
    await writeStubElectron(output + '/electron', '1.2.3');
    await prepare();
    await pack(Platform.LINUX, ['deb'], { electronDist: output + '/electron', directories: { output } });`;
  run(process.execPath, ['--input-type=module', '--eval', script, output], tree);
  const { version } = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8')) as { version: string };
  return join(output, `ostraka_${version}_${process.arch === 'x64' ? 'amd64' : process.arch}.deb`);
}

/** The package of an earlier commit, by the packages that are installed now. */
function packBefore(there: string): string {
  const tree = join(there, 'tree');
  run('git', ['worktree', 'add', '--quiet', '--detach', tree, BEFORE]);
  try {
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    const file = join(tree, 'package.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"version": "[^"]+"/, `"version": "${BEFORE_VERSION}"`));
    run('npm', ['run', '--silent', 'build'], tree);
    return pack(tree, join(there, 'before'));
  } finally {
    run('git', ['worktree', 'remove', '--force', tree]);
  }
}

/** The same package under a later version. */
function later(deb: string, there: string): string {
  const opened = join(there, 'opened');
  const file = join(there, 'newer.deb');
  run('dpkg-deb', ['--raw-extract', deb, opened]);
  const control = join(opened, 'DEBIAN/control');
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .+$/m, 'Version: 9999'));
  // The program says its own version.
  const about = join(opened, 'opt/Ostraka/resources/command/package.json');
  writeFileSync(about, readFileSync(about, 'utf8').replace(/"version": "[^"]+"/, '"version": "9999"'));
  run('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', opened, file]);
  rmSync(opened, { recursive: true });
  return file;
}

// What is started by name, in the earlier commit too, is this Node, which runs its sources.
process.env.PATH = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);
const roots = process.argv.slice(2);
if (process.getuid?.() !== 0 || roots.length === 0) {
  console.error('error: this needs root, and fresh Debians: npm run package:roots -- ROOT...');
  process.exit(2);
}
const there = mkdtempSync(join(tmpdir(), 'ostraka-roots-'));
const debs = join(there, 'debs');
mkdirSync(debs);
mkdirSync(join(there, 'archives/partial'), { recursive: true });
try {
  const made = pack(root, join(there, 'new'));
  console.log(
    `${basename(made)}: ${statSync(made).size} bytes, SHA-256 ${createHash('sha256').update(readFileSync(made)).digest('hex')}`,
  );
  copyFileSync(made, join(debs, 'new.deb'));
  copyFileSync(later(made, there), join(debs, 'newer.deb'));
  copyFileSync(packBefore(there), join(debs, 'before.deb'));
  const lint = spawnSync('lintian', ['--allow-root', '--fail-on', 'error', made], { encoding: 'utf8' });
  console.log(lint.error ? 'there is no lintian here' : `lintian: ${lint.status}\n${lint.stdout.trim()}`);
  if (lint.status) process.exitCode = 1;
  for (const fresh of roots)
    for (const [flag, armoured] of [
      ['--install-recommends', 'yes'],
      ['--no-install-recommends', 'no'],
    ] as const) {
      console.log(`${fresh}, ${flag}, AppArmor: ${armoured}`);
      const copy = join(there, 'root');
      run('cp', ['-a', '--reflink=auto', fresh, copy]);
      run('cp', ['-a', debs, join(copy, 'debs')]);
      copyFileSync(join(import.meta.dirname, 'inside.sh'), join(copy, 'inside.sh'));
      copyFileSync('/etc/resolv.conf', join(copy, 'etc/resolv.conf'));
      // Mounts that end with the process, and packages that are fetched once.
      const script =
        'mount -t proc proc "$1/proc" && mount --bind "$2" "$1/var/cache/apt/archives" && exec chroot "$1" sh /inside.sh "$3" "$4"';
      const words = ['--mount', '--propagation', 'private', 'sh', '-c', script, 'sh'];
      const { status } = spawnSync('unshare', [...words, copy, join(there, 'archives'), flag, armoured], {
        stdio: 'inherit',
      });
      if (status !== 0) process.exitCode = 1;
      rmSync(copy, { recursive: true, force: true });
    }
} finally {
  rmSync(there, { recursive: true, force: true });
}
