import { BoothWindow } from './booth/booth-window.tsx';
import type { VoterWindowState } from './screens/voter-frame.tsx';
import { VoterWindow } from './voter-window.tsx';

/** One voter's own window, or a booth of many. */
export function VoterOrBooth({ state }: { state: VoterWindowState }) {
  return state.booth ? <BoothWindow state={state} booth={state.booth} /> : <VoterWindow state={state} />;
}
