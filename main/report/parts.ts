/** What a report is put together of, whatever writes it down. */
import type { Figure, Sweep, Table } from './figures/figure.ts';
import type { Words } from './texts/texts.ts';

/** What a sweep's directory says of itself beside its rows. */
export interface SweepFacts {
  readonly title: string;
  readonly command: readonly string[];
  readonly plan: { readonly hash: string; readonly text: string };
  readonly runs: readonly {
    readonly run: number;
    readonly configuration: number;
    readonly repetition: number;
    readonly state: string;
    readonly attempts: number;
    readonly began: string | null;
    readonly error: string | null;
  }[];
}

export type Part =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'verbatim'; readonly text: string };

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly level: 2 | 3;
  readonly parts: readonly Part[];
}

export interface Report {
  readonly words: Words;
  readonly title: string;
  readonly over: string;
  readonly sections: readonly Section[];
}

/** One directory of results: its runs, and what reproduces them. */
export interface Source {
  readonly sweep: Sweep;
  readonly facts: SweepFacts;
}

export const text = (said: string): Part => ({ kind: 'text', text: said });
