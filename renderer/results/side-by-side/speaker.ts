import { methods } from '../../../shared/election/tally/methods.ts';
import type { Speaker } from '../../../shared/election/tally/side-by-side/words.ts';
import { useLanguage } from '../../design/surroundings.ts';
import { say } from '../../texts/catalogue.ts';
import { type Language, listed } from '../../texts/texts.ts';

export const speakerOf = (language: Language): Speaker => ({
  say: (sentence, values) => say(language, `side-by-side.${sentence}`, values),
  rule: (rule) => say(language, `method.${methods[rule].name}`),
  list: (parts) => listed(language, parts),
  ballots: (count) => say(language, 'side-by-side.ballots', { count }),
  figure: (count) => new Intl.NumberFormat(language).format(count),
});

/** Whoever compares rules in the window's language. */
export const useSideSpeaker = (): Speaker => speakerOf(useLanguage().language);
