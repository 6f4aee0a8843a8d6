import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { crc32, inflateSync } from 'node:zlib';
import { draw, type Picture, readDrawing } from './drawing.ts';
import { encodeIcns, encodeIco, encodePng, ICNS_TYPES, ICO_SIZES } from './icon-formats.ts';
import { writeIcons } from './icons.ts';

const square = (body: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${body}</svg>`;
const pixel = ({ size, pixels }: Picture, x: number, y: number): number[] => [
  ...pixels.subarray((y * size + x) * 4, (y * size + x) * 4 + 4),
];
const RED = [255, 0, 0, 255];
const CLEAR = [0, 0, 0, 0];

test('a rectangle fills the pixels within it, and half of those that its edge cuts', () => {
  const picture = draw(readDrawing(square('<rect x="2" y="2" width="4" height="3.5" rx="0" fill="#ff0000"/>')), 8);
  assert.deepEqual(pixel(picture, 2, 2), RED);
  assert.deepEqual(pixel(picture, 5, 4), RED);
  assert.deepEqual(pixel(picture, 3, 5), [255, 0, 0, 128]);
  assert.deepEqual(pixel(picture, 1, 3), CLEAR);
  assert.deepEqual(pixel(picture, 6, 3), CLEAR);
});

test('a rounded rectangle lacks its corners', () => {
  const picture = draw(readDrawing(square('<rect x="0" y="0" width="8" height="8" rx="4" fill="#ff0000"/>')), 8);
  assert.deepEqual(pixel(picture, 0, 0), CLEAR);
  assert.deepEqual(pixel(picture, 4, 0).slice(0, 3), [255, 0, 0]);
  assert.deepEqual(pixel(picture, 4, 4), RED);
});

test('a closed path is filled, and an open one is only its line', () => {
  const filled = draw(readDrawing(square('<path d="M1 1 L7 1 L7 7 L1 7 Z" fill="#ff0000"/>')), 8);
  assert.deepEqual(pixel(filled, 4, 4), RED);
  assert.deepEqual(pixel(filled, 0, 4), CLEAR);
  assert.deepEqual(pixel(filled, 7, 4), CLEAR);
  const line = draw(readDrawing(square('<path d="M1 4 L7 4" stroke="#ff0000" stroke-width="2"/>')), 8);
  assert.deepEqual(pixel(line, 4, 3), RED);
  assert.deepEqual(pixel(line, 4, 4), RED);
  assert.deepEqual(pixel(line, 4, 1), CLEAR);
});

test('what is drawn later covers what was drawn before', () => {
  const over = square(
    '<rect x="0" y="0" width="8" height="8" rx="0" fill="#0000ff"/><path d="M4 0 L4 8" stroke="#ff0000" stroke-width="2"/>',
  );
  const picture = draw(readDrawing(over), 8);
  assert.deepEqual(pixel(picture, 4, 4), RED);
  assert.deepEqual(pixel(picture, 2, 4), [0, 0, 255, 255]);
});

test('what it cannot draw is refused', () => {
  for (const body of [
    '<circle cx="4" cy="4" r="2" fill="#ff0000"/>',
    '<path d="M0 0 C1 1 2 2 3 3" stroke="#ff0000"/>',
    '<rect x="0" y="0" width="8" height="8" rx="0" fill="red"/>',
    '<g></g>',
    'words',
  ])
    assert.throws(() => readDrawing(square(body)), body);
  assert.throws(() => readDrawing('<svg viewBox="0 0 8 9"></svg>'), /square/);
});

test('a PNG holds the pixels that were drawn', () => {
  const picture = draw(readDrawing(square('<rect x="1" y="2" width="5" height="3" rx="1" fill="#12ab9f"/>')), 16);
  const png = encodePng(picture);
  const data = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    assert.equal(png.readUInt32BE(end), crc32(png.subarray(at + 4, end)));
    data.set(png.toString('ascii', at + 4, at + 8), png.subarray(at + 8, end));
    at = end + 4;
  }
  assert.deepEqual([...data.keys()], ['IHDR', 'IDAT', 'IEND']);
  const rows = inflateSync(data.get('IDAT')!);
  assert.equal(rows.length, 16 * (16 * 4 + 1));
  for (let y = 0; y < 16; y++) {
    assert.equal(rows[y * 65], 0);
    assert.deepEqual([...rows.subarray(y * 65 + 1, (y + 1) * 65)], [...picture.pixels.subarray(y * 64, (y + 1) * 64)]);
  }
});

const named = (size: number): Buffer => Buffer.from(`the icon of ${size}`);

test("Windows' icon leads to each of its images", () => {
  const ico = encodeIco(named);
  assert.deepEqual([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)], [0, 1, ICO_SIZES.length]);
  for (const [index, size] of ICO_SIZES.entries()) {
    const entry = ico.subarray(6 + 16 * index);
    const offset = entry.readUInt32LE(12);
    assert.deepEqual([entry[0] || 256, entry[1] || 256], [size, size]);
    assert.deepEqual(ico.subarray(offset, offset + entry.readUInt32LE(8)), named(size));
  }
});

test("macOS's icon says its length and that of each of its images", () => {
  const icns = encodeIcns(named);
  assert.equal(icns.toString('ascii', 0, 4), 'icns');
  assert.equal(icns.readUInt32BE(4), icns.length);
  let at = 8;
  for (const [type, size] of ICNS_TYPES) {
    const end = at + icns.readUInt32BE(at + 4);
    assert.equal(icns.toString('ascii', at, at + 4), type);
    assert.deepEqual(icns.subarray(at + 8, end), named(size));
    at = end;
  }
  assert.equal(at, icns.length);
});

test('the icon of the app can be drawn for every system', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'ostraka-icons-'));
  t.after(() => rm(directory, { recursive: true }));
  await writeIcons(join(directory, 'new'));
  const names = await readdir(join(directory, 'new'), { recursive: true });
  assert.ok(['icon.ico', 'icon.icns', join('icons', '512x512.png')].every((name) => names.includes(name)));
  const png = await readFile(join(directory, 'new/icons/16x16.png'));
  assert.equal(png.readUInt32BE(16), 16);
});
