import { isRehearsal } from '../../../../shared/election/rehearsal/mark.ts';
import type { Invitation } from '../../../files/mail/invitation.ts';
import type { LedElection } from './led-election.ts';

/** What may be mailed of an election: nothing that its window shows everybody is left out, and nothing secret is in it. */
export function invitationOf(election: LedElection): Invitation {
  const { plan, where } = election;
  const { pages, words, status, credentials, latecomers, inventedNames } = election.view();
  const { times = null, words: six, electionWords } = status;
  return {
    ...{ title: plan.title, lesson: plan.lesson === true, rehearsal: isRehearsal(plan), times, where },
    ...{ pages: pages.length > 0, credentials, latecomers, inventedNames },
    words: { laptop: words, six, election: electionWords },
  };
}
