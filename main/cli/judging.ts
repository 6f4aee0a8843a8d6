/** A transcript read and judged while a person waits at a terminal. */
import { stat } from 'node:fs/promises';
import type { Witness } from '../../shared/board/notes/vkey.ts';
import { checklist } from '../../shared/board/verify/checks.ts';
import type { Expectation } from '../../shared/board/verify/expectation.ts';
import type { Judged } from '../../shared/verdict/judge.ts';
import { OpenTranscript } from '../files/open-transcript.ts';
import { collectGarbage, spareMemory } from '../threads/heap.ts';
import { judgeHere } from '../verdict/judge-here.ts';
import type { Context } from './command.ts';
import type { Progress } from './terminal/progress.ts';

/** Goes through the file, with a line of progress where it is large. Throws `unreadable`. */
export async function readAloud(path: string, progress: Progress): Promise<OpenTranscript> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0, // why it cannot be read is said when it is opened
  );
  const megabyte = 2 ** 20;
  if (bytes > 16 * megabyte) progress.begin('reading, MB', Math.ceil(bytes / megabyte));
  return OpenTranscript.open(path, (done) => progress.update(Math.floor(done / megabyte)));
}

/** Judges it, with a line of progress for each check. */
export async function judgeAloud(
  transcript: OpenTranscript,
  expected: Expectation | null,
  progress: Progress,
  { stop }: Context,
  witnesses: readonly Witness[] = [],
): Promise<Judged> {
  let running: string | null = null;
  spareMemory();
  try {
    const judged = await judgeHere(transcript, {
      expected,
      witnesses,
      stop,
      onMixes: collectGarbage,
      onProgress: (check, done, total) => {
        if (check !== running) progress.begin(`${check} ${checklist[check].name}`, total);
        running = check;
        progress.update(done, total);
      },
    });
    transcript.confirm();
    return judged;
  } finally {
    progress.end();
  }
}
