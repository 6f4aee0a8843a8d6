/** A story as a window holds it: asked for part by part, again whenever the board has grown. */
import type { Beat } from './scene.ts';
import type { StoryPart } from './story-part.ts';

/**
 * All beats that there are now. `known` are those of an earlier question, of which the last may have changed since.
 * Throws what `ask` throws.
 */
export async function fetchStory(
  known: readonly Beat[],
  ask: (from: number) => Promise<StoryPart>,
): Promise<readonly Beat[]> {
  let beats = known;
  for (;;) {
    const from = Math.max(0, beats.length - 1);
    const part = await ask(from);
    // Another story than the one that is known: a laptop that starts again tells it from the beginning.
    if (part.total < beats.length) {
      beats = [];
      continue;
    }
    beats = [...beats.slice(0, from), ...part.beats];
    if (beats.length >= part.total || part.beats.length === 0) return beats;
  }
}
