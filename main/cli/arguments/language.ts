import { type Language, type OwnLanguage, ownLanguages } from '../../../shared/codec/texts.ts';
import { type Args, option, usage } from '../command.ts';

/** `--language`, one of these, or of those that all pages are written in; English where it is left out. Throws `usage`. */
export function languageIn(args: Args): OwnLanguage;
export function languageIn<L extends Language>(args: Args, among: readonly L[]): L | 'en';
export function languageIn(args: Args, among: readonly Language[] = ownLanguages): Language {
  const given = option(args, 'language') ?? 'en';
  const language = among.find((one) => one === given);
  if (!language) throw usage(`--language is ${among.join(' or ')}, not ${given}`);
  return language;
}
