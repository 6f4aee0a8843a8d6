/**
 * What a sweep leaves in its directory, for people and for whatever reads tables: `results.csv` and `results.parquet` with a
 * row for each record of each run, `results.json` with what reproduces them, `dictionary.csv` with what the columns mean.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Row } from '../../../shared/measure/columns.ts';
import type { Environment } from '../../../shared/measure/conditions.ts';
import { syncDirectory } from '../../storage/database.ts';
import { systemReason, withPath } from '../../storage/storage-error.ts';
import { csvOfRows, dictionary, parquetOfRows, rowsOfCsv } from './tables.ts';

export const RUN_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What became of one run; what it was held under stands in the rows, and for all runs in the plan. */
export interface RunReport {
  readonly run: number;
  readonly configuration: number;
  /** 0 is a warm-up. */
  readonly repetition: number;
  readonly seed: string;
  readonly state: RunState;
  /** How often it was begun: more than once where the sweep died over it. */
  readonly attempts: number;
  /** ISO 8601, of this computer's clock; null before. */
  readonly began: string | null;
  /** Milliseconds of a monotonic clock, with start and end of its processes; null unless done. */
  readonly took: number | null;
  /** Why it failed; null where it did not. */
  readonly error: string | null;
  /** Index into `environments`; null unless done. */
  readonly environment: number | null;
}

/** `results.json`, beside the rows of `results.csv`. */
export interface Results {
  readonly format: 1;
  readonly title: string;
  /** The words of the command line that held the last runs. */
  readonly command: readonly string[];
  readonly plan: {
    /** SHA-256 of what it was read as, hexadecimal. */
    readonly hash: string;
    /** As it was read, character by character. */
    readonly text: string;
    /** What it was read as, with everything that it left out filled in. */
    readonly read: unknown;
  };
  /** Each machine and program that runs were held with; more than one where a sweep was taken on with another. */
  readonly environments: readonly Environment[];
  /** All runs of the plan, in its order. */
  readonly runs: readonly RunReport[];
  /** How many rows the tables have. */
  readonly records: number;
}

const NAMES = {
  csv: 'results.csv',
  parquet: 'results.parquet',
  json: 'results.json',
  dictionary: 'dictionary.csv',
} as const;
/** Files of a sweep's directory that are its results. */
export const RESULT_FILES: readonly string[] = Object.values(NAMES);

/** Replaces each file as a whole; the one that says how many rows there are comes last. */
export function writeResults(directory: string, results: Omit<Results, 'records'>, rows: readonly Row[]): void {
  const all: [string, string | Bytes][] = [
    [NAMES.dictionary, dictionary()],
    [NAMES.csv, csvOfRows(rows)],
    [NAMES.parquet, parquetOfRows(rows)],
    [NAMES.json, `${JSON.stringify({ ...results, records: rows.length }, null, 2)}\n`],
  ];
  for (const [name, content] of all) replaceFile(join(directory, name), content);
  syncDirectory(directory);
}

/**
 * The results in `directory`, of a sweep that is over or goes on: `rows` are those of the runs that are done, warm-ups among
 * them (repetition 0). Throws `unreadable` where files are missing, damaged, or not of one moment and one sweep.
 */
export function readResults(directory: string): Results & { readonly rows: readonly Row[] } {
  const path = join(directory, NAMES.json);
  const results = parsed(path, textOf(path));
  const table = join(directory, NAMES.csv);
  const text = textOf(table);
  const refuse = (why: string): never => {
    throw new OstrakaError('unreadable', `${table} ${why}`, {
      culprit: { kind: 'file', path: table },
      hint: 'one of the two was altered, or copied while a sweep wrote: ostraka sweep writes both again when it goes on',
    });
  };
  // The rest of a number may be a number.
  if (!text.endsWith('\n')) refuse('is cut off within its last line');
  const rows = rowsOfCsv(text, table);
  if (rows.length !== results.records) refuse(`has ${rows.length} rows, where ${path} says ${results.records}`);
  const stranger = strangerIn(rows, results, path);
  if (stranger !== null) refuse(stranger);
  return { ...results, rows };
}

/** The hash of the plan whose results stand in `directory`; null where there are none, or none that can be read. */
export function planWritten(directory: string): string | null {
  const path = join(directory, NAMES.json);
  try {
    return parsed(path, textOf(path)).plan.hash;
  } catch {
    return null;
  }
}

/** What of the rows cannot be of these runs: another sweep's, or of two machines that held the same plan. */
function strangerIn(rows: readonly Row[], { runs }: Results, path: string): string | null {
  const done = new Map(runs.flatMap((one) => (one.state === 'done' ? [[one.run, one] as const] : [])));
  const [seen, keys] = [new Set<number>(), new Set<string>()];
  for (const [i, { run, configuration, repetition, seed, party, place, phase, kind }] of rows.entries()) {
    const own = done.get(run);
    if (!own) return `has rows of run ${run}, which ${path} does not say was held`;
    if (own.configuration !== configuration || own.repetition !== repetition || own.seed !== seed)
      return `says of run ${run} another configuration, repetition or seed than ${path}`;
    keys.add([run, party, place, phase, kind].join());
    if (keys.size <= i) return `has twice what ${party} ${place} measured of ${kind} in ${phase} of run ${run}`;
    seen.add(run);
  }
  const missing = [...done.keys()].find((run) => !seen.has(run));
  return missing === undefined ? null : `has no row of run ${missing}, which ${path} says was held`;
}

/** The machine and the program of a run, as they stand in a file. */
export const environmentSchema = v.looseObject({
  ...{ machine: v.string(), cores: v.number(), memoryBytes: v.number(), kernel: v.string(), node: v.string() },
  ...{ versions: v.record(v.string(), v.string()), commit: v.nullable(v.string()) },
  ...{ changed: v.nullable(v.boolean()), engine: v.string(), command: v.array(v.string()) },
});

const whole = v.pipe(v.number(), v.safeInteger());
const resultsSchema = v.looseObject({
  format: v.literal(1),
  title: v.string(),
  command: v.array(v.string()),
  plan: v.looseObject({ hash: v.string(), text: v.string() }),
  environments: v.array(environmentSchema),
  runs: v.array(
    v.looseObject({
      ...{ run: whole, configuration: whole, repetition: whole, seed: v.string(), state: v.picklist(RUN_STATES) },
      ...{ attempts: whole, began: v.nullable(v.string()), took: v.nullable(v.number()) },
      ...{ error: v.nullable(v.string()), environment: v.nullable(whole) },
    }),
  ),
  records: whole,
});

function parsed(path: string, text: string): Results {
  try {
    const found = v.safeParse(resultsSchema, JSON.parse(text));
    if (found.success) return found.output as unknown as Results;
  } catch {
    // Said below.
  }
  throw new OstrakaError('unreadable', `${path} holds no results of a sweep that this version reads`, {
    culprit: { kind: 'file', path },
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new OstrakaError('unreadable', `${path}: ${systemReason(code) ?? message}`, {
      culprit: { kind: 'file', path },
      hint: 'give the directory that ostraka sweep --out has written to',
      cause,
    });
  }
}

function replaceFile(path: string, content: string | Bytes): void {
  withPath(path, () => {
    writeFileSync(`${path}.new`, content, { flush: true });
    renameSync(`${path}.new`, path);
  });
}
