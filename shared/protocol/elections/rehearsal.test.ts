/** A rehearsal from its lobby to the verdict: a test deck votes and nobody else, and what comes out is compared with what was foretold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTally } from '../../board/count.ts';
import { minutesFacts } from '../../board/minutes/facts.ts';
import type { ElectionRecord } from '../../board/record.ts';
import { rehearsalFinding } from '../../board/rehearsal/finding.ts';
import { type Folded, verify } from '../../board/verify/verify.ts';
import { type Bytes, hex, pieces } from '../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import { planWordsOf, rehearsalOf } from '../../election/rehearsal/plan.ts';
import { contestOf } from '../../election/testing/arbitrary.ts';
import { minutesOf } from '../../verdict/minutes/minutes.ts';
import { htmlFile } from '../../verdict/paper/html.ts';
import { findingLines } from '../../verdict/rehearsal/finding-lines.ts';
import { voiceIn } from '../../verdict/texts/texts.ts';
import { verdictLines } from '../../verdict/verdict-lines.ts';
import { type DeckVoter, deckVoters } from '../rehearsal/deck-voters.ts';
import { gathered, type Network } from '../testing/network.ts';
import { planOf, random, ranking } from '../testing/plan.ts';
import { must, transcriptOf } from '../testing/samples/sample.ts';
import { examineOnce } from '../testing/work.ts';

const contests = [ranking(['Ada', 'Bob', 'Cleo']), contestOf('approval', 4, { writeIn: true })];
const usual = planOf().voters;

const deckIn = ({ record, coordinatorKey }: Network): readonly DeckVoter[] => deckVoters(record, coordinatorKey.seed);

/** Holds a rehearsal in which these ballots of its deck are cast. */
function held(
  cast: (deck: readonly DeckVoter[]) => readonly DeckVoter[] = (deck) => deck,
  credentials = usual.credentials,
) {
  const network = gathered(2, rehearsalOf(planOf({ contests, voters: { ...usual, credentials } })));
  must(network.order('open-enrolment'));
  const deck = deckIn(network);
  if (credentials === 'keys') for (const { name, rollKey } of deck) must(network.enrol(name, rollKey));
  must(network.order('open-voting', credentials === 'codes' ? deck.map(({ rollKey }) => rollKey.publicKey) : []));
  for (const { rollKey, key, choices } of cast(deck)) {
    if (credentials === 'codes') must(network.bind(rollKey, key));
    must(network.cast(key, choices));
  }
  must(network.order('close'));
  return network;
}

/** As much of a tally as a wrong one changes. */
interface Elected {
  readonly contests: readonly { readonly results: readonly { winners: { elected: number[] } }[] }[];
}

const plaintextsOf = ({ record, blobs }: Network): Bytes => blobs.get(hex(record.result!.plaintexts.sha256))!;

test('a rehearsal whose laptops do what they should is ready, and its verdict says that no vote counts', async () => {
  const network = held();
  const { record, blobs } = network;
  assert.equal(record.manifest.version, 3);
  const finding = rehearsalFinding(record, plaintextsOf(network))!;
  assert.ok(finding.ready);
  const deck = deckIn(network).length;
  assert.deepEqual(finding.ballots, { expected: deck, found: deck });
  assert.match(findingLines(finding)[0]!, /READY: all/);
  let folded: Folded | null = null;
  const verdict = await verify(transcriptOf(network), {
    onFolded: (found) => {
      folded = found;
    },
    expected: record.fingerprint,
    clock: () => 0,
    examine: (statements) => examineOnce(statements, blobs),
  });
  assert.equal(verdict.outcome, 'valid');
  assert.equal(verdict.election?.rehearsal, true);
  assert.ok(verdict.claims.some(({ name }) => name === 'rehearsal'));
  const file = { name: 'rehearsal.ostraka', bytes: 1, sha256: '00' };
  const facts = minutesFacts({ verdict, folded }, { notes: [] }, file, { madeBy: 'anyone', version: '1', times: [] });
  const told = (of: typeof facts): string => {
    const { title, page } = minutesOf(of, voiceIn('en'));
    return htmlFile('en', title, page);
  };
  assert.match(told(facts), /Report of a rehearsal.*This is a rehearsal.*Ready: the laptops opened all \d+ ballots/s);
  assert.ok(facts.rehearsal?.finding);
  const spoilt = { ...facts.rehearsal, finding: { ...facts.rehearsal.finding, ready: false, missing: 1 } };
  assert.match(told({ ...facts, rehearsal: spoilt }), /Not ready/);
  assert.doesNotMatch(told({ ...facts, outcome: 'invalid' }), /Ready: /);
  assert.deepEqual(facts.rehearsal.planWords, planWordsOf({ ...planOf({ contests }), closes: 2_000_000_000 }));
  assert.ok(verdictLines(verdict, record).some((line) => line.trim() === 'Rehearsal: no vote counts'));
});

test('with one-time codes those of the deck vote', () => {
  const network = held((deck) => deck, 'codes');
  assert.ok(rehearsalFinding(network.record, plaintextsOf(network))!.ready);
});

test('nobody but the voters of the deck gets a place in a rehearsal', () => {
  const network = gathered(2, rehearsalOf(planOf({ contests })));
  must(network.order('open-enrolment'));
  const answer = network.enrol('Ada', newSigningKey(random));
  assert.ok(!answer.ok && answer.code === 'rehearsal');
  assert.equal(network.coordinator.enrolled.size, 0);
});

test('a counter that exchanges one plaintext is noticed, and it is said where', () => {
  const network = held();
  const { record } = network;
  const list = pieces(plaintextsOf(network), 32 * record.width);
  const [first, other] = [list[0]!, list.find((one) => hex(one) !== hex(list[0]!))!];
  const exchanged = Buffer.concat([other, ...list.slice(1)]);
  assert.equal(exchanged.length, list.length * first.length);
  const finding = rehearsalFinding(record, exchanged)!;
  assert.deepEqual([finding.ready, finding.missing, finding.strange], [false, 1, 1]);
  const told = findingLines(finding).join('\n');
  assert.match(told, /NOT READY/);
  assert.match(told, /expected \d+, found \d+/);
});

test('a result that is not the one foretold is noticed, though all ballots are there', () => {
  const network = held();
  const { record } = network;
  const tally = structuredClone(readTally(record.result!.tally)) as unknown as Elected;
  tally.contests[0]!.results[0]!.winners.elected = [0];
  const miscounted: ElectionRecord = Object.create(record, {
    result: { value: { ...record.result!, tally: encodeCanonical(tally as unknown as Value) } },
  });
  const finding = rehearsalFinding(miscounted, plaintextsOf(network))!;
  assert.deepEqual([finding.ready, finding.missing, finding.strange], [false, 0, 0]);
  assert.deepEqual(
    finding.contests.map(({ sameResult }) => sameResult),
    [false, true],
  );
});

test('a ballot of the deck that is not cast, or says something else, is missing', () => {
  const few = held((deck) => deck.slice(1));
  const missed = rehearsalFinding(few.record, plaintextsOf(few))!;
  assert.deepEqual([missed.ready, missed.missing, missed.strange], [false, 1, 0]);
  const blank = { ballot: 'approval', picks: [] } as const;
  const other = held((deck) => {
    const last = deck.at(-1)!;
    return [...deck.slice(0, -1), { ...last, choices: [last.choices[0]!, blank] }];
  });
  const strange = rehearsalFinding(other.record, plaintextsOf(other))!;
  assert.deepEqual([strange.ready, strange.missing, strange.strange], [false, 1, 1]);
});

test('an election in earnest is no rehearsal, whatever it came to', () => {
  const network = gathered(1, planOf({ threshold: 1, leastMixes: 1 }));
  must(network.order('open-enrolment'));
  assert.equal(rehearsalFinding(network.record, new Uint8Array()), null);
  assert.deepEqual(deckIn(network), []);
});
