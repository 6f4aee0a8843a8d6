/** A build of this project in a checkout of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export interface Build {
  /** In tables. */
  readonly name: 'this' | 'other';
  readonly root: string;
  /** Null where git does not know it. */
  readonly commit: string | null;
  /** Whether files differ from those of the commit. */
  readonly changed: boolean;
}

/** Where the command line of every build starts. */
const COMMAND = 'main/cli/ostraka.mjs';

export const ownBuild = (): Build => buildAt('this', join(import.meta.dirname, '../..'));

/** Throws, with what to do, where there is none that runs. */
export function otherBuild(directory: string): Build {
  const root = resolve(directory);
  const project = projectIn(root);
  if (project === null)
    throw new Error(`${root} is no checkout of Ostraka: git worktree add ${root} COMMIT, and npm ci in it, make one`);
  if (!existsSync(join(root, COMMAND)))
    throw new Error(
      `${root} is another version than this bench knows, which begins with ${COMMAND}: compare with a later commit`,
    );
  const { resolve: find } = createRequire(join(root, COMMAND));
  const missing = Object.keys(project.dependencies ?? {}).find((name) => !isThere(name, find));
  if (missing !== undefined)
    throw new Error(`the packages of ${root} are not installed (${missing}): run npm ci in it`);
  return buildAt('other', root);
}

export const commandOf = ({ root }: Build): string => join(root, COMMAND);

function buildAt(name: Build['name'], root: string): Build {
  const commit = fromGit(root, 'rev-parse', 'HEAD');
  return { name, root, commit, changed: commit !== null && fromGit(root, 'status', '--porcelain') !== '' };
}

function projectIn(root: string): { readonly dependencies?: object } | null {
  try {
    const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return project.name === 'ostraka' ? project : null;
  } catch {
    return null;
  }
}

/** In the checkout itself: a folder above it may have packages of another project. */
function isThere(name: string, find: NodeJS.RequireResolve): boolean {
  return (find.paths(name) ?? []).slice(0, 3).some((folder) => existsSync(join(folder, name, 'package.json')));
}

function fromGit(root: string, ...words: string[]): string | null {
  try {
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
