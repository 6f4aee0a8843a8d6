/** Pictures of options beside the board: whoever can have them holds them, and nothing depends on them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Transcript } from '../../board/transcript-file.ts';
import { verify } from '../../board/verify/verify.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import type { Contest } from '../../election/contest.ts';
import { nameOf, png } from '../../election/testing/pictures.ts';
import { gathered, type Network } from '../testing/network.ts';
import { planOf, ranked, ranking } from '../testing/plan.ts';
import { must, transcriptOf } from '../testing/samples/sample.ts';
import { examineOnce } from '../testing/work.ts';

const [ada, cleo] = [png(8, 8), png(8, 8, 200)];
const contests = [
  { ...ranking(['Ada', 'Bob', 'Cleo', 'Dan']), pictures: [nameOf(ada), null, nameOf(cleo), nameOf(ada)] },
] as Contest[];

/** Held where the coordinator has these pictures alone. */
function held(pictures: readonly Bytes[], asked = contests): Network {
  const network = gathered(2, planOf({ contests: asked, threshold: 1, leastMixes: 1 }));
  for (const picture of pictures) network.blobs.set(hex(nameOf(picture).sha256), picture);
  network.order('open-enrolment');
  const voters = [0, 1].map((i) => network.newVoter(`voter ${i}`));
  network.order('open-voting');
  for (const voter of voters) must(network.cast(voter, ranked(0)));
  network.order('close');
  assert.deepEqual(network.alarms, []);
  return network;
}

const judged = (transcript: Transcript, { record, blobs }: Network) =>
  verify(transcript, {
    expected: record.fingerprint,
    clock: () => 0,
    examine: (statements) => examineOnce(statements, blobs),
  });

test('laptops hold the pictures that the manifest names, and a transcript brings each once, before all else', async () => {
  const network = held([ada, cleo]);
  for (const node of network.nodes)
    for (const picture of [ada, cleo]) assert.deepEqual(node.blobs.get(hex(nameOf(picture).sha256)), picture);
  const transcript = transcriptOf(network);
  assert.deepEqual(transcript.blobs.slice(0, 2), [ada, cleo]);
  const { outcome, besides } = await judged(transcript, network);
  assert.equal(outcome, 'valid');
  assert.deepEqual(besides, []);
  const turned = await judged({ ...transcript, blobs: transcript.blobs.toReversed() }, network);
  assert.deepEqual([turned.outcome, turned.besides.map(({ name }) => name)], ['valid', ['order-blobs']]);
});

test('a picture that is missing or altered makes no verdict another, and is named by the options that it shows', async () => {
  const network = held([ada, cleo]);
  const { blobs, ...rest } = transcriptOf(network);
  const proofs = blobs.slice(2);
  for (const [changed, besides, names, count] of [
    [[ada, ...proofs], ['picture-missing'], '“Cleo”', 1],
    [[cleo, ...proofs], ['picture-missing'], '“Ada”, “Dan”', 2],
    [proofs, ['picture-missing'], '“Ada”, “Cleo”, “Dan”', 3],
    [[ada, png(8, 8, 201), ...proofs], ['picture-missing', 'blob-unnamed'], '“Cleo”', 1],
  ] as const) {
    const verdict = await judged({ ...rest, blobs: [...changed] }, network);
    assert.equal(verdict.outcome, 'valid');
    assert.ok(verdict.checks.every(({ status }) => status !== 'failed'));
    assert.deepEqual(
      verdict.besides.map(({ name }) => name),
      besides,
    );
    assert.deepEqual(verdict.besides[0]!.values, { count, names });
    assert.match(verdict.besides[0]!.english, /not in it to compare/);
  }
});

test('a picture of another length than the manifest says was not there to compare', async () => {
  const [asked] = contests as [Contest];
  const pictures = [nameOf(ada), null, { ...nameOf(cleo), length: cleo.length + 1 }, null];
  const network = held([ada, cleo], [{ ...asked, pictures } as Contest]);
  const { outcome, besides } = await judged(transcriptOf(network), network);
  assert.equal(outcome, 'valid');
  assert.deepEqual(
    besides.map(({ name, values }) => [name, values.names]),
    [['picture-missing', '“Cleo”']],
  );
});

test('an election whose pictures are lost is held all the same', async () => {
  const network = held([]);
  const { outcome, besides } = await judged(transcriptOf(network), network);
  assert.equal(outcome, 'valid');
  assert.deepEqual(
    besides.map(({ name }) => name),
    ['picture-missing'],
  );
});
