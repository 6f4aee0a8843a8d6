import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, hex, unhex } from '../../codec/bytes.ts';
import { GENERATOR } from '../arithmetic/group.ts';
import { ORDER, scalarBytes } from '../arithmetic/scalar.ts';
import { stream } from '../testing/stream.ts';
import { fmaModule } from './fma.wasm.ts';
import { MULTIPLES, wrongAnswer } from './known-answers.ts';
import { scalarModule } from './scalar.wasm.ts';
import { WasmEngine } from './wasm-engine.ts';

/** Calls `body` with an engine and what tells whether some bytes stand in its kernel's memory. */
function watching(
  name: string,
  source: string,
  body: (engine: WasmEngine, holds: (bytes: Bytes) => boolean) => void,
): void {
  const memories: { buffer: ArrayBuffer }[] = [];
  const { Instance } = WebAssembly;
  class Watched extends Instance {
    constructor(...given: ConstructorParameters<typeof Instance>) {
      super(...given);
      memories.push(this.exports.memory as unknown as { buffer: ArrayBuffer });
    }
  }
  WebAssembly.Instance = Watched;
  try {
    const engine = new WasmEngine(name, source);
    body(engine, (bytes) => Buffer.from(memories[0]!.buffer).includes(Buffer.from(bytes)));
  } finally {
    WebAssembly.Instance = Instance;
  }
}

for (const [name, source] of Object.entries({ fma: fmaModule, scalar: scalarModule })) {
  test(`${name}: no secret is left in the memory of a kernel that was told to forget`, () => {
    watching(name, source, (engine, holds) => {
      const random = stream('forget');
      const secret = scalarBytes(ORDER - 1n - BigInt(random(1)[0]!));
      const block = unhex(MULTIPLES[7]!);
      const answers = (): string =>
        hex(engine.encode(engine.multiplyBase(base, secret))) + hex(engine.scalars.scale(secret, secret));
      const base = engine.prepareBase(GENERATOR);
      const before = answers();
      engine.canonical(block);
      assert.ok(holds(secret) && holds(block), 'they do stand there');
      engine.forget();
      assert.ok(!holds(secret) && !holds(block));
      assert.equal(answers(), before, 'the base that was prepared before goes on being good');
      assert.equal(wrongAnswer(engine), undefined);
    });
  });
}
