/** The words of scenes, for windows and for the command line; further languages of the windows stand with their other texts. */
import { fill, type OwnLanguage, type Texts, type Values } from '../../codec/texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export const storyTexts = { en, de } satisfies Texts;
export type StoryKey = keyof typeof en;

export const isStoryKey = (key: string): key is StoryKey => Object.hasOwn(en, key);

/** A text of the story in a language, its values filled in. */
export const sayStory = (language: OwnLanguage, key: StoryKey, values: Values = {}): string =>
  fill(storyTexts[language][key], values, language);
