/** Cheats that a voter's own device may try in a lesson: which can be done now, and what came of the one that is chosen. */
import { type Entry, readEntry } from '../../board/entry.ts';
import type { ElectionRecord } from '../../board/record.ts';
import { checkOf, isAttributed } from '../../board/verify/attribution.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Cheat, Desk } from './catalogue/cheat.ts';
import { votingCheats } from './catalogue/voting.ts';
import { NOTHING, type Outcome } from './outcome.ts';

export type VoterCheat = keyof typeof votingCheats;
export const voterCheats = Object.keys(votingCheats) as readonly VoterCheat[];
export const isVoterCheat = (name: string): name is VoterCheat => Object.hasOwn(votingCheats, name);

/** The board as the device reads it, and what its voter has sent. */
export interface Standing {
  readonly record: ElectionRecord;
  readonly entries: readonly Entry[];
  readonly key: Bytes;
  /** Whether voting is open; a device hears of the close before its record does. */
  readonly isOpen: boolean;
  /** Whether a ballot of this voter counts. */
  readonly hasVoted: boolean;
  /** So many ballots may still be opened as tests. */
  readonly tests: number;
}

/** What they need of the election beside the catalogue's own needs; whoever is refused keeps their vote. */
const opportunity: { readonly [C in VoterCheat]: (standing: Standing) => boolean } = {
  'copied-ballot': (standing) => !standing.hasVoted && hasOther(standing, 'ballot'),
  'rerandomised-ballot': (standing) => !standing.hasVoted && hasOther(standing, 'ballot'),
  'malformed-ballot': ({ hasVoted }) => !hasVoted,
  'oversized-ballot': ({ hasVoted }) => !hasVoted,
  'spoilt-proof': ({ hasVoted }) => !hasVoted,
  'double-vote': ({ hasVoted }) => hasVoted,
  'replayed-ballot': ({ hasVoted }) => hasVoted,
  'stranger-votes': () => true,
  'borrowed-name': hasUnvoted,
  'tested-and-cast': ({ hasVoted, tests }) => !hasVoted && tests > 0,
  'borrowed-objection': (standing) => hasOther(standing, 'ballot'),
  'repeated-objection': mayTest,
  'false-objection': mayTest,
};

/** Of these the first of two ballots is the voter's own, which is on the board already. */
const repeats: ReadonlySet<VoterCheat> = new Set<VoterCheat>(['double-vote', 'replayed-ballot']);

function hasOther({ entries, key }: Standing, type: Entry['type']): boolean {
  return entries.some((entry) => entry.type === type && !equal(entry.author, key));
}

/** A test is of a ballot that could be cast: whose only ballot is cast has none. */
function mayTest({ record, hasVoted, tests }: Standing): boolean {
  return tests > 0 && (!hasVoted || record.manifest.voters.revote);
}

function hasUnvoted({ record, entries, key }: Standing): boolean {
  const voted = new Set(entries.map(({ author }) => hex(author)));
  return [...record.signers.values()].some(({ rollKey }) => !equal(rollKey, key) && !voted.has(hex(rollKey)));
}

/** What can be tried now; null where this is no lesson, or the device has no place on its roll. */
export function voterCheatsNow(standing: Standing): readonly VoterCheat[] | null {
  const { record, key, isOpen } = standing;
  if (!record.manifest.lesson || !record.signers.has(key)) return null;
  if (!isOpen) return [];
  const { revote } = record.manifest.voters;
  return voterCheats.filter((name) => {
    const { needs = {} }: Cheat = votingCheats[name];
    return (needs.revote ?? revote) === revote && opportunity[name](standing);
  });
}

/**
 * Does it, and says what came of it. Throws `not-a-lesson`, `out-of-phase`, and what keeps the coordinator from answering.
 * @param submit posts a leaf; throws an OstrakaError where it is refused
 */
export async function cheatAsVoter(
  name: VoterCheat,
  standing: Standing,
  desk: Desk,
  submit: (leaf: Bytes) => Promise<unknown>,
): Promise<Outcome> {
  const now = voterCheatsNow(standing);
  if (now === null)
    throw new OstrakaError('not-a-lesson', 'this election is no lesson: nobody cheats in it on purpose', {
      hint: 'begin an election as a lesson, and cheat there',
    });
  const { deed } = votingCheats[name];
  const all = now.includes(name) && deed.kind === 'submission' ? deed.leaves(desk) : null;
  if (!all) throw new OstrakaError('out-of-phase', 'the moment for this cheat is over, or has not come');
  const leaves = repeats.has(name) ? all.slice(-1) : all;
  for (const leaf of leaves)
    try {
      await submit(leaf);
    } catch (error) {
      if (!(error instanceof OstrakaError) || !isAttributed(error.code)) throw error;
      const { code, message } = error;
      return { shown: 'refusal', code, check: checkOf(code, readEntry(leaf).type), message };
    }
  return { ...NOTHING, shown: 'nothing' };
}
