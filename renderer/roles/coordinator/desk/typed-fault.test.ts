/** What is said of two passphrases while they are typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedFault } from './typed-fault.ts';

const ADA = 'a bicycle for the fish';
const BEN = 'Änderung der Uhrzeit';

test('each is typed twice alike, is long enough, and is not the other one', () => {
  assert.equal(typedFault([ADA, ADA, BEN, BEN]), null);
  assert.equal(typedFault([ADA, ADA, BEN, BEN.normalize('NFD')]), null);
  assert.equal(typedFault([ADA, ADA, BEN, '']), 'desk.set.lacking');
  assert.equal(typedFault([ADA, 'a bicycle', BEN, BEN]), 'desk.set.differ.first');
  assert.equal(typedFault([ADA, ADA, BEN, ADA]), 'desk.set.differ.second');
  assert.equal(typedFault([ADA, ADA, 'eleven lett', 'eleven lett']), 'desk.set.short');
  assert.equal(typedFault([BEN, BEN, BEN, BEN]), 'desk.set.alike');
});
