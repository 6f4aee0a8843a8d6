import { readTally } from '../../shared/board/count.ts';
import { type Entry, readEntry } from '../../shared/board/entry.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { resultLines } from '../../shared/verdict/result-lines.ts';
import { OpenTranscript } from './open-transcript.ts';

/** The winners as a transcript states them; whether they are right is the verifier's affair. Throws `no-result`. */
export function resultOfTranscript(path: string): string[] {
  const transcript = OpenTranscript.open(path);
  try {
    const { entries } = transcript;
    const at = (index: number): Entry | null => entries.slice(index, index + 1).map(readEntry)[0] ?? null;
    const manifest = at(0);
    // Only few come after it, and very many may stand before.
    let last = entries.length - 1;
    while (last > 0 && at(last)?.type !== 'result') last--;
    const result = at(last);
    if (manifest?.type !== 'manifest' || result?.type !== 'result')
      throw new OstrakaError('no-result', 'the transcript holds no result');
    return resultLines(manifest.body.contests, readTally(result.body.tally));
  } finally {
    transcript.close();
  }
}
