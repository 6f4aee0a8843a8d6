/** Observable Plot in Node: it draws into a document of XML, and what it drew is written down, the same from run to run. */
import { type Markish, type PlotOptions, plot } from '@observablehq/plot';
import { DOMImplementation, type Element, XMLSerializer } from '@xmldom/xmldom';

const SVG = 'http://www.w3.org/2000/svg';
export const WIDTH = 720;

/** Told apart by colour, by symbol and by dash; each colour is seen on white and on black (at least 3 : 1). */
export const COLOURS = [
  '#2f7ed8',
  '#c96a00',
  '#1d8f5f',
  '#a259c4',
  '#8a7a00',
  '#d1495b',
  '#5f7f95',
  '#6f6f6f',
] as const;
export const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross', 'wye'] as const;
export const DASHES = ['none', '7 3', '2 3', '8 3 2 3', '12 4'] as const;
export const of = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

export interface Drawing {
  /** Letters, digits and dashes; what is referred to within the picture is named by it. */
  readonly id: string;
  readonly title: string;
  /** In sentences, for whoever does not see it. */
  readonly description: string;
}

/** The picture as an element of a page; its letters and axes have the colour of the text around it. */
export function draw(
  { id, title, description }: Drawing,
  options: PlotOptions & { marks: readonly Markish[] },
): string {
  const xml = new DOMImplementation().createDocument('http://www.w3.org/1999/xhtml', 'html', null);
  const drawn = plot({
    width: WIDTH,
    className: 'plot',
    ...options,
    document: xml as unknown as Document,
  }) as unknown as Element;
  // Its style sheet is the page's to give, or none: a page that lets nothing in names its styles by their hash.
  for (const style of [...drawn.getElementsByTagNameNS(SVG, 'style')]) style.parentNode!.removeChild(style);
  for (const element of [drawn, ...drawn.getElementsByTagNameNS(SVG, '*')]) {
    element.removeAttribute('aria-label');
    element.removeAttribute('aria-hidden');
    element.removeAttribute('class');
    for (const { name, value } of [...element.attributes]) {
      const short = NUMERIC.test(name)
        ? value.replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
        : value;
      if (short !== value) element.setAttribute(name, short);
    }
  }
  const said = (tag: string, text: string): Element => {
    const element = xml.createElementNS(SVG, tag);
    element.setAttribute('id', `${id}-${tag}`);
    element.appendChild(xml.createTextNode(text));
    return element;
  };
  drawn.insertBefore(said('desc', description), drawn.firstChild);
  drawn.insertBefore(said('title', title), drawn.firstChild);
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-labelledby', `${id}-title`);
  drawn.setAttribute('aria-describedby', `${id}-desc`);
  drawn.setAttribute('font-size', '12');
  return new XMLSerializer().serializeToString(drawn);
}
/** Coordinates, whose last digits differ from one processor's arithmetic to another's, and nobody sees. */
const NUMERIC = /^(?:[xyr][12]?|c[xy]|d|d[xy]|width|height|transform|points)$/;

/** The same as a file of its own: black on white, whatever opens it. */
export const svgFile = (svg: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace('<svg ', '<svg style="background:#fff;color:#1a1a1a" ')}\n`;
