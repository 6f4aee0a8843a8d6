/** A verdict is the same on every runtime: of version 2 nothing in it rests on tables that grow with Unicode, or on a locale. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeAs, encodeCanonical, type Value } from '../../codec/cbor.ts';
import { manifestFault, manifestSchema, planSchema } from '../../election/manifest.ts';
import { examine } from '../evidence.ts';
import { readExpectation } from './expectation.ts';
import { at, eventful, plain, verdictOn } from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { plan, planVersion1 } from './testing/parties.ts';

/** What asks the runtime's own tables. */
const methods = [
  ...['normalize', 'toLowerCase', 'toUpperCase', 'toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare'],
  ...['trim', 'trimStart', 'trimEnd', 'isWellFormed'],
] as const;

/** In a regular expression: classes whose members grow. */
const classes = ['\\p', '\\P', '\\s', '\\S'];

/** Does it on a runtime that has no such tables; what asks them throws. */
async function withoutTables<T>(act: () => Promise<T> | T): Promise<T> {
  const prototype = String.prototype as unknown as Record<string, unknown>;
  const kept = methods.map((name) => [name, prototype[name]] as const);
  const { exec } = RegExp.prototype;
  const forbidden = (what: string) => new Error(`${what} asks the tables of the runtime`);
  for (const name of methods)
    prototype[name] = () => {
      throw forbidden(name);
    };
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    if (classes.some((name) => this.source.includes(name))) throw forbidden(this.source);
    return exec.call(this, text);
  };
  try {
    return await act();
  } finally {
    RegExp.prototype.exec = exec;
    for (const [name, method] of kept) prototype[name] = method;
  }
}

test('a verdict on a board of version 2 asks no table of the runtime', async () => {
  for (const { forge } of [plain(), eventful()]) {
    const transcript = forge.transcript();
    const options = { examine, expected: forge.record.fingerprint };
    const verdict = await withoutTables(() => verdictOn(transcript, options));
    assert.equal(verdict.outcome, 'valid');
    assert.deepEqual(verdict, await verdictOn(transcript, options));
  }
  const words = await withoutTables(() => readExpectation(' Abandon, ability\u00a0able-about above  absent\n'));
  assert.deepEqual(words, { by: 'words', words: ['abandon', 'ability', 'able', 'about', 'above', 'absent'] });
  const old = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1 })).transcript();
  await assert.rejects(
    withoutTables(() => verdictOn(old)),
    /asks the tables of the runtime/,
    'version 1 does, as it did',
  );
});

test('a normal form is asked of plans, where people write them, and of no manifest', async () => {
  const title = 'Zoe\u0308';
  assert.throws(() => decodeAs(planSchema, encodeCanonical(plan({ title }) as unknown as Value)), /normal form C/);
  const [contest] = plan().contests;
  const options = [title, 'Ada'];
  const contests = [{ ...contest!, options }];
  assert.throws(() => decodeAs(planSchema, encodeCanonical(plan({ contests }) as unknown as Value)), /normal form C/);
  const forge = Forge.election(1, plan({ title, contests, threshold: 1, leastMixes: 1 }));
  assert.equal((await verdictOn(forge.transcript())).outcome, 'valid so far');
});

test('words that hold what nobody sees, or begin or end with a space, are in no manifest, by lists of our own', () => {
  const { manifest } = at('manifest');
  for (const title of ['\u3000Mayor', 'Mayor\ufeff', 'May\u2066or', 'May\u061cor', 'May\u2028or', 'May\x9bor', ''])
    for (const altered of [{ title }, { contests: [{ ...manifest.contests[0]!, title }] }]) {
      const bytes = encodeCanonical({ ...manifest, ...altered } as unknown as Value);
      assert.throws(() => decodeAs(manifestSchema, bytes), { code: 'bad-shape' });
    }
});

test('two nodes whose names fold alike, by the committed table, are in no manifest', () => {
  const { manifest } = at('manifest');
  const named = (...names: string[]) => {
    const nodes = manifest.nodes.map((node, i) => ({ ...node, name: names[i]! }));
    return manifestFault(decodeAs(manifestSchema, encodeCanonical({ ...manifest, nodes } as unknown as Value)));
  };
  assert.equal(named('Ada', 'Bob', 'Cleo'), null);
  assert.equal(named('Ada', 'ADA', 'Cleo'), 'two nodes have the same name');
  assert.equal(named('Zo\u00eb', 'Bob', 'ZOE\u0308'), 'two nodes have the same name');
});
