import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chooseEngine, makeEngine } from '../../shared/crypto/wasm/choose.ts';
import { fmaField } from '../../shared/crypto/wasm/generator/fma.ts';
import { WasmEngine } from '../../shared/crypto/wasm/wasm-engine.ts';
import { residueSource } from '../../shared/foreign/residues/generator.ts';
import { ResiduePowers } from '../../shared/foreign/residues/residue-powers.ts';
import {
  compileKernel,
  compileResidues,
  KERNELS,
  type KernelName,
  kernelPath,
  kernelSource,
  residuesPath,
} from './kernels.ts';

for (const name of Object.keys(KERNELS) as KernelName[])
  test(`the ${name} kernel is, byte for byte, what its sources compile to`, async () => {
    const made = kernelSource(name, await compileKernel(name));
    assert.ok(made === (await readFile(kernelPath(name), 'utf8')), 'run `npm run kernels`');
  });

test('the kernel for residues is, byte for byte, what its generator compiles to', async () => {
  const made = kernelSource('residues', await compileResidues());
  assert.ok(made === (await readFile(residuesPath, 'utf8')), 'run `npm run kernels`');
});

const rounded = '@inline function rounded(a: v128, b: v128, c: v128): v128 { return f64x2.add(f64x2.mul(a, b), c); }';

test('a processor that rounds products before it adds is found out by the kernel for residues', async () => {
  const unfused = () => `${residueSource().replaceAll('f64x2.relaxed_madd', 'rounded')}\n${rounded}\n`;
  const module = Buffer.from(await compileResidues(unfused)).toString('base64');
  assert.throws(() => new ResiduePowers(module), /wrong products/);
});

test('a processor that rounds products before it adds is found out, and the scalar kernel takes over', async () => {
  const unfused = () => `${fmaField().replaceAll('f64x2.relaxed_madd', 'rounded')}\n${rounded}\n`;
  const module = Buffer.from(await compileKernel('fma', unfused)).toString('base64');
  const { engine, reason } = chooseEngine(undefined, (name) =>
    name === 'fma' ? new WasmEngine('fma', module) : makeEngine(name),
  );
  assert.equal(engine.name, 'scalar');
  assert.match(reason, /fma gives wrong answers/);
});
