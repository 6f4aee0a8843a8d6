import { useState } from 'preact/hooks';
import { unreachable } from '../../shared/codec/error.ts';
import type { CoordinatorWindowState } from '../../shared/protocol/ipc.ts';
import { Ceremony } from './ceremony.tsx';
import type { Election } from './election.ts';
import { Finished } from './finished.tsx';
import { Lobby } from './lobby.tsx';
import { Mixing } from './mixing.tsx';
import { useProjector } from './projector.tsx';
import { TakingOver } from './taking-over.tsx';
import { Voting } from './voting.tsx';
import { Wizard } from './wizard.tsx';
import './coordinator.css';

/** A wizard until the lobby is open; then a screen for each phase. */
export function CoordinatorWindow({ state }: { state: CoordinatorWindowState }) {
  const [planned, setPlanned] = useState<number | null>(null);
  if (!state.election) return <Wizard onOpen={setPlanned} />;
  return <Led election={state.election} planned={planned} />;
}

function Led({ election, planned }: { election: Election; planned: number | null }) {
  const [projector, setProjector] = useState(false);
  useProjector(projector);
  const props = { election, projector, setProjector };
  const { phase, takeover } = election.status;
  if (takeover) return <TakingOver {...props} />;
  switch (phase) {
    case 'lobby':
      return <Lobby {...props} planned={planned} />;
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
