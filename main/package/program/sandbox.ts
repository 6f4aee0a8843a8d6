/** Whether Electron's program can have the sandbox of its pages here, on Linux, where it must be granted. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is looked at on this computer. */
export interface Grants {
  /** The helper beside the program belongs to root and becomes it. */
  readonly helper: boolean;
  /** A profile of AppArmor lets this very program have user namespaces. */
  readonly profile: boolean;
  /** Any program may have user namespaces; null where nothing here can try. */
  readonly namespaces: boolean | null;
}

/** Where nothing can try, Electron itself does, and ends if it must. */
export const mayBeSandboxed = ({ helper, profile, namespaces }: Grants): boolean =>
  helper || profile || namespaces !== false;

/** @param app the folder of Electron's program */
export const grantsOf = (app: string, profile = '/etc/apparmor.d/ostraka'): Grants => ({
  helper: isRootsHelper(join(app, 'chrome-sandbox')),
  profile: names(profile, `"${join(app, 'ostraka')}"`),
  namespaces: triedNamespaces(),
});

function isRootsHelper(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0;
}

function names(profile: string, program: string): boolean {
  try {
    const text = readFileSync(profile, 'utf8');
    return text.includes(program) && /\buserns,/.test(text);
  } catch {
    return false;
  }
}

function triedNamespaces(): boolean | null {
  const { error, status } = spawnSync('unshare', ['-Ur', 'true'], { stdio: 'ignore' });
  return error ? null : status === 0;
}
