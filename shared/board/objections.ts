/** What voters say of ballots that they opened as tests. It is heard, and decides nothing: nobody can check who is right. */
import type { Bytes } from '../codec/bytes.ts';
import { type Said, said } from '../codec/said.ts';

/** A voter's word that an opened ballot does not hold what was chosen: the entries of both, and the ballot's hash. */
export interface Objection {
  readonly index: number;
  readonly audit: number;
  readonly ballot: Bytes;
}

/** The one sentence about so many objections, 1 or more, wherever they are told. */
export const objectionsInWords = (count: number): Said<'objection' | 'objections'> =>
  count === 1
    ? said(
        'objection',
        {},
        'One voter says that this test ballot is not what they chose. Nobody can check who is right.',
      )
    : said(
        'objections',
        { count },
        `Voters say of ${count} test ballots that they are not what they chose. Nobody can check who is right.`,
      );
