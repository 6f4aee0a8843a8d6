import { type OwnLanguage, ownLanguages } from '../../../shared/codec/texts.ts';
import { type Args, option, usage } from '../command.ts';

/** `--language`, English where it is left out. Throws `usage`. */
export function languageIn(args: Args): OwnLanguage {
  const given = option(args, 'language') ?? 'en';
  const language = ownLanguages.find((one) => one === given);
  if (!language) throw usage(`--language is ${ownLanguages.join(' or ')}, not ${given}`);
  return language;
}
