/** `ostraka simulate`: a whole election on this computer, in separate processes over real sockets. */
import * as v from 'valibot';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { contestOfFile } from '../../../shared/election/ballot-file/contest.ts';
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import { notesOf } from '../../../shared/election/ballot-file/notes.ts';
import { contestSchema, type Rule } from '../../../shared/election/contest.ts';
import { contestFault } from '../../../shared/election/contest-fault.ts';
import { MAX_VOTERS } from '../../../shared/election/manifest.ts';
import { loadBallots } from '../../files/ballot-file.ts';
import { resultOfTranscript } from '../../files/stated-result.ts';
import { type Simulation, simulate } from '../../local-election/election-in-processes.ts';
import { pollOfFile } from '../../local-election/poll.ts';
import { askedOf } from '../arguments/rules.ts';
import { type Command, integerOption, option, required, usage } from '../command.ts';
import { Progress } from '../terminal/progress.ts';

export const simulateCommand: Command = {
  usage: `usage: ostraka simulate --ballots FILE --out DIR [OPTIONS]

Holds a whole election on this computer: a coordinator, mix nodes and voters in
separate processes, over real sockets, with real cryptography. Leaves
transcript.ostraka, result.json and what every party measured of its own work in
DIR, which holds no results yet: measurements.json, and as tables timings.json
and timings.csv.

  --ballots FILE     .soi .soc .toi .toc .cat (PrefLib), .blt, .csv or .tsv
  --out DIR          where the files go; nothing is written over
  --nodes N          mix nodes (3)
  --threshold T      how many of them open the ballots together (2)
  --least-mixes M    how many of them must have mixed (all)
  --voters N         how many of the file's ballots are drawn (all); of more than it
                     holds some more than once
  --seed TEXT        draws voters and choices, never cryptography (ostraka)
  --seats N          how many are elected (as the file says, or 1)
  --rules LIST       instant-runoff, sequential-runoff, bottoms-up, stv, schulze,
                     borda, plurality, with commas between; the first decides

example: ostraka simulate --ballots election.soi --nodes 3 --threshold 2 --out out`,
  options: {
    ballots: { type: 'string' },
    out: { type: 'string' },
    nodes: { type: 'string' },
    threshold: { type: 'string' },
    'least-mixes': { type: 'string' },
    voters: { type: 'string' },
    seed: { type: 'string' },
    rules: { type: 'string' },
    seats: { type: 'string' },
  },
  async run(args, context) {
    const path = required(args, 'ballots');
    const file = loadBallots(path);
    const { seats, rules } = askedOf(file, args);
    const ballots = toBeHeld(path, file, rules, seats);
    const nodes = integerOption(args, 'nodes', 1, 32) ?? 3;
    const threshold = integerOption(args, 'threshold', 1, nodes) ?? Math.min(2, nodes);
    const voters = integerOption(args, 'voters', 1, MAX_VOTERS) ?? ballots.voters;
    if (voters > MAX_VOTERS)
      throw usage(
        `${path} holds ${voters} ballots, an election ${MAX_VOTERS} at most: say with --voters how many are drawn`,
      );
    const simulation: Simulation = {
      poll: pollOfFile(ballots, { rules, seats, voters, seed: option(args, 'seed') ?? 'ostraka' }),
      nodes,
      threshold,
      leastMixes: integerOption(args, 'least-mixes', threshold, nodes) ?? nodes,
      out: required(args, 'out'),
    };
    for (const line of notesOf(file)) context.note(`${path}: ${line}`);
    if (voters > ballots.voters)
      context.note(
        `${path}: ${voters} voters draw from ${ballots.voters} ballots, so that some are cast more than once`,
      );
    const { transcript, fingerprint } = await simulate(simulation, { ...context, progress: new Progress() });
    for (const line of resultOfTranscript(transcript)) context.say(line);
    context.say(`transcript: ${transcript}`);
    context.say(`fingerprint: ${fingerprint}`);
    return 0;
  },
};

const MAX_TITLE = 200;

/** The file as an election can hold it; throws `bad-ballot-file` where none can. */
function toBeHeld(path: string, file: BallotFile, rules: readonly Rule[], seats: number): BallotFile {
  const fractions = file.notes.find(({ note }) => note === 'fractions');
  if (fractions !== undefined && 'line' in fractions)
    throw new OstrakaError(
      'bad-ballot-file',
      `${path}:${fractions.line}: an election casts whole ballots, no fractions`,
    );
  const { title } = file;
  const held = title.length > MAX_TITLE ? { ...file, title: `${title.slice(0, MAX_TITLE - 1).trimEnd()}…` } : file;
  const contest = contestOfFile(held, rules, seats);
  const parsed = v.safeParse(contestSchema, contest, { abortEarly: true });
  const fault = parsed.success ? contestFault(contest) : faultOf(parsed.issues[0]);
  if (fault !== null) throw new OstrakaError('bad-ballot-file', `${path}: no election can be held of it: ${fault}`);
  return held;
}

const faultOf = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`;
