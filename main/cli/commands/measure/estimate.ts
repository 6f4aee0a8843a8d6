/** `ostraka estimate`: what an election would take, before it is held. */
import { availableParallelism } from 'node:os';
import { MAX_NODES } from '../../../../shared/crypto/ceremony/bounds.ts';
import { MAX_VOTERS } from '../../../../shared/election/turnout.ts';
import {
  type Asked,
  type Estimate,
  estimate,
  type Foretold,
  LEVEL,
  leastSpread,
  WIDEST,
} from '../../../../shared/measure/estimate/estimate.ts';
import type { Fitted } from '../../../../shared/measure/estimate/fit.ts';
import { fitted as shipped } from '../../../../shared/measure/estimate/fitted.ts';
import { fitOf, fitText } from '../../../report/calculator/fit-files.ts';
import { writeNewFile } from '../../../report/write.ts';
import { calibrate } from '../../../workers/calibration.ts';
import { type Args, type Command, type Context, flag, integerOption, option, required, usage } from '../../command.ts';

const MAX_WIDTH = 4096;

export const estimateCommand: Command = {
  usage: `usage: ostraka estimate --voters N [OPTIONS]
       ostraka estimate --fit DIR --out FILE

Foretells what an election would take: time from the end of voting to the count, processor time, memory, traffic and disk, each
with an interval in which nine of ten elections should lie. It multiplies costs that were fitted to measured elections; this computer's
speed is measured in a moment, on all of its cores. Below the answer stands what it rests on: print that with it.

  --voters N           each casts one ballot
  --nodes N            mix nodes (3)
  --threshold T        how many of them open the result together (the majority)
  --width W            ciphertexts of one ballot (1)
  --cores C            of each computer (this one's)
  --together           all parties on one computer, as ostraka simulate and ostraka sweep hold it
  --latency MS         one way between each party and the coordinator (0)
  --bandwidth KBIT     a second, of each party's link (unbounded)
  --slower FACTOR      than the machine of the fitted costs, instead of measuring this one; 0.5 is twice as fast
  --from DIR           takes costs from a sweep of this machine instead of those that the program comes with
  --json               the answer as JSON: seconds and bytes

With --fit the costs of a sweep in DIR are fitted and written to FILE; no voters are asked for then.

example: ostraka estimate --voters 5000 --nodes 5 --cores 4 --latency 20 --bandwidth 10000`,
  options: {
    voters: { type: 'string' },
    nodes: { type: 'string' },
    threshold: { type: 'string' },
    width: { type: 'string' },
    cores: { type: 'string' },
    together: { type: 'boolean' },
    latency: { type: 'string' },
    bandwidth: { type: 'string' },
    slower: { type: 'string' },
    from: { type: 'string' },
    json: { type: 'boolean' },
    fit: { type: 'string' },
    out: { type: 'string' },
  },
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const directory = option(args, 'fit');
  if (directory !== undefined) {
    const out = required(args, 'out');
    const fitted = fitOf(directory);
    writeNewFile(out, fitText({ ...fitted, date: new Date().toISOString().slice(0, 10) }));
    context.say(out);
    return 0;
  }
  if (option(args, 'out') !== undefined) throw usage('--out goes with --fit');
  required(args, 'voters');
  const nodes = integerOption(args, 'nodes', 1, MAX_NODES) ?? 3;
  const own = option(args, 'from');
  const given = number(args, 'slower');
  if (own !== undefined && given !== undefined) throw usage('--from is of this machine, and --slower of another');
  const size: Omit<Asked, 'slower'> = {
    voters: integerOption(args, 'voters', 1, MAX_VOTERS)!,
    nodes,
    threshold: integerOption(args, 'threshold', 1, nodes) ?? Math.floor(nodes / 2) + 1,
    width: integerOption(args, 'width', 1, MAX_WIDTH) ?? 1,
    cores: integerOption(args, 'cores', 1, 1024) ?? availableParallelism(),
    together: flag(args, 'together'),
    latency: number(args, 'latency') ?? 0,
    bandwidth: number(args, 'bandwidth') ?? 0,
  };
  const costs = own === undefined ? shipped : fitOf(own);
  const speed =
    own !== undefined ? 'own' : given !== undefined ? 'given' : costs.calibration === null ? 'unknown' : 'measured';
  const slower = given ?? (speed === 'measured' ? (await calibrate()) / costs.calibration! : 1);
  const asked: Asked = { ...size, slower };
  const found = estimate(costs, asked);
  if (flag(args, 'json')) {
    context.say(JSON.stringify({ asked, estimate: found, fitted: provenance(costs), speed }, null, 2));
    return 0;
  }
  for (const line of linesOf(asked, found)) context.say(line);
  for (const line of notesOf({ costs, asked, found, speed })) context.note(line);
  return 0;
}

/** What the costs were fitted to, and what the intervals are. */
function provenance({ costs, ...of }: Fitted) {
  const { configurations, runs } = costs.result;
  return { ...of, configurations, elections: runs, level: LEVEL };
}

/** A number above 0 (0 too, of what may be absent). */
function number(args: Args, name: string): number | undefined {
  const typed = option(args, name);
  if (typed === undefined) return undefined;
  const value = /^\d{1,9}(\.\d{1,6})?$/.test(typed) ? Number(typed) : Number.NaN;
  if (!Number.isFinite(value) || (name === 'slower' && value === 0)) throw usage(`--${name} is a number, not ${typed}`);
  return value;
}

const PERCENT = `${Math.round(100 * LEVEL)} %`;

function linesOf(asked: Asked, found: Estimate): string[] {
  const row = (what: string, value: string, interval: string) =>
    `${what.padEnd(44)} ${value.padStart(10)}   ${interval}`;
  const line = (what: string, { value, interval }: Foretold, show: (value: number) => string): string =>
    `${row(what, show(value), `${show(interval.low)} to ${show(interval.high)}`)}${interval.high > value * (1 + WIDEST) ? '  (uncertain)' : ''}`;
  const pair = (what: string, of: { coordinator: Foretold; node: Foretold }, show: (value: number) => string) => [
    line(`${what}, coordinator`, of.coordinator, show),
    line(`${what}, each node`, of.node, show),
  ];
  return [
    `${asked.voters} voters, ${asked.nodes} ${asked.nodes === 1 ? 'node' : 'nodes'} of which ${asked.threshold} open, ${asked.width} ${asked.width === 1 ? 'ciphertext' : 'ciphertexts'} a ballot`,
    '',
    row('', 'foretold', `${PERCENT} interval`),
    line('from the end of voting to the count', found.result, time),
    ...pair('processor time of all threads', found.processor, time),
    ...pair('peak memory of the process', found.memory, bytes),
    ...pair('sent and received together', found.traffic, bytes),
    ...pair('written to disk', found.disk, bytes),
  ];
}

/** Whose machine the costs are of, and how this one's speed is known. */
type Speed = 'given' | 'measured' | 'own' | 'unknown';

interface Told {
  readonly costs: Fitted;
  readonly asked: Asked;
  readonly found: Estimate;
  readonly speed: Speed;
}

function notesOf({ costs, asked, found, speed }: Told): string[] {
  const { runs, configurations } = costs.costs.result;
  const span = ({ least, most }: Fitted['voters']) => (least === most ? `${least} alone` : `${least} to ${most}`);
  const measured = (of: Estimate['beyond'][number]) => (of === 'cores' ? `${costs.cores} alone` : span(costs[of]));
  const program = costs.commit === null ? 'no commit' : `commit ${costs.commit.slice(0, 12)}`;
  const floors = [leastSpread('result'), leastSpread('peak:node')].map((floor) => Math.round(100 * floor));
  return [
    '',
    `Each interval by itself should hold nine of ten elections like those measured; all of them at once hold fewer. It comes of how far`,
    `each of ${configurations} configurations lay from what the others foretold (Student's t, ${configurations - 1} degrees of freedom); by assumption that`,
    `is never taken for less than ${floors[0]} % (memory ${floors[1]} %). Processor time, bytes and disk are of the whole election.`,
    `  fitted to: ${runs} elections, all parties on one computer, without cheats, faults or slowed links;`,
    `    voters ${span(costs.voters)}, nodes ${span(costs.nodes)}, ciphertexts a ballot ${span(costs.width)};`,
    `    ${costs.machine}, ${costs.cores} cores, ${costs.engine}, ${program}${costs.date === null ? '' : `, ${costs.date}`}`,
    `  ${speedInWords(speed, asked.slower)}`,
    ...(found.beyond.length > 0
      ? [
          `  EXTRAPOLATED: ${found.beyond.map((of) => `${of} ${asked[of]} (measured: ${measured(of)})`).join(', ')}; intervals hold only if costs go on as they did`,
        ]
      : []),
    ...(found.widest > WIDEST
      ? [
          `  UNCERTAIN: the widest interval goes ${Math.round(100 * found.widest)} % above its value; fit a sweep of your own machine while it does nothing else (--from)`,
        ]
      : []),
    ...assumptions(costs, asked).map((one) => `  assumed: ${one}`),
  ];
}

function speedInWords(speed: Speed, slower: number): string {
  const times = `${slower.toPrecision(2)} times as long as that one`;
  switch (speed) {
    case 'own':
      return 'times are as that machine was when it was measured';
    case 'given':
      return `times are for a machine that takes ${times}, as was typed`;
    case 'measured':
      return `this machine takes ${times}, as a moment of multiplications says: its own error is in no interval`;
    case 'unknown':
      return 'that machine’s speed was not measured beside its elections: times are as if this one were equally fast';
  }
}

function assumptions({ cores }: Fitted, asked: Asked): string[] {
  const { threshold, nodes, together, latency, bandwidth } = asked;
  return [
    together
      ? 'all parties share the cores of one computer, which does nothing else'
      : `each party has a computer of its own with ${asked.cores} cores, which does nothing else. No such election was measured: the time to the count follows from a model of who waits for whom, and its interval is that of elections on one computer`,
    ...(asked.cores === cores ? [] : ['work that grows with the ballots is shared evenly by all cores']),
    ...(together && threshold !== Math.floor(nodes / 2) + 1
      ? ['the time to the count is as with the usual number of nodes that open, a majority']
      : []),
    ...(latency > 0 || bandwidth > 0
      ? [
          'latency counts for trips that follow one another by the protocol, bandwidth for the busiest link; neither was measured, and no interval is of them',
        ]
      : []),
  ];
}

function time(seconds: number): string {
  if (seconds < 10) return `${seconds.toPrecision(2)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`.replace(' 60 s', ' 59 s');
  return `${(seconds / 3600).toPrecision(3)} h`;
}

function bytes(value: number): string {
  const [unit, size] = (
    [
      ['GB', 1e9],
      ['MB', 1e6],
      ['kB', 1e3],
    ] as const
  ).find(([, size]) => value >= size) ?? ['B', 1];
  const shown = value / size;
  return `${shown < 10 ? shown.toPrecision(2) : Math.round(shown)} ${unit}`;
}
