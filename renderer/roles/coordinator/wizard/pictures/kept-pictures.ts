/** Pictures in a draft: the bytes of each as base64, in the order of the names, empty where there is none. */
import { type Bytes, hex } from '../../../../../shared/codec/bytes.ts';
import { sha256 } from '../../../../../shared/crypto/hash.ts';
import { MAX_PICTURES_BYTES, type PictureName, pictureFileFault } from '../../../../../shared/election/picture.ts';
import { fromBase64 } from '../../../../election/pictures/base64.ts';
import { type ContestDraft, type PlanDraft, picturesOf } from '../plan-draft.ts';

/** The bytes of a kept picture; null where there is none, or what was kept may not be shown. */
export function bytesOf(kept: string): Bytes | null {
  const bytes = kept === '' ? null : fromBase64(kept);
  return bytes && pictureFileFault(bytes) === null ? bytes : null;
}

const shownIn = (contest: ContestDraft): (Bytes | null)[] => picturesOf(contest).map(bytesOf);

/** As a contest names them; null where none of the options has one. */
export function namesIn(contest: ContestDraft): (PictureName | null)[] | null {
  const names = shownIn(contest).map((bytes) => bytes && { sha256: sha256(bytes), length: bytes.length });
  return names.some((name) => name !== null) ? names : null;
}

/** The bytes of all pictures of a plan, each once. */
export function picturesIn({ contests }: PlanDraft): Bytes[] {
  const all = contests.flatMap(shownIn).filter((bytes) => bytes !== null);
  return [...new Map(all.map((bytes) => [hex(sha256(bytes)), bytes])).values()];
}

/** Whether they are more than an election may have; three bytes stand there as four letters. */
export const areTooMany = ({ contests }: PlanDraft): boolean =>
  contests.flatMap(picturesOf).reduce((sum, kept) => sum + (3 * kept.length) / 4, 0) > MAX_PICTURES_BYTES;
