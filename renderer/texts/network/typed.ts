import type { Texts } from '../texts.ts';

/** What an address without a key is worth, and what a name in the network is. */
export const typed = {
  en: {
    'typed.unproven':
      'This address alone does not prove which election this is: whoever runs the network may have made this page. Scan the code on the projector, or vote with the app.',
    'typed.hint': 'It begins with ostraka://. To type, the address alone will do: 192.168.1.20:4790',
    'typed.title': 'Compare twelve words first',
    'typed.lead':
      'What you chose does not prove which election it is. Does the organiser’s laptop, the projector or the slip that you were given show the same twelve words, in the same order?',
    'typed.match': 'They match: join',
    'typed.differ': 'They differ: do not join',
    'typed.differed':
      'This laptop has not joined, and has signed nothing. Somebody else answers there: tell the organiser, and take the whole link.',
  },
  de: {
    'typed.unproven':
      'Diese Adresse allein beweist nicht, welche Wahl das ist: Wer das Netz betreibt, kann diese Seite gemacht haben. Scanne den Code am Beamer, oder wähl mit der App.',
    'typed.hint': 'Er beginnt mit ostraka://. Zum Tippen genügt die Adresse: 192.168.1.20:4790',
    'typed.title': 'Erst zwölf Wörter vergleichen',
    'typed.lead':
      'Was du gewählt hast, beweist nicht, welche Wahl das ist. Zeigt der Laptop der Wahlleitung, der Beamer oder der Zettel, den du bekommen hast, dieselben zwölf Wörter in derselben Reihenfolge?',
    'typed.match': 'Sie stimmen überein: mitmachen',
    'typed.differ': 'Sie sind anders: nicht mitmachen',
    'typed.differed':
      'Dieser Laptop macht nicht mit und hat nichts unterschrieben. Dort antwortet jemand anderes: Sag es der Wahlleitung und nimm den ganzen Link.',
  },
} as const satisfies Texts;
