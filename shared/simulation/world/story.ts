/** The story of a simulated election is that of its board, whoever holds it and whatever befell it. */
import { readEntry } from '../../board/entry.ts';
import type { ElectionRecord } from '../../board/record.ts';
import type { Bytes } from '../../codec/bytes.ts';
import { storyFault } from '../../story/claims.ts';
import type { Scene } from '../../story/scene.ts';
import { storyOf } from '../../story/story.ts';
import type { World } from './world.ts';

/** What is wrong with the story of a board that is still held; null where each of its entries is told as it is. */
export function falseStory(world: World): string | null {
  const { coordinators, nodes, lapse } = world;
  const boards = [
    ...coordinators.map(({ name, up, disk, state }) => ({ name, up, leaves: disk.leaves, record: state?.record })),
    ...nodes.map(({ name, up, leaves, state }) => ({ name, up, leaves, record: state?.replica?.record })),
  ];
  const told = new Set<string>();
  for (const { name, up, leaves, record } of boards) {
    if (!up || !record || record.log.size === 0) continue;
    // Most of them hold the same.
    const board = record.log.root().join();
    if (told.has(board)) continue;
    told.add(board);
    const fault = faultIn(leaves, record, lapse === 'tells of no proof');
    if (fault) return `the story that ${name} tells is false: ${fault}`;
  }
  return null;
}

function faultIn(leaves: readonly Bytes[], record: ElectionRecord, withoutProofs: boolean): string | null {
  const entries = leaves.slice(0, record.log.size).map(readEntry);
  const all = storyOf(entries, record);
  const scenes = withoutProofs ? all.filter(({ name }) => name !== 'proof') : all;
  const early = [1, 2, 3].map((quarters) => storyOf(entries.slice(0, (entries.length * quarters) / 4), record));
  return storyFault(entries, record, scenes) ?? changedSince(all, early);
}

/** Whether a story does not begin as it was told when the board was shorter. */
function changedSince(scenes: readonly Scene[], stories: readonly (readonly Scene[])[]): string | null {
  const other = stories.find((earlier) => JSON.stringify(scenes.slice(0, earlier.length)) !== JSON.stringify(earlier));
  return other ? `its first ${other.length} scenes were told otherwise before` : null;
}
