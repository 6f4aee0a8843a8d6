/** What each step of the lesson does, in words, for page, paper and terminal: here, because all three say it. */

import type { OpenedStepName } from '../board/opened/step.ts';
import type { OwnLanguage } from '../codec/texts.ts';
import { realWords } from './real-words.ts';

const english = {
  'key.deal': 'Laptop {from} computes what it hands to laptop {to}, and to nobody else.',
  'key.commit': 'Laptop {from} shows everyone a power that hides its first number.',
  'key.commit-slope': 'Laptop {from} shows everyone a power that hides its second number.',
  'key.check': 'Laptop 1 checks what laptop {from} handed it, with what everyone sees.',
  'key.share': 'Laptop {to} adds up what it was handed: its share of the key.',
  'key.public': 'Everyone computes the key that ballots are sealed with. Nobody knows what opens it.',
  'seal.message': 'Choice number {choice} becomes an element of the group.',
  'seal.first': 'The first half of the envelope hides the secret r.',
  'seal.mask': 'The mask: only who knows r, or what opens the key, can compute it.',
  'seal.second': 'The second half is the choice under the mask.',
  'rewrap.first': 'The first half gets a factor that nobody else knows.',
  'rewrap.second': 'The second half gets the factor that fits it. The choice inside is the same.',
  'rewrap.same': 'Check: it is as if it had been sealed with r + s from the start.',
  'shuffle.input': 'Sealed ballot {to} goes in.',
  'shuffle.output': 'Place {to} of what comes out is ballot {from}, wrapped anew.',
  'shuffle.swap': 'The cheat: place 1 gets a ballot of the shuffler’s own, for candidate 1.',
  'shuffle.middle': 'Place {to} of the list in the middle is ballot {from}, wrapped anew with other factors.',
  'shuffle.shown-before':
    'Shown is the way from what went in to the middle: place {to} must be ballot {from} with this factor.',
  'shuffle.shown-after':
    'Shown is the way from the middle to what came out: place {to} must be place {from} of the middle with this factor.',
  'proof.known': 'Everyone knows X. The prover says: I know which x belongs to it.',
  'proof.commit': 'The prover draws k and commits to it before hearing a question.',
  'proof.answer': 'Somebody asks with c = {c}; the prover answers. In the answer, k hides x.',
  'proof.check': 'Check: everyone can compute both sides.',
  'rewind.first': 'The answer to the question c = {c}.',
  'rewind.second': 'The film is wound back to the same A, the question is now {c}.',
  'rewind.answers': 'Subtract the answers: k is gone.',
  'rewind.challenges': 'Subtract the questions.',
  'rewind.inverse': 'Find the number that makes 1 of it.',
  'rewind.secret': 'The secret is out. So whoever can answer two questions knows it.',
  'simulated.inverse': 'With the question chosen beforehand: its power, turned round.',
  'simulated.commit': 'With the answer chosen beforehand too: what the commitment must have been.',
  'opening.part': 'Laptop {laptop} computes its part of the mask. Its share stays with it.',
  'opening.weight': 'How much the part of laptop {laptop} counts among these two.',
  'opening.mask': 'Both parts together are the mask.',
  'opening.inverse': 'What undoes the mask.',
  'opening.message': 'The mask comes off.',
  'opening.choice': 'The table of powers says which choice it is.',
  'curve.chord': 'The slope of the line through both points.',
  'curve.tangent': 'The slope of the tangent, for both points are the same.',
  'curve.x': 'Where the line meets the curve a third time.',
  'curve.y': 'That point mirrored is the sum.',
  'curve.check': 'Check: the sum lies on the curve.',
} as const;

type TinyStepName = keyof typeof english;
export type StepName = TinyStepName | OpenedStepName;

const german: Readonly<Record<TinyStepName, string>> = {
  'key.deal': 'Laptop {from} berechnet, was er Laptop {to} gibt, und sonst niemandem.',
  'key.commit': 'Laptop {from} zeigt allen eine Potenz, die seine erste Zahl verbirgt.',
  'key.commit-slope': 'Laptop {from} zeigt allen eine Potenz, die seine zweite Zahl verbirgt.',
  'key.check': 'Laptop 1 prüft mit dem, was alle sehen, was Laptop {from} ihm gegeben hat.',
  'key.share': 'Laptop {to} zählt zusammen, was er bekommen hat: sein Teil des Schlüssels.',
  'key.public': 'Alle berechnen den Schlüssel, mit dem versiegelt wird. Niemand weiß, was ihn öffnet.',
  'seal.message': 'Wahl Nummer {choice} wird zu einem Element der Gruppe.',
  'seal.first': 'Die erste Hälfte des Umschlags verbirgt das Geheimnis r.',
  'seal.mask': 'Die Maske: Nur wer r kennt, oder was den Schlüssel öffnet, kann sie berechnen.',
  'seal.second': 'Die zweite Hälfte ist die Wahl unter der Maske.',
  'rewrap.first': 'Die erste Hälfte bekommt einen Faktor, den sonst niemand kennt.',
  'rewrap.second': 'Die zweite Hälfte bekommt den Faktor, der dazu passt. Die Wahl darin bleibt dieselbe.',
  'rewrap.same': 'Probe: Es ist, als wäre von Anfang an mit r + s versiegelt worden.',
  'shuffle.input': 'Der versiegelte Stimmzettel {to} geht hinein.',
  'shuffle.output': 'Platz {to} von dem, was herauskommt, ist Stimmzettel {from}, neu verpackt.',
  'shuffle.swap': 'Der Betrug: Auf Platz 1 kommt ein eigener Stimmzettel des Mischers, für Kandidat 1.',
  'shuffle.middle': 'Platz {to} der Liste in der Mitte ist Stimmzettel {from}, mit anderen Faktoren neu verpackt.',
  'shuffle.shown-before':
    'Gezeigt wird der Weg vom Eingang zur Mitte: Platz {to} muss Stimmzettel {from} mit diesem Faktor sein.',
  'shuffle.shown-after':
    'Gezeigt wird der Weg von der Mitte zum Ausgang: Platz {to} muss Platz {from} der Mitte mit diesem Faktor sein.',
  'proof.known': 'Alle kennen X. Wer beweist, sagt: Ich weiß, welches x dazu gehört.',
  'proof.commit': 'Wer beweist, zieht k und legt sich fest, bevor eine Frage kommt.',
  'proof.answer': 'Jemand fragt mit c = {c}; die Antwort kommt. In ihr verbirgt k das x.',
  'proof.check': 'Probe: Beide Seiten können alle berechnen.',
  'rewind.first': 'Die Antwort auf die Frage c = {c}.',
  'rewind.second': 'Der Film wird bis zum selben A zurückgespult, die Frage ist jetzt {c}.',
  'rewind.answers': 'Antworten abziehen: k ist weg.',
  'rewind.challenges': 'Fragen abziehen.',
  'rewind.inverse': 'Die Zahl finden, die daraus 1 macht.',
  'rewind.secret': 'Das Geheimnis ist heraus. Wer also zwei Fragen beantworten kann, kennt es.',
  'simulated.inverse': 'Mit vorher gewählter Frage: ihre Potenz, umgedreht.',
  'simulated.commit': 'Mit ebenfalls vorher gewählter Antwort: Worauf man sich hätte festlegen müssen.',
  'opening.part': 'Laptop {laptop} berechnet seinen Teil der Maske. Sein Schlüsselteil bleibt bei ihm.',
  'opening.weight': 'Wie viel der Teil von Laptop {laptop} unter diesen beiden zählt.',
  'opening.mask': 'Beide Teile zusammen sind die Maske.',
  'opening.inverse': 'Was die Maske aufhebt.',
  'opening.message': 'Die Maske fällt.',
  'opening.choice': 'Die Tabelle der Potenzen sagt, welche Wahl es ist.',
  'curve.chord': 'Die Steigung der Geraden durch beide Punkte.',
  'curve.tangent': 'Die Steigung der Tangente, denn beide Punkte sind derselbe.',
  'curve.x': 'Wo die Gerade die Kurve zum dritten Mal trifft.',
  'curve.y': 'Dieser Punkt gespiegelt ist die Summe.',
  'curve.check': 'Probe: Die Summe liegt auf der Kurve.',
};

export const stepWords: Readonly<Record<OwnLanguage, Readonly<Record<StepName, string>>>> = {
  en: { ...english, ...realWords.en },
  de: { ...german, ...realWords.de },
};

/** A text with its `{values}` filled in; numbers of a lesson are small, so no language groups their digits. */
export const filled = (text: string, values: Readonly<Record<string, number | string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
