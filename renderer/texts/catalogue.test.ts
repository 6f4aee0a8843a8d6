import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'yaml';
import { differsInWords } from '../../shared/board/comparison.ts';
import { objectionsInWords } from '../../shared/board/objections.ts';
import { warningNames } from '../../shared/election/warnings.ts';
import { simulationTasks, timelineTexts } from '../../shared/protocol/named-texts.ts';
import { isHere, isTextKey, parts, say, type Translation, textsIn } from './catalogue.ts';
import { fetchLanguage } from './fetched.ts';
import { strangeIn } from './testing/one-word.ts';
import { assertTypography } from './testing/typography.ts';
import { fill, type Language, languageOf, languages, ownLanguages, ownNameOf, type Texts } from './texts.ts';

const all: readonly [string, Texts][] = Object.entries(parts);
/** What every language says, by key. */
let spoken: readonly (readonly [Language, Readonly<Record<string, string>>])[];
before(async () => {
  assert.deepEqual(languages.filter(isHere), ownLanguages);
  await Promise.all(languages.map(fetchLanguage));
  spoken = languages.map((language) => [language, textsIn(language)]);
});

const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].sort();

test('every part of the catalogue says the same things in every language', () => {
  for (const [name, part] of all)
    for (const language of ownLanguages)
      assert.deepEqual(Object.keys(part[language]).sort(), Object.keys(part.en).sort(), `${name} in ${language}`);
  const keys = all.flatMap(([, part]) => Object.keys(part.en)).sort();
  for (const [language, texts] of spoken) assert.deepEqual(Object.keys(texts).sort(), keys, language);
});

test('people read one word for each thing', () => {
  for (const language of ownLanguages)
    for (const [key, text] of Object.entries(textsIn(language))) {
      assert.deepEqual(strangeIn(language, text), [], key);
      // As it reads where there is one of each.
      const ones = Object.fromEntries(namesIn(text).map((name) => [name, 1]));
      assert.deepEqual(strangeIn(language, fill(text, ones, language)), [], key);
    }
});

/** Several of what is counted on voters' and verifiers' screens, in each language, behind a one. */
const SEVERAL: Readonly<Record<Language, RegExp>> = {
  en: /\b1 (?:laptops|ballots|votes|voters|questions|entries|names|words|seconds|minutes|are|have|were|say)\b/,
  de: /\b1 (?:Laptops|Stimmzetteln|Stimmen|Fragen|Einträge|Namen|Wörter|Sekunden|Minuten|sind|haben|müssen|sagen)\b/,
  fr: /\b1 (?:ordinateurs|bulletins|votants|questions|entrées|noms|mots|secondes|minutes|sont|ont|disent)\b/,
  es: /\b1 (?:portátiles|papeletas|votos|votantes|preguntas|entradas|nombres|palabras|segundos|minutos|son|han|dicen)\b/,
};
/** Said where there are several, and of one in another text. */
const OF_SEVERAL =
  /^(?:core\.(?:objections|trust\.|unheard|stuck\.)|privacy\.(?:holders|mixers|few|unanimous|same|all-|no-rare|rare|last|stop-few)|results\.(?:short|tie-break)|booth\.set-up\.names|voter\.gaps\.blank)/;

/** Who is meant, not how many. */
const NOT_COUNTED = /^(?:names?|ahead|behind|other)$/;

test('one is said as one, in every language, where voters and verifiers read it', () => {
  const read = /^(?:voter|booth|core|privacy|receipt|results|verifier|watch)\./;
  const wrong = spoken.flatMap(([language, texts]) =>
    Object.entries(texts).flatMap(([key, text]) => {
      if (!read.test(key) || OF_SEVERAL.test(key)) return [];
      const said = fill(
        text,
        Object.fromEntries(namesIn(text).map((name) => [name, NOT_COUNTED.test(name) ? 'Ada' : 1])),
        language,
      );
      return SEVERAL[language].test(said) ? [`${key} in ${language}: ${said}`] : [];
    }),
  );
  assert.deepEqual(wrong, []);
});

test('whatever an election is warned of, what happens in it and what a simulation is at have their words', () => {
  for (const name of [...warningNames, 'alone']) assert.ok(isTextKey(`warning.${name}`), name);
  for (const name of timelineTexts) assert.ok(isTextKey(name), name);
  for (const name of simulationTasks) assert.ok(isTextKey(`simulation.${name}`), name);
});

test('a key begins with the name of its part, so that no part overrides another', () => {
  for (const [name, part] of all)
    for (const key of Object.keys(part.en)) assert.ok(key.startsWith(`${name}.`), `${key} in ${name}`);
});

test('a translation fills in the same values', () => {
  for (const [language, texts] of spoken)
    for (const [key, text] of Object.entries(texts))
      assert.deepEqual(namesIn(text), namesIn(textsIn('en')[key as keyof Translation]), `${key} in ${language}`);
});

test('nothing is said in two places: one key says it, wherever it is shown', () => {
  const keysOf = new Map<string, string[]>();
  for (const [, part] of all)
    for (const key of Object.keys(part.en)) {
      const said = ownLanguages.map((language) => part[language][key]).join('\n');
      keysOf.set(said, [...(keysOf.get(said) ?? []), key]);
    }
  assert.deepEqual(
    [...keysOf.values()].filter((keys) => keys.length > 1),
    [],
  );
});

test('a further language says no sentence in two places that are told apart in English', () => {
  const { en, de } = { en: textsIn('en'), de: textsIn('de') };
  for (const [language, texts] of spoken.filter(([language]) => !ownLanguages.some((own) => own === language))) {
    const saidBy = new Map<string, keyof Translation>();
    for (const [name, text] of Object.entries(texts)) {
      const key = name as keyof Translation;
      const other = saidBy.get(text);
      if (other !== undefined && text.split(' ').length > 5)
        assert.ok(en[other] === en[key] || de[other] === de[key], `${key} and ${other} in ${language}: ${text}`);
      saidBy.set(text, key);
    }
  }
});

test('a language in which a text is missing, or that has one too many, does not compile', () => {
  const { 'common.back': one, ...others } = textsIn('en');
  // @ts-expect-error a text is missing
  const fewer: Translation = others;
  // @ts-expect-error no screen says this
  const more: Translation = { ...textsIn('en'), 'common.no-such-text': one };
  assert.equal(Object.keys(more).length - Object.keys(fewer).length, 2);
});

test('each further language has its file, and Electron’s texts in it are packed', () => {
  const files = readdirSync(join(import.meta.dirname, 'languages')).flatMap(
    (file) => /^(\w+)\.ts$/.exec(file)?.[1] ?? [],
  );
  assert.deepEqual(files.sort(), languages.slice(ownLanguages.length).sort());
  const { electronLanguages } = parse(readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8'));
  assert.deepEqual(electronLanguages, ['en-US', ...languages.slice(1)]);
});

test('a language that did not come is spoken in English until it does', () => {
  const never = 'xx' as Language;
  assert.equal(say(never, 'common.back'), 'Back');
  return assert.rejects(fetchLanguage(never));
});

test('a key that says what another says is a key', () => {
  assert.equal(isTextKey('warning.lesson'), true);
  assert.equal(say('de', 'warning.lesson'), say('de', 'core.claim.lesson'));
});

test('a text that is filled in has no braces left: none stand within others', () => {
  for (const [language, texts] of spoken)
    for (const [key, text] of Object.entries(texts)) {
      const values = Object.fromEntries(namesIn(text).map((name) => [name, 2]));
      assert.doesNotMatch(fill(text, values, language), /[{}]/, `${key} in ${language}`);
    }
});

test('no text is empty or holds a line break', () => {
  for (const [language, texts] of spoken)
    for (const [key, text] of Object.entries(texts)) assert.match(text, /^\S(.*\S)?$/u, `${key} in ${language}`);
});

test('a text is filled in: values, numbers as the language writes them, words for one and for many', () => {
  const text = '{name}: {count} {count|ballot|ballots}';
  assert.equal(fill(text, { name: 'Ada', count: 1 }, 'en'), 'Ada: 1 ballot');
  assert.equal(fill(text, { name: 'Ada', count: 12_345 }, 'en'), 'Ada: 12,345 ballots');
  assert.equal(fill(text, { name: 'Ada', count: 0 }, 'en'), 'Ada: 0 ballots');
  // French counts 0 as one.
  const french = '{count} {count|bulletin|bulletins}';
  assert.deepEqual(
    [0, 1, 2, 1_000_000].map((count) => fill(french, { count }, 'fr')),
    ['0 bulletin', '1 bulletin', '2 bulletins', '1\u202f000\u202f000 bulletins'],
  );
  assert.equal(fill('{count}', { count: 12_345 }, 'de'), '12.345');
  assert.equal(fill('{a} {missing}', { a: '{missing}' }, 'en'), '{missing} {missing}');
});

test('a locale names its language; unknown ones read English', () => {
  assert.equal(languageOf('de-AT'), 'de');
  assert.equal(languageOf('DE_de'), 'de');
  assert.equal(languageOf('fr-CA'), 'fr');
  assert.equal(languageOf('es-419'), 'es');
  assert.equal(languageOf('nl'), 'en');
  assert.equal(languageOf(''), 'en');
});

test('languages are offered by the names that their speakers have for them', () => {
  assert.deepEqual(languages.map(ownNameOf), ['English', 'Deutsch', 'Español', 'Français']);
});

test('signs stand as readers of French and Spanish expect them', () => {
  for (const language of languages) assertTypography(language, textsIn(language));
});

test('names that an object has by nature are no keys', () => {
  assert.equal(isTextKey('common.name'), true);
  assert.equal(isTextKey('constructor'), false);
});

test('a laptop whose words differ is told of in the command line’s words', () => {
  const { name, values, english } = differsInWords('Ada');
  assert.equal(say('en', `core.alarm.${name}`, values), english);
});

test('an objection is told in the words of the verdict, wherever it is told', () => {
  for (const count of [1, 2, 7]) {
    const { name, values, english } = objectionsInWords(count);
    assert.equal(say('en', `core.claim.${name}`, values), english);
    assert.equal(say('en', count === 1 ? 'core.objection' : 'core.objections', values), english);
  }
  for (const language of languages) {
    const told = say(language, 'timeline.objection', { audit: 12, tracker: 'zoo zoo zoo' });
    assert.ok(told.startsWith(say(language, 'core.objection')) && told.includes('12') && told.includes('zoo zoo zoo'));
  }
});
