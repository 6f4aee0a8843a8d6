/**
 * As much YAML as ballots of caritat need, and only what every reader of YAML takes alike: maps and lists in blocks, and
 * scalars that are plain, quoted on one line, or folded in a block. The rest is refused: much of YAML looks like something else.
 */
import { shown } from '../refuse.ts';

export type Yaml = Scalar | readonly Yaml[] | ReadonlyMap<string, Yaml>;

/** `plain` says that it stands without quotation marks: then 1 is a number and yes nothing that all readers agree on. */
export interface Scalar {
  readonly text: string;
  readonly plain: boolean;
  readonly line: number;
}

export type RefuseYaml = (line: number, why: string) => never;

interface Row {
  readonly indent: number;
  readonly text: string;
  readonly line: number;
}

const KEY = /^([A-Za-z][A-Za-z0-9]*):(?: (.*))?$/;
/** What begins like this is no plain scalar. */
const INDICATOR = /^[&*!|>%@`"'{}[\],#?]|^[-?:](?:\s|$)/;

export class YamlDocument {
  readonly #refuse: RefuseYaml;
  readonly #rows: readonly Row[];
  #at = 0;

  /** `lines` are numbered from 1. */
  constructor(lines: readonly string[], refuse: RefuseYaml) {
    this.#refuse = refuse;
    this.#rows = lines.map((text, i) => {
      const body = text.trimStart();
      if (/^\s*\t/.test(text)) refuse(i + 1, 'a tab stands where YAML has spaces');
      return { indent: text.length - body.length, text: body.trimEnd(), line: i + 1 };
    });
  }

  read(): ReadonlyMap<string, Yaml> {
    if (this.#next()?.text === '---') this.#at++;
    const first = this.#next();
    if (first === null || first.indent > 0) return this.#refuse(first?.line ?? 1, 'it holds no names with values');
    const map = this.#map(0);
    const left = this.#next();
    if (left !== null) this.#refuse(left.line, `${shown(left.text)} stands where no value of YAML can`);
    return map;
  }

  /** The next row that says anything. */
  #next(): Row | null {
    while (this.#at < this.#rows.length) {
      const row = this.#rows[this.#at]!;
      if (row.text !== '' && !row.text.startsWith('#')) return row;
      this.#at++;
    }
    return null;
  }

  #map(indent: number): ReadonlyMap<string, Yaml> {
    const map = new Map<string, Yaml>();
    for (
      let row = this.#next();
      row !== null && row.indent === indent && !/^-(?: |$)/.test(row.text);
      row = this.#next()
    ) {
      this.#at++;
      this.#entry(map, row.text, indent, row.line);
    }
    return map;
  }

  #entry(map: Map<string, Yaml>, text: string, indent: number, line: number): void {
    const [, key, value] = KEY.exec(text) ?? this.#refuse(line, `${shown(text)} is no name with a value`);
    if (map.has(key!)) this.#refuse(line, `${shown(key!)} stands there twice`);
    map.set(key!, this.#value(value?.trim() ?? '', indent, line));
  }

  #value(written: string, indent: number, line: number): Yaml {
    if (/^[|>][-+]?$/.test(written)) return this.#block(indent, line);
    if (written !== '' && !written.startsWith('#')) return this.#scalar(written, indent, line);
    const next = this.#next();
    if (next !== null && next.indent >= indent && /^-(?: |$)/.test(next.text)) return this.#list(next.indent);
    if (next !== null && next.indent > indent) return this.#map(next.indent);
    return { text: '', plain: true, line };
  }

  #list(indent: number): readonly Yaml[] {
    const list: Yaml[] = [];
    for (
      let row = this.#next();
      row !== null && row.indent === indent && row.text.startsWith('- ');
      row = this.#next()
    ) {
      this.#at++;
      const body = row.text.slice(2).trimStart();
      const inner = indent + row.text.length - body.length;
      if (KEY.test(body)) {
        const map = new Map<string, Yaml>();
        this.#entry(map, body, inner, row.line);
        for (const [key, value] of this.#map(inner)) {
          if (map.has(key)) this.#refuse(row.line, `${shown(key)} stands there twice`);
          map.set(key, value);
        }
        list.push(map);
      } else list.push(this.#value(body, indent, row.line));
    }
    return list;
  }

  /** Lines further in than the name; what they are folded to differs in spaces alone. */
  #block(indent: number, line: number): Scalar {
    const words: string[] = [];
    let inner: number | null = null;
    for (; this.#at < this.#rows.length; this.#at++) {
      const row = this.#rows[this.#at]!;
      if (row.text === '') continue;
      if (row.indent <= indent) break;
      inner ??= row.indent;
      if (row.indent !== inner)
        this.#refuse(row.line, 'a line of folded text stands further in or out than the others');
      words.push(row.text);
    }
    return { text: words.join(' '), plain: false, line };
  }

  #scalar(written: string, indent: number, line: number): Scalar {
    const next = this.#next();
    if (next !== null && next.indent > indent)
      this.#refuse(next.line, 'a value goes on in the next line, without being folded');
    const single = /^'((?:[^']|'')*)'(?:\s+#.*)?$/.exec(written);
    if (single !== null) return { text: single[1]!.replaceAll("''", "'"), plain: false, line };
    const double = /^"([^"\\]*)"(?:\s+#.*)?$/.exec(written);
    if (double !== null) return { text: double[1]!, plain: false, line };
    if (INDICATOR.test(written) || /:(?:\s|$)/.test(written))
      this.#refuse(line, `${shown(written)} could be read in several ways: put it in single quotation marks`);
    return { text: written.replace(/\s+#.*$/, ''), plain: true, line };
  }
}
