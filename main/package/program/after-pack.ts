/**
 * After an app was packed, before installers are made of it: puts a second program beside Electron's, the command line with a
 * Node of its own; and into what becomes an AppImage our launcher. electron-builder writes its own first and copies the app's
 * files over it (appimage/appImageUtil.js of app-builder-lib 26.17, `buildStaticRuntimeAppImage`); `e2e/package-check.ts`
 * holds it to that.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Arch } from 'electron-builder';
import { COMMAND } from './bundle.ts';

const root = join(import.meta.dirname, '../../..');
const PROGRAM = 0o755;
const DOCUMENT = 0o644;
/** What the demonstration counts. */
const SAMPLE = 'shared/election/samples/burlington-2009-mayor.soi';

interface Packed {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly arch: Arch;
  readonly targets: readonly { readonly name: string }[];
  readonly packager: { getResourcesDir(appOutDir: string): string };
}

export async function afterPack({ appOutDir, electronPlatformName, arch, targets, packager }: Packed): Promise<void> {
  const resources = packager.getResourcesDir(appOutDir);
  // Electron's own, which electron-builder leaves there unless it has fetched the distribution itself.
  rmSync(join(resources, 'default_app.asar'), { force: true });
  putCommand(resources, electronPlatformName, Arch[arch]);
  if (targets.some(({ name }) => name.toLowerCase() === 'appimage'))
    put(join(import.meta.dirname, '../AppRun'), join(appOutDir, 'AppRun'), PROGRAM);
}

/** @param resources the app's folder of that name */
export function putCommand(resources: string, platform: string, arch: string): void {
  const there = join(resources, 'command');
  const { program, licence } = nodeFor(platform, arch);
  put(program, join(there, platform === 'win32' ? 'node.exe' : 'node'), PROGRAM);
  if (licence !== null) put(licence, join(there, 'LICENSE-NODE.txt'), DOCUMENT);
  cpSync(COMMAND, join(there, 'dist/command'), { recursive: true });
  cpSync(join(root, 'dist/renderer'), join(there, 'dist/renderer'), { recursive: true });
  put(join(root, SAMPLE), join(there, SAMPLE), DOCUMENT);
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  writeFileSync(join(there, 'package.json'), `${JSON.stringify({ name, version, type: 'module' }, null, 2)}\n`);
  const launcher = platform === 'win32' ? 'ostraka.cmd' : 'ostraka';
  put(join(import.meta.dirname, launcher), join(resources, 'bin', launcher), PROGRAM);
}

function put(from: string, to: string, mode: number): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
  chmodSync(to, mode);
}

/**
 * The Node of the lockfile for a system; on macOS, for which no package has one, the one that runs this, which is 22.18 or newer. Throws where neither
 * is to be had.
 */
export function nodeFor(
  platform: string,
  arch: string,
): { readonly program: string; readonly licence: string | null; readonly version: string } {
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  try {
    const about = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const home = dirname(about);
    const program = join(home, 'bin', platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(program)) {
      const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
      return { program, licence: join(home, 'LICENSE'), version };
    }
  } catch {
    // Not installed, or there is none.
  }
  if (platform === process.platform && arch === process.arch)
    return { program: process.execPath, licence: null, version: process.versions.node };
  throw new Error(`the command line needs a Node for ${platform} on ${arch}: run npm ci there, with optional packages`);
}
