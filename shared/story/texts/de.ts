/** The same in German: a sentence that is missing does not compile. */
import type { en } from './en.ts';

export const de: Readonly<Record<keyof typeof en, string>> = {
  'story.print.title': 'Die Geschichte von „{title}“',
  'story.print.exactly': 'Genau gesagt:',
  'story.print.ends': 'Was in der Datei ab Eintrag {index} folgt, gilt nicht: Hier endet die Geschichte.',

  'story.chapter.key': 'Der Schlüssel',
  'story.chapter.roll': 'Die Wählerliste',
  'story.chapter.voting': 'Das Abstimmen',
  'story.chapter.close': 'Die Urne wird geschlossen',
  'story.chapter.mixing': 'Die Mischungen',
  'story.chapter.opening': 'Das Öffnen',
  'story.chapter.result': 'Das Ende',

  'story.says.manifest':
    'Eine Wahl beginnt: „{title}“. {laptops} {laptops|Laptop macht|Laptops machen} mit. Um die Stimmzettel zu öffnen, braucht es {threshold} davon.',
  'story.says.accept': '{laptop} macht beim Schlüssel mit.',
  'story.says.deal-commit':
    '{laptop} legt sein Geheimnis im Voraus fest und zeigt die Zufallszahl, die er versprochen hat.',
  'story.says.deal': '{laptop} zerlegt sein Geheimnis in Stücke und gibt jedem Laptop eines davon, versiegelt.',
  'story.says.deal-false': 'Was {laptop} austeilt, ist nicht, was es sein muss, und alle können es sehen.',
  'story.says.complaint':
    '{laptop} beschwert sich über das Stück von {dealer}. Das Brett zeigt, wer etwas falsch gemacht hat: {culprit}.',
  'story.says.confirm':
    '{laptop} unterschreibt, dass seine Stücke passen, und bestätigt den Schlüssel: {confirmed} von {laptops}.',
  'story.says.key':
    'Der Schlüssel ist da. Alle können damit versiegeln. Zum Öffnen braucht es die Teile von {threshold} aus {laptops} {laptops|Laptop|Laptops}.',
  'story.says.restart': 'Der Schlüssel wird noch einmal gemacht, ohne {left}.',
  'story.says.roll': '{added} {added|Person kommt|Personen kommen} auf die Wählerliste. Dort stehen jetzt {voters}.',
  'story.says.replace':
    'Die Wahlleitung ersetzt einen verlorenen Einmal-Code: Der alte gilt nicht mehr. Es gibt {voters} Codes, wie vorher; {revoked} {revoked|wurde|wurden} bisher ersetzt.',
  'story.says.code': 'Jemand benutzt einen Einmal-Code: {codes} von {voters} sind benutzt.',
  'story.says.ballot': 'Ein versiegelter Stimmzettel fällt in die Urne. Jetzt {count|liegt|liegen} {count} darin.',
  'story.says.ballot-again':
    'Jemand stimmt noch einmal ab: Es zählt nur der neue Stimmzettel, der alte nicht mehr. Jetzt {count|zählt|zählen} {count}.',
  'story.says.test':
    'Jemand öffnet einen versiegelten Stimmzettel zum Testen und gibt ihn nicht ab. Getestet wurden bisher {tests}.',
  'story.says.objection':
    'Jemand sagt, dass in einem getesteten Stimmzettel nicht steht, was gewählt war. Wer recht hat, kann sonst niemand wissen.',
  'story.says.remind':
    'Die Wahlleitung lässt eine Liste derer machen, die noch nicht gewählt haben, um sie zu erinnern: {waiting} {waiting|steht|stehen} darauf. Niemand sonst bekommt sie, und es gibt keine zweite.',
  'story.says.extend': 'Die Wahl bleibt länger offen, bis {closes}. Der Grund: {reason}.',
  'story.says.stamp': 'Nach den Uhren der Laptops hatte dieses Brett um {time} {entries} Einträge.',
  'story.says.close':
    'Die Urne ist zu. {count} {count|Stimmzettel liegt|Stimmzettel liegen} darin; auf der Liste {voters|stand|standen} {voters}.',
  'story.says.too-few':
    'Das sind zu wenige: {count}, und nötig sind {needed}. So wenige könnten verraten, wie jemand gestimmt hat; deshalb wird keiner geöffnet.',
  'story.says.witnessed':
    '{witnesses} von {laptops} {laptops|Laptop hat|Laptops haben} unterschrieben, welche Stimmzettel in der Urne liegen.',
  'story.says.mix-in': '{laptop} nimmt die Umschläge unter seinen Deckel: {count}.',
  'story.says.mix-out':
    '{count} {count|Umschlag kommt|Umschläge kommen} wieder heraus, {count|mit neuem Wachs|mit neuem Wachs und an neuen Plätzen}, so sagt {laptop}. Wie gemischt wurde, weiß nur dieser Laptop; der Beweis kommt noch.',
  'story.says.proof':
    '{laptop} beweist, dass nur gemischt und nichts vertauscht wurde, ohne zu zeigen, wie gemischt wurde.',
  'story.says.proof-false':
    'Ertappt: Der Beweis von {laptop} geht nicht auf. {cut} {cut|Mischung wird|Mischungen werden} weggeworfen, und {laptop} ist nicht mehr dran.',
  'story.says.skip':
    'Die Wahlleitung sagt, dass {laptop} Mischung oder Beweis nicht rechtzeitig geschickt hat. Der Laptop ist nicht mehr dran. Weggeworfene Mischungen: {cut}.',
  'story.none.skip':
    'Die Wahlleitung sagt, dass {laptop} Mischung oder Beweis nicht rechtzeitig geschickt hat. Der Laptop ist nicht mehr dran.',
  'story.says.seal':
    'Die Liste steht fest. Sie wurde {mixes}-mal gemischt, von {mixers}. Wem welcher Umschlag gehört, weiß niemand, außer alle, die gemischt haben, arbeiten zusammen.',
  'story.says.held-until':
    'Die Ergebnisse werden zurückgehalten bis {out}. Bis dahin behält jeder Laptop seinen Teil des Schlüssels für sich, und niemand kann öffnen, was gemischt ist.',
  'story.says.held-by':
    'Die Ergebnisse werden zurückgehalten, bis Menschen sie freigeben. Jeder Laptop behält seinen Teil des Schlüssels für sich, bis jemand an ihm das tut; {threshold} {threshold|ist|sind} nötig.',
  'story.says.share':
    '{laptop} gibt seinen Teil des Schlüssels, nur für diese Liste. Bisher gegeben: {given}; nötig: {threshold}.',
  'story.says.share-false':
    'Ertappt: Was {laptop} gibt, passt nicht zu seinem Teil des Schlüssels. Es wird nicht verwendet.',
  'story.says.opened':
    '{threshold} {threshold|Teil des Schlüssels öffnet|Teile des Schlüssels öffnen zusammen} die {count} Stimmzettel, in der Reihenfolge, in der sie aus der letzten Mischung kamen.',
  'story.says.join':
    'Die Wahlleitung schlägt vor, {names} Schreibweisen von dazugeschriebenen Namen zusammen zu zählen. {threshold} {threshold|Laptop muss|Laptops müssen} zustimmen.',
  'story.says.agree': '{laptop} stimmt zu, die Namen zusammen zu zählen. Bisher: {agreed}; nötig: {threshold}.',
  'story.says.joined': '{agreed} {agreed|Laptop stimmt|Laptops stimmen} zu: Diese Schreibweisen zählen als ein Name.',
  'story.says.result':
    '{count} {count|Stimmzettel ist|Stimmzettel sind} geöffnet und gezählt, und das Ergebnis steht am Brett.',
  'story.says.no-result':
    'Die Wahl endet ohne Ergebnis. Es {count|zählt|zählen} {count}, nötig sind {needed}, und keiner wurde geöffnet.',
  'story.says.attest': '{laptop} unterschreibt, alles selbst geprüft zu haben: {attested} von {laptops}.',
  'story.says.announced':
    '{attested} von {laptops} {laptops|Laptop hat|Laptops haben} unterschrieben, so viele, wie der Plan verlangt: So ist die Wahl ausgegangen.',
  'story.says.takeover':
    'Ein anderer Laptop macht als Wahlleitung weiter, wo das Brett stand. {reports} {reports|Laptop hat|Laptops haben} ihm gesagt, wie weit das war.',

  'story.many.accept': '{scenes} Laptops machen beim Schlüssel mit.',
  'story.many.deal-commit':
    '{scenes} Laptops legen ihre Geheimnisse im Voraus fest und zeigen die Zufallszahlen, die sie versprochen haben.',
  'story.many.deal':
    '{scenes} Laptops zerlegen ihre Geheimnisse in Stücke und geben jedem Laptop je eines davon, versiegelt.',
  'story.many.confirm':
    '{scenes} Laptops unterschreiben, dass ihre Stücke passen, und bestätigen den Schlüssel: {confirmed} von {laptops}.',
  'story.many.roll': 'Die Wählerliste wächst {scenes}-mal. Dort stehen jetzt {voters}.',
  'story.many.code': '{scenes} Einmal-Codes werden benutzt: {codes} von {voters} sind es jetzt.',
  'story.many.ballot': '{scenes} versiegelte Stimmzettel fallen in die Urne. Jetzt {count|liegt|liegen} {count} darin.',
  'story.many.ballot-again':
    '{scenes}-mal stimmt jemand noch einmal ab: Von jedem zählt nur der letzte Stimmzettel. Jetzt {count|zählt|zählen} {count}.',
  'story.many.test':
    '{scenes} versiegelte Stimmzettel werden zum Testen geöffnet und nicht abgegeben. Getestet wurden bisher {tests}.',
  'story.many.attest': '{scenes} Laptops unterschreiben, alles selbst geprüft zu haben: {attested} von {laptops}.',

  'story.term.manifest':
    'Das Manifest, Eintrag 0 des Bretts. Sein Fingerabdruck ist ein SHA-256-Hash seiner kanonischen Bytes; jede Unterschrift und jeder Beweis der Wahl ist daran gebunden.',
  'story.term.accept':
    'Schlüsselzeremonie, Runde 1: ein Empfangsschlüssel R in ristretto255 und die Festlegung (Commitment) auf eine zufällige Nonce, mit Ed25519 unterschrieben.',
  'story.term.deal-commit':
    'Runde 2: der Hash der Austeilung, bevor irgendeine zu sehen ist, und die geöffnete Nonce, die zu ihrem Commitment passen muss. Alle Nonces zusammen ergeben die sechs Wörter.',
  'story.term.deal':
    'Runde 3, verteilte Schlüsselerzeugung nach Pedersen: Feldman-Commitments A_k = a_k·B zu einem zufälligen Polynom f, ein Beweis der Kenntnis von a_0 und die Anteile f(i), jeder für Laptop i versiegelt.',
  'story.term.deal-false':
    'Verstoß bad-deal: Die Austeilung passt nicht zu ihrem Hash, oder ihre Commitments oder Beweise gehen nicht auf.',
  'story.term.complaint':
    'Wer sich beschwert, öffnet den Diffie–Hellman-Punkt eines Anteils mit einem Chaum–Pedersen-Beweis. Der Anteil ist gut, wenn f(i)·B = Σ i^k·A_k.',
  'story.term.confirm': 'Runde 4: eine Unterschrift unter den Hash aller Austeilungen und den Wahlschlüssel Y = Σ A_0.',
  'story.term.key':
    'Der Wahlschlüssel Y = x·B, dessen x nie an einem Ort war; Laptop i hat x_i aus einer Shamir-Teilung {threshold} von {laptops}, und X_i = x_i·B ist öffentlich.',
  'story.term.restart':
    'Versuch {attempt} der Schlüsselzeremonie, mit {laptops} {laptops|Laptop|Laptops}. Die Nummern bleiben, und jeder Beweis ist an seinen Versuch gebunden.',
  'story.term.roll':
    'Die Wählerliste: ein öffentlicher Ed25519-Schlüssel je Person oder je Einmal-Code, und kein Name.',
  'story.term.replace':
    'Ein Ersatz: Der Eintrag des Koordinators nimmt den Schlüssel eines unbenutzten Codes für immer aus dem Verzeichnis und setzt einen anderen hinein.',
  'story.term.code':
    'Eine Bindung (bind): Der Schlüssel des Codes unterschreibt einen neuen, den das Gerät gemacht hat, und der neue, dass er den Code übernimmt.',
  'story.term.ballot':
    'ElGamal in ristretto255: (c1, c2) = (r·B, M + r·Y), mit einem Schnorr-Beweis der Kenntnis von r und der Ed25519-Unterschrift des Geräts.',
  'story.term.ballot-again':
    'Ein Stimmzettel mit höherer Folgenummer, der den Hash des ersetzten nennt. Alter und neuer stehen beide am Brett.',
  'story.term.test':
    'Cast-or-audit nach Benaloh: r und M werden veröffentlicht, und alle rechnen (r·B, M + r·Y) nach. Was geöffnet wurde, kann nie abgegeben werden.',
  'story.term.objection':
    'Ein Einspruch (objection): eine Unterschrift unter den Hash des Tests. Er ändert sonst nichts und beschuldigt niemanden.',
  'story.term.remind':
    'Eine Erinnerung (remind): eine Unterschrift der Wahlleitung unter die Zahl der Schlüssel im Verzeichnis, für die kein Stimmzettel da ist. Der Plan erlaubt sie mit reminders einmal.',
  'story.term.extend':
    'Eine Verlängerung (extend): eine Unterschrift der Wahlleitung unter eine spätere Schlusszeit und einen Grund. Sie gilt durch ihren Platz am Brett, vor dem Schließen.',
  'story.term.stamp':
    'Ein Zeitstempel (stamp): ein Prüfpunkt, den mindestens q Laptops mitunterschrieben haben (C2SP), jeder mit der Zeit seiner eigenen Uhr. Ihr Median ist keine Regel des Bretts.',
  'story.term.close':
    'Der Schluss (close): Er legt die Liste zum Mischen fest, den letzten Stimmzettel jeder Person in der Reihenfolge des Bretts.',
  'story.term.too-few': 'leastBallots im Manifest ist {needed}: Darunter lehnen die Regeln jede Mischung ab.',
  'story.term.witnessed':
    'Ein Checkpoint über dem Schluss (C2SP signed note), mitunterschrieben von mindestens q = ⌊(n + t − 1) / 2⌋ + 1 Laptops.',
  'story.term.mix-in':
    'Eingabe von Mischung {turn}: die Liste von ElGamal-Chiffraten, die der Schluss oder die Mischung davor hinterlassen hat, erkannt an ihrem SHA-256-Hash.',
  'story.term.mix-out':
    'Ein Shuffle mit Neuverschlüsselung: (c1′, c2′) = (c1 + s·B, c2 + s·Y), mit neuem zufälligem s für jedes Chiffrat, in geheimer zufälliger Reihenfolge.',
  'story.term.proof':
    'Ein nicht interaktiver Zero-Knowledge-Beweis eines Shuffles (Terelius und Wikström; CHVote, Algorithmen 7.41 bis 7.48). Eine Multiskalarmultiplikation entscheidet alle Gleichungen.',
  'story.term.proof-false':
    'Verstoß bad-shuffle: Eine Gleichung des Beweises stimmt nicht. Die Kette endet vor dieser Mischung; unschuldige Laptops danach kommen neu dran.',
  'story.term.skip':
    'Ein Skip nennt die Mischung oder den Beweis, auf den das Brett wartet. Eine Zeitüberschreitung ist eine Behauptung der Wahlleitung und beweist nichts.',
  'story.term.seal':
    'Das Siegel (seal) nennt die letzte Liste der längsten ganz bewiesenen Kette von Mischungen. Danach wird nichts mehr gemischt.',
  'story.term.held-until':
    '`results.at` im Manifest: Ein ehrlicher Laptop macht keine Entschlüsselungsteile für diese Liste, bevor seine eigene Uhr diese Stunde zeigt. Keine Regel des Bretts liest eine Uhr.',
  'story.term.held-by':
    '`results.by` im Manifest: Ein ehrlicher Laptop macht keine Entschlüsselungsteile für diese Liste, bevor jemand an ihm zugestimmt hat. Keine Nachricht fragt danach.',
  'story.term.share':
    'Entschlüsselungsanteile d_j = x_i·c1_j für alle Chiffrate, mit einem gebündelten Chaum–Pedersen-Beweis, dass x_i das von X_i = x_i·B ist.',
  'story.term.share-false': 'Verstoß bad-shares: Der Chaum–Pedersen-Beweis geht für X_i und diese d_j nicht auf.',
  'story.term.opened':
    'Schwellwert-Entschlüsselung: M_j = c2_j − Σ λ_i·d_ij, mit den λ_i von Lagrange für die ersten gültigen Anteile, die von {from}.',
  'story.term.join': 'Ein Join nennt Gruppen dazugeschriebener Namen, wie sie einzeln gezählt sind.',
  'story.term.agree': 'Ein Agree: die Unterschrift eines Laptops mit Schlüsselanteil unter den Hash des Joins.',
  'story.term.joined':
    'So viele Laptops mit Schlüsselanteil haben zugestimmt, wie die Schwelle verlangt. Kein Eintrag trennt die Namen wieder.',
  'story.term.result':
    'Das Ergebnis (result): alle Klartexte M_j und ihre Auszählung nach jeder Regel, die das Manifest nennt.',
  'story.term.no-result':
    'Das Ende ohne Ergebnis (shortfall), mit dem mitunterschriebenen Checkpoint über dem Schluss. Es gibt keine fertige Liste und keinen Entschlüsselungsanteil.',
  'story.term.attest':
    'Eine Bestätigung (attest): eine Unterschrift unter den Hash des Eintrags, der die Wahl beendet. Nötig sind {needed}.',
  'story.term.announced': 'Ein Quorum von q Bestätigungen, so viele, wie für den Schluss nötig waren.',
  'story.term.takeover':
    'Epoche {epoch}: der Schlüssel einer neuen Wahlleitung, mit unterschriebenen Meldungen von q Laptops, welchen höchsten Stand des Bretts jeder gesehen hat.',

  'story.check.manifest': 'Alle können den Plan lesen und die zwölf Wörter der Wahl vergleichen.',
  'story.check.accept': 'Alle können die Unterschrift prüfen, mit dem Schlüssel, den der Plan für diesen Laptop nennt.',
  'story.check.deal-commit':
    'Sobald alle so weit sind, stehen auf jedem Bildschirm dieselben sechs Wörter: Alle können sie vergleichen.',
  'story.check.deal':
    'Alle können prüfen, dass es das im Voraus Festgelegte ist; und jeder Laptop, dass sein eigenes Stück passt.',
  'story.check.deal-false': 'Wer es nachrechnet, findet denselben Laptop im Unrecht.',
  'story.check.complaint': 'Alle können dieses eine Stück jetzt öffnen. Dieser Versuch für einen Schlüssel ist vorbei.',
  'story.check.confirm': 'Alle können die Austeilungen zusammenzählen und erhalten genau diesen Schlüssel.',
  'story.check.key': 'Alle können am Brett den Schlüssel ausrechnen und was zum Teil jedes Laptops gehört.',
  'story.check.restart':
    'Alle können einen Grund prüfen, der am Brett steht: einen Verstoß oder die eigene Unterschrift eines Laptops. Dass ein Laptop schwieg, sagt nur die Wahlleitung.',
  'story.check.roll':
    'Alle können die Schlüssel zählen. Wem welcher gehört, prüfen Menschen mit der Namensliste der Wahlleitung.',
  'story.check.replace':
    'Alle können prüfen, dass der alte Code unbenutzt war und es bleibt, und dass es nicht mehr Codes gibt als vorher.',
  'story.check.code': 'Alle können prüfen, dass jeder Code höchstens einmal benutzt ist.',
  'story.check.ballot':
    'Wer ihn abgab, findet ihn mit seinen Wörtern am Brett. Alle können prüfen, dass er von der Wählerliste kommt und keine Kopie ist.',
  'story.check.ballot-again': 'Alle können prüfen, dass davon ein Stimmzettel zählt, und welcher.',
  'story.check.test':
    'Alle können prüfen, was in diesem Stimmzettel stand, und wer testete, ob es so gewählt war. Er wird nie gezählt.',
  'story.check.objection': 'Alle können sehen, dass jemand widerspricht. Ob es stimmt, kann niemand prüfen.',
  'story.check.remind':
    'Alle können nachzählen, wie viele noch nicht gewählt hatten. Wem sie gezeigt wurde, steht nirgends.',
  'story.check.extend': 'Alle sehen die neue Zeit und den Grund. Keine frühere Zeit kann an ihre Stelle treten.',
  'story.check.stamp': 'Vergleicht das mit den angekündigten Zeiten. Der Prüfbericht tut es am Ende.',
  'story.check.close':
    'Alle können am Brett dieselbe Liste machen, und wer abgestimmt hat, den eigenen Stimmzettel darin suchen.',
  'story.check.too-few':
    'Alle können die Stimmzettel am Brett zählen. Die Regeln verbieten jetzt, einen davon zu mischen oder zu öffnen.',
  'story.check.witnessed':
    'Alle können diese Unterschriften prüfen. Ein ehrlicher Laptop unterschreibt keine zweite Urne.',
  'story.check.mix-in': 'Alle können prüfen, dass er genau die Liste nimmt, die vorher da war.',
  'story.check.mix-out':
    'Alle können prüfen, dass so viele Umschläge herauskamen wie hineingingen: {count}. Ob es dieselben sind, muss der Beweis zeigen.',
  'story.check.proof':
    'Alle können diesen Beweis prüfen. Jeder ehrliche Laptop tut es, bevor er seinen Teil des Schlüssels gibt.',
  'story.check.proof-false': 'Wer den Beweis prüft, merkt, dass er falsch ist, und weiß, von wem er kommt.',
  'story.check.skip':
    'Alle können prüfen, dass das Brett auf diesen Laptop wartete. Dass er zu spät war, sagt nur die Wahlleitung.',
  'story.check.seal': 'Alle können prüfen, dass jede dieser Mischungen einen Beweis hat, der aufgeht.',
  'story.check.held-until':
    'Alle können diese Stunde mit den Zeiten der Laptops über den Teilen des Schlüssels vergleichen. Der Prüfbericht tut es am Ende.',
  'story.check.held-by':
    'Alle sehen, wessen Teile des Schlüssels das Ergebnis öffnen. Wer dort gedrückt hat, zeigt nichts.',
  'story.check.share': 'Alle können prüfen, dass es der richtige Teil des Schlüssels ist, angewandt auf diese Liste.',
  'story.check.share-false':
    'Wer es prüft, findet dasselbe. Geöffnet wird mit den Teilen der anderen, wenn es genug sind.',
  'story.check.opened': 'Alle können jetzt jeden Stimmzettel der gemischten Liste öffnen und finden dasselbe darin.',
  'story.check.join': 'Alle können diese Schreibweisen mit den geöffneten Stimmzetteln vergleichen.',
  'story.check.agree': 'Alle können prüfen, welche Laptops zustimmen.',
  'story.check.joined': 'Alle können beide Zählungen sehen: mit diesen Schreibweisen zusammen und getrennt.',
  'story.check.result':
    'Alle können die geöffneten Stimmzettel noch einmal zählen und müssen auf dasselbe Ergebnis kommen.',
  'story.check.no-result': 'Alle können die Stimmzettel zählen, die versiegelt am Brett liegen.',
  'story.check.attest': 'Alle können die Unterschrift prüfen und tun, was dieser Laptop tat: alles prüfen.',
  'story.check.announced':
    'Alle können die Datei der Wahl mitnehmen und die ganze Wahl zu Hause prüfen, ohne jemandem zu glauben.',
  'story.check.takeover': 'Alle können prüfen, dass nichts fehlt, was diese Laptops gesehen hatten.',
};
