import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { compileKernel, KERNELS, type KernelName, kernelPath, kernelSource } from './kernels.ts';

for (const name of Object.keys(KERNELS) as KernelName[])
  test(`the ${name} kernel is, byte for byte, what its sources compile to`, async () => {
    const made = kernelSource(name, await compileKernel(name));
    assert.ok(made === (await readFile(kernelPath(name), 'utf8')), 'run `npm run kernels`');
  });
