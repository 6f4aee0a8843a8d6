/** Rows, medians and ratios, computed by hand from recorded measurements. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMNS, csvHead, csvLine, type Row } from './rows.ts';
import { furtherBallot, less, processorSeconds, ratiosOf, rowsOf, spread } from './statistics.ts';
import { labelOf, type StepName } from './system.ts';
import { printed } from './table.ts';

const OSTRAKA = { system: 'ostraka', version: '0.1.0', engine: 'fma', group: 'ristretto255', securityBits: 126 };
const BELENIOS = { system: 'belenios', version: '2.0', engine: 'OCaml+GMP', group: 'RFC-3526-2048', securityBits: 112 };

function rows(system: typeof OSTRAKA, step: StepName, ballots: number, seconds: readonly number[]): Row[] {
  return seconds.map((processorSeconds, i) => ({
    ...system,
    step,
    ballots,
    trustees: 3,
    threshold: 2,
    repetition: i + 1,
    seed: `peers ${i + 1}`,
    processorSeconds,
    wallSeconds: 2 * processorSeconds,
    peakBytes: 80_000_000,
    writtenBytes: 27_700,
  }));
}

const RECORDED = [
  ...rows(BELENIOS, 'shuffle', 5, [0.573, 0.575, 0.574]),
  ...rows(BELENIOS, 'shuffle', 40, [3.65, 3.66, 3.64]),
  ...rows(BELENIOS, 'check', 5, [0.118, 0.12, 0.119]),
  ...rows(BELENIOS, 'check', 40, [0.537, 0.552, 0.545]),
  ...rows(OSTRAKA, 'shuffle', 5, [0.338, 0.342, 0.34]),
  ...rows(OSTRAKA, 'shuffle', 40, [0.383, 0.393, 0.388]),
];
const of = ({ system: name, engine, group }: typeof OSTRAKA) => labelOf({ name, engine, group });

test('a row is a line of the CSV, each value under the name of its column', () => {
  const [row] = RECORDED as [Row];
  assert.equal(
    csvHead(),
    'system,version,engine,group,security_bits,step,ballots,trustees,threshold,repetition,seed,processor_seconds,wall_seconds,peak_bytes,written_bytes\n',
  );
  assert.equal(
    csvLine(row),
    'belenios,2.0,OCaml+GMP,RFC-3526-2048,112,shuffle,5,3,2,1,peers 1,0.573,1.146,80000000,27700\n',
  );
  assert.match(csvLine({ ...row, seed: 'a "b", c' }), /,"a ""b"", c",/);
  assert.deepEqual(new Set(COLUMNS.map(({ key }) => key)), new Set(Object.keys(row)));
});

test('medians, spreads, and what each further ballot takes, repetition by repetition', () => {
  assert.deepEqual(spread([3, 1, 2]), { median: 2, least: 1, most: 3 });
  const shuffle = furtherBallot(RECORDED, of(BELENIOS), 'shuffle');
  const near = (map: ReadonlyMap<number, number>) => [...map].map(([i, value]) => [i, Math.round(1e6 * value)]);
  assert.deepEqual(near(shuffle), [
    [1, 87_914],
    [2, 88_143],
    [3, 87_600],
  ]);
  const check = furtherBallot(RECORDED, of(BELENIOS), 'check');
  assert.deepEqual(near(less(shuffle, 3, check)), [
    [1, 52_000],
    [2, 51_114],
    [3, 51_086],
  ]);
  assert.equal(
    furtherBallot(
      RECORDED.filter(({ ballots }) => ballots === 5),
      of(BELENIOS),
      'shuffle',
    ).size,
    0,
  );
});

test('a ratio is taken within each repetition, and none where a value is within the noise', () => {
  const at = (system: typeof OSTRAKA) => processorSeconds(rowsOf(RECORDED, of(system), 'shuffle', 40));
  const ratio = ratiosOf(at(BELENIOS), at(OSTRAKA))!;
  assert.equal(ratio.median, 3.64 / 0.388);
  assert.deepEqual([ratio.least, ratio.most], [3.66 / 0.393, 3.65 / 0.383]);
  assert.equal(ratiosOf(new Map([[1, 1]]), new Map([[1, 0]])), null);
  assert.equal(ratiosOf(new Map([[1, 1]]), new Map([[2, 1]])), null);
});

test('the table names versions and levels, compares with Ostraka, and says what may not be compared', () => {
  const text = printed(RECORDED, [of(OSTRAKA), of(BELENIOS)]);
  assert.match(text, /^ostraka fma, ristretto255: version 0\.1\.0, 126 bits\nbelenios .*: version 2\.0, 112 bits$/m);
  assert.match(text, /^shuffle +belenios OCaml\+GMP, RFC-3526-2048 +3\.65 \(3\.64–3\.66\) +9\.38 \(9\.31–9\.53\) /m);
  assert.match(text, /^each further ballot, 5 to 40 /m);
  assert.match(text, /^ {2}less 3 × check +belenios .* 51\.1 \(51\.1–52\) +37\.[23] \(35\.1–40\.4\)/m);
  assert.match(text, /Version 2\.0 knows\n +no elliptic curve/);
  assert.doesNotMatch(text, /Verificatum is Java/);
  assert.equal(printed([], []), 'nothing was measured');
});
