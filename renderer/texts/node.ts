import type { Texts } from './texts.ts';

export const node = {
  en: {
    'node.title': 'Mix with this laptop',
    'node.join.lead': 'This laptop will help to mix the ballots and check the other laptops.',
    'node.nearby.none': 'Nothing found yet. The link always works.',
    'node.nearby.hint': 'A name on the network proves nothing. Comparing words does, in the next step.',
    'node.nearby.choose': 'Choose',
    'node.nearby.use': 'Choose {title}',
    'node.nearby.taken': 'Chosen',
    'node.join.name': 'Name of this laptop',
    'node.join.name.hint': 'The others see it. Every laptop needs a name of its own.',
    'node.join.name.default': 'Laptop {number}',
    'node.join.empty': 'Choose an election or paste its link first.',
    'node.join.nameless': 'Give this laptop a name first.',
    'node.take-over': 'The coordinator’s laptop is lost?',
    'node.take-over.text':
      'Another laptop can go on with the same election. Agree only if you know the people who show the new link.',
    'node.take-over.agree': 'Let the coordinator of this link go on with the election of this laptop',
    'node.take-over.button': 'Go on with this coordinator',

    'node.succession.title': 'The coordinator’s laptop does not answer',
    'node.succession.patience':
      'It is tried again and again. If that laptop only sleeps or has lost the network, wait. If it is lost, the election can go on without it.',
    'node.succession.wronged': 'Going on without this coordinator',
    'node.succession.wronged.text':
      'Where all agree which record is the right one, another laptop can lead the election on.',
    'node.succession.follow': 'Another laptop leads now',
    'node.succession.link': 'Its join link',
    'node.succession.empty': 'Paste the new link first.',
    'node.succession.lead': 'Nobody leads yet: lead with this laptop',
    'node.succession.lead.text':
      'This laptop has the whole public record. It can lead the election on, under a new link, once enough other laptops agree.',
    'node.succession.lead.button': 'Take over with this laptop …',
    'node.succession.save': 'Save the copy for another laptop',
    'node.succession.save.text': 'With the saved file any laptop can lead on: on its start page, below the buttons.',
    'node.succession.sure': 'Is the old laptop really lost?',
    'node.succession.sure.text':
      'From here on this laptop does not listen to the old coordinator any more, and every laptop that follows does the same. Agree in the room who takes over: only one laptop should.',
    'node.succession.sure.button': 'Yes, take over now',
    'node.succession.waiting':
      'This laptop lets another one lead: {agreed} {agreed|has|have} agreed, and {needed} {needed|is|are} needed. Then it goes on by itself.',
    'node.succession.words': 'Same words on the new laptop?',
    'node.succession.words.why':
      'They stand for the laptop that wants to lead. If it shows others, this one listens to somebody else: tell everyone in the room.',

    'node.words.title': 'Compare six words',
    'node.words.lead': 'Does the projector show the same six words, in the same order?',
    'node.words.match': 'They match',
    'node.words.differ': 'They differ',
    'node.words.why':
      'They match only if this laptop and the projector are in the very same election. Nobody in between can fake that.',
    'node.words.exact':
      'The words are a hash of the manifest’s fingerprint and a nonce of every node; each node committed to its nonce before any was opened.',
    'node.words.again': 'I looked again: they do match',
    'node.words.matched': 'You compared the words: they match.',

    'node.phase.lobby': 'Waiting in the lobby',
    'node.phase.ceremony': 'Making the key together',
    'node.phase.enrolment': 'The key is ready',
    'node.phase.voting': 'Voting is open',
    'node.phase.decryption': 'Opening the mixed list',
    'node.phase.finished': 'The result is confirmed',
    'node.lobby.text': 'You have joined. The organiser starts when everyone is here.',
    'node.result.own': 'This laptop has checked every proof and counted the opened ballots itself.',
    'node.leave.none': 'Leave this window open until the result is there.',
    'node.leave.now': 'This laptop has checked it and signed. You may close the window.',
    'node.leave.soon': 'Leave this window open a moment longer, until this laptop has checked it and signed.',
    'node.leader': 'Same words on the projector?',
    'node.leader.why':
      'They stand for the laptop that leads. If the projector shows others, this laptop listens to somebody else: get the link again.',
    'node.lobby.own': '{name} (this laptop)',
    'node.next': 'What comes next',
    'node.next.key': 'The laptops make a key',
    'node.next.key.text': 'Each makes a part of it and keeps it. Nobody ever has the whole key.',
    'node.next.words': 'You compare six words',
    'node.next.words.text': 'This window asks once whether they are the projector’s.',
    'node.next.mix': 'It mixes and checks by itself',
    'node.next.mix.text': 'Keep the laptop awake and in the network, on its charger if you can.',

    'node.who.words': 'Twelve words of its key',
    'node.who.words.why': 'They stand for this laptop in whatever it signs.',
    'node.place': 'Place {index} of {nodes} in the line',
    'node.place.none': 'Its place in the line is not fixed yet.',
    'node.connected': 'Connected',
    'node.disconnected': 'Not connected. It tries again by itself.',
    'node.plain-keys':
      'This computer keeps passwords in plain text, so the key of this laptop is not protected from other programs.',

    'node.job': 'What it does now',
    'node.job.none': 'Nothing to do right now: it waits and watches.',
    'node.job.checking': 'Checking what others posted',
    'node.job.mixing': 'Mixing the ballots',
    'node.job.proving': 'Proving that it swapped nothing',
    'node.job.decrypting': 'Computing its part of the key',

    'node.checked': 'What it checked itself',
    'node.checked.none': 'Nothing yet: the public record begins when the organiser starts.',
    'node.checked.entries': '{count} {count|entry|entries} of the public record checked',
    'node.checked.cosigned': 'Signed as a witness up to entry {count}.',
    'node.checked.proofs': '{count} {count|proof|proofs} verified',
    'node.witness.all': 'It is a witness for everything on the record.',
    'node.witness.no-more': 'It signs nothing more.',
    'node.witness.behind': '{count} {count|entry|entries} still to sign.',
    'node.witness.why': 'What it has signed, nobody can change afterwards without everyone seeing who did it.',
    'node.exact.text':
      'It folds every entry of the append-only log with the election’s rules, examines all proofs, and co-signs the coordinator’s checkpoints (RFC 6962 Merkle tree, signed notes).',

    'node.alarm': 'Stop: {culprit}',
    'node.alarm.words.what':
      'Say it aloud in the room, whatever the projector shows. Then look again, word by word; these are this laptop’s:',
    'node.alarm.what': 'Tell everyone in the room now. The evidence is on this laptop and on the public record.',
    'node.alarm.code': 'Code: {code}',
    'node.fork.save': 'Save the proof',
    'node.compare': 'Compare with another laptop or a receipt',
    'node.compare.text':
      'A coordinator could show different laptops different records. Open what another laptop saved here, or a voter’s receipt: whatever conflicts proves it.',
    'node.compare.button': 'Open a file to compare',
    'node.compare.save': 'Save this laptop’s checkpoint',
    'node.compare.same': 'It agrees: the first {count} entries are the same.',
    'node.compare.later': 'It covers {count} entries; this laptop compares as soon as it has them all.',
    'node.export': 'Keep a copy of this laptop’s key',
    'node.export.text':
      'With the file and the passphrase another computer can go on as this laptop. Whoever has both can act in its name.',
    'node.export.passphrase': 'Passphrase',
    'node.export.hint': 'At least 12 characters. Several words are good.',
    'node.export.short': 'The passphrase is too short.',
    'node.export.button': 'Save the key',

    'node.joining.title': 'Are these one person?',
    'node.joining.lead':
      'The organiser proposes to count these written-in names as one person. It is done if {count} {count|laptop agrees|laptops agree}. If you are not sure, do nothing.',
    'node.joining.agree': 'Yes, one person',
    'node.joining.done': 'This laptop agrees.',
    'node.joining.sure': 'Sure that this is one person?',
    'node.joining.sure.text': 'This laptop signs it on the public record. It cannot be taken back.',
  },
  de: {
    'node.title': 'Mit diesem Laptop mischen',
    'node.join.lead': 'Dieser Laptop hilft, die Stimmzettel zu mischen, und prüft die anderen Laptops.',
    'node.nearby.none': 'Noch nichts gefunden. Der Link geht immer.',
    'node.nearby.hint': 'Ein Name im Netz beweist nichts. Wörter vergleichen schon, im nächsten Schritt.',
    'node.nearby.choose': 'Auswählen',
    'node.nearby.use': '{title} auswählen',
    'node.nearby.taken': 'Ausgewählt',
    'node.join.name': 'Name dieses Laptops',
    'node.join.name.hint': 'Die anderen sehen ihn. Jeder Laptop braucht einen eigenen Namen.',
    'node.join.name.default': 'Laptop {number}',
    'node.join.empty': 'Wähle zuerst eine Wahl oder füge ihren Link ein.',
    'node.join.nameless': 'Gib diesem Laptop zuerst einen Namen.',
    'node.take-over': 'Ist der Laptop der Wahlleitung verloren?',
    'node.take-over.text':
      'Ein anderer Laptop kann dieselbe Wahl weiterführen. Stimm nur zu, wenn du die Leute kennst, die den neuen Link zeigen.',
    'node.take-over.agree': 'Die Wahlleitung dieses Links soll die Wahl dieses Laptops weiterführen',
    'node.take-over.button': 'Mit dieser Wahlleitung weitermachen',

    'node.succession.title': 'Der Laptop der Wahlleitung antwortet nicht',
    'node.succession.patience':
      'Es wird immer wieder versucht. Schläft er nur oder hat er kein Netz, dann warte. Ist er verloren, kann die Wahl ohne ihn weitergehen.',
    'node.succession.wronged': 'Ohne diese Wahlleitung weitermachen',
    'node.succession.wronged.text':
      'Sind sich alle einig, welches Brett das richtige ist, kann ein anderer Laptop die Wahl weiterleiten.',
    'node.succession.follow': 'Jetzt leitet ein anderer Laptop',
    'node.succession.link': 'Sein Link zur Wahl',
    'node.succession.empty': 'Füge zuerst den neuen Link ein.',
    'node.succession.lead': 'Noch leitet niemand: mit diesem Laptop leiten',
    'node.succession.lead.text':
      'Dieser Laptop hat das ganze öffentliche Brett. Er kann die Wahl unter einem neuen Link weiterleiten, sobald genug andere Laptops zustimmen.',
    'node.succession.lead.button': 'Mit diesem Laptop übernehmen …',
    'node.succession.save': 'Kopie für einen anderen Laptop speichern',
    'node.succession.save.text':
      'Mit der gespeicherten Datei kann jeder Laptop weiterleiten: auf seiner Startseite, unter den Knöpfen.',
    'node.succession.sure': 'Ist der alte Laptop wirklich verloren?',
    'node.succession.sure.text':
      'Von jetzt an hört dieser Laptop nicht mehr auf die alte Wahlleitung, und jeder Laptop, der ihm folgt, auch nicht. Einigt euch, wer übernimmt: Nur ein Laptop sollte es tun.',
    'node.succession.sure.button': 'Ja, jetzt übernehmen',
    'node.succession.waiting':
      'Dieser Laptop lässt einen anderen leiten: {agreed} {agreed|hat|haben} zugestimmt, {needed} {needed|ist|sind} nötig. Dann geht es von selbst weiter.',
    'node.succession.words': 'Dieselben Wörter auf dem neuen Laptop?',
    'node.succession.words.why':
      'Sie stehen für den Laptop, der leiten will. Zeigt er andere, hört dieser auf jemand anderen: Sag es allen im Raum.',

    'node.words.title': 'Vergleiche sechs Wörter',
    'node.words.lead': 'Stehen auf der Leinwand dieselben sechs Wörter, in derselben Reihenfolge?',
    'node.words.match': 'Sie stimmen überein',
    'node.words.differ': 'Sie sind verschieden',
    'node.words.why':
      'Sie stimmen nur überein, wenn dieser Laptop und die Leinwand in genau derselben Wahl sind. Niemand dazwischen kann das fälschen.',
    'node.words.exact':
      'Die Wörter sind ein Hash über den Fingerabdruck des Manifests und eine Zufallszahl (Nonce) jedes Knotens; jeder legte sich auf seine fest, bevor eine offen war.',
    'node.words.again': 'Ich habe noch einmal geschaut: Sie stimmen überein',
    'node.words.matched': 'Du hast die Wörter verglichen: Sie stimmen überein.',

    'node.phase.lobby': 'Wartet im Vorraum',
    'node.phase.ceremony': 'Der Schlüssel entsteht gemeinsam',
    'node.phase.enrolment': 'Der Schlüssel ist fertig',
    'node.phase.voting': 'Die Wahl läuft',
    'node.phase.decryption': 'Die gemischte Liste wird geöffnet',
    'node.phase.finished': 'Das Ergebnis ist bestätigt',
    'node.lobby.text': 'Du nimmst teil. Die Wahlleitung beginnt, wenn alle da sind.',
    'node.result.own': 'Dieser Laptop hat jeden Beweis geprüft und die geöffneten Stimmzettel selbst gezählt.',
    'node.leave.none': 'Lass dieses Fenster offen, bis das Ergebnis da ist.',
    'node.leave.now': 'Dieser Laptop hat es geprüft und unterschrieben. Du kannst das Fenster schließen.',
    'node.leave.soon': 'Lass dieses Fenster noch offen, bis dieser Laptop es geprüft und unterschrieben hat.',
    'node.leader': 'Dieselben Wörter auf der Leinwand?',
    'node.leader.why':
      'Sie stehen für den Laptop, der leitet. Zeigt die Leinwand andere, hört dieser Laptop auf jemand anderen: Hol den Link noch einmal.',
    'node.lobby.own': '{name} (dieser Laptop)',
    'node.next': 'Wie es weitergeht',
    'node.next.key': 'Die Laptops machen einen Schlüssel',
    'node.next.key.text': 'Jeder macht einen Teil davon und behält ihn. Den ganzen Schlüssel hat nie jemand.',
    'node.next.words': 'Du vergleichst sechs Wörter',
    'node.next.words.text': 'Dieses Fenster fragt einmal, ob es die auf der Leinwand sind.',
    'node.next.mix': 'Er mischt und prüft von selbst',
    'node.next.mix.text': 'Lass den Laptop wach und im Netz, am besten am Ladegerät.',

    'node.who.words': 'Zwölf Wörter seines Schlüssels',
    'node.who.words.why': 'Sie stehen für diesen Laptop in allem, was er unterschreibt.',
    'node.place': 'Platz {index} von {nodes} in der Reihe',
    'node.place.none': 'Sein Platz in der Reihe steht noch nicht fest.',
    'node.connected': 'Verbunden',
    'node.disconnected': 'Nicht verbunden. Er versucht es von selbst wieder.',
    'node.plain-keys':
      'Dieser Computer bewahrt Passwörter unverschlüsselt auf; der Schlüssel dieses Laptops ist vor anderen Programmen nicht geschützt.',

    'node.job': 'Was er gerade tut',
    'node.job.none': 'Gerade nichts: Er wartet und schaut zu.',
    'node.job.checking': 'Prüft, was andere veröffentlicht haben',
    'node.job.mixing': 'Mischt die Stimmzettel',
    'node.job.proving': 'Beweist, dass er nichts vertauscht hat',
    'node.job.decrypting': 'Berechnet seinen Teil des Schlüssels',

    'node.checked': 'Was er selbst geprüft hat',
    'node.checked.none': 'Noch nichts: Das öffentliche Brett beginnt, wenn die Wahlleitung startet.',
    'node.checked.entries': '{count} {count|Eintrag|Einträge} am öffentlichen Brett geprüft',
    'node.checked.cosigned': 'Als Zeuge unterschrieben bis Eintrag {count}.',
    'node.checked.proofs': '{count} {count|Beweis|Beweise} nachgerechnet',
    'node.witness.all': 'Er ist Zeuge für alles, was am Brett steht.',
    'node.witness.no-more': 'Mehr unterschreibt er nicht.',
    'node.witness.behind': '{count} {count|Eintrag ist|Einträge sind} noch zu unterschreiben.',
    'node.witness.why': 'Was er unterschrieben hat, kann niemand mehr ändern, ohne dass alle sehen, wer es war.',
    'node.exact.text':
      'Er faltet jeden Eintrag des Logs mit den Regeln der Wahl, prüft alle Beweise und unterschreibt die Checkpoints der Wahlleitung mit (Merkle-Baum nach RFC 6962, Signed Notes).',

    'node.alarm': 'Halt: {culprit}',
    'node.alarm.words.what':
      'Sag es laut im Raum, was auch immer die Leinwand zeigt. Dann schau noch einmal, Wort für Wort; dies sind die dieses Laptops:',
    'node.alarm.what': 'Sag es jetzt allen im Raum. Die Belege sind auf diesem Laptop und am öffentlichen Brett.',
    'node.alarm.code': 'Code: {code}',
    'node.fork.save': 'Beweis speichern',
    'node.compare': 'Mit einem anderen Laptop oder einer Quittung vergleichen',
    'node.compare.text':
      'Eine Wahlleitung könnte verschiedenen Laptops Verschiedenes zeigen. Öffne, was ein anderer Laptop hier gespeichert hat, oder eine Quittung: Was sich widerspricht, beweist es.',
    'node.compare.button': 'Datei zum Vergleichen öffnen',
    'node.compare.save': 'Stand dieses Laptops speichern',
    'node.compare.same': 'Es stimmt überein: Die ersten {count} Einträge sind dieselben.',
    'node.compare.later': 'Es umfasst {count} Einträge; dieser Laptop vergleicht, sobald er sie alle hat.',
    'node.export': 'Den Schlüssel dieses Laptops sichern',
    'node.export.text':
      'Mit der Datei und dem Passwortsatz kann ein anderer Computer als dieser Laptop weitermachen. Wer beides hat, kann in seinem Namen handeln.',
    'node.export.passphrase': 'Passwortsatz',
    'node.export.hint': 'Mindestens 12 Zeichen. Mehrere Wörter sind gut.',
    'node.export.short': 'Der Passwortsatz ist zu kurz.',
    'node.export.button': 'Schlüssel speichern',

    'node.joining.title': 'Ist das eine Person?',
    'node.joining.lead':
      'Die Wahlleitung schlägt vor, diese dazugeschriebenen Namen als eine Person zu zählen. Es gilt, wenn {count} {count|Laptop zustimmt|Laptops zustimmen}. Wenn du nicht sicher bist, tu nichts.',
    'node.joining.agree': 'Ja, eine Person',
    'node.joining.done': 'Dieser Laptop stimmt zu.',
    'node.joining.sure': 'Sicher, dass das eine Person ist?',
    'node.joining.sure.text':
      'Dieser Laptop unterschreibt es im öffentlichen Protokoll. Das lässt sich nicht zurücknehmen.',
  },
} satisfies Texts;
