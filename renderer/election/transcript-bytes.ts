import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { MAX_TRANSCRIPT_BYTES } from '../../shared/protocol/ipc.ts';
import type { useTexts } from '../design/surroundings.ts';

/** What is in a file that should hold a transcript. Throws `too-large` before it reads more than any window may send. */
export async function transcriptBytes(file: File, t: ReturnType<typeof useTexts>): Promise<Bytes> {
  if (file.size > MAX_TRANSCRIPT_BYTES)
    throw new OstrakaError('too-large', t('verifier.large', { megabytes: MAX_TRANSCRIPT_BYTES / 2 ** 20 }));
  return new Uint8Array(await file.arrayBuffer());
}
