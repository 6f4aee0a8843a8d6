/** What is to be measured, from the words of the command line. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { EngineName } from '../../shared/crypto/wasm/choose.ts';
import { GROUPS } from './verificatum.ts';

export const USAGE = `usage: npm run peers -- PEER… --out DIR [OPTION]…

Holds the same election with Ostraka and with each PEER, step by step in turns, and measures each step of each: processor
time, time on the clock, peak memory, bytes written. PEER is belenios or verificatum (docs/PEERS.md says how to get them).
Leaves measurements.csv, run.json and table.txt in DIR, which must not be there yet.

  --out DIR            where the results go
  --voters N,N,…       how many ballots (20,100)
  --trustees N         who shuffle and hold a share of the key (3)
  --threshold T        how many of them open the ballots together (2)
  --repetitions N      how often everything is measured (3)
  --ballots FILE       rankings that the ballots are drawn from (Burlington 2009)
  --seed TEXT          draws them, never cryptography (peers)
  --engines LIST       with which Ostraka computes: fma, scalar, noble (the fastest here)
  --groups LIST        of Verificatum: P-256, safe-prime-2048 (P-256)
  --verificatum DIR    where vmn and vog lie, if not on the PATH`;

export const PEERS = ['belenios', 'verificatum'] as const;
export type Peer = (typeof PEERS)[number];

export interface Plan {
  readonly peers: readonly Peer[];
  readonly out: string;
  /** Ascending. */
  readonly voters: readonly number[];
  readonly trustees: number;
  readonly threshold: number;
  readonly repetitions: number;
  readonly ballots: string;
  readonly seed: string;
  /** Empty for the one that the app would choose here. */
  readonly engines: readonly EngineName[];
  readonly groups: readonly string[];
  readonly verificatum: string | null;
}

/** What is wrong with the words of the command line, for the user. */
export class UsageError extends Error {}

const BALLOTS = join(import.meta.dirname, '../../shared/election/samples/burlington-2009-mayor.soi');
const GROUP_NAMES = GROUPS.map(({ name }) => name);
const ENGINES = ['fma', 'scalar', 'noble'] as const;

/** Null where help is asked for; throws `UsageError`. */
export function planOf(words: readonly string[]): Plan | null {
  const { values, positionals } = parsed(words);
  if (values.help) return null;
  const peers = positionals.map((word) => oneOf(PEERS, word, 'a peer is'));
  if (peers.length === 0) throw new UsageError('name a peer: belenios, verificatum or both');
  if (values.out === undefined || values.out === '') throw new UsageError('say with --out where the results go');
  const trustees = integer('--trustees', values.trustees, 2, 25);
  return {
    peers: [...new Set(peers)],
    out: values.out,
    voters: sizes(values.voters),
    trustees,
    threshold: integer('--threshold', values.threshold ?? String(Math.min(2, trustees)), 1, trustees),
    repetitions: integer('--repetitions', values.repetitions, 1, 1000),
    ballots: values.ballots,
    seed: values.seed,
    engines: list(values.engines).map((word) => oneOf(ENGINES, word, 'an engine is')),
    groups: list(values.groups).map((word) => oneOf(GROUP_NAMES, word, 'a group of Verificatum is')),
    verificatum: values.verificatum ?? null,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        voters: { type: 'string', default: '20,100' },
        trustees: { type: 'string', default: '3' },
        threshold: { type: 'string' },
        repetitions: { type: 'string', default: '3' },
        ballots: { type: 'string', default: BALLOTS },
        seed: { type: 'string', default: 'peers' },
        engines: { type: 'string', default: '' },
        groups: { type: 'string', default: 'P-256' },
        verificatum: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const list = (text: string): string[] => text.split(',').filter((word) => word !== '');

const sizes = (text: string): number[] =>
  [...new Set(text.split(',').map((word) => integer('--voters', word, 2, 100_000)))].sort((a, b) => a - b);

function integer(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(
    `${option} takes a whole number from ${least} to ${most}, not ${text === '' ? 'nothing' : text}`,
  );
}

function oneOf<const T extends string>(known: readonly T[], word: string, what: string): T {
  const found = known.find((one) => one === word);
  if (found) return found;
  throw new UsageError(`${what} ${known.join(' or ')}, not ${word}`);
}
