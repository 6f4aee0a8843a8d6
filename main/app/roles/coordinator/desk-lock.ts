/** The lock of the organiser's window, at a desk of two people. */
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Handlers } from '../../../../shared/protocol/ipc.ts';
import type { Desk } from '../../../coordinator/desk/desk.ts';

/**
 * What locks a window and unlocks it.
 * @param deskHere null where one person sits at it
 * @param changed called when the window shows something else
 */
export function lockOf(deskHere: () => Desk | null, changed: () => void) {
  const begun = (): Desk => {
    const desk = deskHere();
    if (!desk) throw new OstrakaError('out-of-phase', 'one person sits at this desk: there are no passphrases');
    return desk;
  };
  return {
    'coordinator.lock': async () => {
      begun().lock();
      changed();
      return null;
    },
    'coordinator.unlock': async ({ passphrase }) => {
      try {
        await begun().unlock(passphrase);
      } finally {
        // The count of wrong ones, too.
        changed();
      }
      return null;
    },
  } satisfies Handlers;
}

/** The same calls, each of them refused. */
export const refusedWhileLocked = (handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.keys(handlers).map((name) => [
      name,
      async () => {
        throw new OstrakaError('desk-locked', 'this window is locked', {
          hint: 'one of the two passphrases unlocks it',
        });
      },
    ]),
  );
