/** docs/COUNTING.md, written from what the core says of its rules: the test compares it with the page that is there. */
import type { Rule } from '../../shared/election/contest.ts';
import { examples, writtenInExample } from '../../shared/election/tally/examples.ts';
import { inEnglish, type Method, methods } from '../../shared/election/tally/methods.ts';
import { candidateNames } from '../../shared/election/tally/names.ts';
import { FOLD } from '../../shared/election/write-ins/fold-table.ts';
import { speakerFor } from '../../shared/verdict/outcome/speaker.ts';
import { writtenInWords } from '../../shared/verdict/outcome/written-in-words.ts';
import { voiceIn } from '../../shared/verdict/texts/texts.ts';
import { say } from '../texts/catalogue.ts';
import { criteriaSection } from './criteria-section.ts';
import { countOf, exampleInWords } from './example.ts';

const english = voiceIn('en');

const proportional = { yes: 'yes', partly: 'partly', no: 'no' };

export function countingPage(): string {
  const rules = Object.entries(methods) as [Rule, Method][];
  return `${[
    '# How votes are counted',
    'Every count is exact, follows from the ballots alone and comes out the same whoever works it out again. This page is written from ' +
      '`shared/election/tally/methods.ts`; ballots, results and the app say the same sentences. Every example is counted by the program itself.',
    'Version 1 of the manifest counted some rules otherwise: each says so below. [Names that are written in](#written-in-names) become candidates first.',
    `| rule | in a plan | seats | proportional | equal ranks |\n|---|---|---|---|---|\n${rules.map(row).join('\n')}`,
    ...rules.map(section),
    choicesSection(),
    shownSection(),
    criteriaSection(),
    writtenInSection(),
  ].join('\n\n')}\n`;
}

const row = ([rule, { name, fills, proportional: is, equalRanks, ranks }]: [Rule, Method]): string =>
  `| [${inEnglish(name)}](#${anchor(inEnglish(name))}) | \`${rule}\` | ${fills === 'one' ? 'one' : 'any number'} | ${
    fills === 'one' ? '–' : proportional[is]
  } | ${ranks.length === 0 ? '–' : equalRanks ? 'counted' : 'refused'} |`;

const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

function section([rule, method]: [Rule, Method]): string {
  const { contest } = examples[rule];
  const { ballots, working, result } = exampleInWords(examples[rule], speakerFor(english, contest, contest.options));
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
    [
      say('en', 'method.how.version-1'),
      inEnglish(...(method.version1 ? [method.version1] : []), ...(method.seatsVersion1 ?? [])),
    ],
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

/** What a plan says where it wants something else than is usual. */
function choicesSection(): string {
  const choices = [
    ['"least": n', ['least.marks']],
    ['"leastTurnout": 20', ['turnout.ballots']],
    ['"leastTurnout": "1/3"', ['turnout.share']],
    ['"leastTurnout": ">1/2"', ['turnout.more']],
    ['"majority": "half"', ['majority.half']],
    ['"majority": "two-thirds"', ['majority.two-thirds']],
    ['"majority": "three-quarters"', ['majority.three-quarters']],
    ['"none": true', ['none.last']],
    ['"tieBreak": "lot"', ['ties.lot', 'ties.lot-rounds']],
    ['"tieBreak": "earlier-rounds"', ['ties.stages']],
    ['"shortBallots": "zero"', ['ranks.zero-points']],
    ['"shortBallots": "modified"', ['ranks.modified-points']],
    ['"unscored": "left-out"', ['counts.score-mean', 'unscored.few']],
  ] as const;
  return [
    '## What a plan may choose',
    'A question of a plan may say one of these; its ballot and its result say it in place of what stands above. An election that says any is of version 3 of the manifest. ' +
      'STV settles ties by itself, as its source does; earlier rounds are those of a rule that has rounds, `shortBallots` is for the Borda count, `unscored` for score voting in questions that take no written-in names, `majority` for plurality and approval, and `least` for ballots that tick or rank names. ' +
      'An option that stands for nobody (`none`) is for plurality, approval, instant runoff, Schulze and ranked pairs, in questions that take no written-in names: give it the name that voters know, as “None of these” or “Re-open nominations”. ' +
      'It is no abstention, which is a blank vote: that counts for nobody, raises no majority and is shown apart. ' +
      'Where other written-in names might matter, ties stay. ' +
      'Means of few ballots are why [the Center for Range Voting](https://rangevoting.org/Variants.html) has a winner’s sum reach half of the greatest sum as well; no such rule is counted here.',
    choices.map(([said, sentences]) => `- \`${said}\`: ${inEnglish(...sentences)}`).join('\n'),
    'A turnout (`leastTurnout`) is a number of ballots, or a share of those who stand on the roll when voting closes, in lowest terms. Who casts a blank vote has voted; a ballot that is not valid counts for nothing. ' +
      'It is not the number of ballots below which none is opened (`leastBallots` of the plan), which guards privacy: where too few voted for a turnout, everybody sees what was counted. ' +
      'Whoever is against may do better to stay away than to vote so: the Venice Commission advises against such a quorum in referendums, “because it assimilates voters who abstain to those who vote no” (Code of Good Practice on Referendums, CDL-AD(2007)008rev, III.7.a).',
  ].join('\n\n');
}

/** What a plan says of how a ballot looks; no count knows of it. */
const shownSection = (): string =>
  [
    '## What a ballot shows',
    'A question may say these too; an election that says any is of version 3 of the manifest. They change no count.',
    [
      '`"order": "drawn"`: each voter’s device draws an order of the options for that voter, who is told so. Nobody else hears of it, no ballot holds it, and the result has the order of the plan. ' +
        '`ostraka vote`, which is told names, shows none.',
      '`"about": ["Wants a later bell", ""]`: a line of text under each option, up to 200 characters, empty where there is none to say. It is part of the manifest, which everybody signs, and stands on ballots alone.',
      '`"pictures": ["ada.png", null]`: a picture of each option, null where it has none. A plan file names PNG or JPEG files beside it, of at most 64 KiB and 1,024 pixels a side, without what cameras write into them. The manifest holds their hashes, and every laptop and the transcript hold the pictures.',
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n');

/** Who stands, before any rule counts. */
function writtenInSection(): string {
  const { contest } = writtenInExample;
  const count = countOf(writtenInExample);
  if (!('writtenIn' in count) || !count.writtenIn) throw new Error('the example has no written-in names');
  const speaker = speakerFor(
    english,
    contest,
    candidateNames(contest, count).map((name) => name ?? ''),
  );
  const { ballots, working, result } = exampleInWords(writtenInExample, speaker);
  const names = writtenInWords(contest, count.writtenIn, speaker.say);
  return [
    `## ${say('en', 'results.write-in')}`,
    'Where a question takes names that are not on its list, each of them is a candidate beside the options. Whom a ballot means is settled before any rule counts; ' +
      '[PROTOCOL](PROTOCOL.md#written-in-names) has the whole rule.',
    [
      `**One name.** ${say('en', 'results.write-ins.rule', { fold: FOLD })} Nothing else is guessed: another letter is another name. A name stands in the result as most ballots spell it.`,
      '**Whom it counts for.** The name of an option counts for that option, and for it once where the ballot marks it as well. A name in which nothing can be seen counts for nobody.',
      '**Many names.** A question has room for 80 candidates, or for 16 names beside its options where that is more. The names on the fewest ballots have none: they keep their votes, ' +
        'and are never elected. Who is elected whatever becomes of them is elected; where one of them could change that, the result stays unresolved and says who can still be elected.',
      '**Names joined by hand.** Where the plan says `joinNames`, the people at as many laptops as open the ballots may say before the result that spellings are one person. ' +
        'The result shows both counts, and whether somebody else is elected by it. Names on the list are never joined, and nothing is parted again.',
      '**Before.** Under version 1 all written-in names together are one candidate.',
    ]
      .map((part) => `- ${part}`)
      .join('\n'),
    `Example (${contest.options.join(', ')} and names written in, by plurality):`,
    ['```', ...ballots, '', ...names, '', ...working, '', result, '```'].join('\n'),
  ].join('\n\n');
}
