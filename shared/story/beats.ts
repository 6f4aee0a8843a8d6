/** What a player plays, step by step: scenes of one kind in a row are one beat. */
import type { Beat, Scene, SceneName } from './scene.ts';

/** What voters do while voting is open, the most telling first: it comes by the thousand and in any order. */
const polling = ['ballot', 'ballot-again', 'test', 'code', 'roll'] as const satisfies readonly SceneName[];

/** Whether it is what voters do while voting is open. */
export const isPolling = (name: SceneName): boolean => polling.some((one) => one === name);

/** Scenes of which several in a row are one beat, by what that is about. */
const together: { readonly [N in SceneName]?: string } = {
  accept: 'accept',
  'deal-commit': 'deal-commit',
  deal: 'deal',
  confirm: 'confirm',
  ...Object.fromEntries(polling.map((name) => [name, 'polling'])),
  attest: 'attest',
};

/**
 * The beats of a story, in order. A story that grows changes the last of its beats at most, and adds others: `beats` are
 * those of its beginning, `scenes` the rest of it.
 */
export function beatsOf(scenes: readonly Scene[], beats: readonly Beat[] = []): readonly Beat[] {
  const all = [...beats];
  for (const scene of scenes) {
    const last = all.at(-1);
    if (last && belongs(last, scene)) all[all.length - 1] = joined(last, scene);
    else all.push(beatOf(scene));
  }
  return all;
}

const beatOf = ({ entries, name, ...scene }: Scene): Beat => ({
  ...scene,
  name,
  entries: [entries[0]!, entries.at(-1)!],
  scenes: { [name]: 1 },
});

const belongs = (beat: Beat, { name, chapter }: Scene): boolean =>
  together[name] !== undefined && together[beat.name] === together[name] && beat.chapter === chapter;

function joined(beat: Beat, { name, entries, values, actor, after }: Scene): Beat {
  const scenes = { ...beat.scenes, [name]: (beat.scenes[name] ?? 0) + 1 };
  return {
    // Of what voters do one name stands for all.
    name: polling.find((one) => scenes[one]) ?? name,
    chapter: beat.chapter,
    entries: [beat.entries[0], entries.at(-1)!],
    scenes,
    values: { ...beat.values, ...values },
    actor: beat.actor === actor ? actor : null,
    after,
  };
}

/** How many scenes are in a beat. */
export const scenesIn = ({ scenes }: Pick<Beat, 'scenes'>): number =>
  Object.values(scenes).reduce<number>((sum, count) => sum + (count ?? 0), 0);
