/** A stand-in for Electron's distribution for Linux: the files that packing renames, copies and flips fuses in. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { languages } from '../../shared/codec/texts.ts';

/** How a program's fuses are found: this sentence, the version, their number, then one digit each (@electron/fuses). */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  // As Electron delivers them: it runs as Node and checks no archive.
  Buffer.from('10110001'),
]);

const PARTS = ['chrome-sandbox', 'chrome_crashpad_handler', 'icudtl.dat', 'resources.pak', 'v8_context_snapshot.bin'];
/** The app’s, as Electron names them, and one that it does not speak. */
const LANGUAGES = ['en-US', ...languages.slice(1), 'ja'];

export async function writeStubElectron(directory: string, version: string): Promise<void> {
  const stub = (name: string): Promise<void> => writeFile(join(directory, name), 'stub');
  await rm(directory, { recursive: true, force: true });
  await mkdir(join(directory, 'locales'), { recursive: true });
  await mkdir(join(directory, 'resources'));
  const program = Buffer.concat([Buffer.from('#!/bin/sh\necho "a stand-in for Electron"\nexit\n'), FUSES]);
  await writeFile(join(directory, 'electron'), program, { mode: 0o755 });
  await writeFile(join(directory, 'version'), version);
  for (const part of [...PARTS, 'LICENSE', 'LICENSES.chromium.html']) await stub(part);
  for (const language of LANGUAGES) await stub(`locales/${language}.pak`);
  // An archive of anything: Electron's own app, which has to go.
  await createPackage(join(directory, 'locales'), join(directory, 'resources/default_app.asar'));
}
