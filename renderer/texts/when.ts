import type { Language } from './texts.ts';

/** A day and a time as the language writes them, the hours from 0 to 23: who reads English need not be where noon is 12 PM. */
export const whenIn = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(at);

/** The same to be read elsewhere, on paper or in a letter: with the day of the week, and the time zone that it is in. */
export const whenElsewhere = (language: Language, at: number, zone?: string): string =>
  new Intl.DateTimeFormat(language, {
    ...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short', timeZone: zone } as const),
  }).format(at);
