/**
 * Which check a refusal or a fault belongs to: each code names its check, or leaves it to the entry's type.
 * The table is exhaustive, as the form of an entry type is: a new code or type does not compile without a check.
 */
import type { CheckId } from '../check-id.ts';
import type { EntryTypeName } from '../entry.ts';
import { entryTypeOf } from '../entry-types/entry-types.ts';
import type { FaultCode, RefusalCode } from '../refusal.ts';

const byCode: Readonly<Record<RefusalCode | FaultCode, CheckId | 'by type'>> = {
  malformed: 'V2',
  'wrong-election': 'V2',
  forked: 'V2',
  'wrong-author': 'V3',
  'bad-signature': 'V3',
  'out-of-phase': 'by type',
  'said-before': 'by type',
  'over-limit': 'by type',
  'wrong-length': 'by type',
  'bad-manifest': 'V1',
  'wrong-attempt': 'V6',
  'bad-nonce': 'V6',
  'bad-deal': 'V6',
  'bad-complaint': 'V6',
  'no-joint-key': 'V6',
  'false-complaint': 'V6',
  'wrong-key': 'V6',
  'bad-restart': 'V6',
  'time-out': 'by type',
  'bad-roll': 'V7',
  'bad-bind': 'V7',
  'bad-reminder': 'V7',
  'code-spent': 'V7',
  'code-revoked': 'V7',
  'not-on-roll': 'by type',
  'second-ballot': 'by type',
  replayed: 'by type',
  copied: 'by type',
  'audited-and-cast': 'V9',
  'page-not-allowed': 'by type',
  'bad-ballot': 'by type',
  'bad-opening': 'V9',
  'unknown-audit': 'V9',
  'no-ballots': 'V10',
  'too-few-ballots': 'V10',
  'enough-ballots': 'V10',
  'unwitnessed-close': 'V10',
  'bad-time': 'V10',
  'not-your-turn': 'V11',
  'wrong-input': 'V11',
  'bad-skip': 'V11',
  'unknown-mix': 'V12',
  'bad-shuffle': 'V12',
  'bad-seal': 'V13',
  'after-seal': 'V13',
  'wrong-list': 'V14',
  'bad-shares': 'V14',
  'too-few-shares': 'V14',
  'wrong-plaintexts': 'V15',
  'bad-join': 'V16',
  'wrong-tally': 'V16',
  'wrong-result': 'V17',
  'bad-takeover': 'V18',
};

export function checkOf(code: RefusalCode | FaultCode, type: EntryTypeName): CheckId {
  const check = byCode[code];
  return check === 'by type' ? entryTypeOf(type).check : check;
}

export const isAttributed = (code: string): code is RefusalCode | FaultCode => Object.hasOwn(byCode, code);
