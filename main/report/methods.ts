/** All that reproduces what a report shows, and what was left out of it. */
import type { Environment } from '../../shared/measure/conditions.ts';
import { grouped } from '../../shared/measure/quantities.ts';
import { machinesOf, type Sweep } from './figures/figure.ts';
import { SEED, TRIALS } from './figures/fits.ts';
import { type Part, type Source, text } from './parts.ts';
import type { Words } from './texts/texts.ts';

export function methods(sources: readonly Source[], words: Words): Part[] {
  const { say } = words;
  return [
    ...sources.flatMap((source): Part[] => [
      ...(sources.length > 1 ? [text(say('methods.over', { name: source.sweep.name }))] : []),
      ...held(source, words),
      ...machinesOf(source.sweep.environments)
        .flatMap((same) => machine(same, words))
        .map(text),
      ...(machinesOf(source.sweep.environments).length > 1
        ? [text(say('methods.environments', { n: machinesOf(source.sweep.environments).length }))]
        : []),
      text(say('methods.command', { command: ['ostraka', ...source.facts.command].map(quotedWord).join(' ') })),
      text(say('methods.plan', { hash: source.facts.plan.hash })),
      { kind: 'verbatim', text: source.facts.plan.text },
    ]),
    text(say('methods.statistics', { trials: TRIALS, seed: SEED })),
    text(say('methods.peers')),
  ];
}

function held({ sweep, facts }: Source, words: Words): Part[] {
  const { say } = words;
  const failed = facts.runs.filter(({ state }) => state === 'failed');
  const again = facts.runs.filter(({ attempts }) => attempts > 1).length;
  const waiting = facts.runs.filter(({ state }) => state === 'waiting' || state === 'running').length;
  const warm = new Set(sweep.rows.filter(({ repetition }) => repetition === 0).map(({ run }) => run)).size;
  const inTime = facts.runs
    .filter(({ state, began }) => state === 'done' && began !== null)
    .sort((a, b) => (a.began! < b.began! ? -1 : 1))
    .map(({ run }) => run);
  return [
    text(
      say('methods.runs', {
        configurations: new Set([
          ...sweep.runs.map(({ conditions }) => conditions.configuration),
          ...facts.runs.map(({ configuration }) => configuration),
        ]).size,
        done: sweep.runs.length,
        warm,
      }),
    ),
    text(failed.length === 0 ? say('methods.failed.none') : say('methods.failed', { failed: failed.length })),
    ...(failed.length === 0
      ? []
      : [
          {
            kind: 'verbatim' as const,
            text: failed
              .map(
                ({ run, configuration, repetition, error }) =>
                  `${run} (${configuration}/${repetition}): ${error ?? ''}`,
              )
              .join('\n'),
          },
        ]),
    ...caught(sweep, words),
    ...speeds(sweep, words).map(text),
    ...(waiting > 0 ? [text(say('methods.waiting', { waiting }))] : []),
    ...(again > 0 ? [text(say('methods.again', { n: again }))] : []),
    text(say(warm > 0 ? 'methods.order' : 'methods.order.cold')),
    ...(inTime.length > 0 ? [text(say('methods.order.held', { order: inTime.join(', ') }))] : []),
  ];
}

/** What was found on the boards, where there was a cheat or anything was found. */
function caught({ runs }: Sweep, { say, list }: Words): Part[] {
  const found = grouped(runs, ({ findings }) => findings.caught);
  const known = [...found].filter(([caught]) => caught !== 'unknown');
  const cheats = runs.some(({ conditions }) => conditions.cheat !== 'none');
  if (known.length === 0 || (!cheats && known.every(([caught]) => caught === 'none'))) return [];
  const said = known.map(([caught, own]) =>
    say('methods.caught.one', { caught: caught === 'none' ? say('methods.caught.none') : caught, n: own.length }),
  );
  return [text(say('methods.caught', { list: list(said) }))];
}

/** A machine whose runs' calibrations lie further apart than by this share of the least was not the same machine to all of them. */
const STEADY = 0.1;

/** How fast the machine was beside the runs that count, and what that means for their times. */
function speeds({ runs }: Sweep, { say, number }: Words): string[] {
  const known = runs.flatMap(({ conditions }) => conditions.calibration ?? []);
  if (known.length === 0) return [say('methods.speed.unknown')];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const spread = most / least - 1;
  const values = { least: number(least, 4), most: number(most, 4), percent: number(100 * spread, 2) };
  return [
    say('methods.speed', { ...values, n: known.length, of: runs.length }),
    ...(spread > STEADY ? [say('methods.speed.unsteady', values)] : []),
  ];
}

/** One machine and program, whatever the engines. */
function machine(same: readonly Environment[], { say, number, list }: Words): string[] {
  const of = same[0]!;
  return [
    say('methods.machine', {
      ...{ machine: of.machine, cores: of.cores, kernel: of.kernel, node: of.node },
      memory: `${number(of.memoryBytes / 2 ** 30)} GiB`,
    }),
    say('methods.versions', {
      versions: list(Object.entries(of.versions).map(([name, version]) => `${name} ${version}`)),
    }),
    of.commit === null
      ? say('methods.commit.none')
      : say('methods.commit', {
          commit: of.commit,
          changed: say(of.changed ? 'methods.changed' : 'methods.unchanged'),
        }),
    say('methods.engine', { engine: list([...new Set(same.map(({ engine }) => engine))]) }),
  ];
}

/** As a shell would take it. */
const quotedWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
