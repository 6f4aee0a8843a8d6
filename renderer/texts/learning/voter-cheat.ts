/** Lessons: how a voter's phone may cheat, in words. The English words of each cheat are the catalogue's own. */
import type { Texts } from '../texts.ts';

export const voterCheat = {
  en: {
    'cheat.phone.lead': 'This is a lesson: this phone may cheat, once at a time. Your own vote stays as it is.',
    'cheat.phone.none': 'There is nothing to cheat at just now.',
    'cheat.phone.guess.named': 'It is refused, and it is known which key it came from',
    'cheat.phone.refused':
      'Refused: nothing of it counts, and the organiser’s laptop knows which key it came from. Your own vote is as it was.',
    'cheat.phone.taken': 'It was taken: nobody can tell that it was a cheat.',
    'cheat.phone.sent': 'It is sent. The answer comes in a moment.',
    'cheat.name.copied-ballot': 'Vote exactly like a friend',
    'cheat.words.copied-ballot':
      'A voter casts a friend’s sealed ballot a second time, as their own, to vote exactly like the friend without knowing how.',
    'cheat.name.rerandomised-ballot': 'Copy a friend’s ballot and disguise it',
    'cheat.words.rerandomised-ballot':
      'As before, but the voter wraps the copy anew, so that nobody sees that it is one. The ballot’s proof no longer fits.',
    'cheat.name.malformed-ballot': 'Send rubbish in place of a ballot',
    'cheat.words.malformed-ballot':
      'A voter sends rubbish in place of a sealed ballot, in the hope that the counting breaks down.',
    'cheat.name.oversized-ballot': 'Send a ballot that is too long',
    'cheat.words.oversized-ballot': 'A voter sends a ballot that is twice as long as any ballot can be.',
    'cheat.name.spoilt-proof': 'Change one digit of a ballot’s proof',
    'cheat.words.spoilt-proof': 'A voter changes one digit in the proof that belongs to a ballot.',
    'cheat.name.double-vote': 'Vote twice',
    'cheat.words.double-vote': 'A voter casts two ballots where each has one.',
    'cheat.name.replayed-ballot': 'Send an old ballot again',
    'cheat.words.replayed-ballot':
      'Votes may be changed here. A voter sends an old ballot again, so that it would count once more.',
    'cheat.name.stranger-votes': 'Vote though you are not on the list',
    'cheat.words.stranger-votes': 'Somebody votes who is not on the list of voters.',
    'cheat.name.borrowed-name': 'Vote in somebody else’s name',
    'cheat.words.borrowed-name':
      'A voter signs a ballot with another voter’s name, but does not have that voter’s key.',
    'cheat.name.tested-and-cast': 'Cast a ballot that everyone could read',
    'cheat.words.tested-and-cast':
      'A voter has a sealed ballot opened in public, as a test, and casts the very same ballot afterwards: everyone could read it.',
    'cheat.name.borrowed-objection': 'Complain in another voter’s name',
    'cheat.words.borrowed-objection':
      'A voter says of another voter’s ballot that it does not hold what was chosen, to raise an alarm in that voter’s name.',
    'cheat.name.repeated-objection': 'Raise the same alarm again and again',
    'cheat.words.repeated-objection':
      'A voter raises the same alarm again and again, so that the wall shows nothing else.',
    'cheat.name.false-objection': 'Say that an honest test was wrong',
    'cheat.words.false-objection':
      'A voter tests a ballot that holds just what they chose, and says that it does not. Nobody can check who is right: everyone hears it, and the election goes on.',
  },
  de: {
    'cheat.phone.lead':
      'Das ist Unterricht: Dieses Handy darf betrügen, jedes Mal auf eine Art. Deine eigene Stimme bleibt, wie sie ist.',
    'cheat.phone.none': 'Im Moment gibt es nichts zu betrügen.',
    'cheat.phone.guess.named': 'Es wird abgelehnt, und man weiß, von welchem Schlüssel es kam',
    'cheat.phone.refused':
      'Abgelehnt: Nichts davon zählt, und der Laptop der Wahlleitung weiß, von welchem Schlüssel es kam. Deine eigene Stimme ist, wie sie war.',
    'cheat.phone.taken': 'Es wurde angenommen: Niemand kann sagen, dass es Betrug war.',
    'cheat.phone.sent': 'Es ist abgeschickt. Die Antwort kommt gleich.',
    'cheat.name.copied-ballot': 'Genau wie jemand anderes wählen',
    'cheat.words.copied-ballot':
      'Jemand gibt den versiegelten Stimmzettel einer anderen Person noch einmal als eigenen ab, um genau wie sie zu wählen, ohne zu wissen, wie.',
    'cheat.name.rerandomised-ballot': 'Einen fremden Stimmzettel abschreiben und verkleiden',
    'cheat.words.rerandomised-ballot':
      'Wie eben, aber die Kopie wird neu verpackt, damit niemand sieht, dass sie eine ist. Der Beweis des Stimmzettels passt dann nicht mehr.',
    'cheat.name.malformed-ballot': 'Unsinn statt eines Stimmzettels schicken',
    'cheat.words.malformed-ballot':
      'Jemand schickt Unsinn statt eines versiegelten Stimmzettels und hofft, dass die Auszählung daran zerbricht.',
    'cheat.name.oversized-ballot': 'Einen zu langen Stimmzettel schicken',
    'cheat.words.oversized-ballot': 'Jemand schickt einen Stimmzettel, der doppelt so lang ist, wie einer sein kann.',
    'cheat.name.spoilt-proof': 'Eine Ziffer im Beweis des Stimmzettels ändern',
    'cheat.words.spoilt-proof': 'Jemand ändert eine Ziffer in dem Beweis, der zu einem Stimmzettel gehört.',
    'cheat.name.double-vote': 'Zweimal wählen',
    'cheat.words.double-vote': 'Jemand gibt zwei Stimmzettel ab, wo alle nur einen haben.',
    'cheat.name.replayed-ballot': 'Einen alten Stimmzettel noch einmal schicken',
    'cheat.words.replayed-ballot':
      'Hier darf man die Stimme ändern. Jemand schickt einen alten Stimmzettel noch einmal, damit er noch einmal zählt.',
    'cheat.name.stranger-votes': 'Wählen, ohne auf der Liste zu stehen',
    'cheat.words.stranger-votes': 'Jemand wählt, ohne auf der Wählerliste zu stehen.',
    'cheat.name.borrowed-name': 'Im Namen von jemand anderem wählen',
    'cheat.words.borrowed-name':
      'Jemand unterschreibt einen Stimmzettel mit dem Namen einer anderen Person, hat aber deren Schlüssel nicht.',
    'cheat.name.tested-and-cast': 'Einen Stimmzettel abgeben, den alle lesen konnten',
    'cheat.words.tested-and-cast':
      'Jemand lässt einen versiegelten Stimmzettel zum Test öffentlich öffnen und gibt denselben danach ab: Alle könnten ihn lesen.',
    'cheat.name.borrowed-objection': 'Sich im Namen von jemand anderem beschweren',
    'cheat.words.borrowed-objection':
      'Jemand sagt von einem fremden Stimmzettel, er enthalte nicht das Gewählte, um in fremdem Namen Alarm zu schlagen.',
    'cheat.name.repeated-objection': 'Denselben Alarm immer wieder auslösen',
    'cheat.words.repeated-objection':
      'Jemand löst denselben Alarm wieder und wieder aus, damit auf der Wand nichts anderes mehr steht.',
    'cheat.name.false-objection': 'Einen ehrlichen Test als falsch hinstellen',
    'cheat.words.false-objection':
      'Jemand testet einen Stimmzettel, der genau das Gewählte enthält, und behauptet das Gegenteil. Wer recht hat, kann niemand prüfen: Alle hören es, und die Wahl geht weiter.',
  },
} satisfies Texts;
