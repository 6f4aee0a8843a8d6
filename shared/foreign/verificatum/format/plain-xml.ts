/**
 * The XML that Verificatum writes: elements without attributes that hold elements or text, and comments between them. Entities,
 * declarations, instructions, sections and whatever else XML may be are refused, as its own reader means to.
 */
import type { Bytes } from '../../../codec/bytes.ts';
import { readUtf8 } from '../../../codec/bytes.ts';
import { CheckFailed } from '../../checklist.ts';

export interface PlainElement {
  readonly name: string;
  /** Empty where it holds text. */
  readonly children: readonly PlainElement[];
  /** As it stands there; empty where it holds elements. */
  readonly text: string;
}

const MOST_BYTES = 1 << 18;
const DEEPEST = 4;
const OPEN = /<([A-Za-z][A-Za-z0-9]*)>/y;
const CLOSE = /<\/([A-Za-z][A-Za-z0-9]*)>/y;
const TEXT = /[^<&\r]*/y;
/** Within a comment two hyphens end it. */
// Spelled so that a page which holds this as its script does not end there.
const BETWEEN = /(?:[ \t\n]|<!-{2}(?:(?!--)[^\r])*-{2}>)*/y;

/** The one element that the file holds. @throws CheckFailed */
export function readPlainXml(bytes: Bytes, file: string): PlainElement {
  const failed = (message: string) => new CheckFailed(message, { where: file });
  if (bytes.length > MOST_BYTES) throw failed('it is longer than such a file may be');
  const text = readUtf8(bytes);
  if (text === null) throw failed('it is not UTF-8');
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  const line = () => text.slice(0, at).split('\n').length;

  const element = (depth: number): PlainElement => {
    const open = take(OPEN);
    if (!open || depth > DEEPEST) throw failed(`line ${line()} holds something else than plain elements and comments`);
    const before = at;
    take(BETWEEN);
    const children: PlainElement[] = [];
    if (text[at] === '<' && text[at + 1] !== '/') {
      while (text[at] === '<' && text[at + 1] !== '/') {
        children.push(element(depth + 1));
        take(BETWEEN);
      }
    } else at = before;
    const held = children.length > 0 ? '' : take(TEXT)![0];
    const close = take(CLOSE);
    if (close?.[1] !== open[1]) throw failed(`line ${line()}: <${open[1]}> is not closed as it must be`);
    return { name: open[1]!, children, text: held };
  };

  take(BETWEEN);
  const root = element(0);
  take(BETWEEN);
  if (at !== text.length) throw failed(`line ${line()}: something stands behind the end`);
  return root;
}
