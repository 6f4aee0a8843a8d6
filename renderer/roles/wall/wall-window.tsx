import { useState } from 'preact/hooks';
import { unreachable } from '../../../shared/codec/error.ts';
import type { WallElection, WallState } from '../../../shared/protocol/wall.ts';
import { useTexts } from '../../design/surroundings.ts';
import { Cancelled, Empty, Mixing, TakingOver, WithoutResult } from './course.tsx';
import { Ceremony, Lobby, Voting } from './gathering.tsx';
import { Finished } from './result.tsx';
import { WallScreen } from './wall-screen.tsx';

/** What hangs on the wall: a screen for each phase, and nothing to press. */
export function WallWindow({ state: { election, over } }: { state: WallState }) {
  return election ? <OnWall election={election} /> : <Empty over={over} />;
}

function OnWall({ election }: { election: WallElection }) {
  const t = useTexts();
  const [told, setTold] = useState(false);
  const { pace, resultShown } = election;
  const { phase, cancelled, takeover, joining, tooFew } = election.status;
  if (cancelled) return <Cancelled election={election} />;
  if (takeover) return <TakingOver election={election} />;
  if (joining?.waits)
    return (
      <WallScreen
        key="joining"
        name="wall-joining"
        title={t('coordinator.joining.title')}
        lead={t('wall.joining', { count: joining.needed })}
        election={election}
      />
    );
  if (tooFew) return <WithoutResult election={election} />;
  // The story goes on when its election is over, before the curtain.
  const telling = phase === 'finished' && !resultShown && pace !== 'keep-up' && !told;
  if (telling || phase === 'mixing' || phase === 'decryption')
    return <Mixing election={election} onTold={() => setTold(phase === 'finished')} />;
  switch (phase) {
    case 'lobby':
      return <Lobby election={election} />;
    case 'ceremony':
    case 'enrolment':
      return <Ceremony election={election} />;
    case 'voting':
      return <Voting election={election} />;
    case 'finished':
      return <Finished election={election} />;
    default:
      return unreachable(phase);
  }
}
