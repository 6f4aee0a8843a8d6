/** A report of one sweep or several: sections of figures, tables and sentences, in the order in which they are read. */
import type { OwnLanguage } from '../../shared/codec/texts.ts';
import { type Quantity, quantity } from '../../shared/measure/quantities.ts';
import {
  isNumberVariable,
  type NumberVariable,
  reference,
  type Selection,
  select,
  type Variable,
  varied,
} from '../../shared/measure/select.ts';
import { LEAST_PLACES, places } from '../../shared/measure/statistics/regression.ts';
import { compared } from './figures/compared.ts';
import { costFigure, costTable, namesFigure, processorFigure, trafficFigure, trafficTable } from './figures/cost.ts';
import { criticalPath } from './figures/critical-path.ts';
import { conditionsIn, type Figure, nameOf, type Sweep, type Table } from './figures/figure.ts';
import { fitsTable } from './figures/fits.ts';
import { figureId, linesOf, scatterFigure } from './figures/scatter.ts';
import { methods } from './methods.ts';
import { type Part, type Report, type Section, type Source, text } from './parts.ts';
import { alike, neverAlone, shortfall, withShortfall } from './shortfall.ts';
import { type ReportKey, type Words, wordsOf } from './texts/texts.ts';

const tableOf = (table: Table | null): Part[] => (table ? [{ kind: 'table', table }] : []);

/** @param sources at least one, each with at least one run that counts. */
export function reportOf(sources: readonly Source[], language: OwnLanguage, title?: string): Report {
  const words = wordsOf(language);
  const { say } = words;
  const least = Math.min(
    ...sources.flatMap(({ sweep }) =>
      [...Map.groupBy(sweep.runs, ({ conditions }) => conditions.configuration).values()].map(({ length }) => length),
    ),
  );
  const howToRead: Section = {
    id: 'how-to-read',
    heading: say('how-to-read'),
    level: 2,
    parts: [
      text(say('read.spread')),
      text(say('read.intervals')),
      text(say('read.lines', { places: LEAST_PLACES })),
      ...(least < 5 ? [text(say('read.few', { n: least }))] : []),
    ],
  };
  const first = sources[0]!.sweep;
  const comparisons = sources.slice(1).map((second): Section => {
    const { sweep } = second;
    const { figure, table, said } = compared(first, sweep, words);
    return {
      id: `compared-${sweep.id}`,
      heading: say('compared.to', { first: first.name, second: sweep.name }),
      level: 3,
      parts: [
        ...said.map(text),
        ...(figure ? [{ kind: 'figure', figure: withShortfall(figure, [sources[0]!, second], words) } as const] : []),
        ...tableOf(table),
      ],
    };
  });
  return {
    words,
    title: title ?? say('title.of', { title: words.list(sources.map(({ facts }) => facts.title)) }),
    over: say('made', { files: words.list(sources.map(({ sweep }) => sweep.name)) }),
    sections: [
      howToRead,
      ...(comparisons.length > 0
        ? [{ id: 'compared', heading: say('section.compared'), level: 2 as const, parts: [] }, ...comparisons]
        : []),
      ...sources.flatMap((source) => sectionsOf(source, words)),
      { id: 'methods', heading: say('section.methods'), level: 2, parts: methods(sources, words) },
    ],
  };
}

function sectionsOf(source: Source, words: Words): Section[] {
  const { say } = words;
  const { sweep, facts } = source;
  const { id, runs } = sweep;
  const central = select(runs, []);
  const differing = varied(runs);
  const held = conditionsIn(differing.length > 0 ? central.held : reference(runs), words);
  const figureOf = (figure: Figure | null): Part[] =>
    figure ? [{ kind: 'figure', figure: withShortfall(figure, [source], words) }] : [];
  const section = (part: string, heading: string, parts: readonly Part[]): Section[] =>
    parts.length === 0 ? [] : [{ id: `${id}-${part}`, heading, level: 3, parts }];
  const path = criticalPath(figureId(id, 'critical-path'), central, words);
  const { sections: grown, shown } = byVariable(source, differing, figureOf, words);
  return [
    {
      id,
      heading: say('section.sweep', { name: sweep.name, title: facts.title }),
      level: 2,
      parts: [
        say(differing.length > 0 ? 'reference.held' : 'reference.single', { held }),
        ...alike(source, words),
        ...shortfall(source, words),
        ...neverAlone(source, shown, words),
      ].map(text),
    },
    ...section('cost', say('section.cost'), [
      ...figureOf(costFigure(figureId(id, 'cost'), central, words)),
      ...tableOf(costTable(figureId(id, 'cost-all'), runs, words)),
    ]),
    ...grown,
    ...section('traffic', say('section.traffic'), [
      ...figureOf(trafficFigure(figureId(id, 'traffic'), central, words)),
      ...tableOf(trafficTable(figureId(id, 'traffic-all'), runs, words)),
    ]),
    ...section('critical-path', say('section.critical'), [
      ...(path ? [...figureOf(path.figure), ...path.said.map(text)] : [text(say('critical.none'))]),
    ]),
    ...section(
      'processor',
      say('section.processor'),
      figureOf(processorFigure(figureId(id, 'processor'), central, words)),
    ),
  ];
}

type Figured = (figure: Figure | null) => Part[];

/** A section for each variable that differs by itself, or that others follow; `shown` has those, and what follows them. */
function byVariable({ sweep }: Source, differing: readonly Variable[], figureOf: Figured, words: Words) {
  const shown = new Set<Variable>();
  // The width of a ballot follows from what is asked: causes come first.
  const inOrder = [...differing].sort((a, b) => Number(a === 'width') - Number(b === 'width'));
  const sections = inOrder.flatMap((variable): Section[] => {
    // What follows another is on that one's figure already.
    if (shown.has(variable)) return [];
    const selection = select(sweep.runs, [variable]);
    const own = isNumberVariable(variable)
      ? scaling(sweep, variable, selection, figureOf, words)
      : byName(sweep, variable, selection, figureOf, words);
    if (own.length > 0) for (const one of [variable, ...selection.following.map((one) => one.variable)]) shown.add(one);
    return own;
  });
  return { sections, shown };
}

function byName({ id }: Sweep, variable: Variable, selection: Selection, figureOf: Figured, words: Words): Section[] {
  const { say } = words;
  const parts = ['result', 'processor'].flatMap((of) => {
    const named = say('names.title', {
      quantity: nameOf(quantity(of).of, words),
      variable: say(`variable.${variable}`),
    });
    return figureOf(namesFigure(figureId(id, variable, of), sentenceCase(named), variable, selection, of, words));
  });
  const heading = say('section.names', { variable: say(`variable.${variable}`) });
  return parts.length === 0 ? [] : [{ id: `${id}-${figureId(variable)}`, heading, level: 3, parts }];
}

/** What is drawn together against a variable. */
const SCALED: readonly { readonly of: string; readonly title: ReportKey; readonly quantities: readonly Quantity[] }[] =
  [
    { of: 'times', title: 'quantities.times', quantities: ['result', 'mixing', 'decryption'].map(quantity) },
    {
      of: 'work',
      title: 'quantities.work',
      quantities: ['check-ballots', 'shuffle', 'prove-shuffle', 'verify-shuffle', 'decrypt', 'verify-shares'].map(
        (kind) => quantity(`processor:${kind}`),
      ),
    },
    { of: 'bytes', title: 'quantities.bytes', quantities: ['sent', 'written'].map(quantity) },
  ];

function scaling(
  { id }: Sweep,
  variable: NumberVariable,
  selection: Selection,
  figureOf: Figured,
  words: Words,
): Section[] {
  const { say } = words;
  const drawn = SCALED.flatMap(({ of, title, quantities }) => {
    const lines = linesOf(selection, variable, quantities, null, words);
    return lines.length > 0 && differs(selection, variable) ? [{ of, title: say(title), lines }] : [];
  });
  if (drawn.length === 0) return [];
  const named = say(`variable.${variable}`);
  const fitted = drawn.flatMap(({ lines }) => lines);
  return [
    {
      id: `${id}-by-${figureId(variable)}`,
      heading: say('section.scaling', { variable: named }),
      level: 3,
      parts: [
        ...drawn.flatMap(({ of, title, lines }) =>
          figureOf(
            scatterFigure(
              {
                ...{ id: figureId(id, variable, of), variable, by: null, label: title, lines, selection },
                title: say('scatter.title', { quantity: title, variable: named }),
              },
              words,
            ),
          ),
        ),
        // Of too few values there is nothing in it.
        ...tableOf(
          fitted.some(({ points }) => places(points).length >= LEAST_PLACES)
            ? fitsTable(figureId(id, variable, 'fits'), variable, fitted, words)
            : null,
        ),
      ],
    },
  ];
}

const differs = ({ runs }: Selection, variable: NumberVariable): boolean =>
  new Set(runs.map(({ conditions }) => conditions[variable])).size > 1;

export const sentenceCase = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
