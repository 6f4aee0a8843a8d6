/** Slips of one-time codes as a page to print, for a laptop without our window: as the organiser's window prints them. */
import type { OwnLanguage } from '../../shared/codec/texts.ts';
import { slipLink, writtenAddress } from '../../shared/protocol/link.ts';
import { htmlFile } from '../../shared/verdict/paper/html.ts';
import { type Element, element, name, paragraph, wordsInLine } from '../../shared/verdict/paper/page.ts';
import { QR_OPTIONS, type QrDrawing, qrDrawing } from '../../shared/verdict/paper/qr-drawing.ts';
import type { Slips } from './slips-file.ts';

const texts = {
  en: {
    title: 'Slips',
    slip: (number: number, date: string) => `Slip ${number} · ${date}`,
    code: 'Your code for one ballot:',
    scan: (page: string) => `Scan, or type the address and then the code: ${page}`,
    where: (page: string) => `Type the address and then the code: ${page}`,
    words: 'If the Ostraka app asks you to compare twelve words, they are these:',
    qr: (number: number) => `Address and code of slip ${number}`,
  },
  de: {
    title: 'Zettel',
    slip: (number: number, date: string) => `Zettel ${number} · ${date}`,
    code: 'Dein Code für einen Stimmzettel:',
    scan: (page: string) => `Scannen, oder die Adresse eintippen und dann den Code: ${page}`,
    where: (page: string) => `Tippe die Adresse ein und dann den Code: ${page}`,
    words: 'Fragt die Ostraka-App nach zwölf Wörtern, sind es diese:',
    qr: (number: number) => `Adresse und Code von Zettel ${number}`,
  },
} as const satisfies Record<OwnLanguage, object>;

/** Draws a text as a code to scan. */
export type DrawQr = (text: string) => QrDrawing;

/** Null where the package that encodes them is not there: an installation of the command line alone leaves it out. */
export async function qrMaker(): Promise<DrawQr | null> {
  try {
    const { default: encode } = await import('qr');
    return (text) => qrDrawing(encode(text, 'raw', QR_OPTIONS));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return null;
  }
}

/** One HTML file that needs no other and runs nothing: a section for each slip, with a code to scan where one can be drawn. */
export function slipsPage(
  { title, date, words, where, first, codes }: Slips,
  language: OwnLanguage,
  draw: DrawQr | null,
): string {
  const say = texts[language];
  const slips = codes.map((code, i) => {
    const said = element(
      'div',
      {},
      element('h2', {}, say.slip(first + i, date)),
      paragraph(name(title)),
      paragraph(say.code),
      paragraph(element('code', { class: 'paper-digits', translate: 'no' }, code)),
      paragraph((draw ? say.scan : say.where)(writtenAddress(where))),
      paragraph([`${say.words} `, wordsInLine(words)], 'paper-small'),
    );
    return element(
      'section',
      { class: 'paper-slip' },
      said,
      draw && qr(draw(slipLink(where, code)), say.qr(first + i)),
    );
  });
  return htmlFile(language, `${say.title}: ${title}`, element('div', {}, ...slips));
}

const qr = ({ size, path }: QrDrawing, label: string): Element =>
  element('svg', { role: 'img', 'aria-label': label, viewBox: `0 0 ${size} ${size}` }, element('path', { d: path }));
