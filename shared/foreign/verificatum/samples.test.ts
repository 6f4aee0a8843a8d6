import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { foreignSource } from '../source.ts';
import { judged, sample } from './tampered/testing/refused.ts';
import { verificatum } from './verificatum.ts';

interface Said {
  readonly type: string;
  readonly plaintexts: readonly string[] | null;
}
const folder = new URL('../samples/verificatum/', import.meta.url);
const said: Readonly<Record<string, Said>> = JSON.parse(readFileSync(new URL('said.json', folder), 'utf8'));

/** Whose numbers this reference, without threads, takes seconds for. */
const slow = ['modp2048-1-kw2-w2-decrypt-5', 'modp2048-2-precomp7-shuffle-5', 'modp2048-3t2-mix-5'];
/** Made with a modulus of 512 bits, which Verificatum offers. */
const weak = ['modp512-3t2-mix-5'];

test('every sample is recognised, and what was said is said of every one', () => {
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.tar') ? [file.slice(0, -4)] : []));
  assert.deepEqual(names.sort(), Object.keys(said).sort());
  for (const name of names) {
    const source = foreignSource(name, readFileSync(new URL(`${name}.tar`, folder)));
    assert.ok(source && verificatum.recognises(source), name);
  }
});

for (const [name, { type, plaintexts }] of Object.entries(said).filter(([name]) => !slow.includes(name)))
  test(`${name} is as vmnv says`, async () => {
    const verdict = await judged(sample(name));
    assert.deepEqual(
      verdict.checks.flatMap(({ id, status }) => (status === 'failed' || status === 'not covered' ? [id] : [])),
      weak.includes(name) ? ['strength'] : [],
    );
    if (weak.includes(name)) return;
    assert.equal(verdict.outcome, type === 'shuffling' ? 'valid so far' : 'valid');
    if (plaintexts === null) return;
    const found = verdict.results.flatMap(({ lines }) =>
      lines.flatMap(({ name, value }) => Array<string>(Number(value)).fill(name)),
    );
    // An element that stands for nothing is no text.
    assert.deepEqual(found.sort(), plaintexts.map((text) => (text === '' ? 'no text' : text)).sort());
  });
