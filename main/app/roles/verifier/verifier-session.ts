/** The verifier's window: what shared/verdict decides, with the threads of this computer. */
import { VerifierDesk } from '../../../../shared/verdict/verifier-desk.ts';
import { startForeignThread } from '../../../foreign/foreign-thread.ts';
import { startVerdictThread } from '../../../verdict/verdict-thread.ts';
import { ipcError } from '../../window/ipc-host.ts';
import type { RoleSession, Room } from '../../window/role.ts';

export function openVerifier({ surroundings, changed }: Room): RoleSession {
  const { workers } = surroundings;
  const desk = new VerifierDesk({
    start: (order, onProgress) => startVerdictThread({ ...order, workers }, onProgress),
    startForeign: startForeignThread,
    save: (name, mime, bytes) => surroundings.saveFile(name, mime, bytes),
    failure: ipcError,
    changed,
  });
  return {
    state: () => desk.state,
    handlers: desk.handlers,
    recent: null,
    get running() {
      return desk.state.running !== null;
    },
    duty: null,
    close: () => desk.close(),
  };
}
