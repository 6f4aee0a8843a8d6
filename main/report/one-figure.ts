/** One figure as it was asked for: `x=voters,y=shuffle,by=nodes,engine=wasm`. */

import { OstrakaError } from '../../shared/codec/error.ts';
import type { OwnLanguage } from '../../shared/codec/texts.ts';
import { type Quantity, quantityOf } from '../../shared/measure/quantities.ts';
import {
  type Held,
  isNumberVariable,
  isVariable,
  NUMBERS,
  type NumberVariable,
  select,
  VARIABLES,
  type Value,
  type Variable,
  valuesOf,
} from '../../shared/measure/select.ts';
import { conditionsIn, type Figure, fileId, nameOf, type Table } from './figures/figure.ts';
import { fitsTable } from './figures/fits.ts';
import { linesOf, scatterFigure } from './figures/scatter.ts';
import { methods } from './methods.ts';
import type { Source } from './parts.ts';
import { sentenceCase } from './report.ts';
import { alike, shortfall, withShortfall } from './shortfall.ts';
import { wordsOf } from './texts/texts.ts';

export interface FigureAsked {
  readonly x: NumberVariable;
  readonly y: Quantity;
  readonly by: Variable | null;
  readonly held: Held;
}

const wrong = (message: string, hint?: string): OstrakaError =>
  new OstrakaError('usage', message, hint ? { hint } : {});

/** What was typed; throws `usage`. */
export function figureAsked(typed: string): FigureAsked {
  const parts = new Map<string, string>();
  for (const part of typed.split(',')) {
    const [, name, value] = /^\s*([A-Za-z]+)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    if (name === undefined || value === undefined) throw wrong(`“${part}” is not NAME=VALUE`);
    if (parts.has(name)) throw wrong(`${name} is given twice`);
    parts.set(name, value);
  }
  const { x, y, by = null } = Object.fromEntries(parts);
  if (x === undefined || y === undefined) throw wrong('a figure needs x=VARIABLE and y=QUANTITY');
  if (!isVariable(x) || !isNumberVariable(x)) throw wrong(`x is one of ${NUMBERS.join(', ')}, not ${x}`);
  if (by !== null && (!isVariable(by) || by === x))
    throw wrong(`by is another variable than x: ${VARIABLES.join(', ')}`);
  const quantity = quantityOf(y);
  if (!quantity) throw wrong(`there is no quantity ${y}`, 'ostraka report --help lists them');
  const held = [...parts]
    .filter(([name]) => !['x', 'y', 'by'].includes(name))
    .map(([name, value]) => heldAt(name, value));
  const shown = held.find(([name]) => name === x || name === by);
  if (shown) throw wrong(`${shown[0]} is on the figure and cannot be held`);
  return { x, y: quantity, by: by as Variable | null, held: Object.fromEntries(held) };
}

function heldAt(name: string, value: string): [Variable, Value] {
  if (!isVariable(name)) throw wrong(`there is no variable ${name}: ${VARIABLES.join(', ')}`);
  if (!isNumberVariable(name)) return [name, value];
  if (!Number.isFinite(Number(value))) throw wrong(`${name} is a number, not ${value}`);
  return [name, Number(value)];
}

export interface OneFigure {
  readonly figure: Figure;
  readonly fits: Table;
  /** Its caption and the methods, in paragraphs: without them the picture says too little. */
  readonly said: readonly string[];
}

/** The figure and its fits. Throws `usage` where no run tells it. */
export function figureOf(source: Source, asked: FigureAsked, language: OwnLanguage): OneFigure {
  const { sweep } = source;
  const words = wordsOf(language);
  const { say } = words;
  const { x, y, by, held } = asked;
  const selection = select(sweep.runs, by === null ? [x] : [x, by], held);
  if (selection.runs.length === 0)
    throw wrong(
      `no run was held at ${conditionsIn(held, wordsOf('en'))}`,
      (Object.keys(held) as Variable[])
        .map((variable) => `${variable}: ${valuesOf(sweep.runs, variable).join(', ')}`)
        .join('; '),
    );
  const lines = linesOf(selection, x, [y], by, words);
  if (lines.length === 0)
    throw wrong(
      `no run tells ${y.id}`,
      y.of.what === 'span' ? `when work began is told after voting alone; take y=processor:${y.of.kind}` : undefined,
    );
  const label = sentenceCase(nameOf(y.of, words));
  const named = say(`variable.${x}`);
  const title =
    by === null
      ? say('scatter.title', { quantity: label, variable: named })
      : say('scatter.title.by', { quantity: label, variable: named, by: say(`variable.${by}`) });
  const id = fileId(y.id, x, ...(by === null ? [] : [by]));
  const drawn = scatterFigure({ id, title, variable: x, by, label, lines, selection }, words);
  const figure = withShortfall(drawn, [source], words);
  const paragraphs = methods([source], words).flatMap((part) =>
    part.kind === 'text' || part.kind === 'verbatim' ? [part.text] : [],
  );
  return {
    figure,
    fits: fitsTable(`${id}-fits`, x, lines, words),
    said: [`${title}.`, figure.caption, ...alike(source, words), ...shortfall(source, words), ...paragraphs],
  };
}
