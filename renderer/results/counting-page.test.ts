import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Rule } from '../../shared/election/contest.ts';
import { contestFault } from '../../shared/election/contest-fault.ts';
import { examples, writtenInExample } from '../../shared/election/tally/examples.ts';
import { methods } from '../../shared/election/tally/methods.ts';
import { speakerFor } from '../../shared/verdict/outcome/speaker.ts';
import { voiceIn } from '../../shared/verdict/texts/texts.ts';
import { say } from '../texts/catalogue.ts';
import { fetchLanguage } from '../texts/fetched.ts';
import { languages } from '../texts/texts.ts';
import { countingPage } from './counting-page.ts';
import { exampleInWords } from './example.ts';

test('docs/COUNTING.md says what the core says of each rule, and counts each example as it does', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/COUNTING.md'), 'utf8');
  assert.equal(page, countingPage(), `docs/COUNTING.md is out of date; it should be\n${countingPage()}`);
});

/** Counted by hand. */
const byHand: Readonly<Record<Rule, { readonly working: RegExp; readonly result: string }>> = {
  plurality: { working: /1\. Ada: 4 votes – elected\n2\. Ben: 3 votes\n3\. Cem: 2 votes$/, result: 'Ada wins.' },
  approval: {
    working: /1\. Ada: 6 approvals – elected\n2\. Ben: 5 approvals\n3\. Cem: 3 approvals/,
    result: 'Ada wins.',
  },
  // Ada 2 × 5, Ben 2 × 4 + 5, Cem 2.
  score: { working: /1\. Ben: 13 points – elected\n2\. Ada: 10 points\n3\. Cem: 2 points/, result: 'Ben wins.' },
  // Ben 3 × 4 + 2 × 5, Ada 3 × 5; three of five ballots put Ada above Ben.
  star: {
    working:
      /^Runoff: 3 give Ada more points than Ben, 2 fewer\. Ada wins it\.\n1\. Ada: 15 points – elected\n2\. Ben: 22 points\n3\. Cem: 2 points/,
    result: 'Ada wins.',
  },
  'majority-judgement': {
    working: /Ada: poor, good\nBen: fair, fair\n1\. Ben: middle grade fair/,
    result: 'Ben wins.',
  },
  // Dia has one ballot, which counts for Ben as well; then Cem has 2, which pass to Ben: 6 of 10.
  'instant-runoff': {
    working:
      /Ada 4, Ben 4, Cem 2, Dia 1\..*\n.*Ada 4, Ben 4, Cem 2\..*\n.*Ada 4, Ben 6\..*6 of 10 votes: more than half\.$/,
    result: 'Ben wins.',
  },
  // 10 of 19; then Ben 4, Cem 3, Dia 2, whose ballots pass to Cem: 5 of 9.
  'sequential-runoff': {
    working: /Seat 1: Ada\n.*10 of 19 votes.*\nSeat 2: Cem\n.*Ben 4, Cem 3, Dia 2\..*\n.*Ben 4, Cem 5\..*5 of 9 votes/,
    result: 'Ada and Cem are elected.',
  },
  'bottoms-up': {
    working:
      /Ada 10, Ben 4, Cem 3, Dia 2\..*\n.*Ada 10, Ben 4, Cem 5\..*\n.*Ada 10, Cem 5\..*as many as there are seats\.$/,
    result: 'Ada and Cem are elected.',
  },
  // Quota 11/3 cut, + 1 = 4. Each of Ada's 6 ballots passes 2/6 = 0.33333 on, 1.99998 in all; 0.00002 are lost.
  stv: {
    working:
      /Ada 6, Ben 2, Cem 3\..*4 of 11.*\n.*Ada 4, Ben 3\.99998, Cem 3\..*0\.00002 votes are lost.*\n.*Cem has the fewest votes/,
    result: 'Ada and Ben are elected.',
  },
  // 5 and 5 from five ballots, 6 from three, and 1 more for Ben.
  cumulative: {
    working: /^1–2\. Ben: 6 points – elected\n1–2\. Cem: 6 points – elected\n3\. Ada: 5 points$/,
    result: 'Ben and Cem are elected.',
  },
  // 60, 30, 27, 20, 15: Blue’s 13 come too late. Divided by 1, 3, 5: 60, 27, 20, 13, 12.
  'd-hondt': {
    working:
      /^Seat 1: Red, with 60 votes divided by 1, which is 60\.\n[\s\S]*Seat 5: Red, .* by 4, which is 15\.\n1\. Red: 4 seats \(60 votes\)\n/,
    result: 'Seats per list: Red 4 and Green 1.',
  },
  'sainte-lague': {
    working:
      /Seat 4: Blue, with 13 votes divided by 1, which is 13\.\nSeat 5: Red, with 60 votes divided by 5, which is 12\.\n1\. Red: 3 seats/,
    result: 'Seats per list: Red 3, Green 1, and Blue 1.',
  },
  // The quota is 11/3; Ada keeps so much of each of its 6 votes, and the other 7/3 make Ben's 2 more than that.
  meek: {
    working:
      /^Round 1 of 2: Ada 6, Ben 2, Cem 3\. Enough for a seat: 3\.666666667\. Ada has enough.*\nRound 2 of 2: .*Ben 4\.33333.*Ben has enough and is elected\.\n1\. Ada/,
    result: 'Ada and Ben are elected.',
  },
  // Quota 11/2. Each of Ada's 6 ballots passes 0.5/6 = 0.08333 on, and Ben stays behind Cem.
  'hare-stv': {
    working: /Ada 6, Ben 2, Cem 3\..*5\.5 of 11.*\n.*Ada 5\.5, Ben 2\.49998, Cem 3\..*\n.*Cem takes the last seat\.$/,
    result: 'Ada and Cem are elected.',
  },
  // 1/8 for each of Ada's voters; then 1/4 for Cem's, and (1 + 4/8)/5 for Ben's.
  phragmen: {
    working: /^Seat 1: Ada\. .* 0\.125 of a seat\.\nSeat 2: Cem\. .* 0\.25 of a seat\.\n1\. Ada/,
    result: 'Ada and Cem are elected.',
  },
  // 2/20 each; ten pay all of it for Ada. Then Cem's eight miss 0.2 in all, and Ben's nine have nothing left.
  'equal-shares': {
    working:
      /^Each voter has 0\.1 of a seat.*\nSeat 1: Ada, for at most 0\.1 .*\nSeat 2: Cem, once every voter .* 0\.025 of a seat\.\n1\. Ada/,
    result: 'Ada and Cem are elected.',
  },
  // Ada beats Ben 6 to 3 and Ben Cem 7 to 2: a chain of 6, against 5 from Cem to Ada.
  schulze: {
    working: /^Ada above Ben: 6 to 3\nBen above Cem: 7 to 2\nCem above Ada: 5 to 4\n1\. Ada/,
    result: 'Ada wins.',
  },
  // 7 to 2 and 6 to 3 are locked; Cem above Ada would close the circle.
  'ranked-pairs': {
    working:
      /Cem above Ada: 5 to 4\nWins of one option over another, the clearest first: 2 of 3 are locked\.\nCem above Ada, 5 to 4, is skipped: .* put Ada above Cem\.\n1\. Ada/,
    result: 'Ada wins.',
  },
  // Ada loses by 5, Ben by 6, Cem by 7.
  minimax: {
    working:
      /Worst defeat of Ada: by Cem, with 5 ballots\.\n.*Ben: by Ada, with 6 .*\n.*Cem: by Ben, with 7 .*\n1\. Ada: 5 ballots .* elected\n2\. Ben: 6 .*\n3\. Cem/,
    result: 'Ada wins.',
  },
  // Dia loses 1 to 9 to each; then Cem has 2 first places, whose ballots go to Ada, and Ada beats Ben 7 to 3.
  'tideman-alternative': {
    working:
      /^Ada above Ben: 7 to 3\n.*\nAda above Dia: 9 to 1\n(?:.*\n)*Round 1 of 4: Ada 4, Ben 3, Cem 2, Dia 1\. Dia goes out: .* From Dia: 1 to Ada\.\n.*Ada 5, Ben 3, Cem 2\. Cem has the fewest votes \(2\) .*\n.*Ada 7, Ben 3\. Ben goes out.*\n.*Only Ada is left, and wins\.\nNobody/,
    result: 'Ada wins.',
  },
  // Ada 3 × 2 + 0 + ½, Ben 3 + 2 × 2 + ½, Cem 2 + 2.
  borda: { working: /1\. Ben: 7\.5 points – elected\n2\. Ada: 6\.5 points\n3\. Cem: 4 points/, result: 'Ben wins.' },
};

test('every rule has an example that can be held, and it comes out as counted by hand', async () => {
  assert.deepEqual(Object.keys(examples).sort(), Object.keys(methods).sort());
  for (const [rule, example] of Object.entries(examples) as [Rule, (typeof examples)[Rule]][]) {
    const { contest } = example;
    assert.equal(contestFault(contest), null, rule);
    assert.equal(contest.rules[0], rule);
    const { working, result } = exampleInWords(example, speakerFor(voiceIn('en'), contest, contest.options));
    assert.match(working.join('\n'), byHand[rule].working, rule);
    assert.equal(result, byHand[rule].result, rule);
    for (const language of languages) {
      await fetchLanguage(language);
      const said = exampleInWords(
        example,
        speakerFor({ language, say: (key, values) => say(language, key, values) }, contest, contest.options),
      );
      assert.equal(said.working.length, working.length);
      assert.doesNotMatch([...said.working, said.result].join(), /[{}]/);
    }
  }
});

test('the example of written-in names comes out as counted by hand, and not so where they are parted by spelling', () => {
  const { contest, ballots } = writtenInExample;
  assert.equal(contestFault(contest), null);
  const { working, result } = exampleInWords(
    writtenInExample,
    speakerFor(voiceIn('en'), contest, ['Ada', 'Ben', 'Cem Öz']),
  );
  assert.deepEqual(working, ['1. Cem Öz: 4 votes – elected', '2. Ada: 3 votes', '3. Ben: 2 votes']);
  assert.equal(result, 'Cem Öz wins.');
  assert.equal(Math.max(...ballots.map(({ count }) => count)), 3);
});
