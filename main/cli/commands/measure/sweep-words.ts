/** What the commands of sweeps say of plans, runs and how they stand. */
import { duration, plural } from '../../../../shared/codec/numbers.ts';
import type { Run } from '../../../../shared/measure/plan/runs.ts';
import type { BookStanding } from '../../../sweep/book.ts';
import { RESULT_FILES, type RunReport } from '../../../sweep/files/results.ts';
import type { PlannedSweep } from '../../../sweep/plan-file.ts';
import type { Context } from '../../command.ts';

/** A word as it can be typed. */
export const typed = (word: string): string => (/[\s'"$&()]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : word);

export function standing({ total, done, failed }: BookStanding): string {
  return `${done} of ${plural(total, 'run')} done, ${failed} failed`;
}

export function planInWords({ plan, configurations, runs, leftOut }: PlannedSweep): string[] {
  const warm = plan['warm-up'] ? ', and a warm-up' : '';
  return [
    `${plan.title}: ${plural(configurations.length, 'configuration')}, ${plural(plan.repetitions, 'repetition')} each: ${plural(runs.length - (warm ? 1 : 0), 'run')}${warm}`,
    ...leftOut.map(({ why, combinations }) => `left out: ${plural(combinations, 'combination')}: ${why}`),
  ];
}

export function runInWords(
  { run, configuration, repetition, of }: Run,
  { took, error }: Pick<RunReport, 'took' | 'error'>,
): string {
  const which = repetition === 0 ? 'warm-up' : `configuration ${configuration}, repetition ${repetition}`;
  const end = error === null ? duration(took ?? 0) : `FAILED: ${error}`;
  return `run ${run} (${which}: ${plural(of.voters, 'voter')}, ${plural(of.nodes, 'node')}): ${end}`;
}

export interface Ended {
  readonly last: BookStanding;
  readonly reports: readonly RunReport[];
  readonly machines: number;
  readonly directory: string;
  /** The words that go on with it. */
  readonly again: string;
}

/** What is said when nothing is held any more; the exit code. */
export function sayEnded({ last, reports, machines, directory, again }: Ended, context: Context): number {
  const over = last.done + last.failed === last.total;
  context.say(`${over ? 'all runs were held' : 'stopped'}: ${standing(last)}`);
  for (const { run, error } of reports) if (error !== null) context.say(`  run ${run} failed: ${error}`);
  if (machines > 1) context.say(`they were held by ${machines} machines or programs, which results.json tells apart`);
  context.say(`tables: ${RESULT_FILES.join(', ')} in ${directory}`);
  if (!over) context.say(`to go on: ${again}`);
  if (over && last.failed > 0) context.say(`to hold what failed again: ${again} --retry-failed`);
  if (!over) return 130;
  return last.failed > 0 ? 1 : 0;
}
