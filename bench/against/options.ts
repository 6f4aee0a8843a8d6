/** What a comparison with another build is asked for on its command line. */
import { parseArgs } from 'node:util';
import { usage } from '../../main/cli/command.ts';
import { ROWS, type Row, rowsNamed } from './rows.ts';

export const USAGE = `usage: npm run bench -- --against DIR [--rows NAME,NAME] [--rounds N] [--size N] [--keep DIR] [--json FILE]
                    [--profiles DIR]

Measures this build beside another one, interleaved: every sample is a process of its own, in each round of both builds, in turn
the one and the other first. Lists and the transcript are made once, by the other build, and are the same for both.

  --against DIR   a checkout of the other build, with its node_modules
  --rows LIST     which rows: ${ROWS.map(({ name }) => name).join(', ')} (all)
  --rounds N      how often each is measured; elections in every third round (18)
  --size N        ciphertexts of a list and ballots of an election (10000)
  --keep DIR      where lists and transcript stay for the next run (nowhere)
  --json FILE     the figures, every sample with them
  --profiles DIR  in the end once more, this build with --cpu-prof, every row that is missed`;

/** Elections take a hundred times as long as anything else. */
export const ELECTION_EVERY = 3;
/** Of fewer rounds no spread is told. */
const LEAST_ROUNDS = 3;

export interface Plan {
  readonly directory: string;
  readonly rows: readonly Row[];
  readonly rounds: number;
  readonly size: number;
  readonly keep: string | undefined;
  readonly json: string | undefined;
  readonly profiles: string | undefined;
}

/** Null where help is asked for. Throws `usage`. */
export function planOf(words: readonly string[]): Plan | null {
  const values = parsed(words);
  if (values.help) return null;
  const { against: directory, rows: list, keep, json, profiles } = values;
  if (directory === undefined || directory === '') throw usage('say with --against where the other build is');
  const rows = list === undefined ? ROWS : rowsNamed(list.split(','));
  if ('unknown' in rows)
    throw usage(`there is no row ${rows.unknown || 'without a name'}: ${ROWS.map(({ name }) => name).join(', ')}`);
  const elections = rows.some(({ group }) => group === 'election');
  const least = elections ? LEAST_ROUNDS * ELECTION_EVERY : LEAST_ROUNDS;
  const why = elections ? `; elections are held in every ${ELECTION_EVERY}rd of them` : '';
  const rounds = integer('--rounds', values.rounds, least, `, of fewer no spread is told${why}`);
  return { directory, rows, rounds, size: integer('--size', values.size, 20, ''), keep, json, profiles };
}

function parsed(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        against: { type: 'string' },
        rows: { type: 'string' },
        rounds: { type: 'string', default: '18' },
        size: { type: 'string', default: '10000' },
        keep: { type: 'string' },
        json: { type: 'string' },
        profiles: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function integer(option: string, text: string, least: number, why: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
  throw usage(`${option} takes a whole number from ${least} on${why}, not ${text === '' ? 'nothing' : text}`);
}
