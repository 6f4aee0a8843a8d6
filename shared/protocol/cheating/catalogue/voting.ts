/** Cheats of voters. */

import { type BallotBody, type Entry, readEntry, writeEntry } from '../../../board/entry.ts';
import { hashOf } from '../../../board/entry-types/polling.ts';
import { emptyRoot } from '../../../board/merkle.ts';
import type { RefusalCode } from '../../../board/refusal.ts';
import { type Bytes, concat, equal } from '../../../codec/bytes.ts';
import { packScalars, randomScalar } from '../../../crypto/arithmetic/scalar.ts';
import { readCiphertexts, reencrypt, writeCiphertexts } from '../../../crypto/elgamal.ts';
import { newSigningKey, type SigningKey } from '../../../crypto/signature.ts';
import type { Choices } from '../../../election/choice.ts';
import { audit, cast, objectTo, seal } from '../../voter.ts';
import { spoilt } from '../twist.ts';
import { type Cheat, type Desk, part } from './cheat.ts';

/** What a hostile voter's own ballots hold. */
export const wish: Choices = [{ ballot: 'ranking', ranks: [[0], [1]] }];

const sealed = ({ booth, key, choices, random }: Desk) => seal(booth, key, choices, null, random);

/** An honest test, of a ballot that could be cast behind the voter's last one. */
function tested({ booth, record, leaves, key, choices, random }: Desk): Bytes {
  const last = leaves.map(readEntry).findLast(({ type, author }) => type === 'ballot' && equal(author, key.publicKey));
  const previous = last?.type === 'ballot' && {
    hash: hashOf(record.fingerprint, key.publicKey, last.body),
    sequence: last.body.sequence,
  };
  return audit(booth, key, seal(booth, key, choices, previous || null, random));
}

/** A ballot with any body, under any key. */
const post = ({ booth, record }: Desk, key: SigningKey, body: BallotBody): Bytes =>
  writeEntry({ type: 'ballot', election: record.fingerprint, seen: booth.seen, body }, key);

/** Someone else's ballot on the board; null before there is one. */
function victim({ leaves, key }: Desk): Entry<'ballot'> | null {
  const found = leaves.map(readEntry).find(({ type, author }) => type === 'ballot' && !equal(author, key.publicKey));
  return found?.type === 'ballot' ? found : null;
}

/** Someone else's sealed choice as one's own first ballot. */
function copying(change: (ciphertexts: Bytes, desk: Desk) => Bytes) {
  return (desk: Desk): Bytes[] | null => {
    const theirs = victim(desk);
    if (!theirs) return null;
    const { sealed } = theirs.body;
    const body: BallotBody = {
      ...theirs.body,
      sealed: { ...sealed, ciphertexts: change(sealed.ciphertexts, desk) },
      sequence: 1,
      replaces: null,
    };
    return [post(desk, desk.key, body)];
  };
}

const rerandomised = (ciphertexts: Bytes, { record, random }: Desk): Bytes => {
  const factors = packScalars(Array.from({ length: record.width }, () => randomScalar(random)));
  return writeCiphertexts(reencrypt(readCiphertexts(ciphertexts, record.width), record.key!.publicKey, factors));
};

const altered = (change: (body: BallotBody) => BallotBody) => (desk: Desk) => [
  post(desk, desk.key, change(sealed(desk).body)),
];

const voter = (
  inWords: string,
  term: string,
  code: RefusalCode,
  leaves: (desk: Desk) => Bytes[] | null,
  needs: Cheat['needs'] = {},
): Cheat => ({
  party: 'voter',
  label: 'refused and named',
  inWords,
  term,
  deed: { kind: 'submission', leaves },
  verdict: { shown: 'refusal', code },
  needs: { voters: 3, ...needs },
});

export const votingCheats = part({
  'copied-ballot': voter(
    'A voter casts a friend’s sealed ballot a second time, as their own, to vote exactly like the friend without knowing how.',
    'Ballot copying (Cortier, Smyth) [4].',
    'copied',
    copying((ciphertexts) => ciphertexts),
  ),
  'rerandomised-ballot': voter(
    'As before, but the voter wraps the copy anew, so that nobody sees that it is one. The ballot’s proof no longer fits.',
    'A re-randomised copy: the proof of knowledge is bound to every ciphertext and to the credential [4].',
    'bad-ballot',
    copying(rerandomised),
  ),
  'malformed-ballot': voter(
    'A voter sends rubbish in place of a sealed ballot, in the hope that the counting breaks down.',
    'Ciphertexts that are no points of the group [6] [19].',
    'bad-ballot',
    altered((body) => ({
      ...body,
      sealed: { ...body.sealed, ciphertexts: new Uint8Array(body.sealed.ciphertexts.length).fill(255) },
    })),
  ),
  'oversized-ballot': voter(
    'A voter sends a ballot that is twice as long as any ballot can be.',
    'More ciphertext blocks than the manifest’s contests make [17].',
    'bad-ballot',
    altered((body) => ({
      ...body,
      sealed: {
        ciphertexts: concat(body.sealed.ciphertexts, body.sealed.ciphertexts),
        proof: concat(body.sealed.proof, body.sealed.proof),
      },
    })),
  ),
  'spoilt-proof': voter(
    'A voter changes one digit in the proof that belongs to a ballot.',
    'A Schnorr proof that does not verify, in a batch with good ones [6].',
    'bad-ballot',
    altered((body) => ({ ...body, sealed: { ...body.sealed, proof: spoilt(body.sealed.proof) } })),
  ),
  'double-vote': voter(
    'A voter casts two ballots where each has one.',
    'A second ballot of one credential under a manifest without revoting.',
    'second-ballot',
    (desk) => [post(desk, desk.key, sealed(desk).body), post(desk, desk.key, sealed(desk).body)],
    { revote: false },
  ),
  'replayed-ballot': voter(
    'Votes may be changed here. A voter sends an old ballot again, so that it would count once more.',
    'A ballot whose sequence number is not greater than the last one’s.',
    'replayed',
    (desk) => [post(desk, desk.key, sealed(desk).body), post(desk, desk.key, sealed(desk).body)],
    { revote: true },
  ),
  'stranger-votes': voter(
    'Somebody votes who is not on the list of voters.',
    'A ballot signed by a key that is not on the roll.',
    'not-on-roll',
    (desk) => {
      const key = newSigningKey(desk.random);
      return [post(desk, key, sealed({ ...desk, key }).body)];
    },
  ),
  'borrowed-name': voter(
    'A voter signs a ballot with another voter’s name, but does not have that voter’s key.',
    'A ballot under another’s credential whose signature does not verify.',
    'bad-signature',
    (desk) => {
      // Whoever has voted is refused for another reason.
      const voted = [desk.key.publicKey, ...desk.leaves.map((leaf) => readEntry(leaf).author)];
      const keys = [...desk.record.signers.values()].map(({ rollKey }) => rollKey);
      const other = keys.find((key) => !voted.some((one) => equal(one, key)));
      if (!other) return null;
      return [post(desk, { seed: desk.key.seed, publicKey: other }, sealed(desk).body)];
    },
  ),
  'tested-and-cast': voter(
    'A voter has a sealed ballot opened in public, as a test, and casts the very same ballot afterwards: everyone could read it.',
    'A ballot both audited and cast (Benaloh) [21].',
    'audited-and-cast',
    (desk) => {
      const ballot = sealed(desk);
      return [audit(desk.booth, desk.key, ballot), cast(desk.booth, desk.key, ballot)];
    },
  ),
  'borrowed-objection': voter(
    'A voter says of another voter’s ballot that it does not hold what was chosen, to raise an alarm in that voter’s name.',
    'An objection to what its author has not opened as an audit.',
    'unknown-audit',
    (desk) => {
      const theirs = victim(desk);
      return theirs && [objectTo(desk.booth, desk.key, theirs.leaf)];
    },
  ),
  'repeated-objection': voter(
    'A voter raises the same alarm again and again, so that the wall shows nothing else.',
    'A second objection to one audit, under another signature.',
    'said-before',
    (desk) => {
      const opened = tested(desk);
      const unread = { ...desk.booth, seen: { size: 0, root: emptyRoot() } };
      return [opened, objectTo(desk.booth, desk.key, opened), objectTo(unread, desk.key, opened)];
    },
  ),
  'false-objection': {
    party: 'voter',
    label: 'not detectable',
    inWords:
      'A voter tests a ballot that holds just what they chose, and says that it does not. Nobody can check who is right: everyone hears it, and the election goes on.',
    term: 'An objection to an honest audit: what a voter meant is in no transcript.',
    deed: {
      kind: 'submission',
      leaves: (desk) => {
        const opened = tested(desk);
        return [opened, objectTo(desk.booth, desk.key, opened)];
      },
    },
    verdict: { shown: 'nothing' },
    needs: { voters: 3 },
  },
});
