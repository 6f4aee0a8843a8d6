import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from './docs.ts';
import { readPage } from './markdown.ts';
import { search } from './search.ts';

const pages = [
  readPage(
    'one',
    '# The network\n\nPhones join it.\n\n## Firewall\n\nOpen the port.\n\n## Zürich\n\nThe Straße is long.\n',
  ),
  readPage('two', '# Voting\n\nA firewall does not matter here. The ballot is sealed.\n\n- Stimmzettel\n'),
];
const at = (typed: string, among = pages) =>
  search(among, typed).map(({ page, heading }) => `${page.name}${heading ? `#${heading.id}` : ''}`);

test('a heading that is about it comes before a text that mentions it', () => {
  assert.deepEqual(at('firewall'), ['one#firewall', 'two']);
  assert.deepEqual(at('voting'), ['two']);
});

test('capitals, marks and ß make no difference; a word is found by how it begins, a longer one by what is in it', () => {
  assert.deepEqual(at('ZURICH'), ['one#zürich']);
  assert.deepEqual(at('strasse'), ['one#zürich']);
  assert.deepEqual(at('fire'), ['one#firewall', 'two']);
  assert.deepEqual(at('zettel'), ['two']);
  assert.deepEqual(at('wal'), []);
});

test('of several words those sections are shown that hold most of them', () => {
  assert.deepEqual(at('sealed ballot'), ['two']);
  assert.deepEqual(at('firewall port'), ['one#firewall']);
  assert.deepEqual(at('ballot nonsense'), ['two']);
  assert.deepEqual(at('nonsense'), []);
  assert.deepEqual(at('  ,. '), []);
});

test('the words are marked where they stand, in a passage that can be read', () => {
  const long = readPage('long', `# Long\n\n${'word '.repeat(200)}needle ${'word '.repeat(200)}\n`);
  const [found] = search([long], 'needle');
  const text = found!.passage.map((piece) => piece.text).join('');
  assert.ok(text.length < 200 && text.startsWith('… ') && text.endsWith(' …'));
  assert.deepEqual(
    found!.passage.filter((piece) => piece.found),
    [{ text: 'needle', found: true }],
  );
  assert.deepEqual(search(pages, 'firewall')[0]!.title, [{ text: 'Firewall', found: true }]);
});

test('what people look for is found first', () => {
  const english = readPages('en');
  for (const [typed, where] of [
    ['smartscreen', 'install#windows'],
    ['firewall', 'network#the-firewall-of-the-organisers-laptop'],
    ['delete', 'privacy#what-can-be-deleted-and-how'],
    ['receipt', 'glossary#receipt'],
    ['booth', 'vote#at-a-booth'],
    ['exit code', 'verify#what-the-exit-code-says'],
  ] as const)
    assert.ok(at(typed, english).slice(0, 3).includes(where), `${typed}: ${at(typed, english)}`);
  for (const [language, typed, where] of [
    ['en', 'wifi', 'network#a-network-of-your-own'],
    ['en', 'Wi-Fi', 'network#a-network-of-your-own'],
    ['en', 'tie', 'faq#what-if-there-is-a-tie'],
    ['en', 'recount', 'faq#can-we-recount'],
    ['en', 'observer', 'faq#can-somebody-observe-who-has-no-vote'],
    ['en', 'abstain', 'faq#can-i-abstain'],
    ['en', 'run-off', 'committee#another-round'],
    ['en', 'runoff', 'committee#another-round'],
    ['en', 'lost slip', 'committee#a-lost-slip'],
    ['en', 'which rule', 'counting'],
    ['en', 'council', 'counting#a-school-council-of-two-speakers'],
    ['en', 'board three seats', 'counting#a-board-with-three-seats'],
    ['en', 'participatory budget', 'counting#a-participatory-budget'],
    ['en', 'costs', 'counting#a-participatory-budget'],
    ['de', 'welche Regel', 'counting'],
    ['de', 'Schülervertretung', 'counting#eine-schülervertretung-mit-zwei-sprechern'],
    ['de', 'Vorstand', 'counting#ein-vorstand-mit-drei-sitzen'],
    ['de', 'Bürgerhaushalt', 'counting#ein-bürgerhaushalt'],
    ['de', 'wlan', 'network#ein-eigenes-netz'],
    ['de', 'Gleichstand', 'faq#was-ist-bei-einem-gleichstand'],
    ['de', 'nachzählen', 'faq#können-wir-nachzählen'],
    ['de', 'Neuauszählung', 'faq#können-wir-nachzählen'],
    ['de', 'Beobachter', 'faq#kann-jemand-beobachten-der-keine-stimme-hat'],
    ['de', 'Enthaltung', 'faq#kann-ich-mich-enthalten'],
    ['de', 'enthalten', 'faq#kann-ich-mich-enthalten'],
    ['de', 'Stichwahl', 'committee#noch-eine-runde'],
    ['de', 'Zettel verloren', 'committee#ein-verlorener-zettel'],
  ] as const) {
    const found = at(typed, language === 'en' ? english : readPages('de'));
    assert.ok(found.slice(0, 3).includes(where), `${typed}: ${found}`);
  }
  assert.ok(at('löschen', readPages('de')).includes('privacy#was-sich-löschen-lässt-und-wie'));
});
