/**
 * Reads a page of the guide: the part of Markdown that it is written in, and no HTML. What is none of it is refused with its line, for
 * it would look another way where the file itself is read. For the build and for tests; no window parses.
 */
import type { Block, Line, Page, Piece } from './page.ts';

/** What shows that a sentence is so, or that it is a limit: a comment behind the paragraph, which no window shows. */
export interface Backing {
  readonly line: number;
  readonly kind: 'shown by' | 'said in';
  readonly file: string;
  readonly names: readonly string[];
}

export interface Read extends Page {
  readonly backings: readonly Backing[];
}

const FENCE = /^```(\w+)$/;
const ITEM = /^(?:- |\d+\. )/;
const PICTURE = /^!\[([^\]]+)\]\((?:\.\.\/)?(pictures\/[\w./-]+\.png)\)$/;
const COMMENT = /^<!-- (shown by|said in) (\S+) ((?:“[^”]+” ?)+)-->$/;

/** @throws Error with file and line, where the page is not of this form */
export function readPage(name: string, source: string): Read {
  const lines = source.split('\n');
  const blocks: Block[] = [];
  const backings: Backing[] = [];
  const ids = new Set<string>();
  let at = 0;
  const fail = (why: string): never => {
    throw new Error(`${name}.md, line ${at + 1}: ${why}`);
  };
  const line = (text: string): Line => readLine(text.trim(), fail);
  /** The lines from here that go on with what began, joined. */
  const joined = (goesOn: (text: string) => boolean): string => {
    const parts = [lines[at]!.trim()];
    while (lines[at + 1] !== undefined && goesOn(lines[at + 1]!)) parts.push(lines[++at]!.trim());
    return parts.join(' ');
  };
  const goesOn = (text: string): boolean => text !== '' && !/^(?:#|```|\||>|!\[|<)/.test(text) && !ITEM.test(text);

  const [first = ''] = lines;
  if (!first.startsWith('# ')) fail('a page begins with its title');
  for (at = 1; at < lines.length; at++) {
    const text = lines[at]!;
    if (text.trim() === '') continue;
    const fence = FENCE.exec(text);
    const heading = /^(#{2,3}) (.+)$/.exec(text);
    const comment = COMMENT.exec(text.trim());
    const picture = PICTURE.exec(text);
    if (fence) {
      const from = at + 1;
      while (lines[++at] !== '```') if (at >= lines.length) fail('code without an end');
      blocks.push({ kind: 'code', language: fence[1]!, text: lines.slice(from, at).join('\n') });
    } else if (heading) {
      const id = anchorOf(heading[2]!);
      if (ids.has(id)) fail('a second heading of the same words');
      ids.add(id);
      blocks.push({ kind: 'heading', level: heading[1]!.length as 2 | 3, id, text: heading[2]! });
    } else if (comment) {
      const names = [...comment[3]!.matchAll(/“([^”]+)”/g)].map(([, each]) => each!);
      backings.push({ line: at + 1, kind: comment[1] as Backing['kind'], file: comment[2]!, names });
    } else if (picture) blocks.push({ kind: 'picture', file: picture[2]!, text: picture[1]! });
    else if (text.startsWith('|')) {
      const rows: string[] = [text];
      while (lines[at + 1]?.startsWith('|')) rows.push(lines[++at]!);
      blocks.push(table(rows, line, fail));
    } else if (text.startsWith('> '))
      blocks.push({ kind: 'note', line: line(joined((next) => next.startsWith('> ')).replaceAll(/(?:^|\s)> /g, ' ')) });
    else if (ITEM.test(text)) {
      const numbered = /^\d/.test(text);
      const items: Line[] = [];
      for (;;) {
        items.push(line(joined((next) => /^ {2,}\S/.test(next) && goesOn(next.trim())).replace(ITEM, '')));
        const next = lines[at + 1];
        if (next === undefined || !ITEM.test(next) || /^\d/.test(next) !== numbered) break;
        at++;
      }
      blocks.push({ kind: 'list', numbered, items });
    } else if (goesOn(text) && !text.startsWith(' ')) blocks.push({ kind: 'text', line: line(joined(goesOn)) });
    else fail(`“${text.slice(0, 40)}” is nothing that a page of the guide can hold`);
  }
  return { name, title: first.slice(2).trim(), blocks, backings };
}

function table(rows: readonly string[], line: (text: string) => Line, fail: (why: string) => never): Block {
  const cells = rows.map((row) => row.replace(/^\||\|\s*$/g, '').split('|'));
  const [head = [], rule = [], ...body] = cells;
  if (!rule.every((cell) => /^ *:?-+:? *$/.test(cell))) fail('a table has a rule under its head');
  if (cells.some((row) => row.length !== head.length)) fail('a row has more or fewer cells than the head');
  return { kind: 'table', head: head.map(line), rows: body.map((row) => row.map(line)) };
}

const PIECE = /\*\*(?:“([^”*]+)”|„([^“*]+)“)\*\*|\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/g;

function readLine(text: string, fail: (why: string) => never): Line {
  const pieces: Piece[] = [];
  let from = 0;
  const plain = (to: number): void => {
    const between = text.slice(from, to);
    if (/[*`[\]<]/.test(between)) fail(`“${between.slice(0, 40)}” holds a sign that begins nothing`);
    if (between !== '') pieces.push(between);
  };
  for (const match of text.matchAll(PIECE)) {
    plain(match.index);
    from = match.index + match[0].length;
    const [, english, german, strong, emphasis, code, label, to] = match;
    const quoted = english ?? german;
    if (quoted !== undefined) pieces.push({ kind: 'quoted', text: quoted });
    else if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) pieces.push({ kind: 'emphasis', text: emphasis });
    else if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else pieces.push({ kind: 'link', text: label!, to: to! });
  }
  plain(text.length);
  return pieces;
}

/** Where a link leads within a page, as hosts of repositories name headings. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');
