/** The side of the thread that judges: it stays with the board that it has judged, and opens entries into their numbers. */
import { OpenedBoard } from '../board/opened/opened.ts';
import { readTranscript } from '../board/transcript-file.ts';
import type { Folded } from '../board/verify/verify.ts';
import type { Bytes } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { sentError } from '../codec/sent-error.ts';
import { type PictureFound, type PictureName, pictureCompared } from '../election/picture.ts';
import { receiptFinding } from '../protocol/voter/receipt-finding.ts';
import { beatsOf } from '../story/beats.ts';
import type { Judged, Judging } from './judge.ts';
import type { FromVerdict, Question, Questions, ToVerdict, VerdictOrder } from './judging-thread.ts';
import { verdictLines } from './verdict-lines.ts';

/** Judges a transcript by what the thread has: one core or several, this clock or that. */
export type Judge = (
  transcript: ReturnType<typeof readTranscript>,
  options: Pick<Judging, 'expected' | 'witnesses' | 'onProgress'>,
) => Promise<Judged>;

export class JudgesDesk {
  readonly #say: (message: FromVerdict) => void;
  #judged: JudgedBoard | null = null;

  constructor(say: (message: FromVerdict) => void) {
    this.#say = say;
  }

  /** What goes wrong is said, also where it is the verdict itself that cannot be sent. */
  async take(order: VerdictOrder, judge: Judge): Promise<void> {
    try {
      this.#say(await this.#verdictOn(order, judge));
    } catch (error) {
      this.#say({ say: 'failed', error: sentError(error) });
    }
  }

  answer(wanted: ToVerdict): void {
    const { id } = wanted;
    try {
      if (!this.#judged) throw new OstrakaError('not-yet', 'no board has been judged yet');
      this.#say({ say: 'answer', id, answer: answerTo(this.#judged, wanted) });
    } catch (error) {
      this.#say({ say: 'no-answer', id, error: sentError(error) });
    }
  }

  async #verdictOn({ bytes, expected, witnesses, invented = false }: VerdictOrder, judge: Judge): Promise<FromVerdict> {
    const { verdict, record, story, folded } = await judge(readTranscript(bytes), {
      expected,
      witnesses,
      onProgress: (check, done, total) => this.#say({ say: 'progress', check, done, total }),
    });
    this.#judged = folded && {
      opened: new OpenedBoard(folded.record.manifest, folded.examined, folded.blobs, invented),
      folded,
      counting: verdict.election?.ballots.hashes ?? [],
    };
    const text = `${verdictLines(verdict, record).join('\n')}\n`;
    return { say: 'verdict', verdict, contests: record?.manifest.contests ?? [], text, story: beatsOf(story()) };
  }
}

interface JudgedBoard {
  readonly opened: OpenedBoard;
  readonly folded: Folded;
  /** Hashes of the ballots that count. */
  readonly counting: readonly Bytes[];
}

function answerTo({ opened, folded, counting }: JudgedBoard, wanted: ToVerdict): Questions[Question]['answer'] {
  switch (wanted.question) {
    case 'list':
      return opened.openable();
    case 'open':
      return opened.open(wanted.asked.index);
    case 'rows':
      return opened.rows(wanted.asked.index, wanted.asked.part, wanted.asked.from);
    case 'picture':
      return pictureIn(folded, wanted.asked);
    case 'receipt':
      return receiptFinding(wanted.asked.receipt, folded, counting);
  }
}

/** Blobs of a transcript are found by what they hash to. */
function pictureIn({ blobs }: Folded, name: PictureName): PictureFound {
  try {
    return pictureCompared(blobs(name.sha256), name);
  } catch (error) {
    if (error instanceof OstrakaError) return 'missing';
    throw error;
  }
}
