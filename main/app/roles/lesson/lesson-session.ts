/** The window of the lesson: its page computes everything itself, and no election stands behind it. */
import type { RoleSession } from '../../window/role.ts';

export const openLesson = (): RoleSession => ({
  state: () => ({ role: 'lesson' }),
  handlers: {},
  recent: null,
  running: false,
  duty: null,
  close: async () => {},
});
