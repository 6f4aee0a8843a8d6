/** `npm run package`: every installer that this system can build, into release/. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { build, type Configuration, Platform } from 'electron-builder';
import about from '../../package.json' with { type: 'json' };
import { notices } from '../build/notices.ts';
import { VERIFY_PAGE } from '../pages/verify-page.ts';
import { writeIcons } from './icons.ts';
import { putForOneUser, writeShare } from './linux/share.ts';
import { bundleCommand } from './program/bundle.ts';
import { sourceDate, writeTarball } from './steady.ts';

const root = join(import.meta.dirname, '../..');
const resources = join(root, 'release/resources');

const TARBALL = 'tar.gz';

const TARGETS = new Map([
  [Platform.LINUX, ['deb', 'AppImage', TARBALL]],
  [Platform.WINDOWS, ['nsis', 'zip']],
  [Platform.MAC, ['dmg', 'zip']],
]);

/** The files that were made of `targets`, by electron-builder.yml and what `changes` puts over it. */
export async function pack(
  platform: Platform,
  targets: readonly string[],
  changes: Configuration = {},
): Promise<string[]> {
  // What is packed is for everybody to read, whatever its packer keeps to themselves.
  process.umask(0o022);
  // Tools that packing starts date by it what they make.
  const date = sourceDate(root);
  process.env.SOURCE_DATE_EPOCH = String(date);
  if (platform === Platform.LINUX) useOwnFpm();
  const others = targets.filter((target) => target !== TARBALL);
  const wanted = platform.createTarget(others.length > 0 ? others : ['dir']);
  const made = await build({ projectDir: root, targets: wanted, config: changes, publish: 'never' });
  return others.length === targets.length
    ? made
    : [...made, await tarball(changes.directories?.output ?? join(root, 'release'), date)];
}

/** Of the app as it lies unpacked; electron-builder's own has its files in whatever order a disk answers, and fetches 7-Zip. */
async function tarball(output: string, date: number): Promise<string> {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  const name = `${about.name}-${about.version}${arch}`;
  const file = join(output, `${name}.${TARBALL}`);
  const app = join(output, `linux${arch}-unpacked`);
  await putForOneUser(app, join(resources, 'icons'), date);
  await writeTarball(app, name, file, date);
  return file;
}

/** What is made for packing, where electron-builder.yml looks for it. */
export async function prepare(): Promise<void> {
  await writeIcons(resources);
  await bundleCommand();
  await writeFile(join(resources, 'THIRD-PARTY.txt'), notices(root));
  await writeShare(join(resources, 'share'), sourceDate(root));
}

/** electron-builder would fetch fpm, with a Ruby to run it. */
function useOwnFpm(): void {
  // It is started as a program, which asks for `node`: this one, not the shell's.
  process.env.PATH = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);
  if (hasDpkg()) process.env.CUSTOM_FPM_PATH = join(import.meta.dirname, 'fpm.ts');
}

function hasDpkg(): boolean {
  try {
    execFileSync('dpkg-deb', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The verifier that is one file, and a list of the SHA-256 of everything, as `sha256sum --check` reads it. */
export async function withSums(made: readonly string[], release = join(root, 'release')): Promise<string[]> {
  const verifier = join(release, VERIFY_PAGE);
  await copyFile(join(root, 'dist/renderer', VERIFY_PAGE), verifier);
  const sums = join(release, 'SHA256SUMS');
  const lines: string[] = [];
  for (const file of [...made, verifier]) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    lines.push(`${hash.digest('hex')}  ${basename(file)}\n`);
  }
  await writeFile(sums, lines.toSorted().join(''));
  return [verifier, sums];
}

/** One after the other, since some need tools that not every system has or can fetch. */
async function packAll(): Promise<void> {
  await prepare();
  const platform = Platform.current();
  const made: string[] = [];
  const failed: string[] = [];
  for (const target of TARGETS.get(platform) ?? []) {
    try {
      made.push(...(await pack(platform, [target])));
    } catch (error) {
      failed.push(`${target}: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`);
    }
  }
  if (made.length > 0) made.push(...(await withSums(made)));
  for (const file of made) console.log(`made ${file}`);
  for (const reason of failed) console.error(`could not make ${reason}`);
  if (made.length === 0) process.exitCode = 1;
}

if (import.meta.main) await packAll();
