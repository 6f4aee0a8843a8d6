/**
 * One word for each thing: what texts for people must not say, with what they say in its place. Words of the field stand in the guide's
 * glossary, which is about them.
 */
import type { OwnLanguage } from '../texts.ts';

export const unsaid: Readonly<Record<OwnLanguage, readonly (readonly [RegExp, string])[]>> = {
  en: [[/coordinator’s laptop|leading laptop|laptop that le(?:ads|d)\b/i, 'the organiser’s laptop']],
  de: [
    [/leitende[nmrs]? Laptop|Laptops?, der leitete?\b/i, 'der Laptop der Wahlleitung'],
    [/Transkript/i, 'die Datei der Wahl'],
    [/Protokoll/, 'das Brett, die Datei der Wahl oder die Niederschrift'],
    [/verschlie(?:ß|ss)[te]?[tn]?\b(?! sich)|verschlossen/i, 'versiegeln'],
    [/Liste der Wählenden|Wählerverzeichnis/i, 'die Wählerliste'],
    [/bl(?:ie|ei)ben 1\b/, '{count|bliebe|blieben}'],
  ],
};

/** Each word of the text that another is said for. */
export const strangeIn = (language: OwnLanguage, text: string): string[] =>
  unsaid[language].flatMap(([word, instead]) => {
    const [found] = word.exec(text) ?? [];
    return found === undefined ? [] : [`“${found}” for “${instead}”: ${text}`];
  });
