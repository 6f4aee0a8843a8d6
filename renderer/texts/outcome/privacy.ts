import type { Texts } from '../texts.ts';

/** Who could know what (`shared/board/privacy`): English word for word as the command line prints it. */
export const privacy = {
  en: {
    'privacy.summary': 'Who could know what?',
    'privacy.one-computer':
      'Here all laptops and voters are programs on this one computer: it could read, follow and stop everything alone. What follows is true where each is a laptop of its own.',
    'privacy.on-device':
      'This device has read that off the board itself. That the mixes hold, it takes from the laptops, which check them and sign.',
    'privacy.read': 'Read a ballot',
    'privacy.stop': 'Stop the election',
    'privacy.count': 'Change the count',
    'privacy.organiser': 'What the organiser’s laptop could',
    'privacy.outcome': 'What the result itself gives away',
    'privacy.key.picture': 'Parts of the key: {needed} of {count} {needed|opens|open} a ballot',
    'privacy.chain.picture': 'Mixed one after the other, each under its lid',
    'privacy.chain.enough':
      'Where one of them shuffles at random and tells nobody how, the trail through the mixes ends. One honest laptop is enough for that.',

    'privacy.holder-alone':
      '{names} alone holds the key: it could open every ballot and see to which voter on the list it belongs.',
    'privacy.holders-each':
      'Each of these {count} laptops could alone open every ballot and see to which voter on the list it belongs: {names}.',
    'privacy.holders-any':
      'Any {needed} of these {count} laptops could together open every ballot and see to which voter on the list it belongs: {names}. Fewer than {needed} do not hold enough of the key for that.',
    'privacy.holders-all':
      'These {count} laptops could, all of them together, open every ballot and see to which voter on the list it belongs: {names}. All but one of them do not hold enough of the key for that.',
    'privacy.left-out': 'The key was made without these, which hold no part of it: {names}.',
    'privacy.erased':
      'A laptop that keeps to the program erases its part of the key when it signs the end: {signed} of {count} {signed|has|have} signed.',
    'privacy.mixer-alone': '{names} alone mixed: it could follow every opened ballot back to its voter on the list.',
    'privacy.mixers-all':
      'All {count} whose mixes stand could together follow every opened ballot back to its voter on the list: {names}. One of them that shuffles at random and tells nobody how is enough to close this second way.',
    'privacy.mixers-plan':
      'At least {least} must mix. All whose mixes stand could together follow every opened ballot back to its voter on the list. One of them that shuffles at random and tells nobody how is enough to close this second way.',
    'privacy.mixers-none': 'Nothing is mixed or opened in this election, so there is no opened ballot to be followed.',
    'privacy.one-laptop':
      'Whether two of these laptops are one, or whether one is the organiser’s, no file shows: the people in the room can see it.',
    'privacy.organisers-own':
      'Whether it is the organiser’s laptop too, no file shows: the people in the room can see it.',
    'privacy.by-pages':
      '{pages} of the {count} {count|ballot|ballots} {pages|says|say} that a page sealed {pages|it|them}; a page that lies could leave that out.',
    'privacy.device': 'The device on which somebody votes sees what it seals.',

    'privacy.stop-organiser':
      'The organiser’s laptop alone can delay or break off the election. Where {quorum} of the other {nodes} {nodes|laptop reports|laptops report} what is there, another can lead on.',
    'privacy.stop-close':
      '{quorum} of the {nodes} {nodes|laptop|laptops} must confirm that voting is closed. Should {count} of them not do it, the election stops there.',
    'privacy.stop-few':
      'With fewer than {least} ballots that count, none is opened. The organiser’s laptop could withhold ballots until too few are left, which voters’ receipts show.',
    'privacy.stop-mix':
      '{needed} of these {total} must mix and prove it: {names}. Should {count} of them not do it, the election stops there.',
    'privacy.stopped-mix':
      'It has stopped: {needed} {needed|laptop|laptops} must mix, and {left} {left|is|are} left that can.',
    'privacy.stop-open':
      '{needed} of these {total} must give their parts of the key for the mixed list: {names}. Should {count} of them not do it, the election stops there.',
    'privacy.stopped-open':
      'It has stopped: {needed} {needed|laptop|laptops} must open the mixed list, and {left} {left|is|are} left that can.',

    'privacy.count-nobody':
      'Nobody could change what the accepted ballots of this record come to without a check failing: neither the organiser’s laptop nor all laptops together.',
    'privacy.count-join':
      'One exception: {needed} of those who hold the key may say that written-in names are one person. They say it in public before the result, in which both counts stand.',
    'privacy.count-why':
      'Every mix that stands is proved to have dropped, added and changed nothing, every part of the key that counts to fit, and whoever has the transcript can check that and count again.',
    'privacy.count-people':
      'That the list of voters is right, and that no ballot is missing, no check can prove: people check the list, and voters their receipts.',

    'privacy.roll-names':
      'The organiser’s laptop could put made-up voters on the list of voters and vote for them: compare the list of names with the people.',
    'privacy.roll-invented':
      'The organiser’s laptop could put made-up voters on the list of voters and vote for them. The names are invented, so only their number can be compared with the people.',
    'privacy.roll-nameless':
      'The organiser’s laptop could put made-up voters on the list of voters and vote for them. This list holds no names: compare its number with the people.',
    'privacy.roll-frozen': 'Once voting is open nobody can be added to the list.',
    'privacy.roll-grows': 'The list may grow until voting closes, and everyone can see that it does.',
    'privacy.codes-plan':
      'Whoever makes the one-time codes could vote with any that is not used yet: count how many people vote, and compare it with the codes that are used.',
    'privacy.codes':
      'Whoever made the one-time codes could have voted with any that was not used yet. {used} of {voters} {used|is|are} used: compare it with how many people voted.',
    'privacy.registrar-plan':
      'The registrar makes the one-time codes, and could vote with any that is not used yet; the organiser’s laptop could do so only together with it, if it is another laptop, which no file shows. Count how many people vote, and compare it with the codes that are used.',
    'privacy.registrar':
      'The registrar made the one-time codes, and could have voted with any that was not used yet; the organiser’s laptop could have done so only together with it, if it is another laptop, which no file shows. {used} of {voters} {used|is|are} used: compare it with how many people voted.',
    'privacy.registrar-pages':
      'Pages for phones come from the organiser’s laptop: altered, they could tell it each code that is typed or scanned there.',
    'privacy.refuse':
      'The organiser’s laptop could keep somebody off the list or refuse a ballot. The voter concerned sees it.',
    'privacy.drop': 'A ballot for which a voter holds a receipt cannot be dropped unnoticed: the receipt shows it.',
    'privacy.who-voted':
      'Who voted, when and how often, though not what, can be told by whoever has the file of the voters’ names: the organiser’s laptop, until they are deleted there, and whoever was given it.',
    'privacy.who-voted-invented':
      'The list does not tell who voted, since the names are invented. The organiser’s laptop sees the network address that each ballot came from.',
    'privacy.who-voted-codes':
      'Who voted, when and how often, though not what, can be told by whoever knows which code was given to whom.',
    'privacy.reminders':
      'A list of those who have not voted may be made for the organiser, once, to remind them. The record then says so.',
    'privacy.taken-over':
      'Another laptop has taken over since: all this goes for both, and a part of the key may lie on the one that leads now.',

    'privacy.only-one': 'A single ballot was opened: whoever knows who voted knows what is in it.',
    'privacy.few': 'Only {ballots} ballots were opened: with so few the result itself can show how someone voted.',
    'privacy.last-one': 'Whoever knows how {others} of the {ballots} voted knows it of the last.',
    'privacy.unanimous': 'All {ballots} ballots say the same: everyone knows how each voter voted.',
    'privacy.all-but-one':
      'One ballot is unlike the others, and these {others} say the same: whoever cast the one knows how all others voted.',
    'privacy.same-answer': '“{title}”: all {ballots} ballots say the same, so everyone knows how each voter answered.',
    'privacy.same-first': '“{title}”: all {ballots} ballots put the same first, so everyone knows that of each.',
    'privacy.all-for': '“{title}”: all {ballots} ballots are for {name}, so everyone knows that of each voter.',
    'privacy.nobody-for': '“{title}”: nobody voted for {names}, so everyone knows that of each voter.',
    'privacy.nobody-for-many':
      '“{title}”: nobody voted for {count} of the options, so everyone knows that of each voter.',
    'privacy.rare':
      '{rare} of the {ballots} ballots {rare|is|are} like no other: whoever told somebody to fill in just such a one can look for it.',
    'privacy.no-rare': 'Each of the {ballots} ballots is exactly like at least one other.',
    'privacy.names-once':
      '“{title}”: {count} written-in {count|name stands|names stand} on one ballot only. Who agreed on one with a voter can look for it.',
    'privacy.names-many':
      '“{title}”: so many names were written in that the result does not list them all. Who agreed on one with a voter can look for it.',
  },
  de: {
    'privacy.summary': 'Wer könnte was wissen?',
    'privacy.one-computer':
      'Hier sind alle Laptops und Wählenden Programme auf diesem einen Computer: Er könnte allein alles lesen, verfolgen und aufhalten. Was folgt, gilt, wo jeder ein eigener Laptop ist.',
    'privacy.on-device':
      'Das hat dieses Gerät selbst am Brett abgelesen. Dass die Mischungen stimmen, nimmt es von den Laptops, die sie prüfen und unterschreiben.',
    'privacy.read': 'Einen Stimmzettel lesen',
    'privacy.stop': 'Die Wahl aufhalten',
    'privacy.count': 'Die Auszählung ändern',
    'privacy.organiser': 'Was der Laptop der Wahlleitung könnte',
    'privacy.outcome': 'Was das Ergebnis selbst verrät',
    'privacy.key.picture': 'Teile des Schlüssels: {needed} von {count} {needed|öffnet|öffnen} einen Stimmzettel',
    'privacy.chain.picture': 'Nacheinander gemischt, jedes Mal unter einem Deckel',
    'privacy.chain.enough':
      'Wo einer von ihnen zufällig mischt und niemandem verrät wie, endet die Spur durch das Mischen. Dafür genügt ein ehrlicher Laptop.',

    'privacy.holder-alone':
      '{names} hat den Schlüssel allein: Er könnte jeden Stimmzettel öffnen und sehen, zu wem auf der Wählerliste er gehört.',
    'privacy.holders-each':
      'Jeder dieser {count} Laptops könnte allein jeden Stimmzettel öffnen und sehen, zu wem auf der Wählerliste er gehört: {names}.',
    'privacy.holders-any':
      'Je {needed} dieser {count} Laptops könnten zusammen jeden Stimmzettel öffnen und sehen, zu wem auf der Wählerliste er gehört: {names}. Weniger als {needed} haben dafür nicht genug vom Schlüssel.',
    'privacy.holders-all':
      'Diese {count} Laptops könnten, alle zusammen, jeden Stimmzettel öffnen und sehen, zu wem auf der Wählerliste er gehört: {names}. Fehlt einer, haben die übrigen dafür nicht genug vom Schlüssel.',
    'privacy.left-out': 'Der Schlüssel wurde ohne diese gemacht, sie haben keinen Teil davon: {names}.',
    'privacy.erased':
      'Ein Laptop, der sich an das Programm hält, löscht seinen Teil des Schlüssels, wenn er das Ende unterschreibt: {signed} von {count} {signed|hat|haben} unterschrieben.',
    'privacy.mixer-alone':
      '{names} hat allein gemischt: Er könnte jeden geöffneten Stimmzettel bis zu seiner Person auf der Wählerliste zurückverfolgen.',
    'privacy.mixers-all':
      'Alle {count}, deren Mischen gilt, könnten zusammen jeden geöffneten Stimmzettel bis zu seiner Person auf der Wählerliste zurückverfolgen: {names}. Mischt einer von ihnen zufällig und verrät niemandem wie, ist dieser zweite Weg versperrt.',
    'privacy.mixers-plan':
      'Mindestens {least} müssen mischen. Alle, deren Mischen gilt, könnten zusammen jeden geöffneten Stimmzettel bis zu seiner Person auf der Wählerliste zurückverfolgen. Mischt einer von ihnen zufällig und verrät niemandem wie, ist dieser zweite Weg versperrt.',
    'privacy.mixers-none':
      'In dieser Wahl wird nichts gemischt und nichts geöffnet, also gibt es keinen geöffneten Stimmzettel zu verfolgen.',
    'privacy.one-laptop':
      'Ob zwei dieser Laptops einer sind oder einer der der Wahlleitung ist, zeigt keine Datei: Das können die Leute im Raum sehen.',
    'privacy.organisers-own':
      'Ob es auch der Laptop der Wahlleitung ist, zeigt keine Datei: Das können die Leute im Raum sehen.',
    'privacy.by-pages':
      '{pages} der {count} Stimmzettel {pages|sagt, dass eine Seite ihn|sagen, dass eine Seite sie} versiegelt hat; eine Seite, die lügt, könnte das weglassen.',
    'privacy.device': 'Das Gerät, auf dem jemand wählt, sieht, was es versiegelt.',

    'privacy.stop-organiser':
      'Der Laptop der Wahlleitung kann allein die Wahl verzögern oder abbrechen. Was da ist, {quorum|muss|müssen} {quorum} von {nodes} anderen {nodes|Laptop|Laptops} melden, damit ein anderer weiterleiten kann.',
    'privacy.stop-close':
      'Dass die Wahl geschlossen ist, {quorum|muss|müssen} {quorum} von {nodes} {nodes|Laptop|Laptops} bestätigen. {count|Tut|Tun} {count} von ihnen das nicht, bleibt die Wahl dort stehen.',
    'privacy.stop-few':
      'Zählen weniger als {least} Stimmzettel, wird keiner geöffnet. Der Laptop der Wahlleitung könnte Stimmzettel zurückhalten, bis zu wenige übrig sind; das zeigen die Quittungen der Wählenden.',
    'privacy.stop-mix':
      '{needed} von diesen {total} {needed|muss|müssen} mischen und es beweisen: {names}. {count|Tut|Tun} {count} von ihnen das nicht, bleibt die Wahl dort stehen.',
    'privacy.stopped-mix':
      'Sie ist stehen geblieben: {needed} {needed|Laptop muss|Laptops müssen} mischen, und {left} {left|ist übrig, der es kann|sind übrig, die es können}.',
    'privacy.stop-open':
      '{needed} von diesen {total} {needed|muss seinen Teil|müssen ihre Teile} des Schlüssels für die gemischte Liste geben: {names}. {count|Tut|Tun} {count} von ihnen das nicht, bleibt die Wahl dort stehen.',
    'privacy.stopped-open':
      'Sie ist stehen geblieben: {needed} {needed|Laptop muss|Laptops müssen} die gemischte Liste öffnen, und {left} {left|ist übrig, der es kann|sind übrig, die es können}.',

    'privacy.count-nobody':
      'Niemand könnte ändern, was die angenommenen Stimmzettel an diesem Brett ergeben, ohne dass eine Prüfung scheitert: weder der Laptop der Wahlleitung noch alle Laptops zusammen.',
    'privacy.count-join':
      'Eine Ausnahme: {needed} von denen, die den Schlüssel haben, {needed|darf|dürfen} sagen, dass dazugeschriebene Namen eine Person sind. Sie sagen es vor dem Ergebnis öffentlich, und darin stehen beide Auszählungen.',
    'privacy.count-why':
      'Für jedes Mischen, das gilt, ist bewiesen, dass nichts fehlt, dazukam oder geändert wurde, für jeden Teil des Schlüssels, der zählt, dass er passt, und wer die Datei hat, kann das prüfen und selbst auszählen.',
    'privacy.count-people':
      'Dass die Wählerliste stimmt und kein Stimmzettel fehlt, kann keine Prüfung beweisen: Die Liste prüfen Menschen, und Wählende ihre Quittungen.',

    'privacy.roll-names':
      'Der Laptop der Wahlleitung könnte erfundene Leute auf die Wählerliste setzen und für sie wählen: Vergleicht die Liste der Namen mit den Leuten.',
    'privacy.roll-invented':
      'Der Laptop der Wahlleitung könnte erfundene Leute auf die Wählerliste setzen und für sie wählen. Die Namen sind erfunden, also lässt sich nur ihre Anzahl mit den Leuten vergleichen.',
    'privacy.roll-nameless':
      'Der Laptop der Wahlleitung könnte erfundene Leute auf die Wählerliste setzen und für sie wählen. Diese Liste enthält keine Namen: Vergleicht ihre Anzahl mit den Leuten.',
    'privacy.roll-frozen': 'Ist die Wahl offen, kommt niemand mehr auf die Liste.',
    'privacy.roll-grows': 'Die Liste darf wachsen, bis die Wahl schließt, und alle können sehen, dass sie wächst.',
    'privacy.codes-plan':
      'Wer die Einmal-Codes macht, könnte mit jedem wählen, der noch nicht benutzt ist: Zählt, wie viele Leute wählen, und vergleicht es mit den benutzten Codes.',
    'privacy.codes':
      'Wer die Einmal-Codes gemacht hat, hätte mit jedem wählen können, der noch nicht benutzt war. {used} von {voters} {used|ist|sind} benutzt: Vergleicht das damit, wie viele Leute gewählt haben.',
    'privacy.registrar-plan':
      'Das Wahlregister macht die Einmal-Codes und könnte mit jedem wählen, der noch nicht benutzt ist; der Laptop der Wahlleitung könnte es nur zusammen mit ihm, wenn es ein anderer Laptop ist, was keine Datei zeigt. Zählt, wie viele Leute wählen, und vergleicht es mit den benutzten Codes.',
    'privacy.registrar':
      'Das Wahlregister hat die Einmal-Codes gemacht und hätte mit jedem wählen können, der noch nicht benutzt war; der Laptop der Wahlleitung hätte es nur zusammen mit ihm gekonnt, wenn es ein anderer Laptop ist, was keine Datei zeigt. {used} von {voters} {used|ist|sind} benutzt: Vergleicht das damit, wie viele Leute gewählt haben.',
    'privacy.registrar-pages':
      'Die Seiten für Handys kommen vom Laptop der Wahlleitung: Verändert, könnten sie ihm jeden Code verraten, der dort getippt oder gescannt wird.',
    'privacy.refuse':
      'Der Laptop der Wahlleitung könnte jemanden nicht auf die Liste lassen oder einen Stimmzettel ablehnen. Die betroffene Person sieht es.',
    'privacy.drop':
      'Ein Stimmzettel, für den jemand eine Quittung hat, kann nicht unbemerkt verschwinden: Die Quittung zeigt es.',
    'privacy.who-voted':
      'Wer gewählt hat, wann und wie oft, aber nicht was, kann sagen, wer die Datei mit den Namen der Wählenden hat: der Laptop der Wahlleitung, bis sie dort gelöscht werden, und wer sie bekommen hat.',
    'privacy.who-voted-invented':
      'Die Liste sagt nicht, wer gewählt hat, denn die Namen sind erfunden. Der Laptop der Wahlleitung sieht, von welcher Netzadresse jeder Stimmzettel kam.',
    'privacy.who-voted-codes':
      'Wer gewählt hat, wann und wie oft, aber nicht was, kann sagen, wer weiß, welcher Code an wen ging.',
    'privacy.reminders':
      'Einmal darf für die Wahlleitung eine Liste derer gemacht werden, die noch nicht gewählt haben, um sie zu erinnern. Das Brett sagt es dann.',
    'privacy.taken-over':
      'Seither hat ein anderer Laptop übernommen: All das gilt für beide, und auf dem, der jetzt leitet, liegt vielleicht ein Teil des Schlüssels.',

    'privacy.only-one': 'Ein einziger Stimmzettel wurde geöffnet: Wer weiß, wer gewählt hat, weiß, was darin steht.',
    'privacy.few':
      'Nur {ballots} Stimmzettel wurden geöffnet: Bei so wenigen kann schon das Ergebnis zeigen, wie jemand gewählt hat.',
    'privacy.last-one': 'Wer weiß, wie {others} von den {ballots} gewählt haben, weiß es auch von der letzten Person.',
    'privacy.unanimous': 'Alle {ballots} Stimmzettel sagen dasselbe: Alle wissen, wie jede und jeder gewählt hat.',
    'privacy.all-but-one':
      'Ein Stimmzettel ist anders als die anderen, und diese {others} sagen dasselbe: Von wem der eine ist, weiß, wie alle anderen gewählt haben.',
    'privacy.same-answer':
      '„{title}“: Alle {ballots} Stimmzettel sagen dasselbe, also wissen alle, wie jede und jeder geantwortet hat.',
    'privacy.same-first':
      '„{title}“: Alle {ballots} Stimmzettel setzen dasselbe an die erste Stelle, also wissen alle das von jeder und jedem.',
    'privacy.all-for':
      '„{title}“: Alle {ballots} Stimmzettel sind für {name}, also wissen alle das von jeder und jedem.',
    'privacy.nobody-for': '„{title}“: Niemand hat {names} gewählt, also wissen alle das von jeder und jedem.',
    'privacy.nobody-for-many':
      '„{title}“: Von den Möglichkeiten hat {count} niemand gewählt, also wissen alle das von jeder und jedem.',
    'privacy.rare':
      '{rare} der {ballots} Stimmzettel {rare|gleicht|gleichen} keinem anderen: Wer jemandem gesagt hat, genau so einen auszufüllen, kann danach suchen.',
    'privacy.no-rare': 'Jeder der {ballots} Stimmzettel gleicht mindestens einem anderen genau.',
    'privacy.names-once':
      '„{title}“: {count} dazugeschriebene {count|Name steht|Namen stehen} auf nur einem Stimmzettel. Wer mit jemandem einen abgesprochen hat, kann danach suchen.',
    'privacy.names-many':
      '„{title}“: So viele Namen wurden dazugeschrieben, dass das Ergebnis nicht alle aufzählt. Wer mit jemandem einen abgesprochen hat, kann danach suchen.',
  },
} satisfies Texts;
