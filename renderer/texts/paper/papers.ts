import type { Texts } from '../texts.ts';

/** Around pages to print, in the organiser's window. */
export const papers = {
  en: {
    'papers.poster': 'Print the poster',
    'papers.minutes': 'Print the minutes',
    'papers.mail': 'Text for a mail or the intranet',
    'papers.language': 'Language of the page',
    'papers.print': 'Print this page',
    'papers.poster.title': 'A poster for the door and the wall',
    'papers.poster.lead': 'It shows how things stand now: where the address or the words change, print it again.',
    'papers.minutes.title': 'Minutes of the election',
    'papers.minutes.lead':
      'Made from the file of the election, which this laptop checks from the beginning as anybody would.',
    'papers.minutes.making': 'The file is being checked …',
    'papers.minutes.again': 'Check again, and make them anew',
    'papers.minutes.save': 'Save the file that they are of',
  },
  de: {
    'papers.poster': 'Aushang drucken',
    'papers.minutes': 'Niederschrift drucken',
    'papers.mail': 'Text für Mail oder Intranet',
    'papers.language': 'Sprache der Seite',
    'papers.print': 'Diese Seite drucken',
    'papers.poster.title': 'Ein Aushang für Tür und Wand',
    'papers.poster.lead':
      'Er zeigt, wie es jetzt steht: Wenn sich die Adresse oder die Wörter ändern, druck ihn noch einmal.',
    'papers.minutes.title': 'Niederschrift der Wahl',
    'papers.minutes.lead':
      'Aus der Datei der Wahl gemacht, die dieser Laptop von Anfang an prüft, wie es alle könnten.',
    'papers.minutes.making': 'Die Datei wird geprüft …',
    'papers.minutes.again': 'Noch einmal prüfen und neu machen',
    'papers.minutes.save': 'Die Datei dazu speichern',
  },
} as const satisfies Texts;
