/** The launcher: what one can begin, what one can go on with. */
import { readTranscript } from '../../../../shared/board/transcript-file.ts';
import type { LauncherState, Recent } from '../../../../shared/protocol/ipc.ts';
import { practise } from '../../../coordinator/backup/drill.ts';
import type { RoleSession, Room } from '../../window/role.ts';

export function openLauncher(room: Room): RoleSession {
  const { surroundings, recents, nearby, changed } = room;
  let found: LauncherState['nearby'] = [];
  /** Looked at once: files are not read whenever something is announced. */
  const broken = new Set(
    recents
      .list()
      .filter((recent) => !room.isWhole(recent))
      .map(({ id }) => id),
  );
  const shown = (recent: Recent): Recent => (broken.has(recent.id) ? { ...recent, standing: 'broken' } : recent);
  const stop = nearby.browse((elections) => {
    found = elections;
    changed();
  });
  return {
    state: () => ({
      role: 'launcher',
      recents: recents.list().map(shown),
      invitation: surroundings.invitation,
      nearby: found,
      discoveryOff: nearby.off,
    }),
    handlers: {
      'launcher.forget': async ({ id }) => {
        recents.forget(id);
        changed();
        return null;
      },
      'launcher.take-over': async ({ bytes }) => {
        const { role } = await room.takeOver(readTranscript(bytes));
        await room.show(role);
        return null;
      },
      'launcher.drill': ({ bytes }) => practise(readTranscript(bytes), surroundings.workers),
    },
    recent: null,
    running: false,
    duty: null,
    close: async () => stop(),
  };
}
