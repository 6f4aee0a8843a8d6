/** Who runs the servers of a test: PostgreSQL refuses root, so that as root they belong to somebody who owns nothing else. */
import { chmodSync, chownSync } from 'node:fs';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/** For `spawn`; empty where whoever runs the test may run them. */
export const person = (): { readonly uid?: number; readonly gid?: number } =>
  isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Gives them a file or folder. */
export function give(path: string): void {
  if (isRoot) chownSync(path, NOBODY, NOBODY);
}

/** Lets everybody enter a folder that nothing secret lies in. */
export const openToAll = (folder: string): void => chmodSync(folder, 0o755);
