/** `npm run package`: every installer that this system can build, into release/. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { build, type Configuration, Platform } from 'electron-builder';
import { VERIFY_PAGE } from '../pages/verify-page.ts';
import { writeIcons } from './icons.ts';
import { notices } from './notices.ts';

const root = join(import.meta.dirname, '../..');

const TARGETS = new Map([
  [Platform.LINUX, ['deb', 'AppImage', 'tar.gz']],
  [Platform.WINDOWS, ['nsis', 'zip']],
  [Platform.MAC, ['dmg', 'zip']],
]);

/** The files that were made of `targets`, by electron-builder.yml and what `changes` puts over it. */
export async function pack(
  platform: Platform,
  targets: readonly string[],
  changes: Configuration = {},
): Promise<string[]> {
  if (platform === Platform.LINUX) useOwnTools(targets);
  return build({ projectDir: root, targets: platform.createTarget([...targets]), config: changes, publish: 'never' });
}

/** What is made for packing, where electron-builder.yml looks for it. */
export async function prepare(): Promise<void> {
  const resources = join(root, 'release/resources');
  await writeIcons(resources);
  await writeFile(join(resources, 'THIRD-PARTY.txt'), notices(root));
}

/** electron-builder would fetch its own, and keeps to the first 7-Zip that it finds, so tar.gz is made last. */
function useOwnTools(targets: readonly string[]): void {
  // They are started as programs, which ask for `node`: this one, not the shell's.
  process.env.PATH = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);
  if (hasDpkg()) process.env.CUSTOM_FPM_PATH = join(import.meta.dirname, 'fpm.ts');
  if (targets.includes('tar.gz')) process.env.ELECTRON_BUILDER_7ZIP_PATH = join(import.meta.dirname, '7za.ts');
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
