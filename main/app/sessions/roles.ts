/** How each role is opened. */
import type { Recent } from '../../../shared/protocol/ipc.ts';
import { openCoordinator, resumeCoordinator } from './coordinator-session.ts';
import { openLauncher } from './launcher-session.ts';
import { openNode, resumeNode } from './node-session.ts';
import type { OpenRole, ResumeRole } from './role.ts';
import type { Role } from './session.ts';
import { openSimulation } from './simulation-session.ts';
import { openVerifier } from './verifier-session.ts';
import { openVoter, resumeVoter } from './voter-session.ts';

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
