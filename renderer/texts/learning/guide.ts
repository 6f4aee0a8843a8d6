import type { Texts } from '../texts.ts';

/** Around the guide (`docs/guide`), whose pages are prose of their own. */
export const guide = {
  en: {
    'guide.open': 'Guide',
    'guide.pages': 'Pages of the guide',
    'guide.search': 'Search in the guide',
    'guide.search.hint': 'The arrow keys go through what is found, Enter opens it.',
    'guide.found': '{count} {count|passage|passages} found.',
    'guide.none': 'Nothing is found for this. Try fewer words, or a shorter one.',
    'guide.back': 'Back to “{title}”',
    'guide.source': 'in the source: {path}',
    'guide.failed': 'The guide could not be loaded: Ostraka may have ended. Open this window anew.',
  },
  de: {
    'guide.open': 'Handbuch',
    'guide.pages': 'Seiten des Handbuchs',
    'guide.search': 'Im Handbuch suchen',
    'guide.search.hint': 'Die Pfeiltasten gehen durch die Treffer, die Eingabetaste öffnet einen.',
    'guide.found': '{count} {count|Stelle|Stellen} gefunden.',
    'guide.none': 'Dazu findet sich nichts. Versuch es mit weniger Wörtern oder einem kürzeren.',
    'guide.back': 'Zurück zu „{title}“',
    'guide.source': 'im Quelltext: {path}',
    'guide.failed':
      'Das Handbuch ließ sich nicht laden: Vielleicht ist Ostraka beendet. Öffne dieses Fenster noch einmal.',
  },
} satisfies Texts;
