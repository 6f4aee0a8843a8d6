/** The result in minutes: what a window says of it, in the same sentences, all of them unfolded. */

import type { BoardFacts, MinutesFacts } from '../../board/minutes/facts.ts';
import type { Contest } from '../../election/contest.ts';
import { chosenIn, valuesIn } from '../../election/tally/choices/method.ts';
import { candidateNames, joiningMatters } from '../../election/tally/names.ts';
import type { ContestResult, Count, RuleResult } from '../../election/tally/tally.ts';
import { reason } from '../outcome/reasons.ts';
import { runsOf } from '../outcome/rounds.ts';
import { othersIn, ruleInWords, speakerFor } from '../outcome/speaker.ts';
import { stepsInWords } from '../outcome/steps.ts';
import {
  headline,
  numbersInWords,
  placesInWords,
  roundsInWords,
  type Speaker,
  seatInWords,
  tieBreaksInWords,
} from '../outcome/words.ts';
import { groupInWords, writtenInWords } from '../outcome/written-in-words.ts';
import { type Element, element, list, type Node, name, paragraph, section, table } from '../paper/page.ts';
import type { Say, Voice } from '../texts/texts.ts';

/** Written-in names of a question that are listed; how many more there are is said. */
const MOST_NAMES = 200;

/** Nothing where there is no result, or none that holds. */
export function resultSection(
  { tally, outcome }: MinutesFacts,
  { contests }: BoardFacts,
  voice: Voice,
): Element | null {
  if (!tally || outcome === 'invalid') return null;
  return section(
    voice.say('results.compare.result'),
    ...contests.map((contest, i) => {
      const result = tally.contests[i];
      return result ? contestResult(contest, result, voice) : null;
    }),
  );
}

function contestResult(contest: Contest, result: ContestResult, voice: Voice): Element | null {
  const { say } = voice;
  const [first, ...others] = result.results;
  if (!first) return null;
  const speaker = speakerOf(contest, result, voice);
  const why = reason(contest, first, result.counted, speaker);
  const chosen = chosenIn(contest).map((sentence) => say(`method.${sentence}`, { ...valuesIn(contest) }));
  return element(
    'section',
    {},
    element('h3', {}, name(contest.title)),
    paragraph(headline(contest, first, speaker), 'paper-lead'),
    why === null ? null : paragraph(why),
    paragraph([say('minutes.rule', { rule: ruleInWords(say, first.rule, contest.seats) }), ...chosen].join(' ')),
    paragraph(numbersInWords(result, first, say).join(' · ')),
    ...working(first, result.counted, speaker),
    // Where too few voted all rules come to that, and it is said above.
    others.length > 0 && !first.winners.turnout
      ? table(
          say('minutes.other-rules'),
          [say('results.compare.rule'), say('results.compare.result')],
          others.map((one) => [ruleInWords(say, one.rule, contest.seats), headline(contest, one, speaker)]),
        )
      : null,
    ...joinedByHand(contest, result, voice),
    ...writtenIn(contest, result, say),
  );
}

function speakerOf(contest: Contest, result: ContestResult, voice: Voice): Speaker {
  const names = candidateNames(contest, result).map((called) => called ?? voice.say('results.write-in'));
  return speakerFor(voice, contest, names, othersIn(result, voice.say));
}

/** Each candidate's figure, then the rounds and ties by which it came to it. */
function working(result: RuleResult, counted: number, speaker: Speaker): Node[] {
  const runs = result.leftOut ? [] : runsOf(result);
  const steps = stepsInWords(result, speaker);
  return [
    ...(result.winners.turnout ? [paragraph(speaker.say('results.working.turnout'))] : []),
    list(placesInWords(result, counted, speaker), 'ul', 'paper-columns'),
    ...runs.flatMap((run) => [
      paragraph(element('strong', {}, seatInWords(run, speaker))),
      list(
        roundsInWords(run, speaker).map((sentences) => sentences.join(' ')),
        'ol',
      ),
    ]),
    ...(steps.length > 0 ? [list(steps, 'ol')] : []),
    ...(result.rule === 'majority-judgement' ? tieBreaksInWords(result, speaker).map((line) => paragraph(line)) : []),
    ...(result.leftOut ? [paragraph(speaker.say('results.left-out'))] : []),
  ];
}

/** Names that were counted as one person by the word of so many laptops, and what the count is without that. */
function joinedByHand(contest: Contest, result: ContestResult, voice: Voice): Node[] {
  const { say } = voice;
  if (!('writtenIn' in result) || !result.apart) return [];
  const together: Count = result;
  const [first] = result.apart.results;
  if (!first) return [];
  const speaker = speakerOf(contest, result.apart, voice);
  const joined = (together.writtenIn?.names ?? []).flatMap(({ name: called, joined }) =>
    joined
      ? [
          say('results.joined.name', {
            name: called,
            names: speaker.list(joined.map((part) => say('core.quoted', { text: part.name }))),
          }),
        ]
      : [],
  );
  const matters = joiningMatters(contest, together) ? 'results.joined.changed' : 'results.joined.same';
  return [
    paragraph(element('strong', {}, say('results.joined'))),
    list(joined),
    paragraph(`${say('results.joined.without', { headline: headline(contest, first, speaker) })} ${say(matters)}`),
  ];
}

function writtenIn(contest: Contest, result: ContestResult, say: Say): Node[] {
  if (!('writtenIn' in result)) {
    const { writeIns, unlistedWriteIns } = result;
    return namesListed(
      writeIns.map(({ text, count }) => say('results.write-ins.name', { name: text, count })),
      unlistedWriteIns,
      null,
      say,
    );
  }
  if (result.writtenIn === null) return [];
  const { fold, others } = result.writtenIn;
  const rule = say('results.write-ins.rule', { fold });
  return [
    ...namesListed(writtenInWords(contest, result.writtenIn, say), 0, rule, say),
    ...(others
      ? [
          paragraph(
            say('results.write-ins.others', { count: others.names, ballots: others.ballots, most: others.most }),
          ),
          ...namesListed(
            others.listed.map((group) => groupInWords(group, say)),
            others.names - others.listed.length,
            null,
            say,
          ),
        ]
      : []),
  ];
}

function namesListed(names: readonly string[], unlisted: number, rule: string | null, say: Say): Node[] {
  if (names.length === 0) return [];
  const more = unlisted + Math.max(0, names.length - MOST_NAMES);
  return [
    paragraph(element('strong', {}, say('results.write-ins'))),
    ...(rule === null ? [] : [paragraph(rule, 'paper-small')]),
    list(names.slice(0, MOST_NAMES), 'ul', 'paper-columns'),
    ...(more > 0 ? [paragraph(say('results.write-ins.unlisted', { count: more }))] : []),
  ];
}
