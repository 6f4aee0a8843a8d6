/** What a session lets the room see: windows on the wall look at it, and it tells them when to look again. */
import {
  USUAL_PACE,
  type WallElection,
  type WallOrder,
  type WallPace,
  type WallStanding,
} from '../../../shared/protocol/wall.ts';
import type { Beat } from '../../../shared/story/scene.ts';
import { type StoryPart, storyPart } from '../../../shared/story/story-part.ts';
import { Pace } from '../../progress/pace.ts';

/** Milliseconds between two states that a wall is told of: a room reads slowly, and what is shown costs who leads. */
const WALL_EVERY = 500;

/** What a session shows of its election; whether its result is shown yet is the wall's to know. */
export type Shown = Omit<WallElection, 'resultShown' | 'pace'>;

/** What a wall looks at: what there is to show, null where there is nothing, and its story. */
export interface Source {
  shown(): Shown | null;
  story(): readonly Beat[];
}

export class Wall {
  #source: Source;
  #changed: () => void;
  readonly #watching = new Set<() => void>();
  readonly #telling = new Pace(WALL_EVERY, () => this.#tellNow());
  /** What was there last stays until something else is; null once the session is closed. */
  #last: Shown | null = null;
  #resultShown = false;
  #pace: WallPace = USUAL_PACE;
  #over = false;
  /** Of a window that was asked for and is not open yet. */
  #address: string | null = null;

  /**
   * @param source asked only while somebody looks
   * @param changed called when the standing is another
   */
  constructor(source: Source, changed: () => void) {
    this.#source = source;
    this.#changed = changed;
  }

  get standing(): WallStanding {
    return { open: this.#watching.size, address: this.#address, resultShown: this.#resultShown, pace: this.#pace };
  }

  /** Whether the session is closed. */
  get over(): boolean {
    return this.#over;
  }

  election(): WallElection | null {
    if (this.#over) return null;
    this.#last = this.#source.shown() ?? this.#last;
    const resultShown = this.#resultShown;
    const tally = resultShown ? (this.#last?.tally ?? null) : null;
    return this.#last && { ...this.#last, tally, resultShown, pace: this.#pace };
  }

  /** What is told of the election from a beat on. */
  story(from: number): StoryPart {
    return storyPart(this.#over ? [] : this.#source.story(), from);
  }

  /** Calls `listener` whenever there may be something new; returns what ends it. */
  watch(listener: () => void): () => void {
    this.#watching.add(listener);
    this.#address = null;
    this.#changed();
    return () => {
      if (this.#watching.delete(listener)) this.#changed();
    };
  }

  /** @param open opens a window that shows it; returns where it is opened by hand, null where that is never needed */
  obey(order: WallOrder, open: (wall: Wall) => string | null): void {
    if (order.do === 'open') this.#address = open(this);
    else if (order.do === 'pace') this.#pace = order.pace;
    else this.#resultShown = true;
    this.#tellNow();
    this.#changed();
  }

  /** Another session shows its election on it from now on: who looks on stays, and the curtain is drawn again. */
  turnTo(source: Source, changed: () => void): void {
    this.#source = source;
    this.#changed = changed;
    this.#last = null;
    this.begin();
    this.#changed();
  }

  /** Another election: the curtain is drawn again. */
  begin(): void {
    this.#resultShown = false;
    this.#tellNow();
  }

  /** There may be something new: whoever watches looks again, soon. */
  tell(): void {
    if (this.#watching.size > 0) this.#telling.soon();
  }

  /** From now on the wall is empty. */
  end(): void {
    this.#over = true;
    this.#last = null;
    this.#telling.stop();
    this.#tellNow();
  }

  #tellNow(): void {
    for (const listener of this.#watching) listener();
  }
}
