/** The catalogue as docs/SIMULATION.md shows it. */
import { type CheatName, cheat, cheatNames } from './catalogue.ts';
import type { Verdict } from './cheat.ts';

/** What an election shows of a cheat, in a few words. */
export function verdictInWords(verdict: Verdict): string {
  switch (verdict.shown) {
    case 'fault':
      return `a proven fault on the board: \`${verdict.code}\``;
    case 'time-out':
      return 'the coordinator’s unproved word on the board: `time-out`';
    case 'refusal':
      return `refused: \`${verdict.code}\``;
    case 'alarm':
      return `${verdict.by} stop and accuse the coordinator: ${verdict.codes.map((code) => `\`${code}\``).join(', ')}`;
    case 'one seat':
      return 'a key has one seat';
    case 'claim':
      return `the verdict on the transcript: \`${verdict.claim}\``;
    case 'no effect':
      return 'it comes to nothing';
    case 'nothing':
      return 'nobody notices';
  }
}

const row = (name: CheatName): string => {
  const { party, label, inWords, verdict } = cheat(name);
  return `| ${name} | ${party} | ${inWords} | ${label} | ${verdictInWords(verdict)} |`;
};

export const catalogueTable = (): string =>
  ['| name | who | what | label | what shows it |', '|---|---|---|---|---|', ...cheatNames.map(row)].join('\n');
