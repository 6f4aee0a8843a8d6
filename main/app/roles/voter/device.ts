/** What a voter's session has of this computer, be the device one person's or a booth. */
import type { Saved } from '../../../../shared/protocol/ipc.ts';
import { webAddress } from '../../../../shared/protocol/link.ts';
import type { VoterParts } from '../../../../shared/protocol/voter/attendance.ts';
import type { KeptVotes } from '../../../files/kept-votes.ts';
import { fetchTransport } from '../../../network/fetch-transport.ts';
import { systemRandom } from '../../../workers/system-random.ts';
import type { Surroundings } from '../../window/session.ts';

/** @param stop aborted when the window's role ends: whatever is asked of the network ends with it */
export const voterParts = (store: KeptVotes, stop: AbortSignal): VoterParts => ({
  transport: (link) => fetchTransport(webAddress(link), stop),
  store,
  clock: {
    after(milliseconds, act) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  random: systemRandom,
  client: 'app',
});

/** Saves through the window what a session hands over to be downloaded. */
export async function savedBy({ saveFile }: Pick<Surroundings, 'saveFile'>, saved: Saved): Promise<Saved> {
  if (!('download' in saved)) return saved;
  const { name, mime, bytes } = saved.download;
  return saveFile(name, mime, bytes);
}
