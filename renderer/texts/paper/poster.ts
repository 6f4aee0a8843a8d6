import type { Texts } from '../texts.ts';

/** On the poster: for people who walk past it, with a phone in their hand or without. */
export const poster = {
  en: {
    'poster.over': 'An election held with Ostraka',
    'poster.date': 'Printed on {date}',
    'poster.address': 'Scan the code, or type this address:',
    'poster.link': 'In Ostraka on your computer, follow this link:',
    'poster.how': 'How to take part',
    'poster.how.network': 'Join the network that the organiser’s laptop is in.',
    'poster.how.scan': 'Scan the code with your phone. An address that is typed does not prove which election it is.',
    'poster.how.app': 'Open Ostraka on your computer and follow the link.',
    'poster.how.code': 'Bring the slip of paper with your own code. Each code is good for one voter.',
    'poster.how.name': 'Sign up under your name before voting opens.',
    'poster.how.name.late': 'Sign up under your name; the list stays open until voting closes.',
    'poster.how.name.invented': 'Sign up before voting opens, under a name that you invent.',
    'poster.how.name.invented.late': 'Sign up under a name that you invent; the list stays open until voting closes.',
    'poster.how.listed': 'The list is closed: who has signed up can vote.',
    'poster.how.vote': 'Choose, seal, cast. Your device seals your ballot before it leaves it.',
    'poster.how.booth': 'Without a phone: ask the organiser.',

    'poster.compare': 'Compare first',
    'poster.compare.key': 'Twelve words of the organiser’s laptop',
    'poster.compare.key.why':
      'Ostraka shows twelve words to whoever types the address or picks the election from a list. If they are not these, another laptop answers: do not join.',
    'poster.compare.six.why':
      'Ostraka, and phones that scanned, show them, as the projector does. If yours are others, do not vote, and tell everyone.',
    'poster.compare.six.later':
      'Once the laptops have made the key, the projector, Ostraka and phones that scanned the code show the same six words. If yours are others, do not vote, and tell everyone.',
    'poster.compare.paper':
      'Paper proves nothing: somebody could have hung another one here. What the projector in the room shows counts.',

    'poster.receipt': 'What the receipt is for',
    'poster.receipt.keep':
      'After casting, your device keeps a receipt: with it you find your ballot on the public record, now and in its file later.',
    'poster.receipt.secret': 'It does not show how you voted.',
    'poster.receipt.test': 'Do you doubt your device? Before you cast, let it seal a ballot and open it as a test.',

    'poster.check': 'Anyone can check',
    'poster.check.file': 'The public record, for anyone in this network, also afterwards:',
    'poster.check.verifier': 'A verifier for it, in your browser:',
    'poster.check.watch': 'Whoever has Ostraka can watch and check each step:',
    'poster.check.doubt':
      'Do you doubt the organiser? Take a verifier from elsewhere, from a release of Ostraka for one.',
    'poster.words.why': 'They are asked for when its file is checked. Take a picture of them.',
  },
  de: {
    'poster.over': 'Eine Wahl mit Ostraka',
    'poster.date': 'Gedruckt am {date}',
    'poster.address': 'Scann den Code, oder tipp diese Adresse ein:',
    'poster.link': 'In Ostraka auf deinem Computer diesem Link folgen:',
    'poster.how': 'So machst du mit',
    'poster.how.network': 'Geh in das Netz, in dem der Laptop der Wahlleitung ist.',
    'poster.how.scan': 'Scann den Code mit dem Handy. Eine eingetippte Adresse beweist nicht, welche Wahl es ist.',
    'poster.how.app': 'Öffne Ostraka auf deinem Computer und folge dem Link.',
    'poster.how.code': 'Bring den Zettel mit deinem eigenen Code mit. Jeder Code gilt für eine Person.',
    'poster.how.name': 'Trag dich unter deinem Namen ein, bevor die Wahl öffnet.',
    'poster.how.name.late': 'Trag dich unter deinem Namen ein; die Liste bleibt offen, bis die Wahl schließt.',
    'poster.how.name.invented': 'Trag dich unter einem erfundenen Namen ein, bevor die Wahl öffnet.',
    'poster.how.name.invented.late':
      'Trag dich unter einem erfundenen Namen ein; die Liste bleibt offen, bis die Wahl schließt.',
    'poster.how.listed': 'Die Liste ist geschlossen: Wählen kann, wer sich eingetragen hat.',
    'poster.how.vote': 'Auswählen, versiegeln, abgeben. Dein Gerät versiegelt den Stimmzettel, bevor er es verlässt.',
    'poster.how.booth': 'Ohne Handy: Frag die Wahlleitung.',

    'poster.compare': 'Erst vergleichen',
    'poster.compare.key': 'Zwölf Wörter des Laptops der Wahlleitung',
    'poster.compare.key.why':
      'Ostraka zeigt zwölf Wörter, wenn jemand die Adresse eintippt oder die Wahl aus einer Liste nimmt. Sind es nicht diese, antwortet ein anderer Laptop: Tritt nicht bei.',
    'poster.compare.six.why':
      'Ostraka und Handys zeigen sie nach dem Scannen, wie die Leinwand. Sind deine anders, wähl nicht, und sag es allen.',
    'poster.compare.six.later':
      'Sobald die Laptops den Schlüssel gemacht haben, zeigen die Leinwand, Ostraka und Handys, die den Code gescannt haben, dieselben sechs Wörter. Sind deine anders, wähl nicht und sag es allen.',
    'poster.compare.paper':
      'Papier beweist nichts: Jemand könnte ein anderes hierher gehängt haben. Es gilt, was die Leinwand im Raum zeigt.',

    'poster.receipt': 'Wozu die Quittung gut ist',
    'poster.receipt.keep':
      'Nach dem Abgeben behält dein Gerät eine Quittung: Mit ihr findest du deinen Stimmzettel am öffentlichen Brett, jetzt und später in seiner Datei.',
    'poster.receipt.secret': 'Wie du gewählt hast, zeigt sie nicht.',
    'poster.receipt.test':
      'Misstraust du deinem Gerät? Lass es vor dem Abgeben einen Stimmzettel versiegeln und als Test öffnen.',

    'poster.check': 'Alle können prüfen',
    'poster.check.file': 'Das öffentliche Brett, für alle in diesem Netz, auch danach:',
    'poster.check.verifier': 'Ein Prüfprogramm dafür, im Browser:',
    'poster.check.watch': 'Wer Ostraka hat, kann zusehen und jeden Schritt prüfen:',
    'poster.check.doubt':
      'Misstraust du der Wahlleitung? Nimm ein Prüfprogramm von anderswo, etwa aus einer Veröffentlichung von Ostraka.',
    'poster.words.why': 'Nach ihnen wird gefragt, wenn ihre Datei geprüft wird. Fotografier sie.',
  },
} as const satisfies Texts;
