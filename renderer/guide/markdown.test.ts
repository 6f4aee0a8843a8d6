import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorOf, readPage } from './markdown.ts';

const page = (...lines: string[]) => readPage('page', ['# Title', '', ...lines].join('\n'));

test('a page is read into blocks, and what shows a claim into none', () => {
  const { title, blocks, backings } = page(
    '## A heading, and more',
    'Two lines',
    'of one text.',
    '<!-- shown by a/b.test.ts “one thing” “another” -->',
    '',
    '- one',
    '- two, which',
    '  goes on',
    '1. first',
    '> Mind',
    '> this.',
    '',
    '| a | b |',
    '| --- | --- |',
    '| 1 | `x` |',
    '',
    '```sh',
    'ostraka  --help',
    '```',
    '![A picture](../pictures/en/a-b.png)',
  );
  assert.equal(title, 'Title');
  assert.deepEqual(blocks, [
    { kind: 'heading', level: 2, id: 'a-heading-and-more', text: 'A heading, and more' },
    { kind: 'text', line: ['Two lines of one text.'] },
    { kind: 'list', numbered: false, items: [['one'], ['two, which goes on']] },
    { kind: 'list', numbered: true, items: [['first']] },
    { kind: 'note', line: ['Mind this.'] },
    { kind: 'table', head: [['a'], ['b']], rows: [[['1'], [{ kind: 'code', text: 'x' }]]] },
    { kind: 'code', language: 'sh', text: 'ostraka  --help' },
    { kind: 'picture', file: 'pictures/en/a-b.png', text: 'A picture' },
  ]);
  assert.deepEqual(backings, [{ line: 6, kind: 'shown by', file: 'a/b.test.ts', names: ['one thing', 'another'] }]);
});

test('within a line stand what a screen says, links, code, and what is stressed', () => {
  const [block] = page('Press **“Go”**, **„Los“** or **now**; *see* [there](x.md#y) `a*b`.').blocks;
  assert.deepEqual(block, {
    kind: 'text',
    line: [
      'Press ',
      { kind: 'quoted', text: 'Go' },
      ', ',
      { kind: 'quoted', text: 'Los' },
      ' or ',
      { kind: 'strong', text: 'now' },
      '; ',
      { kind: 'emphasis', text: 'see' },
      ' ',
      { kind: 'link', text: 'there', to: 'x.md#y' },
      ' ',
      { kind: 'code', text: 'a*b' },
      '.',
    ],
  });
});

test('what is none of it is refused with its line, HTML before all', () => {
  for (const [why, ...lines] of [
    ['HTML', '<b>bold</b>'],
    ['HTML within a line', 'some <b>bold</b> text'],
    ['a comment that shows nothing', '<!-- later -->'],
    ['a picture of somewhere else', '![x](https://example.org/x.png)'],
    ['a star that begins nothing', 'a * b'],
    ['a deeper list', '- a', '  - b'],
    ['a deeper heading', '#### a'],
    ['a row that is too long', '| a |', '| - |', '| 1 | 2 |'],
    ['code without an end', '```sh', 'ls'],
    ['an indented line', '    code'],
    ['two headings of one name', '## a', '## A'],
  ] as const)
    assert.throws(() => page(...lines), /^Error: page\.md, line \d+: /, why);
  assert.throws(() => readPage('page', 'no title'), /line 1: a page begins with its title/);
});

test('an anchor is what hosts of repositories make of a heading', () => {
  assert.equal(anchorOf('What is kept where?'), 'what-is-kept-where');
  assert.equal(anchorOf('If the organiser’s laptop is lost'), 'if-the-organisers-laptop-is-lost');
  assert.equal(anchorOf('Für die Wählenden: 1. Schritt'), 'für-die-wählenden-1-schritt');
});
