/** Sweeps whose truth is known: what a fit should find, and what it should not. */
import type { Row } from '../columns.ts';
import type { Conditions, Environment, Findings } from '../conditions.ts';
import type { Measurement } from '../record.ts';
import { type Generator, generator } from '../statistics/generator.ts';

/** Microseconds of one ciphertext at one party, bytes of one ballot, and how far repetitions lie apart. */
export interface Truth {
  readonly shuffle: number;
  readonly prove: number;
  readonly verify: number;
  readonly decrypt: number;
  /** Microseconds that a phase takes without any ballot. */
  readonly base: number;
  readonly ballotBytes: number;
  /** Standard deviation of each figure, as a share of it. */
  readonly noise: number;
  /** Above so many voters each further one costs `steeper` times as much in the shuffle. */
  readonly bend: { readonly at: number; readonly steeper: number } | null;
}

export const truth: Truth = {
  shuffle: 400,
  prove: 900,
  verify: 600,
  decrypt: 250,
  base: 50_000,
  ballotBytes: 1500,
  noise: 0.03,
  bend: null,
};

export const conditions: Omit<Conditions, 'run' | 'configuration' | 'repetition' | 'seed'> = {
  voters: 1000,
  nodes: 3,
  threshold: 2,
  leastMixes: 3,
  contests: 1,
  options: 5,
  writtenIn: 'no',
  width: 1,
  ballotType: 'ranking',
  rule: 'instant-runoff',
  engine: 'wasm',
  threads: 1,
  latency: 0,
  bandwidth: 0,
  loss: 0,
  arrivals: 'at once',
  electorate: 'impartial culture',
  cheat: 'none',
  fault: 'none',
  calibration: null,
};

export const findings: Findings = { caught: 'none', unheard: 0 };

export const environment: Environment = {
  machine: 'A machine <of> tests',
  cores: 2,
  memoryBytes: 8 * 2 ** 30,
  kernel: 'Linux 6.1.0',
  node: '24.0.0',
  versions: { ostraka: '0.1.0', sqlite: '3.50.0' },
  commit: '0123456789abcdef0123456789abcdef01234567',
  changed: false,
  engine: 'wasm',
  command: ['sweep', 'plan.yaml'],
};

interface Drawn {
  readonly repetitions?: number;
  /** Runs' seeds follow from it; sweeps of one seed are compared in pairs. */
  readonly seed?: string;
  readonly noise?: string;
  readonly of?: Truth;
}

/** A warm-up and `repetitions` runs of each configuration. */
export function sweep(
  configurations: readonly Partial<Conditions & Findings>[],
  { repetitions = 5, seed = 'sweep', noise = seed, of = truth }: Drawn = {},
): Row[] {
  const draws = generator(noise);
  let run = 0;
  return configurations.flatMap((varied, i) =>
    Array.from({ length: repetitions + 1 }, (_, repetition) => {
      run += 1;
      const own: Conditions & Findings = {
        ...conditions,
        ...findings,
        ...varied,
        run,
        configuration: i + 1,
        repetition,
        seed: `${seed}/${i + 1}/${repetition}`,
      };
      return records(own, of, draws).map((record) => ({ ...own, ...record }));
    }).flat(),
  );
}

function records(run: Conditions, of: Truth, draws: Generator): Measurement[] {
  const { voters, nodes, width, latency } = run;
  const ciphertexts = voters * width;
  const noisy = (value: number): number => Math.max(0, Math.round(value * (1 + of.noise * draws.normal())));
  const beyond = of.bend ? Math.max(0, voters - of.bend.at) * width * (of.bend.steeper - 1) : 0;
  const all: Measurement[] = [];
  const work = (
    party: Measurement['party'],
    place: number,
    phase: Measurement['phase'],
    kind: Measurement['kind'],
    jobs: number,
    processor: number,
    began: number | null = null,
  ): number => {
    const wall = processor;
    const ended = began === null ? null : began + wall;
    all.push({
      ...nothing,
      party,
      place,
      phase,
      kind,
      jobs,
      ciphertexts: jobs * ciphertexts,
      wall,
      processor,
      began,
      ended,
    });
    return wall;
  };
  const whole = (party: Measurement['party'], place: number, phase: Measurement['phase'], wall: number): void => {
    const own = all.filter((one) => one.party === party && one.place === place && one.phase === phase);
    const loop = noisy(of.base / 10);
    all.push({ ...nothing, party, place, phase, kind: 'loop', jobs: 1, wall: loop, processor: loop });
    const processor = own.reduce((sum, one) => sum + one.processor, loop);
    const bytes = noisy(of.ballotBytes * voters);
    all.push({
      ...{ ...nothing, party, place, phase, kind: 'whole', wall, processor },
      ...{ jobs: 1, peak: noisy(60_000_000 + 60_000 * voters), writtenBytes: bytes, syncs: 10 },
      ...{ sentBytes: bytes * (party === 'coordinator' ? nodes : 1), sentMessages: 10 + voters },
      ...{ receivedBytes: bytes, receivedMessages: 10 + voters },
    });
  };
  const places = Array.from({ length: nodes }, (_, i) => i + 1);

  work('coordinator', 0, 'voting', 'check-ballots', 1, noisy(100 * ciphertexts));
  work('voters', 1, 'voting', 'seal', voters, noisy(300 * ciphertexts));
  whole('coordinator', 0, 'voting', noisy(of.base + 300 * ciphertexts));
  whole('voters', 1, 'voting', noisy(of.base + 300 * ciphertexts));

  // A chain of shuffles; each proof is made while the next one shuffles, and checked by the others when it is there.
  let at = 0;
  const proofs: number[] = [];
  for (const place of places) {
    at += work('node', place, 'mixing', 'shuffle', 1, noisy(of.shuffle * (ciphertexts + beyond)), at) + 1000 * latency;
    const proving = work('node', place, 'mixing', 'prove-shuffle', 1, noisy(of.prove * ciphertexts), at);
    proofs.push(at + proving);
  }
  const last = Math.max(...proofs);
  const ends = places.map((place) => {
    const began = Math.min(...proofs.filter((_, i) => nodes === 1 || i !== place - 1));
    return Math.max(
      last,
      began +
        work('node', place, 'mixing', 'verify-shuffle', nodes - 1, noisy(of.verify * ciphertexts * (nodes - 1)), began),
    );
  });
  const mixing = Math.max(...ends) + of.base + 1000 * latency;
  for (const place of places) whole('node', place, 'mixing', mixing);
  whole('coordinator', 0, 'mixing', mixing);
  for (const place of places) {
    const took = work('node', place, 'decryption', 'decrypt', 1, noisy(of.decrypt * ciphertexts), 0);
    const others = nodes - 1;
    const checking = noisy(of.decrypt * ciphertexts * others);
    const checked = work('node', place, 'decryption', 'verify-shares', others, checking, took);
    work('node', place, 'decryption', 'verify-result', 1, noisy(of.decrypt * ciphertexts), took + checked);
    whole('node', place, 'decryption', took + of.base);
  }
  work('coordinator', 0, 'decryption', 'open', 1, noisy(of.decrypt * ciphertexts), 0);
  whole('coordinator', 0, 'decryption', noisy(of.decrypt * ciphertexts + of.base + 1000 * latency));
  return all;
}

const nothing: Measurement = {
  ...{ party: 'node', place: 0, phase: 'mixing', kind: 'whole', jobs: 0, ciphertexts: 0, wall: 0, processor: 0 },
  ...{ began: null, ended: null, peak: null, sentBytes: null, sentMessages: null, receivedBytes: null },
  ...{ receivedMessages: null, writtenBytes: null, syncs: null },
};
