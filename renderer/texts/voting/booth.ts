import type { Texts } from '../texts.ts';

/** One device for many voters in turn, and the receipt that leaves it. */
export const booth = {
  en: {
    'booth.title': 'Booth',
    'booth.set-up': 'Set up a booth',
    'booth.set-up.text':
      'For voters without a phone: on another tablet or laptop open this address. Many voters vote there in turn, and it forgets each of them.',
    'booth.set-up.qr': 'Code for a booth: {text}',
    'booth.set-up.address': 'Address of the booth',
    'booth.set-up.names':
      'Here voters sign up by name. From one device {count} are taken: let its address have more, in the list of voters, when it is turned away.',
    'booth.join': 'Make this device a booth for many voters',
    'booth.setup.title': 'Set up this booth',
    'booth.setup.lead': 'Many voters vote on this device in turn. It forgets each of them before the next one comes.',
    'booth.changes': 'What a booth changes',
    'booth.changes.sees':
      'This device sees every choice that is made on it, and whoever controls it could read along. Who has a device of their own is better off with it.',
    'booth.changes.forgets':
      '“Next, please” forgets key, choices and receipt. What the system has copied elsewhere in its memory no page can erase.',
    'booth.changes.test':
      'Everyone can still test a sealed ballot instead of casting it, with a phone or at another booth.',
    'booth.idle': 'Forget a voter who touches nothing for',
    'booth.idle.minutes': '{count} {count|minute|minutes}',
    'booth.names': 'Who may vote here, one name in each line',
    'booth.names.hint':
      'If you leave it empty, voters type their names. The list stays on this device until the booth is ended.',
    'booth.names.fault': 'A line is too long, or there are more than {most} of them.',
    'booth.passcode': 'Passcode that ends the booth',
    'booth.passcode.hint':
      'At least four characters. Until it is typed the window stays in front. It is kept in memory only: whoever switches the device off ends the booth as well.',
    'booth.lock':
      'The booth fills the screen, and a browser lets anyone leave that with Escape. To lock the device: guided access on an iPad, screen pinning on Android, --kiosk for a browser on a laptop.',
    'booth.open': 'Open the booth',
    'booth.join.text': 'For voters without a device of their own, one after the other.',
    'booth.unfit.title': 'No booth in this election',
    'booth.unfit':
      'Here voters sign up before voting begins, and their device keeps a key until then. A booth forgets everybody: it would lose the key, and with it the vote.',
    'booth.unfit.plan':
      'Plan it with printed codes, or let latecomers sign up while voting is open: then voters bring all that they need.',
    'booth.waiting.title': 'Voting has not begun yet',
    'booth.waiting.text': 'This booth opens by itself with the voting.',
    'booth.entry.title': 'Your turn',
    'booth.entry.code': 'Type the code from your slip. Nobody else is to see this screen.',
    'booth.entry.name': 'Say who you are. Nobody else is to see this screen.',
    'booth.entry.shared':
      'You share this device: it sees what you choose, and forgets you when you leave. With a device of your own you would trust nobody else’s.',
    'booth.entry.choose': 'Your name on the list',
    'booth.entry.choose.none': 'Choose your name',
    'booth.entry.choose.empty': 'Choose your name first.',
    'booth.entry.button': 'To my ballot',
    'booth.next': 'Next, please',
    'booth.cast.lead': 'Take your receipt along, then press “Next, please”.',
    'booth.next.why': 'Then the booth forgets you. Scan or print your receipt before.',
    'booth.leave': 'Leave without casting',
    'booth.leave.sure': 'Leave without casting?',
    'booth.leave.text':
      'Nothing is cast, and your choices are forgotten. You can come back as the same voter, at this booth only.',
    'booth.leave.yes': 'Leave, nothing is cast',
    'booth.still': 'Are you still there?',
    'booth.still.cast':
      'Your ballot is cast and stays so. In {seconds} {seconds|second|seconds} the booth forgets you, and the receipt vanishes.',
    'booth.still.not':
      'Nothing is cast yet. In {seconds} {seconds|second|seconds} the booth forgets you and your choices. You can come back as the same voter, here.',
    'booth.still.here': 'I am still here',
    'booth.again.title': 'This page was loaded again',
    'booth.again.cast': 'The voter who was here has cast: the ballot is on the public board.',
    'booth.again.sending':
      'The ballot of the voter who was here is on its way. Nobody knows yet whether it was cast: it is sent again by itself. Please wait.',
    'booth.again.not': 'The voter who was here has not cast yet. What was chosen is forgotten.',
    'booth.again.me': 'That was me: go on',
    'booth.again.other': 'Somebody else: forget that voter',
    'booth.receipt.scan':
      'Scan it with your phone, which finds your ballot on the board and keeps the receipt. Or print it.',
    'booth.receipt.qr': 'Code that looks for your ballot on a phone',
    'booth.receipt.print': 'Print the receipt',
    'booth.receipt.slip': 'Receipt · entry {index}',
    'booth.receipt.slip.how':
      'Scanned in the network of the election, the code finds the ballot. The words name it, and say nothing of what is inside.',
    'booth.end': 'End the booth',
    'booth.end.sure': 'End the booth here?',
    'booth.end.text': 'It forgets everything, and this device is an ordinary one again.',
    'booth.end.parked':
      '{count} {count|voter has|voters have} begun here and not cast. If you end the booth, they cannot vote any more.',
    'booth.end.lose':
      'A ballot is on its way. If you end the booth now, it may be lost, and nobody knows whether it was cast.',
    'booth.end.lose.button': 'End it, and lose that ballot',
    'booth.full': 'Fill the screen again',
    'booth.over': 'Nobody can vote here any more. The booth has forgotten everybody.',
    'booth.lookup.title': 'A receipt, looked up',
    'booth.lookup.lead': 'This device looks for the ballot that a receipt names. It does not vote.',
  },
  de: {
    'booth.title': 'Wahlkabine',
    'booth.set-up': 'Wahlkabine einrichten',
    'booth.set-up.text':
      'Für Wählende ohne Handy: Öffne auf einem anderen Tablet oder Laptop diese Adresse. Dort wählen viele nacheinander, und es vergisst sie alle.',
    'booth.set-up.qr': 'Code für eine Wahlkabine: {text}',
    'booth.set-up.address': 'Adresse der Wahlkabine',
    'booth.set-up.names':
      'Hier meldet man sich mit dem Namen an. Von einem Gerät werden {count} angenommen: Erlaube seiner Adresse mehr, in der Wählerliste, wenn es abgewiesen wird.',
    'booth.join': 'Dieses Gerät zur Wahlkabine für viele machen',
    'booth.setup.title': 'Diese Wahlkabine einrichten',
    'booth.setup.lead':
      'Viele wählen nacheinander auf diesem Gerät. Es vergisst jede und jeden, bevor die Nächsten kommen.',
    'booth.changes': 'Was eine Wahlkabine ändert',
    'booth.changes.sees':
      'Dieses Gerät sieht jede Wahl, die darauf getroffen wird, und wer es beherrscht, könnte mitlesen. Wer ein eigenes Gerät hat, ist damit besser dran.',
    'booth.changes.forgets':
      '„Die Nächsten, bitte“ vergisst Schlüssel, Wahl und Quittung. Was das System anderswo im Speicher abgelegt hat, kann keine Seite löschen.',
    'booth.changes.test':
      'Weiterhin können alle einen versiegelten Stimmzettel testen, statt ihn abzugeben: mit einem Handy oder an einer anderen Kabine.',
    'booth.idle': 'Wählende vergessen, wenn sie nichts berühren: nach',
    'booth.idle.minutes': '{count} {count|Minute|Minuten}',
    'booth.names': 'Wer hier wählen darf, ein Name je Zeile',
    'booth.names.hint':
      'Bleibt es leer, tippen die Wählenden ihren Namen. Die Liste bleibt auf diesem Gerät, bis die Wahlkabine beendet wird.',
    'booth.names.fault': 'Eine Zeile ist zu lang, oder es sind mehr als {most}.',
    'booth.passcode': 'Kennwort, das die Wahlkabine beendet',
    'booth.passcode.hint':
      'Mindestens vier Zeichen. Bis es getippt wird, bleibt das Fenster vorn. Es steht nur im Arbeitsspeicher: Wer das Gerät ausschaltet, beendet die Kabine auch.',
    'booth.lock':
      'Die Wahlkabine füllt den Bildschirm, und ein Browser lässt das alle mit Escape verlassen. So sperrst du das Gerät: geführter Zugriff auf dem iPad, Bildschirm anheften bei Android, --kiosk für einen Browser auf dem Laptop.',
    'booth.open': 'Wahlkabine öffnen',
    'booth.join.text': 'Für alle ohne eigenes Gerät, nacheinander.',
    'booth.unfit.title': 'Keine Wahlkabine in dieser Wahl',
    'booth.unfit':
      'Hier meldet man sich vor der Wahl an, und das Gerät bewahrt bis dahin einen Schlüssel auf. Eine Wahlkabine vergisst alle: Der Schlüssel wäre weg und mit ihm die Stimme.',
    'booth.unfit.plan':
      'Plane sie mit gedruckten Codes, oder lass Nachzügler sich anmelden, während die Wahl offen ist: Dann bringen alle mit, was sie brauchen.',
    'booth.waiting.title': 'Die Wahl ist noch nicht offen',
    'booth.waiting.text': 'Diese Wahlkabine öffnet sich von selbst mit der Wahl.',
    'booth.entry.title': 'Du bist dran',
    'booth.entry.code': 'Tippe den Code von deinem Zettel. Niemand sonst soll diesen Bildschirm sehen.',
    'booth.entry.name': 'Sag, wer du bist. Niemand sonst soll diesen Bildschirm sehen.',
    'booth.entry.shared':
      'Du teilst dieses Gerät: Es sieht, was du wählst, und vergisst dich, wenn du gehst. Mit einem eigenen Gerät müsstest du keinem fremden trauen.',
    'booth.entry.choose': 'Dein Name auf der Liste',
    'booth.entry.choose.none': 'Wähle deinen Namen',
    'booth.entry.choose.empty': 'Wähle zuerst deinen Namen.',
    'booth.entry.button': 'Zu meinem Stimmzettel',
    'booth.next': 'Die Nächsten, bitte',
    'booth.cast.lead': 'Nimm deine Quittung mit und drücke dann „Die Nächsten, bitte“.',
    'booth.next.why': 'Dann vergisst dich die Wahlkabine. Scanne oder drucke deine Quittung vorher.',
    'booth.leave': 'Gehen, ohne abzugeben',
    'booth.leave.sure': 'Gehen, ohne abzugeben?',
    'booth.leave.text':
      'Nichts ist abgegeben, und deine Wahl wird vergessen. Du kannst wiederkommen und weitermachen, nur an dieser Wahlkabine.',
    'booth.leave.yes': 'Gehen, nichts ist abgegeben',
    'booth.still': 'Bist du noch da?',
    'booth.still.cast':
      'Dein Stimmzettel ist abgegeben und bleibt es. In {seconds} {seconds|Sekunde|Sekunden} vergisst dich die Wahlkabine, und die Quittung verschwindet.',
    'booth.still.not':
      'Noch ist nichts abgegeben. In {seconds} {seconds|Sekunde|Sekunden} vergisst die Wahlkabine dich und deine Wahl. Du kannst hier wiederkommen und weitermachen.',
    'booth.still.here': 'Ich bin noch da',
    'booth.again.title': 'Diese Seite wurde neu geladen',
    'booth.again.cast': 'Wer hier war, hat abgegeben: Der Stimmzettel steht am öffentlichen Brett.',
    'booth.again.sending':
      'Der Stimmzettel von vorhin ist unterwegs. Noch weiß niemand, ob er abgegeben ist: Er wird von selbst noch einmal geschickt. Bitte warte.',
    'booth.again.not': 'Wer hier war, hat noch nicht abgegeben. Was gewählt war, ist vergessen.',
    'booth.again.me': 'Das war ich: weiter',
    'booth.again.other': 'Jemand anderes: vergessen',
    'booth.receipt.scan':
      'Scanne sie mit deinem Handy: Es findet deinen Stimmzettel am Brett und bewahrt die Quittung auf. Oder drucke sie.',
    'booth.receipt.qr': 'Code, der deinen Stimmzettel auf einem Handy sucht',
    'booth.receipt.print': 'Quittung drucken',
    'booth.receipt.slip': 'Quittung · Eintrag {index}',
    'booth.receipt.slip.how':
      'Im Netz der Wahl gescannt, findet der Code den Stimmzettel. Die Wörter nennen ihn und sagen nichts davon, was darin steht.',
    'booth.end': 'Wahlkabine beenden',
    'booth.end.sure': 'Die Wahlkabine hier beenden?',
    'booth.end.text': 'Sie vergisst alles, und dieses Gerät ist wieder ein gewöhnliches.',
    'booth.end.parked':
      '{count} {count|Person hat|Personen haben} hier angefangen und nicht abgegeben. Beendest du die Kabine, {count|kann sie|können sie} nicht mehr wählen.',
    'booth.end.lose':
      'Ein Stimmzettel ist unterwegs. Beendest du die Kabine jetzt, ist er vielleicht verloren, und niemand weiß, ob er abgegeben wurde.',
    'booth.end.lose.button': 'Beenden und den Stimmzettel verlieren',
    'booth.full': 'Wieder den ganzen Bildschirm füllen',
    'booth.over': 'Hier kann niemand mehr wählen. Die Wahlkabine hat alle vergessen.',
    'booth.lookup.title': 'Eine Quittung, nach\u00ADgesehen',
    'booth.lookup.lead': 'Dieses Gerät sucht den Stimmzettel, den eine Quittung nennt. Es wählt nicht.',
  },
} as const satisfies Texts;
