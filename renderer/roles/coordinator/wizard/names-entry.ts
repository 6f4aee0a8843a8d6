/** Names to choose from as they are typed, pasted or dropped. */
import { tidyName, withoutUnseen } from '../../../../shared/election/names/name-fault.ts';
import type { Fault } from './faults.ts';
import type { PlanDraft } from './plan-draft.ts';

/** Whoever pastes more into a question has pasted something else. */
const MOST_NAMES = 500;
const MOST_LETTERS = 2000;

/** The names in a text, one a line; of a single row of a table, one a cell. Empty ones are none. */
export function namesIn(text: string): string[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).filter((line) => line.trim() !== '');
  const names = lines.length === 1 ? lines[0]!.split('\t') : lines;
  return names.map(tidyName).filter((name) => name !== '');
}

/** Whether a text is more than one name, which a field of one line would run together. */
export const isList = (text: string): boolean => /[\r\n\t\u2028\u2029]/.test(text);

export type Entered =
  | {
      readonly options: readonly string[];
      readonly count: number;
      /** Names that held characters which nobody sees; these are taken out. */
      readonly cleaned: number;
    }
  | { readonly refused: Fault };

/** The options with these names in place of `replaced` of them from `at` on: all of the names, or none of them. */
export function entered(
  options: readonly string[],
  names: readonly string[],
  at = options.length,
  replaced = 0,
): Entered {
  const longest = Math.max(0, ...names.map((name) => name.length));
  if (longest > MOST_LETTERS) return { refused: { key: 'wizard.entry.no-name', values: { count: longest } } };
  const total = options.length - replaced + names.length;
  if (total > MOST_NAMES)
    return { refused: { key: 'wizard.entry.no-list', values: { count: names.length, most: MOST_NAMES } } };
  const seen = names.map((name) => tidyName(withoutUnseen(name))).filter((name) => name !== '');
  return {
    options: [...options.slice(0, at), ...seen, ...options.slice(at + replaced)],
    count: seen.length,
    cleaned: names.filter((name) => withoutUnseen(name) !== name).length,
  };
}

/** Every name that is typed but not added comes along when one goes on. */
export const settled = (draft: PlanDraft): PlanDraft => ({
  ...draft,
  contests: draft.contests.map((one) => ({ ...one, options: [...one.options, ...namesIn(one.typed)], typed: '' })),
});

/** What stands beside each of the options, once `names` come in place of `replaced` of them from `at` on; the first keeps what it had. */
export function enteredBeside(
  beside: readonly string[],
  count: number,
  at: number,
  replaced: number,
): readonly string[] {
  const kept = beside.slice(at, at + Math.min(replaced, count));
  const fresh = new Array<string>(count - kept.length).fill('');
  return [...beside.slice(0, at), ...kept, ...fresh, ...beside.slice(at + replaced)];
}

/** With the one at `from` at the place `to` instead. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, list[from]!);
}
