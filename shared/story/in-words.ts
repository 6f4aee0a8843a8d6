/** A story in words: what stands beside its pictures, and all of it for who cannot see them, and for print. */
import type { OwnLanguage, Values } from '../codec/texts.ts';
import { type Beat, type Chapter, chapters, type SceneName, sceneNames } from './scene.ts';
import { isStoryKey, type StoryKey, sayStory } from './texts/texts.ts';

/** A sentence before it is said in a language. */
export interface Sentence {
  readonly key: StoryKey;
  readonly values: Values;
}

/**
 * What a beat says to people: a sentence for each name of its scenes, most often one. Of several scenes of one name,
 * one sentence says how many (`scenes`).
 */
export function sentencesOf({
  scenes,
  values,
}: Pick<Beat, 'scenes' | 'values'>): readonly (Sentence & { readonly name: SceneName })[] {
  return sceneNames.flatMap((name) => {
    const count = scenes[name] ?? 0;
    if (count === 0) return [];
    const [many, none] = [`story.many.${name}`, `story.none.${name}`];
    const alone = values.cut === 0 && isStoryKey(none) ? none : (`story.says.${name}` as const);
    const key = count > 1 && isStoryKey(many) ? many : alone;
    return [{ name, key, values: { ...values, scenes: count } }];
  });
}

/** What stands beside the picture of a beat: the sentence of the scenes by whose name it goes. */
export const sentenceOf = (beat: Pick<Beat, 'name' | 'scenes' | 'values'>): Sentence =>
  sentencesOf(beat).find(({ name }) => name === beat.name)!;

/** The exact term of a scene, and what everyone can check now. */
export const exactOf = (name: SceneName, values: Values): readonly [term: Sentence, check: Sentence] => [
  { key: `story.term.${name}`, values },
  { key: `story.check.${name}`, values },
];

/** One beat in words: for each name of its scenes what it says to people, exactly, and what everyone can check now. */
export interface ToldBeat {
  /** Its first and its last entry. */
  readonly entries: readonly [number, number];
  readonly told: readonly { readonly says: string; readonly term: string; readonly check: string }[];
}

export interface ToldChapter {
  readonly chapter: Chapter;
  readonly title: string;
  readonly beats: readonly ToldBeat[];
}

/** A story in a language, chapter by chapter; chapters in which nothing happened are left out. */
export function inWords(beats: readonly Beat[], language: OwnLanguage): readonly ToldChapter[] {
  const say = ({ key, values }: Sentence) => sayStory(language, key, values);
  const told = (beat: Beat): ToldBeat => ({
    entries: beat.entries,
    told: sentencesOf(beat).map(({ name, ...says }) => {
      const [term, check] = exactOf(name, says.values);
      return { says: say(says), term: say(term), check: say(check) };
    }),
  });
  return chapters.flatMap((chapter) => {
    const own = beats.filter((beat) => beat.chapter === chapter);
    const title = sayStory(language, `story.chapter.${chapter}`);
    return own.length > 0 ? [{ chapter, title, beats: own.map(told) }] : [];
  });
}
