/**
 * The runs of a sweep in a SQLite file beside the results. A run's state and its rows change in one transaction, so that each
 * run stands in it exactly once, whenever the process dies.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Row } from '../../shared/measure/columns.ts';
import { type Conditions, type Environment, type Findings, UNRECORDED } from '../../shared/measure/conditions.ts';
import type { Run } from '../../shared/measure/plan/runs.ts';
import type { Measurement } from '../../shared/measure/record.ts';
import { numberColumn, openDatabase, textColumn, transact } from '../storage/database.ts';
import { lockDirectory } from '../storage/directory-lock.ts';
import { withPath } from '../storage/storage-error.ts';
import { planWritten, type RunReport, type RunState } from './files/results.ts';
import type { PlannedSweep } from './plan-file.ts';

const FILE = 'sweep.sqlite';
const SCHEMA = {
  applicationId: 0x4f737377,
  version: 1,
  tables: `
    CREATE TABLE sweep (one INTEGER PRIMARY KEY CHECK (one = 1), plan_hash TEXT NOT NULL) STRICT;
    CREATE TABLE environments (number INTEGER PRIMARY KEY, environment TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE runs (
      run INTEGER PRIMARY KEY,
      position INTEGER NOT NULL UNIQUE,
      configuration INTEGER NOT NULL,
      repetition INTEGER NOT NULL,
      seed TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
      attempts INTEGER NOT NULL,
      began TEXT,
      took REAL,
      error TEXT,
      environment INTEGER REFERENCES environments,
      conditions TEXT,
      measurements TEXT,
      CHECK ((state = 'done') = (measurements IS NOT NULL)),
      CHECK ((state = 'failed') = (error IS NOT NULL)),
      UNIQUE (configuration, repetition)
    ) STRICT;`,
  pragmas: 'PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
};

/** A run over which the sweep died so often has failed: it may be what ends it, by the memory that it takes. */
export const MAX_ATTEMPTS = 10;

/** What one run gave. */
export interface Held {
  /** As it was held; which run it is of which configuration, the queue says itself. */
  readonly conditions: Conditions;
  readonly findings: Findings;
  readonly measurements: readonly Measurement[];
  readonly environment: Environment;
}

/** What is told of a run that another machine held. */
export interface Elsewhere {
  /** ISO 8601, of its clock. */
  readonly began: string;
  readonly attempt: number;
  /** Milliseconds. */
  readonly took: number;
}

export class Queue {
  readonly #database: DatabaseSync;
  readonly #unlock: () => void;
  readonly #runs: ReadonlyMap<number, Run>;

  /**
   * Takes `directory` for this process: an empty one or one that is not there yet, or that of the same plan. What this
   * process's predecessor died over waits again. Throws `other-sweep`, `storage-in-use` and what storage throws.
   */
  constructor(directory: string, { runs, hash }: PlannedSweep) {
    this.#runs = new Map(runs.map((run) => [run.run, run]));
    withPath(directory, () => mkdirSync(directory, { recursive: true }));
    if (!existsSync(join(directory, FILE))) refuseForeign(directory);
    this.#unlock = locked(directory);
    try {
      this.#database = openDatabase(join(directory, FILE), SCHEMA);
    } catch (cause) {
      this.#unlock();
      throw cause;
    }
    try {
      transact(this.#database, () => this.#begin(directory, runs, hash));
    } catch (cause) {
      this.close();
      throw cause;
    }
  }

  #begin(directory: string, runs: readonly Run[], hash: string): void {
    const known = this.#database.prepare('SELECT plan_hash FROM sweep').get();
    if (known === undefined) return this.#fill(runs, hash);
    // Its runs go on here, and what lies beside them would be written over.
    if (known.plan_hash !== hash || (planWritten(directory) ?? hash) !== hash)
      throw otherSweep(`${directory} holds the runs of another plan`, 'give another --out, or the plan as it was');
    this.#database
      .prepare("UPDATE runs SET state = 'failed', error = ? WHERE state = 'running' AND attempts >= ?")
      .run(`the sweep ended ${MAX_ATTEMPTS} times while this run was held`, MAX_ATTEMPTS);
    this.#database.exec("UPDATE runs SET state = 'waiting', began = NULL WHERE state = 'running'");
    this.#warmAgain();
  }

  /** Whoever goes on begins warm as well, if there is something to go on with. */
  #warmAgain(): void {
    this.#database.exec(`UPDATE runs SET state = 'waiting', attempts = 0, began = NULL, took = NULL, environment = NULL,
      conditions = NULL, measurements = NULL
      WHERE repetition = 0 AND state = 'done' AND EXISTS (SELECT 1 FROM runs WHERE state = 'waiting')`);
  }

  #fill(runs: readonly Run[], hash: string): void {
    this.#database.prepare('INSERT INTO sweep VALUES (1, ?)').run(hash);
    const insert = this.#database.prepare(
      "INSERT INTO runs (run, position, configuration, repetition, seed, state, attempts) VALUES (?, ?, ?, ?, ?, 'waiting', 0)",
    );
    for (const [i, { run, configuration, repetition, seed }] of runs.entries())
      insert.run(run, i, configuration, repetition, seed);
  }

  /** The next run, which is running from now on; null where none waits. */
  begin(): Run | null {
    const next = this.#database.prepare("SELECT run FROM runs WHERE state = 'waiting' ORDER BY position LIMIT 1").get();
    if (next === undefined) return null;
    const run = this.#runs.get(numberColumn(next.run))!;
    this.#change(
      run,
      "UPDATE runs SET state = 'running', attempts = attempts + 1, began = ? WHERE run = ? AND state = 'waiting'",
      [new Date().toISOString()],
    );
    return run;
  }

  /** The run with its rows, at once. */
  done(run: Run, held: Held, took: number): void {
    transact(this.#database, () =>
      this.#keep(run, held, took, { set: 'error = NULL', values: [], from: "state = 'running'" }),
    );
  }

  #keep(
    run: Run,
    { conditions, findings, measurements, environment }: Held,
    took: number,
    also: { readonly set: string; readonly values: readonly (string | number)[]; readonly from: string },
  ): void {
    const number = this.#numberOf(environment);
    this.#change(
      run,
      `UPDATE runs SET state = 'done', took = ?, environment = ?, conditions = ?, measurements = ?, ${also.set}
       WHERE run = ? AND ${also.from}`,
      [took, number, JSON.stringify({ ...conditions, ...findings }), JSON.stringify(measurements), ...also.values],
    );
  }

  /** From 1; one that differs in the words of its command alone, as where a sweep goes on, is the same. */
  #numberOf(environment: Environment): number {
    const known = this.environments().findIndex(
      (one) => JSON.stringify({ ...one, command: [] }) === JSON.stringify({ ...environment, command: [] }),
    );
    if (known >= 0) return known + 1;
    const { lastInsertRowid } = this.#database
      .prepare('INSERT INTO environments (environment) VALUES (?)')
      .run(JSON.stringify(environment));
    return Number(lastInsertRowid);
  }

  failed(run: Run, reason: string): void {
    this.#change(run, "UPDATE runs SET state = 'failed', error = ? WHERE run = ? AND state = 'running'", [reason]);
  }

  /** What another machine measured of a run that is not done here, at once. */
  gathered(run: Run, held: Held, { began, attempt, took }: Elsewhere): void {
    transact(this.#database, () =>
      this.#keep(run, held, took, {
        set: 'error = NULL, began = ?, attempts = ?',
        values: [began, attempt],
        from: "state <> 'done'",
      }),
    );
  }

  /** A run that other machines have given up. */
  refused(run: Run, reason: string, attempts: number): void {
    this.#change(
      run,
      "UPDATE runs SET state = 'failed', began = NULL, error = ?, attempts = ? WHERE run = ? AND state <> 'done'",
      [reason, attempts],
    );
  }

  /** A run that was broken off on purpose waits again, as if it had not been begun. */
  giveBack(run: Run): void {
    this.#change(
      run,
      "UPDATE runs SET state = 'waiting', attempts = attempts - 1, began = NULL WHERE run = ? AND state = 'running'",
      [],
    );
  }

  /** Lets what failed wait once more; how many that are. */
  retryFailed(): number {
    return transact(this.#database, () => {
      const { changes } = this.#database
        .prepare("UPDATE runs SET state = 'waiting', attempts = 0, began = NULL, error = NULL WHERE state = 'failed'")
        .run();
      this.#warmAgain();
      return Number(changes);
    });
  }

  /** All runs, in the order of the plan. */
  reports(): RunReport[] {
    return this.#database
      .prepare(
        `SELECT run, configuration, repetition, seed, state, attempts, began, took, error, environment
         FROM runs ORDER BY run`,
      )
      .all()
      .map((row) => ({
        run: numberColumn(row.run),
        configuration: numberColumn(row.configuration),
        repetition: numberColumn(row.repetition),
        seed: textColumn(row.seed),
        state: textColumn(row.state) as RunState,
        attempts: numberColumn(row.attempts),
        began: orNull(row.began, textColumn),
        took: orNull(row.took, numberColumn),
        error: orNull(row.error, textColumn),
        environment: orNull(row.environment, (value) => numberColumn(value) - 1),
      }));
  }

  environments(): Environment[] {
    const all = this.#database.prepare('SELECT environment FROM environments ORDER BY number').all();
    return all.map(({ environment }) => JSON.parse(textColumn(environment)) as Environment);
  }

  /** The rows of all runs that are done, in the order of the plan. */
  rows(): Row[] {
    return this.#database
      .prepare("SELECT run, conditions, measurements FROM runs WHERE state = 'done' ORDER BY run")
      .all()
      .flatMap((row) => {
        const { run, configuration, repetition } = this.#runs.get(numberColumn(row.run))!;
        // A version before may have held the run, and this one go on.
        const told = { ...UNRECORDED, ...(JSON.parse(textColumn(row.conditions)) as Conditions & Findings) };
        const measurements = JSON.parse(textColumn(row.measurements)) as Measurement[];
        return measurements.map((each): Row => ({ ...told, run, configuration, repetition, ...each }));
      });
  }

  close(): void {
    this.#database.close();
    this.#unlock();
  }

  #change(run: Run, sql: string, values: readonly (string | number)[]): void {
    const { changes } = this.#database.prepare(sql).run(...values, run.run);
    if (changes !== 1) throw new OstrakaError('internal', `run ${run.run} is not in the state that it is changed from`);
  }
}

const orNull = <T>(value: SQLOutputValue | undefined, read: (value: SQLOutputValue | undefined) => T): T | null =>
  value === null ? null : read(value);

/** What this process makes in a directory before there is a queue in it; a process may have died over it. */
const BEGUN = ['lock', 'lock-journal', `${FILE}.new`, `${FILE}.new-journal`];

function refuseForeign(directory: string): void {
  const foreign = withPath(directory, () => readdirSync(directory)).find((name) => !BEGUN.includes(name));
  if (foreign !== undefined)
    throw otherSweep(`${directory} is not empty, and holds no sweep: there is ${foreign}`, 'give a new --out');
}

function locked(directory: string): () => void {
  try {
    return lockDirectory(directory);
  } catch (cause) {
    if (!(cause instanceof OstrakaError) || cause.code !== 'storage-in-use') throw cause;
    throw new OstrakaError('storage-in-use', `another process holds the runs of ${directory}`, {
      hint: 'wait for it or end it; one at a time measures there',
      cause,
    });
  }
}

const otherSweep = (message: string, hint: string): OstrakaError => new OstrakaError('other-sweep', message, { hint });
