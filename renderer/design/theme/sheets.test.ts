/** All sheets end up in one page, so a name that two of them style would look as the last one says. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const renderer = join(import.meta.dirname, '../..');

/** Classes that a sheet styles by themselves, wherever they stand: `.card`, not `.card > h2` or `.card.tone-ok`. */
function classesOf(sheet: string): Set<string> {
  const rules = sheet.replace(/\/\*.*?\*\//gs, '').replace(/@[a-z-]+[^{;]*\{/g, '{');
  const selectors = [...rules.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list!.split(','));
  return new Set(selectors.flatMap((one) => /^\s*\.([\w-]+)\s*$/.exec(one)?.[1] ?? []));
}

test('the classes of a sheet are read', () => {
  const sheet =
    '/* .x { } */ .a, .b > p { x: y } @media print { .c { } .d.e { } } .f:hover { } @keyframes g { to { } }';
  assert.deepEqual([...classesOf(sheet)], ['a', 'c']);
});

test('no class has its looks from two sheets', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const owners = new Map<string, string[]>();
  for (const sheet of sheets)
    for (const name of classesOf(readFileSync(join(renderer, sheet), 'utf8')))
      owners.set(name, [...(owners.get(name) ?? []), sheet]);
  assert.ok(owners.size > 100, `only ${owners.size} classes were read`);
  assert.deepEqual(
    [...owners].filter(([, found]) => found.length > 1),
    [],
  );
});
