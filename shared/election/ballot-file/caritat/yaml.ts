/** YAML as ballots of caritat hold it: what `yaml` reads, less what readers of YAML take differently or a ballot never has. */
import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { shown } from '../refuse.ts';

export type Yaml = Scalar | readonly Yaml[] | ReadonlyMap<string, Yaml>;

/** `plain` says that it stands without quotation marks: then 1 is a number and yes nothing that all readers agree on. */
export interface Scalar {
  readonly text: string;
  readonly plain: boolean;
  readonly line: number;
}

export type RefuseYaml = (line: number, why: string) => never;

/** The names and values of a document; `refuse` takes lines from 1. */
export function readYaml(text: string, refuse: RefuseYaml): ReadonlyMap<string, Yaml> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'failsafe', prettyErrors: false });
  const fault = document.errors[0] ?? document.warnings[0];
  const lineOf = (at: number): number => Math.max(lines.linePos(at).line, 1);
  if (fault?.code === 'MULTIPLE_DOCS') refuse(lineOf(fault.pos[0]), 'another document begins here');
  if (fault) refuse(lineOf(fault.pos[0]), `it is no YAML: ${fault.message}`);
  const value = document.contents === null ? null : read(document.contents);
  return value instanceof Map ? value : refuse(1, 'it holds no names with values');

  function read(node: ParsedNode | null): Yaml {
    const line = node === null ? 1 : lineOf(node.range[0]);
    if (node === null) return { text: '', plain: true, line };
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (anchor !== undefined || tag !== undefined) refuse(line, 'a value carries an anchor or a tag');
    if (isScalar(node)) return { text: node.source.trim(), plain: node.type === 'PLAIN', line };
    if (isSeq(node)) return node.items.map((item) => read(item as ParsedNode));
    if (!isMap(node)) return refuse(line, 'a value refers to another one');
    return new Map(
      node.items.map(({ key, value: inner }) => {
        const name = isScalar(key) ? key.source : undefined;
        return [name ?? refuse(line, `${shown(String(key))} is no name`), read(inner as ParsedNode | null)];
      }),
    );
  }
}
