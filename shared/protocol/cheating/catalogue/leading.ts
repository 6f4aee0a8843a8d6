/** Cheats of the coordinator, of the network, and of people with two laptops. */

import { readTally } from '../../../board/count.ts';
import { type Entry, readEntry } from '../../../board/entry.ts';
import { type Bytes, equal } from '../../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../codec/cbor.ts';
import type { ErrorCode } from '../../../codec/errors/codes.ts';
import { part } from './cheat.ts';

/** How many entries at the end of the board are ballots. */
function ballotsAtEnd(leaves: readonly Bytes[]): Entry[] {
  const entries = leaves.map(readEntry);
  const other = entries.findLastIndex(({ type }) => type !== 'ballot');
  return entries.slice(other + 1);
}

/** The board without a ballot that nothing after it has seen. */
function dropped(leaves: readonly Bytes[]): Bytes[] | null {
  const ballots = ballotsAtEnd(leaves);
  if (ballots.length < 2) return null;
  const from = leaves.length - ballots.length;
  const at = ballots.findIndex((_, i) => ballots.slice(i + 1).every(({ seen }) => seen.size <= from + i));
  return leaves.toSpliced(from + at, 1);
}

/** The board with two ballots exchanged that do not know of each other. */
function reordered(leaves: readonly Bytes[]): Bytes[] | null {
  const ballots = ballotsAtEnd(leaves);
  const from = leaves.length - ballots.length;
  const at = ballots.findIndex(
    ({ author }, i) => i > 0 && ballots[i]!.seen.size < from + i && !equal(ballots[i - 1]!.author, author),
  );
  if (at < 1) return null;
  return [...leaves.slice(0, from + at - 1), leaves[from + at]!, leaves[from + at - 1]!];
}

const truncated = (leaves: readonly Bytes[]): Bytes[] | null =>
  ballotsAtEnd(leaves).length < 2 ? null : leaves.slice(0, -1);

/** The board before the close, and without its last ballot. */
function reopened(leaves: readonly Bytes[]): Bytes[] | null {
  const voted = leaves.slice(
    0,
    leaves.map(readEntry).findIndex(({ type }) => type === 'close'),
  );
  return truncated(voted);
}

const forkCodes: readonly ErrorCode[] = ['fork', 'bad-board', 'contradiction'];

export const leadingCheats = part({
  'two-boards': {
    party: 'coordinator',
    label: 'refused and named',
    inWords:
      'The organiser’s laptop keeps two lists of ballots and shows one to some people and one to the others. As soon as any two of them compare what they were given, both signed by the organiser, it is caught.',
    term: 'Equivocation: two checkpoints of one size and two roots, or boards of which none extends the other [12].',
    deed: { kind: 'two boards' },
    verdict: { shown: 'alarm', by: 'nodes', codes: forkCodes },
    needs: { voters: 3 },
  },
  'dropped-ballot': {
    party: 'coordinator',
    label: 'refused and named',
    inWords: 'The organiser’s laptop takes back a ballot that it had already confirmed.',
    term: 'An acknowledged entry removed: the new board does not extend the signed one [12].',
    deed: { kind: 'rewrite', during: 'voting', board: dropped },
    verdict: { shown: 'alarm', by: 'nodes', codes: forkCodes },
    needs: { voters: 3 },
  },
  'reordered-ballots': {
    party: 'coordinator',
    label: 'refused and named',
    inWords: 'The organiser’s laptop exchanges two ballots in the list.',
    term: 'Entries in another order than the signed one [12].',
    deed: { kind: 'rewrite', during: 'voting', board: reordered },
    verdict: { shown: 'alarm', by: 'nodes', codes: forkCodes },
    needs: { voters: 4 },
  },
  'truncated-board': {
    party: 'coordinator',
    label: 'refused and named',
    inWords: 'The organiser’s laptop starts again from an older copy, as if the last ballots had never come.',
    term: 'A rolled-back log that then grows another way [12].',
    deed: { kind: 'rewrite', during: 'voting', board: truncated },
    verdict: { shown: 'alarm', by: 'nodes', codes: forkCodes },
    needs: { voters: 3 },
  },
  'second-close': {
    party: 'coordinator',
    label: 'refused and named',
    inWords:
      'While the box is being opened, the organiser’s laptop pretends that voting has not ended, lets the last ballot disappear and closes a second time. Two results that differ by one ballot would show how that one person voted.',
    term: 'Subset tally by a second close: q nodes co-sign one board only, and two sets of q share t nodes [7].',
    deed: { kind: 'rewrite', during: 'decryption', board: reopened },
    verdict: { shown: 'alarm', by: 'nodes', codes: forkCodes },
    needs: { voters: 3 },
  },
  'stuffed-roll': {
    party: 'coordinator',
    label: 'not detectable',
    inWords:
      'The organiser writes invented people on the list of voters and votes for them. No mathematics can know who really sits in the room: people must read the list.',
    term: 'Roll stuffing: eligibility is checked by people against the roll on the board [11].',
    deed: { kind: 'stuffed roll' },
    verdict: { shown: 'nothing' },
  },
  'clash-of-trackers': {
    party: 'coordinator',
    label: 'refused and named',
    inWords:
      'Two voters are shown one and the same ballot as theirs, so that the other place in the list is free for an invented one.',
    term: 'Clash attack (Küsters, Truderung, Vogt) [11b]: the receipt’s audit path is of another leaf.',
    deed: { kind: 'swapped receipts' },
    verdict: { shown: 'alarm', by: 'voters', codes: ['bad-receipt'] },
    needs: { voters: 3 },
  },
  'false-tally': {
    party: 'coordinator',
    label: 'refused and named',
    inWords: 'The organiser’s laptop announces another result than the opened ballots add up to.',
    term: 'A result entry that does not follow from the key shares [23].',
    deed: {
      kind: 'results',
      change: (result) => {
        if (result.kind !== 'open') return result;
        const tally = readTally(result.tally);
        return { ...result, tally: encodeCanonical({ ...tally, invalid: tally.invalid + 1 } as unknown as Value) };
      },
    },
    verdict: { shown: 'alarm', by: 'nodes', codes: ['bad-board'] },
  },
  'deaf-coordinator': {
    party: 'coordinator',
    label: 'detected, culprit unknown',
    inWords:
      'The organiser’s laptop pretends that it has not heard one of the mixers and goes on without it. Everyone sees that somebody is missing, but not whose fault it is.',
    term: 'A skip on the coordinator’s unproved word.',
    deed: { kind: 'deaf' },
    verdict: { shown: 'time-out' },
  },
  'one-laptop-two-names': {
    party: 'node',
    label: 'refused and named',
    inWords: 'A laptop puts itself down twice, under two names, to count as two mixers.',
    term: 'One key for two nodes: the lobby keeps one seat for a key, and manifests with equal keys are refused [13].',
    deed: { kind: 'second seat', key: 'same' },
    verdict: { shown: 'one seat' },
  },
  'one-laptop-two-keys': {
    party: 'node',
    label: 'not detectable',
    inWords:
      'Somebody starts the program twice on one laptop, with two keys, and counts as two mixers. To the others that looks like two laptops: look around the room.',
    term: 'Sybil: identities are keys, not machines.',
    deed: { kind: 'second seat', key: 'second' },
    verdict: { shown: 'nothing' },
  },
  'replayed-frames': {
    party: 'network',
    label: 'detected, culprit unknown',
    inWords: 'Somebody in the network records what a laptop says and plays it again later.',
    term: 'Replayed session frames: entries are known by their hash, co-signatures count once.',
    deed: { kind: 'frames', change: 'replay' },
    verdict: { shown: 'no effect' },
  },
  'garbled-frames': {
    party: 'network',
    label: 'detected, culprit unknown',
    inWords: 'Somebody in the network changes single letters of what a laptop says.',
    term: 'Altered session frames: strict decoding and signatures refuse them, and the session starts anew.',
    deed: { kind: 'frames', change: 'garble' },
    verdict: { shown: 'no effect' },
  },
});
