/** The launcher: what one can begin, what one can go on with. */
import type { LauncherState } from '../../../shared/protocol/ipc.ts';
import type { RoleSession, Room } from './role.ts';

export function openLauncher({ surroundings, recents, nearby, changed }: Room): RoleSession {
  let found: LauncherState['nearby'] = [];
  const stop = nearby.browse((elections) => {
    found = elections;
    changed();
  });
  return {
    state: () => ({
      role: 'launcher',
      recents: recents.list(),
      invitation: surroundings.invitation,
      nearby: found,
    }),
    handlers: {
      'launcher.forget': async ({ id }) => {
        recents.forget(id);
        changed();
        return null;
      },
    },
    recent: null,
    running: false,
    close: async () => stop(),
  };
}
