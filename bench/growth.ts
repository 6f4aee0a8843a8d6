/**
 * How an election grows: held with so many voters and with more of them, in turn, each in processes of its own over real
 * sockets. Prints what a ballot costs in each phase beside what it costs where there are fewest, and the peak of each process.
 *
 *     npm run bench:growth -- [--voters 10000,100000] [--nodes 3] [--rounds 1] [--json FILE]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBallots } from '../main/files/ballot-file.ts';
import { simulate } from '../main/local-election/election-in-processes.ts';
import { pollOfFile } from '../main/local-election/poll.ts';
import type { Measurement } from '../shared/measure/record.ts';
import { median } from './measure.ts';
import { table } from './table.ts';

const BALLOTS = join(import.meta.dirname, '../shared/election/samples/burlington-2009-mayor.soi');
const PHASES = ['enrolment', 'voting', 'mixing', 'decryption', 'finished'] as const;
const PARTIES = ['coordinator', 'node', 'voters'] as const;

const { values } = parseArgs({
  options: {
    voters: { type: 'string', default: '10000,100000' },
    nodes: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const sizes = values.voters.split(',').map(Number);
const [nodes, rounds] = [Number(values.nodes), Number(values.rounds)];
const ballots = loadBallots(BALLOTS);

interface Election {
  readonly voters: number;
  /** As the election began. */
  readonly load: number;
  readonly records: readonly Measurement[];
}

async function hold(voters: number, seed: string): Promise<Election> {
  const load = loadavg()[0]!;
  const out = mkdtempSync(join(tmpdir(), 'ostraka-growth-'));
  try {
    const poll = pollOfFile(ballots, { voters, rules: ['instant-runoff'], seats: 1, seed });
    const progress = { begin: () => {}, update: () => {}, end: () => {} };
    const audience = { note: () => {}, progress, stop: new AbortController().signal };
    const held = { poll, nodes, threshold: Math.floor(nodes / 2) + 1, leastMixes: nodes, out };
    const { measurements } = await simulate(held, audience);
    return { voters, load, records: measurements.filter(({ kind }) => kind === 'whole') };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Microseconds of processor time that these parties took for a ballot in this phase. */
function costOf({ voters, records }: Election, phase: string, party: string): number {
  const of = records.filter((one) => one.phase === phase && (party === 'all' || one.party === party));
  return of.reduce((sum, { processor }) => sum + processor, 0) / voters;
}

/** MB at the end of the election, of the largest process of this party. */
const peakOf = ({ records }: Election, party: string): number =>
  Math.max(0, ...records.filter((one) => one.party === party).map(({ peak }) => (peak ?? 0) / 1e6));

const elections: Election[] = [];
for (let round = 1; round <= rounds; round++)
  for (const voters of round % 2 === 1 ? sizes : sizes.toReversed()) {
    const held = await hold(voters, `round ${round}`);
    elections.push(held);
    console.error(`round ${round}: ${voters} voters, held from a load of ${held.load.toFixed(1)} on`);
  }

const of = (voters: number): Election[] => elections.filter((one) => one.voters === voters);
const costs = [...PARTIES, 'all'].flatMap((party) =>
  PHASES.map((phase) => {
    const each = sizes.map((voters) => median(of(voters).map((one) => costOf(one, phase, party))));
    return { party, phase, microseconds: each, ratios: each.map((cost) => cost / each[0]!) };
  }),
);
const peaks = PARTIES.map((party) => ({
  party,
  megabytes: sizes.map((voters) => Math.max(...of(voters).map((one) => peakOf(one, party)))),
}));
console.log(
  [
    `processor time of a ballot in microseconds, with ${nodes} nodes, beside that with ${sizes[0]} voters`,
    ...table(
      ['', ...sizes.map((voters) => `${voters} voters`)],
      costs
        .filter(({ microseconds }) => microseconds.every((cost) => cost > 0))
        .map(({ party, phase, microseconds, ratios }) => [
          `${party}, ${phase}`,
          ...microseconds.map((cost, i) => `${cost.toFixed(0)}${i === 0 ? '' : ` (${ratios[i]!.toFixed(2)} ×)`}`),
        ]),
    ),
    '',
    'peak of the largest process in MB',
    ...table(
      ['', ...sizes.map((voters) => `${voters} voters`)],
      peaks.map(({ party, megabytes }) => [party, ...megabytes.map((peak) => peak.toFixed(0))]),
    ),
  ].join('\n'),
);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine, node: process.version, nodes, costs, peaks, elections }, null, 2)}\n`,
  );
