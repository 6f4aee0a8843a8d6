/** A ZIP file of ours as a reader takes it: from its end, by its central directory. */
import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import type { Bytes } from '../../../../shared/codec/bytes.ts';

export const asText = (bytes: Bytes): string => Buffer.from(bytes).toString();

/** The uncompressed files by path; fails where a sum, a name or an offset does not hold. */
export function unzipped(zip: Bytes): Map<string, Bytes> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  assert.equal(view.getUint32(end, true), 0x06054b50);
  const files = new Map<string, Bytes>();
  let at = view.getUint32(end + 16, true);
  assert.equal(at + view.getUint32(end + 12, true), end);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    assert.equal(view.getUint32(at, true), 0x02014b50);
    const size = view.getUint32(at + 24, true);
    const length = view.getUint16(at + 28, true);
    const path = asText(zip.subarray(at + 46, at + 46 + length));
    const local = view.getUint32(at + 42, true);
    assert.equal(view.getUint32(local, true), 0x04034b50);
    assert.equal(asText(zip.subarray(local + 30, local + 30 + length)), path);
    const bytes = zip.slice(local + 30 + length, local + 30 + length + size);
    assert.equal(crc32(bytes), view.getUint32(at + 16, true), path);
    files.set(path, bytes);
    at += 46 + length;
  }
  return files;
}
