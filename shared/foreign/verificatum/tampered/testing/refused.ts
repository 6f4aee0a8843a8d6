/** Samples tampered with, each a test of its own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { plainPowers } from '../../../powers.ts';
import { readTar } from '../../../tar.ts';
import type { ForeignVerdict } from '../../../verdict.ts';
import { verificatum } from '../../verificatum.ts';
import type { Files } from './changes.ts';
import type { Kinds } from './kinds.ts';

/** The files of a session of `shared/foreign/samples/verificatum`. */
export const sample = (session: string): Files =>
  new Map(readTar(readFileSync(new URL(`../../../samples/verificatum/${session}.tar`, import.meta.url)), session));

export const judged = (files: Files): Promise<ForeignVerdict> =>
  verificatum.judge(
    { name: 'session', kind: 'folder', files },
    { powers: plainPowers, clock: () => 0, onProgress: () => {} },
  );

/** A test for each kind: what fails first is the check that was foretold. */
export function refused(all: readonly Kinds[]): void {
  const names = all.flatMap(({ session, kinds }) => kinds.map(({ what }) => `${session}: ${what}`));
  test('no kind is there twice', () => assert.equal(new Set(names).size, names.length));
  for (const { session, kinds } of all)
    for (const { what, change, check, culprit } of kinds)
      test(`${session}: ${what}`, async () => {
        const files = sample(session);
        change(files, sample);
        const verdict = await judged(files);
        const found = verdict.checks.find(({ status }) => status === 'failed' || status === 'not covered');
        assert.equal(found?.id, check, JSON.stringify(found));
        assert.notEqual(found.where, null);
        if (culprit !== undefined) assert.match(found.culprits.join(), new RegExp(culprit));
        assert.notEqual(verdict.outcome, 'valid');
        assert.deepEqual([verdict.proves, verdict.results], [[], []]);
      });
}
