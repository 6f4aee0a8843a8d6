import type { WallStanding } from '../../../../shared/protocol/wall.ts';
import { useBridge } from '../../../design/surroundings.ts';
import { WallPaceChoice } from '../../../story/wall-pace.tsx';

/** While there is a wall: how long it takes to tell what a laptop does. */
export function PaceOfWall({ wall }: { wall: WallStanding }) {
  const bridge = useBridge();
  if (wall.open === 0) return null;
  return (
    <WallPaceChoice
      pace={wall.pace}
      onPace={(pace) => bridge.call('coordinator.wall', { order: { do: 'pace', pace } })}
    />
  );
}
