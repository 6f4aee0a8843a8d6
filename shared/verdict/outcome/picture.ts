/**
 * The result of one question as a picture: SVG 1.1 that loads nothing and runs nothing, to be shown on a page or printed. It is black on
 * white, and says in words whatever it draws: who is elected has a full bar, who is tied a hatched one, all others an outline.
 */
import type { Contest } from '../../election/contest.ts';
import { candidateNames } from '../../election/tally/names.ts';
import type { ContestResult } from '../../election/tally/tally.ts';
import { escaped } from '../paper/html.ts';
import type { Voice } from '../texts/texts.ts';
import { chartOf } from './bars.ts';
import { reason } from './reasons.ts';
import { othersIn, ruleInWords, speakerFor } from './speaker.ts';
import { headline, numbersInWords, placesInWords } from './words.ts';

export interface Pictured {
  readonly contest: Contest;
  readonly result: ContestResult;
  /** Of the election. */
  readonly title: string;
  readonly words: readonly string[];
  /** What is said beside its title where nobody voted in earnest. */
  readonly marks: readonly string[];
}

/** In units of the picture, which has no size of its own. */
const WIDTH = 800;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;
const BAR = 18;
/** Width of a letter by the height of its line: wide enough for most of a sans-serif. */
const LETTER = 0.56;

interface Style {
  readonly size: number;
  readonly bold?: boolean;
}
const LARGE: Style = { size: 26, bold: true };
const NORMAL: Style = { size: 17 };
const NAME: Style = { size: 17, bold: true };
const SMALL: Style = { size: 13 };

/** Everything below what is there already. */
class Sheet {
  readonly #parts: string[] = [];
  y = MARGIN;

  text(text: string, { size, bold = false }: Style, width = INNER, x = MARGIN): void {
    for (const line of linesOf(text, width / (size * LETTER))) {
      this.y += size * 1.3;
      this.#parts.push(
        `<text x="${x}" y="${round(this.y)}" font-size="${size}"${bold ? ' font-weight="bold"' : ''}>${escaped(line)}</text>`,
      );
    }
  }

  gap(height: number): void {
    this.y += height;
  }

  draw(part: string): void {
    this.#parts.push(part);
  }

  /** @param label what a picture is called where it is not seen */
  svg(language: string, label: string, description: string): string {
    const height = Math.ceil(this.y + MARGIN);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" xml:lang="${language}" font-family="sans-serif" fill="#000" style="unicode-bidi: plaintext">
<title>${escaped(label)}</title>
<desc>${escaped(description)}</desc>
<defs><pattern id="tied" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V8" stroke="#000" stroke-width="4"/></pattern></defs>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${this.#parts.join('\n')}
</svg>
`;
  }
}

/** The rule that decides. */
export function resultPicture({ contest, result, title, words, marks }: Pictured, voice: Voice): string {
  const { say, language } = voice;
  const names = candidateNames(contest, result).map((name) => name ?? say('results.write-in'));
  const speaker = speakerFor(voice, contest, names, othersIn(result, say));
  const first = result.results[0]!;
  const chart = chartOf(first, result.counted);
  const who = headline(contest, first, speaker);
  const why = reason(contest, first, result.counted, speaker);
  const sheet = new Sheet();
  for (const mark of marks) sheet.text(mark, NAME);
  sheet.text(contest.title, LARGE);
  sheet.text(who, LARGE);
  if (why) sheet.text(why, NORMAL);
  sheet.text(say('minutes.rule', { rule: ruleInWords(say, first.rule, contest.seats) }), SMALL);
  sheet.gap(12);
  sheet.text(say(chart.title), SMALL);
  const places = placesInWords(first, result.counted, speaker);
  const across = (value: number) => round((INNER * Math.min(value, chart.full)) / chart.full);
  for (const [i, bar] of chart.bars.entries()) {
    sheet.gap(8);
    sheet.text(places[i]!, bar.elected || bar.tied ? NAME : NORMAL);
    sheet.gap(5);
    const fill = bar.elected ? '#000' : bar.tied ? 'url(#tied)' : '#fff';
    const at = `x="${MARGIN}" y="${round(sheet.y)}" height="${BAR}"`;
    sheet.draw(`<rect ${at} width="${INNER}" fill="none" stroke="#999" stroke-width="1"/>`);
    if (bar.value > 0)
      sheet.draw(`<rect ${at} width="${across(bar.value)}" fill="${fill}" stroke="#000" stroke-width="2"/>`);
    if (chart.line) {
      const from = `M${MARGIN + across(chart.line.value)} ${round(sheet.y - 4)}`;
      // White beside the dashes, so that they are seen on a full bar as well.
      sheet.draw(`<path d="${from}v${BAR + 8}" stroke="#fff" stroke-width="4"/>`);
      sheet.draw(`<path d="${from}v${BAR + 8}" stroke="#000" stroke-width="2" stroke-dasharray="4 3"/>`);
    }
    sheet.gap(BAR);
  }
  if (chart.line) {
    sheet.gap(10);
    sheet.text(`┆ ${say(chart.line.key, { count: speaker.exactly(chart.line.value) })}`, SMALL);
  }
  sheet.gap(12);
  sheet.text(numbersInWords(result, first, say).join(' · '), SMALL);
  sheet.text(`${title} · ${say('results.election-words')}: ${words.join(' ')}`, SMALL);
  return sheet.svg(language, `${contest.title}: ${who}`, why ?? who);
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Letters of East Asia are twice as wide: UAX #11, roughly. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );

/** Broken between words; a word that is longer than a line, within it. */
function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(`${line} ${word}`) > most) {
      lines.push(line);
      line = '';
    } else if (line !== '') line += ' ';
    for (const letter of word) {
      if (widthOf(line) + widthOf(letter) > most) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line];
}
