/** Shuffles to test with, the same in every run, and ways to spoil them. */
import assert from 'node:assert/strict';
import { sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, pieces, u64, utf8 } from '../../../codec/bytes.ts';
import { engine } from '../../arithmetic/engine.ts';
import { B, publicPoint } from '../../arithmetic/group.ts';
import { mod, packScalars, randomScalar, readScalars } from '../../arithmetic/scalar.ts';
import type { Random } from '../../random.ts';
import type { ProofPart, ProofParts } from '../proof.ts';
import { proveShuffle } from '../prove.ts';
import { applyShuffle, drawShuffle } from '../shuffle.ts';
import type { Equation, ShuffleSecrets, ShuffleStatement } from '../statement.ts';
import { failingEquations, verifyShuffle } from '../verify.ts';
import { literalFaults } from './literal.ts';

/** A generator that only tests may use: SHA-512 of a seed and a counter. */
export function seeded(seed: string): Random {
  let calls = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, i) =>
      sha512(concat(utf8(seed), u64(calls), u64(i))),
    );
    calls++;
    return concat(...blocks).subarray(0, length);
  };
}

/** `count` random points, as bytes. */
export const randomPoints = (count: number, random: Random): Bytes =>
  engine.encode(engine.multiplyBase(B(), packScalars(Array.from({ length: count }, () => randomScalar(random)))));

/** `count` random ciphertexts under a random key, and a statement that still lacks its output. */
export function unshuffled(count: number, width: number, random: Random): Omit<ShuffleStatement, 'output'> {
  return {
    fingerprint: random(32),
    context: utf8('node 1'),
    publicKey: publicPoint(randomScalar(random)),
    width,
    input: randomPoints(2 * count * width, random),
  };
}

export interface Shuffled {
  readonly statement: ShuffleStatement;
  readonly secrets: ShuffleSecrets;
  readonly proof: Bytes;
  readonly random: Random;
}

/** An honest shuffle of `count` ciphertexts with its proof. */
export function shuffled(count: number, width: number): Shuffled {
  const random = seeded(`${count} ciphertexts of ${width} blocks`);
  return shuffledFrom(unshuffled(count, width, random), random);
}

function shuffledFrom(given: Omit<ShuffleStatement, 'output'>, random: Random): Shuffled {
  const { input, width, publicKey } = given;
  const secrets = drawShuffle(input.length / (64 * width), width, random);
  const statement = { ...given, output: applyShuffle(input, width, publicKey, secrets) };
  return { statement, secrets, proof: proveShuffle(statement, secrets, random), random };
}

/** Honest shuffles by nodes 1, 2 …, each of what came out of the one before. */
export function chained(count: number, width: number, length: number): Shuffled[] {
  const random = seeded(`${length} shuffles of ${count} ciphertexts of ${width} blocks`);
  const given = unshuffled(count, width, random);
  const chain: Shuffled[] = [];
  for (let node = 1; node <= length; node++) {
    const input = chain.at(-1)?.statement.output ?? given.input;
    chain.push(shuffledFrom({ ...given, input, context: Uint8Array.of(node) }, random));
  }
  return chain;
}

/** The bytes with the i-th piece of 32 replaced. */
export const withPiece = (vector: Bytes, i: number, replacement: Bytes): Bytes =>
  concat(...pieces(vector).map((p, at) => (at === i ? replacement : p)));

/** The parts with δ added to the i-th response of a vector. */
export const withResponse = (parts: ProofParts, part: ProofPart, i: number, delta = 1n): ProofParts => ({
  ...parts,
  [part]: packScalars(readScalars(parts[part]).map((x, at) => (at === i ? mod(x + delta) : x))),
});

/** That these equations fail and no others: combined, one by one, and as the paper checks them. */
export function assertFaults(statement: ShuffleStatement, proof: Bytes, expected: Equation[]): void {
  assert.deepEqual(failingEquations(statement, proof), expected);
  assert.deepEqual(literalFaults(statement, proof), expected);
  const [equation] = expected;
  assert.deepEqual(verifyShuffle(statement, proof), equation ? { valid: false, equation } : { valid: true });
}
