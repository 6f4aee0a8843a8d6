/** Lessons: how the organiser's laptop may cheat, in words. The English words of each cheat are the catalogue's own. */
import type { Texts } from '../texts.ts';

export const leadCheat = {
  en: {
    'cheat.lead.lead':
      'This is a lesson: the organiser’s laptop may cheat, too, once at a time. Whoever is caught at it leads nobody any more: the other laptops stop.',
    'cheat.lead.none': 'There is nothing left to cheat at in this election.',
    'cheat.lead.waits':
      'Its moment comes by itself. Until then go on as always: let people vote, close, and let the laptops mix.',
    'cheat.lead.done':
      'It is done. Now go on as if nothing had happened: let somebody vote, or close. Then look at the other screens.',
    'cheat.lead.alarm': 'Caught: whoever checked it knows that it was the organiser’s laptop, and can prove it.',
    'cheat.lead.late':
      'Noticed: one laptop is missing. Nobody can tell whether it kept silent, or the organiser’s laptop did not want to hear it.',
    'cheat.lead.unnoticed':
      'Nobody noticed: every proof holds, and whoever checks the file of the result is told that it is valid.',
    'cheat.lead.accusers': '{count} of {total} laptops have stopped and accuse this one: {names}.',
    'cheat.lead.phone': 'The phone that was given the wrong place says so. Look at it.',
    'cheat.lead.gained':
      'Gained: {count} of {total} {total|ballot|ballots} {count|is|are} of {count|a voter|voters} whom this laptop invented{count||, all of them alike}.',
    'cheat.lead.heads':
      'People can notice, where mathematics cannot: count the heads in the room and compare them with the number of voters on the list, or read the names aloud.',
    'cheat.lead.names': 'Toni, Sascha, Mika',
    'cheat.lead.guess.named': 'It is noticed, and all know that it was the organiser’s laptop',
    'cheat.moment.enrolment': 'While the list of voters is open',
    'cheat.moment.voting': 'While people vote',
    'cheat.name.stuffed-roll': 'Invent voters, and vote for them',
    'cheat.words.stuffed-roll':
      'The organiser writes invented people on the list of voters and votes for them. No mathematics can know who really sits in the room: people must read the list.',
    'cheat.name.dropped-ballot': 'Take back a ballot that was confirmed',
    'cheat.words.dropped-ballot': 'The organiser’s laptop takes back a ballot that it had already confirmed.',
    'cheat.name.reordered-ballots': 'Exchange two ballots in the list',
    'cheat.words.reordered-ballots': 'The organiser’s laptop exchanges two ballots in the list.',
    'cheat.name.truncated-board': 'Start again from an older copy',
    'cheat.words.truncated-board':
      'The organiser’s laptop starts again from an older copy, as if the last ballots had never come.',
    'cheat.name.second-close': 'Close a second time, with one ballot fewer',
    'cheat.words.second-close':
      'While the box is being opened, the organiser’s laptop pretends that voting has not ended, lets the last ballot disappear and closes a second time. Two results that differ by one ballot would show how that one person voted.',
    'cheat.name.clash-of-trackers': 'Show two voters one and the same ballot',
    'cheat.words.clash-of-trackers':
      'Two voters are shown one and the same ballot as theirs, so that the other place in the list is free for an invented one.',
    'cheat.name.false-tally': 'Announce a false result',
    'cheat.words.false-tally': 'The organiser’s laptop announces another result than the opened ballots add up to.',
    'cheat.name.deaf-coordinator': 'Pretend not to hear one of the laptops',
    'cheat.words.deaf-coordinator':
      'The organiser’s laptop pretends that it has not heard one of the mixers and goes on without it. Everyone sees that somebody is missing, but not whose fault it is.',
  },
  de: {
    'cheat.lead.lead':
      'Das ist Unterricht: Auch der Laptop der Leitung darf betrügen, jedes Mal auf eine Art. Wer dabei erwischt wird, leitet niemanden mehr: Die anderen Laptops halten an.',
    'cheat.lead.none': 'In dieser Wahl gibt es nichts mehr zu betrügen.',
    'cheat.lead.waits':
      'Der Moment dafür kommt von selbst. Bis dahin geht alles wie immer: abstimmen lassen, schließen, mischen lassen.',
    'cheat.lead.done':
      'Es ist getan. Mach jetzt weiter, als wäre nichts gewesen: Lass jemanden abstimmen oder schließe. Schau dann auf die anderen Bildschirme.',
    'cheat.lead.alarm': 'Erwischt: Wer es geprüft hat, weiß, dass es der Laptop der Leitung war, und kann es beweisen.',
    'cheat.lead.late':
      'Aufgefallen: Ein Laptop fehlt. Niemand kann sagen, ob er schwieg oder ob der Laptop der Leitung ihn nicht hören wollte.',
    'cheat.lead.unnoticed':
      'Niemand hat etwas gemerkt: Jeder Beweis stimmt, und wer die Datei des Ergebnisses prüft, erfährt, dass sie gültig ist.',
    'cheat.lead.accusers': '{count} von {total} Laptops haben angehalten und beschuldigen diesen: {names}.',
    'cheat.lead.phone': 'Das Handy, das den falschen Platz bekam, sagt es. Schau es an.',
    'cheat.lead.gained':
      'Gewonnen: {count} von {total} {total|Stimmzettel|Stimmzetteln} {count|ist|sind} von {count|jemandem, den|Leuten, die} dieser Laptop erfunden hat{count||, alle gleich ausgefüllt}.',
    'cheat.lead.heads':
      'Menschen können es merken, wo Mathematik nichts sieht: Zählt die Köpfe im Raum und vergleicht sie mit der Zahl auf der Wählerliste, oder lest die Namen vor.',
    'cheat.lead.names': 'Kim, Robin, Luca',
    'cheat.lead.guess.named': 'Es fällt auf, und alle wissen, dass es der Laptop der Leitung war',
    'cheat.moment.enrolment': 'Solange die Wählerliste offen ist',
    'cheat.moment.voting': 'Während abgestimmt wird',
    'cheat.name.stuffed-roll': 'Leute erfinden und für sie wählen',
    'cheat.words.stuffed-roll':
      'Die Leitung schreibt erfundene Leute auf die Wählerliste und wählt für sie. Keine Mathematik kann wissen, wer wirklich im Raum sitzt: Menschen müssen die Liste lesen.',
    'cheat.name.dropped-ballot': 'Einen bestätigten Stimmzettel zurücknehmen',
    'cheat.words.dropped-ballot':
      'Der Laptop der Leitung nimmt einen Stimmzettel zurück, den er schon bestätigt hatte.',
    'cheat.name.reordered-ballots': 'Zwei Stimmzettel in der Liste vertauschen',
    'cheat.words.reordered-ballots': 'Der Laptop der Leitung vertauscht zwei Stimmzettel in der Liste.',
    'cheat.name.truncated-board': 'Von einer älteren Kopie aus neu anfangen',
    'cheat.words.truncated-board':
      'Der Laptop der Leitung fängt von einer älteren Kopie aus neu an, als wären die letzten Stimmzettel nie gekommen.',
    'cheat.name.second-close': 'Ein zweites Mal schließen, mit einem Zettel weniger',
    'cheat.words.second-close':
      'Während die Kiste geöffnet wird, tut der Laptop der Leitung, als wäre die Abstimmung nicht zu Ende, lässt den letzten Stimmzettel verschwinden und schließt ein zweites Mal. Zwei Ergebnisse, die sich um einen Stimmzettel unterscheiden, würden zeigen, wie diese Person gewählt hat.',
    'cheat.name.clash-of-trackers': 'Zwei Leuten denselben Stimmzettel zeigen',
    'cheat.words.clash-of-trackers':
      'Zwei Leuten wird ein und derselbe Stimmzettel als ihrer gezeigt, damit der andere Platz in der Liste für einen erfundenen frei ist.',
    'cheat.name.false-tally': 'Ein falsches Ergebnis verkünden',
    'cheat.words.false-tally':
      'Der Laptop der Leitung verkündet ein anderes Ergebnis, als die geöffneten Stimmzettel ergeben.',
    'cheat.name.deaf-coordinator': 'So tun, als hörte man einen Laptop nicht',
    'cheat.words.deaf-coordinator':
      'Der Laptop der Leitung tut, als hätte er einen der mischenden Laptops nicht gehört, und macht ohne ihn weiter. Alle sehen, dass jemand fehlt, aber nicht, wessen Schuld das ist.',
  },
} satisfies Texts;
