/** What docs/COUNTING.md says of the criteria of voting theory: which each rule meets, and a poll where one does not. */
import type { CriterionName, Failure } from '../../shared/election/tally/criteria/names.ts';
import { verdicts } from '../../shared/election/tally/criteria/verdicts.ts';
import { promises, told } from '../../shared/election/tally/criteria/words.ts';

export const criteriaSection = (): string =>
  [
    '## What each rule can promise',
    'Criteria of voting theory, each with one seat where it names no other number. What a rule meets is proved (`shared/election/tally/criteria/verdicts.ts` has the sources) and held against ' +
      '217,000 seeded profiles, of which none broke it; what it does not meet is shown by a poll that such profiles found, and a test counts each of these again. ' +
      '[How they are drawn, and what the last run came to](../shared/election/tally/testing/criteria/README.md).',
    Object.entries(promises)
      .map(([name, sentence]) => `- *${spoken(name)}*: ${sentence}`)
      .join('\n'),
    'Of each rule: what it meets, what it does not, and one poll that surprises. Letters are options, best first; `=` joins equals or those approved; after a colon stand the grades or points of a, b, c …, `-` where there are none. Where somebody is taken away the others are called a, b, c anew.',
    Object.keys(verdicts).map(ofRule).join('\n'),
  ].join('\n\n');

const spoken = (name: string): string => name.replaceAll('-', ' ');

function ofRule(rule: string): string {
  const { holds, fails, open = [] } = verdicts[rule]!;
  const failed = Object.entries(fails) as [CriterionName, Failure][];
  const parts = [
    `Meets ${holds.map(spoken).join(', ')}.`,
    ...(failed.length > 0 ? [`Not: ${failed.map(([name]) => spoken(name)).join(', ')}.`] : []),
    ...(open.length > 0 ? [`Open: ${open.map(spoken).join(', ')}.`] : []),
  ];
  // The one that is read most easily.
  const [[name, failure] = []] = failed.toSorted(([, a], [, b]) => lengthOf(a) - lengthOf(b));
  return `- **\`${rule}\`** ${[...parts, ...(name && failure ? [inCode(name, failure)] : [])].join(' ')}`;
}

const inCode = (name: CriterionName, failure: Failure): string =>
  [failure.poll, ...(failure.after ? [`(${failure.after})`] : [])].reduce(
    (sentence, poll) => sentence.replace(poll, `\`${poll}\``.replace('`(', '(`').replace(')`', '`)')),
    told(name, failure),
  );

/** One seat before several, and those elected before a tie. */
const lengthOf = ({ poll, after = '', winners, seats = 1, seatsAfter = seats }: Failure): number =>
  poll.length + after.length + 100 * (seatsAfter - 1) + (winners.length === seats ? 0 : 1000);
