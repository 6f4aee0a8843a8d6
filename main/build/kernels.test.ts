import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chooseEngine, makeEngine } from '../../shared/crypto/wasm/choose.ts';
import { fmaField } from '../../shared/crypto/wasm/generator/fma.ts';
import { WasmEngine } from '../../shared/crypto/wasm/wasm-engine.ts';
import { compileKernel, KERNELS, type KernelName, kernelPath, kernelSource } from './kernels.ts';

for (const name of Object.keys(KERNELS) as KernelName[])
  test(`the ${name} kernel is, byte for byte, what its sources compile to`, async () => {
    const made = kernelSource(name, await compileKernel(name));
    assert.ok(made === (await readFile(kernelPath(name), 'utf8')), 'run `npm run kernels`');
  });

test('a processor that rounds products before it adds is found out, and the scalar kernel takes over', async () => {
  const rounded = '@inline function rounded(a: v128, b: v128, c: v128): v128 { return f64x2.add(f64x2.mul(a, b), c); }';
  const unfused = () => `${fmaField().replaceAll('f64x2.relaxed_madd', 'rounded')}\n${rounded}\n`;
  const module = Buffer.from(await compileKernel('fma', unfused)).toString('base64');
  const { engine, reason } = chooseEngine(undefined, (name) =>
    name === 'fma' ? new WasmEngine('fma', module) : makeEngine(name),
  );
  assert.equal(engine.name, 'scalar');
  assert.match(reason, /fma gives wrong answers/);
});
