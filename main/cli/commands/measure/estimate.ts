/** `ostraka estimate`: what an election would take, before it is held. */
import { availableParallelism } from 'node:os';
import { MAX_NODES } from '../../../../shared/crypto/ceremony/bounds.ts';
import { MAX_VOTERS } from '../../../../shared/election/manifest.ts';
import {
  type Asked,
  type Estimate,
  estimate,
  type Foretold,
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
speed is measured in a moment, on all of its cores.

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
  const slower =
    given ?? (own !== undefined || costs.calibration === null ? 1 : (await calibrate()) / costs.calibration);
  const asked: Asked = { ...size, slower };
  const found = estimate(costs, asked);
  if (flag(args, 'json')) {
    context.say(JSON.stringify({ asked, estimate: found }, null, 2));
    return 0;
  }
  for (const line of linesOf(asked, found)) context.say(line);
  for (const line of notesOf(costs, asked, found)) context.note(line);
  return 0;
}

/** A number above 0 (0 too, of what may be absent). */
function number(args: Args, name: string): number | undefined {
  const typed = option(args, name);
  if (typed === undefined) return undefined;
  const value = /^\d{1,9}(\.\d{1,6})?$/.test(typed) ? Number(typed) : Number.NaN;
  if (!Number.isFinite(value) || (name === 'slower' && value === 0)) throw usage(`--${name} is a number, not ${typed}`);
  return value;
}

function linesOf(asked: Asked, found: Estimate): string[] {
  const line = (what: string, { value, interval }: Foretold, show: (value: number) => string): string =>
    `${what.padEnd(40)} ${show(value).padStart(10)}   ${show(interval.low)} to ${show(interval.high)}${interval.high > value * (1 + WIDEST) ? '  (uncertain)' : ''}`;
  const pair = (what: string, of: { coordinator: Foretold; node: Foretold }, show: (value: number) => string) => [
    line(`${what}, coordinator`, of.coordinator, show),
    line(`${what}, each node`, of.node, show),
  ];
  return [
    `${asked.voters} voters, ${asked.nodes} ${asked.nodes === 1 ? 'node' : 'nodes'} of which ${asked.threshold} open, ${asked.width} ${asked.width === 1 ? 'ciphertext' : 'ciphertexts'} a ballot`,
    '',
    line('from the end of voting to the count', found.result, time),
    ...pair('processor time', found.processor, time),
    ...pair('peak memory', found.memory, bytes),
    ...pair('sent and received', found.traffic, bytes),
    ...pair('written to disk', found.disk, bytes),
  ];
}

function notesOf(costs: Fitted, asked: Asked, found: Estimate): string[] {
  const range = (of: 'voters' | 'nodes' | 'width') => `${of} ${costs[of].least} to ${costs[of].most}`;
  return [
    '',
    'In each range nine of ten elections should lie, as far as they are like those that were measured:',
    `  ${costs.costs.result.runs} elections, ${range('voters')}, ${range('nodes')}, ${range('width')}; ${costs.machine}, ${costs.cores} cores, ${costs.engine}, ${costs.commit === null ? 'no commit' : `commit ${costs.commit.slice(0, 12)}`}${costs.date === null ? '' : `, ${costs.date}`}`,
    `  this machine takes ${asked.slower.toPrecision(2)} times as long as that one`,
    ...(found.beyond.length > 0 ? [`  EXTRAPOLATED: ${found.beyond.join(' and ')} beyond what was measured`] : []),
    ...(found.widest > WIDEST
      ? [
          `  UNCERTAIN: the widest range goes ${Math.round(100 * found.widest)} % above its value; fit a sweep of your own machine while it does nothing else (--from)`,
        ]
      : []),
    asked.together
      ? '  assumed: all parties share the cores of one computer, which does nothing else'
      : `  assumed: each party has a computer of its own with ${asked.cores} cores, which does nothing else; measured were parties on one computer`,
    ...(asked.latency > 0 || asked.bandwidth > 0
      ? [
          '  assumed: latency counts for trips that follow one another by the protocol, bandwidth for the busiest link; neither was measured',
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
