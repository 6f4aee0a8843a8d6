/** The network of a simulation: nodes' sessions with the coordinator, and requests, with all that befalls their messages. */
import { type Bytes, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import {
  FINAL_GOODBYES,
  type FromNode,
  fromNode,
  readMessage,
  type ToNode,
  toNode,
  writeMessage,
} from '../../protocol/messages.ts';
import type { Dice } from '../dice.ts';
import type { FateOfMessage, LinkName, PartyName } from '../script/faults.ts';
import type { CoordinatorParty, NodeParty, Party } from './parties.ts';
import type { Schedule } from './schedule.ts';

/** What the wire asks of the world it runs through. */
interface Network {
  readonly schedule: Schedule;
  /** Whom a party speaks to. */
  coordinatorOf(party: Party): CoordinatorParty;
  /** What befalls the n-th message of a link. */
  fatesOf(link: LinkName, message: number): readonly FateOfMessage[];
  note(line: string): void;
}

type Way = 'says' | 'hears';

interface Session {
  readonly node: NodeParty;
  readonly coordinator: CoordinatorParty;
  open: boolean;
  /** Nothing arrives before this moment. */
  stalled: number;
  /** When the last message of each direction arrives: a stream keeps its order. */
  readonly arrived: Record<Way, number>;
}

/** Milliseconds of silence after which a peer is taken for dead. */
export const SILENCE_MS = 6000;
/** Milliseconds after which a request without an answer is given up. */
const PATIENCE_MS = 5000;

export class Wire {
  readonly #world: Network;
  readonly #dice: Dice;
  /** Each node's newest session; of each coordinator those by key. */
  readonly #sessions = new Map<NodeParty, Session>();
  readonly #greeted = new Map<CoordinatorParty, Map<string, Session>>();
  readonly #counts = new Map<LinkName, number>();
  /** Milliseconds that a message takes at most: from a cable to a crowded wireless network. */
  readonly #slowest: number;

  /** Somebody in the network who plays a laptop's frames again, or changes them. */
  tamper: { readonly party: PartyName; readonly change: 'replay' | 'garble' } | null = null;

  constructor(world: Network, dice: Dice) {
    this.#world = world;
    this.#dice = dice;
    this.#slowest = dice.pick([5, 40, 150, 500]);
  }

  // ---- sessions -------------------------------------------------------------------------------------------------------

  /** A node's process looks for the coordinator, and goes on looking. */
  join(node: NodeParty): void {
    node.later(this.#dice.between(1, 200), () => this.#dial(node));
  }

  #dial(node: NodeParty): void {
    if (this.#sessions.get(node)?.open) return;
    const coordinator = this.#world.coordinatorOf(node);
    if (!node.reachable || !coordinator.reachable)
      return node.later(this.#dice.between(200, 3000), () => this.#dial(node));
    const session: Session = { node, coordinator, open: true, stalled: 0, arrived: { says: 0, hears: 0 } };
    this.#sessions.set(node, session);
    this.#arrive(session, 'says', () => {
      const greeted = this.#greetedBy(coordinator);
      const key = hex(node.key.publicKey);
      const older = greeted.get(key);
      if (older) older.open = false;
      greeted.set(key, session);
      coordinator.tell({ kind: 'joined', key: node.key.publicKey, name: node.name, from: null });
    });
    node.tell({ kind: 'connected' });
  }

  #greetedBy(coordinator: CoordinatorParty): Map<string, Session> {
    const known = this.#greeted.get(coordinator) ?? new Map<string, Session>();
    this.#greeted.set(coordinator, known);
    return known;
  }

  toCoordinator(node: NodeParty, message: FromNode): void {
    const session = this.#sessions.get(node);
    if (!session?.open) return;
    this.#send(session, 'says', writeMessage(message), (bytes) => {
      const read = readMessage(fromNode, bytes);
      if (read.say === 'hello') throw new OstrakaError('said-before', 'hello is said once');
      session.coordinator.hear(node.key.publicKey, read);
    });
  }

  /** To the node with this key, or to all. */
  toNode(coordinator: CoordinatorParty, to: string | null, message: ToNode): void {
    for (const [key, session] of this.#greetedBy(coordinator)) {
      if (!session.open || (to !== null && to !== key)) continue;
      this.#send(session, 'hears', writeMessage(message), (bytes) => {
        const read = readMessage(toNode, bytes);
        if (read.say !== 'goodbye') return session.node.hear(read);
        if (FINAL_GOODBYES.has(read.code)) session.node.gone = true;
        this.#hangUp(session);
      });
    }
  }

  #send(session: Session, way: Way, bytes: Bytes, hear: (bytes: Bytes) => void): void {
    const { name } = session.node;
    const fates = this.#fates(`${name} ${way}`);
    const garbled = fates.some(({ kind }) => kind === 'garble');
    const frame = garbled ? this.#garbled(bytes) : bytes;
    const breaks = () => this.#world.schedule.after(this.#dice.between(2000, 8000), () => this.#hangUp(session));
    if (garbled) breaks();
    const heard = () => {
      try {
        hear(frame);
      } catch (error) {
        if (!(error instanceof OstrakaError) || error.code === 'internal') throw error;
        this.#world.note(`${name} ${way} what cannot be read: ${error.code}`);
        this.#hangUp(session);
      }
    };
    if (fates.some(({ kind }) => kind === 'lose')) return breaks();
    const late = fates.find((fate) => fate.kind === 'delay');
    if (late) this.#arriveAfter(session, way, this.#latency(session) + late.by, heard);
    else this.#arrive(session, way, heard);
    for (const fate of fates)
      if (fate.kind === 'duplicate') this.#arriveAfter(session, way, this.#latency(session) + fate.by, heard);
  }

  /** In order. */
  #arrive(session: Session, way: Way, heard: () => void): void {
    const { now } = this.#world.schedule;
    session.arrived[way] = Math.max(session.arrived[way], now + this.#latency(session));
    this.#arriveAfter(session, way, session.arrived[way] - now, heard);
  }

  #arriveAfter(session: Session, way: Way, milliseconds: number, heard: () => void): void {
    const receiver = way === 'says' ? session.coordinator : session.node;
    const arrives = (): void => {
      if (!session.open) return;
      const stalled = session.stalled - this.#world.schedule.now;
      if (stalled > 0) return receiver.later(stalled, arrives);
      heard();
    };
    receiver.later(milliseconds, arrives);
  }

  /** Both ends notice, each in its own time; whatever was under way is lost. */
  #hangUp(session: Session): void {
    if (!session.open) return;
    session.open = false;
    const { node, coordinator } = session;
    node.later(this.#dice.between(1, 300), () => {
      if (this.#sessions.get(node) !== session) return;
      node.tell({ kind: 'disconnected' });
      if (!node.gone) this.join(node);
    });
    coordinator.later(this.#dice.between(1, 300), () => {
      const greeted = this.#greetedBy(coordinator);
      const key = hex(node.key.publicKey);
      if (greeted.get(key) !== session) return;
      greeted.delete(key);
      coordinator.tell({ kind: 'left', key: node.key.publicKey });
    });
  }

  #sessionsOf(laptop: Party): Session[] {
    return [...this.#sessions.values()].filter(
      ({ node, coordinator, open }) => open && (node === laptop || coordinator === laptop),
    );
  }

  /** Ends all sessions of a laptop: at once where its process has died, else once it has been silent for too long. */
  forget(laptop: Party, after = 0): void {
    const sessions = this.#sessionsOf(laptop);
    const hangUp = () => {
      for (const session of sessions) this.#hangUp(session);
    };
    if (after > 0) return this.#world.schedule.after(after, hangUp);
    hangUp();
    for (const coordinator of this.#greeted.keys()) if (coordinator === laptop) this.#greeted.delete(coordinator);
  }

  /** Nothing passes to and from a laptop for a while. */
  cut(laptop: Party, lasts: number): void {
    const { schedule } = this.#world;
    laptop.cuts += 1;
    for (const session of this.#sessionsOf(laptop)) session.stalled = Math.max(session.stalled, schedule.now + lasts);
    if (lasts > SILENCE_MS) this.forget(laptop, SILENCE_MS);
    schedule.after(lasts, () => {
      laptop.cuts -= 1;
    });
  }

  // ---- requests -------------------------------------------------------------------------------------------------------

  /**
   * Asks the coordinator over HTTP. `question` runs there and replies when it likes; `then` runs here once, with null
   * where no answer came.
   */
  request<T>(
    from: Party,
    question: (coordinator: CoordinatorParty, reply: (value: T) => void) => void,
    then: (answer: { readonly value: T } | null) => void | Promise<void>,
  ): void {
    const coordinator = this.#world.coordinatorOf(from);
    const fates = this.#fates(`${from.name} asks`);
    const lost = fates.some(({ kind }) => kind === 'lose');
    const late = fates.find((fate) => fate.kind === 'delay')?.by ?? 0;
    const unreadable = fates.some(({ kind }) => kind === 'garble');
    let settled = false;
    const settle = (answer: { readonly value: T } | null): void | Promise<void> => {
      if (settled) return;
      settled = true;
      return then(answer);
    };
    from.later(this.#dice.between(1000, PATIENCE_MS), () => settle(null));
    if (lost && this.#dice.once(2)) return;
    const travels = () => this.#dice.between(1, this.#slowest) * from.slowness;
    const asks = (): void => {
      if (!from.reachable || !coordinator.reachable) return;
      question(coordinator, (value) => {
        if (lost || unreadable || !coordinator.reachable) return;
        from.later(travels(), () => (from.reachable ? settle({ value }) : undefined));
      });
    };
    coordinator.later(travels() + late, asks);
    for (const fate of fates) if (fate.kind === 'duplicate') coordinator.later(travels() + fate.by, asks);
  }

  // ---- what befalls messages ------------------------------------------------------------------------------------------

  #fates(link: LinkName): readonly FateOfMessage[] {
    const message = (this.#counts.get(link) ?? 0) + 1;
    this.#counts.set(link, message);
    const fates = this.#world.fatesOf(link, message);
    if (this.tamper && link.startsWith(`${this.tamper.party} `) && !link.endsWith('asks')) {
      const { change } = this.tamper;
      if (change === 'replay') return [...fates, { kind: 'duplicate', link, message, by: this.#dice.below(5000) }];
      if (this.#dice.once(8)) return [...fates, { kind: 'garble', link, message }];
    }
    return fates;
  }

  #latency({ node, coordinator }: Session): number {
    return this.#dice.between(1, this.#slowest) * Math.max(node.slowness, coordinator.slowness);
  }

  #garbled(bytes: Bytes): Bytes {
    const out = Uint8Array.from(bytes);
    out[this.#dice.below(out.length)]! ^= this.#dice.between(1, 255);
    return out;
  }
}
