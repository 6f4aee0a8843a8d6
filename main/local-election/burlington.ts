/** The sample of shared/election/samples/burlington-2009-mayor.soi, for a program that is packed into one file. */
import { utf8 } from '../../shared/codec/bytes.ts';
import { readBallotFile } from '../../shared/election/ballot-file/ballot-file.ts';
import type { BallotFile } from '../../shared/election/ballot-file/file.ts';

const SOURCE = `# TITLE: Burlington (Vermont) 2009 mayor, the three leading candidates
# DATA TYPE: soi
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 8833
# NUMBER UNIQUE ORDERS: 9
# ALTERNATIVE NAME 1: Andy Montroll
# ALTERNATIVE NAME 2: Bob Kiss
# ALTERNATIVE NAME 3: Kurt Wright
2043: 2,1,3
1513: 3,1,2
1332: 1,2,3
1289: 3
767: 1,3,2
568: 2
495: 3,2,1
455: 1
371: 2,3,1
`;

export const burlington = (): BallotFile => readBallotFile('burlington-2009-mayor.soi', utf8(SOURCE));
