/** Sweeps of plans that stand in the test, with runs that are held by the test itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { stated, widthOf } from '../../../shared/measure/plan/configuration.ts';
import type { Run } from '../../../shared/measure/plan/runs.ts';
import { findings } from '../../../shared/measure/testing/synthetic.ts';
import { type PlannedSweep, parseSweepPlan } from '../plan-file.ts';
import type { Held } from '../queue.ts';
import { environment, measurementOf } from './rows.ts';

/** Folders that are gone after the test, by name. */
export function folders(prefix: string): (name: string) => string {
  const directory = mkdtempSync(join(tmpdir(), prefix));
  after(() => rmSync(directory, { recursive: true, force: true }));
  return (name) => join(directory, name);
}

export const planned = (plan: object): PlannedSweep =>
  parseSweepPlan(JSON.stringify({ title: 'A plan', ...plan }), 'plan.json');

/** Two records, one of which says which run they are of. */
export const heldBy = ({ of, run, seed }: Run): Held => ({
  conditions: {
    run: 1,
    configuration: 1,
    repetition: 1,
    seed,
    ...stated(of),
    width: widthOf(of),
    engine: 'noble',
    threads: 1,
    calibration: null,
  },
  findings,
  measurements: [measurementOf({ jobs: run }), measurementOf({ kind: 'shuffle', peak: null })],
  environment,
});
