/** Polls that papers and books show paradoxes with, as they print them. */
import type { Counted, Ranks } from '../ballots.ts';
import type { Poll } from './poll.ts';

export interface PublishedPoll extends Poll {
  readonly source: string;
}

/** `42 Memphis > Nashville`, a line each, as counted ballots. */
function poll(source: string, options: readonly string[], lines: readonly string[]): PublishedPoll {
  const ballots = lines.map((line): Counted<Ranks> => {
    const [, count, order] = /^(\d+) (.*)$/.exec(line)!;
    return { count: Number(count), marks: order!.split(' > ').map((name) => [options.indexOf(name)]) };
  });
  return { source, options, ballots, scale: 1 };
}

const abc = ['A', 'B', 'C'];

export const publishedPolls = {
  tennessee: poll(
    'Wikipedia, “Condorcet method”: the capital of Tennessee',
    ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'],
    [
      '42 Memphis > Nashville > Chattanooga > Knoxville',
      '26 Nashville > Chattanooga > Knoxville > Memphis',
      '15 Chattanooga > Knoxville > Nashville > Memphis',
      '17 Knoxville > Chattanooga > Nashville > Memphis',
    ],
  ),
  burlington: poll(
    'Burlington (Vermont) 2009, mayor, the three leading candidates (PrefLib)',
    ['Montroll', 'Kiss', 'Wright'],
    [
      '2043 Kiss > Montroll > Wright',
      '1513 Wright > Montroll > Kiss',
      '1332 Montroll > Kiss > Wright',
      '1289 Wright',
      '767 Montroll > Wright > Kiss',
      '568 Kiss',
      '495 Wright > Kiss > Montroll',
      '455 Montroll',
      '371 Kiss > Wright > Montroll',
    ],
  ),
  cycle: poll(
    'Condorcet, “Essai sur l’application de l’analyse à la probabilité des décisions rendues à la pluralité des voix”, 1785',
    abc,
    ['23 A > B > C', '17 B > C > A', '2 B > A > C', '10 C > A > B', '8 C > B > A'],
  ),
  'no-show': poll(
    'Fishburn, Brams, “Paradoxes of Preferential Voting”, Mathematics Magazine 56, 1983: two voters who might stay at home',
    abc,
    ['419 A > B > C', '82 A > C > B', '143 B > A > C', '357 B > C > A', '285 C > A > B', '324 C > B > A'],
  ),
  raise: poll(
    'Fishburn, Brams, “Paradoxes of Preferential Voting”, Mathematics Magazine 56, 1983: more is less',
    ['A', 'B', 'C', 'D'],
    ['7 A > B > C > D', '6 B > A > C > D', '5 C > B > A > D', '3 D > C > B > A'],
  ),
  'no-show-schulze': poll(
    'Schulze, “The Schulze Method of Voting”, arXiv 1804.02973, example 7; that some such poll is there for each rule that elects whoever wins every comparison is the theorem of Moulin, Journal of Economic Theory 45, 1988',
    ['A', 'B', 'C', 'D', 'E', 'F'],
    [
      '3 A > D > E > B > C > F',
      '3 B > F > E > C > D > A',
      '4 C > A > B > F > D > E',
      '1 D > B > C > E > F > A',
      '4 D > E > F > A > B > C',
      '2 E > C > B > D > F > A',
      '2 F > A > C > D > B > E',
      '2 A > E > F > C > B > D',
    ],
  ),
} as const satisfies Record<string, PublishedPoll>;

export type PublishedName = keyof typeof publishedPolls;
