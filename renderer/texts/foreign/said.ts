/**
 * What adapters say of other people's elections, in further languages. The English sentence is defined in `shared/foreign`, where the
 * check is, and stands for itself here: whoever changes it there is told by a test that nobody translates it.
 */
import type { Language } from '../texts.ts';

export type Said = Readonly<Record<string, Readonly<Record<Exclude<Language, 'en'>, string>>>>;
