/** What a simulated election leaves in its directory, which held none before. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Row } from '../../shared/measure/columns.ts';
import type { Conditions, Environment, Findings } from '../../shared/measure/conditions.ts';
import { phaseTimes } from '../../shared/measure/phase-times.ts';
import { csvOfRows } from '../files/measurement-table.ts';
import { withPath } from '../storage/storage-error.ts';
import type { Gathered } from './gathering.ts';

const NAMES = {
  transcript: 'transcript.ostraka',
  result: 'result.json',
  measurements: 'measurements.json',
  timings: 'timings.json',
  table: 'timings.csv',
} as const;

export interface RunFiles extends Gathered {
  readonly result: object;
  readonly conditions: Conditions;
  readonly findings: Findings;
  readonly environment: Environment;
}

/** Makes the directory where there is none. Throws `not-empty` where an election has left its files. */
export function makeRoom(directory: string): void {
  withPath(directory, () => mkdirSync(directory, { recursive: true }));
  const there = Object.values(NAMES).find((name) => existsSync(join(directory, name)));
  if (there !== undefined)
    throw new OstrakaError('not-empty', `${directory} holds the results of an election: ${there}`, {
      culprit: { kind: 'file', path: join(directory, there) },
      hint: 'choose another --out directory, or move these away: nothing is written over',
    });
}

/** The first of `directory`, `directory-2`, `directory-3` … that holds no results. */
export function freshDirectory(directory: string): string {
  const holds = (path: string): boolean => Object.values(NAMES).some((name) => existsSync(join(path, name)));
  let path = directory;
  for (let i = 2; holds(path); i++) path = `${directory}-${i}`;
  return path;
}

/** Where its transcript stands, which is written as it comes. */
export const transcriptIn = (directory: string): string => join(directory, NAMES.transcript);

/** Writes all others, once the transcript is there. */
export function writeRunFiles(directory: string, files: RunFiles): void {
  const { result, conditions, findings, environment, records, missing } = files;
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const all: Record<Exclude<keyof typeof NAMES, 'transcript'>, string> = {
    result: json(result),
    measurements: json({ format: 1, conditions, findings, environment, missing, records }),
    timings: json({
      ballots: conditions.voters,
      transcriptBytes: statSync(transcriptIn(directory)).size,
      conditions,
      findings,
      environment,
      missing,
      phases: phaseTimes(records),
    }),
    table: csvOfRows(records.map((record): Row => ({ ...conditions, ...findings, ...record }))),
  };
  for (const [name, text] of Object.entries(all)) {
    const path = join(directory, NAMES[name as keyof typeof all]);
    withPath(path, () => writeFileSync(path, text));
  }
}
