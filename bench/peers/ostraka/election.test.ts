/** The election that is measured is one: it opens what was cast, and nothing in it can be changed unseen. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openedFault } from '../election.ts';
import { Election } from './election.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-peers-election-test-'));
after(() => rmSync(directory, { recursive: true, force: true }));

const ballots = [
  [1, 2, 0],
  [0, 0, 1],
  [1, 1, 2],
];
writeFileSync(
  join(directory, 'job.json'),
  JSON.stringify({ ballots, options: ['Ada', 'Bob', 'Cleo'], trustees: 3, threshold: 2, ports: [] }),
);
const election = new Election(directory);
election.setUp();
election.handOutCredentials();
election.sealBallots();
election.checkBallots();
for (const node of [1, 2, 3]) election.shuffle(node);
for (const node of [1, 2]) election.decrypt(node);
election.open();

test('what was cast is opened, and everything holds', () => {
  assert.equal(openedFault(JSON.parse(readFileSync(join(directory, 'result.json'), 'utf8')), { ballots }), null);
  election.verify();
});

for (const [file, at, why] of [
  ['ballots', 0, /a ballot does not hold/],
  ['ballots', 130, /a signature does not hold/],
  ['shuffle-proof-2', 40, /the shuffle of node 2 does not hold/],
  ['list-3', 70, /the shuffle of node 3 does not hold/],
  ['shares-proof-2', 70, /the shares of node 2 do(es)? not hold/],
  ['result.json', 2, /the result does not hold/],
] as const)
  test(`a changed byte in ${file} at ${at} is found`, () => {
    const path = join(directory, file);
    const honest = readFileSync(path);
    const changed = Buffer.from(honest);
    changed[at]! ^= 1;
    writeFileSync(path, changed);
    assert.throws(() => election.verify(), why);
    writeFileSync(path, honest);
    election.verify();
  });
