/** Every rule, with and without a tie, for one seat and for several, in every language: a sentence says who won, and no mark contradicts it. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Choice } from '../../shared/election/choice.ts';
import { type Contest, type RankingContest, type Rule, VERSION } from '../../shared/election/contest.ts';
import { examples } from '../../shared/election/tally/examples.ts';
import { methods } from '../../shared/election/tally/methods.ts';
import { type ContestResult, tally } from '../../shared/election/tally/tally.ts';
import { chartOf } from '../../shared/verdict/outcome/bars.ts';
import { reason } from '../../shared/verdict/outcome/reasons.ts';
import { speakerFor } from '../../shared/verdict/outcome/speaker.ts';
import { headline, placesInWords, type Speaker } from '../../shared/verdict/outcome/words.ts';
import { voiceIn } from '../../shared/verdict/texts/texts.ts';
import { isTextKey, say } from '../texts/catalogue.ts';
import { fetchLanguage } from '../texts/fetched.ts';
import { type Language, languages } from '../texts/texts.ts';
import { candidatesOf } from './candidates.ts';

before(() => Promise.all(languages.map(fetchLanguage)));

const lot = new Uint8Array(32);
const rules = Object.keys(methods) as Rule[];
const speakerIn = (language: Language, contest: Contest): Speaker =>
  speakerFor(
    {
      language,
      say: (key, values) => {
        assert.ok(isTextKey(key), key);
        return say(language, key, values);
      },
    },
    contest,
    contest.options,
  );

const ranked = (...ballots: readonly (readonly [number, readonly (readonly number[])[]])[]): Choice[] =>
  ballots.flatMap(([count, ranks]) =>
    new Array<Choice>(count).fill({ ballot: 'ranking', ranks: ranks.map((equals) => [...equals]) }),
  );
const council = (rule: RankingContest['rules'][number], seats: number): Contest => ({
  ...{ title: 'Council', options: ['Ada', 'Ben', 'Cem'], writeIn: false, seats, ties: true },
  ...{ ballot: 'ranking', rules: [rule] },
});

/** The poll of a rule that the app counts by hand, and one in which nobody is before anybody. */
function polls(rule: Rule): { readonly contest: Contest; readonly result: ContestResult }[] {
  const { contest, ballots } = examples[rule];
  const cast = ballots.flatMap(({ marks, count }) => new Array<Choice>(count).fill(marks));
  const n = contest.options.length;
  const all = contest.options.map((_, slot) => slot);
  const level = all.map(
    (slot): Choice =>
      ({
        single: { ballot: 'single', pick: slot } as const,
        approval: { ballot: 'approval', picks: [slot] } as const,
        score: { ballot: 'score', scores: all.map((one) => (one === slot ? 1 : null)) } as const,
        ranking: { ballot: 'ranking', ranks: all.map((_, rank) => [(slot + rank) % n]) } as const,
      })[contest.ballot],
  );
  const seats = methods[rule].fills === 'one' ? [1] : [1, 2];
  return [contest, ...seats.map((several) => ({ ...contest, seats: several }) as Contest)].flatMap((asked) =>
    [cast, level].map((choices) => ({ contest: asked, result: tally(VERSION, asked, choices, lot) })),
  );
}

test('of every rule a sentence says who won, tie or not, in every language, and names whoever the bars mark', () => {
  let [ties, several] = [0, 0];
  for (const rule of rules)
    for (const { contest, result } of polls(rule)) {
      const [first] = result.results;
      const { elected, tied = [], byLot } = first!.winners;
      if (tied.length > 0 || byLot) ties++;
      if (elected.length > 1) several++;
      const said = languages.map((language) => {
        const speaker = speakerIn(language, contest);
        const [who, why] = [headline(contest, first!, speaker), reason(contest, first!, result.counted, speaker)];
        for (const text of [who, why ?? '.']) assert.match(text, /^[^{}]*[.!]$/, `${rule} in ${language}: ${text}`);
        for (const slot of [...elected, ...tied]) assert.ok(who.includes(contest.options[slot]!), `${rule}: ${who}`);
        for (const [slot, option] of contest.options.entries())
          if (![...elected, ...tied].includes(slot)) assert.ok(!who.includes(option), `${rule}: ${who}`);
        return who;
      });
      assert.equal(new Set(said).size, languages.length, `${rule}: ${said.join(' ')}`);
      const marked = chartOf(first!, result.counted).bars;
      assert.deepEqual(
        marked
          .filter((bar) => bar.elected || bar.tied)
          .map(({ slot }) => slot)
          .sort(),
        ('seats' in first! ? tied : [...elected, ...tied]).toSorted(),
        rule,
      );
      assert.ok(
        marked.every((bar) => !(bar.elected && bar.out)),
        `${rule}: nobody elected is drawn as gone`,
      );
    }
  assert.ok(ties >= rules.length / 2 && several >= rules.length / 2, `${ties} ties, ${several} with several elected`);
});

test('by the poll that shows a rule it is said why, too', () => {
  for (const rule of rules) {
    const { contest, result } = polls(rule)[0]!;
    assert.notEqual(reason(contest, result.results[0]!, result.counted, speakerIn('en', contest)), null, rule);
  }
});

test('who takes a seat with less than is enough for one is said to, and why', () => {
  const short = ranked([6, [[0]]], [3, [[1]]], [2, [[2]]]);
  const saying = { en: 'Ben has fewer, and is elected all the same: no more options were left than seats.' };
  // The quota of Meek's rule falls with the votes that still count, so that there all reach it.
  for (const rule of ['stv', 'hare-stv'] as const) {
    const contest = council(rule, 2);
    const why = (choices: readonly Choice[]) => {
      const result = tally(VERSION, contest, choices, lot);
      return reason(contest, result.results[0]!, result.counted, speakerFor(voiceIn('en'), contest, contest.options))!;
    };
    assert.ok(why(short).endsWith(saying.en), `${rule}: ${why(short)}`);
    assert.doesNotMatch(why(ranked([6, [[0]]], [6, [[1]]])), /all the same/, rule);
  }
});

test('several seats say who came next, and with how much', () => {
  const contest: Contest = {
    ...{ title: 'Council', options: ['Ada', 'Ben', 'Cem'], writeIn: false, seats: 2 },
    ...{ ballot: 'single', rules: ['plurality'] },
  };
  const votes = (...picks: number[]) => picks.map((pick): Choice => ({ ballot: 'single', pick }));
  const why = (choices: readonly Choice[]) => {
    const result = tally(VERSION, contest, choices, lot);
    return reason(contest, result.results[0]!, result.counted, speakerFor(voiceIn('en'), contest, contest.options));
  };
  assert.equal(why(votes(0, 0, 0, 1, 1, 2)), 'Ada (3 votes) and Ben (2 votes) stand ahead of Cem (1 vote).');
  assert.equal(why(votes(0, 0, 1, 2)), null, 'a tie for the last seat is said by the headline');
});

test('equals have all their places together, and figures as many decimals as tell them apart', () => {
  const level = tally(VERSION, council('borda', 1), ranked([2, [[0]]]), lot);
  const english = speakerFor(voiceIn('en'), council('borda', 1), ['Ada', 'Ben', 'Cem']);
  assert.deepEqual(placesInWords(level.results[0]!, level.counted, english), [
    '1. Ada: 4 points – elected',
    '2–3. Ben: 1 point',
    '2–3. Cem: 1 point',
  ]);
  // Seven votes pass on from Ada, each at 0.42857 of its value: Ben ends below the quota by what is cut off.
  const close = tally(VERSION, council('hare-stv', 2), ranked([7, [[0], [1]]], [1, [[1]]], [4, [[2]]]), lot);
  const places = placesInWords(close.results[0]!, close.counted, english);
  const figures = places.map((line) => line.replace(/^.*: ([\d.]+) .*$/, '$1'));
  const { bars } = chartOf(close.results[0]!, close.counted);
  assert.equal(new Set(figures).size, new Set(bars.map(({ value }) => value)).size, places.join('; '));
});

test('a winner beyond the shapes that there are is not grey', () => {
  const options = Array.from({ length: 12 }, (_, i) => `Option ${i + 1}`);
  const contest: Contest = {
    ...{ title: 'Project', options, writeIn: false, seats: 1 },
    ...{ ballot: 'single', rules: ['plurality'] },
  };
  const candidates = candidatesOf(contest, tally(VERSION, contest, [{ ballot: 'single', pick: 10 }], lot), '');
  assert.equal(candidates[10]!.colour, 'var(--ok)');
  assert.equal(candidates[11]!.colour, 'var(--line)');
});
