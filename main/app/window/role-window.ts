/** A window that goes from the launcher into a role and back; roles that run go on behind the launcher. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { ErrorCode } from '../../../shared/codec/errors/codes.ts';
import type { Battery } from '../../../shared/protocol/battery.ts';
import type {
  Answer,
  Argument,
  Call,
  ClosingQuestion,
  Duty,
  Handlers,
  Recent,
  WindowState,
} from '../../../shared/protocol/ipc.ts';
import { Doctor } from '../../doctor/doctor.ts';
import { Nearby } from '../../network/nearby.ts';
import { Pace, TELL_EVERY } from '../../progress/pace.ts';
import { requireReadable } from '../../storage/format.ts';
import { Recents } from '../profile/recents.ts';
import { askAt } from './ask.ts';
import { deleteRecent, heldOf } from './deleting.ts';
import { askedOf } from './examine.ts';
import { type RoleInWindow, type RoleSession, type Roles, type Room, wrongRole } from './role.ts';
import type { Surroundings, WindowSession } from './session.ts';

/** What says that the files of an election are not what they were. */
const damaging: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-found',
  'unreadable',
  'storage-damaged',
  'bad-board',
  'board-lost',
  'blob-missing',
  'being-deleted',
]);

/** Calls that lead away from what a window shows. */
const leading: ReadonlySet<Call> = new Set<Call>(['window.launcher', 'window.open', 'launcher.resume']);

export class RoleWindow implements WindowSession {
  readonly #surroundings: Surroundings;
  readonly #roles: Roles;
  readonly #room: Room;
  readonly #listeners = new Set<() => void>();
  /** The last is the one that is shown; those before it run in the background. */
  readonly #going: RoleSession[] = [];
  readonly #pace = new Pace(TELL_EVERY, () => {
    for (const listener of this.#listeners) listener();
  });
  readonly #unwatch: () => void;
  readonly #hearingBattery = new Set<(battery: Battery | null) => void>();
  /** As this process measures it, and as a page does. */
  #measured: Battery | null = null;
  #told: Battery | null = null;
  #question: ClosingQuestion | null = null;
  #closed = false;

  constructor(surroundings: Surroundings, roles: Roles, role: RoleInWindow) {
    this.#surroundings = surroundings;
    this.#roles = roles;
    this.#room = {
      surroundings,
      recents: new Recents(surroundings.dataDirectory),
      nearby: new Nearby(surroundings.discovery ?? true, () => this.#pace.soon()),
      changed: () => this.#pace.soon(),
      onBattery: (heard) => {
        heard(this.#battery);
        this.#hearingBattery.add(heard);
        return () => this.#hearingBattery.delete(heard);
      },
      show: (role) => this.#show(role),
      isWhole: (recent) => roles.isWhole[recent.role](this.#room, recent),
      takeOver: (copy) => roles.takeOver(this.#room, copy),
    };
    this.#unwatch = surroundings.watchBattery((battery) => {
      this.#measured = battery;
      this.#batteryChanged();
    });
    this.#going.push(roles.open[role](this.#room));
  }

  state(): WindowState {
    const { profile, version, shell, locale } = this.#surroundings;
    const common = { profile, version, shell, locale, duties: this.#duties, battery: this.#battery };
    return { ...common, ...this.#shown.state() };
  }

  closingQuestion(): ClosingQuestion | null {
    return this.#closed || this.#duties.length === 0 ? null : this.#question;
  }

  get held(): boolean {
    return !this.#closed && this.#shown.held === true;
  }

  unwatched(): void {
    this.#told = null;
    this.#batteryChanged();
  }

  async call<C extends Call>(name: C, argument: Argument<C>): Promise<Answer<C>> {
    if (this.#closed) throw new OstrakaError('closed', 'this window is closed');
    if (this.held && leading.has(name))
      throw new OstrakaError('out-of-order', 'this window is held in front, as a booth', {
        hint: 'end the booth first',
      });
    const handlers: Handlers = { ...this.#shown.handlers, ...this.#own };
    const handler = handlers[name];
    if (!handler) throw wrongRole(name, this.#shown.state().role);
    try {
      return await handler(argument);
    } catch (error) {
      if (error instanceof OstrakaError) throw error;
      throw new OstrakaError('internal', error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#unwatch();
    this.#pace.stop();
    this.#listeners.clear();
    await Promise.all(this.#going.splice(0).map((role) => role.close()));
  }

  get #duties(): readonly Duty[] {
    return this.#going.flatMap(({ duty }) => duty ?? []);
  }

  /** A page's browser knows more kinds of computers than this process does. */
  get #battery(): Battery | null {
    return this.#told ?? this.#measured;
  }

  #batteryChanged(): void {
    for (const heard of this.#hearingBattery) heard(this.#battery);
    this.#pace.soon();
  }

  get #shown(): RoleSession {
    const shown = this.#going.at(-1);
    if (!shown) throw new OstrakaError('closed', 'this window is closed');
    return shown;
  }

  /** What any window takes. */
  readonly #own: Handlers = {
    'window.state': async () => this.state(),
    'window.launcher': async () => {
      if (this.#shown.state().role !== 'launcher') await this.#show(this.#roles.open.launcher(this.#room));
      return null;
    },
    'window.ask': ({ where }) => askAt(where),
    'window.copy': async ({ text }) => {
      this.#surroundings.copy(text);
      return null;
    },
    'window.battery': async ({ battery }) => {
      this.#told = battery;
      this.#batteryChanged();
      return null;
    },
    'window.examine': ({ checks, link }) => {
      const doctor = new Doctor(askedOf(this.#surroundings, link, () => this.#battery));
      return Promise.all(checks.map((check) => doctor.examine(check)));
    },
    'window.closing': async ({ question }) => {
      this.#question = question;
      return null;
    },
    'window.open': async ({ role }) => {
      if (this.#shown.state().role !== 'launcher') this.#surroundings.openWindow(role);
      else await this.#show(this.#unresumable(role) ?? this.#roles.open[role](this.#room));
      return null;
    },
    'launcher.held': async ({ id }) => {
      await this.#end(id);
      return heldOf(this.#room.recents, this.#room.recents.find(id));
    },
    'launcher.delete': async ({ id, early }) => {
      await this.#end(id);
      const left = await deleteRecent(this.#room.recents, this.#room.recents.find(id), early);
      this.#pace.soon();
      return left;
    },
    'launcher.resume': async ({ id }) => {
      const { role } = this.#shown.state();
      if (role !== 'launcher') throw wrongRole('launcher.resume', role);
      const running = this.#going.find(({ recent }) => recent?.id === id);
      if (running) await this.#show(running);
      else {
        const recent = this.#room.recents.find(id);
        await this.#show(await this.#resumed(recent));
      }
      return null;
    },
  };

  /** Goes on with a recent election; one whose files cannot be read is known as such from then on. */
  async #resumed(recent: Recent): Promise<RoleSession> {
    try {
      // First: a role reads files of its own beside the stores.
      requireReadable(this.#room.recents.directory(recent));
      return await this.#roles.resume[recent.role](this.#room, recent);
    } catch (error) {
      if (error instanceof OstrakaError && damaging.has(error.code)) {
        this.#room.recents.mark(recent.id, 'broken');
        this.#pace.soon();
      }
      throw error;
    }
  }

  /** Closes an election that goes on behind the launcher, so that its files are nobody's. Throws `storage-in-use` where it is needed. */
  async #end(id: string): Promise<void> {
    const { role } = this.#shown.state();
    if (role !== 'launcher') throw wrongRole('launcher.delete', role);
    const running = this.#going.find(({ recent }) => recent?.id === id);
    if (!running) return;
    if (running.duty)
      throw new OstrakaError('storage-in-use', 'this election is open in this very window, and needs this laptop', {
        hint: 'close the window, open it again, and delete the election then',
      });
    this.#going.splice(this.#going.indexOf(running), 1);
    await running.close();
  }

  /** A role in the background that no list of recent elections leads back to. */
  #unresumable(wanted: RoleInWindow): RoleSession | undefined {
    return this.#going.find((one) => one.recent === null && one.state().role === wanted);
  }

  /** Brings a role to the front; what was there and does nothing more is closed. */
  async #show(next: RoleSession): Promise<void> {
    const before = this.#shown;
    const at = this.#going.indexOf(next);
    if (at >= 0) this.#going.splice(at, 1);
    this.#going.push(next);
    this.#pace.soon();
    if (before === next || before.running) return;
    this.#going.splice(this.#going.indexOf(before), 1);
    await before.close();
  }
}
