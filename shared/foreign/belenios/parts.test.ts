/** Checks that compare two parts of an archive, given parts that do not belong together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CheckFailed } from '../checklist.ts';
import { plainPowers } from '../powers.ts';
import { checkBallots } from './ballots.ts';
import { checkCredentials } from './credentials.ts';
import { checkDecryptions } from './decryptions.ts';
import { readChain } from './format/chain.ts';
import { readContainer } from './format/container.ts';
import { readSetup } from './format/election.ts';
import { weight } from './format/read.ts';
import { readTrustees, trusteesIn } from './format/trustees.ts';
import { checkShuffles } from './shuffles.ts';
import { checkTally } from './tally.ts';
import { sample } from './testing/archive.ts';
import { checkKey } from './trustees.ts';

const tell = () => {};

async function partsOf(name: string) {
  const events = readChain(readContainer(sample(name)));
  const { election, trustees: file, credentials: list } = readSetup(events[0]!, plainPowers);
  const kinds = readTrustees(file, election.group);
  const credentials = await checkCredentials(election.group, list);
  const ofType = (type: string) => events.filter((event) => event.type === type);
  const { cast, counted } = checkBallots(election, credentials, ofType('Ballot'), tell);
  const tallyEvent = ofType('EncryptedTally')[0]!;
  const tally = await checkTally(election, credentials, counted, tallyEvent);
  const publicKey = checkKey(election, kinds);
  return {
    events,
    ofType,
    election,
    trustees: trusteesIn(kinds),
    credentials,
    cast,
    counted,
    tallyEvent,
    tally,
    publicKey,
  };
}

const fails = (run: () => unknown, why: RegExp) =>
  assert.rejects(
    async () => run(),
    (error) => error instanceof CheckFailed && why.test(error.message),
  );

test('ballots of which one is there twice', async () => {
  const { election, credentials, ofType } = await partsOf('single-yes-no');
  const [first, second] = ofType('Ballot');
  await fails(() => checkBallots(election, credentials, [first!, second!, first!], tell), /a second time/);
});

test('a tally of other ballots, of fewer, and of other weights', async () => {
  const { election, credentials, cast, counted, tallyEvent } = await partsOf('revotes');
  const replaced = cast.find((ballot) => !counted.includes(ballot))!;
  const others = counted.map((ballot) => (ballot.credential === replaced.credential ? replaced : ballot));
  await fails(() => checkTally(election, credentials, others, tallyEvent), /not made of the ballots that count/);
  await fails(() => checkTally(election, credentials, counted.slice(1), tallyEvent), /of 3 ballots, and 2 count/);
  const weights = new Map([...credentials.weights].map(([one, times]) => [one, times * 2n]));
  await fails(() => checkTally(election, { ...credentials, weights }, counted, tallyEvent), /weight 3, and .* have 6/);
});

test('a tally of answers that come out one by one, of other ballots and of ballots with weights', async () => {
  const { election, credentials, counted, tallyEvent } = await partsOf('shuffled-twice-by-one');
  const doubled = [counted[0]!, { ...counted[1]!, answers: counted[0]!.answers }];
  await fails(() => checkTally(election, credentials, doubled, tallyEvent), /not made of the ballots that count/);
  const { credential } = counted[0]!;
  const heavy = new Map([...credentials.weights, [credential, 2n]]);
  const light = new Map([...heavy, [counted[1]!.credential, 0n]]);
  await fails(
    () => checkTally(election, { ...credentials, weights: light }, counted, tallyEvent),
    /another weight than 1/,
  );
});

test('shuffles without their end, where none is due, by a trustee who is not there, and in another order', async () => {
  const { election, publicKey, trustees, counted, tally, events } = await partsOf('shuffled-twice-by-one');
  const check = (all: typeof events, questions = election.questions, who = trustees) =>
    checkShuffles({ ...election, questions }, publicKey, who, counted.length, tally.ciphertexts, all, tell);
  assert.equal((await check(events)).by.length, 3);
  const unended = events.filter(({ type }) => type !== 'EndShuffles');
  await fails(() => check(unended), /before the shuffles had ended/);
  await fails(() => check(events, []), /no question that needs them/);
  await fails(() => check(events, election.questions, trustees.slice(0, 1)), /owner/);
  const [first, second] = events.filter(({ type }) => type === 'Shuffle');
  const exchanged = events.map((event) => (event === first ? second! : event === second ? first! : event));
  await fails(() => check(exchanged), /the proof of the shuffle of question 1 does not hold/);
});

test('decryptions by one trustee twice, by one who is not there, and of another tally', async () => {
  const { election, trustees, counted, tally, ofType } = await partsOf('threshold-all-decrypt');
  const events = ofType('PartialDecryption');
  const check = (all: typeof events, ciphertexts = tally.ciphertexts, who = trustees) =>
    checkDecryptions(election, who, counted.length, ciphertexts, all, tell);
  assert.equal((await check(events)).decryptions.length, 3);
  await fails(() => check([...events, events[0]!]), /has decrypted before/);
  await fails(() => check(events, tally.ciphertexts, trustees.slice(0, 2)), /owner/);
  const turned = tally.ciphertexts.map((list) => list.toReversed());
  await fails(() => check(events, turned), /decryption factor 1 does not hold/);
});

test('a weight is a number of JSON up to 2^30 - 1, and from there on a text of digits', () => {
  assert.equal(weight(2 ** 30 - 1, 'w'), 2n ** 30n - 1n);
  assert.equal(weight(`${2 ** 30}`, 'w'), 2n ** 30n);
  for (const wrong of ['5', 2 ** 30, -1, 0.5, '0x5', `0${2 ** 30}`, null, [1]])
    assert.throws(() => weight(wrong, 'w'), /no weight/, JSON.stringify(wrong));
});
