import { unreachable } from '../../shared/codec/error.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';

interface Marked {
  readonly lesson?: boolean;
  readonly rehearsal?: true;
}

/** What the election is that a window shows, where people do not vote in earnest, whichever screen it is at; null where they do. */
export function markOf(state: WindowState): 'lesson' | 'rehearsal' | null {
  const shown = electionIn(state);
  if (shown?.rehearsal) return 'rehearsal';
  return shown?.lesson ? 'lesson' : null;
}

function electionIn(state: WindowState): Marked | null | undefined {
  switch (state.role) {
    // No election stands behind these.
    case 'launcher':
    case 'lesson':
      return null;
    case 'coordinator':
    case 'wall':
      return state.election?.status;
    case 'node':
      return state.node?.status;
    case 'voter':
      return state;
    case 'verifier':
      return state.verdict?.election ?? state.fork?.convicted;
    case 'simulation':
      return state.status;
    case 'watch':
      return state.election;
    default:
      return unreachable(state);
  }
}
