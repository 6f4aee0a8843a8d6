/** Which election is expected, as `--expect` gives it. */
import {
  type Expectation,
  isFingerprint,
  type Misread,
  readExpectation as read,
} from '../../../shared/board/verify/expectation.ts';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { usage } from '../command.ts';

const TAKES = '--expect takes the twelve words of the election, or its fingerprint as 64 hexadecimal digits';

/** Throws `usage`, which names the word that is none. */
export function readExpectation(text: string): Expectation {
  const expectation = read(text);
  if ('fault' in expectation) throw usage(misreadInWords(expectation));
  return expectation;
}

/** The same as a question to ask of a fingerprint, where six words would not do. Throws `usage`. */
export function readFingerprint(text: string): (fingerprint: Bytes) => boolean {
  const expectation = readExpectation(text);
  if (expectation.by === 'words' && expectation.words.length !== 12)
    throw usage(`${TAKES}; these six words are for comparing screens`);
  return (fingerprint) => isFingerprint(expectation, fingerprint);
}

const misreadInWords = (misread: Misread): string =>
  misread.fault === 'word'
    ? `“${misread.word}” is no word of the list; the nearest is “${misread.nearest}”`
    : `${TAKES}; this is ${misread.count === 1 ? 'one word' : `${misread.count} words`}`;
