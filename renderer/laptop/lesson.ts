import { unreachable } from '../../shared/codec/error.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';

/** Whether what a window shows is of a lesson, whichever screen it is at. */
export function isLesson(state: WindowState): boolean {
  switch (state.role) {
    // No election stands behind these.
    case 'launcher':
    case 'lesson':
      return false;
    case 'coordinator':
    case 'wall':
      return state.election?.status.lesson === true;
    case 'node':
      return state.node?.status?.lesson === true;
    case 'voter':
      return state.lesson;
    case 'verifier':
      return (state.verdict?.election?.lesson ?? state.fork?.convicted?.lesson) === true;
    case 'simulation':
      return state.status?.lesson === true;
    case 'watch':
      return state.election?.lesson === true;
    default:
      return unreachable(state);
  }
}
