/**
 * What a phone computes with: the scalar kernel, which runs in every browser that lets WebAssembly run, once it has given
 * the known answers; else noble, at a fraction of the speed and with the same bytes. Kernels with wider instructions are
 * left to laptops: a phone seals a ballot or two, and their code would have to be sent to it.
 */
import { useEngine } from '../../shared/crypto/arithmetic/engine.ts';
import { useSignatures } from '../../shared/crypto/signature.ts';
import { verifiesByEngine } from '../../shared/crypto/signature-batch.ts';
import { scalarModule } from '../../shared/crypto/wasm/scalar.wasm.ts';
import { firstTrusted } from '../../shared/crypto/wasm/trusted.ts';
import { WasmEngine } from '../../shared/crypto/wasm/wasm-engine.ts';

export interface Arithmetic {
  readonly name: 'scalar' | 'noble';
  /** Forgets what secrets have left in the kernel's memory. */
  forget(): void;
}

/** For the first line of the worker, before anything is computed. */
export function startArithmetic(): Arithmetic {
  const { name, engine, failures } = firstTrusted(['scalar'], (name) => new WasmEngine(name, scalarModule));
  for (const failure of failures) console.warn(failure);
  useEngine(engine);
  if (!(engine instanceof WasmEngine)) return { name, forget() {} };
  useSignatures({ verifies: verifiesByEngine });
  return { name, forget: () => engine.forget() };
}
