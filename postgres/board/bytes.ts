/** Bytes on their way into a database and out of it. */
import type { Bytes } from '../../shared/codec/bytes.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import type { Row } from './session.ts';
import { type Prepared, READ_PIECE } from './statements.ts';

/** A blob out of its pieces; its name is compared where it is kept. */
export async function blobOf(
  { sha256, length }: BlobName,
  rows: (statement: Prepared, ...values: unknown[]) => Promise<Row[]>,
): Promise<Bytes> {
  const blob = new Uint8Array(length);
  for (let piece = 0, at = 0; at < blob.length; piece++) {
    const [row] = await rows(READ_PIECE, buffer(sha256), piece);
    if (!row) break;
    const bytes = bytesOf(row.bytes);
    blob.set(bytes.subarray(0, blob.length - at), at);
    at += bytes.length;
  }
  return blob;
}

/** The same memory as what pg takes for bytes: of an ArrayBuffer it makes an empty object. */
export const buffer = (bytes: Bytes): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function bytesOf(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value;
  throw new Error('a column holds no bytes');
}
