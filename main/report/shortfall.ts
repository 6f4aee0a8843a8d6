/** What a figure cannot show of its runs: that some failed or still wait, that several machines held them, and what results do not tell. */
import {
  configurationsOf,
  isUnrecorded,
  reference,
  VARIABLES,
  type Value,
  type Variable,
  varied,
} from '../../shared/measure/select.ts';
import { conditionsIn, type Figure, machinesOf } from './figures/figure.ts';
import type { Source } from './parts.ts';
import type { Words } from './texts/texts.ts';

const plannedIn = ({ facts }: Source) => facts.runs.filter(({ repetition }) => repetition > 0);
const failedIn = (source: Source) => plannedIn(source).filter(({ state }) => state === 'failed');

/** What all runs of a sweep were held under, where anything differs among them: no caption names it. */
export function alike({ sweep }: Source, words: Words): string[] {
  const differing = varied(sweep.runs);
  if (differing.length === 0) return [];
  const common = Object.entries(reference(sweep.runs)).filter(([name]) => !differing.includes(name as Variable));
  return [words.say('reference.common', { held: conditionsIn(Object.fromEntries(common), words) })];
}

/** Before the figures of a sweep, in sentences. */
export function shortfall(source: Source, { say, list }: Words): string[] {
  const { runs, environments } = source.sweep;
  const machines = machinesOf(environments).length;
  const planned = plannedIn(source);
  const failed = failedIn(source);
  const waiting = planned.filter(({ state }) => state === 'waiting' || state === 'running').length;
  const numbers = (all: Iterable<number>) => {
    const sorted = [...new Set(all)].sort((a, b) => a - b);
    return { configurations: sorted.length, list: list(sorted.map(String)) };
  };
  const counted = new Set(configurationsOf(runs).map(([first]) => first!.conditions.configuration));
  const without = planned.map(({ configuration }) => configuration).filter((one) => !counted.has(one));
  const unrecorded = VARIABLES.filter((variable) =>
    runs.some(({ conditions }) => isUnrecorded(conditions[variable] as Value)),
  );
  return [
    ...(failed.length > 0
      ? [
          say('failed.some', {
            ...{ failed: failed.length, planned: planned.length },
            ...numbers(failed.map(({ configuration }) => configuration)),
          }),
        ]
      : []),
    ...(machines > 1 ? [say('environments.some', { n: machines })] : []),
    ...(without.length > 0 ? [say('failed.whole', numbers(without))] : []),
    ...(waiting > 0 ? [say('waiting.some', { waiting, planned: planned.length })] : []),
    ...(unrecorded.length > 0
      ? [say('unrecorded', { list: list(unrecorded.map((variable) => say(`variable.${variable}`))) })]
      : []),
  ];
}

/** The figure, saying how many runs of its sweeps failed, and that several machines held them: whoever sees it alone must know. */
export function withShortfall(figure: Figure, sources: readonly Source[], { say }: Words): Figure {
  const said = sources.flatMap((source) => {
    const { name, environments } = source.sweep;
    const [failed, machines] = [failedIn(source).length, machinesOf(environments).length];
    return [
      ...(failed > 0 ? [say('failed.here', { failed, planned: plannedIn(source).length, name })] : []),
      ...(machines > 1 ? [say('environments.here', { n: machines, name })] : []),
    ];
  });
  return said.length === 0 ? figure : { ...figure, caption: [figure.caption, ...said].join(' ') };
}

/** Variables that differ nowhere by themselves, and that no figure shows beside another. */
export const neverAlone = (source: Source, shown: ReadonlySet<string>, { say, list }: Words): string[] => {
  const left = varied(source.sweep.runs).filter((variable) => !shown.has(variable));
  return left.length === 0
    ? []
    : [say('together', { list: list(left.map((variable) => say(`variable.${variable}`))) })];
};
