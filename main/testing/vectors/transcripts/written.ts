/** The files of docs/vectors/transcripts. */

import { examineOnce } from '../../../../shared/board/verify/testing/elections.ts';
import type { Bytes } from '../../../../shared/codec/bytes.ts';
import { besides, broken, whole } from './catalogue.ts';
import { judged } from './judged.ts';

/** All files by name: transcripts as they are, and three JSON files: of those, of what must fail, and of what changes no verdict. */
export async function transcriptFiles(): Promise<Map<string, Bytes | object>> {
  const files = new Map<string, Bytes | object>();
  const transcripts: object[] = [];
  for (const { file, vector } of whole()) {
    files.set(vector.file, file);
    transcripts.push({ ...vector, ...(await judged(file, vector.fingerprint, examineOnce)) });
  }
  files.set('index.json', { transcripts });
  files.set('refused.json', { refused: await judgedAll(broken()) });
  return files.set('besides.json', { besides: await judgedAll(besides()) });
}

async function judgedAll(all: ReturnType<typeof besides>): Promise<object[]> {
  const vectors: object[] = [];
  for (const { file, vector } of all) {
    const { verdict } = await judged(file, vector.fingerprint, examineOnce);
    vectors.push({ ...vector, verdict });
  }
  return vectors;
}
