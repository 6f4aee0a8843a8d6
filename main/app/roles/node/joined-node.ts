/** A mix node on this laptop, as its window shows it. */
import { join } from 'node:path';
import { origin, readCheckpoint } from '../../../../shared/board/checkpoint.ts';
import { type ElectionRecord, phaseOf, wordsToCompare } from '../../../../shared/board/record.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { fingerprintWords } from '../../../../shared/election/words.ts';
import { absenceOf } from '../../../../shared/protocol/coordinator/absence.ts';
import { boardStatus, type Status } from '../../../../shared/protocol/coordinator/status.ts';
import type { NodeWindowState } from '../../../../shared/protocol/ipc.ts';
import { readLink } from '../../../../shared/protocol/link.ts';
import type { Work } from '../../../../shared/protocol/messages.ts';
import { tallyOf } from '../../../files/election-files.ts';
import { type MixNode, startNode } from '../../../node/node.ts';
import { Pace, TELL_EVERY } from '../../../progress/pace.ts';
import { electionTimings } from '../../../progress/volumes.ts';
import { type BoardStore, openBoardStore } from '../../../storage/board-store.ts';
import { startArithmetic } from '../../../workers/arithmetic.ts';
import { History } from '../../timeline/history.ts';
import type { Room } from '../../window/role.ts';
import { type Presence, watchPresence } from './presence.ts';

type View = NonNullable<NodeWindowState['node']>;

export interface Joining {
  readonly id: string;
  readonly link: string;
  readonly name: string;
  readonly takeOver: boolean;
}

export class JoinedNode {
  readonly joining: Joining;
  readonly node: MixNode;
  readonly #room: Room;
  readonly #history: History;
  readonly #plainKeys: boolean;
  readonly #pace = new Pace(TELL_EVERY, () => this.#observe());
  readonly #unwatch: () => void;
  #presence: Presence | null = null;
  #lobby: readonly string[] = [];
  #trouble: string | null = null;
  #status: Status | null = null;
  /** The words that the person has judged, and how. */
  #compared: { readonly words: string; readonly match: boolean } | null = null;
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
    this.#history = new History(join(directoryOf(room, joining.id), 'history.json'));
    this.#listen();
    this.#unwatch = watchPresence(joining.link, (presence) => {
      this.#presence = presence;
      this.#pace.soon();
    });
    this.#observe();
  }

  /** Throws what `startNode` throws. */
  static async start(room: Room, joining: Joining): Promise<JoinedNode> {
    const { wrapping, plainKeys, workers } = room.surroundings;
    const plain = await plainKeys();
    const node = startNode({
      join: joining.link,
      data: directoryOf(room, joining.id),
      name: joining.name,
      takeOver: joining.takeOver,
      wrapping: await wrapping(),
      ...(workers === undefined ? {} : { workers }),
    });
    return new JoinedNode(room, joining, node, plain);
  }

  view(): View {
    const { loop, key } = this.node;
    const { record, index, connected, cosigned } = loop.state;
    return {
      name: this.joining.name,
      words: fingerprintWords(key.publicKey),
      leader: fingerprintWords(readLink(this.joining.link).coordinator),
      connected,
      trouble: connected ? null : this.#trouble,
      phase: record ? phaseOf(record) : 'lobby',
      // What stopped it before it was restarted keeps it from folding again.
      title: (record ?? loop.state.fork)?.manifest.title ?? null,
      electionWords: this.#words,
      wordsMatch: this.#wordsMatch,
      index: index > 0 ? index : null,
      nodes: record?.manifest.nodes.length ?? null,
      work: loop.work,
      folded: record?.log.size ?? 0,
      cosigned: cosigned.size,
      verifiedProofs: record ? proofsIn(record) : 0,
      status: this.#status,
      engine: startArithmetic().name,
      alarm: this.#alarm,
      forkProof: loop.state.fork !== null,
      result: this.#result,
      timeline: this.#history.timeline,
      timings: electionTimings(this.#history.timings, record),
      plainKeys: this.#plainKeys,
    };
  }

  /** The person has compared the words as they are now; false where there are none yet. */
  compare(match: boolean): boolean {
    const words = this.#words;
    if (!words) return false;
    this.#compared = { words: words.join(' '), match };
    if (match) this.#history.add('timeline.words-match', {}, 'ok');
    else this.#history.add('timeline.words-differ', {}, 'fail');
    this.#room.changed();
    return true;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Compares checkpoints that came another way; what conflicts stops this node. Throws what reading them throws. */
  compareWith(notes: readonly string[]): { size: number; reached: boolean } {
    const { loop } = this.node;
    const { record } = loop.state;
    if (!record) throw new OstrakaError('not-yet', 'there is no board yet to compare with');
    const read = notes.map((note) => {
      const { size } = readCheckpoint(note, record.coordinator, origin(record.fingerprint, record.epoch));
      return { note, size };
    });
    for (const { note } of read) loop.tell({ kind: 'compare', note });
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
    this.#history.save();
    await this.node.close();
  }

  get #words(): readonly string[] | null {
    const { record } = this.node.loop.state;
    return record && wordsToCompare(record);
  }

  /** A new attempt at the key brings new words, and the question is open again. */
  get #wordsMatch(): boolean | null {
    return this.#compared && this.#words?.join(' ') === this.#compared.words ? this.#compared.match : null;
  }

  get #result(): View['result'] {
    const { record, reached, alarm } = this.node.loop.state;
    if (!record?.result || !reached || reached.size <= record.result.index || alarm) return null;
    return { contests: record.manifest.contests, tally: tallyOf(record) };
  }

  /** What stops this node comes before what the board proves of others. */
  get #alarm(): View['alarm'] {
    const { state } = this.node.loop;
    if (state.alarm) return state.alarm;
    if (this.#wordsMatch === false)
      return {
        code: 'words-differ',
        message: 'this laptop and the projector do not show the same election; this laptop has left',
        culprit: 'the coordinator, or whoever gave out the link',
      };
    const fault = this.#status?.faults.findLast(({ proven }) => proven);
    return fault ? { code: fault.code, message: fault.message, culprit: fault.culprit } : null;
  }

  #listen(): void {
    const { loop, session } = this.node;
    loop.on('change', () => {
      const { record } = loop.state;
      if (record) this.#history.timings.work(this.joining.name, loop.work, record.width, Date.now());
      this.#pace.soon();
    });
    loop.on('broken', (error: unknown) => {
      this.over = true;
      this.#trouble = error instanceof Error ? error.message : String(error);
      this.#pace.soon();
    });
    session.on('open', () => this.#history.add('timeline.connected'));
    session.on('closed', (reason) => {
      this.#trouble = reason;
      if (!this.over) this.#history.add('timeline.disconnected', { reason }, 'wait');
      this.#pace.soon();
    });
    session.on('dismissed', (_code, message) => {
      this.over = true;
      this.#trouble = message;
      this.#history.add('timeline.dismissed', { message }, 'fail');
      this.#pace.soon();
    });
    session.on('message', (message) => {
      if (message.say !== 'lobby') return;
      this.#lobby = message.nodes;
      this.#pace.soon();
    });
  }

  #observe(): void {
    const { loop } = this.node;
    this.#status = this.#statusNow();
    if (this.#status) this.#history.observe(this.#status);
    this.#tellWork(loop.work?.task ?? null);
    if (loop.state.alarm && !this.#alarmed) {
      const { culprit, message } = loop.state.alarm;
      this.#alarmed = true;
      this.#history.add('timeline.alarm', { culprit, message }, 'fail');
    }
    this.#remember();
    this.#room.changed();
  }

  #tellWork(task: Work['task'] | null): void {
    if (task !== null && task !== 'checking' && task !== this.#task) this.#history.add(`timeline.work-${task}`);
    this.#task = task;
  }

  /** Under the title that the manifest gives; before, the coordinator's word for it. */
  #remember(): void {
    const title = this.node.loop.state.record?.manifest.title ?? this.#presence?.title ?? this.joining.name;
    if (title === this.#title) return;
    this.#title = title;
    this.#room.recents.use({ id: this.joining.id, role: 'node', title }, Date.now());
  }

  /** The board as this laptop has checked it; of who is there, what the coordinator says. */
  #statusNow(): Status | null {
    const { state, work } = this.node.loop;
    const { record, key, connected } = state;
    const { enrolled = 0, checking = 0, witnessed = 0, stuck = null, takeover = null, closesIn } = this.#presence ?? {};
    const told = new Map(this.#presence?.nodes.map((node) => [node.name, node]));
    const closing = connected && closesIn !== undefined ? { closesIn } : {};
    const beyond = { enrolled, checking, witnessed, stuck, takeover, ...closing };
    if (!record)
      return this.#lobby.length > 0 ? { ...lobby(this.#title, this.#lobby), ...beyond, absence: null } : null;
    const { nodes } = record.manifest;
    const own = nodes.findIndex((node) => equal(node.key, key.publicKey));
    const works = new Map<number, Work>();
    const signers = new Map<number, Set<number>>();
    for (const [i, { name }] of nodes.entries()) {
      const theirs = i === own ? work : told.get(name)?.work;
      if (theirs) works.set(i + 1, theirs);
      const size = i === own ? state.cosigned.size : (told.get(name)?.cosigned ?? 0);
      signers.set(size, (signers.get(size) ?? new Set()).add(i + 1));
    }
    const isConnected = (of: Uint8Array): boolean => {
      const at = nodes.findIndex((node) => equal(node.key, of));
      return at === own ? connected : (told.get(nodes[at]!.name)?.connected ?? true);
    };
    // Who else is there is the coordinator's word: while it does not answer, nobody knows.
    const absence = connected && !takeover ? absenceOf(record, isConnected, state.closeNote !== null) : null;
    return { ...boardStatus(record, isConnected, works, signers), ...beyond, absence };
  }
}

const directoryOf = (room: Room, id: string): string => room.recents.directory({ id, role: 'node' });

const lobby = (title: string, names: readonly string[]) => ({
  phase: 'lobby' as const,
  title,
  fingerprint: null,
  words: null,
  threshold: 0,
  leastMixes: 0,
  nodes: names.map((name) => ({
    index: null,
    name,
    connected: true,
    work: null,
    mix: 'none' as const,
    shares: false,
    attested: false,
    cosigned: 0,
  })),
  voters: 0,
  ballots: 0,
  audited: 0,
  size: 0,
  epoch: 0,
  awaited: [],
  faults: [],
});

/** Proofs that this laptop has verified: of deals, of ballots and tests, of mixes, of key shares. */
function proofsIn({ ceremony, voters, chain, shareSets }: ElectionRecord): number {
  let ballots = 0;
  for (const { submissions } of voters?.values() ?? []) ballots += submissions;
  return ceremony.deals.size + ballots + chain.filter(({ proof }) => proof?.valid).length + shareSets.size;
}
