/** The answers of a form while they are given. */
import type { Choice, Choices } from '../../../../shared/election/choice.ts';
import { type Contest, leastMarks, noneOf, slots, WRITE_IN_BYTES } from '../../../../shared/election/contest.ts';
import { holdsControl, tidyWriteIn } from '../../../../shared/election/encoding.ts';
import { pointsIn } from './points.ts';

type Score = Extract<Choice, { readonly ballot: 'score' }>;

/** An answer while it is given: points stay as they were typed until they are sealed. */
export type Answer =
  | Exclude<Choice, Score>
  | (Omit<Score, 'scores'> & {
      /** One text a slot; empty where there are no points. */ readonly typed: readonly string[];
    });

/** One answer for each contest; null where a question with one answer has none yet, not even "nobody". */
export type Draft = readonly (Answer | null)[];

/** Nothing chosen. Leaving a checklist, a score sheet or a ranking empty is an answer; a radio group asks for one. */
export const emptyDraft = (contests: readonly Contest[]): Draft => contests.map(emptyAnswer);

function emptyAnswer(contest: Contest): Answer | null {
  switch (contest.ballot) {
    case 'single':
      return null;
    case 'approval':
      return { ballot: 'approval', picks: [] };
    case 'score':
      return { ballot: 'score', typed: new Array<string>(slots(contest)).fill('') };
    case 'ranking':
      return { ballot: 'ranking', ranks: [] };
  }
}

/** The answers that give these choices, to be changed. */
export const draftOf = (choices: Choices): Draft =>
  choices.map((choice) => {
    if (choice.ballot !== 'score') return choice;
    const { scores, ...rest } = choice;
    return { ...rest, typed: scores.map((score) => (score === null ? '' : String(score))) };
  });

/** Slots that an answer names: picked, approved, scored or ranked. */
export function used(answer: Answer): readonly number[] {
  switch (answer.ballot) {
    case 'single':
      return answer.pick === null ? [] : [answer.pick];
    case 'approval':
      return answer.picks;
    case 'score':
      return answer.typed.flatMap((text, slot) => (text.trim() === '' ? [] : [slot]));
    case 'ranking':
      return answer.ranks.flat();
  }
}

/** Takes the written-in name along exactly while its slot is used, as the ballot demands. */
export function withName<A extends Answer>(contest: Contest, answer: A, typed: string): A {
  const { writeIn: _, ...bare } = answer;
  const wanted = contest.writeIn && used(answer).includes(contest.options.length);
  return (wanted ? { ...bare, writeIn: typed } : bare) as A;
}

/** The answers as they are sealed: names tidied, points read. Null while a question is open, or holds what is none. */
export function finished(contests: readonly Contest[], draft: Draft): Choices | null {
  const choices = contests.flatMap((contest, i) => (draft[i] && choiceOf(contest, draft[i])) ?? []);
  return choices.length === contests.length ? choices : null;
}

/** One of them. */
export function choiceOf(contest: Contest, answer: Answer): Choice | null {
  const choice = choiceIn(contest, answer);
  return choice?.writeIn === undefined ? choice : { ...choice, writeIn: tidyWriteIn(choice.writeIn) };
}

function choiceIn(contest: Contest, answer: Answer): Choice | null {
  if (answer.ballot !== 'score') return answer;
  if (contest.ballot !== 'score') return null;
  const { typed, ...rest } = answer;
  const scores = typed.map((text) => pointsIn(text, contest.top));
  return scores.includes('none') ? null : { ...rest, scores: scores.filter((score) => score !== 'none') };
}

/** Questions that have no answer yet, or an empty one that nobody gave on purpose. */
export const openQuestions = (contests: readonly Contest[], draft: Draft): readonly number[] =>
  contests.flatMap(({ ballot }, i) => {
    const answer = draft[i];
    return !answer || (ballot !== 'single' && used(answer).length === 0) ? [i] : [];
  });

export type Fault =
  | { readonly key: 'voter.fault.open' | 'voter.fault.open.any' }
  | { readonly key: 'voter.fault.too-many'; readonly values: { readonly most: number; readonly chosen: number } }
  | { readonly key: 'voter.fault.too-few'; readonly values: { readonly least: number; readonly chosen: number } }
  | { readonly key: 'voter.fault.points'; readonly values: { readonly typed: string; readonly top: number } }
  | { readonly key: 'voter.fault.no-name' }
  | { readonly key: 'voter.fault.unseen' }
  | { readonly key: 'voter.fault.long-name' };

/** What still keeps an answer from being sealed, for the form to say; the sealing itself judges by `choiceFault`. */
export function faultOf(contest: Contest, answer: Answer | null): Fault | null {
  if (!answer) return openFault(contest);
  if (contest.ballot === 'approval' && answer.ballot === 'approval' && answer.picks.length > contest.most)
    return { key: 'voter.fault.too-many', values: { most: contest.most, chosen: answer.picks.length } };
  const chosen = used(answer).length;
  if (chosen > 0 && chosen < leastMarks(contest))
    return { key: 'voter.fault.too-few', values: { least: leastMarks(contest), chosen } };
  if (contest.ballot === 'score' && answer.ballot === 'score') {
    const typed = answer.typed.find((text) => pointsIn(text, contest.top) === 'none');
    if (typed !== undefined) return pointsFault(typed, contest.top);
  }
  if (contest.writeIn && used(answer).includes(contest.options.length)) {
    const name = tidyWriteIn(answer.writeIn ?? '');
    if (name === '') return { key: 'voter.fault.no-name' };
    if (holdsControl(name)) return { key: 'voter.fault.unseen' };
    if (new TextEncoder().encode(name).length > WRITE_IN_BYTES) return { key: 'voter.fault.long-name' };
  }
  return null;
}

/** Of a question with one answer that has none yet. */
export const openFault = (contest: Contest) =>
  ({ key: noneOf(contest) === null ? 'voter.fault.open' : 'voter.fault.open.any' }) as const satisfies Fault;

export const pointsFault = (typed: string, top: number) =>
  ({ key: 'voter.fault.points', values: { typed: typed.trim(), top } }) as const satisfies Fault;
