/** What a bench of interleaved pairs is asked for on its command line. */
import { parseArgs } from 'node:util';

export interface PairsAsked {
  readonly count: number;
  readonly voters: number;
  /** Where the figures go as JSON as well. */
  readonly json: string | undefined;
}

/** Ends the process with 2 where a number is none. */
export function pairsAsked(usual: string): PairsAsked {
  const { values } = parseArgs({
    options: {
      pairs: { type: 'string', default: usual },
      ballots: { type: 'string', default: '1000' },
      json: { type: 'string' },
    },
  });
  const count = Number(values.pairs);
  const voters = Number(values.ballots);
  if (!Number.isInteger(count) || count < 2 || !Number.isInteger(voters) || voters < 1) {
    console.error('--pairs takes a number from 2 on, --ballots one from 1 on');
    process.exit(2);
  }
  return { count, voters, json: values.json };
}
