/** Rows as a run would give them, for tests of what is done with them. */
import type { Row } from '../../../shared/measure/columns.ts';
import type { Environment } from '../../../shared/measure/conditions.ts';
import type { Measurement } from '../../../shared/measure/record.ts';
import { conditions, findings } from '../../../shared/measure/testing/synthetic.ts';
import type { RunReport } from '../files/results.ts';

export const environment: Environment = {
  machine: 'a processor',
  cores: 2,
  memoryBytes: 2 ** 33,
  kernel: 'Linux 6',
  node: 'v24.0.0',
  versions: { ostraka: '0.1.0' },
  commit: null,
  changed: null,
  engine: 'noble',
  command: ['ostraka'],
};

export const measurementOf = (given: Partial<Measurement> = {}): Measurement => ({
  party: 'coordinator',
  place: 0,
  phase: 'mixing',
  kind: 'whole',
  jobs: 1,
  ciphertexts: 0,
  wall: 1000,
  processor: 900,
  began: 0,
  ended: 1000,
  peak: null,
  sentBytes: null,
  sentMessages: null,
  receivedBytes: null,
  receivedMessages: null,
  writtenBytes: null,
  syncs: null,
  ...given,
});

export const rowOf = (given: Partial<Row> = {}): Row => ({
  run: 1,
  configuration: 1,
  repetition: 1,
  seed: '00ff',
  ...conditions,
  ...findings,
  ...{ voters: 5, nodes: 2, leastMixes: 2, engine: 'noble' },
  ...measurementOf(),
  ...given,
});

/** What `results.json` says of runs that have these rows. */
export const reportsOf = (rows: readonly Row[]): RunReport[] =>
  [...new Map(rows.map((row) => [row.run, row])).values()].map(
    ({ run, configuration, repetition, seed }): RunReport => ({
      ...{ run, configuration, repetition, seed, state: 'done', attempts: 1 },
      ...{ began: null, took: 1, error: null, environment: 0 },
    }),
  );
