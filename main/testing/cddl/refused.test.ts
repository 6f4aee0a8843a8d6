/**
 * What is one edit away from an object that fits: refused by `docs/protocol.cddl` and by what reads it in the programs, or by
 * neither. Where only one of them refuses, the reason stands here: a rule that is asked later, or what CDDL cannot say.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from 'cborg';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { edits } from './edits.ts';
import { examples, readers } from './examples.ts';
import { type CborObject, cddl, keptEntries, newEntries, results } from './objects.ts';

interface Known {
  /** What is edited and how, as `edits` says it. */
  readonly edit: RegExp;
  readonly why: string;
}

/** The reader takes it; what the fold asks next does not. */
const LATER: readonly Known[] = [
  { edit: /sealed\.(ciphertexts|proof): 0 bytes/, why: 'a ballot has the width of its election, which is never 0' },
  { edit: /opening\.(choices|randomness): 0 bytes/, why: 'so has what opens it' },
  { edit: /commitments: 0 bytes/, why: 'a deal holds t commitments' },
  { edit: /body\.keys: 0 bytes/, why: 'a roll of version 1 names somebody' },
  { edit: /leftOut: (empty|a list)/, why: 'a restart leaves somebody out' },
  { edit: /mixers: empty/, why: 'at least one node has mixed' },
  { edit: /reports: empty/, why: 'q nodes report' },
  { edit: /body\.tally: /, why: 'a tally is not read but counted, and compared' },
  { edit: /^\.body: a list/, why: 'the empty body of a close' },
];

/** “Beyond CDDL” in the file. */
const BEYOND: readonly Known[] = [
  {
    edit: /(ciphertexts|proof|randomness|commitments|keys|names): \d+ bytes/,
    why: 'pieces of 32 bytes, or pairs of them',
  },
  { edit: /: \d+ characters, a space at the end/, why: 'SPACES and CONTROLS' },
  {
    edit: /(title|name|options\[\d+\]|grades\[\d+\]|nodes\[\d+\]|code|line|witness|note): \d+ characters/,
    why: 'characters are UTF-16 code units',
  },
  { edit: /(options|grades|rules): (one item twice|\d+ items)/, why: 'distinct' },
];

const kindOf = (rule: string, value: Value): string => {
  const { type, say, tell } = value as { readonly [key: string]: string };
  return `${rule} ${type ?? say ?? tell ?? ''}`.trim();
};

/** One of each kind, and all examples. */
async function bases(): Promise<{ rule: string; kind: string; value: Value }[]> {
  const known = new Map<string, { rule: string; kind: string; value: Value }>();
  const add = ({ rule, bytes }: CborObject, name?: string) => {
    const value = decode(bytes) as Value;
    const kind = kindOf(rule, value);
    if (readers[rule] && !known.has(name ?? kind)) known.set(name ?? kind, { rule, kind, value });
  };
  for (const example of examples) add(example, example.what);
  for (const object of keptEntries()) add(object);
  for await (const object of newEntries()) add(object);
  return [...known.values()];
}

const isRead = (rule: string, value: Value): boolean => {
  try {
    readers[rule]!(encodeCanonical(value));
    return true;
  } catch (error) {
    if (error instanceof OstrakaError) return false;
    throw error;
  }
};

test('the rules and the programs refuse the same, but for what is known', async () => {
  const refused = new Map<string, number>();
  const met = new Set<Known>();
  const unknown: string[] = [];
  for (const { rule, kind, value } of await bases())
    for (const { what, value: edited } of edits(value)) {
      const fits = cddl.misfit(rule, edited) === null;
      if (fits === isRead(rule, edited)) {
        if (!fits) refused.set(kind, (refused.get(kind) ?? 0) + 1);
        continue;
      }
      const known = (fits ? BEYOND : LATER).find(({ edit }) => edit.test(what));
      if (known) met.add(known);
      else unknown.push(`${kind}, ${what}: only ${fits ? 'the program refuses' : 'CDDL refuses'} this`);
    }
  assert.deepEqual(unknown, []);
  assert.deepEqual(
    [...LATER, ...BEYOND].filter((known) => !met.has(known)),
    [],
  );
  const kinds = Object.values(Object.fromEntries(refused));
  assert.ok(kinds.length > 60, `${kinds.length} kinds of objects`);
  assert.ok(Math.min(...kinds) >= 20, JSON.stringify(Object.fromEntries(refused)));
});

test('a result has all its fields and no other, each of its type', () => {
  const optional = /\.(apart|joined|leftOut|others|tied|unresolved): missing$/;
  let refused = 0;
  const seen = new Set<string>();
  for (const { rule, bytes } of results()) {
    const value = decode(bytes) as Value;
    const shape = `${rule} ${shapeOf(value)}`;
    if (bytes.length > 1200 || seen.has(shape)) continue;
    seen.add(shape);
    for (const { what, value: edited } of edits(value)) {
      const misfit = cddl.misfit(rule, edited);
      if (/: (missing|one too many|a text|bytes)$/.test(what) && !optional.test(what)) assert.ok(misfit, what);
      if (misfit) refused++;
    }
  }
  assert.ok(seen.size > 60 && refused > 5000, `${refused} edits of ${seen.size} results`);
});

/** Which fields and kinds there are, not what is in them. */
function shapeOf(value: Value): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return '';
  const { rule, kind } = value as { readonly [key: string]: Value };
  return `{${rule ?? kind ?? ''} ${Object.entries(value)
    .map(([key, one]) => `${key}${shapeOf(one)}`)
    .join()}}`;
}
