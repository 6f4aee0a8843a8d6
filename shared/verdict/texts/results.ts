import type { Texts } from '../../codec/texts.ts';

export const results = {
  en: {
    'results.whole':
      'Whole ballots show what one person answered to every question, and what was written in. Whoever has told somebody how to fill in a ballot, down to marks that decide nothing, can look for it there (pattern voting): give this file to nobody who does not need it. It tells no more than the file of the whole election: whoever has that can list all of this.',
    'results.counting': 'Still counting. No result yet.',
    'results.election-words': 'The twelve words of this election',
    'results.election-words.why': 'Keep them: whoever checks its file later is asked for them.',
    'results.opened': '{ballots} {ballots|ballot|ballots} opened',
    'results.invalid': '{count} could not be read',
    'results.blank': '{count} blank',
    'results.unused': '{count} {count|point|points} given to nobody',
    'results.exhausted': '{count} {count|ranks|rank} none of the options left at the end',
    'results.shared-first': '{count} {count|puts|put} several first, and {count|counts|count} for nobody',
    'results.counted': '{count} {count|ballot counts|ballots count} here',
    'results.write-in': 'Written-in names',
    'results.write-ins': 'Names that were written in',
    'results.write-ins.unlisted': '{count} more',
    'results.write-ins.rule':
      'Each name counts by itself. Spellings that differ only in capitals, spaces or how an accent is typed are one name (table “{fold}”).',
    'results.write-ins.name': '{name}: {count} {count|ballot|ballots}',
    'results.write-ins.spelled': '{name}: {count} {count|ballot|ballots}, in {spellings} spellings',
    'results.write-ins.option':
      '{count} {count|ballot writes|ballots write} in “{name}”, who is on the list; {count|it counts|they count} for that option.',
    'results.write-ins.unseen':
      '{count} {count|ballot holds|ballots hold} a name in which nothing can be seen; {count|it counts|they count} for nobody.',
    'results.write-ins.others':
      '{count} other {count|name is|names are} on {ballots} {ballots|ballot|ballots}, none on more than {most}. They are too many to be listed as options one by one. None of them is elected; where one of them could be, the result stays open.',
    'results.joined': 'Names joined by hand',
    'results.joined.name': '{names} are counted as one person, {name}.',
    'results.joined.without': 'Without this: {headline}',
    'results.joined.same': 'It makes no difference to who is elected.',
    'results.joined.changed': 'So it has changed who is elected.',
    'results.joined.apart': 'The count without it',
    'results.other-name': 'one of the other written-in names',

    'results.won': '{names} wins.',
    'results.elected': '{names} {count|is|are} elected.',
    'results.seats': 'Seats per list: {lists}.',
    'results.tie': 'A tie between {names}.',
    'results.tie.seats': 'A tie for the last {count|seat|seats} between {names}.',
    'results.unresolved': 'It stays open who wins. Possible: {names}.',
    'results.unresolved.seats': 'It stays open who takes the last {count|seat|seats}. Possible: {names}.',
    'results.nobody': 'Nobody is elected: nobody was voted for.',
    'results.why.plurality': '{name} has the most votes: {votes} of {total}.',
    'results.why.approval':
      '{votes} of {total} {total|voter|voters} {votes|approves|approve} of {name}, more than of anyone else.',
    'results.why.points': '{name} has the most points: {points}.',
    'results.why.mean': '{name} has the highest mean: {mean}.',
    'results.why.star':
      '{name} and {other} have the most points. {votes} {votes|ballot prefers|ballots prefer} {name}, {against} {against|prefers|prefer} {other}.',
    'results.why.instant-runoff':
      '{name} has {votes} of {total} {total|vote|votes}, more than half, after {rounds} {rounds|round|rounds}.',
    'results.why.filled': '{count} {count|option is|options are} left after {rounds} rounds.',
    'results.why.sequential-runoff': 'An instant runoff for each seat, among all who were not elected yet.',
    'results.why.condorcet': '{name} is preferred to every other, pair by pair.',
    'results.why.paths': 'Nobody is preferred to every other. By the strongest chains of wins, {name} is ahead.',
    'results.why.locked': 'Nobody is preferred to every other. By the wins that are locked, {name} is ahead.',
    'results.why.worst-defeat':
      'Nobody is preferred to every other. At most {count} {count|ballot is|ballots are} for a defeat of {name}, fewer than for the worst of anyone else.',
    'results.why.no-defeat': '{name} loses to nobody, pair by pair.',
    'results.why.alternative': 'Nobody is preferred to every other. After {rounds} rounds {name} is the only one left.',
    'results.why.lot':
      '{names} were equal at the last {count|seat|seats}: the lot, which all laptops fixed before anyone voted, decided for {elected}.',
    'results.vacant': 'Nobody else stands above “{name}”: {count} {count|seat stays|seats stay} empty.',
    'results.turnout': '{ballots} voted, {needed} {needed|was|were} needed: no result is adopted.',
    'results.why.turnout': 'What was counted is shown all the same; nobody is elected by it.',
    'results.working.turnout': 'So it would have come out if enough had voted:',
    'results.short':
      '{names} {count|has|have} fewer than the {needed} ballots needed here, and {count|is|are} not elected.',
    'results.why.stv':
      '{quota} of {total} {total|vote|votes} {quota|is|are} enough for a seat; what is more passes on.',
    'results.why.lists': 'Each seat went to the list with the highest quotient of its votes.',
    'results.why.meek':
      'At the end {quota} {count|vote was|votes were} enough for a seat; of whatever an elected option had above that, a part of each vote passed on.',
    'results.why.below-quota':
      '{names} {count|has|have} fewer, and {count|is|are} elected all the same: no more options were left than seats.',
    'results.why.ahead': '{names} {count|stands|stand} ahead of {next}.',
    'results.why.ahead.one': '{name} ({figure})',
    'results.why.order': 'The rule puts all options in one order; its first {count} take the seats.',
    'results.why.runoffs':
      'Each seat had a runoff of its own, between the two with the most points of those still without one.',
    'results.why.phragmen': 'Each seat went to the option whose voters had to carry the least for it.',
    'results.why.equal-shares':
      'Each seat was bought by those who had ticked the option, from an equal share for each voter.',
    'results.why.median': 'At least half of the voters give {name} {median} or more, the best such grade.',

    'results.rule.decides': 'decides',
    'results.agree': 'The rules agree.',
    'results.disagree': 'The rules do not agree. “{rule}” was chosen before the vote, so it decides.',
    'results.compare': 'Counted by other rules',
    'results.compare.rule': 'Rule',
    'results.compare.result': 'Result',

    'results.title.votes': 'Votes',
    'results.title.approvals': 'How many approve',
    'results.title.points': 'Points',
    'results.title.mean': 'Mean of the points',
    'results.title.last-round': 'Votes in the last round',
    'results.title.last-stage': 'Votes at the end',
    'results.title.pairs': 'How many others each is preferred to',
    'results.title.worst-defeat': 'Ballots for the worst defeat of each: the fewest win',
    'results.title.median': 'Middle grade',
    'results.title.seats': 'Seats per list, and votes',
    'results.rounded': '{title} (shares are rounded)',
    'results.unit.votes': '{count} {count|vote|votes}',
    'results.unit.approvals': '{count} {count|approval|approvals}',
    'results.unit.points': '{count} {count|point|points}',
    'results.unit.mean': '{points}/{ballots} {equals} {mean} ({ballots} {ballots|ballot|ballots})',
    'results.unit.mean.none': 'points from no ballot',
    'results.unit.last-round': '{count} {count|vote|votes} in the last round',
    'results.unit.last-stage': '{count} {count|vote|votes} at the end',
    'results.unit.pairs': 'ahead of {count}',
    'results.unit.worst-defeat': '{count} {count|ballot|ballots} for its worst defeat',
    'results.unit.median': 'middle grade {count}',
    'results.unit.seats': '{count} {count|seat|seats} ({votes} {votes|vote|votes})',
    'results.line.majority': 'More than half: {count}',
    'results.line.quota': 'Enough for a seat: {count}',
    'results.candidate': 'Option',
    'results.mark.elected': 'elected',
    'results.mark.would': 'would be elected',
    'results.mark.tied': 'tie',
    'results.mark.out': 'out',
    'results.grades.of': '{name}: {grades}',
    'results.tie-break':
      '{ahead} and {behind} have the same middle grade. After {count} {count|is|are} taken from each, they are {one} and {other}.',
    'results.pair': '{name} above {other}: {votes} to {against}',
    'results.star.comparisons': 'Equal in points, and so many comparisons with each other lost: {figures}.',
    'results.star.top-scores': 'Equal in points, and so many top scores: {figures}.',
    'results.star.advance': '{names} {count|goes|go} into the runoff.',
    'results.star.fall': '{names} {count|falls|fall} back.',
    'results.star.tied': '{names} stay equal, and any of them might go into the runoff: every way is followed.',
    'results.star.only': 'Only {name} is left.',
    'results.star.runoff': 'Runoff: {votes} give {name} more points than {other}, {against} fewer.',
    'results.star.wins.preference': '{name} wins it.',
    'results.star.wins.totals': 'They are equal there, and {name} has more points in all.',
    'results.star.wins.top-scores': 'They are equal there and in points, and {name} has more top scores.',
    'results.star.equal': 'They are equal there, in points and in top scores.',
    'results.victory.locked':
      'Wins of one option over another, the clearest first: {count} of {total} {count|is|are} locked.',
    'results.victory.skipped':
      '{name} above {other}, {votes} to {against}, is skipped: wins locked before it put {other} above {name}.',
    'results.victory.some':
      '{name} above {other}, {votes} to {against}, is locked or skipped, by which of equally clear wins comes first; both are followed.',
    'results.victory.open': 'Equally clear wins can be locked in more ways than can be followed.',
    'results.defeat': 'Worst defeat of {name}: by {names}, with {count} {count|ballot|ballots}.',
    'results.defeat.none': '{name} loses to nobody.',
    'results.grades': 'Who got which grade',
    'results.place': '{place}. {name}: {figure}',

    'results.rounds': 'Round by round',
    'results.round': 'Round {round} of {rounds}',
    'results.round.nobody': 'With nobody',
    'results.round.nobody-alone': 'With nobody, or with several as equals',
    'results.round.lost': 'Lost to rounding',
    'results.round.shared': '{count} {count|ballot puts|ballots put} several first as equals, and wait.',
    'results.round.several':
      '{count} {count|ballot puts|ballots put} several highest as equals, and {count|counts|count} for each of them.',
    'results.round.majority': '{name} has {votes} of {total} {total|vote|votes}: more than half.',
    'results.round.exhausted': 'No ballot names anyone who is left.',
    'results.round.unresolved': '{names} have equally few votes, in more ways than can be followed. It stays a tie.',
    'results.round.open': '{names} can still be elected.',
    'results.round.filled': '{names} {count|is|are} left: {count|the seat is filled|as many as there are seats}.',
    'results.round.equal': 'All who are left have equally many votes, and nobody can get more. It is a tie.',
    'results.round.fewest': '{names} has the fewest votes ({votes}) and goes out.',
    'results.round.outside': '{names} {count|goes|go} out: all the others beat {count|it|each of them}, pair by pair.',
    'results.round.left': 'Only {name} is left, and wins.',
    'results.round.together':
      '{names} go out together: even all their votes together would not lift one of them past the next.',
    'results.round.apart.one':
      '{names} has the fewest votes like others, and none of its ballots pass to or from them. It goes out, in whatever order they do.',
    'results.round.apart':
      '{names} have equally few votes, and no ballot passes between them. They go out, in whatever order.',
    'results.round.behind':
      '{names} go out together: none of them can reach the votes of those ahead, whoever else goes out.',
    'results.round.ahead': '{names} {count|stays|stay} ahead of all others, in whatever order these go out.',
    'results.round.other-names':
      'The other written-in names go out, and {names} with them: none of them can reach the votes of those ahead.',
    'results.round.other-names.open': 'The other written-in names could change who is elected.',
    'results.round.transfer.others': 'From the other written-in names: {parts}.',
    'results.round.earlier': 'Several have equally few votes; {names} had fewer in an earlier round and goes out.',
    'results.round.tie': '{names} have equally few votes, and it matters who goes out. So it is a tie:',
    'results.round.tie.way': 'Without {name}, {names} would win.',
    'results.round.tie.same':
      '{names} have equally few votes. Whoever goes out, the same win; it goes on without {name}.',
    'results.round.transfer': 'From {name}: {parts}.',
    'results.round.transfer.shared': 'From those that waited: {parts}.',
    'results.round.transfer.several': 'Of those that counted for several: {parts}.',
    'results.round.to': '{count} to {name}',
    'results.round.to.several': '{count} to several as equals',
    'results.round.to.nobody': '{count} to nobody',
    'results.stage.first': 'First choices. {quota} of {total} {total|vote|votes} {quota|is|are} enough for a seat.',
    'results.stage.surplus': '{name} has {votes} {votes|vote|votes} more than enough; they pass on.',
    'results.stage.out': '{name} has the fewest votes and goes out; the votes pass on.',
    'results.stage.out.last': '{name} has the fewest votes and goes out.',
    'results.round.other-names.only': 'The other written-in names go out together; their votes pass on.',
    'results.stage.other-names':
      '{count} other written-in {count|name goes|names go} out, the one with the fewest votes first; {count|its votes pass|their votes pass} on.',
    'results.stage.lost': '{votes} {count|vote is|votes are} lost so far, since values are cut to five decimals.',
    'results.stage.lot': '{names} were equal: the lot, which all laptops fixed before anyone voted, decided.',
    'results.stage.earlier': '{names} were equal; an earlier round decided.',
    'results.stage.elected.quota': '{names} {count|has|have} enough and {count|is|are} elected.',
    'results.stage.would.last-vacancies': '{names} would take the last {count|seat|seats}.',
    'results.stage.would.quota': '{names} {count|has|have} enough and would be elected.',
    'results.stage.elected.last-vacancies': '{names} {count|takes the last seat|take the last seats}.',

    'results.seat': 'Seat {seat}',
    'results.seat.one': 'Seat {seat}: {name}',
    'results.seat.load': 'Seat {seat}: {name}. Each of its voters then carries {load} of a seat.',
    'results.share': 'Each voter has {share} of a seat to spend.',
    'results.seat.price': 'Seat {seat}: {name}, for at most {price} of a seat from each voter.',
    'results.seat.completed': 'Seat {seat}: {name}, once every voter has been given {more} of a seat.',
    'results.seat.quotient':
      'Seat {seat}: {name}, with {votes} {votes|vote|votes} divided by {divisor}, which is {quotient}.',
    'results.flows': 'How the votes moved',
    'results.flows.label': 'Votes flowing from round to round; the same stands in words under “Round by round”',
    'results.pairs': 'Pair by pair',
    'results.pairs.caption': 'Each row: how many put its option above the column’s, and how many below',
    'results.pairs.win': 'ahead',
    'results.counting-page.lead':
      'Every count is exact, follows from the ballots alone and comes out the same whoever works it out again.',
    'results.counting-page.seats': '{count} {count|seat|seats}',
    'results.left-out':
      'The steps on the way are too long to stand in the result. Whoever counts the opened ballots again finds them.',
    'results.words': 'The same in words: {rule}',
  },
  de: {
    'results.whole':
      'Ganze Stimmzettel zeigen, was eine Person auf jede Frage geantwortet und was sie dazugeschrieben hat. Wer jemandem gesagt hat, wie ein Stimmzettel auszufüllen ist, bis zu Kreuzen, die nichts entscheiden, kann dort danach suchen: Gib diese Datei niemandem, der sie nicht braucht. Sie verrät nicht mehr als die Datei der ganzen Wahl: Wer die hat, kann all das auflisten.',
    'results.counting': 'Es wird noch gezählt. Noch kein Ergebnis.',
    'results.election-words': 'Die zwölf Wörter dieser Wahl',
    'results.election-words.why': 'Hebt sie auf: Wer später ihre Datei prüft, wird danach gefragt.',
    'results.opened': '{ballots} {ballots|Stimmzettel|Stimmzettel} geöffnet',
    'results.invalid': '{count} nicht lesbar',
    'results.blank': '{count} leer',
    'results.unused': '{count} {count|Punkt|Punkte} an niemanden gegeben',
    'results.exhausted': '{count} {count|nennt|nennen} keine der Optionen, die am Ende übrig sind',
    'results.shared-first':
      '{count} {count|setzt|setzen} mehrere an die erste Stelle und {count|zählt|zählen} für niemanden',
    'results.counted': '{count} {count|Stimmzettel zählt|Stimmzettel zählen} hier',
    'results.write-in': 'Dazugeschriebene Namen',
    'results.write-ins': 'Dazugeschriebene Namen',
    'results.write-ins.unlisted': '{count} weitere',
    'results.write-ins.rule':
      'Jeder Name zählt für sich. Schreibweisen, die sich nur in Großbuchstaben, Leerzeichen oder der Eingabe eines Akzents unterscheiden, sind ein Name (Tabelle „{fold}“).',
    'results.write-ins.name': '{name}: {count} {count|Stimmzettel|Stimmzettel}',
    'results.write-ins.spelled': '{name}: {count} {count|Stimmzettel|Stimmzettel}, in {spellings} Schreibweisen',
    'results.write-ins.option':
      '{count} {count|Stimmzettel nennt|Stimmzettel nennen} dazugeschrieben „{name}“ von der Liste und {count|zählt|zählen} dafür.',
    'results.write-ins.unseen':
      '{count} {count|Stimmzettel enthält|Stimmzettel enthalten} einen Namen, an dem nichts zu sehen ist; {count|er zählt|sie zählen} für niemanden.',
    'results.write-ins.others':
      '{count} {count|anderer Name steht|andere Namen stehen} auf {ballots} {ballots|Stimmzettel|Stimmzetteln}, keiner auf mehr als {most}. Sie sind zu viele, um einzeln zur Wahl zu stehen. Keiner von ihnen ist gewählt; wo einer es sein könnte, bleibt das Ergebnis offen.',
    'results.joined': 'Von Hand zusammengelegte Namen',
    'results.joined.name': '{names} zählen als eine Person, {name}.',
    'results.joined.without': 'Ohne das: {headline}',
    'results.joined.same': 'Es ändert nicht, wer gewählt ist.',
    'results.joined.changed': 'Es hat also geändert, wer gewählt ist.',
    'results.joined.apart': 'Die Zählung ohne das',
    'results.other-name': 'einer der anderen dazugeschriebenen Namen',

    'results.won': '{names} gewinnt.',
    'results.elected': '{names} {count|ist|sind} gewählt.',
    'results.seats': 'Sitze je Liste: {lists}.',
    'results.tie': 'Gleichstand zwischen {names}.',
    'results.tie.seats': 'Gleichstand um {count|den letzten Sitz|die letzten Sitze} zwischen {names}.',
    'results.unresolved': 'Es bleibt offen, wer gewinnt. Möglich: {names}.',
    'results.unresolved.seats':
      'Es bleibt offen, wer {count|den letzten Sitz|die letzten Sitze} bekommt. Möglich: {names}.',
    'results.nobody': 'Niemand ist gewählt: Für niemanden wurde gestimmt.',
    'results.why.plurality': '{name} hat die meisten Stimmen: {votes} von {total}.',
    'results.why.approval':
      '{votes} von {total} Wählenden {votes|ist|sind} mit {name} einverstanden, mehr als mit allen anderen.',
    'results.why.points': '{name} hat die meisten Punkte: {points}.',
    'results.why.mean': '{name} hat den höchsten Durchschnitt: {mean}.',
    'results.why.star':
      '{name} und {other} haben die meisten Punkte. {votes} {votes|Stimmzettel zieht|Stimmzettel ziehen} {name} vor, {against} {against|zieht|ziehen} {other} vor.',
    'results.why.instant-runoff':
      '{name} hat nach {rounds} {rounds|Runde|Runden} {votes} von {total} {total|Stimme|Stimmen}, mehr als die Hälfte.',
    'results.why.filled': 'Nach {rounds} Runden {count|ist|sind} {count} {count|Option|Optionen} übrig.',
    'results.why.sequential-runoff': 'Eine Stichwahl für jeden Sitz, unter allen, die noch nicht gewählt waren.',
    'results.why.condorcet': '{name} wird jedem anderen vorgezogen, Paar für Paar.',
    'results.why.paths':
      'Niemand wird allen anderen vorgezogen. Nach den stärksten Ketten von Siegen liegt {name} vorn.',
    'results.why.locked': 'Niemand wird allen anderen vorgezogen. Nach den festgehaltenen Siegen liegt {name} vorn.',
    'results.why.worst-defeat':
      'Niemand wird allen anderen vorgezogen. Für eine Niederlage von {name} gibt es höchstens {count} {count|Stimmzettel|Stimmzettel}, weniger als für die schwerste aller anderen.',
    'results.why.no-defeat': '{name} verliert Paar für Paar gegen niemanden.',
    'results.why.alternative': 'Niemand wird allen anderen vorgezogen. Nach {rounds} Runden ist nur {name} übrig.',
    'results.why.lot':
      '{names} lagen {count|beim letzten Sitz|bei den letzten Sitzen} gleich: Das Los, das alle Laptops festgelegt haben, bevor jemand wählte, hat für {elected} entschieden.',
    'results.vacant': 'Niemand sonst steht über „{name}“: {count} {count|Sitz bleibt|Sitze bleiben} leer.',
    'results.turnout': '{ballots} {ballots|hat|haben} gewählt, {needed} {needed|war|waren} nötig: Kein Ergebnis gilt.',
    'results.why.turnout': 'Was gezählt wurde, steht trotzdem hier; gewählt ist damit niemand.',
    'results.working.turnout': 'So wäre es ausgegangen, hätten genug gewählt:',
    'results.short':
      '{names} {count|bleibt|bleiben} unter den {needed} Stimmzetteln, die es hier braucht, und {count|ist|sind} nicht gewählt.',
    'results.why.stv':
      '{quota} von {total} {total|Stimme|Stimmen} {quota|reicht|reichen} für einen Sitz; was darüber ist, wird weitergegeben.',
    'results.why.lists': 'Jeder Sitz ging an die Liste mit dem höchsten Quotienten ihrer Stimmen.',
    'results.why.meek':
      'Am Ende {count|reichte|reichten} {quota} {count|Stimme|Stimmen} für einen Sitz; was eine gewählte Option darüber hatte, ging als Teil jeder Stimme weiter.',
    'results.why.below-quota':
      '{names} {count|hat|haben} weniger und {count|ist|sind} trotzdem gewählt: Es waren nicht mehr Optionen übrig als Sitze.',
    'results.why.ahead': '{names} {count|liegt|liegen} vor {next}.',
    'results.why.ahead.one': '{name} ({figure})',
    'results.why.order': 'Die Regel bringt alle Optionen in eine Reihenfolge; die ersten {count} bekommen die Sitze.',
    'results.why.runoffs':
      'Um jeden Sitz gab es eine eigene Stichwahl zwischen den beiden mit den meisten Punkten, die noch keinen hatten.',
    'results.why.phragmen': 'Jeder Sitz ging an die Option, deren Wählende dafür am wenigsten zu tragen hatten.',
    'results.why.equal-shares':
      'Jeden Sitz haben die gekauft, die die Option angekreuzt haben, jede Stimme aus einem gleichen Anteil.',
    'results.why.median': 'Mindestens die Hälfte der Wählenden gibt {name} {median} oder mehr, die beste solche Note.',

    'results.rule.decides': 'entscheidet',
    'results.agree': 'Die Regeln sind sich einig.',
    'results.disagree':
      'Die Regeln sind sich nicht einig. „{rule}“ wurde vor der Wahl bestimmt, also entscheidet diese Regel.',
    'results.compare': 'Nach anderen Regeln gezählt',
    'results.compare.rule': 'Regel',
    'results.compare.result': 'Ergebnis',

    'results.title.votes': 'Stimmen',
    'results.title.approvals': 'Wie viele zustimmen',
    'results.title.points': 'Punkte',
    'results.title.mean': 'Durchschnitt der Punkte',
    'results.title.last-round': 'Stimmen in der letzten Runde',
    'results.title.last-stage': 'Stimmen am Ende',
    'results.title.pairs': 'Wie vielen anderen vorgezogen',
    'results.title.worst-defeat': 'Stimmzettel für die schwerste Niederlage: die wenigsten gewinnen',
    'results.title.median': 'Mittlere Note',
    'results.title.seats': 'Sitze je Liste, und Stimmen',
    'results.rounded': '{title} (Anteile sind gerundet)',
    'results.unit.votes': '{count} {count|Stimme|Stimmen}',
    'results.unit.approvals': '{count} {count|Zustimmung|Zustimmungen}',
    'results.unit.points': '{count} {count|Punkt|Punkte}',
    'results.unit.mean': '{points}/{ballots} {equals} {mean} ({ballots} {ballots|Stimmzettel|Stimmzettel})',
    'results.unit.mean.none': 'Punkte von keinem Stimmzettel',
    'results.unit.last-round': '{count} {count|Stimme|Stimmen} in der letzten Runde',
    'results.unit.last-stage': '{count} {count|Stimme|Stimmen} am Ende',
    'results.unit.pairs': 'vor {count}',
    'results.unit.worst-defeat': '{count} {count|Stimmzettel|Stimmzettel} für die schwerste Niederlage',
    'results.unit.median': 'mittlere Note {count}',
    'results.unit.seats': '{count} {count|Sitz|Sitze} ({votes} {votes|Stimme|Stimmen})',
    'results.line.majority': 'Mehr als die Hälfte: {count}',
    'results.line.quota': 'Genug für einen Sitz: {count}',
    'results.candidate': 'Option',
    'results.mark.elected': 'gewählt',
    'results.mark.would': 'wäre gewählt',
    'results.mark.tied': 'Gleichstand',
    'results.mark.out': 'ausge\u00ADschieden',
    'results.grades.of': '{name}: {grades}',
    'results.tie-break':
      '{ahead} und {behind} haben dieselbe mittlere Note. Nachdem bei beiden {count} weggenommen {count|ist|sind}, sind es {one} und {other}.',
    'results.pair': '{name} vor {other}: {votes} zu {against}',
    'results.star.comparisons': 'Gleich viele Punkte, und so viele Vergleiche untereinander verloren: {figures}.',
    'results.star.top-scores': 'Gleich viele Punkte, und so viele Höchstpunktzahlen: {figures}.',
    'results.star.advance': '{names} {count|kommt|kommen} in die Stichwahl.',
    'results.star.fall': '{names} {count|fällt|fallen} zurück.',
    'results.star.tied':
      '{names} bleiben gleich, und jeder davon könnte in die Stichwahl kommen: Jeder Weg wird verfolgt.',
    'results.star.only': 'Nur {name} ist übrig.',
    'results.star.runoff': 'Stichwahl: {votes} geben {name} mehr Punkte als {other}, {against} weniger.',
    'results.star.wins.preference': '{name} gewinnt sie.',
    'results.star.wins.totals': 'Dort sind sie gleich, und {name} hat insgesamt mehr Punkte.',
    'results.star.wins.top-scores': 'Dort und an Punkten sind sie gleich, und {name} hat öfter die höchste Punktzahl.',
    'results.star.equal': 'Sie sind dort, an Punkten und an Höchstpunktzahlen gleich.',
    'results.victory.locked':
      'Siege einer Option über eine andere, die klarsten zuerst: {count} von {total} {count|ist|sind} festgehalten.',
    'results.victory.skipped':
      '{name} vor {other}, {votes} zu {against}, wird übergangen: Vorher festgehaltene Siege stellen {other} vor {name}.',
    'results.victory.some':
      '{name} vor {other}, {votes} zu {against}, wird festgehalten oder übergangen, je nachdem, welcher von gleich klaren Siegen zuerst kommt; beides wird verfolgt.',
    'results.victory.open': 'Gleich klare Siege lassen sich auf mehr Weisen festhalten, als verfolgt werden können.',
    'results.defeat': 'Schwerste Niederlage von {name}: gegen {names}, mit {count} {count|Stimmzettel|Stimmzetteln}.',
    'results.defeat.none': '{name} verliert gegen niemanden.',
    'results.grades': 'Wer welche Noten bekam',
    'results.place': '{place}. {name}: {figure}',

    'results.rounds': 'Runde für Runde',
    'results.round': 'Runde {round} von {rounds}',
    'results.round.nobody': 'Bei niemandem',
    'results.round.nobody-alone': 'Bei niemandem oder bei mehreren zugleich',
    'results.round.lost': 'Durch Kürzen verloren',
    'results.round.shared':
      '{count} {count|Stimmzettel setzt|Stimmzettel setzen} mehrere gleich an die Spitze und {count|wartet|warten}.',
    'results.round.several':
      '{count} {count|Stimmzettel setzt|Stimmzettel setzen} mehrere gleich am höchsten und {count|zählt|zählen} für jeden von ihnen.',
    'results.round.majority': '{name} hat {votes} von {total} {total|Stimme|Stimmen}: mehr als die Hälfte.',
    'results.round.exhausted': 'Kein Stimmzettel nennt jemanden, der noch dabei ist.',
    'results.round.unresolved':
      '{names} haben gleich wenige Stimmen, auf mehr Arten, als man verfolgen kann. Es bleibt ein Gleichstand.',
    'results.round.open': 'Noch gewählt werden können: {names}.',
    'results.round.filled': 'Übrig {count|ist|sind} {names}: {count|Der Sitz ist besetzt|So viele, wie es Sitze gibt}.',
    'results.round.equal':
      'Alle, die übrig sind, haben gleich viele Stimmen, und niemand kann mehr bekommen. Es ist ein Gleichstand.',
    'results.round.fewest': '{names} hat die wenigsten Stimmen ({votes}) und scheidet aus.',
    'results.round.outside':
      '{names} {count|scheidet|scheiden} aus: Alle übrigen schlagen {count|diese Option|jede davon}, Paar für Paar.',
    'results.round.left': 'Nur {name} ist übrig und gewinnt.',
    'results.round.together':
      '{names} scheiden zusammen aus: Selbst alle ihre Stimmen zusammen brächten niemanden von ihnen am Nächsten vorbei.',
    'results.round.apart.one':
      '{names} hat wie andere die wenigsten Stimmen, und von dort geht kein Stimmzettel zu ihnen oder von ihnen dorthin. {names} scheidet aus, in welcher Reihenfolge sie es auch tun.',
    'results.round.apart':
      '{names} haben gleich wenige Stimmen, und kein Stimmzettel wandert zwischen ihnen. Sie scheiden aus, egal in welcher Reihenfolge.',
    'results.round.behind':
      '{names} scheiden zusammen aus: Niemand von ihnen kann die Stimmen derer erreichen, die vorn liegen, wer auch sonst ausscheidet.',
    'results.round.ahead':
      '{names} {count|bleibt|bleiben} vor allen anderen, in welcher Reihenfolge diese auch ausscheiden.',
    'results.round.other-names':
      'Die anderen dazugeschriebenen Namen scheiden aus, und mit ihnen {names}: Niemand von ihnen kann die Stimmen derer erreichen, die vorn liegen.',
    'results.round.other-names.open': 'Die anderen dazugeschriebenen Namen könnten ändern, wer gewählt ist.',
    'results.round.transfer.others': 'Von den anderen dazugeschriebenen Namen: {parts}.',
    'results.round.earlier':
      'Mehrere haben gleich wenige Stimmen; {names} hatte in einer früheren Runde weniger und scheidet aus.',
    'results.round.tie':
      '{names} haben gleich wenige Stimmen, und es kommt darauf an, wer ausscheidet. Also Gleichstand:',
    'results.round.tie.way': 'Ohne {name} würde gewinnen: {names}.',
    'results.round.tie.same':
      '{names} haben gleich wenige Stimmen. Wer auch ausscheidet, es gewinnen dieselben; weiter geht es ohne {name}.',
    'results.round.transfer': 'Von {name}: {parts}.',
    'results.round.transfer.shared': 'Von denen, die warteten: {parts}.',
    'results.round.transfer.several': 'Von denen, die für mehrere zählten: {parts}.',
    'results.round.to': '{count} an {name}',
    'results.round.to.several': '{count} an mehrere zugleich',
    'results.round.to.nobody': '{count} an niemanden',
    'results.stage.first':
      'Erste Wünsche. {quota} von {total} {total|Stimme|Stimmen} {quota|reicht|reichen} für einen Sitz.',
    'results.stage.surplus': '{name} hat {votes} {votes|Stimme|Stimmen} mehr als genug; sie werden weitergegeben.',
    'results.stage.out': '{name} hat die wenigsten Stimmen und scheidet aus; die Stimmen werden weitergegeben.',
    'results.stage.out.last': '{name} hat die wenigsten Stimmen und scheidet aus.',
    'results.round.other-names.only':
      'Die anderen dazugeschriebenen Namen scheiden zusammen aus; ihre Stimmen werden weitergegeben.',
    'results.stage.other-names':
      '{count} {count|anderer dazugeschriebener Name scheidet|andere dazugeschriebene Namen scheiden} aus, zuerst wer die wenigsten Stimmen hat; {count|seine|ihre} Stimmen werden weitergegeben.',
    'results.stage.lost':
      'Bisher {count|ist|sind} {votes} {count|Stimme|Stimmen} verloren, weil Werte auf fünf Stellen gekürzt werden.',
    'results.stage.lot':
      '{names} lagen gleich: Das Los, das alle Laptops festgelegt haben, bevor jemand wählte, hat entschieden.',
    'results.stage.earlier': '{names} lagen gleich; eine frühere Runde hat entschieden.',
    'results.stage.elected.quota': '{names} {count|hat|haben} genug und {count|ist|sind} gewählt.',
    'results.stage.would.last-vacancies': '{names} {count|bekäme den letzten Sitz|bekämen die letzten Sitze}.',
    'results.stage.would.quota': '{names} {count|hat|haben} genug und {count|wäre|wären} gewählt.',
    'results.stage.elected.last-vacancies': '{names} {count|bekommt den letzten Sitz|bekommen die letzten Sitze}.',

    'results.seat': 'Sitz {seat}',
    'results.seat.one': 'Sitz {seat}: {name}',
    'results.seat.load': 'Sitz {seat}: {name}. Alle, die das angekreuzt haben, tragen dann {load} eines Sitzes.',
    'results.share': 'Alle Wählenden haben {share} eines Sitzes auszugeben.',
    'results.seat.price':
      'Sitz {seat}: {name}, für höchstens {price} eines Sitzes von allen, die das angekreuzt haben.',
    'results.seat.completed': 'Sitz {seat}: {name}, sobald alle Wählenden {more} eines Sitzes dazubekommen haben.',
    'results.seat.quotient':
      'Sitz {seat}: {name}, mit {votes} {votes|Stimme|Stimmen} geteilt durch {divisor}, also {quotient}.',
    'results.flows': 'Wie die Stimmen wanderten',
    'results.flows.label': 'Stimmen von Runde zu Runde; dasselbe steht in Worten unter „Runde für Runde“',
    'results.pairs': 'Paar für Paar',
    'results.pairs.caption': 'Jede Zeile: wie viele ihre Option über die der Spalte setzen, und wie viele darunter',
    'results.pairs.win': 'vorn',
    'results.counting-page.lead':
      'Jede Zählung ist genau, folgt allein aus den Stimmzetteln und ergibt dasselbe, wer auch immer sie nachrechnet.',
    'results.counting-page.seats': '{count} {count|Sitz|Sitze}',
    'results.left-out':
      'Die Schritte dorthin sind zu lang, um im Ergebnis zu stehen. Wer die geöffneten Stimmzettel neu zählt, findet sie.',
    'results.words': 'Dasselbe in Worten: {rule}',
  },
} satisfies Texts;
