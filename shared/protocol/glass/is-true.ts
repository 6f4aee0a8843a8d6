/** Whether what a party of a lesson tells is true of this board: the coordinator hands on nothing else. */
import { type ElectionRecord, provenChain } from '../../board/record.ts';
import { equal } from '../../codec/bytes.ts';
import { isSignedList } from './agreement.ts';
import type { Disclosure } from './disclosure.ts';
import { type BlobHere, type Disclosures, listsOf, truePassages } from './disclosures.ts';
import { isKeyPart } from './reading.ts';
import { castBallots, isRelease } from './release.ts';

export function isTrue(record: ElectionRecord, known: Disclosures, told: Disclosure, blob: BlobHere): boolean {
  // In an election in earnest nothing of this is said, whoever asks and whatever they have checked before.
  if (!record.manifest.lesson) return false;
  switch (told.tell) {
    case 'release': {
      const cast = castBallots(record).find(({ ballot }) => equal(ballot.hash, told.ballot));
      return cast !== undefined && isRelease(record.fingerprint, cast, told);
    }
    case 'passages': {
      const at = provenChain(record).findIndex(({ output }) => equal(output.sha256, told.output));
      const mix = provenChain(record)[at];
      const lists = mix && listsOf(record, mix, blob);
      const ways = lists && truePassages(record, mix, lists, told);
      // Of others than those that can be followed nobody hears here, though it be true.
      const mayArrive = new Set(known.trails(record, blob)?.trails.map(({ places }) => places[at]));
      return ways ? ways.every(({ from }) => mayArrive.has(from)) : false;
    }
    case 'list':
      return isSignedList(record, told);
    case 'key-part':
      return isKeyPart(record, known, told);
  }
}
