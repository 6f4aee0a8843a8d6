/** What a rehearsal came to, in lines for a terminal. */
import type { Compared, ContestFinding, RehearsalFinding } from '../../board/rehearsal/finding.ts';

export function findingLines(finding: RehearsalFinding): string[] {
  const { ready, ballots, missing, strange, contests } = finding;
  return [
    ready
      ? `rehearsal   READY: all ${ballots.expected} ballots of the test deck were opened, and every result is the one foretold`
      : `rehearsal   NOT READY: ${ballots.expected} ballots in the test deck, ${ballots.found} opened; ${missing} missing, ${strange} that are none of it`,
    ...contests.flatMap(contestLines),
  ];
}

function contestLines({ title, options, blank, sameResult, alike }: ContestFinding): string[] {
  const differing = [...options, { name: 'blank', ...blank }].filter(differs);
  return [
    ...differing.map(
      ({ name, expected, found }) => `            “${title}”, ${name}: expected ${expected}, found ${found}`,
    ),
    ...(sameResult ? [] : [`            “${title}”: the result is not the one foretold`]),
    ...alike.map(([a, b]) => `            “${title}”: so few may vote that the deck cannot tell ${a} from ${b}`),
  ];
}

const differs = ({ expected, found }: Compared): boolean => expected !== found;
