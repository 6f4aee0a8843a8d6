/** As much XML as records need: elements and text. What would make one text say two things (a DTD, CDATA, mixed content) is refused. */
import { shown } from '../refuse.ts';
import { Fault } from './fields.ts';

export interface Element {
  readonly name: string;
  /** Its text, where it holds no elements. */
  readonly text: string;
  readonly children: readonly Element[];
}

const TOKEN =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MAX_DEPTH = 20;

interface Open {
  readonly name: string;
  text: string;
  readonly children: Element[];
}

/** The root; throws a `Fault`. */
export function parseXml(source: string): Element {
  const root: Open = { name: '', text: '', children: [] };
  const open: Open[] = [root];
  TOKEN.lastIndex = source.startsWith('\ufeff') ? 1 : 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (token === null) throw new Fault(`this is no XML that is known: ${shown(source.slice(at, at + 40))}`);
    const [, closes, name, , empty, text] = token;
    const current = open.at(-1)!;
    if (text !== undefined) current.text += text;
    else if (name === undefined) continue;
    else if (closes === '/') {
      if (open.length === 1 || current.name !== name) throw new Fault(`</${name}> closes what is not open`);
      open.pop();
      open.at(-1)!.children.push(closed(current));
    } else {
      const element: Open = { name, text: '', children: [] };
      if (empty === '/') current.children.push(closed(element));
      else if (open.push(element) > MAX_DEPTH)
        throw new Fault('elements stand in each other deeper than in any record');
    }
  }
  const [only, second] = root.children;
  if (open.length > 1) throw new Fault(`<${open.at(-1)!.name}> is not closed`);
  if (only === undefined || second !== undefined || root.text.trim() !== '')
    throw new Fault('it is not one XML element');
  return only;
}

function closed({ name, text, children }: Open): Element {
  if (children.length > 0 && text.trim() !== '') throw new Fault(`<${name}> holds text beside elements`);
  return { name, children, text: children.length > 0 ? '' : text.replace(/&([^;&\s]*);?/g, entity) };
}

function entity(whole: string, name: string): string {
  const point = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1] ?? null;
  const number = point === null ? /^#([0-9]{1,7})$/.exec(name)?.[1] : Number.parseInt(point, 16);
  const code = number === undefined ? Number.NaN : Number(number);
  if (whole.endsWith(';') && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  const sign = whole.endsWith(';') && Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  if (sign === undefined) throw new Fault(`${shown(whole)} is no sign of XML`);
  return sign;
}
