/** The numbers of the page: drawn from a seed, and what a person put in their place. */
import type { LessonPart } from '../../../shared/lesson/lesson.ts';
import { partTable } from '../../../shared/lesson/lesson.ts';
import { type TinyGroup, tinyGroups } from '../../../shared/lesson/tiny-group.ts';
import {
  boundsOf,
  type NumberName,
  numberNames,
  numbersOf,
  type TinyNumbers,
} from '../../../shared/lesson/tiny-numbers.ts';
import { MAX_SEED } from '../../../shared/lesson/worksheet.ts';
import { type Bounds, within } from '../../design/controls/whole-number.ts';

type Chosen = Pick<TinyNumbers, 'order' | 'middle' | 'coin' | 'cheats' | 'openers'>;

export interface Entered {
  /** As it was typed. */
  readonly seed: string;
  /** Its place among the groups. */
  readonly group: number;
  /** What replaces numbers of the seed, as it was typed. */
  readonly typed: Readonly<Partial<Record<NumberName, string>>>;
  readonly chosen: Partial<Chosen>;
}

export const usual: Entered = { seed: '1', group: 0, typed: {}, chosen: {} };

export const seedBounds: Bounds = { least: 0, most: MAX_SEED };

export interface Lesson {
  readonly group: TinyGroup;
  /** Null where the seed is none. */
  readonly seed: number | null;
  /** What stands in each field. */
  readonly shown: Readonly<Record<NumberName, string>>;
  /** Of the numbers that are possible; the seed's where what was typed is not. */
  readonly numbers: TinyNumbers;
  /** Names of fields whose number is not possible. */
  readonly wrong: ReadonlySet<NumberName>;
}

/** What the page computes with. A seed that is none leaves the first one's numbers, and is said to be none. */
export function lessonOf({ seed: written, group: at, typed, chosen }: Entered): Lesson {
  const group = tinyGroups[at] ?? tinyGroups[0];
  const seed = within(written, seedBounds);
  const drawn = numbersOf(seed ?? 1, group);
  const entries = numberNames.map((name) => {
    const text = typed[name];
    return { name, text, value: text === undefined ? drawn[name] : within(text, boundsOf(name, group)) };
  });
  return {
    group,
    seed,
    shown: Object.fromEntries(entries.map(({ name, text }) => [name, text ?? String(drawn[name])])) as Lesson['shown'],
    numbers: {
      ...drawn,
      ...chosen,
      ...Object.fromEntries(entries.map(({ name, value }) => [name, value ?? drawn[name]])),
    },
    wrong: new Set(entries.filter(({ value }) => value === null).map(({ name }) => name)),
  };
}

/** The fields of a part: its own, and those that what it begins with is computed from. */
export const fieldsOf = (part: LessonPart): readonly NumberName[] => partTable[part].needs;

/** What each part rests on: numbers of parts before it that must be possible as well. */
const rests: Readonly<Record<LessonPart, readonly LessonPart[]>> = {
  key: [],
  seal: ['key'],
  rewrap: ['key', 'seal'],
  shuffle: ['key'],
  proof: [],
  rewind: [],
  simulated: ['proof'],
  opening: ['key', 'seal', 'rewrap'],
};

/** Whether all numbers are possible that a part is computed from. */
export const isPossible = (part: LessonPart, { wrong }: Lesson): boolean =>
  [part, ...rests[part]].every((one) => fieldsOf(one).every((name) => !wrong.has(name)));
