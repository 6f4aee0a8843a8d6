/** The words of scenes in every language. */
import { fill, type Language, type Texts, type Values } from '../../codec/texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export const storyTexts = { en, de } satisfies Texts;
export type StoryKey = keyof typeof en;

export const isStoryKey = (key: string): key is StoryKey => Object.hasOwn(en, key);

/** A text of the story in a language, its values filled in. */
export const sayStory = (language: Language, key: StoryKey, values: Values = {}): string =>
  fill(storyTexts[language][key], values, language);
