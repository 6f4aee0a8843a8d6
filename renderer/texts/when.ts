import type { Language } from './texts.ts';

/** A day and a time as the language writes them, the hours from 0 to 23: who reads English need not be where noon is 12 PM. */
export const whenIn = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(at);
