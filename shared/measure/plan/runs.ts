/** The runs of a plan: each configuration as often as it is repeated, each with a seed of its own, and their order in time. */

import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Bytes, concat, u64, utf8 } from '../../codec/bytes.ts';
import { namedHash } from '../../crypto/labelled.ts';
import { labels } from '../../crypto/labels.ts';
import { permutation, type Random } from '../../crypto/random.ts';
import { type Configuration, widthOf } from './configuration.ts';
import type { Expanded } from './expand.ts';

export interface Run {
  /** From 1, in the order of the plan: repetition after repetition of one configuration after the other. */
  readonly run: number;
  /** From 1. */
  readonly configuration: number;
  /** From 1; 0 is the warm-up. */
  readonly repetition: number;
  readonly seed: string;
  readonly of: Configuration;
}

/** All runs, in the order of their numbers. */
export function runsOf({ plan, configurations }: Expanded): Run[] {
  const runs = configurations.flatMap((of, c) =>
    Array.from({ length: plan.repetitions }, (_, r) => ({ configuration: c + 1, repetition: r + 1, of })),
  );
  const warm = plan['warm-up'] ? [{ configuration: 1 + cheapest(configurations), repetition: 0 }] : [];
  const all = [...warm.map((one) => ({ ...one, of: configurations[one.configuration - 1]! })), ...runs];
  return all.map((one, i) => ({ run: i + 1, seed: seedOf(plan.seed, one.of, one.repetition), ...one }));
}

/** The index of the configuration with the least work: a warm-up comes anew whenever a sweep goes on. */
function cheapest(configurations: readonly Configuration[]): number {
  const work = configurations.map((one) => one.voters * one.nodes * widthOf(one));
  return work.indexOf(Math.min(...work));
}

/**
 * Of what the run is of, and not of where it stands: a plan that is taken up with more values gives the configurations that it
 * shares with the old one the same voters and choices.
 */
const seedOf = (base: string, of: Configuration, repetition: number): string =>
  bytesToHex(
    namedHash(labels.sweepSeed, {
      base: utf8(base),
      configuration: utf8(JSON.stringify(of)),
      repetition: u64(repetition),
    }).subarray(0, 16),
  );

/**
 * The runs in the order in which they are held: the warm-up, then repetition after repetition, each a block in which every
 * configuration comes once, in random order. What drifts with time (heat, other programs) then falls on all configurations
 * alike, and a sweep that is broken off has measured each about as often (randomised complete blocks: Fisher, The Design of
 * Experiments, 1935, chapter IV).
 */
export function inOrder(runs: readonly Run[], seed: string): Run[] {
  const repetitions = [...new Set(runs.map(({ repetition }) => repetition))].sort((a, b) => a - b);
  return repetitions.flatMap((repetition) => {
    const block = runs.filter((one) => one.repetition === repetition);
    return Array.from(permutation(block.length, drawn(seed, repetition)), (i) => block[i]!);
  });
}

/** SHA-512 of the seed, the block and a counter, block after block. */
function drawn(seed: string, repetition: number): Random {
  const start = namedHash(labels.sweepOrder, { base: utf8(seed), repetition: u64(repetition) });
  let counter = 0;
  let rest: Bytes = new Uint8Array();
  return (length) => {
    while (rest.length < length) rest = concat(rest, sha512(concat(start, u64(counter++))));
    const out = rest.subarray(0, length);
    rest = rest.subarray(length);
    return out;
  };
}
