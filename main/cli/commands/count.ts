/** `ostraka count`: what a ballot file says, and who wins by each rule, without an election. */
import { utf8 } from '../../../shared/codec/bytes.ts';
import { choicesOfFile, contestOfFile } from '../../../shared/election/ballot-file/contest.ts';
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import { amount, noteInWords, notesOf } from '../../../shared/election/ballot-file/notes.ts';
import { countBallots } from '../../../shared/election/tally/tally.ts';
import { winnersByRule } from '../../../shared/verdict/result-lines.ts';
import { ballotOptions, ballotsOf } from '../arguments/ballots.ts';
import { askedOf } from '../arguments/rules.ts';
import { type Command, flag } from '../command.ts';

/** What draws where Scottish STV leaves a tie to lot: a file has no public lot, and the same file gives the same result. */
const LOT = utf8('ostraka count');

/** A file may say itself whom a lot takes. */
const lotOf = (file: BallotFile) => (file.ballot === 'ranking' ? file.tieOrder : undefined) ?? LOT;

export const countCommand: Command = {
  usage: `usage: ostraka count FILE [OPTIONS]

Reads a ballot file, says what was left out or understood, and counts it: no
election is held. A tie that Scottish STV leaves to lot is drawn the same way
each time, or goes by the file's own order.

  FILE           a ballot file, or a folder of cast-vote records: what
                 docs/BALLOT-FILES.md lists
  --contest NAME which contest of several, by its name or number
  --overvotes RULE
                 what two marks at one rank mean, as RCTab says it:
                 alwaysSkipToNextRank (usual) or exhaustImmediately
  --rules LIST   instant-runoff, sequential-runoff, bottoms-up, stv, schulze,
                 borda, plurality, with commas between
  --seats N      how many are elected (as the file says, or 1)
  --json         the file and the working of every rule, for programs

example: ostraka count ward-1.blt --rules stv --seats 3`,
  options: { ...ballotOptions, rules: { type: 'string' }, seats: { type: 'string' }, json: { type: 'boolean' } },
  positionals: ['FILE'],
  computes: false,
  async run(args, { say, note }) {
    const [path = ''] = args.positionals;
    const file = ballotsOf(path, args);
    const { seats, rules } = askedOf(file, args);
    const contest = contestOfFile(file, rules, seats);
    const result = countBallots(contest, choicesOfFile(file), lotOf(file));
    if (flag(args, 'json')) {
      const { title, options, ballot, voters, scale } = file;
      const notes = file.notes.map((each) => ({ ...each, english: noteInWords(each, scale) }));
      say(
        JSON.stringify(
          { title, options, ballot, seats, voters, scale, firsts: firstsOf(file), notes, ...result },
          null,
          2,
        ),
      );
      return 0;
    }
    for (const line of notesOf(file)) note(`${path}: ${line}`);
    const blank = result.blank > 0 ? `, ${amount(result.blank, file.scale)} blank` : '';
    say(
      `${file.title}: ${amount(file.voters, file.scale)}${blank}, ${plural(file.options.length, 'option')}, ${plural(seats, 'seat')}`,
    );
    const firsts = firstsOf(file).map((ballots) => amount(ballots, file.scale).replace(/ ballots?$/, ''));
    const width = Math.max(...firsts.map(({ length }) => length));
    file.options.forEach((name, option) => {
      say(`  ${firsts[option]!.padStart(width)} ${name}`);
    });
    for (const { rule, winners } of winnersByRule(contest, result)) say(`${rule}: ${winners}`);
    return 0;
  },
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** By option, in units of 1/scale: first preferences that it shares with none, approvals, or grades above the lowest. */
function firstsOf(file: BallotFile): number[] {
  const firsts = file.options.map(() => 0);
  switch (file.ballot) {
    case 'ranking':
      for (const { count, ranks } of file.ballots) if (ranks[0]?.length === 1) firsts[ranks[0][0]!]! += count;
      return firsts;
    case 'approval':
      for (const { count, picks } of file.ballots) for (const option of picks) firsts[option]! += count;
      return firsts;
    case 'score':
      for (const { count, scores } of file.ballots)
        scores.forEach((score, option) => {
          if (score !== null && score > 0) firsts[option]! += count;
        });
      return firsts;
  }
}
