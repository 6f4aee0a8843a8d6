/**
 * Compiles the WebAssembly kernels from shared/crypto/wasm/assembly and the field code of its generator, and that of
 * shared/foreign/residues, and writes them
 * as modules of base64. The compiler is a pure function of those sources and of its own pinned version, so anyone can
 * make the committed bytes again, and a test does.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { fmaField } from '../../shared/crypto/wasm/generator/fma.ts';
import { modlSource } from '../../shared/crypto/wasm/generator/modl.ts';
import { scalarField } from '../../shared/crypto/wasm/generator/scalar.ts';
import { residueSource } from '../../shared/foreign/residues/generator.ts';

const folder = join(import.meta.dirname, '../../shared/crypto/wasm');

/** How each kernel is made: the field it is built over, and what it asks of the processor beyond WebAssembly 1. */
export const KERNELS = {
  fma: { field: fmaField, features: ['simd', 'relaxed-simd'] },
  scalar: { field: scalarField, features: [] },
} as const;

export type KernelName = keyof typeof KERNELS;

/**
 * The WebAssembly module of a kernel, over its own field or another; throws with the compiler's words where the sources
 * are wrong.
 */
export const compileKernel = (name: KernelName, field: () => string = KERNELS[name].field): Promise<Uint8Array> =>
  compile(name, KERNELS[name].features, (path) => {
    if (path === 'emitted.ts') return field();
    if (path === 'modl-emitted.ts') return modlSource();
    try {
      return readFileSync(join(folder, 'assembly', path), 'utf8');
    } catch {
      return null;
    }
  });

/** The module for numbers modulo 2048 bits, all of whose source is generated. */
export const compileResidues = (source: () => string = residueSource): Promise<Uint8Array> =>
  compile('residues', KERNELS.fma.features, (path) => (path === 'index.ts' ? source() : null));

async function compile(
  name: string,
  features: readonly string[],
  readFile: (path: string) => string | null,
): Promise<Uint8Array> {
  let module = new Uint8Array();
  let complaints = '';
  const { error } = await asc.main(
    [
      'index.ts',
      ...['--outFile', 'kernel.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--initialMemory', '1'],
      ...['--use', 'abort='],
      ...features.flatMap((feature) => ['--enable', feature]),
    ],
    {
      readFile,
      writeFile: (_, contents) => {
        if (typeof contents !== 'string') module = Uint8Array.from(contents);
      },
      listFiles: () => [],
      stderr: {
        write: (text: string | Uint8Array) => {
          complaints += text;
        },
      },
    },
  );
  if (error || complaints)
    throw new Error(`the ${name} kernel does not compile cleanly:\n${complaints}`, { cause: error });
  return module;
}

/** The TypeScript module that carries a kernel. */
export function kernelSource(name: KernelName | 'residues', module: Uint8Array): string {
  const lines = Buffer.from(module)
    .toString('base64')
    .match(/.{1,118}/g) as string[];
  return `/** The ${name} kernel, made by \`npm run kernels\`; main/build/kernels.test.ts makes it again. */
export const ${name}Module = \`
${lines.join('\n')}
\`;
`;
}

export const kernelPath = (name: KernelName): string => join(folder, `${name}.wasm.ts`);
export const residuesPath = join(import.meta.dirname, '../../shared/foreign/residues/residues.wasm.ts');

if (import.meta.main) {
  const write = async (name: KernelName | 'residues', module: Uint8Array, path: string) => {
    await writeFile(path, kernelSource(name, module));
    console.log(`${name}: ${module.length} bytes`);
  };
  for (const name of Object.keys(KERNELS) as KernelName[])
    await write(name, await compileKernel(name), kernelPath(name));
  await write('residues', await compileResidues(), residuesPath);
}
