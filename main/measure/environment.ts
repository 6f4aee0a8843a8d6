/** The machine and the program that something was measured with. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../shared/measure/conditions.ts';
import { ownVersion } from '../launch/own-version.ts';
import { ROOT } from '../launch/root.ts';

/**
 * @param engine the arithmetic that was chosen
 * @param command what was asked for, as it was typed
 */
export function environmentOf(engine: string, command: readonly string[]): Environment {
  const { node, v8 = '', openssl = '', sqlite = '', electron } = process.versions;
  const commit = fromGit('rev-parse', 'HEAD');
  return {
    machine: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    kernel: `${type()} ${release()} ${process.arch}`,
    node,
    versions: { ostraka: ownVersion(), v8, openssl, sqlite, ...(electron ? { electron } : {}) },
    commit,
    changed: commit === null ? null : fromGit('status', '--porcelain') !== '',
    engine,
    command,
  };
}

/** Null where this is no checkout, or there is no git. */
function fromGit(...words: string[]): string | null {
  if (!existsSync(join(ROOT, '.git'))) return null;
  try {
    return execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
