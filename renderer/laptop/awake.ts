/** Whether this laptop stays awake while an election needs it: the app sees to it itself, in a browser the page asks. */
import { useEffect, useState } from 'preact/hooks';
import type { Awake, Shell } from '../design/surroundings.ts';

/**
 * Null where nothing needs it. A browser holds a lock only for the page in front, and takes it away where the system saves
 * power; it is asked for again whenever the page comes to the front.
 */
export function useAwake(shell: Shell['shell'], needed: boolean): Awake | null {
  const [lock, setLock] = useState<Awake | null>(null);
  const asks = needed && shell === 'browser';
  useEffect(() => (asks ? holdLock(setLock) : setLock(null)), [asks]);
  if (!needed) return null;
  return shell === 'app' ? 'app' : lock;
}

/** @see https://www.w3.org/TR/screen-wake-lock/ */
function holdLock(tell: (awake: Awake) => void): () => void {
  // TypeScript has it everywhere; browsers before 2023 and pages that are not secure do not.
  const locks: WakeLock | undefined = navigator.wakeLock;
  if (!locks) {
    tell('missing');
    return () => {};
  }
  let held: WakeLockSentinel | null = null;
  let over = false;
  const ask = async () => {
    if (over || document.visibilityState !== 'visible' || held?.released === false) return;
    try {
      const lock = await locks.request('screen');
      if (over) return void lock.release();
      held = lock;
      lock.onrelease = () => {
        // Behind another tab it goes without being missed; in front somebody has taken it away.
        if (!over && document.visibilityState === 'visible') tell('refused');
      };
      tell('tab');
    } catch {
      if (!over) tell('refused');
    }
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void held?.release();
  };
}
