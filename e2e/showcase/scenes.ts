/** Every kind of scene that there is, each at the end of a story in which it is told. */
import { readEntry } from '../../shared/board/entry.ts';
import { eventfulElections } from '../../shared/protocol/testing/eventful-elections.ts';
import type { Network } from '../../shared/protocol/testing/network.ts';
import { beatsOf } from '../../shared/story/beats.ts';
import type { Beat, Scene, SceneName } from '../../shared/story/scene.ts';
import { storyOf } from '../../shared/story/story.ts';
import { toldSamples } from '../../shared/story/testing/samples.ts';

/** Of each kind the story with the most laptops, up to the last scene of that kind. */
export async function everyScene(): Promise<ReadonlyMap<SceneName, readonly Beat[]>> {
  const stories = [
    ...Object.values<Network | readonly Network[]>({ ...eventfulElections() })
      .flat()
      .map(({ leaves, record }) => storyOf(leaves.map(readEntry), record)),
    ...(await toldSamples()).map(({ scenes }) => scenes),
  ];
  const laptopsOf = (story: readonly Scene[]): number => story[0]?.after.laptops.length ?? 0;
  const found = new Map<SceneName, readonly Beat[]>();
  for (const story of stories.sort((a, b) => laptopsOf(b) - laptopsOf(a)))
    for (const name of new Set(story.map((scene) => scene.name)))
      if (!found.has(name))
        found.set(name, beatsOf(story.slice(0, story.findLastIndex((scene) => scene.name === name) + 1)));
  return found;
}
