/** What the sections of the benchmark say to each other. */

/** One thing that is measured. */
export interface Row {
  readonly name: string;
  /** What one of it is: “point”, “ciphertext”. */
  readonly unit: string;
  /** How many of them one run does. */
  readonly count: number;
  run(): unknown;
}

/** Microseconds of this thread's processor time for one unit, and for one X25519 measured around it. */
export interface Sample {
  readonly row: string;
  readonly unit: string;
  readonly microseconds: number;
  readonly x25519: number;
}

/** A section measures each of its rows once; it lives in a process of its own, so that memory is its own too. */
export interface Section {
  round(): Sample[];
}

export interface SectionName {
  readonly section: 'operations' | 'lists' | 'threads';
  readonly engine: EngineName;
  /** The length of the list; 0 where there is none. */
  readonly n: number;
}

export type EngineName = 'fma' | 'scalar' | 'noble';

export type ToSection = 'round' | 'end';
export type FromSection =
  | { readonly samples: readonly Sample[] }
  | { readonly peakMegabytes: number }
  | { readonly failed: string };
