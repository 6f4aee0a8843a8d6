/** An election on the list is deleted from this computer, with the booth that was held for it. */
import { existsSync } from 'node:fs';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Recent, Standing } from '../../../shared/protocol/ipc.ts';
import { type Held, lossOf } from '../../../shared/protocol/keeping/held.ts';
import { deletingInEnglish } from '../../../shared/protocol/keeping/texts.ts';
import { deleteElection } from '../../files/deleting/delete.ts';
import { type HeldInFolder, heldIn } from '../../files/deleting/held.ts';
import type { Recents } from '../profile/recents.ts';

/** What the list knows, and the folder of a voter or of a laptop that was not in does not say. */
const over: ReadonlySet<Standing | null> = new Set<Standing>(['finished', 'cancelled', 'away']);

/** Throws what `heldIn` throws. */
export async function heldOf(recents: Recents, recent: Recent): Promise<Held> {
  return (await found(recents, recent)).held;
}

/** Returns names of what was left alone. Throws `still-needed`, and what `deleteElection` throws. */
export async function deleteRecent(recents: Recents, recent: Recent, early: boolean): Promise<readonly string[]> {
  const { held, booth } = await found(recents, recent);
  const loss = lossOf(held, deletingInEnglish);
  if (loss !== null && !early) throw new OstrakaError('still-needed', loss);
  const left = [...(booth === null ? [] : deleteElection(booth, recent.title))];
  const directory = recents.directory(recent);
  // One that went when the list could not be written.
  if (existsSync(directory)) left.push(...deleteElection(directory, recent.title));
  recents.forget(recent.id);
  return left;
}

async function found(recents: Recents, recent: Recent): Promise<{ held: Held; booth: string | null }> {
  const { id, role, title, standing } = recent;
  const directory = recents.directory(recent);
  const folder: HeldInFolder = existsSync(directory) ? await heldIn(directory) : GONE;
  const { election, ...held } = folder;
  const name = role === 'voter' ? id : election;
  const booth = name !== null && existsSync(recents.booth(name)) ? recents.booth(name) : null;
  return {
    booth,
    held: {
      ...held,
      role,
      title,
      stage: over.has(standing) ? 'over' : held.stage,
      secrets: booth === null ? held.secrets : [...held.secrets, 'booth'],
    },
  };
}

const GONE: HeldInFolder = {
  role: 'voter',
  title: null,
  stage: 'over',
  readable: false,
  ballots: null,
  names: 0,
  secrets: [],
  bytes: 0,
  begun: true,
  election: null,
};
