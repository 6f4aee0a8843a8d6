/** What people wrote never turns the sentence around it: names with letters that run from right to left, on every screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { contests, laptopNames, TITLE, voterNames } from '../showcase/canned-election.ts';
import { exhibits } from '../showcase/exhibits.ts';
import { heldShowcase } from '../showcase/held.ts';

/** Alef: it runs from right to left, and stands before whatever a person wrote. */
const MARK = '\u05d0';

const showcase = heldShowcase();

const written = new Set([
  TITLE,
  ...laptopNames,
  ...voterNames,
  ...contests.flatMap(({ title, options }) => [title, ...options]),
]);

/** A state in which all that people wrote begins with the mark. */
function marked<T>(value: T): T {
  if (typeof value === 'string') return (written.has(value) ? `${MARK} ${value}` : value) as T;
  if (Array.isArray(value)) return value.map(marked) as T;
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, its]) => [key, marked(its)])) as T;
}

/** Marked texts that stand in one line with others and are kept apart by nothing. */
const loose = (): Promise<string[]> =>
  showcase.page.evaluate((mark) => {
    const isInline = (element: Element): boolean => getComputedStyle(element).display === 'inline';
    /** The box whose lines a text stands in; null where something keeps it apart before. */
    function lineOf(node: Node): Element | null {
      for (let at = node.parentElement; at; at = at.parentElement) {
        // A box of a flexible row is no longer inline, and keeps its name apart all the same.
        if (at.localName === 'bdi') return null;
        if (/isolate|plaintext/.test(getComputedStyle(at).unicodeBidi) && isInline(at)) return null;
        if (!isInline(at)) return at;
      }
      return null;
    }
    const texts: Node[] = [];
    const walker = document.createTreeWalker(document.querySelector('#window')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.nodeValue?.trim()) texts.push(node);
    const lines = new Map<Element, Node[]>();
    for (const text of texts) {
      const line = lineOf(text);
      // Each part of a flexible box or a grid has lines of its own.
      const box = line && /flex|grid/.test(getComputedStyle(line).display) && text.parentElement !== line ? null : line;
      if (box) lines.set(box, [...(lines.get(box) ?? []), text]);
    }
    const inside = [...lines.values()].flatMap((line) =>
      line.filter(({ nodeValue }) => {
        const text = nodeValue!.trim();
        return new RegExp(`(?<!\u2068)${mark}`).test(text) && (line.length > 1 || !text.startsWith(mark));
      }),
    );
    const labels = [...document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    return [
      ...inside.map(
        (node) =>
          `${node.parentElement!.closest('[class]')?.className ?? ''}: ${node.parentElement!.textContent?.slice(0, 80)}`,
      ),
      ...[document.title, ...labels].filter(
        (said) => said.includes(mark) && !said.startsWith(mark) && !said.includes(`\u2068${mark}`),
      ),
    ];
  }, MARK);

for (const { name, state, act } of exhibits.filter(({ act }) => !act))
  test(`${name}: what people wrote is kept apart from the words around it`, async () => {
    await showcase.present({ name, state: marked<WindowState>(state), ...(act && { act }) });
    assert.deepEqual([...new Set(await loose())], []);
  });

test('the names are there to be seen, on many screens', async () => {
  let seen = 0;
  for (const exhibit of exhibits.filter(({ act }) => !act)) {
    await showcase.present({ ...exhibit, state: marked<WindowState>(exhibit.state) });
    if ((await showcase.page.locator('#window').innerText()).includes(MARK)) seen++;
  }
  assert.ok(seen > 40, `${seen} screens`);
});
