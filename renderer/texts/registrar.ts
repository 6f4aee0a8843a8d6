import type { Texts } from './texts.ts';

/** A registrar on another laptop makes the one-time codes: in the wizard, and at the organiser’s window. */
export const registrar = {
  en: {
    'registrar.title': 'Codes come from the registrar',
    'registrar.lead':
      'They are made and handed out from the registrar’s laptop. This one is sent none; only pages for phones, which it serves, see those that are typed there. Then open voting.',
    'registrar.awaited': 'The registrar’s signed list is awaited. It can come once the laptops have made the key.',
    'registrar.come': 'The registrar has signed {count} {count|code|codes}.',
    'registrar.type': 'To be typed on the registrar’s laptop, with the number of voters in place of 30',
    'registrar.more': 'Too few? The same command with a larger number adds the rest, until voting opens.',
    'registrar.words': 'Words of the registrar’s key, to compare with that screen',
    'registrar.lost': 'To be typed on the registrar’s laptop, with the number of the slip in place of 17',
    'registrar.first': 'The registrar’s codes have not come yet.',
    'registrar.takeover':
      'The codes stay valid. If voting is not open yet, the registrar sends them to this laptop again.',
    'registrar.wizard': 'A registrar on another laptop makes the codes',
    'registrar.wizard.text':
      'Your laptop is sent none and can add none: the registrar signs the list. Only pages for phones, which your laptop serves, see the codes that are typed there. The registrar needs another laptop with Ostraka, and types commands there.',
    'registrar.wizard.key': 'Key of the registrar',
    'registrar.wizard.hint': 'Leave it empty if there is none. The registrar gets it by: {command}',
    'registrar.wizard.fault': 'This is no such key: it has 64 characters, from 0 to 9 and from a to f. Copy it again.',
    'registrar.wizard.lesson': 'A lesson makes its voters up itself: it has no registrar.',
  },
  de: {
    'registrar.title': 'Die Codes kommen vom Wahlregister',
    'registrar.lead':
      'Sie werden auf dem Laptop des Wahlregisters gemacht und von dort ausgeteilt. Dieser hier bekommt keinen; nur die Seiten für Handys, die er liefert, sehen die Codes, die man dort eintippt. Öffne danach die Wahl.',
    'registrar.awaited':
      'Die unterschriebene Liste des Wahlregisters wird erwartet. Sie kann kommen, sobald die Laptops den Schlüssel gemacht haben.',
    'registrar.come': 'Das Wahlregister hat {count} {count|Code|Codes} unterschrieben.',
    'registrar.type': 'Auf dem Laptop des Wahlregisters einzutippen, mit der Zahl der Wählenden statt 30',
    'registrar.more':
      'Zu wenige? Derselbe Befehl mit einer größeren Zahl macht die fehlenden dazu, bis die Wahl öffnet.',
    'registrar.words': 'Wörter seines Schlüssels, mit seinem Bildschirm zu vergleichen',
    'registrar.lost': 'Auf dem Laptop des Wahlregisters einzutippen, mit der Nummer des Zettels statt 17',
    'registrar.first': 'Die Codes des Wahlregisters sind noch nicht gekommen.',
    'registrar.takeover':
      'Die Codes bleiben gültig. Ist die Wahl noch nicht offen, schickt das Wahlregister sie noch einmal an diesen Laptop.',
    'registrar.wizard': 'Ein Wahlregister macht die Codes auf einem anderen Laptop',
    'registrar.wizard.text':
      'Dein Laptop bekommt keinen und kann keinen hinzufügen: Das Wahlregister unterschreibt die Liste. Nur die Seiten für Handys, die dein Laptop liefert, sehen die Codes, die man dort eintippt. Das Wahlregister braucht einen anderen Laptop mit Ostraka und tippt dort Befehle.',
    'registrar.wizard.key': 'Schlüssel des Wahlregisters',
    'registrar.wizard.hint': 'Gibt es keines, bleibt das leer. Das Wahlregister bekommt ihn so: {command}',
    'registrar.wizard.fault':
      'Das ist kein solcher Schlüssel: Er hat 64 Zeichen, von 0 bis 9 und von a bis f. Kopier ihn noch einmal.',
    'registrar.wizard.lesson': 'Eine Unterrichtsstunde denkt sich die Wählenden selbst aus: Sie hat kein Wahlregister.',
  },
} satisfies Texts;
