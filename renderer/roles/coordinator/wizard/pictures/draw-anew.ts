/**
 * A file that somebody has chosen, drawn anew as a small JPEG: of the file nothing stays but what is seen, neither the place
 * where it was taken nor the name of a camera.
 */
import type { Bytes } from '../../../../../shared/codec/bytes.ts';
import { pictureFileFault, pictureHeader } from '../../../../../shared/election/picture.ts';

/** Why a file becomes no picture: it is no PNG or JPEG, too large to be decoded here, or cannot be decoded. */
export type DrawFault = 'kind' | 'large' | 'damaged';

/** Bytes and pixels of a file: more than any camera's. */
export const MOST_FILE_BYTES = 50 * 2 ** 20;
export const MOST_MEGAPIXELS = 120;
/** Bytes of what is drawn: over forty fit an election. */
export const MOST_DRAWN_BYTES = 24 * 2 ** 10;
/** Longest side in pixels and quality of the JPEG, tried until one is small enough. */
const TRIES = [
  [384, 0.85],
  [384, 0.6],
  [256, 0.6],
  [128, 0.5],
] as const;

export async function drawAnew(file: Blob): Promise<Bytes | DrawFault> {
  if (file.size > MOST_FILE_BYTES) return 'large';
  const header = pictureHeader(new Uint8Array(await file.arrayBuffer()));
  if (!header) return 'kind';
  // A small file can say that it has more pixels than memory has room for.
  if (header.width * header.height > MOST_MEGAPIXELS * 1e6) return 'large';
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([file], { type: header.type }));
  } catch {
    return 'damaged';
  }
  try {
    for (const [side, quality] of TRIES) {
      const bytes = await drawn(bitmap, side, quality);
      if (bytes && bytes.length <= MOST_DRAWN_BYTES && pictureFileFault(bytes) === null) return bytes;
    }
    return 'damaged';
  } finally {
    bitmap.close();
  }
}

/** On white, since a JPEG lets nothing show through; null where the browser draws none. */
async function drawn(bitmap: ImageBitmap, side: number, quality: number): Promise<Bytes | null> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const drawing = canvas.getContext('2d');
  if (!drawing) return null;
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return blob && new Uint8Array(await blob.arrayBuffer());
}
