/**
 * Electron's own program, around which installers are made: where it is looked for, and whether it can be fetched. Its npm
 * package holds none, only the SHA-256 of each. Packing asks here first, since electron-builder waits for minutes where there is no network.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from './sums.ts';

/** Milliseconds within which the server has to answer: so long a line that is that slow takes to fetch 120 MB anyway. */
const PATIENCE = 3000;
const SERVER = 'https://github.com/electron/electron/releases/download/';

export interface Wanted {
  readonly platform: string;
  readonly arch: string;
  /** The folder of the npm package `electron`, which says the version. */
  readonly wrapper: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Search {
  /** The unpacked distribution or its archive, as electron-builder's `electronDist` takes it; null where it is nowhere. */
  readonly found: string | null;
  /** The places, each with what was found wanting there, in the order in which they were looked at. */
  readonly looked: readonly string[];
}

export const wantedHere = (): Wanted => ({
  platform: process.platform,
  arch: process.arch,
  wrapper: dirname(createRequire(import.meta.url).resolve('electron/package.json')),
  env: process.env,
});

export const versionOf = ({ wrapper }: Wanted): string =>
  (JSON.parse(readFileSync(join(wrapper, 'package.json'), 'utf8')) as { version: string }).version;

export const archiveOf = (wanted: Wanted): string =>
  `electron-v${versionOf(wanted)}-${wanted.platform}-${wanted.arch}.zip`;

/** The SHA-256 that an archive has to have, in hex; undefined where there is none for a system. */
export const checksumOf = (wanted: Wanted): string | undefined =>
  (JSON.parse(readFileSync(join(wanted.wrapper, 'checksums.json'), 'utf8')) as Record<string, string>)[
    archiveOf(wanted)
  ];

/** Looks on this computer alone. */
export async function findElectron(wanted: Wanted): Promise<Search> {
  const looked: string[] = [];
  const { ELECTRON_OVERRIDE_DIST_PATH: said } = wanted.env;
  if (!said) looked.push('ELECTRON_OVERRIDE_DIST_PATH: not set');
  for (const directory of [...(said ? [said] : []), join(wanted.wrapper, 'dist')]) {
    const fault = faultOf(directory, versionOf(wanted));
    if (fault === null) return { found: directory, looked };
    looked.push(`${directory}: ${fault}`);
  }
  const cache = cacheOf(wanted);
  const archives = ['', '*/'].flatMap((below) => globSync(`${below}${archiveOf(wanted)}`, { cwd: cache }));
  if (archives.length === 0) looked.push(`${join(cache, archiveOf(wanted))}, also one folder deeper: not there`);
  for (const archive of archives) {
    if ((await sha256(join(cache, archive))) === checksumOf(wanted)) return { found: join(cache, archive), looked };
    looked.push(`${join(cache, archive)}: not the SHA-256 that ${join(wanted.wrapper, 'checksums.json')} says`);
  }
  return { found: null, looked };
}

/** Why a folder is not that of an unpacked distribution; a distribution says its version in a file. */
function faultOf(directory: string, version: string): string | null {
  const file = join(directory, 'version');
  if (!existsSync(file)) return 'not there';
  const here = readFileSync(file, 'utf8').trim().replace(/^v/, '');
  return here === version ? null : `Electron ${here}, and package.json asks for ${version}`;
}

/** Where electron-builder and Electron's installer keep what they have fetched. */
function cacheOf({ platform, env }: Wanted): string {
  if (env.electron_config_cache) return env.electron_config_cache;
  if (platform === 'darwin') return join(homedir(), 'Library/Caches/electron');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData/Local'), 'electron/Cache');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'electron');
}

/** Null where the server that Electron's program is fetched from answers, else why it does not, within `patience` ms. */
export async function unreachable(
  server: string = process.env.ELECTRON_MIRROR || SERVER,
  patience = PATIENCE,
): Promise<string | null> {
  try {
    await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(patience), redirect: 'manual' });
    return null;
  } catch (error) {
    const { cause } = error as { cause?: unknown };
    return `${new URL(server).host} does not answer (${cause instanceof Error ? cause.message : (error as Error).message})`;
  }
}

/** What happened, and what to do. */
export const missing = (wanted: Wanted, { looked }: Search, reason: string): string =>
  [
    `Electron ${versionOf(wanted)} for ${wanted.platform} on ${wanted.arch} is not on this computer and cannot be fetched: ${reason}.`,
    'It was looked for here:',
    ...looked.map((place) => `  ${place}`),
    `Installers are made around it, so that none is made now. Put ${archiveOf(wanted)} into`,
    `  ${cacheOf(wanted)}`,
    'or unpack it and say where by ELECTRON_OVERRIDE_DIST_PATH, or go online; then run npm run package again.',
    'Made without it: the command line with its own Node, verify.html, the list of what they hold (SBOM) and SHA-256 sums.',
  ].join('\n');
