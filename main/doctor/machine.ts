/** What of this computer itself an election depends on: how it computes, where keys are, the sandbox, the battery. */
import { type Battery, lowBattery } from '../../shared/protocol/battery.ts';
import { type Finding, finding } from '../../shared/protocol/readiness/finding.ts';
import { startArithmetic } from '../workers/arithmetic.ts';
import { calibrate, MULTIPLICATIONS } from '../workers/calibration.ts';
import { threadsHere } from '../workers/threads.ts';

/** Microseconds of processor time that one thread gives for its rate. */
const WORKED = 50_000;

/**
 * The engine that was chosen here gives the known answers, else another had been chosen (shared/crypto/wasm/trusted.ts); what remains
 * is how fast it is.
 */
export async function examineEngine(): Promise<Finding> {
  try {
    const { name, reason } = startArithmetic();
    const values = { rate: MULTIPLICATIONS / (await calibrate(1, WORKED)), threads: threadsHere() };
    return finding(
      'engine',
      name,
      name === 'noble' ? { rate: values.rate } : values,
      `${reason}; Node ${process.version}`,
    );
  } catch (error) {
    return finding('engine', 'failed', {}, error instanceof Error ? error.message : String(error));
  }
}

/** Where a shell keeps keys: it opens them, as a node does. */
export interface KeysKept {
  /** Whether the system's keyring is asked at all. */
  readonly byKeyring: boolean;
  /** Whether they are in the clear in the end. Rejects where the keyring has them and does not give them. */
  plain(): Promise<boolean>;
}

/** @param kept null for the command line, which knows no keyring */
export async function examineKeyring(kept: KeysKept | null): Promise<Finding> {
  if (!kept?.byKeyring) return finding('keyring', 'file');
  try {
    return finding('keyring', (await kept.plain()) ? 'plain' : 'safe');
  } catch {
    return finding('keyring', 'locked');
  }
}

/** @param on whether the app's pages are in their sandbox; null where there are none of its own */
export const judgeSandbox = (on: boolean | null): Finding =>
  finding('sandbox', on === null ? 'not-needed' : on ? 'on' : 'off');

export function judgeBattery(battery: Battery | null): Finding {
  if (!battery) return finding('battery', 'untold');
  const { percent, charging } = battery;
  if (charging) return finding('battery', 'charging', { percent });
  return finding('battery', lowBattery(battery) === null ? 'draining' : 'low', { percent });
}
