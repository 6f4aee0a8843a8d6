/** How each role is opened. */
import type { Recent } from '../../shared/protocol/ipc.ts';
import { openCoordinator, resumeCoordinator } from './roles/coordinator/coordinator-session.ts';
import { openLauncher } from './roles/launcher/launcher-session.ts';
import { openNode, resumeNode } from './roles/node/node-session.ts';
import { openSimulation } from './roles/simulation/simulation-session.ts';
import { openVerifier } from './roles/verifier/verifier-session.ts';
import { openVoter, resumeVoter } from './roles/voter/voter-session.ts';
import type { OpenRole, ResumeRole } from './window/role.ts';
import type { Role } from './window/session.ts';

export const openers: { readonly [R in Role]: OpenRole } = {
  launcher: openLauncher,
  coordinator: openCoordinator,
  node: openNode,
  voter: openVoter,
  verifier: openVerifier,
  simulation: openSimulation,
};

export const resumers: { readonly [R in Recent['role']]: ResumeRole } = {
  coordinator: resumeCoordinator,
  node: resumeNode,
  voter: resumeVoter,
};
