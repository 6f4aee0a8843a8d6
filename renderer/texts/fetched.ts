/** Languages that are fetched when a window wants them: a page holds none that nobody reads. */
import { isHere, type Translation, takeIn } from './catalogue.ts';
import { type Language, type OwnLanguage, ownLanguages } from './texts.ts';

const isOwn = (language: Language): language is OwnLanguage => ownLanguages.some((own) => own === language);

/** Brings the texts of a language, once. Rejects where its file cannot be had, as on a phone that has lost its network. */
export async function fetchLanguage(language: Language): Promise<void> {
  if (isOwn(language) || isHere(language)) return;
  // Each file stands for itself, so that the bundler makes a script of each.
  const { texts }: { readonly texts: Translation } = await import(`./languages/${language}.ts`);
  takeIn(language, texts);
}
