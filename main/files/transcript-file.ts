/** Transcripts from and to disk, piece by piece. */
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Gathered, type Transcript, TranscriptReader } from '../../shared/board/transcript-file.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';

/** Throws `unreadable` with the file and the reason; `onProgress` is told how many bytes have been read. */
export async function readTranscriptFile(path: string, onProgress?: (bytes: number) => void): Promise<Transcript> {
  const reader = new TranscriptReader();
  const gathered = new Gathered();
  let read = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
      for (const record of reader.push(chunk)) gathered.take(record);
      read += chunk.length;
      onProgress?.(read);
    }
    reader.end();
  } catch (cause) {
    throw unreadable(path, cause);
  }
  return gathered.transcript;
}

/** Why a file is no transcript, with its name. */
export function unreadable(path: string, cause: unknown): OstrakaError {
  if (cause instanceof OstrakaError)
    return new OstrakaError('unreadable', `${path}: ${cause.message}`, {
      cause,
      ...(cause.hint ? { hint: cause.hint } : {}),
    });
  const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  const why = missing ? 'there is no such file' : cause instanceof Error ? cause.message : String(cause);
  return new OstrakaError('unreadable', `${path}: ${why}`, { cause });
}

/** Writes a file that is there whole or not at all. Throws `not-saved`. */
export async function writeFileWhole(path: string, chunks: Iterable<Bytes> | AsyncIterable<Bytes>): Promise<void> {
  const aside = `${path}.part`;
  try {
    const file = await open(aside, 'w');
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (cause) {
    await rm(aside, { force: true });
    if (cause instanceof OstrakaError) throw cause;
    throw new OstrakaError('not-saved', `${path} cannot be written: ${(cause as Error).message}`, { cause });
  }
}
