import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOnly } from './said-texts.ts';

const keys = ['a.one', 'a.two', 'b.one.name', 'b.two.name', 'b.one.why', 'c.last'];
const said = (script: string): string => saidOnly(script, (key) => keys.includes(key));

/** A catalogue of two languages beside some code. */
const beside = (code: string): string =>
  `const texts={en:{"a.one":"A, one","a.two":\`A: "two"\`,"b.one.name":"B","b.two.name":"BB","b.one.why":"why","c.last":"C"},de:{"c.last":"Z","a.one":"eins"}};${code}`;

/** What stands in a template where a value goes. */
const gap = ['$', '{k}'].join('');

const keptBy = (code: string): string[] => {
  const kept = said(beside(code));
  // What is left must still be a script, and its table hold nothing else.
  const texts = new Function(`const t=()=>{};${kept};return texts`)() as Record<'en' | 'de', Record<string, string>>;
  const both = Object.keys(texts.en).filter((key) => key === 'a.one' || key === 'c.last');
  assert.deepEqual(Object.keys(texts.de).sort(), both.sort());
  return Object.keys(texts.en);
};

test('a script keeps the texts that its code names, whole', () => {
  assert.deepEqual(keptBy('t("a.one")'), ['a.one']);
  assert.deepEqual(keptBy('t(`c.last`)'), ['c.last']);
  assert.deepEqual(keptBy('const of={x:"a.two",y:["b.one.why"]}'), ['a.two', 'b.one.why']);
  assert.deepEqual(keptBy('t()'), []);
  // Where texts stand under keys that others say, the key it leads to is named.
  assert.deepEqual(keptBy('const alike={"z.z":"a.one"}'), ['a.one']);
});

test('a script keeps the texts that a pattern of its code can name', () => {
  assert.deepEqual(keptBy(`var k=0;t(\`b.${gap}.name\`)`), ['b.one.name', 'b.two.name']);
  assert.deepEqual(keptBy('var k=0;t("b.one."+k)'), ['b.one.name', 'b.one.why']);
  assert.deepEqual(keptBy(`var k=0;t(\`${gap}.${gap}\`)`), keys);
  assert.deepEqual(keptBy('var k=0;t(k+".last")'), ['c.last']);
  assert.deepEqual(keptBy(`var k=0;t("a."+\`${gap}\`)`), ['a.one', 'a.two']);
  assert.deepEqual(keptBy('t("a."+"one")'), ['a.one']);
});

test('what a text says names no other text, and what is no text stays', () => {
  const script = 'const texts={"a.one":"c.last","c.last":"say a.two","d.own":"kept"};';
  assert.equal(said(script), 'const texts={"d.own":"kept"};');
  assert.equal(said('const table={"a.one":1,"a.two":f};'), 'const table={"a.one":1,"a.two":f};');
});

test('a script that does not parse is refused', () => {
  assert.throws(() => said('const ='), /./);
});
