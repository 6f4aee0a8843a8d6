import type { ErrorCode } from '../../shared/codec/errors/codes.ts';
import type { OwnLanguage } from './texts.ts';

const again = { en: 'Try again in a moment.', de: 'Versuch es gleich noch einmal.' };
const alarm = { en: 'Tell everyone; do not go on.', de: 'Sag es allen; macht nicht weiter.' };

/** Codes that no screen shows as an error. Where one does all the same, it shows the message that came with it. */
export const neverShown = [
  // What a person at a command line meets, and no window offers.
  ...([
    'no-code',
    'no-name',
    'no-fork',
    'bad-ballot-file',
    'empty-ballot-file',
    'not-in-this-format',
    'bad-export',
    'bad-passphrase',
    'not-empty',
    'profile-in-use',
    'other-sweep',
    'usage',
    'bad-option',
    'bad-engine',
    'storage-unreachable',
    'storage-unknown',
    'storage-unsafe',
    'storage-deposed',
    'no-adapter',
    'process-ended',
    'chaos',
  ] as const),
  // What programs meet of each other: a window that has to do with one has a defect.
  ...([
    'bad-request',
    'forbidden',
    'blob-missing',
    'out-of-range',
    'bad-frame',
    'no-hello',
    'bad-length',
    'bad-shape',
    'not-canonical',
    'bad-hex',
    'bad-point',
    'bad-scalar',
    'bad-proof',
    'bad-note',
    'bad-index',
    'bad-secrets',
    'too-long',
    'bad-blob',
    'unknown-call',
    'wrong-role',
    'pool-closed',
    'bad-job',
    'said-before',
    'unknown-audit',
  ] as const),
  // What only nodes and the coordinator can get wrong on the board; windows show it as a fault or an alarm (core.ts).
  ...([
    'malformed',
    'wrong-election',
    'wrong-author',
    'bad-signature',
    'wrong-attempt',
    'bad-nonce',
    'bad-complaint',
    'wrong-key',
    'bad-restart',
    'unwitnessed-close',
    'not-your-turn',
    'wrong-input',
    'wrong-length',
    'unknown-mix',
    'bad-skip',
    'enough-ballots',
    'bad-seal',
    'after-seal',
    'wrong-list',
    'too-few-shares',
    'wrong-plaintexts',
    'wrong-result',
    'bad-deal',
    'no-joint-key',
    'false-complaint',
    'time-out',
    'bad-shuffle',
    'bad-shares',
    'contradiction',
    'left-behind',
    'went-back',
    'bad-cosignature',
    'secret-lost',
    'simulation',
    'old-manifest',
    'words-differ',
  ] as const),
] as const satisfies readonly ErrorCode[];

type ShownCode = Exclude<ErrorCode, (typeof neverShown)[number]>;
/** A sentence for every code that a screen may show: a new code does not compile before it has one, or is never shown. */
type Sentences = Readonly<Record<`errors.${ShownCode}`, string>>;

/** What error codes mean for people. */
export const errors = {
  en: {
    'errors.disconnected': `The connection broke before there was an answer. ${again.en}`,
    'errors.rehearsal': 'This is a rehearsal: its test deck votes, and nobody else. Wait for the election itself.',
    'errors.not-a-lesson': 'This election is no lesson: no laptop cheats in it on purpose.',
    'errors.not-released':
      'Nobody lets this ballot be followed and opened. Choose one that the lesson made up, or that its voter has lent.',
    'errors.bad-proxy': 'The computer that passes this on to the election is set up wrongly. Tell the organiser.',
    'errors.unreachable':
      'Nobody answers there. Are both devices in the same network, and is the coordinator’s window open?',
    'errors.no-token':
      'This page is no window of Ostraka any more: its address was used before, the window was opened elsewhere, or the program has ended. Look for its newer window, or start Ostraka again.',
    'errors.bad-link':
      'This is no join link. Copy the whole line from the coordinator’s screen: it begins with ostraka://',
    'errors.wrong-coordinator': 'Whoever answers there is not the one that the link names. Ask for the link again.',
    'errors.unknown-coordinator':
      'The laptop that answers there did not begin this election. That is right only if the organiser’s laptop was lost and this one took over.',
    'errors.not-taken-over': `The new coordinator waits until enough laptops agree. ${again.en}`,
    'errors.bad-reminder':
      'The list of those who have not voted is made once, where the plan allows it, and while somebody is left to be reminded. Remind everybody alike.',
    'errors.bad-time':
      'An announced time has to be still to come, and a closing time can only be moved to a later one. Choose a later time.',
    'errors.bad-takeover': 'The other laptops have not agreed yet, or disagree about what is on the record.',
    'errors.replica-behind': 'Another laptop knows more than this one: take over from there.',
    'errors.no-board': 'There is no election on this laptop yet that could go on.',
    'errors.bad-name':
      'This name cannot be used. It takes letters, digits, spaces and - ’ . , ( ) & + /, and letters of one alphabet in each word.',
    'errors.voter-name-taken':
      'Somebody on the list has this name, or one that looks like it. Add an initial. If nobody else has your name, tell the organiser.',
    'errors.struck-off': 'The organiser took you off the list of voters.',
    'errors.other-names': 'These names belong to another election than this transcript.',
    'errors.no-names': 'The list of voters of this election holds no names.',
    'errors.other-election': 'This laptop belongs to an election of another coordinator.',
    'errors.wrong-origin': 'This comes from another election.',
    'errors.out-of-phase': 'It is not the time for this: the election is at another step.',
    'errors.not-yet': 'The election has not begun yet. Wait a moment.',
    'errors.over-limit': 'More than this election allows.',
    'errors.codes-only': 'This election uses printed codes.',
    'errors.too-early': 'Voting was announced to close later. Wait, or say that it is to close before.',
    'errors.two-needed': 'At this desk this takes the passphrases of both people.',
    'errors.wrong-passphrase': 'That is not it. Type again; where both are asked for, the first person’s comes first.',
    'errors.passphrase-wait': 'Several passphrases were wrong. Wait a minute, then try again.',
    'errors.weak-passphrase': 'A passphrase has at least twelve letters, and each person has one of their own.',
    'errors.desk-locked': 'This window is locked. One of the two passphrases unlocks it.',
    'errors.keys-only': 'This election uses no codes.',
    'errors.codes-elsewhere': 'In this election the registrar makes the codes, on another laptop.',
    'errors.bad-code':
      'This is not a code of this election. Compare each letter with the slip; if all are right, ask the organiser for a newer one.',
    'errors.not-on-roll': 'You are not on the list of voters.',
    'errors.no-screens': 'In this election programs cast the ballots; people cannot vote in it.',
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
      'This browser keeps nothing for this page, so your key and your receipt would be lost. Open this in your phone’s own browser, not inside of another app and not in a private tab. Or use the Ostraka app.',
    'errors.code-spent': 'The code of this slip has been used, so it cannot be replaced: its ballot stands.',
    'errors.code-revoked':
      'The organiser has put another code in the place of this one. Use your new slip, or ask for one.',
    'errors.another-code':
      'This phone votes with another code already. The new code is still unused: use it on another phone.',
    'errors.no-worker':
      'The part of this page that seals your ballot did not start. Load the page again. If that does not help, update the browser, or use the Ostraka app.',
    'errors.bad-bind': 'This code has been used already. If that was not you, tell the organiser.',
    'errors.bad-board': `The record of this election breaks its own rules. ${alarm.en}`,
    'errors.bad-receipt': 'The coordinator says it has your ballot and cannot prove it. Tell the organiser.',
    'errors.no-receipt': 'This is no receipt: its parts do not fit together. It proves nothing against anybody.',
    'errors.other-receipt': 'This receipt is of another election than the file.',
    'errors.receipt-first': 'This is a receipt. Open the file of the election first, then choose the receipt there.',
    'errors.missing-ballot': 'The record no longer agrees with your receipt. Save the receipt and show it to everyone.',
    'errors.lost-ballot':
      'Your ballot is not in the record: another laptop took over the election without it. Vote again here if voting is still open. If not, save the receipt and show it to the organiser.',
    'errors.wrong-tally': 'The published result does not follow from the opened ballots. Tell everyone.',
    'errors.bad-opening':
      'The opened ballot does not hold what it says. Do not vote with that device; show this to everyone.',
    'errors.bad-passcode': 'This is not the passcode.',
    'errors.booth-elsewhere': 'This booth goes on in another tab. Close this one.',
    'errors.not-on-board':
      'The public board holds no ballot of this name. Compare the receipt; if it was given out after casting, tell everyone in the room.',
    'errors.not-opened':
      'This ballot has not been opened for a test. Open it on the voting device first, then scan again.',
    'errors.second-ballot': 'You have voted, and this election takes one ballot each.',
    'errors.unreadable':
      'This is no election that can be read: the file is something else, is cut short, or comes from another version.',
    'errors.too-large': 'This is larger than anything that is taken here.',
    'errors.too-slow': 'The network is so slow that not everything arrived in time. Try again.',
    'errors.too-many': 'Too many requests come from this network. Wait a minute.',
    'errors.busy': `Too much is going on at once. ${again.en}`,
    'errors.internal': 'Something went wrong inside the program. What happened stands in its log.',
    'errors.bad-answer': 'Whatever answers there gives no proper answer. Is it the organiser’s laptop? Try again.',
    'errors.captive-portal':
      'A page of this network answers instead of the organiser’s laptop: the network wants you to sign in first. Do that, or use the network of the room.',
    'errors.unknown-code':
      'The other laptop says something that this version does not know. Use one version of Ostraka everywhere.',
    'errors.not-admitted': 'This election began without this laptop. It can watch, not mix.',
    'errors.name-taken': 'Another laptop has this name. Choose another one.',
    'errors.address-full':
      'As many have come from this network address as may. Ask the organiser, who can allow it more.',
    'errors.sent-away': 'The organiser has sent this laptop away.',
    'errors.lobby-cleared': 'The organiser has begun the lobby anew. Join again.',
    'errors.cancelled': 'The organiser has cancelled this election.',
    'errors.still-here': 'This laptop is here, and keeps its name. Rename it, or leave it out.',
    'errors.more-than-expected': 'More have come than the organiser expects. Look who they are before you go on.',
    'errors.lobby-full': 'As many laptops are here as an election can have.',
    'errors.bad-checkpoint-signature':
      'The coordinator has not signed what is shown here. Tell the organiser; do not go on.',
    'errors.forked': `Your device and the coordinator know different records of this election. ${alarm.en}`,
    'errors.bad-roll': 'A key on the list of voters cannot be there.',
    'errors.replayed': 'Your last ballot has changed meanwhile, perhaps on another device. Look again, and vote anew.',
    'errors.copied': 'This ballot is on the record already. Seal a fresh one.',
    'errors.audited-and-cast': 'This ballot was opened as a test and can never be cast. Seal a fresh one.',
    'errors.bad-join': 'These names cannot be joined: only names that were written in, and never with an option.',
    'errors.bad-ballot': 'This ballot does not fit this election. Seal a fresh one.',
    'errors.bad-choice': 'This ballot does not allow that choice.',
    'errors.too-few-ballots':
      'Too few ballots count. Wait for more, or close all the same: then none of them is opened, and there is no result.',
    'errors.no-ballots': 'Nobody has voted yet: there is nothing to mix.',
    'errors.too-few-laptops':
      'Voting stays open: too few laptops are here for what comes after it. Bring one back, then close again.',
    'errors.out-of-order': 'Another step comes first.',
    'errors.no-election': 'This laptop is in no election.',
    'errors.no-result': 'There is no result.',
    'errors.board-lost': 'This laptop no longer holds all that it has signed. Let another laptop take over.',
    'errors.witness-refused': 'The outside witness does not sign.',
    'errors.bad-vkey': 'This is no key of an outside witness.',
    'errors.bad-expectation': 'This is no fingerprint of an election.',
    'errors.storage-in-use': 'This election is open in another Ostraka on this computer. Close it there.',
    'errors.storage-version':
      'Another version of Ostraka wrote what is kept of this election. Open it with that version. Nothing was changed.',
    'errors.not-ours': 'In this place there is nothing that Ostraka may delete.',
    'errors.still-needed': 'This election is not over. Agree to what is lost before it is deleted.',
    'errors.being-deleted': 'This election was being deleted when that was cut short. Delete it again.',
    'errors.storage-failed': 'The disk cannot be read or written. Is it there, and may you write to it?',
    'errors.keys-locked': 'The system does not give out what protects your keys. Unlock its keyring and try again.',
    'errors.not-copied': 'The browser did not let this be copied. Copy it by hand.',
    'errors.closed': 'This window is closed.',
    'errors.interrupted': 'It was stopped.',
    'errors.port-taken': 'Another program on this computer has the port of this election.',
    'errors.compare-first':
      'An address or a name in the network does not prove which election it is. Choose it again, and compare the twelve words.',
    'errors.bad-host': 'By this address nobody can find this election. Choose another address of this laptop.',
    'errors.bad-front':
      'Of the proxy two addresses are needed: its own as it connects from, such as 127.0.0.1, and the public one, such as https://vote.example.org, without a path.',
    'errors.address-kept':
      'Phones have made their keys at the present address and would not find them at another. Leave it until this election is over.',
    'errors.elsewhere': 'This election has another address; this page goes there.',
    'errors.cannot-listen': 'This computer cannot be reached at this address. Choose another network.',
    'errors.worker-crashed': 'A computation broke off. Try again.',
  },
  de: {
    'errors.disconnected': `Die Verbindung brach ab, bevor eine Antwort kam. ${again.de}`,
    'errors.rehearsal':
      'Das ist eine Probe: Darin stimmen fertige Stimmzettel ab, sonst niemand. Warte auf die Wahl selbst.',
    'errors.not-a-lesson': 'Diese Wahl ist kein Unterricht: Kein Laptop betrügt in ihr mit Absicht.',
    'errors.not-released':
      'Niemand lässt diesen Stimmzettel verfolgen und öffnen. Nehmen Sie einen, der erfunden oder geliehen ist.',
    'errors.bad-proxy':
      'Der Computer, der das an die Wahl weitergibt, ist falsch eingerichtet. Sag es der Wahlleitung.',
    'errors.unreachable':
      'Dort antwortet niemand. Sind beide Geräte im selben Netz, und ist das Fenster der Wahlleitung offen?',
    'errors.no-token':
      'Diese Seite ist kein Fenster von Ostraka mehr: Ihre Adresse wurde schon benutzt, das Fenster ist anderswo offen, oder das Programm ist beendet. Such sein neueres Fenster, oder starte Ostraka noch einmal.',
    'errors.bad-link':
      'Das ist kein Link zu einer Wahl. Kopiere die ganze Zeile vom Bildschirm der Wahlleitung: Sie beginnt mit ostraka://',
    'errors.wrong-coordinator':
      'Wer dort antwortet, ist nicht, wen der Link nennt. Lass dir den Link noch einmal geben.',
    'errors.unknown-coordinator':
      'Der Laptop, der dort antwortet, hat diese Wahl nicht begonnen. Das ist nur richtig, wenn der Laptop der Wahlleitung verloren ist und dieser übernommen hat.',
    'errors.not-taken-over': `Die neue Wahlleitung wartet, bis genug Laptops zustimmen. ${again.de}`,
    'errors.bad-reminder':
      'Die Liste derer, die noch nicht gewählt haben, gibt es einmal, wenn der Plan sie erlaubt und noch jemand fehlt. Erinnere alle.',
    'errors.bad-time':
      'Eine angekündigte Zeit muss noch kommen, und eine Schlusszeit lässt sich nur auf eine spätere verschieben. Nimm eine spätere Zeit.',
    'errors.bad-takeover': 'Die anderen Laptops haben noch nicht zugestimmt oder sind uneins, was am Brett steht.',
    'errors.replica-behind': 'Ein anderer Laptop weiß mehr als dieser: Übernimm von dort.',
    'errors.no-board': 'Auf diesem Laptop ist noch keine Wahl, die weitergehen könnte.',
    'errors.bad-name':
      'Dieser Name geht nicht. Er darf Buchstaben, Ziffern, Leerzeichen und - ’ . , ( ) & + / enthalten, und in jedem Wort nur Buchstaben eines Alphabets.',
    'errors.voter-name-taken':
      'Jemand auf der Liste heißt schon so, oder fast so. Häng einen Buchstaben an. Wenn sonst niemand so heißt wie du, sag es der Wahlleitung.',
    'errors.struck-off': 'Die Wahlleitung hat dich von der Wählerliste gestrichen.',
    'errors.other-names': 'Diese Namen gehören zu einer anderen Wahl als diese Datei.',
    'errors.no-names': 'Die Wählerliste dieser Wahl enthält keine Namen.',
    'errors.other-election': 'Dieser Laptop gehört zur Wahl einer anderen Wahlleitung.',
    'errors.wrong-origin': 'Das kommt aus einer anderen Wahl.',
    'errors.out-of-phase': 'Dafür ist jetzt nicht die Zeit: Die Wahl ist bei einem anderen Schritt.',
    'errors.not-yet': 'Die Wahl hat noch nicht begonnen. Warte einen Moment.',
    'errors.over-limit': 'Mehr, als diese Wahl erlaubt.',
    'errors.codes-only': 'Diese Wahl verwendet gedruckte Codes.',
    'errors.too-early': 'Angekündigt ist ein späterer Schluss. Warte, oder sage, dass die Wahl vorher schließen soll.',
    'errors.two-needed': 'An diesem Tisch braucht das die Passphrasen beider Personen.',
    'errors.wrong-passphrase':
      'Das stimmt nicht. Tippt noch einmal; wo beide gefragt sind, die der ersten Person zuerst.',
    'errors.passphrase-wait': 'Mehrere Passphrasen waren falsch. Wartet eine Minute und versucht es dann noch einmal.',
    'errors.weak-passphrase': 'Eine Passphrase hat mindestens zwölf Zeichen, und jede Person hat eine eigene.',
    'errors.desk-locked': 'Dieses Fenster ist gesperrt. Eine der beiden Passphrasen entsperrt es.',
    'errors.keys-only': 'Diese Wahl verwendet keine Codes.',
    'errors.codes-elsewhere': 'In dieser Wahl macht das Wahlregister die Codes, auf einem anderen Laptop.',
    'errors.bad-code':
      'Das ist kein Code dieser Wahl. Vergleiche jedes Zeichen mit dem Zettel; stimmen alle, frag die Wahlleitung nach einem neueren.',
    'errors.not-on-roll': 'Du stehst nicht auf der Wählerliste.',
    'errors.no-screens': 'In dieser Wahl geben Programme die Stimmzettel ab; Menschen können nicht darin wählen.',
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
      'Dieser Browser merkt sich nichts für diese Seite, dein Schlüssel und deine Quittung gingen verloren. Öffne sie im Browser deines Handys, nicht innerhalb einer anderen App und nicht im privaten Modus. Oder nimm die Ostraka-App.',
    'errors.code-spent': 'Der Code auf diesem Zettel ist benutzt und lässt sich nicht ersetzen: Sein Stimmzettel gilt.',
    'errors.code-revoked':
      'Die Wahlleitung hat diesen Code durch einen anderen ersetzt. Nimm den neuen Zettel oder frag nach einem.',
    'errors.another-code':
      'Dieses Handy wählt schon mit einem anderen Code. Der neue ist noch unbenutzt: Nimm dafür ein anderes Handy.',
    'errors.no-worker':
      'Der Teil dieser Seite, der deinen Stimmzettel versiegelt, ist nicht gestartet. Lade die Seite neu. Hilft das nicht, aktualisiere den Browser oder nimm die Ostraka-App.',
    'errors.bad-bind': 'Dieser Code wurde schon verwendet. Warst du das nicht, sag es der Wahlleitung.',
    'errors.bad-board': `Das Brett dieser Wahl bricht seine eigenen Regeln. ${alarm.de}`,
    'errors.bad-receipt':
      'Die Wahlleitung behauptet, deinen Stimmzettel zu haben, und kann es nicht beweisen. Sag es ihr.',
    'errors.no-receipt': 'Das ist kein Beleg: Seine Teile passen nicht zusammen. Er beweist gegen niemanden etwas.',
    'errors.other-receipt': 'Diese Quittung ist von einer anderen Wahl als die Datei.',
    'errors.receipt-first':
      'Das ist eine Quittung. Öffne zuerst die Datei der Wahl und wähle dann dort die Quittung aus.',
    'errors.missing-ballot':
      'Das Brett passt nicht mehr zu deiner Quittung. Speichere die Quittung und zeig sie allen.',
    'errors.lost-ballot':
      'Dein Stimmzettel steht nicht am Brett: Ein anderer Laptop hat die Wahl ohne ihn übernommen. Wähle hier noch einmal, wenn die Abstimmung noch offen ist. Wenn nicht, speichere die Quittung und zeig sie der Wahlleitung.',
    'errors.wrong-tally': 'Das veröffentlichte Ergebnis folgt nicht aus den geöffneten Stimmzetteln. Sag es allen.',
    'errors.bad-opening':
      'Der geöffnete Stimmzettel enthält nicht, was er angibt. Wähle nicht mit diesem Gerät; zeig das allen.',
    'errors.bad-passcode': 'Das ist nicht das Kennwort.',
    'errors.booth-elsewhere': 'Diese Wahlkabine ist in einem anderen Tab offen. Schließ diesen.',
    'errors.not-on-board':
      'Am öffentlichen Brett steht kein Stimmzettel mit diesem Namen. Vergleich die Quittung; kam sie nach dem Abgeben heraus, sag es allen im Raum.',
    'errors.not-opened':
      'Dieser Stimmzettel wurde nicht für einen Test geöffnet. Öffne ihn zuerst auf dem Wahlgerät, dann scanne noch einmal.',
    'errors.second-ballot': 'Du hast gewählt, und diese Wahl nimmt von jedem einen Stimmzettel.',
    'errors.unreadable':
      'Das ist keine lesbare Wahl: Die Datei ist etwas anderes, abgeschnitten oder aus einer anderen Version.',
    'errors.too-large': 'Das ist größer als alles, was hier angenommen wird.',
    'errors.too-slow': 'Das Netz ist so langsam, dass nicht alles rechtzeitig ankam. Versuch es noch einmal.',
    'errors.too-many': 'Aus diesem Netz kommen zu viele Anfragen. Warte eine Minute.',
    'errors.busy': `Gerade ist zu viel auf einmal los. ${again.de}`,
    'errors.internal': 'Im Programm ist etwas schiefgegangen. Was geschah, steht in seiner Log-Datei.',
    'errors.bad-answer':
      'Was dort antwortet, antwortet nicht richtig. Ist es der Laptop der Wahlleitung? Versuch es noch einmal.',
    'errors.captive-portal':
      'Statt des Laptops der Wahlleitung antwortet eine Seite dieses Netzes: Du sollst dich zuerst im Netz anmelden. Tu das, oder nimm das Netz des Raums.',
    'errors.unknown-code':
      'Der andere Laptop sagt etwas, das diese Version nicht kennt. Verwendet überall dieselbe Version von Ostraka.',
    'errors.not-admitted': 'Diese Wahl hat ohne diesen Laptop begonnen. Er kann zuschauen, nicht mischen.',
    'errors.name-taken': 'Ein anderer Laptop heißt schon so. Wähl einen anderen Namen.',
    'errors.address-full':
      'Von dieser Netzadresse sind schon so viele gekommen, wie dürfen. Frag die Wahlleitung: Sie kann mehr erlauben.',
    'errors.sent-away': 'Die Wahlleitung hat diesen Laptop weggeschickt.',
    'errors.lobby-cleared': 'Die Wahlleitung hat den Vorraum geleert. Tritt noch einmal bei.',
    'errors.cancelled': 'Die Wahlleitung hat diese Wahl abgesagt.',
    'errors.still-here': 'Dieser Laptop ist da und behält seinen Namen. Benenn ihn um oder lass ihn draußen.',
    'errors.more-than-expected':
      'Es sind mehr gekommen, als die Wahlleitung erwartet. Sieh nach, wer sie sind, bevor es weitergeht.',
    'errors.lobby-full': 'Es sind schon so viele Laptops da, wie eine Wahl haben kann.',
    'errors.bad-checkpoint-signature':
      'Was hier gezeigt wird, hat die Wahlleitung nicht unterschrieben. Sag es ihr; mach nicht weiter.',
    'errors.forked': `Dein Gerät und die Wahlleitung kennen verschiedene Fassungen dieser Wahl. ${alarm.de}`,
    'errors.bad-roll': 'Auf der Wählerliste steht ein Schlüssel, der dort nicht stehen kann.',
    'errors.replayed':
      'Dein letzter Stimmzettel hat sich inzwischen geändert, vielleicht auf einem anderen Gerät. Sieh nach und wähl neu.',
    'errors.copied': 'Dieser Stimmzettel hängt schon am Brett. Versiegle einen neuen.',
    'errors.audited-and-cast':
      'Dieser Stimmzettel wurde als Test geöffnet und kann nie abgegeben werden. Versiegle einen neuen.',
    'errors.bad-join': 'Diese Namen lassen sich nicht zusammenlegen: nur dazugeschriebene, und nie mit einer Option.',
    'errors.bad-ballot': 'Dieser Stimmzettel passt nicht zu dieser Wahl. Versiegle einen neuen.',
    'errors.bad-choice': 'Diese Auswahl lässt der Stimmzettel nicht zu.',
    'errors.too-few-ballots':
      'Zu wenige Stimmzettel zählen. Warte auf weitere, oder schließ trotzdem: Dann wird keiner davon geöffnet, und es gibt kein Ergebnis.',
    'errors.no-ballots': 'Noch hat niemand gewählt: Es gibt nichts zu mischen.',
    'errors.too-few-laptops':
      'Die Wahl bleibt offen: Für das, was danach kommt, sind zu wenige Laptops da. Hole einen zurück und schließe sie dann noch einmal.',
    'errors.out-of-order': 'Ein anderer Schritt kommt vorher.',
    'errors.no-election': 'Dieser Laptop ist in keiner Wahl.',
    'errors.no-result': 'Es gibt kein Ergebnis.',
    'errors.board-lost':
      'Dieser Laptop hat nicht mehr alles, was er unterschrieben hat. Lasst einen anderen Laptop übernehmen.',
    'errors.witness-refused': 'Der äußere Zeuge unterschreibt nicht.',
    'errors.bad-vkey': 'Das ist kein Schlüssel eines äußeren Zeugen.',
    'errors.bad-expectation': 'Das ist kein Fingerabdruck einer Wahl.',
    'errors.storage-in-use': 'Diese Wahl ist in einem anderen Ostraka auf diesem Computer offen. Schließ sie dort.',
    'errors.storage-version':
      'Was von dieser Wahl hier liegt, hat eine andere Version von Ostraka geschrieben. Öffne es mit jener Version. Verändert wurde nichts.',
    'errors.not-ours': 'An diesem Ort ist nichts, was Ostraka löschen darf.',
    'errors.still-needed': 'Diese Wahl ist nicht zu Ende. Stimm erst dem zu, was verloren geht.',
    'errors.being-deleted': 'Diese Wahl wurde gerade gelöscht, als das abbrach. Lösch sie noch einmal.',
    'errors.storage-failed':
      'Die Festplatte lässt sich nicht lesen oder beschreiben. Ist sie da, und darfst du dort schreiben?',
    'errors.keys-locked':
      'Das System gibt nicht heraus, was deine Schlüssel schützt. Entsperr seinen Schlüsselbund und versuch es noch einmal.',
    'errors.not-copied': 'Der Browser hat das Kopieren nicht erlaubt. Kopier es von Hand.',
    'errors.closed': 'Dieses Fenster ist geschlossen.',
    'errors.interrupted': 'Es wurde angehalten.',
    'errors.port-taken': 'Ein anderes Programm auf diesem Computer belegt den Port dieser Wahl.',
    'errors.compare-first':
      'Eine Adresse oder ein Name im Netz beweist nicht, welche Wahl das ist. Wähl sie noch einmal und vergleich die zwölf Wörter.',
    'errors.bad-host': 'Unter dieser Adresse findet niemand diese Wahl. Wähl eine andere Adresse dieses Laptops.',
    'errors.bad-front':
      'Vom Proxy braucht es zwei Adressen: die eigene, von der er sich verbindet, etwa 127.0.0.1, und die öffentliche, etwa https://wahl.example.org, ohne Pfad.',
    'errors.address-kept':
      'Handys haben ihre Schlüssel unter der jetzigen Adresse gemacht und fänden sie unter einer anderen nicht. Lass sie, bis diese Wahl vorbei ist.',
    'errors.elsewhere': 'Diese Wahl hat eine andere Adresse; diese Seite geht dorthin.',
    'errors.cannot-listen': 'Unter dieser Adresse ist dieser Computer nicht zu erreichen. Wähl ein anderes Netz.',
    'errors.worker-crashed': 'Eine Rechnung brach ab. Versuch es noch einmal.',
  },
} satisfies Readonly<Record<OwnLanguage, Sentences>>;
