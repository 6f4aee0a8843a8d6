/** A mix node on this laptop, as its window shows it. */
import { join } from 'node:path';
import { origin, readCheckpoint } from '../../../../shared/board/checkpoint.ts';
import { phaseOf, wordsToCompare } from '../../../../shared/board/record.ts';
import { type Bytes, equal } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { keyWords } from '../../../../shared/election/words/words.ts';
import type { Battery } from '../../../../shared/protocol/battery.ts';
import type { Label } from '../../../../shared/protocol/cheating/catalogue/cheat.ts';
import { isNodeCheat, type Room as LessonRoom } from '../../../../shared/protocol/cheating/lesson.ts';
import type { Status } from '../../../../shared/protocol/coordinator/status.ts';
import type { Standing } from '../../../../shared/protocol/ipc.ts';
import { readLink } from '../../../../shared/protocol/link.ts';
import type { Work } from '../../../../shared/protocol/messages.ts';
import { believedNext } from '../../../../shared/protocol/next-round.ts';
import { differs, matches } from '../../../../shared/protocol/node/comparing.ts';
import { mayRelease } from '../../../../shared/protocol/node/holding.ts';
import { readinessOf } from '../../../doctor/doctor.ts';
import { PrivacyNow } from '../../../files/privacy-now.ts';
import { type MixNode, startNode } from '../../../node/node.ts';
import { Pace, TELL_EVERY } from '../../../progress/pace.ts';
import { timingsOf } from '../../../progress/phase-timings.ts';
import { type BoardStore, openBoardStore } from '../../../storage/board-store.ts';
import { startArithmetic } from '../../../workers/arithmetic.ts';
import { Mark, standingIn } from '../../profile/standing.ts';
import { History } from '../../timeline/history.ts';
import { askedOf } from '../../window/examine.ts';
import type { Room } from '../../window/role.ts';
import { alarmIn, lessonIn, proofsIn, resultIn, type View } from './node-view.ts';
import { observedStatus, type Told } from './observed-status.ts';
import { watchPresence } from './presence.ts';

export interface Joining {
  readonly id: string;
  readonly link: string;
  readonly name: string;
  readonly takeOver: boolean;
  /** Whether this is another round with the same room, to which it was invited. */
  readonly isNext?: boolean;
}

export class JoinedNode {
  readonly joining: Joining;
  readonly node: MixNode;
  readonly #room: Room;
  readonly #history: History;
  readonly #mark: Mark;
  readonly #privacy = new PrivacyNow(
    (sha256) => this.node.loop.blob(sha256),
    () => this.#pace.soon(),
  );
  readonly #plainKeys: boolean;
  readonly #pace = new Pace(TELL_EVERY, () => this.#observe());
  readonly #unwatch: () => void;
  readonly #unwatchBattery: () => void;
  #told: Told = { presence: null, lobby: [] };
  /** The link of the round that follows: the first that the coordinator has signed stands. */
  #next: string | null = null;
  #trouble: string | null = null;
  #turnedAway: View['turnedAway'] = null;
  #status: Status | null = null;
  #title = '';
  #alarmed = false;
  #closing: Promise<void> | null = null;
  #task: Work['task'] | null = null;
  /** Nothing more comes of it: the coordinator dismissed it, it broke, or it was left. */
  over = false;

  private constructor(room: Room, joining: Joining, node: MixNode, plainKeys: boolean) {
    this.joining = joining;
    this.node = node;
    this.#room = room;
    this.#plainKeys = plainKeys;
    this.#mark = new Mark(room.recents);
    this.#history = new History(join(directoryOf(room, joining.id), 'history.json'));
    this.#listen();
    this.#unwatch = watchPresence(joining.link, (presence) => {
      this.#told = { ...this.#told, presence };
      this.#pace.soon();
    });
    this.#unwatchBattery = room.onBattery((battery) => node.loop.power(battery));
    this.#observe();
  }

  /** Throws what `startNode` throws. */
  static async start(room: Room, joining: Joining): Promise<JoinedNode> {
    const { wrapping, plainKeys, workers, tellsReadiness = true } = room.surroundings;
    const plain = await plainKeys();
    const node = startNode({
      join: joining.link,
      data: directoryOf(room, joining.id),
      name: joining.name,
      takeOver: joining.takeOver,
      wrapping: await wrapping(),
      ...(tellsReadiness && {
        examine: (stop) => readinessOf({ ...askedOf(room.surroundings, joining.link, () => batteryNow(room)), stop }),
      }),
      ...(workers === undefined ? {} : { workers }),
    });
    return new JoinedNode(room, joining, node, plain);
  }

  /** Until it has signed the result, or nothing more comes of it. */
  get needed(): boolean {
    const { alarm, disk, replica } = this.node.loop.state;
    if (this.over || alarm || replica?.index === 0) return false;
    if (!replica || phaseOf(replica.record) !== 'finished') return true;
    return !differs({ disk }) && !replica.record.attests.has(replica.index);
  }

  /** Of the election, as far as it is known. */
  get title(): string | null {
    return this.node.loop.state.replica?.record.manifest.title ?? this.#told.presence?.title ?? null;
  }

  /** Where the next round is joined, in the word of the coordinator that this laptop follows; null while there is none. */
  get next(): string | null {
    return this.#next;
  }

  view(): View {
    const { loop, key } = this.node;
    const { replica, session, disk } = loop.state;
    const record = replica?.record ?? null;
    const connected = session !== null;
    return {
      name: this.joining.name,
      words: keyWords(key.publicKey, record?.manifest),
      leader: keyWords(readLink(this.joining.link).coordinator, record?.manifest),
      connected,
      trouble: connected ? null : this.#trouble,
      turnedAway: connected ? null : this.#turnedAway,
      phase: record ? phaseOf(record) : 'lobby',
      // What stopped it before it was restarted keeps it from folding again.
      title: (record ?? disk.fork)?.manifest.title ?? null,
      electionWords: this.#words,
      wordsMatch: matches(loop.state),
      index: replica?.index || null,
      nodes: record?.manifest.nodes.length ?? null,
      work: loop.work,
      folded: record?.log.size ?? 0,
      cosigned: disk.cosigned.size,
      verifiedProofs: record ? proofsIn(record) : 0,
      mayRelease: mayRelease(loop.state) && !differs(loop.state),
      status: this.#status,
      hasNext: this.#next !== null && !this.needed,
      isNext: this.joining.isNext ?? false,
      engine: startArithmetic().name,
      alarm: alarmIn(loop.state, this.#status),
      forkProof: disk.fork !== null,
      result: resultIn(loop.state, this.#privacy),
      lesson: lessonIn(loop.lesson, loop.glass, this.#lobby),
      timeline: this.#history.timeline,
      timings: timingsOf(this.node.measured, record?.manifest.nodes.map(({ name }) => name) ?? []),
      plainKeys: this.#plainKeys,
    };
  }

  /** The person has compared the words as they are now; false where there are none yet. */
  async compare(match: boolean): Promise<boolean> {
    if (!this.#words) return false;
    await this.node.loop.tell({ kind: 'compared', match });
    if (match) this.#history.add('timeline.words-match', {}, 'ok');
    this.#observe();
    return true;
  }

  /** The person agrees that names are one person. Throws `bad-join`, `out-of-phase`, `wrong-author`. */
  async agree(join: Bytes): Promise<void> {
    const { loop } = this.node;
    const { replica } = loop.state;
    const proposal = replica?.record.joins.find(({ hash }) => equal(hash, join));
    if (!replica || !proposal) throw new OstrakaError('bad-join', 'no such joining is proposed on this laptop’s board');
    const { record, index } = replica;
    if (record.result) throw new OstrakaError('out-of-phase', 'the result is posted: names are joined before');
    if (!record.key?.trustees.includes(index))
      throw new OstrakaError('wrong-author', 'this laptop holds no share of the key, and has no say in it');
    await loop.tell({ kind: 'agree', join });
  }

  /** The person releases the results. Throws `not-yet` where no such word is asked of this laptop. */
  async release(): Promise<void> {
    const { loop } = this.node;
    if (!mayRelease(loop.state)) throw new OstrakaError('not-yet', 'no results wait for the word of this laptop');
    await loop.tell({ kind: 'release' });
    this.#observe();
  }

  /** From now on this laptop cheats, in a lesson. Throws `not-a-lesson`, `out-of-phase`. */
  cheat(name: string, guess: Label): void {
    if (!isNodeCheat(name)) throw new OstrakaError('out-of-phase', 'the catalogue knows no such cheat of a laptop');
    this.node.loop.lesson.cheat(name, guess, this.#lobby);
    this.#observe();
  }

  /** In a lesson: what this laptop shows of its own part. Throws what `GlassBox` throws. */
  disclose(what: Parameters<MixNode['loop']['disclose']>[0]): void {
    this.node.loop.disclose(what);
    this.#observe();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Compares checkpoints that came another way; what conflicts stops this node. Throws what reading them throws. */
  async compareWith(notes: readonly string[]): Promise<{ size: number; reached: boolean }> {
    const { loop } = this.node;
    const { replica } = loop.state;
    if (!replica) throw new OstrakaError('not-yet', 'there is no board yet to compare with');
    const { record } = replica;
    const read = notes.map((note) => {
      const { size } = readCheckpoint(note, record.coordinator, origin(record.fingerprint, record.epoch));
      return { note, size };
    });
    for (const { note } of read) await loop.tell({ kind: 'compare', note });
    const size = Math.max(...read.map((one) => one.size));
    return { size, reached: size <= record.log.size };
  }

  /** Reads this laptop's copy of the board, also after the node was closed. Throws what the store throws. */
  async read<T>(take: (store: BoardStore) => Promise<T>): Promise<T> {
    if (!this.#closing) return take(this.node.store);
    await this.#closing;
    const store = openBoardStore(directoryOf(this.#room, this.joining.id));
    try {
      return await take(store);
    } finally {
      store.close();
    }
  }

  async #close(): Promise<void> {
    this.over = true;
    this.#pace.stop();
    this.#unwatch();
    this.#unwatchBattery();
    this.#history.save();
    // What came since it was looked at last is on the start page too.
    this.#mark.set(this.joining.id, this.#standing);
    await this.node.close();
  }

  /** The coordinator's word for a lesson before it begins; null where it is none. */
  get #lobby(): LessonRoom | null {
    const { presence } = this.#told;
    if (!presence?.lesson) return null;
    return { laptops: presence.nodes.length, needed: Math.max(presence.threshold, presence.leastMixes) };
  }

  get #words(): readonly string[] | null {
    const { replica } = this.node.loop.state;
    return replica && wordsToCompare(replica.record);
  }

  #listen(): void {
    const { loop, session } = this.node;
    loop.on('change', () => this.#pace.soon());
    loop.on('broken', (error: unknown) => {
      this.over = true;
      this.#trouble = error instanceof Error ? error.message : String(error);
      this.#pace.soon();
    });
    session.on('open', () => {
      this.#turnedAway = null;
      this.#history.add('timeline.connected');
    });
    session.on('turned-away', (code, message) => {
      this.#trouble = message;
      this.#turnedAway = { code, isFinal: false };
      this.#pace.soon();
    });
    session.on('closed', (reason) => {
      this.#trouble = reason;
      if (!this.over) this.#history.add('timeline.disconnected', { reason }, 'wait');
      this.#pace.soon();
    });
    session.on('dismissed', (code, message) => {
      this.over = true;
      this.#trouble = message;
      this.#turnedAway = { code, isFinal: true };
      this.#history.add('timeline.dismissed', { message }, 'fail');
      this.#pace.soon();
    });
    session.on('message', (message) => {
      if (message.say !== 'lobby') return;
      this.#told = { ...this.#told, lobby: message.nodes };
      this.#pace.soon();
    });
  }

  #observe(): void {
    const { loop } = this.node;
    const { record } = loop.state.replica ?? {};
    if (record && !loop.state.alarm)
      this.#next ??= believedNext(this.#told.presence?.next, record.fingerprint, record.coordinator);
    this.#status = observedStatus(loop.state, loop.work, this.#told, this.#title, Date.now());
    if (this.#status) this.#history.observe(this.#status);
    this.#tellWork(loop.work?.task ?? null);
    if (loop.state.alarm && !this.#alarmed) {
      const { culprit, message } = loop.state.alarm;
      this.#alarmed = true;
      this.#history.addOnce('timeline.alarm', { message }, 'fail', culprit);
    }
    this.#remember();
    this.#mark.set(this.joining.id, this.#standing);
    this.#room.changed();
  }

  get #standing(): Standing {
    if (this.#turnedAway?.isFinal) return this.#turnedAway.code === 'cancelled' ? 'cancelled' : 'away';
    const { replica } = this.node.loop.state;
    return standingIn(replica ? phaseOf(replica.record) : 'lobby');
  }

  #tellWork(task: Work['task'] | null): void {
    if (task !== null && task !== 'checking' && task !== this.#task) this.#history.add(`timeline.work-${task}`);
    this.#task = task;
  }

  /** Under the title that the manifest gives; before, the coordinator's word for it. */
  #remember(): void {
    const title = this.title ?? this.joining.name;
    if (title === this.#title) return;
    this.#title = title;
    this.#room.recents.use({ id: this.joining.id, role: 'node', title }, Date.now());
  }
}

const directoryOf = (room: Room, id: string): string => room.recents.directory({ id, role: 'node' });

function batteryNow(room: Room): Battery | null {
  let now: Battery | null = null;
  room.onBattery((battery) => {
    now = battery;
  })();
  return now;
}
