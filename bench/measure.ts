/**
 * Measuring on a machine that is shared: processor time of the thread, not wall time, and every sample beside one of
 * node:crypto's X25519, so that what slows one slows the other.
 */
import { diffieHellman, generateKeyPairSync } from 'node:crypto';
import type { Row, Sample } from './row.ts';

/** Microseconds that a sample lasts at least: the clock's steps are a few. */
const LEAST = 50_000;

const ours = generateKeyPairSync('x25519');
const theirs = generateKeyPairSync('x25519');
const X25519: Row = {
  name: 'X25519',
  unit: 'exchange',
  count: 1,
  run: () => diffieHellman({ privateKey: ours.privateKey, publicKey: theirs.publicKey }),
};

/** One sample of each row, beside the mean of the X25519 before and after it: a long row may see the machine change. */
export function sampled(rows: readonly Row[]): Sample[] {
  let before = microseconds(X25519);
  return rows.map((row) => {
    const taken = microseconds(row);
    const after = microseconds(X25519);
    const x25519 = (before + after) / 2;
    before = after;
    return { row: row.name, unit: row.unit, x25519, microseconds: taken };
  });
}

/** Microseconds of this thread's processor time, and those of one X25519 around it. */
export type Beside = Pick<Sample, 'microseconds' | 'x25519'>;

/** One run and no other, however short, of `count` units. */
export function once(run: () => unknown, count: number): Beside {
  const before = microseconds(X25519);
  const began = threadTime();
  run();
  const taken = (threadTime() - began) / count;
  return { microseconds: taken, x25519: (before + microseconds(X25519)) / 2 };
}

function microseconds({ run, count }: Row): number {
  let runs = 0;
  const before = threadTime();
  let spent = 0;
  do {
    run();
    runs++;
    spent = threadTime() - before;
  } while (spent < LEAST);
  return spent / runs / count;
}

/** Microseconds that this thread has kept a processor busy. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
