/** What each line says of an entry that is opened on the real curve (board/opened). */
import type { OpenedStepName } from '../board/opened/step.ts';

type Words = Readonly<Record<OpenedStepName, string>>;

const english: Words = {
  'real.halves': 'Block {block} of the ballot, both halves as they stand on the board. Only its voter knows r.',
  'real.challenge':
    'The question: a hash of the election, its key, this ballot and all commitments. Everyone computes it.',
  'real.left': 'The left side for block {block}: the answer times the base point.',
  'real.check': 'Check for block {block}: the right side must be the same point.',
  'real.commitment': 'Number {place} of the laptop’s polynomial, hidden in a point. The number stays with the laptop.',
  'real.deal.challenge': 'The question: a hash of the election, of all these points and of the commitment R.',
  'real.deal.left': 'The left side: the answer times the base point.',
  'real.deal.check': 'Check: the right side must be the same point. So whoever dealt knows the first number.',
  'real.deal.share':
    'What the share of laptop {to} must come to. The share itself is sealed; laptop {to} opens it and compares.',
  'real.key.sum': 'Check: the key that this laptop confirms is the sum of the first points of all deals.',
  'real.key.share':
    'The public half of the share of laptop {to}, from what all laptops dealt. Its opening is checked with it.',
  'real.complaint.known':
    'Laptop {accuser} shows the point that opens this one share. With it everyone can look under the seal.',
  'real.complaint.challenge': 'The question about that point: a hash of all that is shown.',
  'real.complaint.share': 'The share that laptop {dealer} sealed for laptop {accuser}, opened, times the base point.',
  'real.complaint.fits':
    'Check: it must be what the points of laptop {dealer} say. If not, laptop {dealer} dealt a false share.',
  'real.equality.left': 'The left side: the answer times the point that the equation is about.',
  'real.equality.key': 'Check: the answer fits the public half of the secret.',
  'real.equality.check': 'Check: the same answer fits what was computed with it. So it is the same secret.',
  'real.list.in': 'The list that goes in: N ballots of w blocks each, shown by their hash.',
  'real.list.out': 'The list that comes out, as long.',
  'real.row.in': 'Place {place} of what goes in.',
  'real.row.out': 'Place {place} of what comes out. Which of those that went in it is, nobody can tell.',
  'real.mix.committed': 'A commitment that the laptop made before it heard the question.',
  'real.mix.factors': 'The product of all factors u: one for each ballot, each a hash that nobody can choose.',
  'real.mix.question': 'The question: a hash of both lists and of all commitments.',
  'real.mix.sum': 'The sum of the commitments to the order.',
  'real.mix.generators': 'The sum of the points h that stand for the places.',
  'real.mix.weighted': 'What went in, each times its factor, summed up over all ballots.',
  'real.mix.answered': 'The same with the laptop’s answers in place of the factors.',
  'real.mix.left': 'The left side, computed from the commitments and the question.',
  'real.mix.check': 'Check: the right side, computed from the answers, must be the same point.',
  'real.mix.chain':
    'Check: all equations of the chain at once, each under a weight of its own. Single ones stand below.',
  'real.row.column': 'The commitment to where ballot {place} goes.',
  'real.row.factor': 'The factor of ballot {place}.',
  'real.row.chain': 'Link {place} of the chain that multiplies the factors in their new order.',
  'real.row.answers': 'An answer for place {place}.',
  'real.shares.list': 'The sealed list, {n} pairs of points, shown by its hash.',
  'real.shares.weighted-in': 'All first halves in one point, each under a weight that is a hash of all that is shown.',
  'real.shares.weighted-out': 'All parts of the mask in one point, under the same weights.',
  'real.shares.challenge': 'The question: a hash of the list, of all parts of the mask and of both commitments.',
  'real.row.share': 'Place {place}: its weight, and the laptop’s part of the mask.',
  'real.open.weight': 'How much the parts of laptop {laptop} count among these.',
  'real.open.all': 'Check: all masks taken off, the points are those that were published, shown by their hash.',
  'real.open.count': 'Check: counted anew, the published points give the published result, shown by its hash.',
  'real.row.opened': 'Check for place {place}: the parts of the mask, each by its weight, are taken off.',
  'real.row.choice': 'What the point of place {place} stands for. It is said in lessons and simulations only.',
  'real.row.invalid': 'The point of place {place} stands for no choice: the ballot counts as invalid.',
  'real.signature.malformed': 'This is no signature: R or A is no point of the curve, or S is too large.',
  'real.signature.challenge': 'The question: a hash of the commitment R, of the author’s key and of the whole entry.',
  'real.signature.left': 'The left side: the answer of the signature times the base point of the curve, eightfold.',
  'real.signature.check': 'Check: the right side must be the same point. So the author signed exactly this.',
};

const german: Words = {
  'real.halves': 'Block {block} des Stimmzettels, beide Hälften, wie sie am Brett stehen. Nur wer ihn abgab, kennt r.',
  'real.challenge':
    'Die Frage: ein Hash der Wahl, ihres Schlüssels, dieses Stimmzettels und aller Festlegungen. Alle berechnen sie.',
  'real.left': 'Die linke Seite für Block {block}: die Antwort mal den Basispunkt.',
  'real.check': 'Probe für Block {block}: Die rechte Seite muss derselbe Punkt sein.',
  'real.commitment': 'Zahl {place} des Polynoms, in einem Punkt verborgen. Die Zahl selbst bleibt auf dem Laptop.',
  'real.deal.challenge': 'Die Frage: ein Hash der Wahl, aller dieser Punkte und der Festlegung R.',
  'real.deal.left': 'Die linke Seite: die Antwort mal den Basispunkt.',
  'real.deal.check': 'Probe: Die rechte Seite muss derselbe Punkt sein. Wer austeilte, kennt also die erste Zahl.',
  'real.deal.share':
    'Was der Teil von Laptop {to} ergeben muss. Der Teil selbst ist versiegelt; Laptop {to} öffnet ihn und vergleicht.',
  'real.key.sum': 'Probe: Der Schlüssel, den dieser Laptop bestätigt, ist die Summe der ersten Punkte aller Laptops.',
  'real.key.share':
    'Die öffentliche Hälfte des Teils von Laptop {to}, aus allem, was ausgeteilt wurde. Mit ihr wird sein Öffnen geprüft.',
  'real.complaint.known':
    'Laptop {accuser} zeigt den Punkt, der genau diesen Teil öffnet. Damit können alle unter das Siegel sehen.',
  'real.complaint.challenge': 'Die Frage zu diesem Punkt: ein Hash von allem, was gezeigt wird.',
  'real.complaint.share':
    'Der Teil, den Laptop {dealer} für Laptop {accuser} versiegelt hat, geöffnet, mal den Basispunkt.',
  'real.complaint.fits':
    'Probe: Er muss sein, was die Punkte von Laptop {dealer} sagen. Sonst hat Laptop {dealer} einen falschen Teil ausgeteilt.',
  'real.equality.left': 'Die linke Seite: die Antwort mal den Punkt, um den es in der Gleichung geht.',
  'real.equality.key': 'Probe: Die Antwort passt zur öffentlichen Hälfte des Geheimnisses.',
  'real.equality.check':
    'Probe: Dieselbe Antwort passt zu dem, was damit berechnet wurde. Es ist also dasselbe Geheimnis.',
  'real.list.in': 'Die Liste, die hineingeht: N Stimmzettel zu w Blöcken, gezeigt durch ihren Hash.',
  'real.list.out': 'Die Liste, die herauskommt, ebenso lang.',
  'real.row.in': 'Platz {place} von dem, was hineingeht.',
  'real.row.out': 'Platz {place} von dem, was herauskommt. Welcher von denen das ist, kann niemand sagen.',
  'real.mix.committed': 'Eine Festlegung, gemacht, bevor der Laptop die Frage hörte.',
  'real.mix.factors':
    'Das Produkt aller Faktoren u: für jeden Stimmzettel einer, jeder ein Hash, den niemand wählen kann.',
  'real.mix.question': 'Die Frage: ein Hash beider Listen und aller Festlegungen.',
  'real.mix.sum': 'Die Summe der Festlegungen auf die Reihenfolge.',
  'real.mix.generators': 'Die Summe der Punkte h, die für die Plätze stehen.',
  'real.mix.weighted': 'Was hineinging, jedes mal seinen Faktor, über alle Stimmzettel summiert.',
  'real.mix.answered': 'Dasselbe mit den Antworten des Laptops anstelle der Faktoren.',
  'real.mix.left': 'Die linke Seite, aus den Festlegungen und der Frage berechnet.',
  'real.mix.check': 'Probe: Die rechte Seite, aus den Antworten berechnet, muss derselbe Punkt sein.',
  'real.mix.chain': 'Probe: alle Gleichungen der Kette auf einmal, jede mit eigenem Gewicht. Einzelne stehen darunter.',
  'real.row.column': 'Die Festlegung, wohin Stimmzettel {place} geht.',
  'real.row.factor': 'Der Faktor von Stimmzettel {place}.',
  'real.row.chain': 'Glied {place} der Kette, die die Faktoren in ihrer neuen Reihenfolge multipliziert.',
  'real.row.answers': 'Eine Antwort für Platz {place}.',
  'real.shares.list': 'Die versiegelte Liste, {n} Punktepaare, gezeigt durch ihren Hash.',
  'real.shares.weighted-in':
    'Alle ersten Hälften in einem Punkt, jede mit einem Gewicht, das ein Hash von allem Gezeigten ist.',
  'real.shares.weighted-out': 'Alle Teile der Maske in einem Punkt, mit denselben Gewichten.',
  'real.shares.challenge': 'Die Frage: ein Hash der Liste, aller Teile der Maske und beider Festlegungen.',
  'real.row.share': 'Platz {place}: sein Gewicht, und der Teil der Maske von diesem Laptop.',
  'real.open.weight': 'Wie viel die Teile von Laptop {laptop} unter diesen zählen.',
  'real.open.all': 'Probe: Ohne alle Masken sind es die veröffentlichten Punkte, gezeigt durch ihren Hash.',
  'real.open.count': 'Probe: Neu gezählt ergeben die Punkte das veröffentlichte Ergebnis, gezeigt durch seinen Hash.',
  'real.row.opened': 'Probe für Platz {place}: Die Teile der Maske, jeder nach seinem Gewicht, werden abgenommen.',
  'real.row.choice': 'Wofür der Punkt von Platz {place} steht. Das wird nur in Unterricht und Simulation gesagt.',
  'real.row.invalid': 'Der Punkt von Platz {place} steht für keine Wahl: Der Stimmzettel zählt als ungültig.',
  'real.signature.malformed': 'Das ist keine Unterschrift: R oder A ist kein Punkt der Kurve, oder S ist zu groß.',
  'real.signature.challenge': 'Die Frage: ein Hash der Festlegung R, des Schlüssels und des ganzen Eintrags.',
  'real.signature.left': 'Die linke Seite: die Antwort der Signatur mal den Basispunkt der Kurve, achtfach.',
  'real.signature.check': 'Probe: Die rechte Seite muss derselbe Punkt sein. Genau das wurde also unterschrieben.',
};

export const realWords = { en: english, de: german } as const;
