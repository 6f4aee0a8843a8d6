/** How each role is opened. */
import { openLauncher } from './launcher-session.ts';
import type { OpenRole } from './role.ts';
import type { Role } from './session.ts';

export const openers: { readonly [R in Role]: OpenRole } = {
  launcher: openLauncher,
  coordinator: openLauncher,
  node: openLauncher,
  voter: openLauncher,
  verifier: openLauncher,
  simulation: openLauncher,
};
