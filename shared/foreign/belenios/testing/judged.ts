/** Archives judged, and what is expected of those that were tampered with. */
import assert from 'node:assert/strict';
import { type Bytes, utf8 } from '../../../codec/bytes.ts';
import { threadPowers } from '../../residues/residues.ts';
import { foreignSource } from '../../source.ts';
import type { ForeignVerdict } from '../../verdict.ts';
import { belenios } from '../belenios.ts';
import type { CheckId } from '../checks.ts';
import { fingerprint } from '../hashing.ts';
import { type Json, type Part, sample, taken, together } from './archive.ts';

export const judged = async (archive: Bytes): Promise<ForeignVerdict> =>
  belenios.judge(foreignSource('a.bel', archive)!, { powers: threadPowers, clock: () => 0, onProgress: () => {} });

export const statusOf = ({ checks }: ForeignVerdict, id: CheckId) => checks.find((check) => check.id === id)!;

/** Fails in this check, for that reason. */
export async function refused(archive: Bytes, id: CheckId, why: RegExp, culprit?: RegExp): Promise<void> {
  const verdict = await judged(archive);
  const check = statusOf(verdict, id);
  assert.equal(verdict.outcome, 'invalid');
  assert.equal(
    check.status,
    'failed',
    `${id} has ${check.status}; ${JSON.stringify(verdict.checks.filter((one) => one.status === 'failed'))}`,
  );
  assert.match(check.message, why);
  assert.notEqual(check.where, null);
  if (culprit) assert.match(check.culprits.join(), culprit);
  assert.deepEqual(verdict.results, []);
  assert.deepEqual(verdict.proves, []);
}

/** An archive in which one thing was changed and all hashes made anew. */
export function changed(name: string, change: (parts: Part[]) => void): Bytes {
  const parts = taken(sample(name));
  change(parts);
  return together(parts);
}

export const of = (parts: Part[], type: Part['type']): Part => parts.find((part) => part.type === type)!;
/** A number with another last digit. */
export const other = (digits: string): string => digits.slice(0, -1) + (digits.endsWith('1') ? '2' : '1');

/** A ballot changed, with the hash that it names made to fit. */
export function ballotChanged(name: string, change: (ballot: Json) => void, end: Part['type'] = 'Ballot'): Bytes {
  return changed(name, (parts) => {
    const { files } = of(parts, end);
    change(files[0]);
    const { signature, ...unsigned } = files[0];
    signature.hash = fingerprint(utf8(JSON.stringify(unsigned)));
  });
}
