/** The files of docs/vectors/transcripts. */

import { examineOnce } from '../../../../shared/board/verify/testing/elections.ts';
import type { Bytes } from '../../../../shared/codec/bytes.ts';
import { broken, whole } from './catalogue.ts';
import { judged } from './judged.ts';

/** All files by name: transcripts as they are, and two JSON files, of those and of what must fail. */
export async function transcriptFiles(): Promise<Map<string, Bytes | object>> {
  const files = new Map<string, Bytes | object>();
  const transcripts: object[] = [];
  for (const { file, vector } of whole()) {
    files.set(vector.file, file);
    transcripts.push({ ...vector, ...(await judged(file, vector.fingerprint, examineOnce)) });
  }
  const refused: object[] = [];
  for (const { file, vector } of broken()) {
    const { verdict } = await judged(file, vector.fingerprint, examineOnce);
    refused.push({ ...vector, verdict });
  }
  return files.set('index.json', { transcripts }).set('refused.json', { refused });
}
