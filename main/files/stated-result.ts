import { readFileSync } from 'node:fs';
import { readTally } from '../../shared/board/count.ts';
import { readEntry } from '../../shared/board/entry.ts';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { resultLines } from '../../shared/verdict/result-lines.ts';

/** The winners as a transcript states them; whether they are right is the verifier's affair. Throws `no-result`. */
export function resultOfTranscript(path: string): string[] {
  const entries = readTranscript(new Uint8Array(readFileSync(path))).entries.map(readEntry);
  const manifest = entries.find((entry) => entry.type === 'manifest');
  const result = entries.find((entry) => entry.type === 'result');
  if (!manifest || !result) throw new OstrakaError('no-result', 'the transcript holds no result');
  return resultLines(manifest.body.contests, readTally(result.body.tally));
}
