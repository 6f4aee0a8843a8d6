import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { concat, equal, joined, u64 } from '../../shared/codec/bytes.ts';
import { chooseEngine } from '../../shared/crypto/wasm/choose.ts';
import type { WasmEngine } from '../../shared/crypto/wasm/wasm-engine.ts';
import { bytes, type Operation, type Part, perform } from './operation.ts';
import { Siblings } from './siblings.ts';
import { patience } from './testing/patience.ts';

const engine = chooseEngine().engine as WasmEngine;
const messages = joined(Array.from({ length: 4096 }, (_, i) => u64(i)));
const P = engine.hashToGroup(messages, 4096, 'siblings test');
const encoded = engine.encode(P);

const encoding = (from: number, to: number): Operation => ({ name: 'encode', parts: [engine.slice(P, from, to)] });
const own = (operation: Operation): Part[] =>
  perform({ engine, base: (point) => engine.prepareBase(point) }, operation);

test('what an operation that broke off has left with a sibling is no piece of the next', {
  timeout: patience(),
}, async (t) => {
  const siblings = new Siblings(engine, 1);
  t.after(() => siblings.close());
  // Piece 0 comes back from the sibling, and breaks the operation off, while the sibling is still at piece 1, a long one.
  const sizes = [16, 4096, 512, 512, 512, 512];
  const breaksOff = (): boolean => {
    try {
      siblings.run(
        sizes.length,
        (piece) => encoding(0, sizes[piece]!),
        own,
        (piece) => {
          if (piece === 0) throw new Error('memory ran out');
        },
      );
      return false;
    } catch {
      return true;
    }
  };
  // Where the sibling does not run yet, this thread does piece 0, and nothing is left with anyone.
  while (!breaksOff()) await setImmediate();

  const next = siblings.run(
    2,
    (piece) => encoding(7 + piece, 8 + piece),
    own,
    () => {},
  );
  const results = next!.map(([result]) => bytes(result));
  assert.ok(equal(concat(...results), encoded.subarray(32 * 7, 32 * 9)));
});
