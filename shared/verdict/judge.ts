import { readEntry } from '../board/entry.ts';
import { recordFor } from '../board/fold.ts';
import type { ElectionRecord } from '../board/record.ts';
import type { TranscriptRows } from '../board/transcript-file.ts';
import type { Expectation } from '../board/verify/expectation.ts';
import type { Verdict } from '../board/verify/verdict.ts';
import { type Folded, type VerifyOptions, verify } from '../board/verify/verify.ts';
import { OstrakaError } from '../codec/error.ts';
import type { Scene } from '../story/scene.ts';
import { storyOf } from '../story/story.ts';

export interface Judging extends Pick<VerifyOptions, 'examine' | 'readers' | 'clock' | 'witnesses'> {
  /** Null where nobody expects one. */
  readonly expected: Expectation | null;
  readonly onProgress: NonNullable<VerifyOptions['onProgress']>;
}

export interface Judged {
  readonly verdict: Verdict;
  /** As entry 0 begins it; null where that is no manifest. */
  readonly record: ElectionRecord | null;
  /** What is told of the entries that the fold takes, which are read and folded again for it. */
  story(): readonly Scene[];
  /** Its board as it was folded; null where it has no manifest. */
  readonly folded: Folded | null;
}

/** Runs every check. What does not hold is in the verdict; throws only what `examine` throws of its own. */
export async function judge(transcript: TranscriptRows, { expected, ...options }: Judging): Promise<Judged> {
  const record = manifestIn(transcript);
  let folded: Folded | null = null;
  const verdict = await verify(transcript, {
    ...options,
    expected: expected ?? undefined,
    onFolded: (found) => {
      folded = found;
    },
  });
  const story = () => (folded ? storyOf(folded.entries, folded.record) : []);
  return { verdict, record, story, folded };
}

function manifestIn({ entries }: TranscriptRows): ElectionRecord | null {
  const [first] = entries.slice(0, 1);
  try {
    return first ? recordFor(readEntry(first)) : null;
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}
