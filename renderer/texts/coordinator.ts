import type { Texts } from './texts.ts';

export const coordinator = {
  en: {
    'coordinator.projector': 'Projector view',
    'coordinator.overline': 'Step {place} of {places}',

    'coordinator.lobby.title': 'Join: {title}',
    'coordinator.lobby.lead': 'Laptops: open Ostraka, follow the link, compare the words.',
    'coordinator.lobby.phones': 'Phones: scan this',
    'coordinator.lobby.phones.early': 'Phones can scan already; they sign up as soon as you start.',
    'coordinator.lobby.laptops': 'Laptops: follow this link',
    'coordinator.lobby.page': 'Address for phones',
    'coordinator.lobby.typed': 'No camera? The address to type',
    'coordinator.lobby.pages': 'It does not open? Other addresses of this laptop:',
    'coordinator.lobby.qr': 'Code to scan: {text}',
    'coordinator.lobby.scan': 'Scan to join',
    'coordinator.lobby.words': 'Same words on every laptop?',
    'coordinator.lobby.words.why':
      'If a laptop shows other words, it talks to somebody else. The words stand for this laptop’s key.',
    'coordinator.lobby.nodes.none': 'No laptop is here yet.',
    'coordinator.lobby.start': 'Start with {count} {count|laptop|laptops}',
    'coordinator.lobby.missing': '{count} more {count|laptop is|laptops are} needed.',
    'coordinator.lobby.fewer':
      '{here} of the {planned} laptops you planned are here. You can start without the others.',

    'coordinator.ceremony.title': 'The laptops are making the key',
    'coordinator.ceremony.lead': 'Each makes a part of it. Nobody ever sees the whole key.',
    'coordinator.ceremony.awaited': 'Waiting for {names}.',
    'coordinator.ceremony.exact': 'What happens exactly',
    'coordinator.ceremony.exact.text':
      'Distributed key generation: every laptop deals verifiable shares of a secret to the others, and the sum is the key of the election.',
    'coordinator.ceremony.reason': 'The laptops are still making the key.',

    'coordinator.enrolment.title': 'Everyone signs up now',
    'coordinator.enrolment.lead': 'Voters scan the code and type their name. Open voting when all are there.',
    'coordinator.codes.title.enrolment': 'Hand out the codes',
    'coordinator.codes.lead': 'Print the slips, cut them, and give everyone one. Then open voting.',
    'coordinator.six.title': 'Same six words everywhere?',
    'coordinator.six.why':
      'Every laptop made its part of these words before it saw the others’. If they match, all watch the same election.',
    'coordinator.enrolled': '{count} {count|voter has|voters have} signed up',
    'coordinator.enrolled.none': 'Nobody has signed up yet.',
    'coordinator.open-voting': 'Open voting',
    'coordinator.open-voting.codes': 'Make codes first.',

    'coordinator.codes.make': 'Make voter codes',
    'coordinator.codes.more': 'Make more codes',
    'coordinator.codes.title': 'Voter codes',
    'coordinator.codes.count': 'How many voters?',
    'coordinator.codes.count.error': 'A number from 1 to {most}.',
    'coordinator.codes.once': 'These codes are shown this once. Print them now.',
    'coordinator.codes.print': 'Print',
    'coordinator.codes.done': 'Done, hide them',
    'coordinator.codes.slip': 'Your code for one ballot:',
    'coordinator.codes.slip.where': 'Vote at {page}',
    'coordinator.codes.list': '{count} {count|code|codes}',

    'coordinator.voting.title': 'Vote now',
    'coordinator.voting.lead': 'Choose on your own phone, seal it, cast it.',
    'coordinator.voting.ballots': '{count} {count|ballot|ballots} cast',
    'coordinator.voting.of': 'of {count} {count|voter|voters}',
    'coordinator.voting.audited': '{count} {count|ballot was|ballots were} opened as a test',
    'coordinator.voting.checking': '{count} more {count|is|are} being checked.',
    'coordinator.voting.board': 'How safe are they?',
    'coordinator.voting.witnessed': 'The other laptops have signed {witnessed} of {size} entries.',
    'coordinator.voting.close': 'Close voting',
    'coordinator.closing.title': 'Voting closes in a minute',
    'coordinator.closing.left': '{seconds} {seconds|second|seconds} left',
    'coordinator.closing.longer': 'Need longer? Say so.',
    'coordinator.closing.extend': 'One minute more',
    'coordinator.closing.now': 'Close now',
    'coordinator.closing.stop': 'Keep voting open',
    'coordinator.closing.running': 'Closing …',
    'coordinator.closing.failed': 'It is still open.',

    'coordinator.mixing.title': 'The laptops are mixing',
    'coordinator.mixing.lead':
      'Afterwards nobody can tell whose ballot is whose, unless {count} of them work together.',
    'coordinator.decryption.title': 'The laptops are opening the ballots',
    'coordinator.decryption.lead': 'Each gives its part of the key for the mixed list, and for nothing else.',
    'coordinator.finished.title': 'Result: {title}',
    'coordinator.finished.pending': 'The result is on its way …',
    'coordinator.finished.attested': '{count} of {total} laptops have checked the result and signed it.',

    'coordinator.differing.look':
      'Go there and compare all six words again. If they really differ, somebody stands between that laptop and this one.',
    'coordinator.differing.leave': 'Leave {name} out',
    'coordinator.differing.leave.why': 'The others make the key anew, and everybody compares new words.',
    'coordinator.differing.out': '{name} is left out. The election goes on with the others.',
    'coordinator.differing.version':
      'An older program began this election, and it cannot leave a laptop out. Begin a new one.',
    'coordinator.differing.voting': 'Voting is open, so the key can no longer be made anew.',
    'coordinator.differing.key':
      'Without it {left} of the {needed} laptops that the key needs would be left. Begin a new election.',
    'coordinator.differing.close':
      'Without it {left} of the {needed} laptops needed to close voting would be left. Begin a new election.',
    'coordinator.differing.mix':
      'Without it {left} of the {needed} laptops needed to mix would be left. Begin a new election.',
    'coordinator.differing.first': 'First settle whose words differ.',
    'coordinator.absence': '{count|Laptop|Laptops} gone: {names}',
    'coordinator.absence.none':
      'The election goes on: {needed} {needed|laptop is|laptops are} enough to open the ballots.',
    'coordinator.absence.key':
      'The key needs {needed} laptops, and {left} {left|is|are} here. It is not made without them.',
    'coordinator.absence.close':
      'Voting can go on. To close it, {needed} laptops must be here, and {left} {left|is|are}.',
    'coordinator.absence.mix': '{needed} laptops must mix, and only {left} can.',
    'coordinator.absence.open':
      'To open the ballots {needed} laptops are needed, and only {left} {left|is|are} left. Nobody can open them without: that is what protects them.',
    'coordinator.absence.what':
      'Bring a laptop back: open Ostraka on it and choose this election. If none comes back, begin a new election.',
    'coordinator.absence.moved':
      'Was this laptop away for a while? Then another one may lead the election now, and the others no longer listen to this one. Ask in the room; if so, close this window.',
    'coordinator.takeover.title': 'This laptop takes over',
    'coordinator.takeover.lead': 'Enough laptops must let it lead. Then the election goes on where it was.',
    'coordinator.takeover.laptops': 'The laptops that mix',
    'coordinator.takeover.how':
      'On each of them: “The coordinator’s laptop does not answer”, “Another laptop leads now”, and this link.',
    'coordinator.takeover.agreed': 'lets this laptop lead',
    'coordinator.takeover.not-yet': 'not yet',
    'coordinator.takeover.lacking': '{count} more {count|laptop has|laptops have} to agree.',
    'coordinator.takeover.go': 'Go on with {count} {count|laptop|laptops}',
    'coordinator.takeover.ahead.title': '{name} knows more',
    'coordinator.takeover.ahead':
      'The copy on {name} has {theirs} entries, this one only {ours}: ballots would be lost. Take over on that laptop instead, or with a copy saved there, and close this window.',
    'coordinator.takeover.ahead.short': 'Take over from {name} instead.',
    'coordinator.takeover.ballots':
      'Ballots that the other laptops have signed are safe, and whoever cast them has nothing more to do. Voters in the app follow the new link and go on with their key.',
    'coordinator.takeover.phones':
      'A phone’s browser keeps its key for the old address only. Whoever has voted there scans the new code just to see the result. Whoever has not can sign up again if this election takes latecomers or the code is unused: look for names that are on the list twice.',
    'coordinator.takeover.codes': 'The codes are lost with the old laptop: make new ones and hand them out.',
    'coordinator.takeover.enrolled':
      'Who had signed up is lost with the old laptop: all follow the new link and are signed up again.',

    'coordinator.times': 'How long it took',
    'coordinator.save.title': 'Keep it',
    'coordinator.save.transcript': 'Save the whole election',
    'coordinator.save.transcript.text': 'With this file anyone can check everything again, without you.',
    'coordinator.save.csv': 'Result as a table (CSV)',
    'coordinator.save.json': 'Result for programs (JSON)',
    'coordinator.save.timings': 'Times (CSV)',

    'coordinator.laptops': 'Laptops',
    'coordinator.laptop.differs': 'its words differ',
    'coordinator.laptop.connected': 'connected',
    'coordinator.laptop.checking': 'checks',
    'coordinator.laptop.mixing': 'mixes',
    'coordinator.laptop.proving': 'proves its mix',
    'coordinator.laptop.decrypting': 'computes its part of the key',
    'coordinator.laptop.mixed': 'has mixed',
    'coordinator.laptop.proven': 'has mixed, proof checked',
    'coordinator.laptop.attested': 'has signed the result',
    'coordinator.timeline': 'What happened',
    'coordinator.timeline.empty': 'Nothing yet.',
    'coordinator.warning': 'Mind this',
    'coordinator.fault.title': 'Problem with {culprit}',
    'coordinator.fault.proven': 'The public board proves it; everyone can check.',
    'coordinator.fault.claimed': 'This laptop says so; the board does not prove it.',
    'coordinator.fault.code': 'Exact name: {code}',
    'coordinator.stuck.title': 'It cannot go on',
    'coordinator.stuck.text':
      'Bring the missing laptops back: open Ostraka on them and choose this election. It goes on by itself.',

    'coordinator.joining.title': 'One person or several?',
    'coordinator.joining.lead':
      'The ballots are open. Where two spellings are the same person, propose it: {count} {count|laptop|laptops} must agree. What is joined stays joined, and both counts are shown.',
    'coordinator.joining.proposed': 'Proposed',
    'coordinator.joining.mark': 'Mark the spellings of one person',
    'coordinator.joining.more': '{count} more can be joined on the command line.',
    'coordinator.joining.two': 'Mark at least two names.',
    'coordinator.joining.propose': 'Propose: these are one person',
    'coordinator.joining.post': 'Post the result',
    'coordinator.joining.sure': 'Post the result now?',
    'coordinator.joining.sure.text':
      'It counts what enough laptops have agreed to. After that no name can be joined any more.',
  },
  de: {
    'coordinator.projector': 'Beamer-Ansicht',
    'coordinator.overline': 'Schritt {place} von {places}',

    'coordinator.lobby.title': 'Kommt dazu: {title}',
    'coordinator.lobby.lead': 'Laptops: Ostraka öffnen, dem Link folgen, Wörter vergleichen.',
    'coordinator.lobby.phones': 'Handys: das hier scannen',
    'coordinator.lobby.phones.early': 'Handys können schon scannen; anmelden geht, sobald du startest.',
    'coordinator.lobby.laptops': 'Laptops: diesem Link folgen',
    'coordinator.lobby.page': 'Adresse für Handys',
    'coordinator.lobby.typed': 'Keine Kamera? Die Adresse zum Tippen',
    'coordinator.lobby.pages': 'Geht sie nicht auf? Andere Adressen dieses Laptops:',
    'coordinator.lobby.qr': 'Code zum Scannen: {text}',
    'coordinator.lobby.scan': 'Zum Mitmachen scannen',
    'coordinator.lobby.words': 'Auf jedem Laptop dieselben Wörter?',
    'coordinator.lobby.words.why':
      'Zeigt ein Laptop andere Wörter, spricht er mit jemand anderem. Die Wörter stehen für den Schlüssel dieses Laptops.',
    'coordinator.lobby.nodes.none': 'Noch ist kein Laptop da.',
    'coordinator.lobby.start': 'Mit {count} {count|Laptop|Laptops} starten',
    'coordinator.lobby.missing': 'Es {count|fehlt|fehlen} noch {count} {count|Laptop|Laptops}.',
    'coordinator.lobby.fewer': '{here} von {planned} geplanten Laptops sind da. Du kannst ohne die anderen starten.',

    'coordinator.ceremony.title': 'Die Laptops machen den Schlüssel',
    'coordinator.ceremony.lead': 'Jeder macht einen Teil. Den ganzen Schlüssel sieht nie jemand.',
    'coordinator.ceremony.awaited': 'Es fehlt noch: {names}.',
    'coordinator.ceremony.exact': 'Was genau geschieht',
    'coordinator.ceremony.exact.text':
      'Verteilte Schlüsselerzeugung: Jeder Laptop verteilt prüfbare Teile eines Geheimnisses an die anderen, und die Summe ist der Schlüssel der Wahl.',
    'coordinator.ceremony.reason': 'Die Laptops machen noch den Schlüssel.',

    'coordinator.enrolment.title': 'Jetzt melden sich alle an',
    'coordinator.enrolment.lead':
      'Wählende scannen den Code und tippen ihren Namen. Öffne die Wahl, wenn alle da sind.',
    'coordinator.codes.title.enrolment': 'Teil die Codes aus',
    'coordinator.codes.lead': 'Druck die Zettel, schneide sie und gib allen einen. Dann öffne die Wahl.',
    'coordinator.six.title': 'Überall dieselben sechs Wörter?',
    'coordinator.six.why':
      'Jeder Laptop hat seinen Teil dieser Wörter gemacht, bevor er die Teile der anderen sah. Stimmen sie überein, sehen alle dieselbe Wahl.',
    'coordinator.enrolled': '{count} {count|Person hat|Personen haben} sich angemeldet',
    'coordinator.enrolled.none': 'Noch hat sich niemand angemeldet.',
    'coordinator.open-voting': 'Wahl öffnen',
    'coordinator.open-voting.codes': 'Mach zuerst Codes.',

    'coordinator.codes.make': 'Codes für Wählende machen',
    'coordinator.codes.more': 'Mehr Codes machen',
    'coordinator.codes.title': 'Codes für Wählende',
    'coordinator.codes.count': 'Wie viele Wählende?',
    'coordinator.codes.count.error': 'Eine Zahl von 1 bis {most}.',
    'coordinator.codes.once': 'Diese Codes werden nur dieses eine Mal gezeigt. Druck sie jetzt.',
    'coordinator.codes.print': 'Drucken',
    'coordinator.codes.done': 'Fertig, ausblenden',
    'coordinator.codes.slip': 'Dein Code für einen Stimmzettel:',
    'coordinator.codes.slip.where': 'Wähle auf {page}',
    'coordinator.codes.list': '{count} {count|Code|Codes}',

    'coordinator.voting.title': 'Wählt jetzt',
    'coordinator.voting.lead': 'Wählt auf dem eigenen Handy, verschließt es, gebt es ab.',
    'coordinator.voting.ballots': '{count} Stimmzettel abgegeben',
    'coordinator.voting.of': 'von {count} {count|Person|Personen}',
    'coordinator.voting.audited': '{count} {count|Stimmzettel wurde|Stimmzettel wurden} zum Test geöffnet',
    'coordinator.voting.checking': '{count} {count|weiterer wird|weitere werden} geprüft.',
    'coordinator.voting.board': 'Wie sicher sind sie?',
    'coordinator.voting.witnessed': 'Die anderen Laptops haben {witnessed} von {size} Einträgen unterschrieben.',
    'coordinator.voting.close': 'Wahl schließen',
    'coordinator.closing.title': 'Die Wahl schließt in einer Minute',
    'coordinator.closing.left': 'Noch {seconds} {seconds|Sekunde|Sekunden}',
    'coordinator.closing.longer': 'Brauchst du länger? Sag es.',
    'coordinator.closing.extend': 'Eine Minute mehr',
    'coordinator.closing.now': 'Jetzt schließen',
    'coordinator.closing.stop': 'Wahl offen lassen',
    'coordinator.closing.running': 'Schließt …',
    'coordinator.closing.failed': 'Sie ist noch offen.',

    'coordinator.mixing.title': 'Die Laptops mischen',
    'coordinator.mixing.lead':
      'Danach weiß niemand mehr, welcher Stimmzettel von wem ist, außer wenn {count} Laptops zusammenarbeiten.',
    'coordinator.decryption.title': 'Die Laptops öffnen die Stimmzettel',
    'coordinator.decryption.lead':
      'Jeder gibt seinen Teil des Schlüssels für die gemischte Liste, und für nichts anderes.',
    'coordinator.finished.title': 'Ergebnis: {title}',
    'coordinator.finished.pending': 'Das Ergebnis ist unterwegs …',
    'coordinator.finished.attested': '{count} von {total} Laptops haben das Ergebnis geprüft und unterschrieben.',

    'coordinator.differing.look':
      'Geht hin und vergleicht alle sechs Wörter noch einmal. Sind sie wirklich verschieden, steht jemand zwischen diesem und jenem Laptop.',
    'coordinator.differing.leave': '{name} draußen lassen',
    'coordinator.differing.leave.why': 'Die anderen machen den Schlüssel neu, und alle vergleichen neue Wörter.',
    'coordinator.differing.out': '{name} bleibt draußen. Die Wahl geht mit den anderen weiter.',
    'coordinator.differing.version':
      'Ein älteres Programm hat diese Wahl begonnen, darum kann kein Laptop draußen bleiben. Beginnt eine neue.',
    'coordinator.differing.voting': 'Die Wahl ist offen, darum kann der Schlüssel nicht mehr neu gemacht werden.',
    'coordinator.differing.key':
      'Ohne ihn blieben {left} der {needed} Laptops, die der Schlüssel braucht. Beginnt eine neue Wahl.',
    'coordinator.differing.close':
      'Ohne ihn blieben {left} der {needed} Laptops, die es zum Schließen braucht. Beginnt eine neue Wahl.',
    'coordinator.differing.mix':
      'Ohne ihn blieben {left} der {needed} Laptops, die es zum Mischen braucht. Beginnt eine neue Wahl.',
    'coordinator.differing.first': 'Klärt zuerst, wessen Wörter andere sind.',
    'coordinator.absence': '{count|Ein Laptop ist|Laptops sind} weg: {names}',
    'coordinator.absence.none':
      'Die Wahl geht weiter: {needed} {needed|Laptop genügt|Laptops genügen}, um die Stimmzettel zu öffnen.',
    'coordinator.absence.key':
      'Für den Schlüssel braucht es {needed} Laptops, und {left} {left|ist|sind} da. Ohne sie entsteht er nicht.',
    'coordinator.absence.close':
      'Gewählt werden kann weiter. Um die Wahl zu schließen, müssen {needed} Laptops da sein, und {left} {left|ist|sind} es.',
    'coordinator.absence.mix': '{needed} Laptops müssen mischen, und nur {left} {left|kann|können} es.',
    'coordinator.absence.open':
      'Um die Stimmzettel zu öffnen, braucht es {needed} Laptops, und nur {left} {left|ist|sind} noch da. Ohne sie kann sie niemand öffnen: Das schützt sie.',
    'coordinator.absence.what':
      'Hol einen Laptop zurück: Öffne Ostraka darauf und wähle diese Wahl. Kommt keiner zurück, beginnt eine neue Wahl.',
    'coordinator.absence.moved':
      'War dieser Laptop eine Weile weg? Dann leitet vielleicht jetzt ein anderer die Wahl, und die übrigen hören nicht mehr auf diesen. Frag im Raum; wenn ja, schließ dieses Fenster.',
    'coordinator.takeover.title': 'Dieser Laptop übernimmt',
    'coordinator.takeover.lead':
      'Genug andere Laptops müssen ihn leiten lassen. Dann geht die Wahl weiter, wo sie war.',
    'coordinator.takeover.laptops': 'Die Laptops, die mischen',
    'coordinator.takeover.how':
      'Auf jedem: „Der Laptop der Wahlleitung antwortet nicht“, „Jetzt leitet ein anderer Laptop“, und dieser Link.',
    'coordinator.takeover.agreed': 'lässt diesen Laptop leiten',
    'coordinator.takeover.not-yet': 'noch nicht',
    'coordinator.takeover.lacking': '{count} {count|Laptop muss|Laptops müssen} noch zustimmen.',
    'coordinator.takeover.go': 'Mit {count} {count|Laptop|Laptops} weitermachen',
    'coordinator.takeover.ahead.title': '{name} weiß mehr',
    'coordinator.takeover.ahead':
      'Die Kopie auf {name} hat {theirs} Einträge, diese nur {ours}: Stimmzettel gingen verloren. Übernimm stattdessen auf jenem Laptop oder mit einer dort gespeicherten Kopie, und schließ dieses Fenster.',
    'coordinator.takeover.ahead.short': 'Übernimm stattdessen von {name}.',
    'coordinator.takeover.ballots':
      'Stimmzettel, die die anderen Laptops unterschrieben haben, sind sicher, und wer sie abgab, hat nichts mehr zu tun. Wählende in der App folgen dem neuen Link und machen mit ihrem Schlüssel weiter.',
    'coordinator.takeover.phones':
      'Der Browser eines Handys bewahrt seinen Schlüssel nur für die alte Adresse auf. Wer dort gewählt hat, scannt den neuen Code nur, um das Ergebnis zu sehen. Wer nicht, kann sich noch einmal anmelden, wenn die Wahl Nachzügler zulässt oder der Code unbenutzt ist: Achte auf Namen, die doppelt auf der Liste stehen.',
    'coordinator.takeover.codes': 'Die Codes sind mit dem alten Laptop verloren: Mach neue und teil sie aus.',
    'coordinator.takeover.enrolled':
      'Wer sich angemeldet hatte, ist mit dem alten Laptop verloren: Alle folgen dem neuen Link und werden wieder angemeldet.',

    'coordinator.times': 'Wie lange es gedauert hat',
    'coordinator.save.title': 'Aufheben',
    'coordinator.save.transcript': 'Die ganze Wahl speichern',
    'coordinator.save.transcript.text': 'Mit dieser Datei kann jeder alles noch einmal prüfen, auch ohne dich.',
    'coordinator.save.csv': 'Ergebnis als Tabelle (CSV)',
    'coordinator.save.json': 'Ergebnis für Programme (JSON)',
    'coordinator.save.timings': 'Zeiten (CSV)',

    'coordinator.laptops': 'Laptops',
    'coordinator.laptop.differs': 'andere Wörter',
    'coordinator.laptop.connected': 'verbunden',
    'coordinator.laptop.checking': 'prüft',
    'coordinator.laptop.mixing': 'mischt',
    'coordinator.laptop.proving': 'beweist seine Mischung',
    'coordinator.laptop.decrypting': 'berechnet seinen Teil des Schlüssels',
    'coordinator.laptop.mixed': 'hat gemischt',
    'coordinator.laptop.proven': 'hat gemischt, Beweis geprüft',
    'coordinator.laptop.attested': 'hat das Ergebnis unterschrieben',
    'coordinator.timeline': 'Was geschehen ist',
    'coordinator.timeline.empty': 'Noch nichts.',
    'coordinator.warning': 'Achte darauf',
    'coordinator.fault.title': 'Problem mit {culprit}',
    'coordinator.fault.proven': 'Das öffentliche Brett beweist es; alle können es prüfen.',
    'coordinator.fault.claimed': 'Das sagt dieser Laptop; das Brett beweist es nicht.',
    'coordinator.fault.code': 'Genauer Name: {code}',
    'coordinator.stuck.title': 'Es geht nicht weiter',
    'coordinator.stuck.text':
      'Hol die fehlenden Laptops zurück: Öffne dort Ostraka und wähle diese Wahl. Es geht von selbst weiter.',

    'coordinator.joining.title': 'Eine Person oder mehrere?',
    'coordinator.joining.lead':
      'Die Stimmzettel sind offen. Wo zwei Schreibweisen dieselbe Person sind, schlag es vor: {count} {count|Laptop muss|Laptops müssen} zustimmen. Was zusammengelegt ist, bleibt es, und beide Zählungen werden gezeigt.',
    'coordinator.joining.proposed': 'Vorgeschlagen',
    'coordinator.joining.mark': 'Markiere die Schreibweisen einer Person',
    'coordinator.joining.more': '{count} weitere lassen sich auf der Kommandozeile zusammenlegen.',
    'coordinator.joining.two': 'Markiere mindestens zwei Namen.',
    'coordinator.joining.propose': 'Vorschlagen: Das ist eine Person',
    'coordinator.joining.post': 'Ergebnis veröffentlichen',
    'coordinator.joining.sure': 'Das Ergebnis jetzt veröffentlichen?',
    'coordinator.joining.sure.text':
      'Es zählt, worin genug Laptops einig sind. Danach kann kein Name mehr zusammengelegt werden.',
  },
} satisfies Texts;
