import type { Texts } from './texts.ts';

const again = { en: 'Try again in a moment.', de: 'Versuch es gleich noch einmal.' };
const alarm = { en: 'Tell everyone; do not go on.', de: 'Sag es allen; macht nicht weiter.' };

/** What stable error codes mean for people; other codes are shown with the message they come with. */
export const errors = {
  en: {
    'errors.disconnected': `The connection broke before there was an answer. ${again.en}`,
    'errors.unreachable':
      'Nobody answers there. Are both devices in the same network, and is the coordinator’s window open?',
    'errors.no-token': 'This page belongs to a program that has ended, or was opened twice. Start Ostraka again.',
    'errors.bad-link':
      'This is no join link. Copy the whole line from the coordinator’s screen: it begins with ostraka://',
    'errors.wrong-coordinator': 'Whoever answers there is not the one that the link names. Ask for the link again.',
    'errors.unknown-coordinator':
      'The laptop that answers there did not begin this election. That is right only if the organiser’s laptop was lost and this one took over.',
    'errors.not-taken-over': `The new coordinator waits until enough laptops agree. ${again.en}`,
    'errors.bad-takeover': 'The other laptops have not agreed yet, or disagree about what is on the record.',
    'errors.replica-behind': 'Another laptop knows more than this one: take over from there.',
    'errors.no-board': 'There is no election on this laptop yet that could go on.',
    'errors.other-election': 'This laptop belongs to an election of another coordinator.',
    'errors.wrong-origin': 'This comes from another election.',
    'errors.out-of-phase': 'It is not the time for this: the election is at another step.',
    'errors.not-yet': 'The election has not begun yet. Wait a moment.',
    'errors.over-limit': 'More than this election allows.',
    'errors.codes-only': 'This election uses printed codes.',
    'errors.keys-only': 'This election uses no codes.',
    'errors.bad-code': 'This is not a code of this election. Compare it with the slip, letter by letter.',
    'errors.not-on-roll': 'You are not on the list of voters.',
    'errors.page-not-allowed': 'This election takes ballots from the Ostraka app only, not from a web page.',
    'errors.bad-manifest': 'These laptops and numbers do not make an election.',
    'errors.bad-plan': 'Something in the plan is not allowed.',
    'errors.coordinator-disk': 'The organiser’s laptop cannot use its disk. Its own screen says why.',
    'errors.storage-full': 'The disk is full. Make room and start Ostraka again.',
    'errors.storage-damaged': 'A file of this election is damaged. Ask whoever leads the election.',
    'errors.not-saved': 'The file could not be written.',
    'errors.not-found': 'This is not here any more.',
    'errors.fork': `The coordinator has shown two different records of this election. ${alarm.en}`,
    'errors.no-key': 'This address does not say whose election it is. Scan the code on the organiser’s screen again.',
    'errors.no-storage':
      'This browser keeps nothing for this page, so your key would be lost. Leave private browsing, or use the app.',
    'errors.bad-bind': 'This code was used on another device already. If that was not you, tell the organiser.',
    'errors.bad-board': `The record of this election breaks its own rules. ${alarm.en}`,
    'errors.bad-receipt': 'The coordinator says it has your ballot and cannot prove it. Tell the organiser.',
    'errors.missing-ballot': 'The record no longer agrees with your receipt. Save the receipt and show it to everyone.',
    'errors.wrong-tally': 'The published result does not follow from the opened ballots. Tell everyone.',
    'errors.bad-opening':
      'The opened ballot does not hold what it says. Do not vote with that device; show this to everyone.',
    'errors.not-opened':
      'This ballot has not been opened for a test. Open it on the voting device first, then scan again.',
    'errors.second-ballot': 'You have voted, and this election takes one ballot each.',
    'errors.unreadable':
      'This is no election that can be read: the file is something else, is cut short, or comes from another version.',
  },
  de: {
    'errors.disconnected': `Die Verbindung brach ab, bevor eine Antwort kam. ${again.de}`,
    'errors.unreachable':
      'Dort antwortet niemand. Sind beide Geräte im selben Netz, und ist das Fenster der Wahlleitung offen?',
    'errors.no-token':
      'Diese Seite gehört zu einem Programm, das beendet ist, oder wurde zweimal geöffnet. Starte Ostraka neu.',
    'errors.bad-link':
      'Das ist kein Link zu einer Wahl. Kopiere die ganze Zeile vom Bildschirm der Wahlleitung: Sie beginnt mit ostraka://',
    'errors.wrong-coordinator':
      'Wer dort antwortet, ist nicht, wen der Link nennt. Lass dir den Link noch einmal geben.',
    'errors.unknown-coordinator':
      'Der Laptop, der dort antwortet, hat diese Wahl nicht begonnen. Das ist nur richtig, wenn der Laptop der Wahlleitung verloren ist und dieser übernommen hat.',
    'errors.not-taken-over': `Die neue Wahlleitung wartet, bis genug Laptops zustimmen. ${again.de}`,
    'errors.bad-takeover': 'Die anderen Laptops haben noch nicht zugestimmt oder sind uneins, was am Brett steht.',
    'errors.replica-behind': 'Ein anderer Laptop weiß mehr als dieser: Übernimm von dort.',
    'errors.no-board': 'Auf diesem Laptop ist noch keine Wahl, die weitergehen könnte.',
    'errors.other-election': 'Dieser Laptop gehört zur Wahl einer anderen Wahlleitung.',
    'errors.wrong-origin': 'Das kommt aus einer anderen Wahl.',
    'errors.out-of-phase': 'Dafür ist jetzt nicht die Zeit: Die Wahl ist bei einem anderen Schritt.',
    'errors.not-yet': 'Die Wahl hat noch nicht begonnen. Warte einen Moment.',
    'errors.over-limit': 'Mehr, als diese Wahl erlaubt.',
    'errors.codes-only': 'Diese Wahl verwendet gedruckte Codes.',
    'errors.keys-only': 'Diese Wahl verwendet keine Codes.',
    'errors.bad-code': 'Das ist kein Code dieser Wahl. Vergleiche ihn Buchstabe für Buchstabe mit dem Zettel.',
    'errors.not-on-roll': 'Du stehst nicht auf der Liste der Wählenden.',
    'errors.page-not-allowed': 'Diese Wahl nimmt nur Stimmzettel aus der Ostraka-App an, nicht von einer Webseite.',
    'errors.bad-manifest': 'Aus diesen Laptops und Zahlen wird keine Wahl.',
    'errors.bad-plan': 'Etwas am Plan ist nicht erlaubt.',
    'errors.coordinator-disk':
      'Der Laptop der Wahlleitung kann seine Festplatte nicht benutzen. Warum, steht dort auf dem Bildschirm.',
    'errors.storage-full': 'Die Festplatte ist voll. Schaff Platz und starte Ostraka neu.',
    'errors.storage-damaged': 'Eine Datei dieser Wahl ist beschädigt. Frag, wer die Wahl leitet.',
    'errors.not-saved': 'Die Datei konnte nicht geschrieben werden.',
    'errors.not-found': 'Das gibt es hier nicht mehr.',
    'errors.fork': `Die Wahlleitung hat zwei verschiedene Fassungen dieser Wahl gezeigt. ${alarm.de}`,
    'errors.no-key':
      'Diese Adresse sagt nicht, wessen Wahl es ist. Scanne den Code auf dem Bildschirm der Wahlleitung noch einmal.',
    'errors.no-storage':
      'Dieser Browser merkt sich nichts für diese Seite, dein Schlüssel ginge verloren. Verlass den privaten Modus, oder nimm die App.',
    'errors.bad-bind':
      'Dieser Code wurde schon auf einem anderen Gerät verwendet. Warst du das nicht, sag es der Wahlleitung.',
    'errors.bad-board': `Das Protokoll dieser Wahl bricht seine eigenen Regeln. ${alarm.de}`,
    'errors.bad-receipt':
      'Die Wahlleitung behauptet, deinen Stimmzettel zu haben, und kann es nicht beweisen. Sag es ihr.',
    'errors.missing-ballot':
      'Das Protokoll passt nicht mehr zu deiner Quittung. Speichere die Quittung und zeig sie allen.',
    'errors.wrong-tally': 'Das veröffentlichte Ergebnis folgt nicht aus den geöffneten Stimmzetteln. Sag es allen.',
    'errors.bad-opening':
      'Der geöffnete Stimmzettel enthält nicht, was er angibt. Wähle nicht mit diesem Gerät; zeig das allen.',
    'errors.not-opened':
      'Dieser Stimmzettel wurde nicht für einen Test geöffnet. Öffne ihn zuerst auf dem Wahlgerät, dann scanne noch einmal.',
    'errors.second-ballot': 'Du hast gewählt, und diese Wahl nimmt von jedem einen Stimmzettel.',
    'errors.unreadable':
      'Das ist keine lesbare Wahl: Die Datei ist etwas anderes, abgeschnitten oder aus einer anderen Version.',
  },
} satisfies Texts;
