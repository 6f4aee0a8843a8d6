/** The icons of all systems, from one drawing. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draw, readDrawing } from './drawing.ts';
import { encodeIcns, encodeIco, encodePng } from './icon-formats.ts';

/** As freedesktop.org's icon themes have them. */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

/** Writes `icon.ico`, `icon.icns` and `icons/NxN.png` into a directory, which it empties first. */
export async function writeIcons(directory: string): Promise<void> {
  const drawing = readDrawing(await readFile(join(import.meta.dirname, 'icon.svg'), 'utf8'));
  const drawn = new Map<number, Buffer>();
  const png = (size: number): Buffer => {
    const bytes = drawn.get(size) ?? encodePng(draw(drawing, size));
    drawn.set(size, bytes);
    return bytes;
  };
  await rm(directory, { recursive: true, force: true });
  await mkdir(join(directory, 'icons'), { recursive: true });
  await writeFile(join(directory, 'icon.ico'), encodeIco(png));
  await writeFile(join(directory, 'icon.icns'), encodeIcns(png));
  for (const size of LINUX_SIZES) await writeFile(join(directory, 'icons', `${size}x${size}.png`), png(size));
}
