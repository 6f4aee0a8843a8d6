import type { Language } from '../../codec/texts.ts';

/**
 * A day and a time as the language writes them, to be read elsewhere, on paper or in a letter: with the day of the week, the hours from 0
 * to 23, and the time zone that it is in.
 * @param at milliseconds since 1970
 * @param zone by its IANA name; this computer's where it is left out
 */
export const whenElsewhere = (language: Language, at: number, zone?: string): string =>
  new Intl.DateTimeFormat(language, {
    ...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short', timeZone: zone } as const),
  }).format(at);
