/**
 * A lesson for somebody who has never seen the app: who does what in which minute. The outline is the same in every language;
 * `lessons.en.ts`, `sheets.en.ts` and their like say it. The window of the start page and `docs/teaching` are made from it and from nothing else.
 */
import type { OwnLanguage } from '../texts/texts.ts';

/** Who has the word in a step. */
export type Who = 'teacher' | 'class' | 'volunteers';

interface Timed {
  readonly minutes: number;
  readonly who: Who;
}

/** Ten minutes on one laptop with a projector; 45 with three laptops and phones. */
export const outline = {
  alone: {
    trust: { minutes: 1, who: 'class' },
    start: { minutes: 1, who: 'teacher' },
    seal: { minutes: 1, who: 'teacher' },
    predict: { minutes: 1, who: 'class' },
    mix: { minutes: 2, who: 'class' },
    proof: { minutes: 1, who: 'teacher' },
    open: { minutes: 1, who: 'teacher' },
    result: { minutes: 1, who: 'class' },
    limits: { minutes: 1, who: 'teacher' },
  },
  class: {
    trust: { minutes: 3, who: 'volunteers' },
    plan: { minutes: 3, who: 'teacher' },
    laptops: { minutes: 5, who: 'volunteers' },
    words: { minutes: 3, who: 'volunteers' },
    list: { minutes: 4, who: 'class' },
    vote: { minutes: 5, who: 'class' },
    cheat: { minutes: 4, who: 'volunteers' },
    close: { minutes: 2, who: 'teacher' },
    mix: { minutes: 5, who: 'class' },
    result: { minutes: 4, who: 'teacher' },
    check: { minutes: 4, who: 'volunteers' },
    limits: { minutes: 3, who: 'class' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Timed>>>>;

export type LessonName = keyof typeof outline;
export const lessonNames = Object.keys(outline) as readonly LessonName[];

/** Prose in which `{{key}}` stands for what the app says under that key, `{{key count=3}}` with its values filled in. */
export type Prose = string;

export interface Question {
  readonly ask: Prose;
  readonly answer: Prose;
}

export interface Step {
  readonly title: string;
  /** What hands do, one after the other. */
  readonly acts: readonly Prose[];
  /** What may be read aloud. */
  readonly says: readonly Prose[];
  readonly questions: readonly Question[];
}

export interface Lesson {
  readonly title: string;
  /** What the class takes away. */
  readonly aim: Prose;
  readonly needs: readonly Prose[];
}

export interface Task {
  readonly task: Prose;
  readonly solution: Prose;
}

/** An everyday word, what it means here, and the field's own name for it. */
export interface Term {
  readonly word: string;
  readonly means: Prose;
  readonly exactly: Prose;
}

export interface Checks {
  readonly title: string;
  readonly checks: readonly Prose[];
}

/** What is read to the class and done with it. */
export interface Lessons {
  readonly title: string;
  readonly lead: Prose;
  readonly lessons: {
    readonly [L in LessonName]: Lesson & { readonly steps: { readonly [S in keyof (typeof outline)[L]]: Step } };
  };
}

/** What is handed out, or kept at hand. */
export interface Sheets {
  readonly worksheet: { readonly title: string; readonly lead: Prose; readonly tasks: readonly Task[] };
  readonly glossary: { readonly title: string; readonly terms: readonly Term[] };
  readonly rehearsal: { readonly title: string; readonly lead: Prose; readonly groups: readonly Checks[] };
}

export type Guide = Lessons & Sheets;

/** A step with its place in the lesson: from the minute `from` to `to`. */
export interface PlacedStep extends Step, Timed {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The steps of a lesson in order, each with the minutes that it takes. */
export function stepsOf(guide: Guide, lesson: LessonName): PlacedStep[] {
  const texts: Readonly<Record<string, Step>> = guide.lessons[lesson].steps;
  let from = 0;
  return Object.entries(outline[lesson]).map(([name, timed]) => {
    const step = { ...texts[name]!, ...timed, name, from, to: from + timed.minutes };
    from = step.to;
    return step;
  });
}

export type Guides = { readonly [L in OwnLanguage]: Guide };
