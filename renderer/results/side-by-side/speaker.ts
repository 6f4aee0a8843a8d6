import { gcd } from '../../../shared/election/ballot-file/weight.ts';
import { methods } from '../../../shared/election/tally/methods.ts';
import type { Speaker } from '../../../shared/election/tally/side-by-side/words.ts';
import { useLanguage } from '../../design/surroundings.ts';
import { say } from '../../texts/catalogue.ts';
import { isolated, type Language, listed } from '../../texts/texts.ts';

/** Units of 1/`scale` as a number: `2`, `3/2`. */
function numberOf(count: number, scale: number): number | string {
  const common = gcd(count, scale);
  return scale === common ? count / scale : `${count / common}/${scale / common}`;
}

const speakerOf = (language: Language): Speaker => ({
  say: (sentence, values) => say(language, `side-by-side.${sentence}`, values),
  rule: (rule) => say(language, `method.${methods[rule].name}`),
  name: isolated,
  list: (parts) => listed(language, parts),
  ballots: (count, scale) => say(language, 'side-by-side.ballots', { count: numberOf(count, scale) }),
  figure(count, scale) {
    const number = numberOf(count, scale);
    return typeof number === 'number' ? new Intl.NumberFormat(language).format(number) : number;
  },
});

/** Whoever compares rules in the window's language. */
export const useSideSpeaker = (): Speaker => speakerOf(useLanguage().language);
