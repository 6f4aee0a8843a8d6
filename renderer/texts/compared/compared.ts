/** Texts of the window that compares rules which no other window says, in the language that wants them. */
import { fill, type Language, type Values } from '../texts.ts';
import type { ComparedKey, ComparedTexts } from './languages/en.ts';

export type SayCompared = (key: ComparedKey, values?: Values) => string;

const here = new Map<Language, SayCompared>();

/** Null where they have not been fetched. */
export const comparedIn = (language: Language): SayCompared | null => here.get(language) ?? null;

/** Brings them, once. Rejects where their file cannot be had. */
export async function fetchCompared(language: Language): Promise<SayCompared> {
  const known = here.get(language);
  if (known !== undefined) return known;
  // Each file stands for itself, so that the bundler makes a script of each.
  const { texts }: { readonly texts: ComparedTexts } = await import(`./languages/${language}.ts`);
  const say: SayCompared = (key, values = {}) => fill(texts[key], values, language);
  here.set(language, say);
  return say;
}
