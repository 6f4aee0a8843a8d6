/**
 * What is one edit away from an object that fits: refused by `docs/protocol.cddl` and by what reads it in the programs, or by
 * neither. What only the programs refuse stands here, with the reason that CDDL cannot say.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from 'cborg';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { edits } from './edits.ts';
import { examples, readers } from './examples.ts';
import { type CborObject, cddl, entriesToRefuse, keptObjects } from './objects.ts';

interface Known {
  /** What is edited and how, as `edits` says it. */
  readonly edit: RegExp;
  readonly why: string;
}

/** “Beyond CDDL” in the file. */
const BEYOND: readonly Known[] = [
  {
    edit: /(ciphertexts|proof|randomness|commitments|keys|names): \d+ bytes/,
    why: 'pieces of 32 bytes, or pairs of them',
  },
  { edit: /: \d+ characters, a space at the end/, why: 'SPACES and CONTROLS' },
  {
    edit: /(title|name|options\[\d+\]|grades\[\d+\]|about\[\d+\]|nodes\[\d+\]|code|line|witness|note|reason): \d+ characters/,
    why: 'characters are UTF-16 code units',
  },
  { edit: /leastTurnout: \d+ characters/, why: 'a share of the roll in lowest terms' },
  { edit: /(options|grades|rules): (one item twice|\d+ items)/, why: 'distinct' },
];

const kindOf = (rule: string, value: Value): string => {
  const { type, say, tell } = value as { readonly [key: string]: string };
  return `${rule} ${type ?? say ?? tell ?? ''}`.trim();
};

/** One of each kind, and all examples. */
function bases(): { rule: string; kind: string; value: Value }[] {
  const known = new Map<string, { rule: string; kind: string; value: Value }>();
  const add = ({ rule, bytes }: CborObject, name?: string) => {
    const value = decode(bytes) as Value;
    const kind = kindOf(rule, value);
    if (readers[rule] && !known.has(name ?? kind)) known.set(name ?? kind, { rule, kind, value });
  };
  for (const example of examples) add(example, example.what);
  for (const object of keptObjects()) add(object);
  return [...known.values()];
}

/** The code with which a reader refuses this; null where it does not. */
function refusalOf(rule: string, bytes: Bytes): string | null {
  try {
    readers[rule]!(bytes);
    return null;
  } catch (error) {
    if (error instanceof OstrakaError) return error.code;
    throw error;
  }
}

test('the rules and the programs refuse the same, but for what is known', () => {
  const refused = new Map<string, number>();
  const met = new Set<Known>();
  const unknown: string[] = [];
  for (const { rule, kind, value } of bases())
    for (const { what, value: edited } of edits(value)) {
      const fits = cddl.misfit(rule, edited) === null;
      if (fits === (refusalOf(rule, encodeCanonical(edited)) === null)) {
        if (!fits) refused.set(kind, (refused.get(kind) ?? 0) + 1);
        continue;
      }
      const known = fits ? BEYOND.find(({ edit }) => edit.test(what)) : undefined;
      if (known) met.add(known);
      else unknown.push(`${kind}, ${what}: only ${fits ? 'the program refuses' : 'CDDL refuses'} this`);
    }
  assert.deepEqual(unknown, []);
  assert.deepEqual(
    BEYOND.filter((known) => !met.has(known)),
    [],
  );
  const kinds = Object.values(Object.fromEntries(refused));
  assert.ok(kinds.length > 60, `${kinds.length} kinds of objects`);
  assert.ok(Math.min(...kinds) >= 20, JSON.stringify(Object.fromEntries(refused)));
});

test('the vectors that must fail: what no program can read fits no rule, but where CDDL cannot say why', () => {
  const known = ['V1-options-alike', 'V1-control-character', 'V1-space-first', 'V1-too-long'];
  // The reader does not know the board's version; the fold refuses this all the same.
  const ofAnother = ['V2-roll-of-version-1', ...['extend', 'stamp', 'remind'].map((type) => `V2-${type}-in-version-2`)];
  const beyond: string[] = [];
  let [read, refused] = [0, 0];
  for (const { rule, what, bytes } of entriesToRefuse()) {
    const code = refusalOf(rule, bytes);
    // Only what is canonical is a value, of which rules speak.
    if (code !== null && code !== 'bad-shape') continue;
    const misfit = cddl.misfit(rule, decode(bytes));
    if (ofAnother.some((name) => what.startsWith(name)) && misfit) refused++;
    else if (code === null) {
      assert.equal(misfit, null, `${what}: ${misfit?.path} ${misfit?.why}`);
      read++;
    } else if (misfit) refused++;
    else beyond.push(what);
  }
  assert.deepEqual(
    beyond,
    known.map((name) => `${name}, entry 0`),
  );
  assert.ok(read > 1000 && refused > 5, `${read}, ${refused}`);
});
