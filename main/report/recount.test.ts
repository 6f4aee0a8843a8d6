/**
 * Every number of a report's files, computed a second time from results.csv alone: other code, other formulas, nothing of the
 * report's but its column heads.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { environment, sweep, truth } from '../../shared/measure/testing/synthetic.ts';
import { readCsv } from '../files/csv.ts';
import { writeResults } from '../sweep/files/results.ts';
import { reportsOf } from '../sweep/testing/rows.ts';
import { readSources } from './read.ts';
import { reportOf } from './report.ts';
import { type Files, filesOfReport } from './write.ts';

type Cells = Readonly<Record<string, string>>;

const directory = mkdtempSync(join(tmpdir(), 'ostraka-recount-'));
after(() => rmSync(directory, { recursive: true, force: true }));

function table(text: string): Cells[] {
  const [head = [], ...rows] = readCsv(text, 'a table');
  return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]!])));
}

const plan = [
  ...[3, 5].flatMap((nodes) =>
    [100, 200, 400, 800, 1600].map((voters) => ({ nodes, voters, threshold: (nodes + 1) / 2, leastMixes: nodes })),
  ),
  { voters: 1600, engine: 'noble' },
  ...[20, 50, 100, 200].map((latency) => ({ voters: 1600, latency })),
];
/** What figures are about where nothing is varied: the commonest values, of equally common ones the most voters. */
const central = { voters: '1600', nodes: '3', engine: 'wasm', latency_ms: '0' };

const held = (name: string, more: Parameters<typeof sweep>[1]) => {
  const at = join(directory, name);
  const rows = sweep(plan, { repetitions: 4, ...more });
  writeResultsIn(at, name, rows);
  return { at, rows: table(readFileSync(join(at, 'results.csv'), 'utf8')).filter((row) => row.repetition !== '0') };
};
function writeResultsIn(at: string, title: string, rows: ReturnType<typeof sweep>): void {
  mkdirSync(at);
  const plan = { hash: '00', text: 'title: x\n', read: {} };
  writeResults(at, { format: 1, title, command: [], plan, environments: [environment], runs: reportsOf(rows) }, rows);
}

const one = held('one', { of: { ...truth, bend: { at: 800, steeper: 3 } } });
const two = held('two', { noise: 'another' });
const apart = held('apart', { seed: 'apart', repetitions: 3 });
const files: Files = filesOfReport(reportOf(readSources([one.at, two.at, apart.at]), 'en'));
const fileRows = (name: string): Cells[] => table(files.get(`${name}.csv`)!);

/** Of degrees of freedom 2, 3 and more: Student’s table at 95 %. */
const T: Readonly<Record<number, number>> = { 2: 4.30265273, 3: 3.182446305, 4: 2.776445105 };

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
function moments(values: readonly number[]) {
  const n = values.length;
  const mean = sum(values) / n;
  const deviation = Math.sqrt((sum(values.map((x) => x * x)) - n * mean * mean) / (n - 1));
  const half = (T[n - 1]! * deviation) / Math.sqrt(n);
  const sorted = [...values].sort((a, b) => a - b);
  const median = n % 2 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2;
  return { n, mean, deviation, low: mean - half, high: mean + half, median, least: sorted[0]!, most: sorted[n - 1]! };
}

function same(row: Cells, expected: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(expected)) {
    assert.notEqual(row[name], undefined, `${name} is no column`);
    const close = Math.abs(Number(row[name]) - value) <= 1e-6 * Math.max(Math.abs(value), 1e-3);
    assert.ok(row[name] !== '' && close, `${name} is ${row[name]}, not ${value}: ${JSON.stringify(row)}`);
  }
}

/** Each run's records among those that have these cells. */
const runsWith = (rows: readonly Cells[], cells: Cells): Cells[][] =>
  [
    ...Map.groupBy(
      rows.filter((row) => Object.entries(cells).every(([name, value]) => row[name] === value)),
      ({ run }) => run,
    ),
  ].map(([, own]) => own);

/** A quantity of one run, by its id, in the units of the files. */
function told(id: string, records: readonly Cells[]): number {
  const [name, part] = id.split(':');
  const of = (field: string, keep: (row: Cells) => boolean) =>
    sum(records.filter(keep).map((row) => Number(row[field])));
  const whole = (row: Cells) => row.kind === 'whole';
  if (name === 'result')
    return of('wall_us', (row) => whole(row) && row.place === '0' && /mixing|decryption/.test(row.phase!)) / 1e6;
  if (name === 'voting' || name === 'mixing' || name === 'decryption')
    return of('wall_us', (row) => whole(row) && row.party === 'coordinator' && row.phase === name) / 1e6;
  if (name === 'processor')
    return (
      of('processor_us', (row) =>
        part === undefined ? whole(row) : row.kind === part || (whole(row) && row.phase === part),
      ) / 1e6
    );
  if (name === 'peak')
    return Math.max(...records.filter((row) => whole(row) && row.party === part).map((row) => Number(row.peak_bytes)));
  return of(`${name}_bytes`, (row) => whole(row) && row.party !== 'voters');
}

const unitOf = (id: string): string => (/^(sent|written|peak)/.test(id) ? 'bytes' : 'seconds');

test('there are the files that are counted again here, and no other tables', () => {
  const names = [...files.keys()].filter((name) => name.endsWith('.csv'));
  const known =
    /^(one|two|apart)-((voters|nodes|latency)-(times|work|bytes)|(voters|latency)-fits|engine-(result|processor)|(cost|traffic)(-all)?|critical-path|processor)\.csv$|^compared-one-(two|apart)(-all)?\.csv$/;
  assert.deepEqual(
    names.filter((name) => !known.test(name)),
    [],
  );
  assert.equal(names.length, 3 * 19 + 4);
});

const all = { one, two, apart };
const sweeps = Object.entries(all);

test('figures against a variable', () => {
  for (const [name, { rows }] of sweeps)
    for (const [variable, column] of [
      ['voters', 'voters'],
      ['nodes', 'nodes'],
      ['latency', 'latency_ms'],
    ] as const)
      for (const figure of ['times', 'work', 'bytes']) {
        const shown = fileRows(`${name}-${variable}-${figure}`);
        assert.ok(shown.length >= 2 * (variable === 'nodes' ? 2 : 5));
        for (const row of shown) {
          const runs = runsWith(rows, { ...central, [column]: row[column]! });
          const { n, mean, median, deviation, low, high, least, most } = moments(
            runs.map((own) => told(row.quantity!, own)),
          );
          same(row, {
            n,
            mean,
            median,
            standard_deviation: deviation,
            mean_low_95: low,
            mean_high_95: high,
            least,
            most,
          });
          assert.equal(row.unit, unitOf(row.quantity!));
        }
      }
});

test('figures by name', () => {
  for (const [name, { rows }] of sweeps)
    for (const quantity of ['result', 'processor'])
      for (const row of fileRows(`${name}-engine-${quantity}`)) {
        const runs = runsWith(rows, { ...central, engine: row.engine! });
        const { n, mean, low, high, least, most } = moments(runs.map((own) => told(quantity, own)));
        same(row, { n, mean, mean_low_95: low, mean_high_95: high, least, most });
      }
});

test('cost by phase, of the central configuration and of all', () => {
  for (const [name, { rows }] of sweeps) {
    const shown = fileRows(`${name}-cost`);
    assert.deepEqual(
      shown.map(({ phase }) => phase),
      ['voting', 'mixing', 'decryption'],
    );
    for (const row of shown) {
      const { n, mean, deviation, low, high, least, most } = moments(
        runsWith(rows, central).map((own) => told(row.phase!, own)),
      );
      same(row, {
        n,
        mean_s: mean,
        mean_low_95_s: low,
        mean_high_95_s: high,
        standard_deviation_s: deviation,
        least_s: least,
        most_s: most,
      });
    }
    const every = fileRows(`${name}-cost-all`);
    assert.equal(every.length, 3 * plan.length);
    for (const row of every) {
      const runs = runsWith(rows, { configuration: row.configuration! });
      const [time, work] = [row.phase!, `processor:${row.phase}`].map((id) =>
        moments(runs.map((own) => told(id, own))),
      );
      const voters = Number(runs[0]![0]!.voters);
      assert.equal(Number(row.voters), voters);
      same(row, {
        ...{ n: runs.length, mean_s: time!.mean, mean_low_95_s: time!.low, mean_high_95_s: time!.high },
        ...{ processor_mean_s: work!.mean, processor_low_95_s: work!.low, processor_high_95_s: work!.high },
        ...{ ms_per_ballot: (1000 * time!.mean) / voters, processor_ms_per_ballot: (1000 * work!.mean) / voters },
      });
    }
  }
});

test('processor time, traffic, disk and memory', () => {
  for (const [name, { rows }] of sweeps) {
    const runs = runsWith(rows, central);
    for (const row of fileRows(`${name}-processor`)) {
      const { n, mean, low, high } = moments(
        runs.map(
          (own) =>
            sum(
              own
                .filter(({ kind, party }) => kind === row.kind && party === row.party)
                .map((one) => Number(one.processor_us)),
            ) / 1e6,
        ),
      );
      same(row, { n, mean_s: mean, mean_low_95_s: low, mean_high_95_s: high });
    }
    for (const row of fileRows(`${name}-traffic`)) {
      const { n, mean, low, high } = moments(
        runs.map((own) =>
          sum(
            own
              .filter(({ phase, party }) => phase === row.phase && party === row.party)
              .map((one) => Number(one.sent_bytes)),
          ),
        ),
      );
      same(row, { n, mean_bytes: mean, mean_low_95_bytes: low, mean_high_95_bytes: high });
    }
    const every = fileRows(`${name}-traffic-all`);
    assert.equal(every.length, 3 * plan.length);
    for (const row of every) {
      const own = runsWith(rows, { configuration: row.configuration!, party: row.party! });
      const of = (field: string) => moments(own.map((records) => sum(records.map((one) => Number(one[field]))))).mean;
      const peaks = own.map((records) => Math.max(...records.map((one) => Number(one.peak_bytes))));
      same(row, {
        ...{ n: own.length, sent_mean_bytes: of('sent_bytes'), received_mean_bytes: of('received_bytes') },
        ...{ messages_mean: of('sent_messages'), written_mean_bytes: of('written_bytes'), syncs_mean: of('syncs') },
        ...{ peak_mean_bytes: moments(peaks).mean, peak_most_bytes: Math.max(...peaks) },
      });
    }
  }
});

test('who mixed when', () => {
  for (const [name, { rows }] of sweeps) {
    const shown = fileRows(`${name}-critical-path`);
    assert.equal(shown.length, 9);
    for (const row of shown) {
      const own = runsWith(rows, { ...central, party: 'node', place: row.node!, kind: row.kind! }).flat();
      const of = (field: string) => moments(own.map((one) => Number(one[field]) / 1e6)).mean;
      same(row, { n: own.length, began_mean_s: of('began_us'), ended_mean_s: of('ended_us') });
    }
  }
});

/** Coefficients of weighted least squares, by the normal equations and Cramer’s rule. */
function solve(columns: readonly (readonly number[])[], y: readonly number[], weights: readonly number[]): number[] {
  const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((value, i) => value * b[i]! * weights[i]!));
  const matrix = columns.map((a) => columns.map((b) => dot(a, b)));
  const right = columns.map((a) => dot(a, y));
  const determinant = (m: readonly (readonly number[])[]): number =>
    m.length === 1
      ? m[0]![0]!
      : sum(
          m[0]!.map(
            (value, j) =>
              (j % 2 ? -1 : 1) * value * determinant(m.slice(1).map((row) => row.filter((_, k) => k !== j))),
          ),
        );
  const whole = determinant(matrix);
  return columns.map(
    (_, i) => determinant(matrix.map((row, r) => row.map((v, c) => (c === i ? right[r]! : v)))) / whole,
  );
}

test('powers, straight lines and breaks', () => {
  let breaks = 0;
  for (const [name, { rows }] of sweeps)
    for (const [variable, column] of [
      ['voters', 'voters'],
      ['latency', 'latency_ms'],
    ] as const)
      for (const row of fileRows(`${name}-${variable}-fits`)) {
        const { [column]: _, ...others } = central;
        const points = runsWith(rows, others).map((own) => ({ x: Number(own[0]![column]), y: told(row.series!, own) }));
        same(row, { n: points.length, values: new Set(points.map(({ x }) => x)).size });
        if (variable === 'voters') {
          const logs = points.map(({ x, y }) => [Math.log(x), Math.log(y)] as const);
          const n = logs.length;
          const [sx, sy] = [sum(logs.map(([x]) => x)), sum(logs.map(([, y]) => y))];
          const sxx = sum(logs.map(([x]) => x * x)) - (sx * sx) / n;
          const sxy = sum(logs.map(([x, y]) => x * y)) - (sx * sy) / n;
          const syy = sum(logs.map(([, y]) => y * y)) - (sy * sy) / n;
          const half = tQuantile(n - 2) * Math.sqrt((syy - (sxy * sxy) / sxx) / (n - 2) / sxx);
          same(row, { power: sxy / sxx, power_low_95: sxy / sxx - half, power_high_95: sxy / sxx + half });
        } else assert.deepEqual([row.power, row.power_low_95], ['', '']);

        const [ones, xs, ys] = [points.map(() => 1), points.map(({ x }) => x), points.map(({ y }) => y)];
        let weights = ys.map((y) => y ** -2);
        for (let i = 0; i < 10; i += 1) {
          const [base, rate] = solve([ones, xs], ys, weights);
          weights = xs.map((x) => (base! + rate! * x) ** -2);
        }
        const [base, rate] = solve([ones, xs], ys, weights);
        same(row, { line_at_0: base!, line_per_unit: rate! });
        assert.ok(Number(row.p_adjusted) >= Number(row.p_of_line) && Number(row.p_of_line) > 0);
        assert.equal(row.said, Number(row.p_adjusted) < 0.05 ? 'break' : 'none');
        if (row.said === 'none') {
          for (const cell of ['break_at', 'break_low_95', 'break_high_95', 'per_unit_before', 'per_unit_after'])
            assert.equal(row[cell], '');
          continue;
        }
        breaks += 1;
        const bent = (at: number) => {
          const more = xs.map((x) => Math.max(0, x - at));
          const [a, b, c] = solve([ones, xs, more], ys, weights);
          const left = sum(xs.map((x, i) => weights[i]! * (ys[i]! - a! - b! * x - c! * more[i]!) ** 2));
          return { before: b!, after: b! + c!, left };
        };
        const [at, low, high] = ['break_at', 'break_low_95', 'break_high_95'].map((cell) => Number(row[cell]));
        const found = bent(at!);
        same(row, { per_unit_before: found.before, per_unit_after: found.after });
        // Ten places to each step of the axis, from the second value to the last but one.
        const inner = [...new Set(xs)].sort((a, b) => a - b).slice(1, -1);
        const tried = inner.flatMap((from, i) => {
          const to = inner[i + 1];
          return to === undefined ? [from] : Array.from({ length: 10 }, (_, k) => from + ((to - from) * k) / 10);
        });
        const bound = found.left * (1 + tQuantile(points.length - 4) ** 2 / (points.length - 4));
        for (const x of tried) {
          assert.ok(bent(x).left >= found.left * (1 - 1e-9), `a break at ${x} fits better than at ${at}`);
          if (x < low! || x > high!) assert.ok(bent(x).left > bound * (1 - 1e-9), `${x} fits as well`);
        }
        assert.ok(bent(low!).left <= bound * 1.000001 && bent(high!).left <= bound * 1.000001);
      }
  assert.ok(breaks > 0, 'no break was counted again');
  const shuffle = fileRows('one-voters-fits').find(({ series }) => series === 'processor:shuffle')!;
  assert.equal(shuffle.said, 'break', 'a shuffle that bends is seen');
  assert.ok(fileRows('two-voters-fits').find(({ series }) => series === 'processor:shuffle')!.said === 'none');
});

test('comparisons, in pairs and apart', () => {
  for (const [other, { rows }, pairs] of [
    ['two', two, true],
    ['apart', apart, false],
  ] as const) {
    const every = fileRows(`compared-one-${other}-all`);
    assert.ok(every.length >= 10 * plan.length);
    for (const row of every) {
      const cells = {
        ...{ voters: row.voters!, nodes: row.nodes!, threshold: row.threshold!, least_mixes: row.least_mixes! },
        ...{ latency_ms: row.latency_ms!, engine: row.engine! },
      };
      const [a, b] = [one.rows, rows].map((all) => runsWith(all, cells).map((own) => told(row.quantity!, own))) as [
        number[],
        number[],
      ];
      const [first, second] = [moments(a), moments(b)];
      same(row, { n_first: first.n, n_second: second.n, mean_first: first.mean, mean_second: second.mean });
      same(row, { ratio: second.mean / first.mean });
      assert.equal(row.pairs, pairs ? 'paired' : 'apart');
      // At each end of the interval, and at 1, the test of mean(b) = end · mean(a) has the p that it should.
      const p = (factor: number): number => {
        if (pairs) {
          const gaps = moments(b.map((value, i) => value - factor * a[i]!));
          return tails((gaps.mean / gaps.deviation) * Math.sqrt(gaps.n), gaps.n - 1);
        }
        const [va, vb] = [(factor * first.deviation) ** 2 / first.n, second.deviation ** 2 / second.n];
        const freedom = (va + vb) ** 2 / (va ** 2 / (first.n - 1) + vb ** 2 / (second.n - 1));
        return tails((second.mean - factor * first.mean) / Math.sqrt(va + vb), freedom);
      };
      assert.ok(Math.abs(p(1) - Number(row.p)) < 1e-4, `${p(1)} is not ${row.p}`);
      for (const end of [row.ratio_low_95, row.ratio_high_95])
        assert.ok(Math.abs(p(Number(end)) - 0.05) < 1e-4, `${p(Number(end))} at ${end}`);
    }
    for (const [, family] of Map.groupBy(
      every,
      (row) => `${row.voters} ${row.nodes} ${row.latency_ms} ${row.engine}`,
    )) {
      const sorted = [...family].sort((x, y) => Number(x.p) - Number(y.p));
      let most = 0;
      for (const [i, row] of sorted.entries()) {
        most = Math.max(most, Math.min(1, Number(row.p) * (sorted.length - i)));
        same(row, { p_adjusted: most });
        assert.equal(row.said, most < 0.05 ? 'seen' : 'unseen');
      }
    }
    const key = (row: Cells) =>
      `${row.quantity} ${row.mean_first} ${row.p} ${row.p_adjusted} ${row.said} ${row.ratio_low_95}`;
    const shown = fileRows(`compared-one-${other}`);
    assert.ok(shown.length >= 10);
    assert.deepEqual(
      shown.map(key),
      every.filter((row) => Object.entries(central).every(([name, value]) => row[name] === value)).map(key),
    );
  }
});

/** Probability of |T| beyond |t|: Student’s density summed by Simpson’s rule over u, where T = u/√(1 − u²)·√freedom. */
function tails(t: number, freedom: number): number {
  const inside = Math.abs(t) / Math.sqrt(freedom + t * t);
  const steps = 2000;
  const area = (to: number): number => {
    const h = to / steps;
    const f = (u: number) => Math.cos(u) ** (freedom - 1);
    let total = f(0) + f(to);
    for (let i = 1; i < steps; i += 1) total += (i % 2 ? 4 : 2) * f(i * h);
    return (total * h) / 3;
  };
  return 1 - area(Math.asin(inside)) / area(Math.PI / 2);
}

function tQuantile(freedom: number): number {
  let [low, high] = [0, 100];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (tails(middle, freedom) > 0.05) low = middle;
    else high = middle;
  }
  return low;
}
