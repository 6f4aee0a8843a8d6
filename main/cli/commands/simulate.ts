/** `ostraka simulate`: a whole election on this computer, in separate processes over real sockets. */
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import type { RankingContest } from '../../../shared/election/contest.ts';
import { MAX_VOTERS } from '../../../shared/election/manifest.ts';
import { methods, rulesFor } from '../../../shared/election/tally/methods.ts';
import { loadBallots } from '../../files/ballot-file.ts';
import { type Simulation, simulate } from '../../local-election/election-in-processes.ts';
import { type Command, integerOption, option, required, usage } from '../command.ts';
import { Progress } from '../terminal/progress.ts';

export const simulateCommand: Command = {
  usage: `usage: ostraka simulate --ballots FILE --out DIR [OPTIONS]

Holds a whole election on this computer: a coordinator, mix nodes and voters in
separate processes, over real sockets, with real cryptography. Leaves
transcript.ostraka, result.json and timings.json in DIR.

  --ballots FILE     .soi .soc .toi .toc (PrefLib), .blt or .csv
  --out DIR          where the three files go
  --nodes N          mix nodes (3)
  --threshold T      how many of them open the ballots together (2)
  --least-mixes M    how many of them must have mixed (all)
  --voters N         how many of the file's ballots are drawn (all)
  --seed TEXT        draws voters and choices, never cryptography (ostraka)
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
  },
  async run(args, context) {
    const ballots = loadBallots(required(args, 'ballots'));
    const nodes = integerOption(args, 'nodes', 1, 32) ?? 3;
    const threshold = integerOption(args, 'threshold', 1, nodes) ?? Math.min(2, nodes);
    const simulation: Simulation = {
      ballots,
      nodes,
      threshold,
      leastMixes: integerOption(args, 'least-mixes', threshold, nodes) ?? nodes,
      voters: integerOption(args, 'voters', 1, MAX_VOTERS) ?? ballots.voters,
      rules: rulesOf(ballots, option(args, 'rules')),
      seed: option(args, 'seed') ?? 'ostraka',
      out: required(args, 'out'),
    };
    const { transcript, fingerprint } = await simulate(simulation, { ...context, progress: new Progress() });
    context.say(`transcript: ${transcript}`);
    context.say(`fingerprint: ${fingerprint}`);
    return 0;
  },
};

type Rules = RankingContest['rules'];

/** What is counted where nobody says: of these, those that can count the file. */
const usual = ['instant-runoff', 'stv', 'plurality', 'schulze'] as const satisfies Rules;

/** Throws `usage` for a rule that is none, or that cannot count what the file holds. */
export function rulesOf({ seats, ties }: Pick<BallotFile, 'seats' | 'ties'>, list?: string): Rules {
  const able = rulesFor('ranking', seats ?? 1, ties) as Rules;
  if (list === undefined) return usual.filter((rule) => able.includes(rule) && (rule !== 'stv' || (seats ?? 1) > 1));
  const all = rulesFor('ranking', 1, false) as Rules;
  return list.split(',').map((name) => {
    const rule = all.find((known) => known === name.trim());
    if (!rule) throw usage(`--rules knows ${all.join(', ')}, not ${name.trim()}`);
    if (able.includes(rule)) return rule;
    const why = methods[rule].fills === 'one' && (seats ?? 1) > 1 ? `fills ${seats} seats` : 'ranks options equal';
    throw usage(`the file ${why}, which ${rule} cannot count; ${able.join(', ')} can`);
  });
}
