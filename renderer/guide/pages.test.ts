/** docs/guide: both languages say the same, of buttons, links, commands and pictures that there are, and show what they claim. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { parts } from '../texts/catalogue.ts';
import { strangeIn } from '../texts/testing/one-word.ts';
import { ownLanguages } from '../texts/texts.ts';
import { guideModule, readPages } from './docs.ts';
import { anchorOf, type Read } from './markdown.ts';
import { type Block, type Line, type Piece, pageNames } from './page.ts';
import { textsOf } from './search.ts';

const root = join(import.meta.dirname, '../..');
const docs = join(root, 'docs/guide');
const pages = { en: readPages('en'), de: readPages('de') };
const both = ownLanguages.flatMap((language) => pages[language].map((page) => ({ language, page })));

const linesOf = (block: Block): readonly Line[] => {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
  return block.kind === 'text' || block.kind === 'note' ? [block.line] : [];
};
const piecesOf = (block: Block): readonly Piece[] => linesOf(block).flat();
const quotesIn = (block: Block): string[] =>
  piecesOf(block).flatMap((piece) => (typeof piece !== 'string' && piece.kind === 'quoted' ? [piece.text] : []));

test('every language has all pages, and no other', () => {
  for (const language of ownLanguages)
    assert.deepEqual(readdirSync(join(docs, language)).sort(), pageNames.map((name) => `${name}.md`).sort());
});

test('a page has the same headings, steps, commands and proofs in both languages', () => {
  /** What must be alike, whatever the words. */
  const shapeOf = (block: Block): unknown => {
    if (block.kind === 'heading') return `heading ${block.level}`;
    if (block.kind === 'code') return block.text;
    if (block.kind === 'list') return `${block.numbered ? 'numbered' : 'list'} of ${block.items.length}`;
    if (block.kind === 'table') return `table of ${block.rows.length}`;
    if (block.kind === 'picture') return block.file.replace(/\/(en|de)\//, '/');
    return block.kind;
  };
  for (const [i, english] of pages.en.entries()) {
    const german = pages.de[i]!;
    assert.deepEqual(german.blocks.map(shapeOf), english.blocks.map(shapeOf), english.name);
    const claims = ({ backings }: Read) => backings.map(({ line: _, ...backing }) => backing);
    assert.deepEqual(claims(german), claims(english), english.name);
  }
});

/** A text as a pattern: where a value is filled in, anything may stand. */
function patternOf(text: string): RegExp {
  const parts = text.split(/(\{\w+(?:\|[^|}]*\|[^}]*)?\})/).map((part, i) => {
    if (i % 2 === 0) return part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const [, one, many] = part.slice(1, -1).split('|');
    return one === undefined ? '.+' : `(?:${one}|${many})`;
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** A text that is nothing but a place for a value says whatever one likes. */
const patternsIn = (language: 'en' | 'de'): [string, RegExp][] =>
  Object.values(parts)
    .flatMap((part) => Object.entries<string>(part[language]))
    .filter(([, text]) => text.replaceAll(/\{[^}]*\}/g, '').trim() !== '')
    .map(([key, text]) => [key, patternOf(text)]);
const patterns = { en: patternsIn('en'), de: patternsIn('de') };

/** Keys whose text is this one. */
const keysOf = (language: 'en' | 'de', said: string): string[] =>
  patterns[language].flatMap(([key, pattern]) => (pattern.test(said) ? [key] : []));

test('what stands in bold and in quotation marks is on a screen just so, the same in both languages', () => {
  let quotes = 0;
  for (const [i, english] of pages.en.entries())
    for (const [at, block] of english.blocks.entries()) {
      const [said, gesagt] = [quotesIn(block), quotesIn(pages.de[i]!.blocks[at]!)];
      assert.equal(gesagt.length, said.length, `${english.name}: ${said} ${gesagt}`);
      const keys = said.map((one) => keysOf('en', one));
      const schluessel = gesagt.map((one) => keysOf('de', one));
      for (const [n, one] of said.entries()) {
        quotes++;
        assert.notEqual(keys[n]!.length, 0, `en/${english.name}.md: no screen says “${one}”`);
        assert.notEqual(schluessel[n]!.length, 0, `de/${english.name}.md: no screen says „${gesagt[n]}“`);
        // In a sentence of another language they may come in another order.
        const same = schluessel.some((others) => others.some((key) => keys[n]!.includes(key)));
        assert.ok(same, `${english.name}: “${one}” is not among ${gesagt}`);
      }
    }
  assert.ok(quotes > 60, `only ${quotes}`);
  assert.deepEqual(keysOf('en', 'Nobody says this.'), []);
});

test('quotation marks mean a screen’s words and nothing else', () => {
  for (const { language, page } of both)
    for (const block of page.blocks)
      for (const piece of piecesOf(block)) {
        const text = typeof piece === 'string' ? piece : piece.kind === 'code' ? '' : piece.text;
        assert.doesNotMatch(text, /[“”„"]/, `${language}/${page.name}.md`);
      }
});

test('the guide says one word for each thing, but in the glossary, which is about words', () => {
  for (const { language, page } of both)
    if (page.name !== 'glossary')
      for (const block of page.blocks)
        assert.deepEqual(
          textsOf(block).flatMap((text) => strangeIn(language, text)),
          [],
          page.name,
        );
});

test('every link leads to a page and a heading that are there, in its own language, and none into the internet', () => {
  const headingsOf = (path: string): string[] =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => /^#{1,4} (.+)$/.exec(line)?.[1] ?? [])
      .map(anchorOf);
  let links = 0;
  for (const { language, page } of both)
    for (const piece of page.blocks.flatMap(piecesOf)) {
      if (typeof piece === 'string' || piece.kind !== 'link') continue;
      links++;
      const [other = '', anchor] = piece.to.split('#');
      const file = other === '' ? `${page.name}.md` : other;
      const path = join(docs, language, file);
      const where = `${language}/${page.name}.md: ${piece.to}`;
      assert.ok(file.endsWith('.md') && existsSync(path), where);
      const [first = ''] = relative(docs, path).split('/');
      assert.ok(first === language || first === '..', where);
      if (anchor !== undefined) assert.ok(headingsOf(path).includes(anchor), where);
    }
  assert.ok(links > 40, `only ${links}`);
});

test('every picture is there in both languages, small, and none lies there unused', () => {
  const shown = both.flatMap(({ language, page }) =>
    page.blocks.flatMap((block) => {
      if (block.kind !== 'picture') return [];
      assert.match(block.file, new RegExp(`^pictures/${language}/`), page.name);
      return [block.file];
    }),
  );
  const there = existsSync(join(docs, 'pictures'))
    ? ownLanguages.flatMap((language) =>
        readdirSync(join(docs, 'pictures', language)).map((file) => `pictures/${language}/${file}`),
      )
    : [];
  assert.deepEqual([...new Set(shown)].sort(), there.sort());
  for (const file of there) assert.ok(statSync(join(docs, file)).size <= 120_000, file);
});

test('what a page claims is shown by a test of that name, or said where the limits stand', () => {
  let shown = 0;
  for (const { page } of both)
    for (const { line, kind, file, names } of page.backings) {
      const where = `${page.name}.md, line ${line}: ${file}`;
      assert.ok(existsSync(join(root, file)), where);
      const source = readFileSync(join(root, file), 'utf8');
      for (const name of names) {
        shown++;
        if (kind === 'said in') {
          assert.ok(file.startsWith('docs/'), where);
          assert.ok(source.replaceAll(/\s+/g, ' ').includes(name), `${where} does not say “${name}”`);
        } else assert.ok(testsIn(source).includes(name), `${where} has no test “${name}”`);
      }
    }
  assert.ok(shown > 100, `only ${shown}`);
});

const testsIn = (source: string): string[] =>
  [...source.matchAll(/\btest\(\s*(['"`])((?:(?!\1).)*)\1/g)].map(([, , name]) => name!);

/** Words by which one promises something, in English; the German page has the same proofs in the same order. */
const CLAIM =
  /\b(?:nobody (?:can|the)|no single|holds? no|says? nothing|nothing (?:is|of this)|cannot (?:read|change|pose)|does not show|honest|evidence|for ever|erased?)\b/i;

test('a section that promises something has what shows it behind it', () => {
  let promising = 0;
  for (const page of pages.en)
    for (const section of sectionsOf(page.name)) {
      const [said = ''] = section.match(CLAIM) ?? [];
      if (said === '') continue;
      promising++;
      assert.match(
        section,
        /<!-- (shown by|said in) /,
        `${page.name}.md says “${said}” and shows it by nothing: ${section}`,
      );
    }
  assert.ok(promising > 8, `only ${promising}`);
});

const sectionsOf = (name: string): string[] =>
  readFileSync(join(docs, 'en', `${name}.md`), 'utf8').split(/^(?=#{2,3} )/m);

test('windows get the pages and the addresses of their pictures, and not what shows their claims', () => {
  const module = guideModule('en');
  assert.match(module, /"kind":"heading"/);
  assert.doesNotMatch(module, /backings|\.test\.ts/);
});
