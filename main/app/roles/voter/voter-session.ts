/** A voter's window: the voter's session in this process, its keys in this profile. */
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Handlers, Recent } from '../../../../shared/protocol/ipc.ts';
import { isBooth } from '../../../../shared/protocol/page-address.ts';
import { readKept } from '../../../../shared/protocol/voter/kept.ts';
import { VoterSession } from '../../../../shared/protocol/voter/session.ts';
import { idOf, KeptVotes } from '../../../files/kept-votes.ts';
import { holdsKeys } from '../../../storage/key-store.ts';
import { Mark, standingAt } from '../../profile/standing.ts';
import type { RoleSession, Room, StateOf } from '../../window/role.ts';
import { openBooth } from './booth-window.ts';
import { savedBy, voterParts } from './device.ts';

export const openVoter = (room: Room): RoleSession => new VoterWindowSession(room);

/** Throws `not-found` where nothing is kept of this election, and what `KeptVotes` throws. */
export async function resumeVoter(room: Room, { id }: Recent): Promise<RoleSession> {
  const session = new VoterWindowSession(room);
  try {
    await session.resume(id);
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}

export const isVoteWhole = (room: Room, recent: Recent): boolean => holdsKeys(room.recents.directory(recent));

class VoterWindowSession implements RoleSession {
  readonly duty = null;
  readonly #room: Room;
  readonly #votes: KeptVotes;
  readonly #stop = new AbortController();
  readonly #session: VoterSession;
  readonly #mark: Mark;
  /** The election that is on the list of recent ones already. */
  #listed: string | null = null;

  constructor(room: Room) {
    this.#room = room;
    this.#mark = new Mark(room.recents);
    this.#votes = new KeptVotes({
      directory: (id) => room.recents.directory({ id, role: 'voter' }),
      wrapping: () => room.surroundings.wrapping(),
    });
    this.#session = new VoterSession(voterParts(this.#votes, this.#stop.signal), () => this.#changed());
  }

  state(): StateOf<'voter'> {
    return this.#session.state();
  }

  get recent() {
    const { election } = this.#session;
    return election && { id: idOf(election.fingerprint), role: 'voter' as const };
  }

  get running(): boolean {
    return this.#session.state().screen !== 'join';
  }

  get handlers(): Handlers {
    const { handlers } = this.#session;
    return {
      ...handlers,
      'voter.join': async ({ link, booth = false }) => {
        if (!booth && !isBooth(link)) return handlers['voter.join']({ link });
        await this.#room.show(await openBooth(this.#room, link));
        return null;
      },
      'window.story': ({ from }) => this.#session.story(from),
      'window.picture': (name) => this.#session.picture(name),
      'voter.save': async (wanted) => savedBy(this.#room.surroundings, await handlers['voter.save'](wanted)),
    };
  }

  async resume(id: string): Promise<void> {
    const value = await this.#votes.loadById(id);
    if (!value) throw new OstrakaError('not-found', 'this profile keeps nothing of this election any more');
    await this.#session.handlers['voter.join']({ link: readKept(value).link });
  }

  async close(): Promise<void> {
    this.#session.close();
    this.#stop.abort();
    this.#votes.close();
  }

  #changed(): void {
    const { election } = this.#session;
    const id = election && idOf(election.fingerprint);
    if (election && id !== this.#listed) {
      this.#listed = id;
      this.#list(idOf(election.fingerprint), election.title);
    }
    const standing = standingAt(this.#session.state().screen);
    if (id && standing) this.#mark.set(id, standing);
    this.#room.changed();
  }

  /** The list is a convenience: an election that is not in it can be joined by its link again. */
  #list(id: string, title: string): void {
    try {
      this.#room.recents.use({ id, role: 'voter', title }, Date.now());
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      console.warn(`this election will not be among the recent ones: ${error.message}`);
    }
  }
}
