/** What a mix node does with a list of N ciphertexts of width 1, as jobs do it. */
import { systemRandom } from '../main/workers/system-random.ts';
import { type Bytes, concat } from '../shared/codec/bytes.ts';
import { engine } from '../shared/crypto/arithmetic/engine.ts';
import { generators } from '../shared/crypto/arithmetic/generators.ts';
import { B, publicPoint } from '../shared/crypto/arithmetic/group.ts';
import { randomScalar } from '../shared/crypto/arithmetic/scalar.ts';
import { chunks, randomScalars } from '../shared/crypto/arithmetic/vector.ts';
import { type DecryptionContext, partialDecrypt, verifyShares } from '../shared/crypto/decryption.ts';
import { proveShuffle } from '../shared/crypto/shuffle/prove.ts';
import { applyShuffle, drawShuffle } from '../shared/crypto/shuffle/shuffle.ts';
import { verifyShuffle } from '../shared/crypto/shuffle/verify.ts';
import { sampled } from './measure.ts';
import type { Row, Section } from './row.ts';

export function lists(n: number): Section {
  const secret = randomScalar(systemRandom);
  const publicKey = publicPoint(secret);
  // Any points will do: nobody opens this list.
  const input = concat(...chunks(2 * n).map(([from, to]) => somePoints(to - from)));
  const fingerprint = systemRandom(32);
  generators(n);

  const shuffle = () => {
    const secrets = drawShuffle(n, 1, systemRandom);
    const output = applyShuffle(input, 1, publicKey, secrets);
    const statement = { fingerprint, context: Uint8Array.of(1), publicKey, width: 1, input, output };
    return { statement, proof: proveShuffle(statement, secrets, systemRandom) };
  };
  const { statement, proof } = shuffle();
  const context: DecryptionContext = { fingerprint, node: 1, publicShare: publicKey, width: 1, list: input };
  const set = partialDecrypt(context, secret, systemRandom);

  const list = { unit: 'ciphertext', count: n };
  const rows: Row[] = [
    { ...list, name: 'shuffle + prove', run: shuffle },
    { ...list, name: 'verify a shuffle', run: () => mustHold(verifyShuffle(statement, proof).valid) },
    { ...list, name: 'decrypt + prove', run: () => partialDecrypt(context, secret, systemRandom) },
    { ...list, name: 'verify shares', run: () => mustHold(verifyShares(context, set.shares, set.proof)) },
  ];
  return { round: () => sampled(rows.map((row) => ({ ...row, name: `${row.name}, N = ${n}` }))) };
}

const somePoints = (n: number): Bytes => engine.encode(engine.multiplyBase(B(), randomScalars(n, systemRandom)));

function mustHold(valid: boolean): void {
  if (!valid) throw new Error('an honest proof does not hold');
}
