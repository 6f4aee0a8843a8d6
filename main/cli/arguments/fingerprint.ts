/** An election's fingerprint as `--expect` gives it. */
import { readExpectation as read } from '../../../shared/board/verify/expectation.ts';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { usage } from '../command.ts';

/** What `--expect` says, as a question to ask of a fingerprint. Throws `usage`. */
export function readExpectation(text: string): (fingerprint: Bytes) => boolean {
  const expectation = read(text);
  if (!expectation) throw usage('--expect takes the fingerprint as 64 hexadecimal digits or as its twelve words');
  return expectation;
}
