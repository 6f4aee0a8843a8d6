/** Asks where a file goes, and writes it. */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Saved } from '../../../shared/protocol/ipc.ts';

/** Throws `not-saved`. */
export async function saveFile(window: BrowserWindow, name: string, bytes: Bytes): Promise<Saved> {
  const defaultPath = join(app.getPath('documents'), basename(name));
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
  if (canceled || filePath === '') return { path: null };
  try {
    await writeFile(filePath, bytes, { flush: true });
  } catch (cause) {
    throw new OstrakaError('not-saved', `${basename(filePath)} could not be written`, {
      hint: 'choose another folder, or make room on the disk',
      cause,
    });
  }
  return { path: filePath };
}
