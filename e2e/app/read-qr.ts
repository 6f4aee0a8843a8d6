import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { pixelsOf } from '../engines/code.ts';

/** What a code on a page says to a camera; it must lie whole in the window, with nothing across it. */
export async function readQr(code: Locator): Promise<string> {
  const page = code.page();
  await code.evaluate((svg) => svg.scrollIntoView({ block: 'start' }));
  const box = (await code.boundingBox())!;
  const picture = (await page.screenshot()).toString('base64');
  const { width, height, base64 } = await page.evaluate(pixelsOf, [picture, box] as const);
  const text = decodeQR({ width, height, data: Uint8Array.from(Buffer.from(base64, 'base64')) });
  assert.notEqual(text, '');
  return text;
}
