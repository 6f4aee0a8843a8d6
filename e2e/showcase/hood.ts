/** What a window is answered that looks under the hood of a sample election: judged once, when somebody first looks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenedBoard } from '../../shared/board/opened/opened.ts';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { verify } from '../../shared/board/verify/verify.ts';
import type { Answer, Argument } from '../../shared/protocol/ipc.ts';

const samples = join(import.meta.dirname, '../../shared/board/verify/samples');

type HoodCall = 'hood.list' | 'hood.open' | 'hood.rows';
export type AnswerHood = (name: HoodCall, argument: never) => Promise<Answer<HoodCall>>;

/** Answers about this sample, by its name from the folder of all of them. */
export function hoodOf(sample: string): AnswerHood {
  let judging: Promise<OpenedBoard> | null = null;
  const judged = async (): Promise<OpenedBoard> => {
    let board: OpenedBoard | null = null;
    await verify(readTranscript(new Uint8Array(readFileSync(join(samples, sample)))), {
      clock: () => 0,
      onFolded: ({ record, examined, blobs }) => {
        board = new OpenedBoard(record.manifest, examined, blobs);
      },
    });
    if (!board) throw new Error(`${sample} is no election`);
    return board;
  };
  return async (name, argument) => {
    judging ??= judged();
    const board = await judging;
    if (name === 'hood.list') return board.openable();
    const { index } = argument as Argument<'hood.open'>;
    if (name === 'hood.open') return board.open(index);
    const { part, from } = argument as Argument<'hood.rows'>;
    return board.rows(index, part, from);
  };
}
