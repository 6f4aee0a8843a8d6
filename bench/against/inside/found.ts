/**
 * The functions of a build, wherever they stand in it: builds differ in where a module lies, and hardly in what it does.
 * Types are those of this build; a name that is missing is refused here, by name.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Modules {
  readonly arithmetic: typeof import('../../../main/workers/arithmetic.ts');
  readonly random: typeof import('../../../main/workers/system-random.ts');
  readonly engine: typeof import('../../../shared/crypto/arithmetic/engine.ts');
  readonly generators: typeof import('../../../shared/crypto/arithmetic/generators.ts');
  readonly group: typeof import('../../../shared/crypto/arithmetic/group.ts');
  readonly scalar: typeof import('../../../shared/crypto/arithmetic/scalar.ts');
  readonly vector: typeof import('../../../shared/crypto/arithmetic/vector.ts');
  readonly verify: typeof import('../../../shared/crypto/shuffle/verify.ts');
  readonly decryption: typeof import('../../../shared/crypto/decryption.ts');
  readonly jobs: typeof import('../../../shared/protocol/jobs.ts');
  readonly sealing: typeof import('../../../shared/election/sealing.ts');
}

interface Place<M> {
  /** From the newest to the oldest. */
  readonly files: readonly string[];
  /** What is called of it. */
  readonly names: readonly (keyof M & string)[];
}

const arithmetic = (file: string): string[] => [`shared/crypto/arithmetic/${file}`, `shared/crypto/${file}`];

const PLACES: { readonly [K in keyof Modules]: Place<Modules[K]> } = {
  arithmetic: { files: ['main/workers/arithmetic.ts'], names: ['startArithmetic'] },
  random: { files: ['main/workers/system-random.ts'], names: ['systemRandom'] },
  engine: { files: arithmetic('engine.ts'), names: ['engine'] },
  generators: { files: arithmetic('generators.ts'), names: ['generators'] },
  group: { files: arithmetic('group.ts'), names: ['B', 'publicPoint'] },
  scalar: { files: arithmetic('scalar.ts'), names: ['randomScalar', 'scalarBytes'] },
  vector: { files: arithmetic('vector.ts'), names: ['randomScalars'] },
  verify: { files: ['shared/crypto/shuffle/verify.ts'], names: ['verifyShuffle'] },
  decryption: { files: ['shared/crypto/decryption.ts'], names: ['verifyShares'] },
  jobs: { files: ['shared/protocol/jobs.ts'], names: ['runJob'] },
  sealing: { files: ['shared/election/sealing.ts'], names: ['sealBallot'] },
};

/** Throws, with where it was looked for, where a build has none of it. */
export async function found<K extends keyof Modules>(root: string, name: K): Promise<Modules[K]> {
  const { files, names } = PLACES[name];
  const how = 'say in bench/against/inside/found.ts where it stands now, or compare with another commit';
  const file = files.map((each) => join(root, each)).find((each) => existsSync(each));
  if (file === undefined) throw new Error(`${root} has no ${files.join(' and no ')}: ${how}`);
  const module = (await import(pathToFileURL(file).href)) as Modules[K];
  const missing = names.find((each) => !(each in module));
  if (missing !== undefined) throw new Error(`${file} gives no ${missing}: ${how}`);
  return module;
}
