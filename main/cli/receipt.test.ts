/** A receipt in its two forms, and beside a transcript. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { origin, writeCheckpoint } from '../../shared/board/checkpoint.ts';
import { readEntry } from '../../shared/board/entry.ts';
import { hashOf } from '../../shared/board/entry-types/polling.ts';
import { writeTranscript } from '../../shared/board/transcript-file.ts';
import { at, plain } from '../../shared/board/verify/testing/elections.ts';
import type { Forge } from '../../shared/board/verify/testing/forge.ts';
import { newKeys } from '../../shared/board/verify/testing/parties.ts';
import { plainReceipt } from '../../shared/protocol/voter/receipt-text.ts';
import { receiptFor } from '../../shared/protocol/voter.ts';
import { run, succeeds, temporaryFolder } from './testing/commands.ts';

const { place } = temporaryFolder('ostraka-receipt-');
const { forge, voters } = plain();
const { leaves, log, record } = forge;
const ballots = leaves.flatMap((leaf, i) => (readEntry(leaf).type === 'ballot' ? [i] : []));

/** As the coordinator answers a ballot. */
function receiptFile(index: number, lesson = false): string {
  const entry = readEntry(leaves[index]!);
  assert.ok(entry.type === 'ballot');
  const size = index + 1;
  const checkpoint = { origin: origin(record.fingerprint, 0), size, root: log.root(size), extensions: [] };
  const receipt = receiptFor(record.manifest, hashOf(record.fingerprint, entry.author, entry.body), leaves[index]!, {
    index,
    path: log.inclusionProof(index, size),
    note: writeCheckpoint(checkpoint, forge.coordinator),
  });
  const path = place(`receipt-${index}.json`);
  writeFileSync(path, `${JSON.stringify(plainReceipt(receipt, { lesson }), null, 2)}\n`);
  return path;
}

function transcriptOf(name: string, played: Forge): string {
  const path = place(name);
  writeFileSync(path, writeTranscript(played.transcript()));
  return path;
}

test('a receipt becomes a proof of C2SP and back, to the letter, the mark of a lesson with it', async () => {
  for (const lesson of [false, true]) {
    const json = receiptFile(ballots[0]!, lesson);
    const proof = place('ballot.tlog-proof');
    assert.equal(await succeeds('receipt', json, '--out', proof), proof);
    assert.match(readFileSync(proof, 'utf8'), /^c2sp\.org\/tlog-proof@v1\nextra .*\nindex \d+\n/);
    await succeeds('receipt', proof, '--out', place('back.json'));
    assert.deepEqual(readFileSync(place('back.json')), readFileSync(json));
  }
  const { code, noted } = await run('receipt', receiptFile(ballots[0]!), '--out', place('x.txt'));
  assert.equal(code, 2);
  assert.match(noted, /ends in \.tlog-proof or in \.json/);
  writeFileSync(place('none.tlog-proof'), 'c2sp.org/tlog-proof@v1\n');
  assert.match((await run('receipt', place('none.tlog-proof'), '--out', place('y.json'))).noted, /is no receipt/);
});

test('beside a transcript a receipt of either form says whether its ballot counts', async () => {
  const whole = transcriptOf('whole.ostraka', forge);
  const [replaced, counting] = [ballots[0]!, ballots.at(-1)!];
  const proof = place('counting.tlog-proof');
  await succeeds('receipt', receiptFile(counting), '--out', proof);
  assert.match(
    await succeeds('verify', whole, '--receipt', proof),
    new RegExp(`the ballot counts: it is entry ${counting},`),
  );
  assert.match(
    await succeeds('verify', whole, '--receipt', receiptFile(replaced)),
    /the ballot does not count: .* replaced it/,
  );
  const { receipt } = JSON.parse(await succeeds('verify', whole, '--receipt', proof, '--json'));
  assert.deepEqual([receipt.standing, receipt.index], ['counts', counting]);

  const other = transcriptOf('other.ostraka', at('voting').cast(voters[1]!, 2));
  const missing = await run('verify', other, '--receipt', receiptFile(counting));
  assert.equal(missing.code, 1);
  assert.match(missing.said, /the ballot IS MISSING: .*\n.*\n.*it was the coordinator\n.*together they are evidence/);
  const [successor] = newKeys(1);
  const over = transcriptOf('over.ostraka', at('voting').takeOver(successor!, [1, 2, 3]));
  const lost = await run('verify', over, '--receipt', receiptFile(counting));
  assert.equal(lost.code, 1);
  assert.match(lost.said, /the ballot IS MISSING: .*\n.*\n.*nobody can be named\n.*show them to the organiser/);
  const told = await run('verify', over, '--receipt', receiptFile(counting), '--json');
  assert.equal(JSON.parse(told.said).receipt.culprit, null);
  const foreign = transcriptOf('foreign.ostraka', at('manifest'));
  assert.equal((await run('verify', foreign, '--receipt', proof)).code, 1);
  for (const path of [proof, receiptFile(counting)]) {
    const none = await run('verify', path);
    assert.equal(none.code, 2);
    assert.match(none.noted, /this is a receipt.*\n.*--receipt/);
  }
  const bytes = readFileSync(whole);
  bytes[400]! ^= 1;
  writeFileSync(place('changed.ostraka'), bytes);
  const changed = await run('verify', place('changed.ostraka'), '--receipt', proof);
  assert.match(changed.noted, /not compared with a file that fails a check/);
  assert.doesNotMatch(changed.said, /MISSING/);
});
