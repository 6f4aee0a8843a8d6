/** What holds on one engine holds on all. */
import { type TestContext, test } from 'node:test';
import { engine, useEngine } from '../arithmetic/engine.ts';
import { nobleEngine } from '../arithmetic/noble.ts';
import { makeEngine } from '../wasm/choose.ts';

/** The reference first. */
export const everyEngine = [nobleEngine, makeEngine('scalar'), makeEngine('fma')];

/** A test for each engine, which is in force while it runs; `body` does not wait for anything. */
export function onEveryEngine(name: string, body: (context: TestContext) => void): void {
  for (const each of everyEngine)
    test(`${each.name}: ${name}`, (context) => {
      const before = engine;
      useEngine(each);
      try {
        body(context);
      } finally {
        useEngine(before);
      }
    });
}
