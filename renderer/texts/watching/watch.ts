import type { Texts } from '../texts.ts';

/** Whoever watches an election without a part in it. */
export const watch = {
  en: {
    'watch.title': 'Watch and check',
    'watch.lead':
      'This device follows the election and checks each step itself, as it comes. It has no key and no vote, signs nothing, and asks for nothing but what is public.',
    'watch.waiting': 'The election has not begun yet. This page begins with it.',
    'watch.words': 'Is it the election you mean?',
    'watch.words.text':
      'Compare these words with those on the projector, or on a laptop that you trust: an invented election has others.',
    'watch.unproven':
      'You typed the address, so the organiser’s laptop itself says whose election this is. The code on the projector says it for sure.',
    'watch.board': 'What is checked',
    'watch.board.checking': 'Entries that are checked',
    'watch.board.ballots': 'Ballots among them',
    'watch.board.whole':
      'All that the coordinator has signed is checked: {count} {count|entry|entries}, {ballots} {ballots|ballot|ballots} among them.',
    'watch.board.begins': 'They begin with the {count} that were seen before.',
    'watch.board.cosigned': '{names} checked the first {count} as well, and signed them.',
    'watch.board.nobody': 'No laptop has co-signed it yet.',
    'watch.working': 'Entry {index}: a long proof is being checked, {percent} % so far.',
    'watch.steps': 'Step by step',
    'watch.step.ok': 'checked:',
    'watch.step.fail': 'found false:',
    'watch.step.wait': 'to be noticed:',
    'watch.alarms': 'Alarm',
    'watch.alarm.went-back':
      'The record has got shorter: fewer entries are shown than the coordinator had signed. This device waits for it to grow in the same way again.',
    'watch.alarm.bad-answer': 'What was shown is not what was signed. It is asked for again.',
    'watch.alarm.wrong-origin': 'Another election is shown here now. This device does not believe it, and asks again.',
    'watch.alarm.bad-checkpoint-signature':
      'What was shown as the coordinator’s signature is none of this election. It is asked for again.',
    'watch.alarm.left-behind':
      'The coordinator was replaced, and the record goes on without the last entries that were seen here. That may be nobody’s fault; what was seen can be saved.',
    'watch.alarm.other-election':
      'This is another election than the one that was seen here before, though the same key leads it.',
    'watch.alarm.bad-cosignature': 'A signature under a laptop’s name does not hold. It counts for nothing.',
    'watch.alarm.claimed': 'The coordinator says so; the record does not prove it.',
    'watch.alarm.ends': 'Nothing that comes after this can be believed: the watching ends here.',
    'watch.fork.text':
      'Two signatures of the coordinator contradict each other. The proof is a small file; anyone can check it.',
    'watch.away': 'The coordinator does not answer. It is asked again until it does; what was checked stays.',
    'watch.judging': 'The election is over. Everything is judged once more, from the beginning',
    'watch.save': 'Save what was seen',
    'watch.not-kept':
      'This browser keeps nothing for this page: after a reload it cannot tell whether the record is still the same.',
    'watch.worth': 'What this page is worth',
    'watch.worth.text':
      'It comes from the organiser’s laptop. To somebody who doubts the organiser it proves nothing, for a changed page could show what it likes.',
    'watch.worth.file': 'Save what was seen, and check it with a verifier that you trust:',
    'watch.worth.verifier': 'the one-file verifier, better taken from elsewhere',
    'watch.worth.command': 'Or watch with a program of your own:',
    'watch.worth.kept': 'Of this election the page keeps the last signed checkpoint on this device, and nothing else.',
    'watch.link': 'Watch and check each step, without a vote',
  },
  de: {
    'watch.title': 'Zusehen und prüfen',
    'watch.lead':
      'Dieses Gerät folgt der Wahl und prüft jeden Schritt selbst, sobald er kommt. Es hat keinen Schlüssel und keine Stimme, unterschreibt nichts und fragt nur nach dem, was öffentlich ist.',
    'watch.waiting': 'Die Wahl hat noch nicht begonnen. Diese Seite beginnt mit ihr.',
    'watch.words': 'Ist es die Wahl, die du meinst?',
    'watch.words.text':
      'Vergleiche diese Wörter mit denen auf dem Beamer oder auf einem Laptop, dem du traust: Eine erfundene Wahl hat andere.',
    'watch.unproven':
      'Du hast die Adresse getippt, also sagt der Laptop der Wahlleitung selbst, wessen Wahl das ist. Sicher sagt es der Code auf dem Beamer.',
    'watch.board': 'Was geprüft ist',
    'watch.board.checking': 'Geprüfte Einträge',
    'watch.board.ballots': 'Stimmzettel darunter',
    'watch.board.whole':
      'Alles, was die Wahlleitung unterschrieben hat, ist geprüft: {count} {count|Eintrag|Einträge}, darunter {ballots} Stimmzettel.',
    'watch.board.begins': 'Sie beginnen mit den {count}, die vorher zu sehen waren.',
    'watch.board.cosigned': 'Auch geprüft und unterschrieben haben die ersten {count}: {names}.',
    'watch.board.nobody': 'Noch hat kein Laptop mitunterschrieben.',
    'watch.working': 'Eintrag {index}: Ein langer Beweis wird geprüft, bisher {percent} %.',
    'watch.steps': 'Schritt für Schritt',
    'watch.step.ok': 'geprüft:',
    'watch.step.fail': 'falsch befunden:',
    'watch.step.wait': 'bemerkenswert:',
    'watch.alarms': 'Alarm',
    'watch.alarm.went-back':
      'Das Brett ist kürzer geworden: Es zeigt weniger Einträge, als die Wahlleitung unterschrieben hatte. Dieses Gerät wartet, ob es wieder genauso wächst.',
    'watch.alarm.bad-answer': 'Was gezeigt wurde, ist nicht, was unterschrieben wurde. Es wird noch einmal gefragt.',
    'watch.alarm.wrong-origin':
      'Hier wird jetzt eine andere Wahl gezeigt. Dieses Gerät glaubt sie nicht und fragt weiter.',
    'watch.alarm.bad-checkpoint-signature':
      'Was als Unterschrift der Wahlleitung gezeigt wurde, ist keine zu dieser Wahl. Es wird noch einmal gefragt.',
    'watch.alarm.left-behind':
      'Die Wahlleitung wurde ersetzt, und das Brett geht ohne die letzten Einträge weiter, die hier zu sehen waren. Daran muss niemand schuld sein; was zu sehen war, lässt sich speichern.',
    'watch.alarm.other-election':
      'Das ist eine andere Wahl als die, die hier vorher zu sehen war, obwohl derselbe Schlüssel sie leitet.',
    'watch.alarm.bad-cosignature': 'Eine Unterschrift unter dem Namen eines Laptops stimmt nicht. Sie zählt nichts.',
    'watch.alarm.claimed': 'Das sagt die Wahlleitung; das Brett beweist es nicht.',
    'watch.alarm.ends': 'Was danach kommt, ist nicht mehr zu glauben: Hier endet das Zusehen.',
    'watch.fork.text':
      'Zwei Unterschriften der Wahlleitung widersprechen sich. Der Beweis ist eine kleine Datei; jeder kann ihn prüfen.',
    'watch.away': 'Die Wahlleitung antwortet nicht. Sie wird weiter gefragt, bis sie es tut; was geprüft ist, bleibt.',
    'watch.judging': 'Die Wahl ist vorbei. Alles wird noch einmal von Anfang an beurteilt',
    'watch.save': 'Speichern, was zu sehen war',
    'watch.not-kept':
      'Dieser Browser behält für diese Seite nichts: Nach einem Neuladen kann sie nicht sagen, ob das Brett noch dasselbe ist.',
    'watch.worth': 'Was diese Seite wert ist',
    'watch.worth.text':
      'Sie kommt vom Laptop der Wahlleitung. Wer an der Wahlleitung zweifelt, dem beweist sie nichts, denn eine veränderte Seite könnte zeigen, was sie will.',
    'watch.worth.file': 'Speichere, was zu sehen war, und prüfe es mit einem Prüfprogramm, dem du traust:',
    'watch.worth.verifier': 'das Prüfprogramm in einer Datei, besser von anderswo geholt',
    'watch.worth.command': 'Oder sieh mit einem eigenen Programm zu:',
    'watch.worth.kept':
      'Von dieser Wahl behält die Seite auf diesem Gerät den letzten unterschriebenen Stand und sonst nichts.',
    'watch.link': 'Zusehen und jeden Schritt prüfen, ohne Stimme',
  },
} as const satisfies Texts;
