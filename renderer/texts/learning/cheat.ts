/** Lessons: how a laptop may cheat, in words, and what came of it. The English words of each cheat are the catalogue's own. */
import type { Texts } from '../texts.ts';
import { leadCheat } from './lead-cheat.ts';
import { voterCheat } from './voter-cheat.ts';

export const cheat = {
  en: {
    ...voterCheat.en,
    ...leadCheat.en,
    'cheat.title': 'Cheat!',
    'cheat.lead': 'This is a lesson: this laptop may cheat, once at a time. Everything else on it stays honest.',
    'cheat.which': 'How to cheat',
    'cheat.choose': 'Choose a cheat',
    'cheat.moment.ceremony': 'While the key is made',
    'cheat.moment.mixing': 'While it is mixed',
    'cheat.moment.decryption': 'While the box is opened',
    'cheat.none': 'No cheat is left to try: what this laptop does in this election is done.',
    'cheat.guess': 'What do you think will happen?',
    'cheat.guess.named': 'It is caught, and all know that it was this laptop',
    'cheat.guess.unknown': 'It is noticed, but nobody can tell who it was',
    'cheat.guess.nothing': 'Nobody notices',
    'cheat.do': 'Cheat',
    'cheat.reason': 'Choose a cheat, and say what you think will happen.',
    'cheat.chosen': 'You cheat like this: {name}.',
    'cheat.predicted': 'You think: {guess}.',
    'cheat.waits': 'Its moment comes by itself. Nobody has been told.',
    'cheat.done': 'It is done. Now watch what the other laptops say.',
    'cheat.caught': 'Caught: every laptop checked it and found the fault of this one.',
    'cheat.refused':
      'Caught: the organiser’s laptop did not take it, and knows that it came from this one. This laptop has gone on honestly.',
    'cheat.late':
      'Noticed: what was due did not come. Nobody can tell whether this laptop cheated or its network failed.',
    'cheat.never': 'It came to nothing: its moment never came.',
    'cheat.unnoticed': 'Nobody noticed. The result stands, and its file proves the count.',
    'cheat.gained.unpermuted-mix':
      'What it gained: whoever knows of it can follow every ballot through this laptop. The others that mix hide the way again, unless all of them do the same: then each opened ballot lies in the place where it lay sealed.',
    'cheat.check': 'Check {check} failed: {name}.',
    'cheat.right': 'You were right.',
    'cheat.wrong': 'You thought otherwise.',
    'cheat.stated': 'It came as the catalogue of cheats says.',
    'cheat.otherwise': 'The catalogue of cheats says otherwise: something else came between.',
    'cheat.again': 'Try another',
    'cheat.name.bad-deal': 'Seal rubbish as a piece of the key',
    'cheat.words.bad-deal':
      'Everybody hands everybody a sealed piece of the key. One laptop seals rubbish for another. Whoever gets it shows it to all, and all see whose it is.',
    'cheat.name.false-complaint': 'Accuse another laptop falsely',
    'cheat.words.false-complaint':
      'A laptop says that another has given it a bad piece of the key. Everyone opens that piece and sees that it is good.',
    'cheat.name.withheld-deal': 'Keep your piece of the key back',
    'cheat.words.withheld-deal':
      'A laptop simply says nothing when its piece of the key is due. The others go on without it. Whether it kept quiet, its network failed or the organiser held its message back, nobody can tell.',
    'cheat.name.biased-key': 'Change your part of the key at the last moment',
    'cheat.words.biased-key':
      'A laptop waits until it has seen what the others put into the common key, and then changes its own part to get the key it likes. But it had to promise its part before.',
    'cheat.name.raised-threshold': 'Make the box harder to open than agreed',
    'cheat.words.raised-threshold':
      'A laptop makes its part of the key so that more laptops than agreed would be needed to open the box.',
    'cheat.name.changed-nonce': 'Change your secret number afterwards',
    'cheat.words.changed-nonce':
      'The words that all screens show are drawn from everybody’s secret number. A laptop changes its number after it has seen the others’.',
    'cheat.name.dropped-in-mix': 'Let a ballot disappear',
    'cheat.words.dropped-in-mix':
      'A mixer lets one ballot disappear, so that its list is shorter than the one it was given.',
    'cheat.name.replaced-in-mix': 'Swap a ballot for one of your own',
    'cheat.words.replaced-in-mix':
      'A mixer takes a ballot out and puts one of its own in its place. It cannot prove that the two are the same.',
    'cheat.name.duplicated-in-mix': 'Put one ballot in twice',
    'cheat.words.duplicated-in-mix':
      'A mixer puts one ballot in twice, freshly wrapped so that nobody sees it, and leaves another out.',
    'cheat.name.unpermuted-mix': 'Leave the ballots in their order',
    'cheat.words.unpermuted-mix':
      'A mixer wraps every ballot anew but leaves them in their order. Its proof is good, because “not changing the order” is an order too. That is why more than one laptop mixes: one honest one is enough.',
    'cheat.name.replayed-list': 'Hand back the list unmixed',
    'cheat.words.replayed-list': 'A mixer does nothing and hands back the list that it was given.',
    'cheat.name.wrong-input': 'Mix another list than the one that is due',
    'cheat.words.wrong-input': 'A mixer does not take the list of the mixer before it, but another one.',
    'cheat.name.late-mix': 'Mix once more after the end',
    'cheat.words.late-mix':
      'The list is final, and the last mixer could soon see what is in it. Now it wants to mix once more.',
    'cheat.name.forged-permutation-sum': 'Forge the proof: every ballot once',
    'cheat.words.forged-permutation-sum':
      'A mixer forges the part of its proof that says: every ballot was used, all in all, once.',
    'cheat.name.forged-chain-end': 'Forge the proof: none used twice',
    'cheat.words.forged-chain-end':
      'A mixer forges the part of its proof that says: none was used twice to make up for one that is missing.',
    'cheat.name.forged-permutation-challenge': 'Forge the proof: the promised order',
    'cheat.words.forged-permutation-challenge':
      'A mixer forges the part of its proof that says: this is the order I committed to, and not another.',
    'cheat.name.forged-re-encryption': 'Forge the proof: same ballots, wrapped anew',
    'cheat.words.forged-re-encryption':
      'A mixer forges the part of its proof that says: what comes out is what went in, wrapped anew.',
    'cheat.name.forged-chain-step': 'Forge the proof: one link of its chain',
    'cheat.words.forged-chain-step': 'A mixer forges one link of the chain that its proof is made of.',
    'cheat.name.wrong-share': 'Turn your key the wrong way',
    'cheat.words.wrong-share':
      'When the box is opened, a laptop turns its key the wrong way, so that one ballot would come out as something else.',
    'cheat.name.share-for-another-list': 'Open the list from before the mix',
    'cheat.words.share-for-another-list':
      'A laptop offers its key for the list before the mix, where everyone could see whose ballot is whose.',
    'cheat.name.replayed-share': 'Copy another laptop’s turn of the key',
    'cheat.words.replayed-share': 'A laptop copies another’s turn of the key and says that it was its own.',
    'cheat.name.early-share': 'Turn your key too early',
    'cheat.words.early-share': 'A laptop offers its key while the others are still mixing.',
  },
  de: {
    ...voterCheat.de,
    ...leadCheat.de,
    'cheat.title': 'Betrügen!',
    'cheat.lead':
      'Das ist Unterricht: Dieser Laptop darf betrügen, jedes Mal auf eine Art. Alles andere an ihm bleibt ehrlich.',
    'cheat.which': 'Wie betrogen wird',
    'cheat.choose': 'Wähle einen Betrug',
    'cheat.moment.ceremony': 'Während der Schlüssel entsteht',
    'cheat.moment.mixing': 'Während gemischt wird',
    'cheat.moment.decryption': 'Während die Kiste geöffnet wird',
    'cheat.none': 'Es ist kein Betrug mehr übrig: Was dieser Laptop in dieser Wahl tut, ist getan.',
    'cheat.guess': 'Was glaubst du, was passiert?',
    'cheat.guess.named': 'Es fällt auf, und alle wissen, dass es dieser Laptop war',
    'cheat.guess.unknown': 'Es fällt auf, aber niemand kann sagen, wer es war',
    'cheat.guess.nothing': 'Niemand merkt etwas',
    'cheat.do': 'Betrügen',
    'cheat.reason': 'Wähle einen Betrug und sag, was du glaubst, was passiert.',
    'cheat.chosen': 'So betrügst du: {name}.',
    'cheat.predicted': 'Du glaubst: {guess}.',
    'cheat.waits': 'Der Moment dafür kommt von selbst. Niemandem wurde etwas gesagt.',
    'cheat.done': 'Es ist getan. Schau jetzt, was die anderen Laptops sagen.',
    'cheat.caught': 'Erwischt: Jeder Laptop hat es geprüft und den Fehler bei diesem gefunden.',
    'cheat.refused':
      'Erwischt: Der Laptop der Wahlleitung hat es nicht angenommen und weiß, dass es von diesem kam. Dieser Laptop hat ehrlich weitergemacht.',
    'cheat.late':
      'Aufgefallen: Was fällig war, kam nicht. Niemand kann sagen, ob dieser Laptop betrog oder sein Netz ausfiel.',
    'cheat.never': 'Es wurde nichts daraus: Der Moment dafür kam nie.',
    'cheat.unnoticed': 'Niemand hat etwas gemerkt. Das Ergebnis steht, und seine Datei beweist die Auszählung.',
    'cheat.gained.unpermuted-mix':
      'Was es brachte: Wer davon weiß, kann jeden Stimmzettel durch diesen Laptop verfolgen. Die anderen, die mischen, verbergen den Weg wieder, außer wenn alle dasselbe tun: Dann liegt jeder geöffnete Stimmzettel an dem Platz, an dem er versiegelt lag.',
    'cheat.check': 'Die Prüfung {check} ist gescheitert: {name}.',
    'cheat.right': 'Du hattest recht.',
    'cheat.wrong': 'Du hast etwas anderes geglaubt.',
    'cheat.stated': 'Es kam so, wie es im Verzeichnis der Betrügereien steht.',
    'cheat.otherwise': 'Im Verzeichnis der Betrügereien steht es anders: Etwas anderes kam dazwischen.',
    'cheat.again': 'Noch einen versuchen',
    'cheat.name.bad-deal': 'Unsinn als Schlüsselstück einpacken',
    'cheat.words.bad-deal':
      'Alle geben allen ein versiegeltes Stück des Schlüssels. Ein Laptop versiegelt für einen anderen Unsinn. Wer ihn bekommt, zeigt ihn allen, und alle sehen, von wem er ist.',
    'cheat.name.false-complaint': 'Einen anderen Laptop zu Unrecht beschuldigen',
    'cheat.words.false-complaint':
      'Ein Laptop sagt, ein anderer habe ihm ein schlechtes Stück des Schlüssels gegeben. Alle öffnen das Stück und sehen, dass es gut ist.',
    'cheat.name.withheld-deal': 'Das eigene Schlüsselstück zurückhalten',
    'cheat.words.withheld-deal':
      'Ein Laptop sagt einfach nichts, wenn sein Stück des Schlüssels dran ist. Die anderen machen ohne ihn weiter. Ob er geschwiegen hat, sein Netz ausfiel oder die Leitung seine Nachricht zurückhielt, weiß niemand.',
    'cheat.name.biased-key': 'Den eigenen Teil des Schlüssels im letzten Moment ändern',
    'cheat.words.biased-key':
      'Ein Laptop wartet, bis er gesehen hat, was die anderen zum gemeinsamen Schlüssel beitragen, und ändert dann seinen Teil, um den Schlüssel zu bekommen, den er will. Aber er musste sich vorher festlegen.',
    'cheat.name.raised-threshold': 'Die Kiste schwerer zu öffnen machen als abgemacht',
    'cheat.words.raised-threshold':
      'Ein Laptop macht seinen Teil des Schlüssels so, dass mehr Laptops als abgemacht nötig wären, um die Kiste zu öffnen.',
    'cheat.name.changed-nonce': 'Die eigene geheime Zahl nachträglich ändern',
    'cheat.words.changed-nonce':
      'Die Wörter, die alle Bildschirme zeigen, werden aus den geheimen Zahlen aller gezogen. Ein Laptop ändert seine Zahl, nachdem er die der anderen gesehen hat.',
    'cheat.name.dropped-in-mix': 'Einen Stimmzettel verschwinden lassen',
    'cheat.words.dropped-in-mix':
      'Ein Laptop lässt beim Mischen einen Stimmzettel verschwinden, so dass seine Liste kürzer ist als die, die er bekam.',
    'cheat.name.replaced-in-mix': 'Einen Stimmzettel gegen einen eigenen tauschen',
    'cheat.words.replaced-in-mix':
      'Ein Laptop nimmt beim Mischen einen Stimmzettel heraus und legt einen eigenen hinein. Er kann nicht beweisen, dass die beiden dasselbe sagen.',
    'cheat.name.duplicated-in-mix': 'Einen Stimmzettel zweimal hineinlegen',
    'cheat.words.duplicated-in-mix':
      'Ein Laptop legt beim Mischen einen Stimmzettel zweimal hinein, neu verpackt, damit es niemand sieht, und lässt einen anderen weg.',
    'cheat.name.unpermuted-mix': 'Die Stimmzettel in ihrer Reihenfolge lassen',
    'cheat.words.unpermuted-mix':
      'Ein Laptop verpackt jeden Stimmzettel neu, lässt aber alle in ihrer Reihenfolge. Sein Beweis ist gut, denn „nichts umstellen“ ist auch eine Reihenfolge. Darum mischt mehr als ein Laptop: Ein ehrlicher genügt.',
    'cheat.name.replayed-list': 'Die Liste ungemischt zurückgeben',
    'cheat.words.replayed-list': 'Ein Laptop mischt gar nicht und gibt die Liste zurück, die er bekam.',
    'cheat.name.wrong-input': 'Eine andere Liste mischen als die, die dran ist',
    'cheat.words.wrong-input': 'Ein Laptop nimmt zum Mischen nicht die Liste des Laptops vor ihm, sondern eine andere.',
    'cheat.name.late-mix': 'Nach dem Ende noch einmal mischen',
    'cheat.words.late-mix':
      'Die Liste steht fest, und der letzte Laptop könnte bald sehen, was darin ist. Jetzt will er noch einmal mischen.',
    'cheat.name.forged-permutation-sum': 'Den Beweis fälschen: jeder Zettel einmal',
    'cheat.words.forged-permutation-sum':
      'Ein Laptop fälscht den Teil seines Beweises, der sagt: Alle Stimmzettel kamen vor, insgesamt je einmal.',
    'cheat.name.forged-chain-end': 'Den Beweis fälschen: keiner doppelt',
    'cheat.words.forged-chain-end':
      'Ein Laptop fälscht den Teil seines Beweises, der sagt: Keiner kam zweimal vor, um einen fehlenden auszugleichen.',
    'cheat.name.forged-permutation-challenge': 'Den Beweis fälschen: die versprochene Reihenfolge',
    'cheat.words.forged-permutation-challenge':
      'Ein Laptop fälscht den Teil seines Beweises, der sagt: Das ist die Reihenfolge, auf die ich mich festgelegt habe, und keine andere.',
    'cheat.name.forged-re-encryption': 'Den Beweis fälschen: dieselben Zettel, neu verpackt',
    'cheat.words.forged-re-encryption':
      'Ein Laptop fälscht den Teil seines Beweises, der sagt: Was herauskommt, ist das, was hineinging, neu verpackt.',
    'cheat.name.forged-chain-step': 'Den Beweis fälschen: ein Glied seiner Kette',
    'cheat.words.forged-chain-step': 'Ein Laptop fälscht ein Glied der Kette, aus der sein Beweis besteht.',
    'cheat.name.wrong-share': 'Den Schlüssel falsch herum drehen',
    'cheat.words.wrong-share':
      'Wenn die Kiste geöffnet wird, dreht ein Laptop seinen Schlüssel falsch herum, so dass aus einem Stimmzettel etwas anderes würde.',
    'cheat.name.share-for-another-list': 'Die Liste von vor dem Mischen öffnen',
    'cheat.words.share-for-another-list':
      'Ein Laptop bietet seinen Schlüssel für die Liste vor dem Mischen an, in der alle sehen könnten, welcher Stimmzettel von wem ist.',
    'cheat.name.replayed-share': 'Die Schlüsseldrehung eines anderen abschreiben',
    'cheat.words.replayed-share':
      'Ein Laptop schreibt ab, wie ein anderer seinen Schlüssel gedreht hat, und sagt, das sei seine eigene Drehung.',
    'cheat.name.early-share': 'Den Schlüssel zu früh drehen',
    'cheat.words.early-share': 'Ein Laptop bietet seinen Schlüssel an, während die anderen noch mischen.',
  },
} satisfies Texts;
