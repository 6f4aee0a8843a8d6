/** Who casts the test deck of a rehearsal: voters that the organiser's laptop makes up, one for each ballot, and nobody else. */

import type { ElectionRecord } from '../../board/record.ts';
import { deckOf } from '../../board/rehearsal/finding.ts';
import { type Bytes, equal } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import type { Choices } from '../../election/choice.ts';
import { isRehearsal } from '../../election/rehearsal/mark.ts';
import { madeUpKey } from '../glass/made-up.ts';

export interface DeckVoter {
  /** What the list of voters calls it. */
  readonly name: string;
  /** What stands on the roll: the key itself, or that of a code. */
  readonly rollKey: SigningKey;
  /** What signs the ballot. */
  readonly key: SigningKey;
  readonly choices: Choices;
}

/** In the order of the deck; none where it is no rehearsal. `seed` is the coordinator's: the same laptop finds them again. */
export function deckVoters({ manifest, fingerprint }: ElectionRecord, seed: Bytes): readonly DeckVoter[] {
  const known = votersOf.get(manifest);
  if (known) return known;
  const deck = deckOf(manifest);
  const coded = manifest.voters.credentials === 'codes';
  const voters = deck.map((choices, i): DeckVoter => {
    const rollKey = madeUpKey(seed, fingerprint, i + 1);
    const key = coded ? madeUpKey(seed, fingerprint, deck.length + i + 1) : rollKey;
    return { name: `Test deck ${i + 1}`, rollKey, key, choices };
  });
  votersOf.set(manifest, voters);
  return voters;
}

/** A manifest never changes, and one process leads under one key. */
const votersOf = new WeakMap<ElectionRecord['manifest'], readonly DeckVoter[]>();

/** Throws `rehearsal` where a rehearsal is asked for a place by anybody but a voter of its deck. */
export function requireDeckVoter(record: ElectionRecord, seed: Bytes, key: Bytes): void {
  if (!isRehearsal(record.manifest)) return;
  const isOfDeck = deckVoters(record, seed).some(({ rollKey }) => equal(rollKey.publicKey, key));
  if (!isOfDeck) throw noVoters();
}

/** Why nobody else votes. */
export const noVoters = (): OstrakaError =>
  new OstrakaError('rehearsal', 'this is a rehearsal: its test deck votes, and nobody else', {
    hint: 'wait for the election itself',
  });
