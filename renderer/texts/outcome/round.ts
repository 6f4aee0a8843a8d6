import type { Texts } from '../texts.ts';

/** Another round with the same room: the organiser's window, laptops and phones. */
export const round = {
  en: {
    'round.title': 'Another round',
    'round.lead': 'A run-off, the same again or the next question, with the laptops and people who are here.',
    'round.button': 'Another round with this room',
    'round.election': '{title}, round {round}',
    'round.run-off': 'A run-off',
    'round.run-off.both': 'Once more where nothing is decided',
    'round.run-off.both.text':
      'A run-off of those between whom the count has not decided; the whole question where too few voted.',
    'round.run-off.turnout': '{count|The question|The questions} again, because too few voted',
    'round.run-off.turnout.text': 'As before: whoever is on the list may vote once more.',
    'round.run-off.of': '{question}: {names}',
    'round.run-off.undecided': 'Of those between whom the count has not decided.',
    'round.run-off.leading': 'Of those in the first places.',
    'round.same': '{count|The same question|The same questions} again',
    'round.same.text': 'With all {count|its|their} answers.',
    'round.new': 'A new question',
    'round.new.text': 'One choice each, most votes win. The title is the question.',
    'round.untitled': 'Give the round a title.',
    'round.names': 'Answers, one a line',
    'round.names.few': 'Name two answers at least.',
    'round.stays':
      'Laptops and phones here are told, and join with one press. What cannot stay: the laptops make a new key, voters sign up again, and all words are new.',
    'round.stays.codes':
      'Laptops and phones here are told, and join with one press. What cannot stay: the laptops make a new key, the codes of this round open nothing there, so new ones are printed, and all words are new.',
    'round.open': 'Open this round',
    'round.opened': 'Another round was opened from here. Its window is on the start page; this one keeps its result.',
    'round.words-new':
      'This is another round after “{title}”, and an election of its own: the words are new. Compare these, not the old ones.',
    'round.all-here': 'Everyone of the round before has signed up again under the same name: {count}.',
    'round.missing': 'Of {all} in the round before, {count} {count|has|have} not signed up under the same name yet:',
    'round.node.title': 'Another round is open',
    'round.node.lead':
      'The organiser you followed invites this laptop. It joins under its name with a new key, and you compare the new words.',
    'round.node.signed': 'This laptop has checked the result and signed it.',
    'round.node.button': 'Join the next round',
    'round.node.again': 'Another round: the key and all words are new. Compare again, with the projector as it is now.',
    'round.phone.lead':
      'The organiser has opened another round. You sign up again there; your name is filled in. This result stays on the organiser’s laptop.',
    'round.phone.lead.codes':
      'The organiser has opened another round. You need a new code there: yours opens nothing any more.',
    'round.phone.receipt': 'To keep your receipt, save it below before you go on.',
    'round.phone.button': 'Another round: go on',
    'round.phone.again': 'Another round: this device has a new key, and the words are new.',
    'round.phone.again.codes': 'Another round: codes and words are new.',
  },
  de: {
    'round.title': 'Noch eine Runde',
    'round.lead':
      'Eine Stichwahl, dasselbe noch einmal oder die nächste Frage, mit den Laptops und Leuten, die da sind.',
    'round.button': 'Noch eine Runde mit diesem Raum',
    'round.election': '{title}, Runde {round}',
    'round.run-off': 'Eine Stichwahl',
    'round.run-off.both': 'Noch einmal, wo nichts entschieden ist',
    'round.run-off.both.text':
      'Eine Stichwahl unter denen, zwischen denen die Auszählung nicht entschieden hat; die ganze Frage, wo zu wenige gewählt haben.',
    'round.run-off.turnout': '{count|Die Frage|Die Fragen} noch einmal, weil zu wenige gewählt haben',
    'round.run-off.turnout.text': 'Wie zuvor: Wer auf der Liste steht, darf noch einmal wählen.',
    'round.run-off.of': '{question}: {names}',
    'round.run-off.undecided': 'Unter denen, zwischen denen die Auszählung nicht entschieden hat.',
    'round.run-off.leading': 'Unter denen auf den ersten Plätzen.',
    'round.same': '{count|Dieselbe Frage|Dieselben Fragen} noch einmal',
    'round.same.text': 'Mit {count|allen Antworten|allen ihren Antworten}.',
    'round.new': 'Eine neue Frage',
    'round.new.text': 'Alle haben eine Stimme, die meisten Stimmen gewinnen. Der Titel ist die Frage.',
    'round.untitled': 'Gib der Runde einen Titel.',
    'round.names': 'Antworten, je Zeile eine',
    'round.names.few': 'Nenne mindestens zwei Antworten.',
    'round.stays':
      'Die Laptops und Handys hier erfahren es und machen mit einem Druck mit. Was nicht bleiben kann: Die Laptops machen einen neuen Schlüssel, alle melden sich neu an, und alle Wörter sind neu.',
    'round.stays.codes':
      'Die Laptops und Handys hier erfahren es und machen mit einem Druck mit. Was nicht bleiben kann: Die Laptops machen einen neuen Schlüssel, die Codes dieser Runde öffnen dort nichts, also werden neue gedruckt, und alle Wörter sind neu.',
    'round.open': 'Diese Runde eröffnen',
    'round.opened':
      'Von hier wurde noch eine Runde eröffnet. Ihr Fenster findest du auf der Startseite; dieses behält sein Ergebnis.',
    'round.words-new':
      'Das ist noch eine Runde nach „{title}“ und eine Wahl für sich: Die Wörter sind neu. Vergleicht diese, nicht die alten.',
    'round.all-here': 'Aus der Runde davor haben sich alle wieder unter demselben Namen angemeldet: {count}.',
    'round.missing':
      'Von {all} aus der Runde davor {count|hat|haben} sich {count} noch nicht unter demselben Namen angemeldet:',
    'round.node.title': 'Noch eine Runde ist offen',
    'round.node.lead':
      'Die Wahlleitung, der du gefolgt bist, lädt diesen Laptop ein. Er macht unter seinem Namen mit einem neuen Schlüssel mit, und du vergleichst die neuen Wörter.',
    'round.node.signed': 'Dieser Laptop hat das Ergebnis geprüft und unterschrieben.',
    'round.node.button': 'Bei der nächsten Runde mitmachen',
    'round.node.again':
      'Noch eine Runde: Der Schlüssel und alle Wörter sind neu. Vergleiche noch einmal, mit dem Beamer, wie er jetzt ist.',
    'round.phone.lead':
      'Die Wahlleitung hat noch eine Runde eröffnet. Dort meldest du dich neu an; dein Name steht schon da. Dieses Ergebnis bleibt auf dem Laptop der Wahlleitung.',
    'round.phone.lead.codes':
      'Die Wahlleitung hat noch eine Runde eröffnet. Dort brauchst du einen neuen Code: Deiner öffnet nichts mehr.',
    'round.phone.receipt': 'Willst du deine Quittung behalten, speichere sie unten, bevor du weitergehst.',
    'round.phone.button': 'Noch eine Runde: weiter',
    'round.phone.again': 'Noch eine Runde: Dieses Gerät hat einen neuen Schlüssel, und die Wörter sind neu.',
    'round.phone.again.codes': 'Noch eine Runde: Codes und Wörter sind neu.',
  },
} as const satisfies Texts;
