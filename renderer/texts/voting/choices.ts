import type { Texts } from '../texts.ts';

/** What may be chosen of how ballots count (shared/election/tally/choices/table.ts): what is asked, in a sentence, and each answer. */
export const choices = {
  en: {
    'choice.example':
      'An example with {seats} {seats|seat|seats}, between {names}: a few invented ballots, counted as yours will be.',
    'choice.majority': 'How many votes does a winner need?',
    'choice.majority.text': 'Where nobody has enough, the seat stays empty until you vote again.',
    'choice.majority.usual': 'More than the others',
    'choice.majority.half': 'More than half of the ballots',
    'choice.majority.two-thirds': 'At least two thirds of the ballots',
    'choice.majority.three-quarters': 'At least three quarters of the ballots',
    'choice.shortBallots': 'What if somebody ranks only a few options?',
    'choice.shortBallots.text':
      'This decides whether naming only a favourite helps it more or less than ranking all does.',
    'choice.shortBallots.usual': 'Options left out share the points of the last places',
    'choice.shortBallots.zero': 'Options left out get no points',
    'choice.shortBallots.modified': 'The fewer options it ranks, the fewer points a ballot gives',
    'choice.unscored': 'What if somebody gives an option no points?',
    'choice.unscored.text':
      'Counted as 0, an option that many do not know falls behind; left out, one that only few judge can win.',
    'choice.unscored.usual': 'That counts as 0 points',
    'choice.unscored.left-out': 'It does not count: the highest mean wins',
    'choice.tieBreak': 'What if two are equal?',
    'choice.tieBreak.text':
      'A tie can stay, for you to settle among yourselves, or be decided by a lot that all laptops fix together before anyone votes.',
    'choice.tieBreak.usual': 'The tie stays',
    'choice.tieBreak.lot': 'The lot decides',
    'choice.tieBreak.earlier-rounds': 'Who had more in an earlier round, and else the lot',
    'choice.least': 'How many options must a ballot name at least?',
    'choice.least.text': 'A ballot for a favourite alone cannot be cast then; a blank one always can.',
    'choice.least.usual': 'At least so many; left empty, one is enough',
    'choice.none': 'Does the last option stand for nobody?',
    'choice.none.text':
      'For an option such as “None of these”: it counts as any other, and only what stands above it wins. Else the seat stays empty.',
    'choice.none.name': 'None of these',
    'choice.none.usual': 'No, it stands for itself as all others do',
    'choice.none.true': 'Yes, “{last}” stands for nobody',
    'choice.hindered.rule': 'This rule cannot count such an option. These can: {rules}.',
    'choice.hindered.write-in':
      'Not where voters may write an option in: nobody can say none of all that may come. You can forbid it on the first page.',
    'choice.hindered.seats': 'Not where as many win as there are options, with this one: take fewer.',
    'choice.hindered.least': 'Not where a ballot must name several: one for this option alone would be too few.',
    'choice.leastTurnout': 'How many must vote for the result to be adopted?',
    'choice.leastTurnout.text':
      'With fewer, all is opened, counted and shown, but nobody is elected. This is not the number of ballots below which none is opened.',
    'choice.leastTurnout.usual': 'At least so many; left empty, any number',
    'choice.leastTurnout.hint': 'A number such as 20, or a share of the roll: 1/3, 50%, or >1/2 for more than half',
    'choice.order': 'In which order do options stand on a ballot?',
    'choice.order.text':
      'Whoever stands first in a long list gets a few votes for that alone; an order of each voter’s own spreads them evenly.',
    'choice.order.usual': 'As in the plan, for everybody',
    'choice.order.drawn': 'An order of their own for each voter',
  },
  de: {
    'choice.example':
      'Ein Beispiel mit {seats} {seats|Sitz|Sitzen} und {names} zur Auswahl: ein paar erfundene Stimmzettel, gezählt wie später eure.',
    'choice.majority': 'Wie viele Stimmen braucht, wer gewählt wird?',
    'choice.majority.text': 'Hat niemand genug, so bleibt der Sitz leer, bis ihr noch einmal wählt.',
    'choice.majority.usual': 'Mehr als die anderen',
    'choice.majority.half': 'Von mehr als der Hälfte der Stimmzettel',
    'choice.majority.two-thirds': 'Von mindestens zwei Dritteln der Stimmzettel',
    'choice.majority.three-quarters': 'Von mindestens drei Vierteln der Stimmzettel',
    'choice.shortBallots': 'Was, wenn jemand nur einige Optionen ordnet?',
    'choice.shortBallots.text':
      'Davon hängt ab, ob es einer Option mehr oder weniger hilft, wenn jemand nur sie nennt und nicht alle ordnet.',
    'choice.shortBallots.usual': 'Ausgelassene Optionen teilen sich die Punkte der letzten Plätze',
    'choice.shortBallots.zero': 'Ausgelassene Optionen bekommen keine Punkte',
    'choice.shortBallots.modified': 'Je weniger Optionen er ordnet, desto weniger Punkte gibt ein Stimmzettel',
    'choice.unscored': 'Was, wenn jemand einer Option keine Punkte gibt?',
    'choice.unscored.text':
      'Zählt es als 0, fällt eine Option zurück, die viele nicht kennen; zählt es nicht, kann eine gewinnen, die nur wenige beurteilen.',
    'choice.unscored.usual': 'Das zählt als 0 Punkte',
    'choice.unscored.left-out': 'Es zählt nicht: Der höchste Durchschnitt gewinnt',
    'choice.tieBreak': 'Was, wenn zwei gleich sind?',
    'choice.tieBreak.text':
      'Ein Gleichstand kann bleiben, bis ihr euch selbst einigt, oder ein Los entscheidet, das alle Laptops zusammen festlegen, bevor jemand wählt.',
    'choice.tieBreak.usual': 'Der Gleichstand bleibt',
    'choice.tieBreak.lot': 'Das Los entscheidet',
    'choice.tieBreak.earlier-rounds': 'Wer in einer früheren Runde mehr hatte, sonst das Los',
    'choice.least': 'Wie viele Optionen muss ein Stimmzettel mindestens nennen?',
    'choice.least.text': 'Nur den eigenen Favoriten zu nennen, reicht dann nicht; leer abgeben kann man immer.',
    'choice.least.usual': 'Mindestens so viele; bleibt es leer, genügt eine',
    'choice.none': 'Steht die letzte Option für niemanden?',
    'choice.none.text':
      'Für eine Option wie „Niemand davon“: Sie zählt wie jede andere, und gewählt ist nur, wer über ihr steht. Sonst bleibt der Sitz leer.',
    'choice.none.name': 'Niemand davon',
    'choice.none.usual': 'Nein, sie steht für sich wie alle anderen',
    'choice.none.true': 'Ja, „{last}“ steht für niemanden',
    'choice.hindered.rule': 'Diese Regel kann so eine Option nicht zählen. Diese können es: {rules}.',
    'choice.hindered.write-in':
      'Nicht, wo man eine Option dazuschreiben darf: Gegen alle, die noch kommen können, kann niemand stimmen. Auf der ersten Seite lässt sich das ausschalten.',
    'choice.hindered.seats': 'Nicht, wo so viele gewählt werden, wie es mit dieser Option gibt: Lass weniger wählen.',
    'choice.hindered.least':
      'Nicht, wo ein Stimmzettel mehrere nennen muss: Einer nur für diese Option nennt zu wenige.',
    'choice.leastTurnout': 'Wie viele müssen wählen, damit das Ergebnis gilt?',
    'choice.leastTurnout.text':
      'Sind es weniger, wird alles geöffnet, gezählt und gezeigt, aber niemand ist gewählt. Das ist nicht die Zahl der Stimmzettel, unter der keiner geöffnet wird.',
    'choice.leastTurnout.usual': 'Mindestens so viele; bleibt es leer, beliebig viele',
    'choice.leastTurnout.hint':
      'Eine Zahl wie 20 oder ein Teil der Wählerliste: 1/3, 50 % oder >1/2 für mehr als die Hälfte',
    'choice.order': 'In welcher Reihenfolge stehen die Optionen auf dem Stimmzettel?',
    'choice.order.text':
      'Wer in einer langen Liste oben steht, bekommt allein dafür ein paar Stimmen; eine eigene Reihenfolge für jeden verteilt sie gleichmäßig.',
    'choice.order.usual': 'Wie im Plan, für alle',
    'choice.order.drawn': 'Eine eigene Reihenfolge für alle Wählenden',
  },
} satisfies Texts;
