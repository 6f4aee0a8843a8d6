/** An election's fingerprint as a person gives it: 64 hexadecimal digits or its twelve words. */
import { type Bytes, hex } from '../../codec/bytes.ts';
import { fingerprintWords } from '../../election/words.ts';

/** What the text says, as a question to ask of a fingerprint; null where it is neither. */
export function readExpectation(text: string): ((fingerprint: Bytes) => boolean) | null {
  const digits = text.replace(/\s/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return (fingerprint) => hex(fingerprint) === digits;
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,-]+/);
  if (words.length === 12 && words.every((word) => /^[a-z]+$/.test(word)))
    return (fingerprint) => fingerprintWords(fingerprint).join(' ') === words.join(' ');
  return null;
}
