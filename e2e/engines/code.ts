/** Reads a code off the screen, as another device's camera does. */
import decodeQR from 'qr/decode.js';
import { type Tab, until } from './driver/tab.ts';

/** Pixels of a picture, four bytes each: red, green, blue, opacity. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly base64: string;
}

/** What the code of this name says; it must lie whole in the window, with nothing across it. A picture that shows it as it moves is taken anew. */
export function readCode(tab: Tab, name: string): Promise<string> {
  const look = async (): Promise<string | null> => {
    const box = await tab.evaluate(boxOf, name);
    return box && read(tab, box);
  };
  return until(look, async () => `no code “${name}” lies readable on a page that says: ${await tab.words()}`);
}

/** Null where there is no code in this part of the page's picture. */
async function read(tab: Tab, box: Box): Promise<string | null> {
  const picture = await tab.picture();
  const { width, height, base64 } = await tab.evaluate(pixelsOf, [picture.toString('base64'), box] as const);
  try {
    return decodeQR({ width, height, data: Uint8Array.from(Buffer.from(base64, 'base64')) }) || null;
  } catch {
    return null;
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page. */
async function boxOf(name: string): Promise<Box | null> {
  const code = [...document.querySelectorAll('svg')].find((one) => one.ariaLabel === name);
  if (!code) return null;
  // To the head of the window, as far as there is page below: at its foot there may be a bar, which WebKit's own way to the
  // middle does not reckon with.
  scrollBy({ top: code.getBoundingClientRect().top, behavior: 'instant' });
  await new Promise(requestAnimationFrame);
  const { x, y, width, height } = code.getBoundingClientRect();
  const seen = [0.02, 0.5, 0.98].flatMap((across) =>
    [0.02, 0.5, 0.98].map((down) => document.elementFromPoint(x + width * across, y + height * down)),
  );
  return seen.every((one) => one && code.contains(one)) ? { x, y, width, height } : null;
}

/** Runs in the page: a part of a PNG, nearer, as a camera that is held to it would have it. */
export async function pixelsOf([png, { x, y, width, height }]: readonly [string, Box]): Promise<Pixels> {
  const nearer = 3;
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const size = { width: Math.ceil(width * nearer), height: Math.ceil(height * nearer) };
  const canvas = Object.assign(document.createElement('canvas'), size);
  const brush = canvas.getContext('2d')!;
  brush.imageSmoothingEnabled = false;
  brush.drawImage(bitmap, -x * nearer, -y * nearer, bitmap.width * nearer, bitmap.height * nearer);
  const { data } = brush.getImageData(0, 0, size.width, size.height);
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return { ...size, base64: btoa(text) };
}
