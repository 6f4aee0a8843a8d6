import { unreachable } from '../shared/codec/error.ts';
import type { WindowState } from '../shared/protocol/ipc.ts';
import { CoordinatorWindow } from './roles/coordinator/coordinator-window.tsx';
import { LauncherWindow } from './roles/launcher/launcher-window.tsx';
import { LessonWindow } from './roles/lesson/lesson-window.tsx';
import { NodeWindow } from './roles/node/node-window.tsx';
import { SimulationWindow } from './roles/simulation/simulation-window.tsx';
import { VerifierWindow } from './roles/verifier/verifier-window.tsx';
import { VoterOrBooth } from './roles/voter/voter-or-booth.tsx';
import { WallWindow } from './roles/wall/wall-window.tsx';
import { WatchWindow } from './roles/watch/watch-window.tsx';

/** A window is what its state says, and nothing else. */
export function App({ state }: { state: WindowState }) {
  switch (state.role) {
    case 'launcher':
      return <LauncherWindow state={state} />;
    case 'coordinator':
      return <CoordinatorWindow state={state} />;
    case 'node':
      return <NodeWindow state={state} />;
    case 'voter':
      return <VoterOrBooth state={state} />;
    case 'verifier':
      return <VerifierWindow state={state} />;
    case 'simulation':
      return <SimulationWindow state={state} />;
    case 'lesson':
      return <LessonWindow state={state} />;
    case 'wall':
      return <WallWindow state={state} />;
    case 'watch':
      return <WatchWindow state={state} />;
    default:
      return unreachable(state);
  }
}
