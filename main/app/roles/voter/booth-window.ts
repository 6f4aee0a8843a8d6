/** A booth's window in the app: the session of its voters in this process, held in front until somebody knows the passcode. */
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Handlers } from '../../../../shared/protocol/ipc.ts';
import { BoothSession } from '../../../../shared/protocol/voter/booth/booth-session.ts';
import { KeptVotes } from '../../../files/kept-votes.ts';
import type { RoleSession, Room, StateOf } from '../../window/role.ts';
import { savedBy, voterParts } from './device.ts';

/** Opens a booth for the election of this link; never rejects, as joining does not. Throws `bad-link`. */
export async function openBooth(room: Room, link: string): Promise<RoleSession> {
  const booth = new BoothWindowSession(room);
  try {
    await booth.join(link);
    return booth;
  } catch (error) {
    await booth.close();
    throw error;
  }
}

class BoothWindowSession implements RoleSession {
  readonly duty = null;
  /** Nothing of it is among the recent elections: who opens it again has the link. */
  readonly recent = null;
  readonly #room: Room;
  readonly #votes: KeptVotes;
  readonly #stop = new AbortController();
  readonly #session: BoothSession;
  /** In memory only, and only while the window is held. */
  #passcode: string | null = null;

  constructor(room: Room) {
    this.#room = room;
    this.#votes = new KeptVotes({
      directory: (id) => room.recents.booth(id),
      wrapping: () => room.surroundings.wrapping(),
    });
    this.#session = new BoothSession(voterParts(this.#votes, this.#stop.signal), () => room.changed());
  }

  state(): StateOf<'voter'> {
    const state = this.#session.state();
    return { ...state, booth: state.booth && { ...state.booth, held: this.held } };
  }

  get held(): boolean {
    return this.#passcode !== null;
  }

  get running(): boolean {
    return this.#session.state().booth?.plan != null;
  }

  join(link: string): Promise<unknown> {
    return this.#session.handlers['voter.join']({ link });
  }

  get handlers(): Handlers {
    const { handlers } = this.#session;
    return {
      ...handlers,
      'window.story': ({ from }) => this.#session.story(from),
      'window.picture': (name) => this.#session.picture(name),
      'voter.save': async (wanted) => savedBy(this.#room.surroundings, await handlers['voter.save'](wanted)),
      'booth.start': async (how) => {
        const answer = await handlers['booth.start'](how);
        this.#hold(how.passcode);
        return answer;
      },
      'booth.end': async (how) => {
        if (this.held && how.passcode !== this.#passcode)
          throw new OstrakaError('bad-passcode', 'this is not the passcode that the booth was opened with', {
            hint: 'ask whoever has set it up',
          });
        const answer = await handlers['booth.end'](how);
        this.#hold(null);
        return answer;
      },
    };
  }

  async close(): Promise<void> {
    this.#hold(null);
    this.#session.close();
    this.#stop.abort();
    this.#votes.close();
  }

  /** Where no shell holds windows there is nothing to hold, and no passcode is kept. */
  #hold(passcode: string | null): void {
    const { hold } = this.#room.surroundings;
    this.#passcode = hold ? passcode : null;
    hold?.(this.held);
    this.#room.changed();
  }
}
