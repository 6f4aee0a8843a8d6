/** The coordinator's window: a wizard until there is a plan, then an election. */

import { phaseOf } from '../../../../shared/board/record.ts';
import { type Bytes, unhex, utf8 } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { fileName } from '../../../../shared/codec/file-name.ts';
import { writtenFor } from '../../../../shared/codec/texts.ts';
import { electionWordsOf } from '../../../../shared/election/manifest.ts';
import { isRehearsal } from '../../../../shared/election/rehearsal/mark.ts';
import { rehearsalOf } from '../../../../shared/election/rehearsal/plan.ts';
import type { RoundAfter } from '../../../../shared/protocol/another-round.ts';
import { requireComing } from '../../../../shared/protocol/coordinator/hours/keep-hours.ts';
import type { Argument, Duty, Handlers, Recent, Saved } from '../../../../shared/protocol/ipc.ts';
import type { Beat } from '../../../../shared/story/scene.ts';
import { storyPart } from '../../../../shared/story/story-part.ts';
import { requireSoundPair } from '../../../coordinator/desk/desk.ts';
import { arrange, changeRoll, extend, give, leaveOut } from '../../../coordinator/organiser.ts';
import { reminderList } from '../../../coordinator/roll/reminder-list.ts';
import {
  endingOf,
  resultCsv,
  resultJson,
  rollCsv,
  timingsCsv,
  transcriptBytes,
  waitingCsv,
} from '../../../files/election-files.ts';
import { bytesOf, contestFiles, wholeFile } from '../../../files/exports/exports.ts';
import { openedElection } from '../../../files/exports/opened.ts';
import { invitationText } from '../../../files/mail/invitation.ts';
import type { BoardCopy } from '../../../storage/board-copy.ts';
import { pictureIn, requirePictures } from '../../../storage/pictures.ts';
import { Draft } from '../../profile/drafts.ts';
import { newId } from '../../profile/recents.ts';
import { deleteRecent } from '../../window/deleting.ts';
import { OwnHood } from '../../window/hood.ts';
import type { Led, RoleSession, Room, StateOf } from '../../window/role.ts';
import { saveArchive } from '../../window/save-archive.ts';
import { saveTranscript, saveVerifier } from '../../window/save-transcript.ts';
import { type Source, Wall } from '../../window/wall.ts';
import { ComeAlong, openNext } from './another-round.ts';
import { frontOf } from './behind-proxy.ts';
import { lockOf, refusedWhileLocked } from './desk-lock.ts';
import { invitationOf } from './invitation.ts';
import { LedElection } from './led-election.ts';
import { MinutesDesk } from './minutes.ts';
import { requireSoundPlan } from './sound-plan.ts';

export const openCoordinator = (room: Room): RoleSession => new CoordinatorSession(room, null);

export const resumeCoordinator = async (room: Room, { id }: Recent): Promise<RoleSession> =>
  new CoordinatorSession(room, await LedElection.resume(room, id));

export const isLedWhole = (room: Room, { id }: Recent): boolean => LedElection.isWhole(room, id);

/** Leads an election that has lost its coordinator, from a copy of its board; and where to join it. */
export async function takeOver(room: Room, copy: BoardCopy): Promise<Led> {
  const election = await LedElection.takeOver(room, newId(Date.now()), copy);
  return { role: new CoordinatorSession(room, election), link: election.link };
}

const notYet = (): OstrakaError => new OstrakaError('not-yet', 'the lobby is not open yet');

async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

type What = Argument<'coordinator.save'>['what'];

class CoordinatorSession implements RoleSession {
  readonly #room: Room;
  #election: LedElection | null;
  /** What the wizard is filling in; null once the lobby is open. */
  #draft: Draft | null;
  /** What the room sees. */
  #wall: Wall;
  readonly #hood: OwnHood;
  readonly #minutes: MinutesDesk;
  #creating = false;
  /** What is shown while this laptop starts again from another board, in a lesson. */
  #meanwhile: StateOf<'coordinator'>['election'] = null;
  #closed = false;

  /** Of the round before, where this window leads it as well. */
  readonly #comeAlong: ComeAlong | null;

  /** @param before the round before, whose wall turns to this one */
  constructor(
    room: Room,
    election: LedElection | null,
    before: { readonly election: LedElection; readonly wall: Wall } | null = null,
  ) {
    this.#room = room;
    this.#election = election;
    this.#comeAlong = before && new ComeAlong(before.election, () => room.changed());
    this.#wall = before?.wall ?? new Wall(this.#source, () => room.changed());
    before?.wall.turnTo(this.#source, () => room.changed());
    this.#minutes = new MinutesDesk(room.surroundings.workers);
    this.#hood = new OwnHood(() => this.#ended(), { workers: room.surroundings.workers });
    if (election) this.#follow(election);
    this.#draft = election ? null : Draft.take(room.surroundings.dataDirectory);
  }

  get #source(): Source {
    return { shown: () => this.#election?.onWall() ?? null, story: () => this.#story };
  }

  state(): StateOf<'coordinator'> {
    return {
      role: 'coordinator',
      draft: this.#draft?.text ?? null,
      rehearsed: this.#draft?.rehearsed ?? null,
      wall: this.#wall.standing,
      locked: this.#isLocked ? this.#election!.lockedView : null,
      election: this.#isLocked ? null : (this.#meanwhile ?? this.#election?.view() ?? null),
      after: this.#after,
    };
  }

  /** Null where there was no round before. */
  get #after(): RoundAfter | null {
    const title = this.#election?.after ?? null;
    return title === null ? null : { title, roll: this.#comeAlong?.roll(this.#election!) ?? null };
  }

  get recent() {
    return this.#election && { id: this.#election.id, role: 'coordinator' as const };
  }

  get running(): boolean {
    return this.#creating || this.#election !== null;
  }

  get duty(): Duty | null {
    const { title } = this.#election?.plan ?? {};
    return title !== undefined && this.#election?.needed ? { role: 'coordinator', title } : null;
  }

  get #story(): readonly Beat[] {
    return this.#election?.coordinator.loop.state.story.beats ?? [];
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#draft?.close();
    this.#wall.end();
    this.#minutes.close();
    await this.#hood.close();
    await this.#election?.close();
  }

  /** The board of a lesson that is over. */
  #ended() {
    const { record, coordinator } = this.#election ?? {};
    if (!record?.manifest.lesson || !coordinator || phaseOf(record) !== 'finished') return null;
    return { size: record.log.size, read: () => transcriptBytes(coordinator.loop.store) };
  }

  /** While its window is locked, what shows or does anything is refused, whoever calls. */
  get handlers(): Handlers {
    return this.#isLocked ? { ...refusedWhileLocked(this.#handlers), ...this.#lock } : this.#handlers;
  }

  get #isLocked(): boolean {
    return this.#election?.desk?.locked ?? false;
  }

  readonly #lock = lockOf(
    () => this.#begun.desk,
    () => this.#room.changed(),
  );

  readonly #handlers: Handlers = {
    'hood.list': (asked) => this.#hood.handlers['hood.list']!(asked),
    'hood.open': (asked) => this.#hood.handlers['hood.open']!(asked),
    'hood.rows': (asked) => this.#hood.handlers['hood.rows']!(asked),
    'window.story': async ({ from }) => storyPart(this.#story, from),
    'window.picture': async (name) =>
      this.#election ? pictureIn(this.#election.coordinator.loop.store, name) : 'missing',
    'coordinator.create': async ({
      plan: asked,
      rehearsal = false,
      pictures = [],
      laptops = null,
      front,
      passphrases,
    }) => {
      if (this.#creating || this.#election)
        throw new OstrakaError('out-of-phase', 'this window coordinates an election already');
      const plan = rehearsal ? rehearsalOf(asked) : asked;
      requireSoundPlan(plan);
      requireComing(plan, Date.now());
      requirePictures(plan, pictures);
      if (passphrases) requireSoundPair(passphrases);
      const behind = frontOf(front);
      this.#creating = true;
      try {
        const election = await LedElection.create(this.#room, newId(Date.now()), plan, {
          pictures,
          laptops,
          draft: this.#draft?.text ?? null,
          rehearsed: this.#draft?.rehearsed ?? null,
          front: behind,
          // A rehearsal is of laptops, and decides nothing.
          desk: rehearsal ? null : (passphrases ?? null),
        });
        if (this.#closed) await election.close();
        else this.#begin(election);
      } finally {
        this.#creating = false;
      }
      this.#room.changed();
      return null;
    },
    'coordinator.another-round': async (wanted) => {
      if (this.#creating) throw new OstrakaError('busy', 'another round is being opened already');
      this.#creating = true;
      try {
        await this.#goOn(this.#begun, wanted);
      } finally {
        this.#creating = false;
      }
      return null;
    },
    'coordinator.draft': async ({ draft }) => {
      this.#draft?.keep(draft);
      return null;
    },
    'coordinator.order': async ({ order, confirmed = null, passphrases: pair }) => {
      await give(this.#begun.coordinator.loop, order, { confirmed, pair });
      return null;
    },
    'coordinator.plan-anew': async () => {
      const election = this.#begun;
      const { draft, rehearsed, id } = election;
      if (draft === null) throw new OstrakaError('not-yet', 'this election was not planned in a window');
      const { loop } = election.coordinator;
      const isOver = loop.state.record !== null && phaseOf(loop.state.record) === 'finished';
      if (isOver && !isRehearsal(election.plan))
        throw new OstrakaError('out-of-phase', 'this election is over: its plan is changed no more');
      if (!loop.state.cancelled && !isOver) await give(loop, 'cancel');
      this.#election = null;
      this.#draft = Draft.of(this.#room.surroundings.dataDirectory, draft, rehearsed);
      await election.close();
      this.#room.changed();
      // No key of a rehearsal outlives it.
      if (isOver) await deleteRecent(this.#room.recents, this.#room.recents.find(id), true);
      return null;
    },
    'coordinator.arrange': async ({ arrangement }) => {
      await arrange(this.#begun.coordinator.loop, arrangement);
      return null;
    },
    'coordinator.join-names': async ({ contest, names }) => {
      await give(this.#begun.coordinator.loop, 'join-names', { joins: [{ contest, names }] });
      return null;
    },
    'coordinator.make-up': async ({ count, name }) => {
      await this.#begun.coordinator.lesson.makeUp(count, name);
      this.#room.changed();
      return null;
    },
    'coordinator.mark': async () => {
      this.#begun.coordinator.lesson.mark();
      this.#room.changed();
      return null;
    },
    'coordinator.bet': async ({ place }) => {
      this.#begun.coordinator.lesson.bet(place);
      this.#room.changed();
      return null;
    },
    'coordinator.cheat': async ({ name, guess, names }) => {
      await this.#begun.coordinator.cheats.cheat(name, guess, names);
      this.#room.changed();
      return null;
    },
    'coordinator.leave-out': async ({ node }) => {
      await leaveOut(this.#begun.coordinator.loop, node);
      return null;
    },
    'coordinator.closing': async ({ seconds, agreed, passphrases }) => {
      await this.#begun.closing.announce(seconds, agreed, passphrases);
      return null;
    },
    'coordinator.extend': async ({ closes, reason, passphrases }) => {
      await extend(this.#begun.coordinator.loop, closes, reason, passphrases);
      return null;
    },
    'coordinator.address': async ({ host }) => {
      this.#begun.moveTo(host);
      return null;
    },
    'coordinator.wall': async ({ order }) => {
      if (!this.#election) throw notYet();
      this.#wall.obey(order, (wall) => this.#room.surroundings.openWall(wall));
      return null;
    },
    'coordinator.codes': ({ count }) => this.#begun.showCodes((desk) => desk.make(count)),
    'coordinator.replace-code': ({ slip }) => this.#begun.showCodes((desk) => desk.replace(slip)),
    'coordinator.hide-codes': async () => {
      this.#begun.codes.hide();
      return null;
    },
    'coordinator.roll': async ({ change, key }) => {
      await changeRoll(this.#begun.coordinator.loop, { do: change, key: unhex(key) });
      return null;
    },
    'coordinator.search': ({ searched }) => this.#begun.find(searched),
    'coordinator.strike-from': async ({ address }) => {
      await changeRoll(this.#begun.coordinator.loop, { do: 'strike-from', address });
      return null;
    },
    'coordinator.forget-names': async () => {
      await changeRoll(this.#begun.coordinator.loop, { do: 'forget-names' });
      this.#room.changed();
      return null;
    },
    'coordinator.minutes': () => this.#minutes.of(this.#begun),
    'coordinator.invitation': async ({ language }) => {
      const election = this.#begun;
      const text = utf8(invitationText(invitationOf(election), language));
      return this.#room.surroundings.saveFile(fileName(election.plan.title, '-invitation.txt'), 'text/plain', text);
    },
    'coordinator.archive': async ({ language }) => {
      const election = this.#begun;
      const archivable = await this.#minutes.toArchive(election);
      return saveArchive(this.#room.surroundings, election.plan.title, archivable, language);
    },
    'coordinator.save': async ({ what }) => this.#save(this.#begun, what),
    'coordinator.export': async (wanted) => this.#export(this.#begun, wanted),
    ...this.#lock,
  };

  /** What the wizard has filled in is an election now. */
  #begin(election: LedElection): void {
    this.#election = election;
    this.#follow(election);
    this.#wall.begin();
    this.#draft?.discard();
    this.#draft = null;
  }

  /** Opens another round in this window, and tells the room; this one goes on behind it, for whoever looks up its result. */
  async #goOn(election: LedElection, wanted: Argument<'coordinator.another-round'>): Promise<void> {
    const next = await openNext(this.#room, election, wanted);
    const wall = this.#wall;
    this.#wall = new Wall(this.#source, () => this.#room.changed());
    const session = new CoordinatorSession(this.#room, next, { election, wall });
    if (this.#closed) return session.close();
    await this.#room.show(session);
  }

  #follow(election: LedElection): void {
    election.onChange(() => this.#wall.tell());
    election.coordinator.cheats.onRewrite((leaves) => {
      this.#goOnFrom(election, leaves).catch((error: unknown) => console.error(error));
    });
  }

  /** In a lesson: this laptop stops, and starts again from another board as if nothing had happened. */
  async #goOnFrom(election: LedElection, leaves: readonly Bytes[]): Promise<void> {
    this.#meanwhile = election.view();
    await election.close();
    election.rewrite(leaves);
    const again = await LedElection.resume(this.#room, election.id);
    if (this.#closed) return again.close();
    this.#election = again;
    this.#follow(again);
    this.#meanwhile = null;
    this.#room.changed();
  }

  get #begun(): LedElection {
    if (!this.#election || this.#meanwhile) throw notYet();
    return this.#election;
  }

  /** Of its own board, every entry of which this laptop has checked. */
  async #export({ record, coordinator }: LedElection, wanted: Argument<'coordinator.export'>): Promise<Saved> {
    if (!record) throw notYet();
    const { store } = coordinator.loop;
    const election = openedElection(record, (sha256) => store.blob(sha256));
    const file =
      wanted.what === 'whole'
        ? wholeFile(election)
        : contestFiles(election, wanted.contest, wanted.what, {
            whole: false,
            generated: new Date(),
            language: writtenFor(wanted.language ?? 'en'),
          })[0]!;
    return this.#room.surroundings.saveFile(file.name, file.mime, await bytesOf(file));
  }

  async #save(election: LedElection, what: What): Promise<Saved> {
    const { plan, record, timings, coordinator } = election;
    const save = (suffix: string, mime: string, text: string): Promise<Saved> =>
      this.#room.surroundings.saveFile(fileName(plan.title, suffix), mime, utf8(text));
    switch (what) {
      case 'transcript': {
        if (!record) throw new OstrakaError('not-yet', 'the board is still empty');
        return saveTranscript(this.#room.surroundings, plan.title, await transcriptBytes(coordinator.loop.store));
      }
      case 'backup': {
        if (!record) throw new OstrakaError('not-yet', 'the board is still empty');
        const { size } = record.log;
        const bytes = await transcriptBytes(coordinator.loop.store);
        const saved = await this.#room.surroundings.saveFile(
          fileName(plan.title, '-backup.ostraka'),
          'application/octet-stream',
          bytes,
        );
        if (!('path' in saved) || saved.path !== null) election.backedUp(size);
        return saved;
      }
      case 'verifier':
        return saveVerifier(this.#room.surroundings);
      case 'result.csv': {
        const ending = endingOf(record);
        return save('-result.csv', 'text/csv', resultCsv(electionWordsOf(record!.manifest), plan, ending));
      }
      case 'result.json': {
        return save('-result.json', 'application/json', resultJson(record!, endingOf(record)));
      }
      case 'roll.csv':
        return save('-voters.csv', 'text/csv', await rollCsv(coordinator.loop.roll.all()));
      case 'reminders.csv':
        return save('-reminders.csv', 'text/csv', waitingCsv(await reminderList(coordinator.loop)));
      case 'codes.csv':
        return save('-codes.csv', 'text/csv', election.codes.csv(plan.title, election.where));
      case 'names.json':
        return save('.names.json', 'application/json', await whole(coordinator.loop.roll.namesFile()));
      case 'timings.csv':
        return save('-timings.csv', 'text/csv', timingsCsv(timings));
    }
  }
}
