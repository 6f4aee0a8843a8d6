/** Where somebody is who answers one question at a time. */
import type { RefCallback } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Place {
  /** The question that is asked now; their number, where all answers are shown. */
  readonly at: number;
  /** Whether all answers have been shown: from then on the way leads back there. */
  readonly reviewed: boolean;
  on(): void;
  back(): void;
  goTo(question: number): void;
  /** Takes the heading of a question, or of all answers, which is read from when one comes there. */
  headings(place: number): RefCallback<HTMLElement>;
}

/** What an entry of the browser's history says: a phone's own way back leads to the question before, and not off the page. */
interface Entry {
  readonly question: number;
  readonly from: number | null;
}

/**
 * @param active whether one question is asked at a time; otherwise nothing moves
 * @param inHistory whether the browser's way back leads from question to question: not where the next voter would go it
 */
export function usePlace(questions: number, first: number, active: boolean, inHistory: boolean): Place {
  const [at, setAt] = useState(first);
  const [reviewed, setReviewed] = useState(first === questions);
  const headings = useRef(new Map<number, HTMLElement>());
  const moved = useRef(false);

  const show = (next: number) => {
    moved.current = true;
    setAt(next);
    if (next === questions) setReviewed(true);
  };
  useEffect(() => {
    // The screen itself has said where one is when it came; only who moved is taken along.
    if (!moved.current || !active) return;
    moved.current = false;
    const heading = headings.current.get(at);
    heading?.focus({ preventScroll: true });
    // With the line above it that says which of how many it is.
    heading?.closest('fieldset, section')?.scrollIntoView({ block: 'start' });
  }, [at, active]);
  useEffect(() => {
    if (!active || !inHistory) return;
    history.replaceState({ question: at, from: null } satisfies Entry, '');
    const hear = ({ state }: PopStateEvent) => {
      const question: unknown = state?.question;
      if (typeof question === 'number' && question >= 0 && question <= questions) show(question);
    };
    addEventListener('popstate', hear);
    return () => removeEventListener('popstate', hear);
  }, [active, inHistory]);

  const goTo = (next: number) => {
    if (inHistory) history.pushState({ question: next, from: at } satisfies Entry, '');
    show(next);
  };
  return {
    at,
    reviewed,
    on: () => goTo(reviewed ? questions : at + 1),
    back: () => (inHistory && history.state?.from === at - 1 ? history.back() : goTo(at - 1)),
    goTo,
    headings: (place) => (element) => {
      if (element) headings.current.set(place, element);
      else headings.current.delete(place);
    },
  };
}
