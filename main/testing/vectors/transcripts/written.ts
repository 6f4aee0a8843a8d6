/** The files of docs/vectors/transcripts. */

import { examineOnce } from '../../../../shared/board/verify/testing/elections.ts';
import type { Bytes } from '../../../../shared/codec/bytes.ts';
import { besides, broken, play, whole } from './catalogue.ts';
import { forkVectors } from './forks.ts';
import { judged } from './judged.ts';
import { receiptStanding, receiptVectors } from './receipts.ts';

/** All files by name: transcripts as they are, and JSON files: of those, of what must fail, of what changes no verdict, of proofs of forks and of receipts. */
export async function transcriptFiles(): Promise<Map<string, Bytes | object>> {
  const files = new Map<string, Bytes | object>();
  const transcripts: object[] = [];
  for (const { file, vector } of whole()) {
    files.set(vector.file, file);
    transcripts.push({ ...vector, ...(await judged(file, vector.fingerprint, examineOnce)) });
  }
  files.set('index.json', { transcripts });
  files.set('refused.json', { refused: await judgedAll(broken()) });
  files.set('besides.json', { besides: await judgedAll(besides()) });
  files.set('forks.json', { forks: forkVectors(play('so-far-voting')) });
  const receipts: object[] = [];
  for (const vector of receiptVectors(play)) {
    receipts.push({
      ...vector,
      ...(await receiptStanding(vector.text, files.get(vector.transcript) as Bytes, examineOnce)),
    });
  }
  return files.set('receipts.json', { receipts });
}

async function judgedAll(all: ReturnType<typeof besides>): Promise<object[]> {
  const vectors: object[] = [];
  for (const { file, vector } of all) {
    const { verdict } = await judged(file, vector.fingerprint, examineOnce);
    vectors.push({ ...vector, verdict });
  }
  return vectors;
}
