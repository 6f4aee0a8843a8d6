/** The heads that have reached somebody who keeps them: nobody can take these back. */
import { origin } from '../../board/checkpoint.ts';
import { encodeBase64, parseNote } from '../../board/note.ts';
import { hex } from '../../codec/bytes.ts';
import { maySign } from '../../protocol/coordinator/floor/floor.ts';
import { hasOwnEpoch } from '../../protocol/coordinator/takeover.ts';
import { CoordinatorLaptop } from '../laptops/coordinator-laptop.ts';
import { NodeLaptop } from '../laptops/node-laptop.ts';
import type { Party } from '../laptops/parties.ts';
import type { World } from './world.ts';

interface Held {
  readonly by: string;
  /** In base64. */
  readonly root: string;
}

export class Published {
  /** By board and size. */
  readonly #heads = new Map<string, Map<number, Held>>();
  readonly #read = new Set<string>();
  /** Up to which size the leader's board has been held against them, in which life of which process. */
  #compared = { by: '', size: 0 };

  /** What broke, in words, after a step of this party; null where there is one head of each size. */
  look(world: World, laptop: Party): string | null {
    if (world.hostile.has('coordinator')) return null;
    for (const { name, board, receipts } of world.voters) {
      const broken = world.isHonestName(name) && this.#keeps(name, [board?.note, receipts.at(-1)?.note]);
      if (broken) return broken;
    }
    if (laptop instanceof CoordinatorLaptop) return this.#signs(laptop);
    if (!(laptop instanceof NodeLaptop) || !world.isHonest(laptop)) return null;
    if (laptop.state.disk.fork) return `${laptop.name} holds proof of a fork`;
    return this.#keeps(laptop.name, [laptop.latest]);
  }

  /** What this party keeps of signed heads is of the board that all others know. */
  #keeps(by: string, notes: readonly (string | null | undefined)[]): string | null {
    for (const note of notes) {
      if (!note || this.#read.has(note)) continue;
      this.#read.add(note);
      const { board, size, root } = headIn(note);
      const held = this.#heads.get(board) ?? new Map<number, Held>();
      this.#heads.set(board, held);
      const before = held.get(size);
      if (before && before.root !== root) return `${before.by} and ${by} hold two signed boards of ${size} entries`;
      if (before) continue;
      held.set(size, { by, root });
      this.#compared = { by: '', size: 0 };
    }
    return null;
  }

  /** What this coordinator goes on to sign holds what anybody keeps. */
  #signs({ name, up, life, state }: CoordinatorLaptop): string | null {
    const { record, floor } = state ?? {};
    if (!up || !record || !maySign(floor ?? null) || !hasOwnEpoch(state)) return null;
    const { log, fingerprint, epoch } = record;
    const by = `${name} ${life} ${hex(record.coordinator)}`;
    const from = this.#compared.by === by ? this.#compared.size : 0;
    this.#compared = { by, size: log.size };
    for (const [size, held] of this.#heads.get(origin(fingerprint, epoch)) ?? []) {
      if (size > log.size)
        return `${name} leads with ${log.size} entries, and ${held.by} holds a signed board of ${size}`;
      if (size > from && encodeBase64(log.root(size)) !== held.root)
        return `${name} signs another board of ${size} entries than the one that ${held.by} holds`;
    }
    return null;
  }
}

/** Of a note that was read and found signed. */
function headIn(note: string): { board: string; size: number; root: string } {
  const [board, size, root] = parseNote(note).text.split('\n') as [string, string, string];
  return { board, size: Number(size), root };
}
