/**
 * The worksheet of the lesson as a document, with its solution: one source for the page, which prints it, and for the
 * command line. The same seed gives the same numbers on every computer.
 */
import type { OwnLanguage } from '../codec/texts.ts';
import { type LessonPart, lessonParts, partTable, stepsOf } from './lesson.ts';
import { plainMath } from './math.ts';
import { type TinyGroup, tinyGroups, tinyPowers } from './tiny-group.ts';
import { letterOf, numbersOf } from './tiny-numbers.ts';
import { filled, stepWords } from './words.ts';
import { partWords, sheetWords } from './worksheet-words.ts';

/** The largest seed. */
export const MAX_SEED = 999_999;

/** One line to fill in. */
export interface Task {
  /** `2.3`: of the section, then within it. */
  readonly number: string;
  readonly sentence: string;
  /** In the notation of math.ts. */
  readonly letters: string;
  /** For the solution. */
  readonly numbers: string;
  readonly result: string;
}

export interface SheetSection {
  readonly part: LessonPart;
  readonly title: string;
  readonly text: string;
  /** Secret numbers and results of sections before: `r = 5`. */
  readonly given: readonly string[];
  readonly tasks: readonly Task[];
  /** What to think about when all is computed, with the answer for the solution. */
  readonly question: string;
  readonly answer: string;
}

export interface Worksheet {
  readonly seed: number;
  readonly language: OwnLanguage;
  readonly group: TinyGroup;
  readonly title: string;
  readonly solutionTitle: string;
  readonly lead: string;
  readonly warning: string;
  /** What the table holds. */
  readonly tableTitle: string;
  /** g^0 … g^(q−1). */
  readonly powers: readonly number[];
  readonly givenTitle: string;
  readonly sections: readonly SheetSection[];
}

/** The worksheet of a seed: of these parts, in the order of the lesson. */
export function worksheetOf(
  seed: number,
  language: OwnLanguage,
  parts: readonly LessonPart[] = lessonParts,
): Worksheet {
  const group = tinyGroups[0];
  const numbers = numbersOf(seed, group);
  const say = sheetWords[language];
  const wanted = lessonParts.filter((part) => parts.includes(part));
  const sections = wanted.map((part, at) => {
    const { title, text, question, answer } = partWords[language][part];
    const secret = partTable[part].needs.map((name) => `${letterOf[name]} = ${numbers[name]}`);
    const tasks = stepsOf(part, group, numbers).map((one, i) => ({
      number: `${at + 1}.${i + 1}`,
      sentence: filled(stepWords[language][one.label], one.values),
      letters: one.letters,
      numbers: one.numbers,
      result: one.result,
    }));
    return { part, title, text, given: [...partTable[part].known(group, numbers), ...secret], tasks, question, answer };
  });
  const values = { ...group, seed };
  return {
    seed,
    language,
    group,
    title: filled(say.title, values),
    solutionTitle: filled(say.solution, values),
    lead: filled(say.lead, values),
    warning: say.warning,
    tableTitle: filled(say.table, values),
    powers: tinyPowers(group),
    givenTitle: say.given,
    sections,
  };
}

const BLANK = '________';

/** The worksheet, or its solution, as Markdown that is read as plain text just as well. */
export function worksheetText(sheet: Worksheet, solution: boolean): string {
  const { powers, group } = sheet;
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const columns = ['n', ...powers.map((_, n) => n)];
  return `${[
    `# ${solution ? sheet.solutionTitle : sheet.title}`,
    sheet.lead,
    `**${sheet.warning}**`,
    sheet.tableTitle,
    [row(columns), row(columns.map(() => '--:')), row([`${group.g}^n`, ...powers])].join('\n'),
    ...sheet.sections.flatMap((section, i) => [
      `## ${i + 1}. ${section.title}`,
      section.text,
      ...(section.given.length > 0 ? [`${sheet.givenTitle} ${section.given.map(code).join(', ')}`] : []),
      section.tasks
        .map(({ number, sentence, letters, numbers, result }) =>
          [
            `${number} ${sentence}`,
            `    ${plainMath(letters)}`,
            ...(solution ? [`    ${plainMath(numbers)}`, `    **${result}**`] : [`    ${BLANK} → ${BLANK}`]),
          ].join('  \n'),
        )
        .join('\n\n'),
      ...(solution ? [`*${section.question}* ${section.answer}`] : [`*${section.question}*`, BLANK.repeat(8)]),
    ]),
  ].join('\n\n')}\n`;
}

const code = (math: string): string => `\`${plainMath(math)}\``;
