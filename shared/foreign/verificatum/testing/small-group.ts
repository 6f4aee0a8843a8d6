/** The squares modulo a safe prime of 256 bits: proofs are quick in it, and it is too small to be believed. */
import type { GroupDescription, ModularEncoding } from '../format/marshalled.ts';

export const P = 2n ** 256n - 36113n;
export const Q = (P - 1n) / 2n;

export const safePrime = (
  generator: bigint,
  encoding: ModularEncoding,
): Extract<GroupDescription, { kind: 'modular' }> => ({
  ...{ kind: 'modular', modulus: P, order: Q, generator, encoding },
});
