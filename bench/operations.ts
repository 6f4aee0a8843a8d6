/** The engine's operations one by one, and a ballot sealed and checked. */
import { randomBytes } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { systemRandom } from '../main/workers/system-random.ts';
import type { Bytes } from '../shared/codec/bytes.ts';
import { engine } from '../shared/crypto/arithmetic/engine.ts';
import { B, publicPoint } from '../shared/crypto/arithmetic/group.ts';
import { packScalars, randomScalar } from '../shared/crypto/arithmetic/scalar.ts';
import { randomScalars, range } from '../shared/crypto/arithmetic/vector.ts';
import { newSigningKey } from '../shared/crypto/signature.ts';
import { fmaModule } from '../shared/crypto/wasm/fma.wasm.ts';
import { Kernel } from '../shared/crypto/wasm/kernel.ts';
import { scalarModule } from '../shared/crypto/wasm/scalar.wasm.ts';
import type { Contest } from '../shared/election/contest.ts';
import { failedSeals, sealBallot } from '../shared/election/sealing.ts';
import { sampled } from './measure.ts';
import type { EngineName, Row, Section } from './row.ts';

export function operations(name: EngineName): Section {
  const slow = name === 'noble';
  const n = slow ? 32 : 1024;
  const s = randomScalars(10_000, systemRandom);
  const t = randomScalars(10_000, systemRandom);
  const points = slow ? repeatedBase(10_000) : engine.multiplyBase(B(), s);
  const some = engine.slice(points, 0, n);
  const encoded = engine.encode(some);
  const short = (vector: Bytes) => range(vector, 0, n);
  const messages = packScalars(Array.from({ length: n }, (_, i) => BigInt(i)));
  const S = engine.scalars;
  const rows: Row[] = [
    field(name),
    { name: 'add', unit: 'point', count: n, run: () => engine.add(some, some) },
    { name: 'decode', unit: 'point', count: n, run: () => engine.decode(encoded) },
    { name: 'encode', unit: 'point', count: n, run: () => engine.encode(some) },
    { name: 'encode 2P', unit: 'point', count: n, run: () => engine.encodeDoubles(some) },
    { name: 'hash to group', unit: 'point', count: n, run: () => engine.hashToGroup(messages, n, 'bench') },
    { name: 'fixed base', unit: 'point', count: n, run: () => engine.multiplyBase(B(), short(s)) },
    { name: 'variable base', unit: 'point', count: n, run: () => engine.multiply(some, short(s)) },
    { name: 'one scalar, many points', unit: 'point', count: n, run: () => engine.scale(some, range(s, 0, 1)) },
    ...[100, 1_000, 10_000].map((terms) => ({
      name: `MSM of ${terms}`,
      unit: 'point',
      count: terms,
      run: () => engine.multiScalar([{ points: engine.slice(points, 0, terms), scalars: range(s, 0, terms) }]),
    })),
    { name: 'multiply mod ℓ', unit: 'scalar', count: 10_000, run: () => S.multiply(s, t) },
    ...ballots(slow ? 8 : 128),
  ];
  return { round: () => sampled(rows) };
}

/** Different points, cheaply. */
function repeatedBase(n: number) {
  const few = engine.multiplyBase(B(), randomScalars(100, systemRandom));
  return engine.concat(Array.from({ length: n / 100 }, () => few));
}

/** A squaring in F_p; all lanes count. */
function field(name: EngineName): Row {
  const squarings = 10_000;
  if (name === 'noble') {
    const { Fp } = ed25519.Point;
    const x = Fp.create(BigInt(`0x${randomBytes(31).toString('hex')}`));
    const run = () => {
      let y = x;
      for (let i = 0; i < squarings; i++) y = Fp.sqr(y);
      return y;
    };
    return { name: 'field squaring', unit: 'element', count: squarings, run };
  }
  const kernel = new Kernel(name === 'fma' ? fmaModule : scalarModule);
  const { exports, pack, lanes } = kernel;
  const [pair, bytes] = kernel.space(2 * pack, 32) as [number, number];
  kernel.write(bytes, systemRandom(31));
  for (const element of [pair, pair + pack]) exports.fromBytes(element, bytes, bytes);
  const run = () => exports.squares(pair, pair, squarings);
  return { name: 'field squaring', unit: 'element', count: squarings * 2 * lanes, run };
}

/** A ballot of one block: pick one of four. */
const CONTEST: Contest = {
  ballot: 'single',
  title: 'Who?',
  options: ['Ada', 'Bob', 'Cleo', 'Dan'],
  writeIn: false,
  seats: 1,
  rules: ['plurality'],
};

function ballots(n: number): Row[] {
  const election = {
    fingerprint: systemRandom(32),
    publicKey: publicPoint(randomScalar(systemRandom)),
    contests: [CONTEST],
  };
  const { publicKey: credential } = newSigningKey(systemRandom);
  const seal = () => sealBallot({ ...election, credential }, [{ ballot: 'single', pick: 1 }], systemRandom).sealed;
  const sealed = Array.from({ length: n }, () => ({ credential, sealed: seal() }));
  if (failedSeals(election, sealed).length > 0) throw new Error('an honest ballot is refused');
  return [
    { name: 'seal a ballot', unit: 'ballot', count: 1, run: seal },
    { name: 'check a ballot', unit: 'ballot', count: n, run: () => failedSeals(election, sealed) },
  ];
}
