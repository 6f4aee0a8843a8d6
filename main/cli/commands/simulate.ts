/** `ostraka simulate`: a whole election on this computer, in separate processes over real sockets. */
import * as v from 'valibot';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { MAX_NODES } from '../../../shared/crypto/ceremony/bounds.ts';
import { contestOfFile } from '../../../shared/election/ballot-file/contest.ts';
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import { notesOf } from '../../../shared/election/ballot-file/notes.ts';
import { contestSchema, type Rule } from '../../../shared/election/contest.ts';
import { contestFault } from '../../../shared/election/contest-fault.ts';
import { MAX_VOTERS } from '../../../shared/election/turnout.ts';
import type { Configuration } from '../../../shared/measure/plan/configuration.ts';
import { cheat as cheatNamed } from '../../../shared/protocol/cheating/catalogue/catalogue.ts';
import { isNodeCheat } from '../../../shared/protocol/cheating/lesson.ts';
import { resultOfTranscript } from '../../files/stated-result.ts';
import { circumstancesOf } from '../../local-election/circumstances.ts';
import { simulate } from '../../local-election/election-in-processes.ts';
import { type Poll, pollOfFile, pollOfModel } from '../../local-election/poll.ts';
import { ballotOptions, ballotsOf } from '../arguments/ballots.ts';
import { ASKED, conditionOptions, conditionsOf } from '../arguments/conditions.ts';
import { askedOf } from '../arguments/rules.ts';
import { type Args, type Command, integerOption, option, required, usage } from '../command.ts';
import { Progress } from '../terminal/progress.ts';

export const simulateCommand: Command = {
  usage: `usage: ostraka simulate --ballots FILE --out DIR [OPTIONS]
       ostraka simulate --electorate MODEL --out DIR [OPTIONS]

Holds a whole election on this computer: a coordinator, mix nodes and voters in
separate processes, over real sockets, with real cryptography. Leaves
transcript.ostraka, result.json and what every party measured of its own work in
DIR, which holds no results yet: measurements.json, and as tables timings.json
and timings.csv.

  --ballots FILE     a ballot file, or a folder of cast-vote records: what
                     docs/BALLOT-FILES.md lists
  --contest NAME     which contest of several, by its name or number
  --overvotes RULE   what two marks at one rank mean, as RCTab says it:
                     alwaysSkipToNextRank (usual) or exhaustImmediately
  --out DIR          where the files go; nothing is written over
  --nodes N          mix nodes (3)
  --threshold T      how many of them open the ballots together (2)
  --least-mixes M    how many of them must have mixed (all; with a cheat all but one)
  --voters N         how many of the file's ballots are drawn (all); of more than it
                     holds some more than once; of a model, how many vote (100)
  --seed TEXT        draws voters and choices, never cryptography (ostraka)
  --seats N          how many are elected (as the file says, or 1)
  --rules LIST       instant-runoff, sequential-runoff, bottoms-up, stv, schulze,
                     borda, plurality, with commas between; the first decides;
                     with --electorate one rule

In place of ballots, a model that draws them (docs/MEASURING.md):
  --electorate MODEL impartial-culture, mallows:dispersion=0.8, plackett-luce:spread=2,
                     spatial:dimensions=2, urn:contagion=0.1
  --options N        how many options stand (5)
  --contests N       how many such questions are asked (1)
  --ballot FORM      ranking, single, approval, score (ranking)

Under which conditions:
  --arrivals WHEN    at-once, poisson:5 (voters a second), or a file (minute,voters)
  --latency MS       of each party's link, one way
  --bandwidth KBIT   of each party's link, a second in each direction
  --loss PERCENT     of segments that have to be sent again
  --engine NAME      fma, scalar, noble (the fastest that works)
  --threads N        of each party (as many as this computer has)
  --cheat NAME       how the last node cheats, in a lesson (docs/SIMULATION.md)
  --fault NAME       node-restarts, node-lost, coordinator-restarts

example: ostraka simulate --ballots election.soi --nodes 3 --threshold 2 --out out`,
  options: {
    ballots: { type: 'string' },
    ...ballotOptions,
    out: { type: 'string' },
    nodes: { type: 'string' },
    threshold: { type: 'string' },
    'least-mixes': { type: 'string' },
    voters: { type: 'string' },
    seed: { type: 'string' },
    rules: { type: 'string' },
    seats: { type: 'string' },
    ...conditionOptions,
  },
  async run(args, context) {
    const seed = option(args, 'seed') ?? 'ostraka';
    const { of, poll, notes } = askedFor(args, seed);
    const { cheat } = of;
    const under = circumstancesOf(of, (name) => name)(seed);
    for (const line of notes) context.note(line);
    const simulation = { poll, ...under, out: required(args, 'out') };
    const held = await simulate(simulation, {
      ...context,
      progress: new Progress(),
      turns: (process, said) => context.note(`${process}: ${said}`),
    });
    const { transcript, fingerprint, findings, missing } = held;
    for (const line of resultOfTranscript(transcript)) context.say(line);
    context.say(`transcript: ${transcript}`);
    context.say(`fingerprint: ${fingerprint}`);
    if (isNodeCheat(cheat))
      context.say(`cheat: node-${of.nodes}, by ${cheat}; ${cheatNamed(cheat).label}, as docs/SIMULATION.md has it`);
    if (isNodeCheat(cheat) || findings.caught !== 'none')
      context.say(`caught (nodes by their place on the board): ${findings.caught}`);
    if (missing.length > 0)
      context.say(
        `of nodes ${missing.join(', ')} the last records did not come: no sum over nodes holds all of theirs`,
      );
    return 0;
  },
};

interface Asked {
  readonly of: Configuration;
  readonly poll: Poll;
  readonly notes: readonly string[];
}

function askedFor(args: Args, seed: string): Asked {
  const nodes = integerOption(args, 'nodes', 1, MAX_NODES) ?? 3;
  const threshold = integerOption(args, 'threshold', 1, nodes) ?? Math.min(2, nodes);
  // What the cheat mixes may be cut out.
  const usual = (option(args, 'cheat') ?? 'none') === 'none' ? nodes : Math.max(threshold, nodes - 1);
  const leastMixes = integerOption(args, 'least-mixes', threshold, nodes) ?? usual;
  const room = { nodes, threshold, 'least-mixes': leastMixes };
  const [path, electorate] = [option(args, 'ballots'), option(args, 'electorate')];
  if (path === undefined && electorate === undefined) throw usage('--ballots or --electorate is missing');
  if (path === undefined) return askedOfModel(args, room, seed);
  if (electorate !== undefined) throw usage('--ballots and --electorate both say what is cast: leave one away');
  return askedOfFile(path, args, room, seed);
}

type Room = Readonly<Record<'nodes' | 'threshold' | 'least-mixes', number>>;

function askedOfModel(args: Args, room: Room, seed: string): Asked {
  if (option(args, 'seats') !== undefined) throw usage('--seats goes with --ballots: what is drawn fills one');
  if (option(args, 'overvotes') !== undefined) throw usage('--overvotes goes with --ballots: what is drawn has none');
  const voters = integerOption(args, 'voters', 1, MAX_VOTERS);
  const rule = option(args, 'rules');
  const also = { ...room, ...(voters === undefined ? {} : { voters }), ...(rule === undefined ? {} : { rule }) };
  const of = conditionsOf(args, also);
  const { electorate } = of;
  // A file comes by --ballots alone.
  if (typeof electorate === 'object' && 'file' in electorate) throw usage('--electorate is a model');
  return { of, poll: pollOfModel('A simulated election', of, electorate, seed), notes: [] };
}

function askedOfFile(path: string, args: Args, room: Room, seed: string): Asked {
  const foreign = ASKED.find((key) => option(args, key) !== undefined);
  if (foreign) throw usage(`--${foreign} goes with --electorate: a ballot file has its own`);
  const file = ballotsOf(path, args);
  const { seats, rules } = askedOf(file, args);
  const ballots = toBeHeld(path, file, rules, seats);
  const voters = integerOption(args, 'voters', 1, MAX_VOTERS) ?? ballots.voters;
  if (voters > MAX_VOTERS)
    throw usage(
      `${path} holds ${voters} ballots, an election ${MAX_VOTERS} at most: say with --voters how many are drawn`,
    );
  const notes = notesOf(file).map((line) => `${path}: ${line}`);
  if (voters > ballots.voters)
    notes.push(`${path}: ${voters} voters draw from ${ballots.voters} ballots, so that some are cast more than once`);
  const of = conditionsOf(args, { ...room, voters });
  return { of, poll: pollOfFile(ballots, { rules, seats, voters, seed }), notes };
}

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
