import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { COLUMNS, type Row } from '../../../shared/measure/columns.ts';
import { UNRECORDED } from '../../../shared/measure/conditions.ts';
import { readCsv, writeCsv } from '../../files/csv.ts';
import { environment, reportsOf, rowOf } from '../testing/rows.ts';
import { RESULT_FILES, type Results, readResults, writeResults } from './results.ts';
import { csvOfRows, parquetOfRows, rowsOfCsv } from './tables.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-results-'));
after(() => rmSync(directory, { recursive: true, force: true }));

const rows = [
  rowOf({ run: 1, repetition: 0 }),
  rowOf({ run: 2, latency: 0.5, electorate: 'mallows "0.5", or so', wall: Number.MAX_SAFE_INTEGER }),
  rowOf({ run: 3, began: null, ended: null, peak: 2 ** 40, sentBytes: 0 }),
];
const results: Omit<Results, 'records'> = {
  format: 1,
  title: 'A title',
  command: ['ostraka', 'sweep', 'plan.yaml'],
  plan: { hash: '00', text: 'title: A title\n', read: { title: 'A title' } },
  environments: [environment],
  runs: reportsOf(rows),
};

test('what is written is read back, and nothing else is left there', () => {
  writeResults(directory, results, rows);
  assert.deepEqual(readdirSync(directory).sort(), [...RESULT_FILES].sort());
  const { rows: read, records, ...rest } = readResults(directory);
  assert.deepEqual(read, rows);
  assert.equal(records, 3);
  assert.deepEqual(rest, results);
});

test('the dictionary names each column of the table, in its order', () => {
  const [head, ...lines] = readCsv(readFileSync(join(directory, 'dictionary.csv'), 'utf8'), 'dictionary.csv');
  assert.deepEqual(head, ['name', 'type', 'nullable', 'meaning']);
  assert.deepEqual(
    lines.map(([name]) => name),
    COLUMNS.map(({ name }) => name),
  );
});

test('CSV and Parquet hold the same cells, with the types of the columns', async () => {
  for (const some of [rows, []]) {
    const file = parquetOfRows(some).slice().buffer as ArrayBuffer;
    const inParquet = await parquetReadObjects({ file });
    const names = COLUMNS.map(({ name, of }) => [name, of] as const);
    assert.deepEqual(
      inParquet.map((cells) => names.map(([name]) => plain(cells[name]))),
      rowsOfCsv(csvOfRows(some), 't.csv').map((row) => names.map(([, of]) => row[of])),
    );
    const { children } = parquetSchema(parquetMetadata(file));
    assert.deepEqual(
      children.map(({ element }) => [element.name, element.type, element.repetition_type]),
      COLUMNS.map(({ name, type, nullable }) => [
        name,
        { integer: 'INT64', number: 'DOUBLE', text: 'BYTE_ARRAY' }[type],
        nullable ? 'OPTIONAL' : 'REQUIRED',
      ]),
    );
  }
});

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

test('a table from before a column was there is read, and says that it is unknown', () => {
  const [head = [], ...lines] = readCsv(csvOfRows(rows), 't.csv');
  const kept = head.flatMap((name, i) =>
    COLUMNS.some((one) => one.name === name && one.before === undefined) ? [i] : [],
  );
  assert.ok(kept.length < head.length);
  const old = writeCsv(
    kept.map((i) => head[i]!),
    lines.map((cells) => kept.map((i) => cells[i]!)),
  );
  assert.deepEqual(
    rowsOfCsv(old, 't.csv'),
    rows.map((row) => ({ ...row, ...UNRECORDED })),
  );
});

test('a table that was altered is refused with file, line and reason', () => {
  const text = csvOfRows(rows);
  const refused = (altered: string, message: RegExp) =>
    assert.throws(() => rowsOfCsv(altered, 't.csv'), { code: 'unreadable', message });
  refused('', /t\.csv, line 1: it has no column run/);
  refused(text.replace('"voters"', '"people"'), /line 1: it has no column voters/);
  refused(text.replace('\r\n1,', '\r\nx,'), /line 2: run is “x”, where a whole number belongs/);
  refused(text.replace('\r\n1,', '\r\n1.5,'), /line 2: run is “1\.5”/);
  refused(text.replace('\r\n1,', '\r\n,'), /line 2: run is empty/);
  refused(text.replace('\r\n2,', '\r\n2,2,'), /line 3: it has \d+ cells/);
  refused(`${text}"`, /record 5: this is no CSV/);
});

test('a directory without results, or with files of two moments, is refused', () => {
  assert.throws(() => readResults(join(directory, 'nowhere')), {
    code: 'unreadable',
    message: /there is no such file/,
  });
  const refused = (name: string, text: string, message: RegExp) => {
    const before = readFileSync(join(directory, name));
    writeFileSync(join(directory, name), text);
    assert.throws(() => readResults(directory), { code: 'unreadable', message });
    writeFileSync(join(directory, name), before);
  };
  const csv = csvOfRows(rows);
  const json = readFileSync(join(directory, 'results.json'), 'utf8');
  refused('results.csv', csvOfRows(rows.slice(1)), /has 2 rows, where .* says 3/);
  refused('results.csv', csv.slice(0, -1), /is cut off within its last line/);
  refused('results.csv', csv.slice(0, -3), /is cut off within its last line/);
  for (const text of [
    '[]',
    json.slice(0, -3),
    json.replace('"seed"', '"grain"'),
    json.replace('"records": 3', '"records": "3"'),
  ])
    refused('results.json', text, /no results of a sweep/);
});

test('rows of another sweep, or of two machines that held one plan, are refused', () => {
  const refused = (of: readonly ReturnType<typeof rowOf>[], message: RegExp) => {
    writeResults(directory, results, of);
    assert.throws(() => readResults(directory), { code: 'unreadable', message });
  };
  const [first, second, third] = rows as [Row, Row, Row];
  refused([first, second, { ...third, run: 4 }], /has rows of run 4, which .* does not say was held/);
  for (const other of [{ seed: '01' }, { configuration: 2 }, { repetition: 2 }])
    refused([first, second, { ...third, ...other }], /says of run 3 another configuration, repetition or seed than/);
  refused([...rows, { ...third, wall: 7 }], /has twice what coordinator 0 measured of whole in mixing of run 3/);
  refused([first, second, { ...second, kind: 'shuffle' }], /has no row of run 3, which .* says was held/);
  writeResults(directory, results, rows);
  assert.equal(readResults(directory).rows.length, 3);
});
