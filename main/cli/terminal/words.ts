/** Compares the six words of this node with the projector's: by what its person typed at the start, or by asking. */
import { differsInWords } from '../../../shared/board/comparison.ts';
import { wordsToCompare } from '../../../shared/board/record.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { differs } from '../../../shared/protocol/node/comparing.ts';
import type { NodeLoop } from '../../node/loop.ts';
import type { Context } from '../command.ts';
import { ask } from './ask.ts';

/** The six words of `--words`, however they are spaced. Throws `usage`. */
export function readSixWords(typed: string): readonly string[] {
  const words = typed
    .toLowerCase()
    .split(/[\s,·-]+/)
    .filter((word) => word !== '');
  if (words.length !== 6)
    throw new OstrakaError('usage', `--words takes the six words on the projector, and these are ${words.length}`);
  return words;
}

export class WordsComparison {
  readonly #loop: NodeLoop;
  readonly #name: string;
  readonly #expected: readonly string[] | null;
  readonly #context: Context;
  /** The words that were compared, or that the person is asked about. */
  #seen = '';

  /** @param expected the six words on the projector, where its person has typed them */
  constructor(loop: NodeLoop, name: string, expected: readonly string[] | null, context: Context) {
    this.#loop = loop;
    this.#name = name;
    this.#expected = expected;
    this.#context = context;
    if (differs(loop.state)) this.#warn();
  }

  /** Whether its person saw other words. */
  get differ(): boolean {
    return differs(this.#loop.state);
  }

  look(): void {
    const { replica } = this.#loop.state;
    const words = replica && replica.index > 0 ? wordsToCompare(replica.record) : null;
    const now = words?.join(' ') ?? '';
    if (now === '' || now === this.#seen) return;
    this.#seen = now;
    if (this.#expected) void this.#found(this.#expected.join(' ') === now);
    else void this.#ask(now).catch(() => {});
  }

  async #ask(words: string): Promise<void> {
    const answer = await ask('Does the projector show the same six words?', ['yes', 'no'], this.#context.stop);
    // An answer about words that are no longer those: whoever gave it is asked about the new ones.
    if (answer !== null && words === this.#seen) await this.#found(answer === 'yes');
  }

  /** Says so once it is kept. */
  async #found(match: boolean): Promise<void> {
    await this.#loop.tell({ kind: 'compared', match });
    if (match) this.#context.say('the words are those on the projector');
    else this.#warn();
  }

  #warn(): void {
    this.#context.say(`ALARM ${differsInWords(this.#name).english}`);
    this.#context.say(
      'look again and start it with --words "…" as the projector shows them; the organiser can leave it out',
    );
  }
}
