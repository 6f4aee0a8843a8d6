import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { concat, utf8 } from '../codec/bytes.ts';
import { type Contest, plannedContestSchema, plannedContestSchemaVersion2 } from './contest.ts';
import { contestFault } from './contest-fault.ts';
import { planFault, versionOf } from './manifest.ts';
import { MAX_PICTURE_BYTES, pictureFault, pictureFileFault, pictureHeader } from './picture.ts';
import { chunk, jpegHead, nameOf, png, segment } from './testing/pictures.ts';
import { quiet } from './testing/plan.ts';

const none = new Uint8Array();

test('a PNG and a JPEG say by their own bytes what they are and how large', () => {
  const is = { tells: false, moves: false };
  assert.deepEqual(pictureHeader(png(4, 3)), { type: 'image/png', width: 4, height: 3, ...is });
  assert.deepEqual(pictureHeader(jpegHead(640, 480)), { type: 'image/jpeg', width: 640, height: 480, ...is });
  assert.equal(pictureFault(png(4, 3)), null);
  assert.equal(pictureFault(jpegHead(1024, 1)), null);
  // A view of more bytes is read from where it begins.
  const within = concat(none, utf8('xyz'), png(5, 2)).subarray(3);
  assert.equal(pictureHeader(within)?.width, 5);
});

test('whatever is no PNG and no JPEG is refused, by any name', () => {
  for (const other of [
    none,
    utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    utf8('GIF89a\x01\x00\x01\x00'),
    utf8('RIFF....WEBPVP8 '),
    utf8('<html></html>'),
    png(4, 3).subarray(1),
  ])
    assert.match(pictureFault(other)!, /neither a PNG nor a JPEG/);
});

test('a header that is cut short at any byte is refused', () => {
  const [whole, taken] = [png(4, 3), jpegHead(4, 3)];
  for (let length = 0; length < 33; length++) assert.equal(pictureHeader(whole.subarray(0, length)), null);
  for (let length = 0; length < taken.length - 6; length++)
    assert.equal(pictureHeader(taken.subarray(0, length)), null);
});

test('sides of no pixel and of more than 1,024, and more than 65,536 bytes, are refused', () => {
  for (const [width, height] of [
    [0, 4],
    [4, 0],
    [1025, 4],
    [4, 1025],
  ] as const)
    assert.match(pictureFault(jpegHead(width, height))!, /pixels/);
  const huge = png(4, 3);
  huge.set([0x7f, 255, 255, 255], 16);
  assert.match(pictureFault(huge)!, /2147483647 × 3 pixels/);
  const padded = (length: number) => {
    const bytes = new Uint8Array(length);
    bytes.set(png(4, 3));
    return bytes;
  };
  assert.equal(pictureFault(padded(MAX_PICTURE_BYTES)), null);
  assert.match(pictureFault(padded(MAX_PICTURE_BYTES + 1))!, /65537 bytes/);
});

test('a JPEG of two sizes, of none, or of lengths that lead nowhere is refused', () => {
  const second = segment(0xc0, Uint8Array.of(8, 0, 9, 0, 9, 1, 1, 0x11, 0));
  for (const segments of [[second], [Uint8Array.of(0xff, 0xe0, 0, 0)], [Uint8Array.of(0xff, 0xd9)], [utf8('junk')]])
    assert.equal(pictureHeader(jpegHead(4, 3, segments)), null);
  assert.equal(pictureHeader(concat(Uint8Array.of(0xff, 0xd8), segment(0xda, none))), null);
});

test('what moves is shown to nobody; what tells of a camera does not get into a plan as a file', () => {
  assert.match(pictureFault(png(4, 3, 0, [chunk('acTL', new Uint8Array(8))]))!, /moves/);
  const telling = [
    png(4, 3, 0, [chunk('eXIf', utf8('52.5 N'))]),
    png(4, 3, 0, [chunk('tEXt', utf8('Author'))]),
    jpegHead(4, 3, [segment(0xe1, utf8('Exif\0\0'))]),
    jpegHead(4, 3, [segment(0xfe, utf8('a comment'))]),
  ];
  for (const bytes of telling) {
    assert.equal(pictureFault(bytes), null);
    assert.match(pictureFileFault(bytes)!, /where it was taken/);
  }
  assert.equal(pictureFileFault(jpegHead(4, 3, [segment(0xe0, utf8('JFIF\0'))])), null);
});

test('pictures are one an option, null where there is none, and make an election one of version 3', () => {
  const [plain] = quiet.contests as [Contest];
  const name = nameOf(png(4, 3));
  const asked = (pictures: unknown) => ({ ...plain, pictures }) as Contest;
  assert.equal(contestFault(asked([name, null])), null);
  assert.match(contestFault(asked([name]))!, /2 options, and names pictures of 1/);
  assert.match(contestFault(asked([null, null]))!, /names pictures, and has none/);
  const reads = (pictures: unknown) => v.is(plannedContestSchema, asked(pictures));
  assert.ok(reads([name, null]));
  for (const bad of [
    { ...name, length: 0 },
    { ...name, length: MAX_PICTURE_BYTES + 1 },
    { ...name, sha256: name.sha256.subarray(1) },
    { ...name, type: 'image/svg+xml' },
    'https://elsewhere.example/ada.png',
    '',
  ])
    assert.ok(!reads([bad, null]));
  assert.ok(!v.is(plannedContestSchemaVersion2, asked([name, null])));
  assert.equal(versionOf({ ...quiet, contests: [asked([name, null])] }), 3);
});

test('all pictures of an election together have at most 1 MiB', () => {
  const [plain] = quiet.contests as [Contest];
  const name = { ...nameOf(png(4, 3)), length: MAX_PICTURE_BYTES };
  const fault = (count: number, more = 0) => {
    const options = Array.from({ length: count + 1 }, (_, i) => `Option ${i}`);
    const pictures = options.map((_, i) => (i < count ? name : more > 0 ? { ...name, length: more } : null));
    return planFault({ ...quiet, contests: [{ ...plain, options, pictures }] as Contest[] });
  };
  assert.equal(fault(16), null);
  assert.match(fault(16, 1)!, /1048577 bytes/);
});
