/** What stands on the worksheet beside its steps, and what the page says at the head of each part. */
import type { OwnLanguage } from '../codec/texts.ts';
import type { LessonPart } from './lesson.ts';

export interface PartWords {
  readonly title: string;
  readonly text: string;
  readonly question: string;
  readonly answer: string;
}

interface SheetWords {
  readonly title: string;
  readonly solution: string;
  readonly lead: string;
  readonly warning: string;
  readonly table: string;
  readonly given: string;
}

export const sheetWords: Readonly<Record<OwnLanguage, SheetWords>> = {
  en: {
    title: 'An election by hand (worksheet {seed})',
    solution: 'An election by hand (solution of worksheet {seed})',
    lead: 'Numbers that are multiplied count modulo p = {p}: only the remainder stays. Exponents count modulo q = {q}. Each section begins with what the ones before it came to, so that a slip does not follow you. The table spares long products: 3⁹ is looked up as 3 = 2⁸, hence 2⁸ to the 9th, 2⁷², and 72 modulo 11 is 6.',
    warning:
      'For learning only: in a group this small, the table below gives every secret away. The real one has about 2²⁵² elements, and no table.',
    table: 'All powers of g = {g} modulo {p}:',
    given: 'Given:',
  },
  de: {
    title: 'Eine Wahl von Hand (Arbeitsblatt {seed})',
    solution: 'Eine Wahl von Hand (Lösung zu Arbeitsblatt {seed})',
    lead: 'Was multipliziert wird, zählt modulo p = {p}: Es bleibt nur der Rest. Exponenten zählen modulo q = {q}. Jeder Abschnitt beginnt mit dem, was in denen davor herauskam, damit ein Rechenfehler nicht mitwandert. Die Tabelle erspart lange Produkte: Für 3⁹ liest man 3 = 2⁸ ab, also 2⁸ hoch 9, 2⁷², und 72 modulo 11 ist 6.',
    warning:
      'Nur zum Lernen: In einer so kleinen Gruppe verrät die Tabelle unten jedes Geheimnis. Die echte hat etwa 2²⁵² Elemente, und keine Tabelle.',
    table: 'Alle Potenzen von g = {g} modulo {p}:',
    given: 'Gegeben:',
  },
};

export const partWords: Readonly<Record<OwnLanguage, Readonly<Record<LessonPart, PartWords>>>> = {
  en: {
    key: {
      title: 'A key that nobody has',
      text: 'Each of three laptops draws two secret numbers and hands each laptop one value of its line. Whoever adds up what it was handed has a share; any two shares are enough to open, one is not.',
      question: 'Laptop 1 knows its own two numbers and its share. Why does it not know what opens the key?',
      answer: 'That is a₁ + a₂ + a₃. One point does not tell where a line meets the axis; two do.',
    },
    seal: {
      title: 'Sealing',
      text: 'The choice is multiplied by a mask, and what is needed to compute the mask again travels along in the other half.',
      question: 'Two voters choose the same. Why do their envelopes differ?',
      answer: 'Each draws an r of its own, so both halves differ.',
    },
    rewrap: {
      title: 'Wrapping anew',
      text: 'Anyone can put a sealed ballot into another envelope, without opening it: multiply both halves by powers that fit together.',
      question: 'Who can tell that both envelopes hold the same?',
      answer: 'Whoever knows s, or whoever can open them. In a group this small also whoever has the table.',
    },
    shuffle: {
      title: 'A shuffle of three, and its proof',
      text: 'Three ballots come out in another order, each wrapped anew. To prove that none was swapped, the shuffler makes a second secret shuffle, the middle, and a coin decides which half of the way it shows. In real elections the proof is another one (Terelius and Wikström): one commitment to the order and one question for all ballots, because a coin catches a cheat only every second time and each needs a list of its own.',
      question: 'A shuffler swapped a ballot on the way out. How often does it get through ten coins?',
      answer: 'Once in 2¹⁰ = 1024 times: only when each coin asks for the half that it prepared.',
    },
    proof: {
      title: 'A proof that gives nothing away',
      text: 'The prover knows x and shows only that it does. In a class, somebody calls out the question c; in real elections a hash of everything said before asks.',
      question: 'What could a prover who does not know x do, if it knew the question beforehand?',
      answer: 'Choose the answer first and compute a commitment that fits: see “A simulated proof”.',
    },
    rewind: {
      title: 'Rewind the prover',
      text: 'Why the proof proves something: if one and the same commitment could be answered for two questions, the two answers give the secret away.',
      question: 'What follows for a program that uses the same k twice?',
      answer: 'Two answers with the same k give away its secret. It must be drawn anew each time.',
    },
    simulated: {
      title: 'A simulated proof needs no secret',
      text: 'Why the proof gives nothing away: whoever may choose the question first makes one that passes every check, without x. So whoever sees one learns nothing of x from it.',
      question: 'Why does a proof on the board convince all the same?',
      answer: 'There a hash of the commitment asks. Nobody can choose the question first.',
    },
    opening: {
      title: 'Opening by two of three',
      text: 'Two laptops raise the first half to their shares. Weighted and multiplied, that is the mask, and it comes off. The key is never put together.',
      question: 'What does another pair of laptops get out?',
      answer: 'The same: each two points of a line determine it.',
    },
  },
  de: {
    key: {
      title: 'Ein Schlüssel, den niemand hat',
      text: 'Jeder von drei Laptops zieht zwei geheime Zahlen und gibt jedem Laptop einen Wert seiner Geraden. Wer zusammenzählt, was er bekommen hat, hat einen Teil; zwei beliebige Teile genügen zum Öffnen, einer nicht.',
      question: 'Laptop 1 kennt seine beiden Zahlen und seinen Teil. Warum weiß er nicht, was den Schlüssel öffnet?',
      answer: 'Das ist a₁ + a₂ + a₃. Ein Punkt verrät nicht, wo eine Gerade die Achse schneidet; zwei Punkte schon.',
    },
    seal: {
      title: 'Versiegeln',
      text: 'Die Wahl wird mit einer Maske multipliziert, und was man braucht, um die Maske noch einmal zu berechnen, reist in der anderen Hälfte mit.',
      question: 'Zwei Personen wählen dasselbe. Warum unterscheiden sich ihre Umschläge?',
      answer: 'Jede zieht ihr eigenes r, also unterscheiden sich beide Hälften.',
    },
    rewrap: {
      title: 'Neu verpacken',
      text: 'Jeder kann einen versiegelten Stimmzettel in einen anderen Umschlag stecken, ohne ihn zu öffnen: beide Hälften mit Potenzen multiplizieren, die zueinander passen.',
      question: 'Wer kann erkennen, dass in beiden Umschlägen dasselbe steckt?',
      answer: 'Wer s kennt oder beide öffnen kann. In einer so kleinen Gruppe auch, wer die Tabelle hat.',
    },
    shuffle: {
      title: 'Drei mischen, und der Beweis dazu',
      text: 'Drei Stimmzettel kommen in anderer Reihenfolge heraus, jeder neu verpackt. Um zu beweisen, dass keiner vertauscht wurde, mischt der Mischer ein zweites Mal geheim, in die Mitte, und eine Münze entscheidet, welche Hälfte des Wegs er zeigt. In echten Wahlen ist der Beweis ein anderer (Terelius und Wikström): eine Festlegung auf die Reihenfolge und eine Frage für alle Stimmzettel, denn eine Münze ertappt Betrug nur jedes zweite Mal, und jede braucht eine eigene Liste.',
      question: 'Ein Mischer hat auf dem Weg hinaus einen Stimmzettel vertauscht. Wie oft übersteht er zehn Münzen?',
      answer: 'Einmal in 2¹⁰ = 1024 Fällen: nur, wenn jede Münze nach der Hälfte fragt, die er vorbereitet hat.',
    },
    proof: {
      title: 'Ein Beweis, der nichts verrät',
      text: 'Wer beweist, kennt x und zeigt nur, dass es so ist. In der Klasse ruft jemand die Frage c; in echten Wahlen fragt ein Hash von allem, was vorher gesagt wurde.',
      question: 'Was könnte jemand ohne x tun, der die Frage vorher kennt?',
      answer: 'Die Antwort zuerst wählen und eine passende Festlegung berechnen: siehe „Ein nachgemachter Beweis“.',
    },
    rewind: {
      title: 'Den Beweis zurückspulen',
      text: 'Warum der Beweis etwas beweist: Ließe sich ein und dieselbe Festlegung auf zwei Fragen hin beantworten, verraten beide Antworten zusammen das Geheimnis.',
      question: 'Was folgt daraus für ein Programm, das dasselbe k zweimal benutzt?',
      answer: 'Zwei Antworten mit demselben k verraten sein Geheimnis. Es muss jedes Mal neu gezogen werden.',
    },
    simulated: {
      title: 'Ein nachgemachter Beweis braucht kein Geheimnis',
      text: 'Warum der Beweis nichts verrät: Wer die Frage zuerst wählen darf, macht ohne x einen, der jede Probe besteht. Wer einen sieht, erfährt daraus also nichts über x.',
      question: 'Warum überzeugt ein Beweis am Brett trotzdem?',
      answer: 'Dort fragt ein Hash der Festlegung. Niemand kann die Frage zuerst wählen.',
    },
    opening: {
      title: 'Öffnen mit zwei von dreien',
      text: 'Zwei Laptops potenzieren die erste Hälfte mit ihren Teilen. Gewichtet und multipliziert ist das die Maske, und sie fällt. Der Schlüssel wird dabei nie zusammengesetzt.',
      question: 'Was bekommt ein anderes Paar von Laptops heraus?',
      answer: 'Dasselbe: Je zwei Punkte einer Geraden bestimmen sie.',
    },
  },
};
