import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../../shared/codec/texts.ts';
import { slipsCsv } from '../slips-file.ts';
import { type Invitation, invitationText } from './invitation.ts';

const where = 'http://192.168.1.20:4790/vote#AbCd';
const signedUp: Invitation = {
  title: 'Class speaker',
  lesson: false,
  rehearsal: false,
  times: { opens: Date.UTC(2026, 11, 7, 8) / 1000, closes: Date.UTC(2026, 11, 11, 14) / 1000 },
  where,
  pages: true,
  credentials: 'keys',
  latecomers: false,
  inventedNames: false,
  words: { laptop: ['one', 'two'], six: ['three', 'four'], election: ['five', 'six'] },
};
const coded: Invitation = { ...signedUp, credentials: 'codes' };

test('in every language it says where, when, which words to compare and what to check', () => {
  const said = languages.map((language) => invitationText(signedUp, language, 'UTC'));
  for (const text of said) {
    for (const one of [
      'Class speaker',
      where,
      'one two',
      'three four',
      'five six',
      '08:00',
      '14:00',
      'UTC',
      'verify.html',
    ])
      assert.ok(text.includes(one), `${one} in ${text}`);
    assert.doesNotMatch(text, /\{\{|undefined|null/);
  }
  assert.equal(new Set(said).size, languages.length);
  const lines = new Set(said.map((text) => text.split('\n').length));
  assert.equal(lines.size, 1, 'all say as much');
});

test('with codes it holds names of columns of the table, and neither code nor an address without one', () => {
  const code = 'K7QF-2MXR-9TWD-3000';
  const [head] = slipsCsv({ title: '', date: '', words: [], where, first: 1, codes: [code] }).split('\r\n');
  for (const language of languages) {
    const text = invitationText(coded, language);
    const named = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!);
    assert.deepEqual([...new Set(named)].sort(), ['code', 'link']);
    for (const column of named) assert.ok(head!.includes(`"${column}"`), column);
    assert.ok(!text.includes(where), 'each has an address of their own');
  }
});

test('a title is no column, whatever stands in it', () => {
  for (const title of ['{{code}}', '{{{link}}}']) {
    const text = invitationText({ ...signedUp, title }, 'en');
    assert.doesNotMatch(text, /\{\{/, title);
    assert.match(text, /(code|link)\}\}/);
  }
});

test('it says what is still to come, and leaves out what is not', () => {
  const early = { ...signedUp, times: null, words: { ...signedUp.words, six: null, election: null } };
  const text = invitationText(early, 'en');
  assert.match(text, /show the same six words, once the laptops have made the key/);
  assert.match(text, /They stand under its result/);
  assert.doesNotMatch(text, /Voting (opens|closes):/);
  assert.match(
    invitationText({ ...signedUp, latecomers: true, inventedNames: true }, 'en'),
    /name that you invent; the list stays/,
  );
  assert.match(invitationText({ ...signedUp, rehearsal: true }, 'en'), /^Rehearsal: no vote counts\.$/m);
  assert.match(invitationText({ ...signedUp, lesson: true }, 'en'), /^This is a lesson/m);
  assert.match(
    invitationText({ ...signedUp, pages: false, where: 'ostraka://a' }, 'en'),
    /follow this link: ostraka:\/\/a/,
  );
});
