import { useState } from 'preact/hooks';
import { unreachable } from '../../../shared/codec/error.ts';
import type { CoordinatorWindowState } from '../../../shared/protocol/ipc.ts';
import { Locked } from './desk/locked.tsx';
import { Cancelled } from './lobby/cancelled.tsx';
import { MinutesScreen } from './papers/minutes.tsx';
import { mayHang, PosterScreen } from './papers/poster.tsx';
import { Ceremony } from './phases/ceremony.tsx';
import { Finished } from './phases/finished.tsx';
import { Joining } from './phases/joining.tsx';
import { Lobby } from './phases/lobby.tsx';
import { Mixing } from './phases/mixing.tsx';
import type { PhaseProps } from './phases/phase.ts';
import { TakingOver } from './phases/taking-over.tsx';
import { Voting } from './phases/voting.tsx';
import { WithoutResult } from './phases/without-result.tsx';
import { Wizard } from './wizard/wizard.tsx';

/** A wizard until the lobby is open; then a screen for each phase. */
export function CoordinatorWindow({ state }: { state: CoordinatorWindowState }) {
  if (state.locked) return <Locked desk={state.locked} />;
  if (!state.election) return <Wizard kept={state.draft} rehearsed={state.rehearsed ?? null} />;
  return <Led election={state.election} wall={state.wall} after={state.after ?? null} />;
}

function Led(props: Omit<PhaseProps, 'onPaper'>) {
  const [paper, setPaper] = useState<'poster' | 'minutes' | null>(null);
  const { election } = props;
  const done = () => setPaper(null);
  if (paper === 'poster' && mayHang(election)) return <PosterScreen election={election} onDone={done} />;
  if (paper === 'minutes') return <MinutesScreen election={election} onDone={done} />;
  return <PhaseOf {...props} onPaper={setPaper} />;
}

function PhaseOf(props: PhaseProps) {
  const { election } = props;
  const { phase, cancelled, takeover, joining, tooFew } = election.status;
  if (cancelled) return <Cancelled election={election} />;
  if (takeover) return <TakingOver {...props} />;
  if (joining?.waits) return <Joining {...props} />;
  if (tooFew) return <WithoutResult {...props} />;
  switch (phase) {
    case 'lobby':
      return <Lobby {...props} />;
    case 'ceremony':
    case 'enrolment':
      return <Ceremony {...props} />;
    case 'voting':
      return <Voting {...props} />;
    case 'mixing':
    case 'decryption':
      return <Mixing {...props} />;
    case 'finished':
      return <Finished {...props} />;
    default:
      return unreachable(phase);
  }
}
