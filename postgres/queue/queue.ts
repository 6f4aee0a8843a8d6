/** The sweeps of many machines on PostgreSQL: pg-boss keeps their runs, and tables beside it what they gave. */
import { join } from 'node:path';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type {
  Given,
  GivenUp,
  Offered,
  Standing,
  SweepAdapter,
  SweepDatabase,
  SweepThere,
  Taken,
} from '../../main/sweep/spread/database.ts';

/** Schemas of our tables and of pg-boss's. */
const OURS = 'ostraka_sweeps';
const QUEUE = 'ostraka_queue';
const OLDEST_SERVER = 150_000;
/** A run that failed, or whose worker was not heard of any more, so often is not tried again. */
export const ATTEMPTS = 5;
/** Seconds without a sign of life after which a run is somebody else's, and between two looks for such runs: together less than half a minute. */
const SILENCE = 15;
const LOOK = 5;
/** Seconds after a failed attempt, in which another worker is nearer than the one that failed. */
const PAUSE = 2;
const DAY = 24 * 3600;
const YEAR = 365 * DAY;
/** Of a connection that is made and of a statement, milliseconds: one that was cut silently is not waited for. */
const CONNECTING = 10_000;
const ANSWERING = 30_000;
/** The place of what is tried again: no plan has so many runs. */
const LAST = 2 ** 30;
/** Results that are read at once: some may have megabytes. */
const AT_ONCE = 16;

interface Job {
  readonly run: number;
  /** Where in the sweep's order it stands. */
  readonly place: number;
  /** Attempts before it was put there, as it stands. */
  readonly before: number;
}

/** A taken run, with what pg-boss knows it by. */
interface Claim extends Taken {
  readonly id: string;
  readonly retryCount: number;
  readonly job: Job;
}

class PostgresSweeps implements SweepDatabase {
  readonly #pool: pg.Pool;
  readonly #boss: PgBoss;

  constructor(pool: pg.Pool, boss: PgBoss) {
    this.#pool = pool;
    this.#boss = boss;
  }

  async open({ name, hash, plan, path, files }: Offered): Promise<SweepThere> {
    await this.#transaction(async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO ${OURS}.sweeps (name, hash, plan, path) VALUES ($1, $2, $3, $4) ON CONFLICT (name) DO NOTHING RETURNING id`,
        [name, hash, plan, path],
      );
      for (const { id } of rows)
        for (const file of files)
          await client.query(`INSERT INTO ${OURS}.files (sweep, name, content) VALUES ($1, $2, $3)`, [
            ...[id, file.name, Buffer.from(file.content)],
          ]);
    });
    const { rows } = await this.#pool.query<SweepThere>(`SELECT id, name, hash FROM ${OURS}.sweeps WHERE name = $1`, [
      name,
    ]);
    const there = rows[0]!;
    if (there.hash !== hash) return there;
    await this.#boss.createQueue(queueOf(there.id), {
      ...{ heartbeatSeconds: SILENCE, expireInSeconds: DAY, retryDelay: PAUSE },
      ...{ retentionSeconds: YEAR, deleteAfterSeconds: 0 },
    });
    await this.#pool.query(`UPDATE ${OURS}.sweeps SET open = true WHERE id = $1 AND NOT open`, [there.id]);
    return there;
  }

  async put(sweep: string, runs: readonly number[]): Promise<void> {
    await this.#boss.insert(
      queueOf(sweep),
      runs.map((run, place) => insertOf({ run, place, before: 0 })),
    );
  }

  async again(sweep: string, runs: readonly number[]): Promise<void> {
    const queue = queueOf(sweep);
    await this.#transaction(async (client) => {
      const known = await client.query<{ data: Job }>(
        `SELECT data FROM ${QUEUE}.job WHERE name = $1 AND state = 'failed' AND id = ANY($2::uuid[])`,
        [queue, runs.map(jobId)],
      );
      if (known.rows.length === 0) return;
      const jobs = known.rows.map(({ data }) => ({ ...data, before: 0 }));
      await this.#boss.deleteJob(
        queue,
        jobs.map(({ run }) => jobId(run)),
        through(client),
      );
      await this.#boss.insert(queue, jobs.map(insertOf), through(client));
    });
  }

  async standing(sweep: string): Promise<Standing | null> {
    const { rows: there } = await this.#pool.query(`SELECT FROM ${OURS}.sweeps WHERE id = $1`, [sweep]);
    if (there.length === 0) return null;
    const { rows } = await this.#pool.query<{ state: string; runs: number }>(
      `SELECT state, count(*)::int AS runs FROM ${QUEUE}.job WHERE name = $1 GROUP BY state`,
      [queueOf(sweep)],
    );
    const of = (...states: string[]): number =>
      rows.reduce((all, { state, runs }) => all + (states.includes(state) ? runs : 0), 0);
    const givenUp = of('failed') === 0 ? [] : await this.#givenUp(sweep);
    return { waiting: of('created', 'retry'), held: of('active'), givenUp };
  }

  async #givenUp(sweep: string): Promise<GivenUp[]> {
    const { rows } = await this.#pool.query<{ data: Job; retries: number; output: { reason?: string } | null }>(
      `SELECT data, retry_count AS retries, output FROM ${QUEUE}.job WHERE name = $1 AND state = 'failed' ORDER BY id`,
      [queueOf(sweep)],
    );
    return rows.map(({ data, retries, output }) => ({
      run: data.run,
      attempts: data.before + retries + 1,
      reason: output?.reason ?? null,
    }));
  }

  async results(sweep: string, known: readonly number[]) {
    const { rows } = await this.#pool.query<Given & { run: number }>(
      `SELECT run, attempt, began, took, held FROM ${OURS}.results
       WHERE sweep = $1 AND NOT run = ANY($2::int[]) ORDER BY run LIMIT ${AT_ONCE}`,
      [sweep, known],
    );
    return rows;
  }

  async remove(name: string): Promise<number | null> {
    const { rows } = await this.#pool.query<{ id: string }>(
      `UPDATE ${OURS}.sweeps SET open = false WHERE name = $1 RETURNING id`,
      [name],
    );
    const id = rows[0]?.id;
    if (id === undefined) return null;
    if (await this.#boss.getQueue(queueOf(id))) await this.#boss.deleteQueue(queueOf(id));
    const { rows: counted } = await this.#pool.query<{ results: number }>(
      `SELECT count(*)::int AS results FROM ${OURS}.results WHERE sweep = $1`,
      [id],
    );
    await this.#pool.query(`DELETE FROM ${OURS}.sweeps WHERE id = $1`, [id]);
    return counted[0]!.results;
  }

  async sweeps(): Promise<SweepThere[]> {
    const { rows } = await this.#pool.query<SweepThere>(
      `SELECT id, name, hash FROM ${OURS}.sweeps WHERE open ORDER BY id`,
    );
    return rows;
  }

  async offered(sweep: string): Promise<Offered | null> {
    const [{ rows }, { rows: files }] = await Promise.all([
      this.#pool.query<Omit<Offered, 'files'>>(`SELECT name, hash, plan, path FROM ${OURS}.sweeps WHERE id = $1`, [
        sweep,
      ]),
      this.#pool.query<Offered['files'][number]>(
        `SELECT name, content FROM ${OURS}.files WHERE sweep = $1 ORDER BY name`,
        [sweep],
      ),
    ]);
    return rows[0] ? { ...rows[0], files } : null;
  }

  async take(sweep: string): Promise<Claim | null> {
    for (;;) {
      const job = await this.#next(sweep);
      if (!job) return null;
      const { id, retryCount, data } = job;
      const claim = { sweep, run: data.run, attempt: data.before + retryCount + 1, id, retryCount, job: data };
      const { rows } = await this.#pool.query(`SELECT FROM ${OURS}.results WHERE sweep = $1 AND run = $2`, [
        ...[sweep, data.run],
      ]);
      if (rows.length === 0) return claim;
      await this.#boss.complete(queueOf(sweep), claim);
    }
  }

  async #next(sweep: string) {
    if (!(await this.#isOpen(sweep))) return null;
    try {
      return (await this.#boss.fetch<Job>(queueOf(sweep)))[0] ?? null;
    } catch (error) {
      // It was removed meanwhile, and its queue with it, which pg-boss does not know any more.
      if (!(await this.#isOpen(sweep))) return null;
      throw error;
    }
  }

  async #isOpen(sweep: string): Promise<boolean> {
    return (await this.#pool.query(`SELECT FROM ${OURS}.sweeps WHERE id = $1 AND open`, [sweep])).rows.length > 0;
  }

  async beat(taken: Claim): Promise<void> {
    await this.#boss.touch(queueOf(taken.sweep), taken);
  }

  async give(sweep: string, run: number, { attempt, began, took, held }: Given): Promise<void> {
    await this.#transaction(async (client) => {
      await client.query(
        `INSERT INTO ${OURS}.results (sweep, run, attempt, began, took, held)
         SELECT id, $2, $3, $4, $5, $6 FROM ${OURS}.sweeps WHERE id = $1 ON CONFLICT (sweep, run) DO NOTHING`,
        [sweep, run, attempt, began, took, Buffer.from(held)],
      );
      const { rows } = await client.query(`SELECT FROM ${QUEUE}.queue WHERE name = $1`, [queueOf(sweep)]);
      // Whoever has it now, or would be given it, has nothing to add.
      if (rows.length > 0)
        await this.#boss.complete(queueOf(sweep), jobId(run), null, { ...through(client), includeQueued: true });
    });
  }

  async fail(taken: Claim, reason: string): Promise<void> {
    const { sweep, attempt, job } = taken;
    if (attempt >= ATTEMPTS) await this.#boss.fail(queueOf(sweep), taken, { reason });
    // After all others, so that it holds up none of them.
    else await this.#anew(taken, { ...job, place: LAST, before: attempt }, PAUSE);
  }

  async giveBack(taken: Claim): Promise<void> {
    await this.#anew(taken, { ...taken.job, before: taken.attempt - 1 }, 0);
  }

  /** Has a run that is still this worker's wait again. */
  async #anew({ sweep, id, retryCount }: Claim, job: Job, startAfter: number): Promise<void> {
    const queue = queueOf(sweep);
    await this.#transaction(async (client) => {
      const { rows } = await client.query(
        `SELECT FROM ${QUEUE}.job WHERE name = $1 AND id = $2 AND state = 'active' AND retry_count = $3 FOR UPDATE`,
        [queue, id, retryCount],
      );
      if (rows.length === 0) return;
      await this.#boss.deleteJob(queue, id, through(client));
      await this.#boss.insert(queue, [{ ...insertOf(job), startAfter }], through(client));
    });
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: false });
    await this.#pool.end();
  }

  async #transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let failure: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      // A connection in a failed transaction is not used again.
      client.release(failure);
    }
  }
}

const queueOf = (sweep: string): string => `sweep-${sweep}`;
/** The same for a run whenever it is put there: it stands in its queue once. */
const jobId = (run: number): string => `00000000-0000-8000-8000-${run.toString(16).padStart(12, '0')}`;
const insertOf = (job: Job) => ({
  id: jobId(job.run),
  data: job,
  priority: -job.place,
  retryLimit: ATTEMPTS - 1 - job.before,
});
const through = (client: pg.PoolClient) => ({
  db: { executeSql: (text: string, values?: unknown[]) => client.query(text, values) },
});

export const connect: SweepAdapter['connect'] = async (address) => {
  const pool = new pg.Pool({
    ...{ connectionString: address, application_name: 'ostraka', max: 4, keepAlive: true },
    ...{ connectionTimeoutMillis: CONNECTING, query_timeout: ANSWERING },
  });
  // A connection that breaks while nothing is asked of it: whoever asks next hears of it.
  pool.on('error', () => {});
  try {
    await migrate(pool);
    const boss = new PgBoss({
      db: { executeSql: (text, values) => pool.query(text, values) },
      ...{ schema: QUEUE, schedule: false, registerInstance: false, monitorVacuum: false },
      ...{ superviseIntervalSeconds: LOOK, monitorIntervalSeconds: LOOK, openTelemetry: { enabled: false } },
    });
    // Of what it does by itself, which it does again.
    boss.on('error', () => {});
    boss.on('warning', () => {});
    await boss.start();
    return new PostgresSweeps(pool, boss);
  } catch (error) {
    await pool.end();
    throw error;
  }
};

async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ version: number; mine: boolean }>(
      `SELECT current_setting('server_version_num')::int AS version, to_regclass('${OURS}.pgmigrations') IS NOT NULL AS mine`,
    );
    const { version, mine } = rows[0]!;
    if (version < OLDEST_SERVER)
      throw new Error(`this server is PostgreSQL ${Math.floor(version / 10_000)}, and 15 or later is needed`);
    await runner({
      ...{
        dbClient: client,
        dir: join(import.meta.dirname, 'migrations'),
        direction: 'up',
        migrationsTable: 'pgmigrations',
      },
      ...{ schema: OURS, createSchema: !mine, advisoryLockMode: 'wait', log: () => {} },
    });
  } finally {
    // Its search path is another now.
    client.release(true);
  }
}
