import { type Language, languages } from '../../../shared/codec/texts.ts';
import { type Args, option, usage } from '../command.ts';

/** `--language`, English where it is left out. Throws `usage`. */
export function languageIn(args: Args): Language {
  const given = option(args, 'language') ?? 'en';
  const language = languages.find((one) => one === given);
  if (!language) throw usage(`--language is ${languages.join(' or ')}, not ${given}`);
  return language;
}
