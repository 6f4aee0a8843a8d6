/** docs/COUNTING.md, written from what the core says of its rules: the test compares it with the page that is there. */
import type { Rule } from '../../shared/election/contest.ts';
import { examples } from '../../shared/election/tally/examples.ts';
import { inEnglish, type Method, methods } from '../../shared/election/tally/methods.ts';
import { say } from '../texts/catalogue.ts';
import { exampleInWords } from './example.ts';
import { speakerFor } from './speaker.ts';

const proportional = { yes: 'yes', partly: 'partly', no: 'no' };

export function countingPage(): string {
  const rules = Object.entries(methods) as [Rule, Method][];
  return `${[
    '# How votes are counted',
    'Every count is exact, follows from the ballots alone and comes out the same whoever works it out again. This page is written from ' +
      '`shared/election/tally/methods.ts`; ballots, results and the app say the same sentences. Every example is counted by the program itself.',
    'Version 1 of the manifest counted some rules otherwise: each says so below. How written-in names become candidates stands in [PROTOCOL](PROTOCOL.md).',
    `| rule | in a plan | seats | proportional | equal ranks |\n|---|---|---|---|---|\n${rules.map(row).join('\n')}`,
    ...rules.map(section),
  ].join('\n\n')}\n`;
}

const row = ([rule, { name, fills, proportional: is, equalRanks, ranks }]: [Rule, Method]): string =>
  `| [${inEnglish(name)}](#${anchor(inEnglish(name))}) | \`${rule}\` | ${fills === 'one' ? 'one' : 'any number'} | ${
    fills === 'one' ? '–' : proportional[is]
  } | ${ranks.length === 0 ? '–' : equalRanks ? 'counted' : 'refused'} |`;

const anchor = (heading: string): string => heading.toLowerCase().replaceAll(' ', '-');

function section([rule, method]: [Rule, Method]): string {
  const { contest } = examples[rule];
  const { ballots, working, result } = exampleInWords(examples[rule], speakerFor('en', contest, contest.options));
  const several = method.several === method.name ? [] : [`With several seats: ${inEnglish(method.several)}.`];
  const parts = [
    [say('en', 'method.how.counts'), inEnglish(method.counts)],
    ...(['ranks', 'ties', 'seats'] as const).map((part) => [
      say('en', `method.how.${part}`),
      [...(part === 'seats' ? several : []), ...(method[part].length > 0 ? [inEnglish(...method[part])] : [])].join(
        ' ',
      ),
    ]),
    [say('en', 'method.how.sources'), `${method.sources.join('; ')}.`],
    [say('en', 'method.how.version-1'), method.version1 ? inEnglish(method.version1) : ''],
  ];
  const seats = contest.seats > 1 ? `, ${contest.seats} seats` : '';
  return [
    `## ${inEnglish(method.name)}`,
    inEnglish(method.gist),
    parts.flatMap(([title, text]) => (text === '' ? [] : [`- **${title}.** ${text}`])).join('\n'),
    `Example (${contest.options.join(', ')}${seats}):`,
    ['```', ...ballots, '', ...working, '', result, '```'].join('\n'),
  ].join('\n\n');
}
