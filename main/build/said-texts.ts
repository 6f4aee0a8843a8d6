/**
 * Takes out of a script the texts that it can never say. A window's catalogue holds what all roles say, in every language; a
 * page that has to be one file holds only what its own code names. Nothing of this is guessed: a text stays when its key
 * stands somewhere in the code, whole or as a pattern whose gaps are filled as the page runs (`verifier.${check}.name`).
 */
import { parseAst } from 'vite';

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [field: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const literalOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;

/** A text's key and what it says. Tables whose keys are texts' own and whose values are not sentences are not met. */
function textOf(node: Node, isText: (key: string) => boolean): string | null {
  if (node.type !== 'Property') return null;
  const { value } = node;
  const key = literalOf(node.key);
  const says =
    literalOf(value) !== null || (isNode(value) && value.type === 'TemplateLiteral' && !gapsOf(value).length);
  return key !== null && says && isText(key) ? key : null;
}

const gapsOf = (template: Node): Node[] => (template.expressions as Node[]).filter(isNode);

/** The pieces of a text that is put together: null where a gap is. */
function piecesOf(node: Node): (string | null)[] {
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return [node.left, node.right].flatMap((side) => piecesOf(side as Node));
  if (node.type !== 'TemplateLiteral') return [literalOf(node)];
  const quasis = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  return quasis.flatMap((quasi, at) => (at === 0 ? [quasi] : [...piecesOf(gapsOf(node)[at - 1]!), quasi]));
}

const patternOf = (pieces: readonly (string | null)[]): string =>
  pieces.map((piece) => (piece === null ? '.*' : piece.replace(/[^\w-]/g, '\\$&'))).join('');

interface Said {
  readonly whole: Set<string>;
  readonly patterns: Set<string>;
}

/** What a piece of code names, its texts' own keys and sentences left out. */
function note(node: Node, said: Said, isText: (key: string) => boolean): void {
  if (textOf(node, isText) !== null) return;
  const literal = literalOf(node);
  if (literal !== null) said.whole.add(literal);
  if (node.type === 'TemplateLiteral' || (node.type === 'BinaryExpression' && node.operator === '+')) {
    const pieces = piecesOf(node);
    if (pieces.includes(null) && pieces.some((piece) => piece?.includes('.'))) said.patterns.add(patternOf(pieces));
    else if (!pieces.includes(null)) said.whole.add(pieces.join(''));
  }
  for (const child of childrenOf(node)) note(child, said, isText);
}

/**
 * `script` without the texts that it does not name. `isText` tells a text's key from any other. Throws where the script does
 * not parse.
 */
export function saidOnly(script: string, isText: (key: string) => boolean): string {
  const tree = parseAst(script) as unknown as Node;
  const said: Said = { whole: new Set(), patterns: new Set() };
  note(tree, said, isText);
  const pattern = new RegExp(`^(?:${[...said.patterns].join('|') || '(?!)'})$`);
  const isSaid = (key: string) => said.whole.has(key) || pattern.test(key);

  const cuts: [from: number, to: number][] = [];
  const cut = (node: Node): void => {
    if (node.type === 'ObjectExpression') {
      const properties = node.properties as Node[];
      for (const [at, property] of properties.entries()) {
        const key = textOf(property, isText);
        if (key !== null && !isSaid(key)) cuts.push([property.start, properties[at + 1]?.start ?? node.end - 1]);
      }
    }
    childrenOf(node).forEach(cut);
  };
  cut(tree);
  let kept = '';
  let from = 0;
  for (const [start, end] of cuts.sort(([a], [b]) => a - b)) {
    kept += script.slice(from, start);
    from = end;
  }
  return kept + script.slice(from);
}
