/** How each rule counts; the English sentences are the core's own, which the command line and docs/COUNTING.md say too. */

import type { Texts } from '../../codec/texts.ts';
import { type Sentence, sentences } from '../../election/tally/methods.ts';

type InCatalogue = { readonly [K in Sentence as `method.${K}`]: string };

const inCatalogue = (said: Readonly<Record<Sentence, string>>): InCatalogue =>
  Object.fromEntries(Object.entries(said).map(([key, text]) => [`method.${key}`, text])) as InCatalogue;

export const method = {
  en: {
    ...inCatalogue(sentences),
    'method.how': 'How it counts: {name}',
    'method.how.counts': 'From ballots to a result',
    'method.how.ranks': 'Equal and missing places',
    'method.how.ties': 'Ties',
    'method.how.seats': 'Several seats',
    'method.how.sources': 'Published in',
    'method.how.version-1': 'Before',
    'method.how.example': 'Example',
    'method.how.proportional.yes': 'proportional',
    'method.how.proportional.partly': 'partly proportional',
    'method.how.proportional.no': 'not proportional',
  },
  de: {
    ...inCatalogue({
      'name.plurality': 'Relative Mehrheitswahl',
      'name.sntv': 'Nicht übertragbare Einzelstimme (SNTV)',
      'name.approval': 'Zustimmungswahl',
      'name.block-approval': 'Zustimmungswahl im Block',
      'name.score': 'Bewertungswahl',
      'name.block-score': 'Bewertungswahl im Block',
      'name.star': 'STAR-Wahl',
      'name.bloc-star': 'STAR-Wahl im Block',
      'name.majority-judgement': 'Mittlere Note (Majority Judgement)',
      'name.majority-judgement-places': 'Mittlere Note (Majority Judgement), erste Plätze',
      'name.borda': 'Borda-Wahl',
      'name.k-borda': 'k-Borda',
      'name.instant-runoff': 'Integrierte Stichwahl (Instant-Runoff)',
      'name.sequential-runoff': 'Integrierte Stichwahl, Sitz für Sitz',
      'name.bottoms-up': 'Ausscheiden von unten (Bottoms-up)',
      'name.schulze': 'Schulze-Methode',
      'name.schulze-places': 'Schulze-Methode, erste Plätze',
      'name.stv': 'Schottische STV (übertragbare Einzelstimme)',
      'name.meek': 'STV nach Meek',
      'name.hare-stv': 'STV mit Hare-Quote',
      'name.phragmen': 'Phragméns sequenzielle Regel',
      'name.equal-shares': 'Methode der gleichen Anteile',
      'name.cumulative': 'Kumulieren',
      'name.ranked-pairs': 'Ranked Pairs (Tideman)',
      'name.ranked-pairs-places': 'Ranked Pairs (Tideman), erste Plätze',
      'name.d-hondt': 'Listenwahl nach D’Hondt',
      'name.sainte-lague': 'Listenwahl nach Sainte-Laguë',
      'name.minimax': 'Minimax',
      'name.minimax-places': 'Minimax, erste Plätze',
      'name.tideman-alternative': 'Tidemans Alternative',

      'gist.plurality': 'Alle wählen eine Option; die am häufigsten gewählte gewinnt.',
      'gist.approval': 'Alle kreuzen so viele Optionen an, wie sie wollen; die mit den meisten Kreuzen gewinnt.',
      'gist.score': 'Alle geben jeder Option Punkte; die höchste Summe gewinnt.',
      'gist.score-mean': 'Alle geben denen Punkte, die sie beurteilen wollen; der höchste Durchschnitt gewinnt.',
      'gist.star':
        'Alle geben jeder Option Punkte; von den zweien mit den höchsten Summen gewinnt, welche mehr Stimmzettel vorziehen.',
      'gist.majority-judgement': 'Alle benoten jede Option; die beste mittlere Note gewinnt.',
      'gist.borda':
        'Alle bringen Optionen in eine Reihenfolge; jeder Platz gibt Punkte, und die höchste Summe gewinnt.',
      'gist.instant-runoff':
        'Alle bringen Optionen in eine Reihenfolge; die schwächste scheidet aus, ihre Stimmen wandern weiter, Runde für Runde.',
      'gist.sequential-runoff':
        'Alle bringen Optionen in eine Reihenfolge; jeder Sitz hat seine eigenen Runden, ohne die schon gewählten.',
      'gist.bottoms-up':
        'Alle bringen Optionen in eine Reihenfolge; die schwächsten scheiden aus, bis so viele übrig sind, wie es Sitze gibt.',
      'gist.schulze':
        'Alle bringen Optionen in eine Reihenfolge; sie werden zu zweit verglichen, und welche gegen alle besteht, gewinnt.',
      'gist.stv':
        'Alle bringen Optionen in eine Reihenfolge; Plätze werden anteilig vergeben, übrige Stimmen wandern weiter.',
      'gist.meek':
        'Alle bringen Optionen in eine Reihenfolge; Plätze werden anteilig vergeben, und wer gewählt ist, gibt von jeder Stimme einen Teil weiter.',
      'gist.hare-stv':
        'Alle bringen Optionen in eine Reihenfolge; jeder Sitz nimmt einen gleichen Teil aller Stimmen, übrige wandern weiter.',
      'gist.phragmen':
        'Alle kreuzen Optionen an; jeder Sitz geht an die Wählenden, die bisher am wenigsten bekommen haben.',
      'gist.equal-shares': 'Alle kreuzen Optionen an und haben für sie einen gleichen Anteil der Sitze auszugeben.',
      'gist.cumulative':
        'Alle haben einige Punkte und geben sie einer Option oder mehreren; die höchste Summe gewinnt.',
      'gist.ranked-pairs':
        'Alle bringen Optionen in eine Reihenfolge; sie werden zu zweit verglichen, die klarsten Siege bleiben, und welche sie an die Spitze stellen, gewinnt.',
      'gist.d-hondt':
        'Alle wählen eine Liste; Listen bekommen Sitze im Verhältnis ihrer Stimmen, gerundet zugunsten der großen.',
      'gist.sainte-lague':
        'Alle wählen eine Liste; Listen bekommen Sitze im Verhältnis ihrer Stimmen, zugunsten von keiner.',
      'gist.minimax':
        'Alle bringen Optionen in eine Reihenfolge; sie werden zu zweit verglichen, und die, deren schwerste Niederlage am mildesten ist, gewinnt.',
      'gist.tideman-alternative':
        'Alle bringen Optionen in eine Reihenfolge; was die ganze beste Gruppe schlägt, scheidet aus, dann die schwächste dieser Gruppe, und so weiter.',

      'counts.plurality':
        'Jeder Stimmzettel ist eine Stimme für eine Option: die gewählte oder die, die an erster Stelle steht. Die meisten Stimmen gewinnen.',
      'counts.approval':
        'Jeder Stimmzettel gibt jeder Option, die er ankreuzt, eine Stimme. Die meisten Stimmen gewinnen.',
      'counts.score':
        'Jeder Stimmzettel gibt jeder Option Punkte; wo er keine gibt, sind es 0. Die höchste Summe gewinnt.',
      'counts.score-mean':
        'Jeder Stimmzettel gibt den Optionen, die er beurteilt, Punkte, auch 0. Die Punkte einer Option werden durch die Zahl der Stimmzettel geteilt, die ihr welche geben; wer ihr keine gibt, ändert nichts daran. Der höchste Durchschnitt gewinnt. Eine Option, die kein Stimmzettel beurteilt, kommt zuletzt.',
      'counts.star':
        'Jeder Stimmzettel gibt jeder Option Punkte; wo er keine gibt, sind es 0. Die zwei Optionen mit den höchsten Summen kommen in eine Stichwahl: Es gewinnt die, der mehr Stimmzettel mehr Punkte geben als der anderen.',
      'counts.majority-judgement':
        'Jeder Stimmzettel gibt jeder Option eine Note; wo er keine gibt, ist es die schlechteste. Die beste mittlere Note gewinnt; von zweien in der Mitte zählt die schlechtere. Sind mittlere Noten gleich, wird jeweils eine solche weggenommen, bis sie sich unterscheiden.',
      'counts.borda':
        'Auf jedem Stimmzettel gibt der letzte Platz keinen Punkt, der davor 1, und so weiter bis zum ersten. Die höchste Summe gewinnt.',
      'counts.instant-runoff':
        'Jeder Stimmzettel zählt für die Option, die er unter den verbliebenen am höchsten setzt. In jeder Runde scheidet die Option mit den wenigsten Stimmen aus, bis mehr als die Hälfte der noch zählenden Stimmzettel eine Option allein am höchsten setzt: Sie gewinnt.',
      'counts.sequential-runoff':
        'Jeder Sitz wird durch eine eigene integrierte Stichwahl besetzt. Wer gewählt ist, wird danach auf jedem Stimmzettel übergangen, und die nächste Stichwahl beginnt von vorn unter allen anderen.',
      'counts.bottoms-up':
        'Jeder Stimmzettel zählt für die Option, die er unter den verbliebenen am höchsten setzt. In jeder Runde scheidet die Option mit den wenigsten Stimmen aus, bis so viele übrig sind, wie es Sitze gibt: Sie sind gewählt.',
      'counts.schulze':
        'Je zwei Optionen werden verglichen: Welche von beiden setzen mehr Stimmzettel über die andere? Eine Kette solcher Siege ist so stark wie der schwächste von ihnen, nach den Stimmzetteln dafür. Eine Option schlägt eine andere, wenn ihre stärkste Kette zu ihr stärker ist als die zurück. Wer alle anderen schlägt, gewinnt.',
      'counts.stv':
        'Jeder Stimmzettel ist eine Stimme für die Option an erster Stelle. Die Quote ist die Zahl der Stimmen, geteilt durch eins mehr als die Sitze, auf eine ganze Zahl gekürzt, plus 1. Wer die Quote hat, ist gewählt; was darüber ist, geht an die nächsten Optionen, von jedem Stimmzettel ein gleicher Teil seines Werts, auf fünf Stellen gekürzt. Hat niemand mehr als die Quote, scheidet die Option mit den wenigsten Stimmen aus, und ihre Stimmzettel gehen weiter.',
      'counts.meek':
        'Jeder Stimmzettel ist eine Stimme für die Option an erster Stelle. Wer gewählt ist, behält von jeder Stimme, die vorbeikommt, einen Teil, so viel, dass gerade die Quote bleibt; der Rest geht an die nächsten Optionen. Die Quote ist die Zahl der noch zählenden Stimmen, geteilt durch eins mehr als die Sitze. Quote und Teile werden mit neun Stellen immer wieder ausgerechnet, bis weniger als ein Millionstel einer Stimme übrig ist. Hat dann niemand sonst die Quote, scheidet die Option mit den wenigsten Stimmen aus, als hätte sie nie zur Wahl gestanden.',
      'counts.hare-stv':
        'Sie zählt wie die schottische STV, doch die Quote ist die Zahl der Stimmen, geteilt durch die Sitze, auf fünf Stellen gekürzt.',
      'counts.phragmen':
        'Jeder Sitz ist eine Last von 1, die alle tragen, die die Option ankreuzen, die ihn bekommt, und zwar so, dass sie danach alle gleich viel tragen. Der nächste Sitz geht immer an die Option, deren Wählende dann am wenigsten tragen.',
      'counts.equal-shares':
        'Alle können die Zahl der Sitze, geteilt durch die Zahl der Wählenden, ausgeben; ein Sitz kostet 1. Wer eine Option ankreuzt, kauft sie mit den anderen, die das tun: Alle zahlen gleich viel, oder alles, was sie noch haben, wenn es weniger ist. Zuerst kommt die Option, bei der das Meiste, das jemand zahlt, am wenigsten ist. Ist keine Option mehr zu kaufen, bekommen alle gleich viel dazu, immer wieder, bis die Sitze besetzt sind (Phragméns Regel).',
      'counts.cumulative':
        'Jeder Stimmzettel hat gleich viele Punkte. Er gibt sie einer Option oder mehreren oder behält einige davon. Die höchste Summe gewinnt.',
      'counts.ranked-pairs':
        'Je zwei Optionen werden verglichen: Welche von beiden setzen mehr Stimmzettel über die andere? Von diesen Siegen wird zuerst der mit den meisten Stimmzetteln dafür festgehalten, von gleichen der mit den wenigsten dagegen; dann der nächste, jeder nur, wenn die vorher festgehaltenen nicht schon den Verlierer über den Sieger stellen. Welche die festgehaltenen Siege über alle anderen stellen, die gewinnt.',
      'counts.d-hondt':
        'Jeder Stimmzettel ist eine Stimme für eine Liste. Ihre Stimmen werden durch 1, 2, 3 und so weiter geteilt; so viele der höchsten Quotienten, wie es Sitze gibt, geben ihrer Liste je einen Sitz.',
      'counts.sainte-lague':
        'Jeder Stimmzettel ist eine Stimme für eine Liste. Ihre Stimmen werden durch 1, 3, 5 und so weiter geteilt; so viele der höchsten Quotienten, wie es Sitze gibt, geben ihrer Liste je einen Sitz.',
      'counts.minimax':
        'Je zwei Optionen werden verglichen: Welche von beiden setzen mehr Stimmzettel über die andere? Eine Niederlage ist so schwer, wie es Stimmzettel für sie gibt. Jede Option wird nach ihrer schwersten Niederlage beurteilt: Die mildeste gewinnt, und wer gegen niemanden verliert, steht vor allen anderen.',
      'counts.tideman-alternative':
        'Alle Optionen scheiden aus bis auf die kleinste Gruppe, von der jede alle außerhalb schlägt, Paar für Paar. Von dieser scheidet die Option aus, die die wenigsten Stimmzettel von den verbliebenen am höchsten setzen. Dann beides noch einmal, bis eine übrig ist: Sie gewinnt.',

      'ranks.one-first': 'Zwei Optionen dürfen sich keinen Platz teilen, denn ein Stimmzettel ist eine Stimme.',
      'ranks.shared-points':
        'Gleichgesetzte Optionen teilen sich die Punkte ihrer Plätze zu gleichen Teilen; ebenso alle Optionen ohne Platz, die die letzten Plätze einnehmen.',
      'ranks.zero-points':
        'Eine Option ohne Platz bekommt keinen Punkt. Gleichgesetzte Optionen teilen sich die Punkte ihrer Plätze zu gleichen Teilen.',
      'ranks.modified-points':
        'Ein Stimmzettel gibt seinem ersten Platz so viele Punkte, wie er Optionen ordnet, dem nächsten einen weniger, dem letzten 1 und Optionen ohne Platz nichts. Gleichgesetzte Optionen teilen sich die Punkte ihrer Plätze zu gleichen Teilen.',
      'ranks.approval-irv':
        'Ein Stimmzettel, der mehrere Optionen gleich am höchsten setzt, zählt voll für jede von ihnen (Approval-IRV). Einer, der keine der verbliebenen Optionen nennt, zählt nicht mehr.',
      'ranks.pairs':
        'Optionen, die ein Stimmzettel gleichsetzt, vergleicht er nicht. Optionen, die er nicht nennt, stehen unter allen, die er nennt, und sind untereinander gleich.',
      'ranks.strict':
        'Zwei Optionen dürfen sich keinen Platz teilen, denn die Verordnung kennt keine gleichen Plätze. Ein Stimmzettel, der keine der verbliebenen Optionen nennt, geht nicht mehr weiter.',
      'ranks.no-equals':
        'Zwei Optionen dürfen sich keinen Platz teilen. Ein Stimmzettel, der keine der verbliebenen Optionen nennt, geht nicht mehr weiter.',

      'least.marks':
        'Ein Stimmzettel, der jemanden nennt, nennt mindestens {least}; mit weniger ist er ungültig. Einer, der niemanden nennt, ist eine leere Stimme.',

      'unscored.few':
        'So kann eine Option gewinnen, die nur wenige Stimmzettel beurteilen, sogar eine, der ein einziger die höchste Punktzahl gibt: Eine Mindestzahl an Stimmzetteln ist nicht verlangt.',

      'turnout.ballots':
        'Mindestens {turnout} müssen wählen, leere Stimmen zählen mit; sind es weniger, wird alles gezählt und gezeigt, und kein Ergebnis gilt.',
      'turnout.share':
        'Von allen auf der Wählerliste müssen mindestens {turnout} wählen, leere Stimmen zählen mit; sind es weniger, wird alles gezählt und gezeigt, und kein Ergebnis gilt.',
      'turnout.more':
        'Von allen auf der Wählerliste müssen mehr als {turnout} wählen, leere Stimmen zählen mit; sind es nicht so viele, wird alles gezählt und gezeigt, und kein Ergebnis gilt.',

      'none.last':
        'Die letzte Option steht für niemanden. Sie zählt wie jede andere; wer nicht über ihr steht, ist nicht gewählt, und der Sitz bleibt leer.',
      'majority.half':
        'Wer gewählt sein will, braucht mehr als die Hälfte der gezählten Stimmzettel; mit weniger bleibt der Sitz leer.',
      'majority.two-thirds':
        'Wer gewählt sein will, braucht mindestens zwei Drittel der gezählten Stimmzettel; mit weniger bleibt der Sitz leer.',
      'majority.three-quarters':
        'Wer gewählt sein will, braucht mindestens drei Viertel der gezählten Stimmzettel; mit weniger bleibt der Sitz leer.',

      'ties.plain':
        'Gleiche Zahlen beim letzten Sitz sind ein Gleichstand: Niemand darin ist gewählt, und es wird nicht gelost.',
      'ties.grades': 'Gleich sind nur Optionen mit genau denselben Noten.',
      'ties.star':
        'Von Optionen mit gleichen Summen fällt zurück, wer die meisten Vergleiche untereinander verliert, dann, wer am seltensten die höchste Punktzahl hat; von zweien, die gleich viele Stimmzettel vorziehen, gewinnt die höhere Summe, dann, wer öfter die höchste Punktzahl hat. Danach wird jeder Weg verfolgt, wie es weitergehen kann. Wer auf allen gewählt wird, ist gewählt; wer nur auf manchen, hat Gleichstand.',
      'ties.unbeaten': 'Optionen, die keine der verbliebenen schlägt, teilen sich einen Platz.',
      'ties.orders':
        'Unter gleich klaren Siegen wird jede Reihenfolge verfolgt, und wo zwei Optionen unentschieden stehen, kann jede von beiden vorn sein. Wer in jedem Fall gewählt wird, ist gewählt; wer nur in manchen, hat Gleichstand.',
      'ties.orders-limit':
        'Eine Zählung, die mehr als {states} Weisen ansehen müsste, Siege festzuhalten, bleibt unentschieden: Sie wählt niemanden, den das offen lässt, und sagt, wer noch gewählt werden kann.',
      'ties.ways':
        'Haben mehrere die wenigsten Stimmen, wird jeder Weg verfolgt, wie es weitergehen kann. Wer auf allen gewählt wird, ist gewählt; wer nur auf manchen, hat Gleichstand.',
      'ties.limit':
        'Eine Zählung, die mehr als {states} verschiedene Mengen verbliebener Optionen ansehen müsste, bleibt unentschieden: Sie wählt niemanden, den das offen lässt, und sagt, wer noch gewählt werden kann.',
      'ties.through-seats': 'Ein Gleichstand um einen Sitz wird durch die Sitze danach weiterverfolgt.',
      'ties.lot':
        'Lassen gleiche Zahlen offen, wer die letzten Sitze bekommt, entscheidet das Los, das alle Laptops zusammen festgelegt haben, bevor jemand wählte.',
      'ties.lot-rounds':
        'Wer von denen mit gleich wenigen Stimmen ausscheidet, sagt das Los, das alle Laptops zusammen festgelegt haben, bevor jemand wählte.',
      'ties.stages':
        'Bei gleichen Stimmen entscheidet der letzte frühere Schritt, in dem sie sich unterschieden; gibt es keinen, das Los, das alle Laptops zusammen festgelegt haben, bevor jemand wählte.',
      'ties.lot-each':
        'Zwischen gleichen Optionen entscheidet das Los, das alle Laptops zusammen festgelegt haben, bevor jemand wählte. Optionen, die niemand ankreuzt, kommen zuletzt und bleiben gleich.',
      'ties.lists':
        'Sind gleiche Quotienten mehr als die Sitze, die noch frei sind, ist das ein Gleichstand: Diese Sitze bleiben leer, und es wird nicht gelost.',

      'seats.one':
        'Sie besetzt einen Sitz. Für mehrere gibt es die integrierte Stichwahl Sitz für Sitz, das Ausscheiden von unten und STV.',
      'seats.most-votes': 'Mehrere Sitze gehen an die mit den meisten Stimmen.',
      'seats.highest-sums': 'Mehrere Sitze gehen an die höchsten Summen.',
      'seats.highest-means': 'Mehrere Sitze gehen an die höchsten Durchschnitte.',
      'seats.first-places': 'Mehrere Sitze gehen an die ersten Plätze.',
      'seats.one-by-one': 'Mehrere Sitze werden nacheinander besetzt, mit denselben Stimmzetteln in vollem Gewicht.',
      'seats.at-once': 'Mehrere Sitze werden auf einmal besetzt, wenn genug ausgeschieden sind.',
      'seats.majority': 'Nicht proportional: Dieselbe Mehrheit kann jeden Sitz besetzen.',
      'seats.no-surplus': 'Nicht proportional: Stimmen, die eine Option hat und nicht braucht, gehen an keine weiter.',
      'seats.spread':
        'Teilweise proportional: Ein Stimmzettel ist auch bei mehreren Sitzen eine Stimme, und eine Gruppe bekommt ihren Anteil nur, wenn sie ihre Stimmen gut verteilt.',
      'seats.quotas':
        'Proportional: Eine Gruppe, die ihre eigenen Optionen vorn einreiht, besetzt mit einer Quote Stimmen mindestens einen Sitz, mit zweien zwei, und so weiter.',
      'seats.agree':
        'Proportional: Eine Gruppe, die dieselben Optionen ankreuzt, besetzt mindestens so viele Sitze, wie ihr Teil der Wählenden ausmacht, auf eine ganze Zahl gekürzt.',
      'seats.gathered':
        'Teilweise proportional: Eine Gruppe, die ihre Punkte auf wenige Optionen häuft, bekommt Sitze; eine, die sie auf zu viele verteilt, nicht.',
      'seats.lists-majority':
        'Proportional: Eine Liste bekommt nie weniger Sitze, als ihr Teil der Stimmen ausmacht, auf eine ganze Zahl gekürzt.',
      'seats.lists-even': 'Proportional: Weder große noch kleine Listen sind im Vorteil.',
      'seats.lists': 'Das Ergebnis sagt, wie viele Sitze jede Liste hat, und nicht, wer von der Liste sie bekommt.',

      'version-1.plurality':
        'Nach Version 1 zählt ein Stimmzettel, der mehrere Optionen an die erste Stelle setzt, für keine von ihnen.',
      'version-1.instant-runoff':
        'Nach Version 1 wartet ein Stimmzettel, der mehrere Optionen gleich am höchsten setzt, bis eine von ihnen übrig ist. Von denen mit den wenigsten Stimmen scheidet aus, wer in einer früheren Runde weniger hatte; unterschieden sie sich nie, wird jeder Weg verfolgt.',
      'version-1.instant-runoff-seats':
        'Unter Version 1 gehen mehrere Sitze nach der Reihenfolge der letzten Runde, dann an die zuletzt Ausgeschiedenen.',
      'version-1.stv':
        'Nach Version 1 ist ein Stimmzettel ungültig, der mehrere Optionen an die erste Stelle setzt, und die Stimmen der letzten, die ausscheidet, gehen nicht weiter.',
    }),
    'method.how': 'Wie gezählt wird: {name}',
    'method.how.counts': 'Vom Stimmzettel zum Ergebnis',
    'method.how.ranks': 'Gleiche und fehlende Plätze',
    'method.how.ties': 'Gleichstand',
    'method.how.seats': 'Mehrere Sitze',
    'method.how.sources': 'Veröffentlicht in',
    'method.how.version-1': 'Früher',
    'method.how.example': 'Beispiel',
    'method.how.proportional.yes': 'proportional',
    'method.how.proportional.partly': 'teilweise proportional',
    'method.how.proportional.no': 'nicht proportional',
  },
} satisfies Texts;
