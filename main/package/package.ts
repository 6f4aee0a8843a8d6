/** `npm run package`: every installer that this system can build, into release/. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { build, type Configuration, Platform } from 'electron-builder';
import about from '../../package.json' with { type: 'json' };
import { build as buildAll } from '../build/build.ts';
import { electronInstaller } from '../build/electron-binary.ts';
import { notices } from '../build/notices.ts';
import { VERIFY_PAGE } from '../pages/verify-page.ts';
import { checksumOf, findElectron, missing, unreachable, versionOf, wantedHere } from './electron-distribution.ts';
import { writeIcons } from './icons.ts';
import { putForOneUser, writeShare } from './linux/share.ts';
import { nodeFor, putCommand } from './program/after-pack.ts';
import { bundleCommand } from './program/bundle.ts';
import { billOf, type Program } from './sbom.ts';
import { sourceDate, writeTarball } from './steady.ts';
import { sha256, writeSums } from './sums.ts';

const root = join(import.meta.dirname, '../..');
const release = join(root, 'release');
const resources = join(release, 'resources');
const THIRD_PARTY = 'THIRD-PARTY.txt';
/** Of what is made for this system alone, in the names of files. */
const HERE = `${process.platform}-${process.arch}`;

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
    : [...made, await tarball(changes.directories?.output ?? release, date)];
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
  await writeFile(join(resources, THIRD_PARTY), notices(root));
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

/** The command line with its own Node, which needs no Electron, as an archive of its own. */
async function packCommand(): Promise<string> {
  const name = `${about.name}-command-${about.version}-${HERE}`;
  const directory = join(release, 'command-unpacked');
  await rm(directory, { recursive: true, force: true });
  putCommand(directory, process.platform, process.arch);
  for (const file of [join(root, 'LICENSE'), join(resources, THIRD_PARTY)])
    await copyFile(file, join(directory, basename(file)));
  const file = join(release, `${name}.${TARBALL}`);
  await writeTarball(directory, name, file, sourceDate(root));
  return file;
}

/** The verifier that is one file, and what is in all of it. */
async function packDocuments(withElectron: boolean): Promise<string[]> {
  const verifier = join(release, VERIFY_PAGE);
  await copyFile(join(root, 'dist/renderer', VERIFY_PAGE), verifier);
  const node = nodeFor(process.platform, process.arch);
  const wanted = wantedHere();
  const programs: Program[] = [
    { name: 'node', version: node.version, sha256: await sha256(node.program) },
    ...(withElectron ? [{ name: 'electron', version: versionOf(wanted), sha256: checksumOf(wanted) } as const] : []),
  ];
  const bill = join(release, `${about.name}-${about.version}-${HERE}.cdx.json`);
  await writeFile(bill, `${JSON.stringify(billOf(root, programs, sourceDate(root)), null, 2)}\n`);
  return [verifier, bill];
}

/**
 * Electron's program, fetched if it can be; null where it is not to be had, which is said.
 * @returns as electron-builder's `electronDist`
 */
async function electron(): Promise<string | null> {
  const wanted = wantedHere();
  const here = await findElectron(wanted);
  if (here.found !== null) return here.found;
  let reason = await unreachable();
  if (reason === null) {
    console.log('Fetching Electron, once …');
    const { status } = spawnSync(process.execPath, [electronInstaller()], { stdio: 'inherit' });
    const fetched = await findElectron(wanted);
    if (fetched.found !== null) return fetched.found;
    reason = `its installer ended with ${status}`;
  }
  console.error(missing(wanted, here, reason));
  return null;
}

/** One after the other, since some need tools that not every system has or can fetch. */
async function packAll(): Promise<void> {
  const electronDist = await electron();
  await buildAll();
  await prepare();
  const platform = Platform.current();
  const made: string[] = [];
  const failed: string[] = [];
  for (const target of TARGETS.get(platform) ?? []) {
    try {
      if (electronDist === null) throw new Error('Electron is missing');
      made.push(...(await pack(platform, [target], { electronDist })));
    } catch (error) {
      failed.push(`${target}: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`);
    }
  }
  made.push(await packCommand(), ...(await packDocuments(made.length > 0)));
  made.push(await writeSums(release, made));
  for (const file of made) console.log(`made ${file}`);
  for (const reason of failed) console.error(`could not make ${reason}`);
  if (failed.length > 0) process.exitCode = 1;
}

if (import.meta.main) await packAll();
