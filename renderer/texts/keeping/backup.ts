import type { Texts } from '../texts.ts';

/** A backup of an election under way, and a takeover from it practised. */
export const backup = {
  en: {
    'backup.title': 'Backup',
    'backup.text':
      'The board so far, as one file. No signing key is in it and no part of the election’s key: whoever finds it can sign and open nothing. From it another laptop leads on, if no laptop that mixes holds more; a newer copy is on each of these.',
    'backup.save': 'Save a backup',
    'backup.names': 'The names are not in it; they are a file of their own.',
    'backup.saved':
      'Handed over at {at}, with {count} {count|entry|entries}. Since then {more} more {more|has|have} come.',
    'backup.drill': 'Practise it with a file',
    'backup.drill.text':
      'Practise before you need it: this laptop leads on from the file where nobody sees it, checks every entry, and throws all of it away again.',
    'backup.drill.works':
      'It works: “{title}” can be led on from this file, with {entries} {entries|entry|entries} and {ballots} {ballots|ballot|ballots} that {ballots|counts|count}.',
    'backup.drill.agree':
      'Of the laptops that mix {needed} would have to agree: {names}. If one of them holds more than {entries} {entries|entry|entries}, lead on from its copy, or what came since is missing.',
  },
  de: {
    'backup.title': 'Sicherung',
    'backup.text':
      'Das bisherige Brett als eine Datei. Darin ist kein Signierschlüssel und kein Teil des Wahlschlüssels: Wer sie findet, kann nichts unterschreiben und nichts öffnen. Von ihr aus leitet ein anderer Laptop weiter, wenn kein Laptop, der mischt, mehr hat; auf jedem von diesen liegt eine neuere Kopie.',
    'backup.save': 'Sicherung speichern',
    'backup.names': 'Die Namen sind nicht darin; sie sind eine eigene Datei.',
    'backup.saved':
      'Übergeben um {at}, mit {count} {count|Eintrag|Einträgen}. Seitdem {more|ist|sind} {more} dazugekommen.',
    'backup.drill': 'Mit einer Datei üben',
    'backup.drill.text':
      'Übt es, bevor ihr es braucht: Dieser Laptop leitet von der Datei aus weiter, wo es niemand sieht, prüft jeden Eintrag, und wirft alles wieder weg.',
    'backup.drill.works':
      'Es geht: „{title}“ kann von dieser Datei aus weitergeleitet werden, mit {entries} {entries|Eintrag|Einträgen} und {ballots} {ballots|Stimmzettel|Stimmzetteln}, {ballots|der zählt|die zählen}.',
    'backup.drill.agree':
      'Von den Laptops, die mischen, müssten {needed} zustimmen: {names}. Hat einer von ihnen mehr als {entries} {entries|Eintrag|Einträge}, so leitet von seiner Kopie aus weiter, sonst fehlt, was seitdem kam.',
  },
} satisfies Texts;
