/** A mix node's window: looking for an election until it has joined one. */
import { join } from 'node:path';
import * as v from 'valibot';
import { writeFork } from '../../../../shared/board/fork.ts';
import { type Bytes, equal, hex, unhex, utf8 } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { fileName } from '../../../../shared/codec/file-name.ts';
import { text } from '../../../../shared/codec/schema.ts';
import type { Argument, Duty, Handlers, NodeWindowState, Recent, Saved } from '../../../../shared/protocol/ipc.ts';
import { readLink } from '../../../../shared/protocol/link.ts';
import { notesIn } from '../../../../shared/protocol/witness.ts';
import { storyPart } from '../../../../shared/story/story-part.ts';
import { transcriptBytes } from '../../../files/election-files.ts';
import { exportKey } from '../../../files/key-export.ts';
import { loadJson, saveJson } from '../../../files/saved-json.ts';
import { boardCopy } from '../../../storage/board-copy.ts';
import { holdsBoard } from '../../../storage/board-store.ts';
import { holdsKeys } from '../../../storage/key-store.ts';
import { systemRandom } from '../../../workers/system-random.ts';
import type { RoleSession, Room, StateOf } from '../../window/role.ts';
import { saveTranscript } from '../../window/save-transcript.ts';
import { JoinedNode, type Joining } from './joined-node.ts';

const OWNER_ONLY = 0o600;
const fileSchema = v.object({
  link: v.pipe(v.string(), v.maxLength(400)),
  name: text(40),
  isNext: v.exactOptional(v.boolean()),
});

export const openNode = (room: Room): RoleSession => new NodeWindowSession(room);

export async function resumeNode(room: Room, { id }: Recent): Promise<RoleSession> {
  const kept = readJoin(room, id);
  const session = new NodeWindowSession(room);
  try {
    await session.join({ ...kept, id, takeOver: false });
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}

export function isNodeWhole(room: Room, recent: Recent): boolean {
  try {
    const directory = room.recents.directory(recent);
    return readJoin(room, recent.id).link !== '' && holdsBoard(directory) && holdsKeys(join(directory, 'keys'));
  } catch (error) {
    if (error instanceof OstrakaError) return false;
    throw error;
  }
}

class NodeWindowSession implements RoleSession {
  readonly #room: Room;
  readonly #unbrowse: () => void;
  #found: NodeWindowState['nearby'] = [];
  #node: JoinedNode | null = null;
  /** One join at a time. */
  #joining = false;
  #closed = false;

  constructor(room: Room) {
    this.#room = room;
    this.#unbrowse = room.nearby.browse((found) => {
      this.#found = found;
      room.changed();
    });
  }

  state(): StateOf<'node'> {
    return { role: 'node', nearby: this.#found, discoveryOff: this.#room.nearby.off, node: this.#node?.view() ?? null };
  }

  get recent() {
    return this.#node && { id: this.#node.joining.id, role: 'node' as const };
  }

  get running(): boolean {
    return this.#joining || this.#node !== null;
  }

  get duty(): Duty | null {
    return this.#node?.needed ? { role: 'node', title: this.#node.title } : null;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#unbrowse();
    await this.#node?.close();
  }

  readonly handlers: Handlers = {
    'window.story': async ({ from }) => storyPart(this.#node?.node.loop.state.replica?.story.beats ?? [], from),
    'node.join': async ({ compared = false, given = false, ...wanted }) => {
      readLink(wanted.link);
      if (!compared && !given && this.#found.some(({ link }) => link === wanted.link))
        throw new OstrakaError('compare-first', 'a name in the network proves nothing', {
          hint: 'compare the twelve words with those on the organiser’s screen first',
        });
      if (this.#node && !this.#node.over && !wanted.takeOver)
        throw new OstrakaError('out-of-phase', 'this window is a node of an election already');
      await this.join({ ...wanted, id: this.#idFor(wanted) });
      return null;
    },
    'node.join-again': async ({ name }) => {
      const { joining, over } = this.#joined;
      if (!over) throw new OstrakaError('out-of-phase', 'this window is a node of an election already');
      await this.join({ ...joining, name, takeOver: false });
      return null;
    },
    'node.next': async () => {
      const { next, needed, joining } = this.#joined;
      if (next === null) throw new OstrakaError('not-yet', 'no other round is open');
      if (needed) throw new OstrakaError('not-yet', 'this laptop has still to sign the result of this round');
      const wanted = { link: next, name: joining.name, takeOver: false };
      await this.join({ ...wanted, id: this.#idFor(wanted), isNext: true });
      return null;
    },
    'node.words': async ({ match }) => {
      if (!(await this.#joined.compare(match))) throw new OstrakaError('not-yet', 'there are no words to compare yet');
      return null;
    },
    'node.cheat': async ({ name, guess }) => {
      this.#joined.cheat(name, guess);
      return null;
    },
    'node.glass': async ({ do: what }) => {
      this.#joined.disclose(what);
      return null;
    },
    'node.read': async ({ ballot }) => {
      this.#joined.disclose({ read: unhex(ballot) });
      return null;
    },
    'node.agree': async ({ proposal }) => {
      await this.#joined.agree(unhex(proposal));
      return null;
    },
    'node.release': async () => {
      await this.#joined.release();
      return null;
    },
    'node.take-over': async () => {
      const node = this.#joined;
      if ((await node.read(async (store) => store.entryCount)) === 0)
        throw new OstrakaError('no-board', 'there is no election on this laptop yet to go on with', {
          hint: 'begin a new one',
        });
      const show = await this.#oneAtATime(() => this.#lead(node));
      await show();
      return null;
    },
    'node.save': async ({ what }) => this.#save(this.#joined, what),
    'node.compare': async ({ text }) => this.#joined.compareWith(notesIn(text)),
    'node.export': async ({ passphrase }) => {
      const { node, joining } = this.#joined;
      const file = await exportKey(node.key.seed, passphrase, systemRandom);
      return this.#room.surroundings.saveFile(fileName(joining.name, '.ostraka-key'), 'application/octet-stream', file);
    },
  };

  async #save(node: JoinedNode, what: Argument<'node.save'>['what']): Promise<Saved> {
    const { title } = node.view();
    if (title === null) throw new OstrakaError('no-board', 'there is no election on this laptop yet to be saved');
    const save = (suffix: string, mime: string, bytes: Bytes) =>
      this.#room.surroundings.saveFile(fileName(title, suffix), mime, bytes);
    const { replica, disk } = node.node.loop.state;
    switch (what) {
      case 'transcript':
        return saveTranscript(this.#room.surroundings, title, await node.read(transcriptBytes));
      case 'checkpoint':
        if (!replica?.reached) throw new OstrakaError('not-yet', 'this laptop has compared no checkpoint yet');
        return save('-checkpoint.txt', 'text/plain', utf8(replica.reached.note));
      case 'fork':
        if (!disk.fork) throw new OstrakaError('not-yet', 'there is no fork to be proven');
        return save('-fork.json', 'application/json', utf8(writeFork(disk.fork)));
    }
  }

  async join(joining: Joining): Promise<void> {
    await this.#oneAtATime(() => this.#start(joining));
  }

  async #oneAtATime<T>(act: () => Promise<T>): Promise<T> {
    if (this.#joining) throw new OstrakaError('busy', 'this laptop is joining already');
    this.#joining = true;
    try {
      return await act();
    } finally {
      this.#joining = false;
      this.#room.changed();
    }
  }

  async #start(joining: Joining): Promise<void> {
    await this.#node?.close();
    const node = await JoinedNode.start(this.#room, joining);
    if (this.#closed) return await node.close();
    this.#node = node;
    const { id, link, name, isNext = false } = joining;
    saveJson(fileOf(this.#room, id), { link, name, isNext }, OWNER_ONLY);
  }

  /** Starts a coordinator from this node's copy, and this node as the first of its nodes; returns what shows it. */
  async #lead(node: JoinedNode): Promise<() => Promise<void>> {
    // The copy must hold all that this node will report: it reads nothing more of the old coordinator.
    await node.close();
    const { joining } = node;
    const { role, link } = await node
      .read(async (store) => this.#room.takeOver(await boardCopy(store)))
      .catch(async (error: unknown) => {
        await this.#start({ ...joining, takeOver: false });
        throw error;
      });
    try {
      await this.#start({ ...joining, link, takeOver: true });
    } catch (error) {
      await role.close();
      throw error;
    }
    return () => this.#room.show(role);
  }

  get #joined(): JoinedNode {
    if (!this.#node) throw new OstrakaError('not-yet', 'this laptop has not joined an election yet');
    return this.#node;
  }

  /** Where this laptop was in this coordinator's election before, it goes on as the same node. */
  #idFor({ link, takeOver }: Pick<Argument<'node.join'>, 'link' | 'takeOver'>): string {
    const nodes = this.#room.recents.list().filter(({ role }) => role === 'node');
    if (takeOver) {
      const id = this.#node?.joining.id ?? nodes[0]?.id;
      if (!id)
        throw new OstrakaError(
          'no-election',
          'this laptop is in no election that another coordinator could go on with',
        );
      return id;
    }
    const { coordinator } = readLink(link);
    const known = nodes.find(({ id }) => leads(this.#room, id, coordinator));
    return known?.id ?? `node-${hex(coordinator).slice(0, 40)}`;
  }
}

/** Throws `unreadable`. */
function readJoin(room: Room, id: string): v.InferOutput<typeof fileSchema> {
  const parsed = v.safeParse(fileSchema, loadJson(fileOf(room, id)));
  if (!parsed.success) throw new OstrakaError('unreadable', `${fileOf(room, id)} does not say which election to join`);
  return parsed.output;
}

function leads(room: Room, id: string, coordinator: Uint8Array): boolean {
  try {
    return equal(readLink(readJoin(room, id).link).coordinator, coordinator);
  } catch (error) {
    if (error instanceof OstrakaError) return false;
    throw error;
  }
}

const fileOf = (room: Room, id: string): string => join(room.recents.directory({ id, role: 'node' }), 'join.json');
