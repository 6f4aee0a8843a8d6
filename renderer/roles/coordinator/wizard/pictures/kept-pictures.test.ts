import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_PICTURES_BYTES } from '../../../../../shared/election/picture.ts';
import { chunk, nameOf, png } from '../../../../../shared/election/testing/pictures.ts';
import { toBase64 } from '../../../../election/pictures/base64.ts';
import { missingQuestions } from '../faults.ts';
import { planOf } from '../plan.ts';
import { newContest, newPlan, type PlanDraft } from '../plan-draft.ts';
import { bytesOf, picturesIn } from './kept-pictures.ts';

const [ada, ben] = [png(2, 2), png(3, 3)];
const asked = (...pictures: readonly string[][]): PlanDraft => ({
  ...newPlan,
  title: 'Class speaker',
  contests: pictures.map((list, i) => ({
    ...newContest(i + 1),
    ...{ title: `Question ${i + 1}`, options: ['Ada', 'Ben', 'Cem'], pictures: list },
  })),
});

test('a plan names the pictures of its names, and each goes with it once', () => {
  const draft = asked(['', toBase64(ada)], [toBase64(ben), '', toBase64(ada)], ['']);
  assert.equal(missingQuestions(draft), null);
  const [first, second, third] = planOf(draft).contests;
  assert.deepEqual(first!.pictures, [null, nameOf(ada), null]);
  assert.deepEqual(second!.pictures, [nameOf(ben), null, nameOf(ada)]);
  assert.equal('pictures' in third!, false);
  assert.deepEqual(picturesIn(draft), [ada, ben]);
});

test('what was kept and is no picture that may go into a plan is none', () => {
  const telling = toBase64(png(2, 2, 0, [chunk('eXIf', new Uint8Array(4))]));
  for (const kept of ['', '%', toBase64(ada.subarray(1)), telling]) assert.equal(bytesOf(kept), null);
  assert.equal('pictures' in planOf(asked(['%'])).contests[0]!, false);
});

test('more than fit an election hold the plan', () => {
  const lacks = (bytes: number) => missingQuestions(asked([toBase64(new Uint8Array(bytes))]));
  assert.equal(lacks(MAX_PICTURES_BYTES - 1), null);
  assert.deepEqual(lacks(MAX_PICTURES_BYTES + 3), { key: 'wizard.missing.pictures', values: {} });
});
