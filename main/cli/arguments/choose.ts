/**
 * Choices as a person types them, one text for each contest:
 *
 *   single     Ada
 *   approval   Ada, Bob
 *   score      Ada=3, Bob=0, or by the names of grades: Ada=good
 *   ranking    Ada > Bob = Cleo > Dan
 *
 * An option is its name, in any case, or its number from 1; a name that holds a separator stands in double quotes.
 * `write-in:Zoe` writes a name in, and `-` leaves the contest blank.
 */
import { OstrakaError, unreachable } from '../../../shared/codec/error.ts';
import type { Choice, Choices } from '../../../shared/election/choice.ts';
import { type Contest, slots } from '../../../shared/election/contest.ts';
import { choiceFault, tidyWriteIn } from '../../../shared/election/encoding.ts';

const WRITE_IN = 'write-in:';
const BLANK = '-';

/** One choice for each contest, in the manifest's order. Throws `bad-choice` with words for the voter. */
export function parseChoices(contests: readonly Contest[], typed: readonly string[]): Choices {
  if (typed.length !== contests.length)
    throw new OstrakaError('bad-choice', `there are ${contests.length} questions, but ${typed.length} answers`, {
      hint: `give one --choose for each of: ${contests.map(({ title }) => title).join('; ')}`,
    });
  return contests.map((contest, i) => parseChoice(contest, typed[i]!));
}

export function parseChoice(contest: Contest, typed: string): Choice {
  const bad = (message: string) =>
    new OstrakaError('bad-choice', `“${contest.title}”: ${message}`, { hint: `choose among ${listed(contest)}` });
  let writeIn: string | undefined;
  /** The slot of one option as typed. */
  const slot = (text: string): number => {
    const name = unquoted(text);
    if (!contest.options.includes(name) && name.toLowerCase().startsWith(WRITE_IN)) {
      if (writeIn !== undefined) throw bad('only one name may be written in');
      writeIn = tidyWriteIn(name.slice(WRITE_IN.length));
      if (writeIn === '') throw bad('the written-in name is empty');
      return contest.options.length;
    }
    const found = findOption(contest.options, name);
    if (found === null) throw bad(name === '' ? 'an option is missing' : `there is no option ${name}`);
    return found;
  };
  const marks = typed.trim() === BLANK ? blank(contest) : parseMarks(contest, typed, slot, bad);
  const choice: Choice = writeIn === undefined ? marks : { ...marks, writeIn };
  const fault = choiceFault(contest, choice);
  if (fault !== null) throw bad(fault);
  return choice;
}

/** The text that parses to this choice. */
export function choiceInWords(contest: Contest, choice: Choice): string {
  const name = (slot: number): string =>
    slot < contest.options.length
      ? quoted(contest.options[slot]!, contest.ballot)
      : quoted(`${WRITE_IN}${choice.writeIn ?? ''}`, contest.ballot);
  switch (choice.ballot) {
    case 'single':
      return choice.pick === null ? BLANK : name(choice.pick);
    case 'approval':
      return choice.picks.map(name).join(', ') || BLANK;
    case 'score':
      return (
        choice.scores
          .flatMap((score, i) => (score === null ? [] : [`${name(i)}=${gradeName(contest, score)}`]))
          .join(', ') || BLANK
      );
    case 'ranking':
      return choice.ranks.map((equals) => equals.map(name).join(' = ')).join(' > ') || BLANK;
    default:
      return unreachable(choice);
  }
}

const blank = (contest: Contest): Choice => {
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: null };
    case 'approval':
      return { ballot: 'approval', picks: [] };
    case 'score':
      return { ballot: 'score', scores: new Array<null>(slots(contest)).fill(null) };
    case 'ranking':
      return { ballot: 'ranking', ranks: [] };
    default:
      return unreachable(contest);
  }
};

function parseMarks(
  contest: Contest,
  typed: string,
  slot: (text: string) => number,
  bad: (message: string) => OstrakaError,
): Choice {
  const order = (a: number, b: number): number => a - b;
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: slot(typed) };
    case 'approval':
      return { ballot: 'approval', picks: split(typed, ',').map(slot).sort(order) };
    case 'score': {
      const scores = new Array<number | null>(slots(contest)).fill(null);
      for (const part of split(typed, ',')) {
        const [option = '', score, more] = split(part, '=');
        const value = more === undefined && score !== undefined ? scoreOf(contest, score.trim()) : null;
        if (value === null)
          throw bad(
            contest.grades
              ? `${part.trim()} is not an option, = and a grade: ${contest.grades.join(', ')}`
              : `${part.trim()} is not an option, = and ${contest.points === undefined ? 'a score from 0' : 'points from 1'} to ${contest.top}`,
          );
        const at = slot(option);
        if (scores[at] !== null) throw bad('the same option is chosen twice');
        scores[at] = value;
      }
      return { ballot: 'score', scores };
    }
    case 'ranking':
      return {
        ballot: 'ranking',
        ranks: split(typed, '>').map((equals) => split(equals, '=').map(slot).sort(order)),
      };
    default:
      return unreachable(contest);
  }
}

/** The name of a grade, where it has one that stands by itself; else the number. */
const gradeName = (contest: Contest, score: number): string => {
  const name = contest.ballot === 'score' ? contest.grades?.[score] : undefined;
  return name === undefined || /[,="]|^\d+$/.test(name) ? String(score) : name;
};

/** A grade by its name, or a number. */
function scoreOf({ grades = [] }: Extract<Contest, { ballot: 'score' }>, typed: string): number | null {
  const named = grades.findIndex((grade) => grade.toLowerCase() === typed.normalize('NFC').toLowerCase());
  if (named >= 0) return named;
  return /^\d{1,3}$/.test(typed) ? Number(typed) : null;
}

/** By its exact name, else by its name in another case, else by its number from 1; null where there is none. */
function findOption(options: readonly string[], name: string): number | null {
  const tidy = name.normalize('NFC');
  const exact = options.indexOf(tidy);
  if (exact >= 0) return exact;
  const alike = options.flatMap((option, i) => (option.toLowerCase() === tidy.toLowerCase() ? [i] : []));
  if (alike.length === 1) return alike[0]!;
  const number = /^[1-9]\d{0,2}$/.test(tidy) ? Number(tidy) : 0;
  return number >= 1 && number <= options.length ? number - 1 : null;
}

/** Cuts at a separator, but not within double quotes. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  let inQuotes = false;
  for (const symbol of text) {
    if (symbol === '"') inQuotes = !inQuotes;
    if (symbol === separator && !inQuotes) parts.push('');
    else parts[parts.length - 1] += symbol;
  }
  return parts;
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^"[^"]*"$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}

const separators: Readonly<Record<Contest['ballot'], RegExp>> = {
  single: /^-$/,
  approval: /[,]|^-$/,
  score: /[,=]|^-$/,
  ranking: /[>=]|^-$/,
};
const quoted = (name: string, ballot: Contest['ballot']): string =>
  separators[ballot].test(name) ? `"${name}"` : name;

function listed({ options, writeIn }: Contest): string {
  const names = options.map((option, i) => `${i + 1} ${option}`);
  return [...names, ...(writeIn ? [`${WRITE_IN}NAME`] : [])].join(', ');
}
