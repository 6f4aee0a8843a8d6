/**
 * The guide as plain data: what a window shows of it. The pages themselves are Markdown in `docs/guide`, a folder for each language, and stand
 * nowhere else; the build reads them (`markdown.ts`, vite.config.ts), so that a window parses nothing.
 */

/** Every page, in the order in which they are offered: the name of its file without `.md`. */
export const pageNames = [
  'start',
  'install',
  'first-election',
  'node',
  'vote',
  'verify',
  'network',
  'proxy',
  'counting',
  'committee',
  'lost',
  'privacy',
  'faq',
  'glossary',
] as const;
export type PageName = (typeof pageNames)[number];

/** A piece of a line. A text that is quoted stands on a screen of Ostraka just so; `to` is as written in the file. */
export type Piece =
  | string
  | { readonly kind: 'strong' | 'emphasis' | 'code' | 'quoted'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };
export type Line = readonly Piece[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'text' | 'note'; readonly line: Line }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'picture'; readonly file: string; readonly text: string };

export interface Page {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The words of a line, without what makes them stand out. */
export const wordsOf = (line: Line): string =>
  line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
