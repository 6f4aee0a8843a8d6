/** What minutes say beside what is said of verdicts and results anyway. */
import type { Texts } from '../../codec/texts.ts';

export const minutes = {
  en: {
    'minutes.over': 'Minutes of an election held with Ostraka',
    'minutes.of': 'Minutes: {title}',
    'minutes.lesson': 'A lesson: this was no real election.',
    'minutes.rehearsal.over': 'Report of a rehearsal held with Ostraka',
    'minutes.rehearsal': 'The rehearsal',
    'minutes.rehearsal.ready':
      'Ready: the laptops opened all {count} ballots of the test deck and no other, and every result is the one that was foretold.',
    'minutes.rehearsal.not-ready':
      'Not ready: the test deck has {count} ballots, the laptops opened {found}; {missing} of the deck {missing|is|are} missing, and {strange} {strange|is|are} none of it. The tables say where numbers differ.',
    'minutes.rehearsal.unheld':
      'A check of the file failed, or the rehearsal has not come to its end: it does not say that anything is ready.',
    'minutes.rehearsal.what':
      'The test deck follows from the plan alone, and so does its count. It marks every option, each by another number as far as as many may vote, so that options that were exchanged would be noticed; some of its ballots are blank, short or as long as they may be.',
    'minutes.rehearsal.readiness': 'How ready the laptops were',
    'minutes.rehearsal.laptop': 'Each laptop, by its own word',
    'minutes.rehearsal.untold': 'told nothing',
    'minutes.rehearsal.plan': 'Words of the plan',
    'minutes.rehearsal.plan.what':
      'They stand for all that was asked, without announced times and without a registrar. The election has the same words if its plan is the one that was rehearsed; the coordinator of the command line shows them.',
    'minutes.rehearsal.expected': 'Expected',
    'minutes.rehearsal.found': 'Found',
    'minutes.rehearsal.blank': 'Blank',
    'minutes.rehearsal.same': 'The result, with its working, is the one foretold.',
    'minutes.rehearsal.differs': 'The result is not the one foretold.',
    'minutes.rehearsal.alike': 'So few may vote that the deck cannot tell {a} from {b}.',
    'minutes.none': 'This file holds no election that could be read, so there is nothing to take down.',
    'minutes.invalid': 'A check failed. These minutes state no result, and what they state may be wrong.',
    'minutes.failed': 'Check {id} failed:',
    'minutes.so-far': 'The election has not come to its end: these minutes state no result.',
    'minutes.valid':
      'All checks of the file passed, and {attested} of {total} {total|laptop|laptops} {attested|has|have} confirmed the result; at least {needed} {needed|is|are} needed for that.',
    'minutes.unwitnessed':
      'All checks of the file passed, but only {attested} of {total} {total|laptop|laptops} {attested|has|have} confirmed the result, and at least {needed} {needed|is|are} needed for that: what came after it may be missing.',
    'minutes.ended':
      'The election has ended without a result. All checks of the file passed, and {attested} of {total} {total|laptop|laptops} {attested|has|have} confirmed this end; at least {needed} {needed|is|are} needed for that.',
    'minutes.ended.unwitnessed':
      'The election has ended without a result. All checks of the file passed, but only {attested} of {total} {total|laptop|laptops} {attested|has|have} confirmed this end, and at least {needed} {needed|is|are} needed for that: what came after it may be missing.',
    'minutes.made':
      'Made by Ostraka {version} from the file of the election, which it has checked. What people add by hand stands at the end.',

    'minutes.election': 'The election',
    'minutes.words': 'Its twelve words',
    'minutes.words.what':
      'They stand for the plan of the election and the keys of its laptops. Equal words mean that a file is of this election; whether its result is right, only checking the file shows.',
    'minutes.words.given': 'Whoever made these minutes gave these words from elsewhere, and the file has them.',
    'minutes.words.not-given':
      'Whoever made these minutes gave no words from elsewhere: compare these with the ones that were shown at the election.',
    'minutes.words.organiser':
      'The organiser’s laptop has made these minutes: compare the words with the ones that were shown at the election.',
    'minutes.words.another': 'They are not the words that whoever made these minutes expected.',
    'minutes.fingerprint': 'Fingerprint',
    'minutes.six': 'Six words on all screens',
    'minutes.rules': 'Who could do what',

    'minutes.times': 'Date and times',
    'minutes.times.clock': 'By the clock of the organiser’s laptop. The file of the election proves none of them.',
    'minutes.times.none': 'The file of an election proves no times. Enter them by hand:',
    'minutes.times.board': 'Announced in the plan and on the record, and shown by the median of the laptops’ clocks',
    'minutes.times.utc': 'The same in UTC',
    'minutes.times.opens': 'Announced opening',
    'minutes.times.closes': 'Announced closing',
    'minutes.times.results': 'Results held back until',
    'minutes.times.moved': 'Closing moved to a later time, in entry {index}. The reason: {reason}',
    'minutes.times.shown': 'Entries that were on the record by then: {count}',
    'minutes.times.closed': 'The close was on the record by then',
    'minutes.times.when': 'When',
    'minutes.times.what': 'What',
    'minutes.time.ceremony': 'The laptops began to make the key',
    'minutes.time.enrolment': 'Voters could sign up',
    'minutes.time.voting': 'Voting opened',
    'minutes.time.mixing': 'Voting closed',
    'minutes.time.decryption': 'The laptops began to open the ballots',
    'minutes.time.finished': 'The end was on the record',
    'minutes.times.date': 'Date',
    'minutes.times.from': 'Voting opened at',
    'minutes.times.to': 'Voting closed at',

    'minutes.parties': 'Who ran it',
    'minutes.leads': 'The organiser’s laptop, by the words of its key',
    'minutes.led': 'Led before, until it was replaced',
    'minutes.key-words': 'Words of its key',
    'minutes.laptops': 'The laptops that made the key, mixed and opened',
    'minutes.laptop': 'Number and name',
    'minutes.holds': 'Holds a part of the key',
    'minutes.mixed': 'Mixed, with a proof',
    'minutes.confirmed': 'Confirmed the end',
    'minutes.yes': 'yes',
    'minutes.no': 'no',

    'minutes.turnout': 'List of voters and turnout',
    'minutes.roll': 'On the list',
    'minutes.roll.names': '{count} {count|voter|voters}',
    'minutes.roll.codes': '{count} one-time {count|code|codes}',
    'minutes.roll.root': 'Root of the list',
    'minutes.roll.leaf': 'Hash of the list',
    'minutes.roll.entry': 'entry {index} of the record',
    'minutes.roll.more': 'and {count} more {count|entry|entries} for those who came later',
    'minutes.cast': 'Ballots that count',
    'minutes.cast.of': '{count} of {voters}',
    'minutes.codes': 'Codes',
    'minutes.codes.used':
      'Of the {voters} on the list, {used} {used|was|were} used and {unused} {unused|was|were} not.',
    'minutes.codes.replaced':
      '{replaced} {replaced|more was lost and replaced: it opens nothing and is|more were lost and replaced: they open nothing and are} not counted here.',
    'minutes.registrar': 'Registrar',
    'minutes.registrar.signed':
      'signed the list of codes and every replacement, as the organiser’s laptop did. That the codes were made on another laptop than that one, this file does not show. Words of the registrar’s key:',
    'minutes.reminders': 'Reminders',
    'minutes.reminders.made': 'in entry {index} a list of {waiting} who had not voted was made',
    'minutes.reminders.none': 'none',
    'minutes.tests': 'Ballots opened as tests',
    'minutes.tests.objections': '{count}; of {objections} their voters say that they are not what they chose',
    'minutes.opened': 'Ballots opened and counted',

    'minutes.rule': 'Counted by {rule}.',
    'minutes.other-rules': 'By the other rules of the plan, which do not decide',

    'minutes.faults': 'Faults, and who was left out',
    'minutes.faults.none': 'None is on the record.',
    'minutes.faults.claimed': 'This is the word of the organiser’s laptop; nobody can check it.',
    'minutes.faults.at': 'entry {index}',

    'minutes.proves': 'What the file proves, and what it does not',
    'minutes.signatures': 'Signatures on the record',
    'minutes.attests': 'Confirmed the end',
    'minutes.attests.who': '{count} of {total}: {names}',
    'minutes.nobody': 'none of {total}',
    'minutes.cosigned': 'Signed the whole record',
    'minutes.record': 'The record',
    'minutes.record.size': '{count} {count|entry|entries}',
    'minutes.record.accepted': '{accepted} of {count} {count|entry|entries} accepted',
    'minutes.record.root': 'Root of its hash tree',

    'minutes.check': 'How to check it',
    'minutes.check.file': 'File',
    'minutes.check.bytes': '{bytes} {bytes|byte|bytes}',
    'minutes.check.sum': 'SHA-256 of the file',
    'minutes.check.same':
      'Have a system compute the SHA-256 of your copy: “sha256sum FILE” on Linux, “shasum -a 256 FILE” on macOS, “certutil -hashfile FILE SHA256” on Windows. If it is equal, you hold the file that these minutes were made from. A file that was saved at another time, or by another laptop, may differ, since it may hold other signatures; then compare the twelve words.',
    'minutes.check.run':
      'Open the file in Ostraka (“Check an election”), in the one-file verifier “verify.html” with any browser, or run the command below. All checks are made anew; nothing in these minutes has to be believed.',
    'minutes.check.verifier':
      'A verifier from the organiser proves nothing to those who doubt the organiser: take it from a release of Ostraka, which lists its SHA-256 in SHA256SUMS.',
    'minutes.check.receipt': 'Voters can look up their own ballot in the file with their receipt.',

    'minutes.hand': 'Signed by hand',
    'minutes.hand.what':
      'Whoever signs confirms what they saw themselves. No signature by hand is part of the file, and checking it needs none.',
    'minutes.hand.organiser': 'Organiser: name, signature',
    'minutes.hand.registrar': 'Registrar: name, signature',
    'minutes.hand.laptop': '{name}: name, signature',
    'minutes.hand.other': 'Name, signature',
    'minutes.hand.place': 'Place, date',
  },
  de: {
    'minutes.over': 'Niederschrift einer Wahl mit Ostraka',
    'minutes.of': 'Niederschrift: {title}',
    'minutes.lesson': 'Unterricht: Das war keine echte Wahl.',
    'minutes.rehearsal.over': 'Bericht von einer Probe mit Ostraka',
    'minutes.rehearsal': 'Die Probe',
    'minutes.rehearsal.ready':
      'Bereit: Die Laptops haben alle {count} Probestimmzettel geöffnet und sonst keinen, und jedes Ergebnis ist das vorhergesagte.',
    'minutes.rehearsal.not-ready':
      'Nicht bereit: Es gibt {count} Probestimmzettel, und die Laptops haben {found} geöffnet; {missing} von ihnen {missing|fehlt|fehlen}, und {strange} {strange|gehört|gehören} nicht dazu. Die Tabellen sagen, wo Zahlen abweichen.',
    'minutes.rehearsal.unheld':
      'Eine Prüfung der Datei ist gescheitert, oder die Probe ist nicht zu Ende: Sie sagt von nichts, dass es bereit ist.',
    'minutes.rehearsal.what':
      'Die Probestimmzettel folgen allein aus dem Plan, und so auch ihr Ergebnis. Sie kreuzen jede Option an, jede verschieden oft, soweit genug wählen dürfen: Vertauschte Optionen würden auffallen. Einige sind leer, kurz oder so lang, wie sie sein dürfen.',
    'minutes.rehearsal.readiness': 'Wie bereit die Laptops waren',
    'minutes.rehearsal.laptop': 'Jeder Laptop, nach eigener Auskunft',
    'minutes.rehearsal.untold': 'sagte nichts',
    'minutes.rehearsal.plan': 'Wörter des Plans',
    'minutes.rehearsal.plan.what':
      'Sie stehen für alles, was gefragt ist, ohne die angekündigten Zeiten und ohne ein Wahlregister. Die Wahl hat dieselben Wörter, wenn ihr Plan der geprobte ist; die Wahlleitung der Befehlszeile zeigt sie.',
    'minutes.rehearsal.expected': 'Erwartet',
    'minutes.rehearsal.found': 'Gefunden',
    'minutes.rehearsal.blank': 'Leer',
    'minutes.rehearsal.same': 'Das Ergebnis ist mit seinem Rechenweg das vorhergesagte.',
    'minutes.rehearsal.differs': 'Das Ergebnis ist nicht das vorhergesagte.',
    'minutes.rehearsal.alike': 'Es dürfen so wenige wählen, dass die Probestimmzettel {a} und {b} nicht unterscheiden.',
    'minutes.none': 'Diese Datei enthält keine lesbare Wahl; darum gibt es nichts niederzuschreiben.',
    'minutes.invalid':
      'Eine Prüfung ist gescheitert. Diese Niederschrift nennt kein Ergebnis, und was sie nennt, kann falsch sein.',
    'minutes.failed': 'Prüfung {id} ist gescheitert:',
    'minutes.so-far': 'Die Wahl ist nicht zu Ende gekommen: Diese Niederschrift nennt kein Ergebnis.',
    'minutes.valid':
      'Alle Prüfungen der Datei sind bestanden, und {attested} von {total} {total|Laptop|Laptops} {attested|hat|haben} das Ergebnis bestätigt; mindestens {needed} {needed|ist|sind} dafür nötig.',
    'minutes.unwitnessed':
      'Alle Prüfungen der Datei sind bestanden, aber nur {attested} von {total} {total|Laptop|Laptops} {attested|hat|haben} das Ergebnis bestätigt, und mindestens {needed} {needed|ist|sind} dafür nötig: Was danach kam, kann fehlen.',
    'minutes.ended':
      'Die Wahl ist ohne Ergebnis zu Ende gegangen. Alle Prüfungen der Datei sind bestanden, und {attested} von {total} {total|Laptop|Laptops} {attested|hat|haben} dieses Ende bestätigt; mindestens {needed} {needed|ist|sind} dafür nötig.',
    'minutes.ended.unwitnessed':
      'Die Wahl ist ohne Ergebnis zu Ende gegangen. Alle Prüfungen der Datei sind bestanden, aber nur {attested} von {total} {total|Laptop|Laptops} {attested|hat|haben} dieses Ende bestätigt, und mindestens {needed} {needed|ist|sind} dafür nötig: Was danach kam, kann fehlen.',
    'minutes.made':
      'Von Ostraka {version} aus der Datei der Wahl gemacht, die es geprüft hat. Was Menschen von Hand dazuschreiben, steht am Schluss.',

    'minutes.election': 'Die Wahl',
    'minutes.words': 'Ihre zwölf Wörter',
    'minutes.words.what':
      'Sie stehen für den Plan der Wahl und die Schlüssel ihrer Laptops. Gleiche Wörter heißen, dass eine Datei von dieser Wahl ist; ob ihr Ergebnis stimmt, zeigt nur eine Prüfung der Datei.',
    'minutes.words.given':
      'Wer diese Niederschrift gemacht hat, hat diese Wörter von anderswo angegeben, und die Datei hat sie.',
    'minutes.words.not-given':
      'Wer diese Niederschrift gemacht hat, hat keine Wörter von anderswo angegeben: Vergleicht diese mit denen, die bei der Wahl gezeigt wurden.',
    'minutes.words.organiser':
      'Der Laptop der Wahlleitung hat diese Niederschrift gemacht: Vergleicht die Wörter mit denen, die bei der Wahl gezeigt wurden.',
    'minutes.words.another': 'Es sind nicht die Wörter, die erwartet hat, wer diese Niederschrift gemacht hat.',
    'minutes.fingerprint': 'Fingerabdruck',
    'minutes.six': 'Sechs Wörter auf allen Bildschirmen',
    'minutes.rules': 'Wer was könnte',

    'minutes.times': 'Datum und Zeiten',
    'minutes.times.clock': 'Nach der Uhr des Laptops der Wahlleitung. Die Datei der Wahl beweist keine davon.',
    'minutes.times.none': 'Die Datei einer Wahl beweist keine Zeiten. Tragt sie von Hand ein:',
    'minutes.times.board': 'Im Plan und am Brett angekündigt, und vom Median der Uhren der Laptops gezeigt',
    'minutes.times.utc': 'Dasselbe in UTC',
    'minutes.times.opens': 'Angekündigte Öffnung',
    'minutes.times.closes': 'Angekündigter Schluss',
    'minutes.times.results': 'Ergebnisse zurückgehalten bis',
    'minutes.times.moved': 'Schluss auf später verschoben, in Eintrag {index}. Der Grund: {reason}',
    'minutes.times.shown': 'Einträge, die bis dahin am Brett standen: {count}',
    'minutes.times.closed': 'Der Schluss stand bis dahin am Brett',
    'minutes.times.when': 'Wann',
    'minutes.times.what': 'Was',
    'minutes.time.ceremony': 'Die Laptops begannen, den Schlüssel zu machen',
    'minutes.time.enrolment': 'Wählende konnten sich eintragen',
    'minutes.time.voting': 'Die Wahl wurde geöffnet',
    'minutes.time.mixing': 'Die Wahl wurde geschlossen',
    'minutes.time.decryption': 'Die Laptops begannen, die Stimmzettel zu öffnen',
    'minutes.time.finished': 'Das Ende stand am Brett',
    'minutes.times.date': 'Datum',
    'minutes.times.from': 'Wahl geöffnet um',
    'minutes.times.to': 'Wahl geschlossen um',

    'minutes.parties': 'Wer sie durchgeführt hat',
    'minutes.leads': 'Der Laptop der Wahlleitung, nach den Wörtern seines Schlüssels',
    'minutes.led': 'Leitete vorher, bis er abgelöst wurde',
    'minutes.key-words': 'Wörter seines Schlüssels',
    'minutes.laptops': 'Die Laptops für Schlüssel, Mischen und Öffnen',
    'minutes.laptop': 'Nummer und Name',
    'minutes.holds': 'Hat einen Teil des Schlüssels',
    'minutes.mixed': 'Hat gemischt, mit Beweis',
    'minutes.confirmed': 'Hat das Ende bestätigt',
    'minutes.yes': 'ja',
    'minutes.no': 'nein',

    'minutes.turnout': 'Wahlliste und Beteiligung',
    'minutes.roll': 'Auf der Liste',
    'minutes.roll.names': '{count} {count|Person|Personen}',
    'minutes.roll.codes': '{count} {count|Einmalcode|Einmalcodes}',
    'minutes.roll.root': 'Wurzel der Liste',
    'minutes.roll.leaf': 'Hash der Liste',
    'minutes.roll.entry': 'Eintrag {index} am Brett',
    'minutes.roll.more': 'und {count} {count|weiterer Eintrag|weitere Einträge} für die, die später kamen',
    'minutes.cast': 'Stimmzettel, die zählen',
    'minutes.cast.of': '{count} von {voters}',
    'minutes.codes': 'Codes',
    'minutes.codes.used': 'Von den {voters} auf der Liste {used|wurde|wurden} {used} benutzt und {unused} nicht.',
    'minutes.codes.replaced':
      '{replaced} {replaced|weiterer ging verloren und wurde ersetzt: Er öffnet nichts und ist|weitere gingen verloren und wurden ersetzt: Sie öffnen nichts und sind} hier nicht mitgezählt.',
    'minutes.registrar': 'Wahlregister',
    'minutes.registrar.signed':
      'hat die Liste der Codes und jeden Ersatz unterschrieben, wie es auch der Laptop der Wahlleitung tat. Dass die Codes auf einem anderen Laptop gemacht wurden als diesem, zeigt diese Datei nicht. Wörter seines Schlüssels:',
    'minutes.reminders': 'Erinnerungen',
    'minutes.reminders.made':
      'in Eintrag {index} wurde eine Liste von {waiting} gemacht, die noch nicht gewählt hatten',
    'minutes.reminders.none': 'keine',
    'minutes.tests': 'Als Test geöffnete Stimmzettel',
    'minutes.tests.objections': '{count}; von {objections} sagen ihre Wählenden, dass sie nicht ihre Wahl sind',
    'minutes.opened': 'Geöffnet und ausgezählt',

    'minutes.rule': 'Zählregel: {rule}.',
    'minutes.other-rules': 'Nach den anderen Regeln des Plans, die nicht entscheiden',

    'minutes.faults': 'Fehler, und wer ausgeschlossen wurde',
    'minutes.faults.none': 'Am Brett steht keiner.',
    'minutes.faults.claimed': 'Das sagt der Laptop der Wahlleitung; niemand kann es prüfen.',
    'minutes.faults.at': 'Eintrag {index}',

    'minutes.proves': 'Was die Datei beweist, und was nicht',
    'minutes.signatures': 'Unterschriften am Brett',
    'minutes.attests': 'Haben das Ende bestätigt',
    'minutes.attests.who': '{count} von {total}: {names}',
    'minutes.nobody': 'keiner von {total}',
    'minutes.cosigned': 'Haben das ganze Brett unterschrieben',
    'minutes.record': 'Das Brett',
    'minutes.record.size': '{count} {count|Eintrag|Einträge}',
    'minutes.record.accepted': '{accepted} von {count} {count|Eintrag|Einträgen} angenommen',
    'minutes.record.root': 'Wurzel seines Hashbaums',

    'minutes.check': 'Wie man sie prüft',
    'minutes.check.file': 'Datei',
    'minutes.check.bytes': '{bytes} {bytes|Byte|Bytes}',
    'minutes.check.sum': 'SHA-256 der Datei',
    'minutes.check.same':
      'Lasst ein System den SHA-256 eurer Kopie ausrechnen: „sha256sum DATEI“ unter Linux, „shasum -a 256 DATEI“ unter macOS, „certutil -hashfile DATEI SHA256“ unter Windows. Ist er gleich, habt ihr die Datei, aus der diese Niederschrift gemacht ist. Eine zu anderer Zeit oder von einem anderen Laptop gespeicherte kann anders sein, weil sie andere Unterschriften enthalten kann; vergleicht dann die zwölf Wörter.',
    'minutes.check.run':
      'Öffnet die Datei in Ostraka („Eine Wahl prüfen“), im Prüfprogramm aus einer Datei „verify.html“ mit irgendeinem Browser, oder ruft den Befehl darunter auf. Alle Prüfungen werden neu gemacht; nichts in dieser Niederschrift muss man glauben.',
    'minutes.check.verifier':
      'Ein Prüfprogramm von der Wahlleitung beweist denen nichts, die ihr misstrauen: Nehmt es aus einer Veröffentlichung von Ostraka, die seinen SHA-256 in SHA256SUMS nennt.',
    'minutes.check.receipt': 'Wählende finden ihren eigenen Stimmzettel mit ihrer Quittung in der Datei.',

    'minutes.hand': 'Von Hand unterschrieben',
    'minutes.hand.what':
      'Wer unterschreibt, bestätigt, was sie oder er selbst gesehen hat. Keine Unterschrift von Hand ist Teil der Datei, und die Prüfung braucht keine.',
    'minutes.hand.organiser': 'Wahlleitung: Name, Unterschrift',
    'minutes.hand.registrar': 'Wahlregister: Name, Unterschrift',
    'minutes.hand.laptop': '{name}: Name, Unterschrift',
    'minutes.hand.other': 'Name, Unterschrift',
    'minutes.hand.place': 'Ort, Datum',
  },
} satisfies Texts;
