import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, isolated, listed } from './texts.ts';

const HEBREW = 'דנה';

test('what turns no letters stays as it is', () => {
  for (const text of ['Ada', 'Zoë Müller-Ørsted', '100 %', 'Ольга', '李娜']) assert.equal(isolated(text), text);
});

test('a name that runs from right to left is kept apart, once, whatever it holds', () => {
  assert.equal(isolated(HEBREW), `\u2068${HEBREW}\u2069`);
  assert.equal(isolated(isolated(HEBREW)), isolated(HEBREW));
  assert.equal(isolated('Ada\u202e'), '\u2068Ada\u202e\u2069');
  assert.equal(isolated('\u2069Ada'), '\u2068\ufffdAda\u2069', 'no name ends its own isolation');
  assert.equal(isolated(`\u2068Ada\u2069${HEBREW}`), `\u2068\ufffdAda\ufffd${HEBREW}\u2069`);
});

test('sentences and lists keep their order around it', () => {
  assert.equal(fill('{name} is gone.', { name: HEBREW }, 'en'), `\u2068${HEBREW}\u2069 is gone.`);
  assert.equal(listed('en', [HEBREW, 'Ada']), `\u2068${HEBREW}\u2069 and Ada`);
  const inList = listed('en', [HEBREW, 'Ada']);
  assert.equal(fill('Gone: {names}', { names: inList }, 'en'), `Gone: ${inList}`, 'a list is not wrapped again');
});

test('a sentence whose last word ends in a full stop has no second one; elsewhere, and in numbers, nothing changes', () => {
  const values = { name: 'Jr.', other: 'Ada', hebrew: `${HEBREW}.`, count: 3 };
  const said = (text: string) => fill(text, values, 'en');
  assert.equal(said('It is {name}.'), 'It is Jr.');
  assert.equal(said('{name}. {other}.'), 'Jr. Ada.');
  assert.equal(said('It is {hebrew}.'), `It is \u2068${HEBREW}.\u2069`);
  assert.equal(said('“{name}”. {count}.'), '“Jr.”. 3.');
  assert.equal(said('{name} is here, {name}, {count|one|many}.'), 'Jr. is here, Jr., many.');
  assert.equal(said('{missing}.'), '{missing}.');
});
