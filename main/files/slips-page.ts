/** Slips of one-time codes as a page to print, for a laptop without our window; what to scan stands in the table alone. */
import type { OwnLanguage } from '../../shared/codec/texts.ts';
import { writtenAddress } from '../../shared/protocol/link.ts';
import { htmlFile } from '../../shared/verdict/paper/html.ts';
import { element, name, paragraph, section, wordsInLine } from '../../shared/verdict/paper/page.ts';
import type { Slips } from './slips-file.ts';

const texts = {
  en: {
    title: 'Slips',
    slip: (number: number, date: string) => `Slip ${number} · ${date}`,
    code: 'Your code for one ballot:',
    where: (page: string) => `Type the address and then the code: ${page}`,
    words: 'If the Ostraka app asks you to compare twelve words, they are these:',
  },
  de: {
    title: 'Zettel',
    slip: (number: number, date: string) => `Zettel ${number} · ${date}`,
    code: 'Dein Code für einen Stimmzettel:',
    where: (page: string) => `Tippe die Adresse ein und dann den Code: ${page}`,
    words: 'Fragt die Ostraka-App nach zwölf Wörtern, sind es diese:',
  },
} as const satisfies Record<OwnLanguage, object>;

/** One HTML file that needs no other and runs nothing: a section for each slip. */
export function slipsPage({ title, date, words, where, first, codes }: Slips, language: OwnLanguage): string {
  const say = texts[language];
  const slips = codes.map((code, i) =>
    section(
      say.slip(first + i, date),
      paragraph(name(title)),
      paragraph(say.code),
      paragraph(element('code', { class: 'paper-digits', translate: 'no' }, code)),
      paragraph(say.where(writtenAddress(where))),
      paragraph([`${say.words} `, wordsInLine(words)], 'paper-small'),
    ),
  );
  return htmlFile(language, `${say.title}: ${title}`, element('div', {}, ...slips));
}
