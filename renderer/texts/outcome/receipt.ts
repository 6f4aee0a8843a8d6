import type { Texts } from '../texts.ts';

/** A receipt beside a verdict: where this voter's ballot has gone. */
export const receipt = {
  en: {
    'receipt.title': 'Is my ballot in it?',
    'receipt.lead':
      'A voter’s device saves a receipt when it has cast. It shows which ballot is meant, and neither what is in it nor whose it is.',
    'receipt.choose': 'Choose a receipt',
    'receipt.ballot': 'The ballot’s name on the receipt',
    'receipt.counts': 'This ballot counts: it is entry {index} of the record, and went into the mix as it was cast.',
    'receipt.recorded':
      'This ballot is entry {index} of the record. It is not among those that count here: voting has not closed in this file, or its voter was struck off.',
    'receipt.replaced':
      'This ballot is entry {index} of the record. The same voter has replaced it by a later one; the later one counts.',
    'receipt.self': 'Check the election yourself',
    'receipt.self.file': 'Save the file of the election',
    'receipt.self.open': 'Open the verifier, and choose that file there',
    'receipt.self.whose':
      'This verifier comes from the organiser’s laptop. Whoever does not trust it takes one from elsewhere: the file is the same.',
    'receipt.signed-count':
      'More people vote here than this device can read of. It has not counted itself, and shows the result that enough laptops have counted and signed.',
    'receipt.contradicted': 'A coordinator signed for this voter what this file does not hold.',
    'receipt.contradicted.nobody':
      'Another laptop has taken over the election since, and too few laptops had signed this ballot for it to be kept. It is lost, and nobody can be named for it.',
    'receipt.contradicted.node':
      'Another laptop has taken over the election since. {name} had signed this ballot, and left it out when asked what it holds.',
    'receipt.contradicted.todo':
      'Keep both, the receipt and this file: together they are evidence. Show them to everyone.',
    'receipt.paste': 'Or paste the text of the receipt',
    'receipt.paste.label': 'Text of the receipt',
    'receipt.paste.check': 'Compare this text',
  },
  de: {
    'receipt.title': 'Ist mein Stimmzettel dabei?',
    'receipt.lead':
      'Das Gerät einer Wählerin oder eines Wählers speichert nach der Abgabe eine Quittung. Sie zeigt, welcher Stimmzettel gemeint ist, aber weder, was darin steht, noch, von wem er ist.',
    'receipt.choose': 'Quittung auswählen',
    'receipt.ballot': 'Der Name des Stimmzettels auf der Quittung',
    'receipt.counts':
      'Dieser Stimmzettel zählt: Er ist Eintrag {index} am Brett und kam so in den Mix, wie er abgegeben wurde.',
    'receipt.recorded':
      'Dieser Stimmzettel ist Eintrag {index} am Brett. Er ist nicht unter denen, die hier zählen: Die Abstimmung ist in dieser Datei nicht geschlossen, oder der Name wurde gestrichen.',
    'receipt.replaced':
      'Dieser Stimmzettel ist Eintrag {index} am Brett. Er wurde vom selben Gerät durch einen späteren ersetzt; der spätere zählt.',
    'receipt.self': 'Die Wahl selbst prüfen',
    'receipt.self.file': 'Die Datei der Wahl speichern',
    'receipt.self.open': 'Das Prüfprogramm öffnen und dort diese Datei wählen',
    'receipt.self.whose':
      'Dieses Prüfprogramm kommt vom Laptop der Wahlleitung. Wer ihm nicht traut, nimmt eines von anderswo: Die Datei ist dieselbe.',
    'receipt.signed-count':
      'Hier wählen mehr Menschen, als dieses Gerät lesen kann. Es hat nicht selbst gezählt und zeigt das Ergebnis, das genug Laptops gezählt und unter\u00ADschrieben haben.',
    'receipt.contradicted': 'Eine Wahlleitung hat etwas unterschrieben, was in dieser Datei nicht steht.',
    'receipt.contradicted.nobody':
      'Inzwischen hat ein anderer Laptop die Wahl übernommen, und zu wenige Laptops hatten diesen Stimmzettel unterschrieben, als dass er erhalten bliebe. Er ist verloren, und niemand ist dafür zu nennen.',
    'receipt.contradicted.node':
      'Inzwischen hat ein anderer Laptop die Wahl übernommen. {name} hatte diesen Stimmzettel unterschrieben und ihn ausgelassen, als gefragt wurde, was da ist.',
    'receipt.contradicted.todo':
      'Heb beides auf, die Quittung und diese Datei: Zusammen sind sie ein Beweis. Zeig sie allen.',
    'receipt.paste': 'Oder füg den Text der Quittung ein',
    'receipt.paste.label': 'Text der Quittung',
    'receipt.paste.check': 'Diesen Text vergleichen',
  },
} as const satisfies Texts;
