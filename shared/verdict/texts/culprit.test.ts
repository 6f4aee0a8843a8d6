/** Who did it is said in the window’s language, and names are left alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Blamed, blameInWords, type Culprit, plainKinds } from '../../codec/culprit.ts';
import { blameIn, culpritIn } from './culprit.ts';
import { sayVerdict } from './texts.ts';

const german = (culprit: Culprit) => culpritIn((key, values = {}) => sayVerdict('de', key, values), culprit);
const ada = { kind: 'node', index: 2, name: 'Ada (7b)' } as const;

test('what the core calls the parties is said in the window’s language', () => {
  assert.equal(german({ kind: 'coordinator' }), 'die Wahlleitung');
  assert.equal(german({ kind: 'link-giver' }), 'die Wahlleitung, oder wer den Link verteilt hat');
  assert.equal(german({ kind: 'node', index: 2 }), 'Laptop 2');
  assert.equal(german(ada), 'Laptop 2 (Ada (7b))');
  assert.equal(german({ kind: 'voter', key: '3f2a' }), 'Stimme 3f2a…');
  assert.equal(german({ kind: 'stranger', key: '3f2a' }), 'wer den Schlüssel 3f2a… hat');
  assert.equal(german({ kind: 'file', path: '/a/b' }), '/a/b');
  for (const kind of plainKinds) assert.match(german({ kind }), /^[^.{]+$/, kind);
});

test('all who have to do with a failed check are named, each with what they did', () => {
  const t = (language: 'en' | 'de') => (blamed: readonly Blamed[]) =>
    blameIn((key, values = {}) => sayVerdict(language, key, values), blamed);
  const said: readonly Blamed[] = [
    { who: ada, did: 'said' },
    { who: { kind: 'coordinator' }, did: 'posted' },
  ];
  assert.equal(t('de')(said), 'Laptop 2 (Ada (7b)): von dort kommt es; die Wahlleitung hat es ans Brett gehängt');
  assert.equal(t('en')(said), 'Laptop 2 (Ada (7b)) said it; the coordinator put it on the board');
  assert.equal(blameInWords(said), 'node 2 (Ada (7b)) said it; the coordinator put it on the board');
  assert.equal(t('de')([]), null);
  for (const did of ['it', 'inserted', 'let-pass', 'may-have-forked'] as const)
    assert.match(t('de')([{ who: { kind: 'file-maker' }, did }])!, /wer diese Datei gemacht oder geändert hat/, did);
});
