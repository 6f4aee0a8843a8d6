/**
 * Loads a sweep's tables in DuckDB as they are, and compares every cell of the two, and every type with the dictionary:
 * `npm ci && npm run tables -- DIR`, in bench/. Ends with 1 where anything differs.
 */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: node tables/check.mjs DIR, the --out of ostraka sweep');
  process.exit(2);
}

const TYPES = { integer: 'BIGINT', number: 'DOUBLE', text: 'VARCHAR' };
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rowsOf = async (sql) => (await connection.runAndReadAll(sql)).getRowObjects();
const at = (name) => `'${join(directory, name).replaceAll("'", "''")}'`;

await connection.run(`CREATE TABLE csv AS FROM read_csv(${at('results.csv')}, sample_size = -1)`);
await connection.run(`CREATE TABLE parquet AS FROM ${at('results.parquet')}`);
const dictionary = await rowsOf(`FROM read_csv(${at('dictionary.csv')}, all_varchar = true)`);
const csv = await rowsOf('DESCRIBE csv');
const parquet = await rowsOf('DESCRIBE parquet');

const faults = [];
const names = (table) => table.map(({ column_name }) => column_name).join();
const known = dictionary.map(({ name }) => name).join();
if (names(csv) !== known) faults.push(`columns of the CSV are ${names(csv)}, not ${known}`);
if (names(parquet) !== known) faults.push(`columns of the Parquet file are ${names(parquet)}, not ${known}`);
for (const [i, { name, type }] of dictionary.entries()) {
  if (parquet[i]?.column_type !== TYPES[type])
    faults.push(`${name} is ${parquet[i]?.column_type} in Parquet, not ${type}`);
  // Numbers without a fraction are whole to whoever has the text alone; a column without a value has no type there.
  const [{ values }] = await rowsOf(`SELECT count("${name}") AS values FROM csv`);
  const found = csv[i]?.column_type;
  const fits = found === TYPES[type] || (type === 'number' && found === 'BIGINT') || Number(values) === 0;
  if (!fits) faults.push(`${name} is ${found} in the CSV, not ${type}`);
}

// As they lie, row by row and cell by cell; nothing equals nothing.
const cells = dictionary.map(({ name, type }) => `("${name}"::${TYPES[type]}) AS "${name}"`).join(', ');
const numbered = (table) => `(SELECT row_number() OVER () AS row, ${cells} FROM ${table})`;
let compared = 0;
for (const { name } of dictionary) {
  const different = await rowsOf(
    `SELECT row, a."${name}" AS csv, b."${name}" AS parquet FROM ${numbered('csv')} a FULL JOIN ${numbered('parquet')} b USING (row)
     WHERE a."${name}" IS DISTINCT FROM b."${name}" ORDER BY row LIMIT 3`,
  );
  for (const one of different)
    faults.push(`row ${one.row}: ${name} is ${one.csv} in the CSV and ${one.parquet} in Parquet`);
  compared++;
}
const [{ rows }] = await rowsOf('SELECT count(*) AS rows FROM csv');
const [{ rows: inParquet }] = await rowsOf('SELECT count(*) AS rows FROM parquet');
if (rows !== inParquet) faults.push(`the CSV has ${rows} rows, the Parquet file ${inParquet}`);
const [{ version }] = await rowsOf('SELECT version() AS version');

for (const fault of faults) console.log(fault);
console.log(
  `DuckDB ${version}: ${rows} rows of ${compared} columns, ${faults.length === 0 ? 'all cells are equal' : 'NOT EQUAL'}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
