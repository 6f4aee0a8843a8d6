/** A lesson on a voter's device: what its person may cheat at, and what came of it. In any other election there is nothing. */
import { phaseOf } from '../../board/record.ts';
import { equal } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Random } from '../../crypto/random.ts';
import type { Label } from '../cheating/catalogue/cheat.ts';
import { votingCheats } from '../cheating/catalogue/voting.ts';
import { isAsStated, labelOf } from '../cheating/outcome.ts';
import { cheatAsVoter, isVoterCheat, type Standing, voterCheatsNow } from '../cheating/voter-lesson.ts';
import { drawChoices } from '../glass/made-up.ts';
import { releaseBallot } from '../glass/release.ts';
import type { VoterLesson } from '../ipc.ts';
import type { FollowedElection } from './followed-election.ts';
import { type Entered, leftOf, type Part } from './part.ts';

const standingOf = ({ board, key }: Entered, { findings }: Part): Standing => ({
  record: board.record,
  entries: [...board.known.values()],
  key: key.publicKey,
  isOpen: phaseOf(board.record) === 'voting' && !findings.closed,
  hasVoted: findings.last !== null,
  tests: leftOf(board.record.manifest, findings.sent).tests,
});

/** Null where this is no lesson, or the device has no place on its roll. */
export function lessonOf(part: Part): VoterLesson | null {
  const { entered, cheating, findings } = part;
  const cheats = entered && voterCheatsNow(standingOf(entered, part));
  if (!cheats) return null;
  const { lent } = entered.kept;
  const { name, guess, outcome } = cheating ?? { name: null, guess: null, outcome: null };
  return {
    cheats,
    mine: findings.last && (lent && equal(lent, findings.last.hash) ? 'lent' : 'own'),
    chosen: name && { name, guess, label: votingCheats[name].label },
    outcome: outcome && {
      ...outcome,
      label: labelOf(outcome),
      asStated: isAsStated(votingCheats[name], outcome),
    },
  };
}

/**
 * Cheats, and keeps in the part what came of it. The voter's own ballot stays as it is: what is refused changes nothing,
 * and of what is taken there is a test at most. Throws `not-a-lesson`, `out-of-phase`, and what keeps an answer from coming.
 */
export async function cheat(
  election: FollowedElection,
  { name, guess }: { readonly name: string; readonly guess: Label },
  random: Random,
  changed: () => void,
): Promise<void> {
  const { part, here, booth, client } = election;
  const { board, key } = here;
  if (!isVoterCheat(name)) throw new OstrakaError('bad-request', `no voter cheats by ${name}`);
  if (part.cheating && !part.cheating.outcome)
    throw new OstrakaError('out-of-phase', 'this device cheats already: wait for what comes of it');
  const { record } = board;
  const desk = {
    record,
    leaves: [...board.known.values()].map(({ leaf }) => leaf),
    booth,
    key,
    choices: drawChoices(record.manifest.contests, random),
    random,
  };
  const before = part.cheating;
  part.cheating = { name, guess, outcome: null };
  changed();
  try {
    const outcome = await cheatAsVoter(name, standingOf(here, part), desk, (leaf) => client.submit(leaf));
    part.cheating = { name, guess, outcome };
  } catch (error) {
    part.cheating = before;
    throw error;
  } finally {
    await election.refresh();
    await election.read();
    changed();
  }
}

/**
 * Lets the voter's last ballot be followed and opened by all, for good: by this device's own word, which no other can
 * give. Throws `not-a-lesson`, `out-of-order` without a ballot, and what the coordinator refuses it with.
 */
export async function useMine(election: FollowedElection): Promise<void> {
  const { part, here, client } = election;
  const { board, key } = here;
  const { manifest, fingerprint } = board.record;
  if (!manifest.lesson)
    throw new OstrakaError('not-a-lesson', 'this election is no lesson: nobody’s ballot is followed in it');
  const { last } = part.findings;
  if (!last) throw new OstrakaError('out-of-order', 'there is no ballot of yours yet', { hint: 'cast one first' });
  await client.release(releaseBallot(fingerprint, last.hash, key));
  await election.keep((kept) => ({ ...kept, lent: last.hash }));
}
