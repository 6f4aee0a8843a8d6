/**
 * After an app was packed, before it becomes an AppImage: puts our launcher among its files. electron-builder writes its own
 * first and copies the app's files over it (appimage/appImageUtil.js of app-builder-lib 26.17, `buildStaticRuntimeAppImage`);
 * `e2e/package-check.ts` holds it to that.
 */
import { chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function afterPack({
  appOutDir,
  targets,
}: {
  readonly appOutDir: string;
  readonly targets: readonly { readonly name: string }[];
}): Promise<void> {
  if (!targets.some(({ name }) => name.toLowerCase() === 'appimage')) return;
  const launcher = join(appOutDir, 'AppRun');
  await copyFile(join(import.meta.dirname, 'AppRun'), launcher);
  await chmod(launcher, 0o755);
}
