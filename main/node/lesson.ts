/** A lesson on this laptop: the cheat that its person chose, and what came of it. In any other election there is none. */
import { readEntry } from '../../shared/board/entry.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Label } from '../../shared/protocol/cheating/catalogue/cheat.ts';
import { Cheating, cheatsAhead, type NodeCheat, type Room } from '../../shared/protocol/cheating/lesson.ts';
import type { Outcome } from '../../shared/protocol/cheating/outcome.ts';
import type { Cheater } from '../../shared/protocol/cheating/twist.ts';
import type { NodeEffect, NodeEvent, NodeState } from '../../shared/protocol/node/state.ts';
import type { BoardStore } from '../storage/board-store.ts';

export class Lesson {
  readonly #state: NodeState;
  readonly #store: BoardStore;
  #cheating: Cheating | null = null;

  constructor(state: NodeState, store: BoardStore) {
    this.#state = state;
    this.#store = store;
  }

  get cheating(): Cheating | null {
    return this.#cheating;
  }

  get outcome(): Outcome | null {
    const { replica } = this.#state;
    const typeAt = (index: number) => readEntry(this.#store.entry(index)).type;
    return this.#cheating?.outcome(replica?.record ?? null, replica?.index ?? 0, typeAt) ?? null;
  }

  /**
   * What can still be chosen; null where this is no lesson.
   * @param lobby what the coordinator says of a lesson whose manifest is not made yet; null where it says that it is none
   */
  ahead(lobby: Room | null): readonly NodeCheat[] | null {
    const { replica } = this.#state;
    if (!replica) return lobby && cheatsAhead(null, 0, lobby);
    const { manifest } = replica.record;
    if (!manifest.lesson) return null;
    const { nodes, threshold, leastMixes } = manifest;
    const room = { laptops: nodes.length, needed: Math.max(threshold, leastMixes) };
    return replica.index === 0 ? [] : cheatsAhead(replica.record, replica.index, room);
  }

  /** From here on this laptop cheats in this way, one cheat at a time. Throws `not-a-lesson`, `out-of-phase`. */
  cheat(name: NodeCheat, guess: Label, lobby: Room | null): void {
    const ahead = this.ahead(lobby);
    if (ahead === null)
      throw new OstrakaError('not-a-lesson', 'this election is no lesson: no laptop cheats in it on purpose', {
        hint: 'begin an election as a lesson, and cheat there',
      });
    if (this.#cheating && !this.outcome)
      throw new OstrakaError('out-of-phase', 'this laptop cheats already: wait for what comes of it');
    if (!ahead.includes(name))
      throw new OstrakaError('out-of-phase', 'the moment for this cheat is over, or never comes');
    this.#cheating = new Cheating(name, guess, this.#state.replica?.record ?? null);
  }

  /** The steps stay honest wherever the manifest does not say that it is a lesson, whatever the lobby was told. */
  twisted(effects: readonly NodeEffect[], me: Cheater): readonly NodeEffect[] {
    const { replica } = this.#state;
    return this.#cheating && replica?.record.manifest.lesson ? this.#cheating.twisted(effects, me) : effects;
  }

  /** Whether what was refused was the cheat: what is honest is then due again. */
  refused({ submission, code, message }: Extract<NodeEvent, { kind: 'refused' }>): boolean {
    return this.#cheating?.refused(submission, code, message) ?? false;
  }
}
