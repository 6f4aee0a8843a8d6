/** What a fork proof comes to, for people. */
import { type Convicted, checkFork, type Fork } from '../board/fork.ts';
import { type Expectation, type Met, meet } from '../board/verify/expectation.ts';
import { hex } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { electionWordsOf } from '../election/manifest.ts';
import { keyWords } from '../election/words/words.ts';

/**
 * What a command ends with where a fork is proven. Not 0: whoever waits for a valid election must not take the proof that it was
 * betrayed for one.
 */
export const FORK_PROVEN = 4;

export interface ForkReport {
  readonly lines: readonly string[];
  /** Null where the file proves nothing. */
  readonly convicted: Convicted | null;
  readonly expected: Met['expected'];
  /** Other words were given than the twelve of the election: whether it is the one that was meant, they do not say. */
  readonly undecided: boolean;
}

/** @param expected null where nobody expects an election */
export function forkReport(fork: Fork, expected: Expectation | null): ForkReport {
  let convicted: Convicted;
  try {
    convicted = checkFork(fork);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    return {
      lines: [`NOT PROVEN: ${error.message}`],
      convicted: null,
      expected: 'internally consistent only',
      undecided: false,
    };
  }
  const { title, fingerprint, coordinator, sizes } = convicted;
  const [smaller, larger] = sizes;
  const met = expected && meet(expected, { fingerprint, coordinators: [coordinator], nodes: [], compared: null });
  const identity = met?.expected ?? 'internally consistent only';
  const undecided = met !== null && met.given !== null;
  const lines = [
    `election     ${title}`,
    `fingerprint  ${hex(fingerprint)}`,
    `             ${electionWordsOf(fork.manifest).join(' ')}`,
    `coordinator  ${hex(coordinator)}`,
    `             ${keyWords(coordinator, fork.manifest).join(' ')}`,
    '',
    smaller === larger
      ? `It has signed two different boards of ${smaller} entries.`
      : `It has signed a board of ${smaller} entries, and one of ${larger} that begins with others.`,
    '',
    `FORK PROVEN: the coordinator has shown two boards of one election; ${
      {
        matched: 'it is the election you expected',
        'another election': 'it is not the election you expected',
        'internally consistent only': undecided
          ? 'whether it is the one you expected is undecided: the words you gave are not its twelve'
          : 'is it the election you mean? Compare its twelve words',
      }[identity]
    }`,
  ];
  return { lines, convicted, expected: identity, undecided };
}
