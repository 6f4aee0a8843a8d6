/** How each role is opened. */
import type { Recent } from '../../../shared/protocol/ipc.ts';
import { openCoordinator, resumeCoordinator } from './coordinator-session.ts';
import { openLauncher } from './launcher-session.ts';
import type { OpenRole, ResumeRole } from './role.ts';
import type { Role } from './session.ts';

export const openers: { readonly [R in Role]: OpenRole } = {
  launcher: openLauncher,
  coordinator: openCoordinator,
  node: openLauncher,
  voter: openLauncher,
  verifier: openLauncher,
  simulation: openLauncher,
};

export const resumers: { readonly [R in Recent['role']]: ResumeRole } = {
  coordinator: resumeCoordinator,
  node: resumeCoordinator,
  voter: resumeCoordinator,
};
