/**
 * A page to print, as a tree of few elements: whoever shows it writes HTML (`html.ts`) or draws it in a window. Texts stand in it as
 * they are; only what writes it escapes them.
 */

/** Neither links nor scripts nor pictures but one that is drawn here: a page holds what people gave, and paper needs none of them. */
export type Tag =
  | ('section' | 'header' | 'div' | 'h1' | 'h2' | 'h3' | 'p' | 'ul' | 'ol' | 'li' | 'dl' | 'dt' | 'dd')
  | ('table' | 'caption' | 'thead' | 'tbody' | 'tr' | 'th' | 'td' | 'strong' | 'span' | 'code' | 'bdi')
  | ('svg' | 'path');

/** Attributes that a page's elements have: none that loads or runs anything. */
export interface Attributes {
  readonly class?: string;
  readonly lang?: string;
  readonly translate?: 'no';
  readonly scope?: 'col' | 'row';
  readonly role?: 'img';
  readonly 'aria-label'?: string;
  readonly viewBox?: string;
  readonly d?: string;
}

export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Node[];
}

export type Node = Element | string;

/** Children that are to be: what is null is left out. */
type Child = Node | null | readonly (Node | null)[];

export function element(tag: Tag, attributes: Attributes, ...children: readonly Child[]): Element {
  return { tag, attributes, children: children.flat().filter((child): child is Node => child !== null) };
}

/** What a person gave, kept apart from the letters around it. */
export const name = (text: string): Element => element('bdi', {}, text);

export const paragraph = (text: Child, style?: string): Element => element('p', style ? { class: style } : {}, text);

export const section = (heading: string, ...children: readonly Child[]): Element =>
  element('section', {}, element('h2', {}, heading), ...children);

export const list = (items: readonly Child[], tag: 'ul' | 'ol' = 'ul', style?: string): Element =>
  element(tag, style ? { class: style } : {}, ...items.map((item) => element('li', {}, item)));

/** Terms, each with what is to be said of it. */
export const terms = (pairs: readonly (readonly [term: string, ...said: Node[]] | null)[]): Element =>
  element(
    'dl',
    {},
    ...pairs.map((pair) => {
      if (!pair) return null;
      const [term, ...said] = pair;
      return element('div', {}, element('dt', {}, term), ...said.map((one) => element('dd', {}, one)));
    }),
  );

/** Rows of a table that is not torn apart: of a longer one each page has the head. */
const WHOLE = 12;

/** A table whose first column names its rows. */
export const table = (caption: string, head: readonly string[], rows: readonly (readonly Child[])[]): Element =>
  element(
    'table',
    rows.length > WHOLE ? {} : { class: 'paper-whole' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))),
    element(
      'tbody',
      {},
      ...rows.map(([first, ...rest]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, first ?? null),
          ...rest.map((cell) => element('td', {}, cell)),
        ),
      ),
    ),
  );

/** Words to compare. They are English in every language. */
export const words = (list: readonly string[]): Element =>
  element('ol', { class: 'paper-words', lang: 'en', translate: 'no' }, ...list.map((word) => element('li', {}, word)));

/** The same in a line, where many stand below one another. */
export const wordsInLine = (list: readonly string[]): Element =>
  element('span', { class: 'paper-small', lang: 'en', translate: 'no' }, list.join(' '));

/** Hexadecimal digits, in groups that an eye can keep apart; whoever copies them gets no spaces. */
export const digits = (hex: string): Element =>
  element(
    'code',
    { class: 'paper-digits', translate: 'no' },
    ...(hex.match(/.{1,8}/g) ?? []).map((group) => element('span', {}, group)),
  );
