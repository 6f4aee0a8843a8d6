/** Whatever people called things, it stands on a page as text. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { escaped, htmlFile } from './html.ts';
import { element, name, paragraph, table } from './page.ts';
import { paperStyle } from './style.ts';

const attack = `</title></style><script>alert(1)</script><img src=x onerror="alert(2)">&lt;'`;
/** What a reader of HTML makes of a text: for what `escaped` writes, nothing else is needed. */
const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('a text that looks like HTML is text: in the title, in an element, in an attribute', () => {
  const page = element(
    'section',
    { lang: attack },
    element('h1', {}, name(attack)),
    paragraph(attack),
    table(attack, [attack], [[attack]]),
  );
  const file = htmlFile('en', attack, page);
  const tags = [...file.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag);
  const known = ['html', 'head', 'meta', 'title', 'style', 'body', 'main'];
  const own = ['section', 'h1', 'bdi', 'p', 'table', 'caption', 'thead', 'tbody', 'tr', 'th'];
  assert.deepEqual([...new Set(tags)].sort(), [...known, ...own].sort());
  assert.equal(file.match(/&lt;script&gt;/g)?.length, 7);
  const inTitle = /<title>([^<]*)<\/title>/.exec(file)?.[1];
  assert.equal(unescaped(inTitle!), attack);
});

test('any text comes back as it was, and none begins or ends anything', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}/gu, '')),
      (text) => {
        const html = escaped(text);
        assert.doesNotMatch(html, /[<>"']/);
        assert.equal(unescaped(html), text);
      },
    ),
  );
});

test('what HTML cannot hold is shown as a sign of its own', () => {
  assert.equal(escaped('a\0b\u001bc\ufffed'), 'a\ufffdb\ufffdc\ufffdd');
  assert.equal(escaped('a\ud800b 🗳️'), 'a\ufffdb 🗳️');
});

test('the file lets in nothing but its own style, by its hash', () => {
  const file = htmlFile('de', 'x', paragraph('x'));
  const hash = createHash('sha256')
    .update(/<style>(.*)<\/style>/s.exec(file)![1]!)
    .digest('base64');
  assert.match(file, /^<!doctype html>\n<html lang="de">/);
  assert.ok(
    file.includes(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`),
  );
  assert.doesNotMatch(file, /https?:|url\(|@import/);
  assert.ok(!paperStyle.includes('<'));
});
