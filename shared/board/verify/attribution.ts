/**
 * Which check a refusal or a fault belongs to: each code names its check, or leaves it to the type of the entry. Both
 * tables are exhaustive, so that a new code or a new entry type does not compile without a check.
 */
import type { EntryType } from '../entry.ts';
import type { FaultCode, RefusalCode } from '../refusal.ts';

export const checkIds = [
  'V1',
  'V2',
  'V3',
  'V4',
  'V5',
  'V6',
  'V7',
  'V8',
  'V9',
  'V10',
  'V11',
  'V12',
  'V13',
  'V14',
  'V15',
  'V16',
  'V17',
  'V18',
] as const;
export type CheckId = (typeof checkIds)[number];

/** The check that an entry of each type is about. */
const byType: Readonly<Record<EntryType, CheckId>> = {
  manifest: 'V1',
  accept: 'V6',
  'deal-commit': 'V6',
  deal: 'V6',
  complaint: 'V6',
  'key-confirm': 'V6',
  restart: 'V6',
  roll: 'V7',
  bind: 'V7',
  ballot: 'V8',
  audit: 'V9',
  close: 'V10',
  mix: 'V11',
  skip: 'V11',
  'mix-proof': 'V12',
  seal: 'V13',
  shares: 'V14',
  result: 'V15',
  attest: 'V17',
  takeover: 'V18',
};

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
  'false-complaint': 'V6',
  'wrong-key': 'V6',
  'bad-restart': 'V6',
  'time-out': 'by type',
  'bad-roll': 'V7',
  'bad-bind': 'V7',
  'not-on-roll': 'by type',
  'second-ballot': 'V8',
  replayed: 'V8',
  copied: 'by type',
  'audited-and-cast': 'V9',
  'page-not-allowed': 'by type',
  'bad-ballot': 'by type',
  'bad-opening': 'V9',
  'no-ballots': 'V10',
  'unwitnessed-close': 'V10',
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
  'wrong-tally': 'V16',
  'wrong-result': 'V17',
  'bad-takeover': 'V18',
};

export function checkOf(code: RefusalCode | FaultCode, type: EntryType): CheckId {
  const check = byCode[code];
  return check === 'by type' ? byType[type] : check;
}
