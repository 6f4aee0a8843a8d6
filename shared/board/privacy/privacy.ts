/**
 * Who could know what: of an election's manifest, of who really mixed and holds the key, and of what was opened. A pure
 * function of the public board; nothing is asked of anybody. What it says is what docs/SECURITY.md says, with the numbers
 * and names of this election put in.
 */
import type { Bytes } from '../../codec/bytes.ts';
import type { Said } from '../../codec/said.ts';
import type { Manifest } from '../../election/manifest.ts';
import { tooFewAtClose, tooFewInWords } from '../../election/too-few.ts';
import { readTally } from '../count.ts';
import type { ElectionRecord } from '../record.ts';
import { giveaways, type OutcomeName } from './outcome.ts';
import {
  type CountName,
  changers,
  type OrganiserName,
  organiser,
  type ReadName,
  readers,
  type Standings,
  type StopName,
  standingsOf,
  standingsOfPlan,
  stoppers,
} from './parties.ts';
import type { PrivacyTopic } from './topics.ts';

export type PrivacyName = ReadName | StopName | CountName | OrganiserName | OutcomeName | 'too-few-ballots';

/** Plain data: it crosses to a window or becomes JSON as it is. */
export interface Privacy {
  /** Laptops that hold a part of the key, or are to, in node order; `threshold` of them open a ballot. */
  readonly holders: readonly string[];
  readonly threshold: number;
  /** Laptops whose mixes stand, in the order of the chain; null until the list to be opened is final. */
  readonly mixers: readonly string[] | null;
  /** Whether no people vote, and one computer plays all laptops. */
  readonly simulation: boolean;
  readonly told: { readonly [T in PrivacyTopic]: readonly Said<PrivacyName>[] };
}

/** Before there is a board, or it says more than its manifest: as if all laptops will hold a part of the key. */
export const privacyOfPlan = (manifest: Manifest): Privacy => privacyIn(standingsOfPlan(manifest), []);

/** @param plaintexts of the result, count·w·32 bytes of points; null while there is none */
export const privacyOf = (record: ElectionRecord, plaintexts: Bytes | null): Privacy =>
  privacyWith(record, record.result && plaintexts ? giveaways(...openedIn(record, plaintexts)) : []);

/** @param given what the opened ballots give away */
export function privacyWith(record: ElectionRecord, given: readonly Said<OutcomeName>[]): Privacy {
  const few = tooFewAtClose(record);
  return privacyIn(standingsOf(record), few ? [tooFewInWords(few) satisfies Said<PrivacyName>] : given);
}

/** Of a record with a result, by what `giveaways` and `findGiveaways` say what it gives away. */
export const openedIn = ({ manifest, result }: ElectionRecord, plaintexts: Bytes) =>
  [manifest, readTally(result!.tally), plaintexts] as const;

/** @param outcome what the opened ballots give away, or that none was opened */
export function privacyIn(standings: Standings, outcome: readonly Said<PrivacyName>[]): Privacy {
  const { manifest, holders, mixers } = standings;
  return {
    holders,
    threshold: manifest.threshold,
    mixers,
    simulation: manifest.simulation,
    told: {
      read: readers(standings),
      stop: stoppers(standings),
      count: changers(standings),
      organiser: organiser(standings),
      outcome,
    },
  };
}
