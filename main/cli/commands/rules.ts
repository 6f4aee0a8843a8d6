/** `ostraka rules`: who wins by every rule, and which paradoxes the ballots show, without an election. */
import { rankingsOf } from '../../../shared/election/ballot-file/contest.ts';
import { amount, notesOf } from '../../../shared/election/ballot-file/notes.ts';
import { inEnglish as methodInEnglish, methods } from '../../../shared/election/tally/methods.ts';
import {
  comparedRules,
  isConverted,
  sideBySide,
  usualTicks,
} from '../../../shared/election/tally/side-by-side/outcomes.ts';
import { condorcetCycle, findings, isFound } from '../../../shared/election/tally/side-by-side/paradoxes.ts';
import { MAX_COMPARED, type Poll, requireComparable } from '../../../shared/election/tally/side-by-side/poll.ts';
import {
  cycleInWords,
  inEnglish,
  likeInWords,
  notFoundInWords,
  outcomeInWords,
  paradoxInWords,
  type Speaker,
} from '../../../shared/election/tally/side-by-side/words.ts';
import { ballotOptions, ballotsOf } from '../arguments/ballots.ts';
import { type Command, flag, integerOption } from '../command.ts';

const speaker: Speaker = {
  say: inEnglish,
  rule: (rule) => methodInEnglish(methods[rule].name),
  name: (option) => option,
  list: (parts) => new Intl.ListFormat('en').format(parts),
  ballots: amount,
  figure: (count, scale) => amount(count, scale).replace(/ ballots?$/, ''),
};

export const rulesCommand: Command = {
  usage: `usage: ostraka rules FILE [OPTIONS]

Reads a ballot file of rankings, counts it for one seat by every rule, and looks
for paradoxes: each is a change of the ballots after which another wins. What
was not found is said as far as it was looked for.

  FILE           a ballot file, or a folder of cast-vote records: what
                 docs/BALLOT-FILES.md lists, with up to ${MAX_COMPARED} options
  --contest NAME which contest of several, by its name or number
  --overvotes RULE
                 what two marks at one rank mean, as RCTab says it:
                 alwaysSkipToNextRank (usual) or exhaustImmediately
  --ticks N      places of each ballot that approval voting ticks (2)
  --json         winners, paradoxes and the changes that show them, for programs

example: ostraka rules ward-1.blt`,
  options: { ...ballotOptions, ticks: { type: 'string' }, json: { type: 'boolean' } },
  positionals: ['FILE'],
  computes: false,
  async run(args, { say, note }) {
    const [path = ''] = args.positionals;
    const file = rankingsOf(ballotsOf(path, args));
    const { title, options, scale } = file;
    requireComparable(file);
    const ballots = file.ballots.flatMap(({ ranks, count }) => (ranks.length > 0 ? [{ marks: ranks, count }] : []));
    const poll: Poll = { options, ballots, scale };
    const ticks = integerOption(args, 'ticks', 1, options.length - 1) ?? usualTicks(poll);
    const outcomes = sideBySide(poll, ticks);
    const found = findings(poll, ticks);
    if (flag(args, 'json')) {
      const cycle = condorcetCycle(poll);
      say(JSON.stringify({ title, ...poll, ticks, outcomes, cycle, findings: found }, null, 2));
      return 0;
    }
    for (const line of notesOf(file)) note(`${path}: ${line}`);
    if ((file.seats ?? 1) > 1) note(`${path}: the file fills ${file.seats} seats; rules are compared for one`);
    say(`${title}: ${amount(file.voters, scale)}, ${options.length} options`);
    for (const { rule, outcome } of outcomes) say(`  ${speaker.rule(rule)}: ${outcomeInWords(outcome, poll, speaker)}`);
    const top = options.length - 1;
    for (const rule of comparedRules.filter(isConverted))
      say(`${speaker.rule(rule)}: ${inEnglish(`conversion.${rule}`, { ticks, top })}`);
    say(likeInWords(speaker));
    say(inEnglish('lots'));
    say('');
    const odd = [
      cycleInWords(poll, speaker),
      ...found.filter(isFound).map((one) => paradoxInWords(one, poll, speaker)),
    ];
    for (const line of odd) if (line !== null) say(line);
    say('');
    for (const line of notFoundInWords(found, speaker)) say(line);
    return 0;
  },
};
