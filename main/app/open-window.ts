/**
 * Opens windows: the one place that knows every role. A role knows the window that it stands in (window/role.ts) and none
 * of the others; what it wants of another it asks of the window.
 */
import { isLedWhole, openCoordinator, resumeCoordinator, takeOver } from './roles/coordinator/coordinator-session.ts';
import { openLauncher } from './roles/launcher/launcher-session.ts';
import { openLesson } from './roles/lesson/lesson-session.ts';
import { isNodeWhole, openNode, resumeNode } from './roles/node/node-session.ts';
import { openSimulation } from './roles/simulation/simulation-session.ts';
import { openVerifier } from './roles/verifier/verifier-session.ts';
import { isVoteWhole, openVoter, resumeVoter } from './roles/voter/voter-session.ts';
import { WallSession } from './roles/wall/wall-session.ts';
import type { RoleInWindow, Roles } from './window/role.ts';
import { RoleWindow } from './window/role-window.ts';
import type { Surroundings, WindowSession } from './window/session.ts';
import type { Wall } from './window/wall.ts';

const roles: Roles = {
  open: {
    launcher: openLauncher,
    coordinator: openCoordinator,
    node: openNode,
    voter: openVoter,
    verifier: openVerifier,
    simulation: openSimulation,
    lesson: openLesson,
  },
  resume: { coordinator: resumeCoordinator, node: resumeNode, voter: resumeVoter },
  isWhole: { coordinator: isLedWhole, node: isNodeWhole, voter: isVoteWhole },
  takeOver,
};

/** A window's session, first in `role`; it changes its role as the person goes on from the launcher. */
export const openWindowSession = (surroundings: Surroundings, role: RoleInWindow = 'launcher'): WindowSession =>
  new RoleWindow(surroundings, roles, role);

/** A window for the room: it shows what is given it, and nothing can be done in it. */
export const openWallSession = (
  surroundings: Pick<Surroundings, 'profile' | 'version' | 'locale' | 'shell'>,
  wall: Wall,
): WindowSession => new WallSession(surroundings, wall);
