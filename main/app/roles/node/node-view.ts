/** What a node's window shows of the board that it has checked. */
import type { ElectionRecord } from '../../../../shared/board/record.ts';
import { cheat } from '../../../../shared/protocol/cheating/catalogue/catalogue.ts';
import { momentOf, type Room } from '../../../../shared/protocol/cheating/lesson.ts';
import { isAsStated, labelOf } from '../../../../shared/protocol/cheating/outcome.ts';
import type { Status } from '../../../../shared/protocol/coordinator/status.ts';
import type { NodeWindowState } from '../../../../shared/protocol/ipc.ts';
import { differs } from '../../../../shared/protocol/node/comparing.ts';
import type { NodeState } from '../../../../shared/protocol/node/state.ts';
import { tallyOf } from '../../../files/election-files.ts';
import type { PrivacyNow } from '../../../files/privacy-now.ts';
import type { GlassBox } from '../../../node/glass-box.ts';
import type { Lesson } from '../../../node/lesson.ts';

export type View = NonNullable<NodeWindowState['node']>;

/** Null until a checkpoint covers the result, and where this node has stopped. */
export function resultIn({ replica, alarm, disk }: NodeState, privacy: PrivacyNow): View['result'] {
  if (!replica || differs({ disk })) return null;
  const { record, reached } = replica;
  if (!record.result || !reached || reached.size <= record.result.index || alarm) return null;
  return { contests: record.manifest.contests, tally: tallyOf(record), privacy: privacy.of(record) };
}

/** What is wrong with this node comes before what the board proves of others. */
export function alarmIn({ alarm, making, disk }: NodeState, status: Pick<Status, 'faults'> | null): View['alarm'] {
  if (alarm) return alarm;
  if (differs({ disk }))
    return {
      code: 'words-differ',
      message: 'the words of this laptop are not the words on the projector; it signs nothing more',
      culprit: { kind: 'link-giver' },
    };
  if (making.incapable)
    return {
      code: 'secret-lost',
      message: 'this laptop no longer holds a secret of its own; it goes on watching',
      culprit: { kind: 'this-laptop' },
    };
  const fault = status?.faults.findLast(({ proven }) => proven);
  return fault ? { code: fault.code, message: fault.message, culprit: fault.culprit } : null;
}

/** Proofs that this laptop has verified: of deals, of ballots and tests, of mixes, of key shares. */
export function proofsIn({ ceremony, submissions, chain, shareSets }: ElectionRecord): number {
  return ceremony.deals.size + submissions + chain.filter(({ proof }) => proof?.valid).length + shareSets.size;
}

/** Null where this election is no lesson. */
export function lessonIn(lesson: Lesson, box: GlassBox, lobby: Room | null): View['lesson'] {
  const ahead = lesson.ahead(lobby);
  if (ahead === null) return null;
  const cheats = ahead.map((name) => ({ name, moment: momentOf(name) }));
  const { standing, trails, awaited } = box;
  const glass = standing && { standing, trails, awaited };
  const reading = readingIn(box);
  const { cheating, outcome } = lesson;
  if (!cheating) return { cheats, chosen: null, outcome: null, glass, reading };
  const { name, guess, done } = cheating;
  return {
    cheats,
    chosen: { name, guess, label: cheat(name).label, done },
    outcome: outcome && { ...outcome, label: labelOf(outcome), asStated: isAsStated(cheat(name), outcome) },
    glass,
    reading,
  };
}

function readingIn(box: GlassBox): NonNullable<View['lesson']>['reading'] {
  const { record, readings, mayJoin, awaited } = box;
  if (!record?.key) return null;
  const released = box.disclosures.released(record);
  if (released === 'nobody') return null;
  const withheld = typeof released === 'string' ? released : null;
  const { threshold, contests } = record.manifest;
  const holders = record.key.trustees.length;
  return { ballots: readings, needed: threshold, holders, contests, mayJoin, awaited, withheld };
}
