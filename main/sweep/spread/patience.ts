/** The database of a sweep that is not there for a moment, or for an hour: what was asked is asked again. */
import { setTimeout as pause } from 'node:timers/promises';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { DatabaseAddress } from '../../storage/database-address.ts';

/** Milliseconds between two tries. */
const AGAIN = 1000;

/** Of the system: nobody answers there now. */
const SYSTEM = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'],
]);
/**
 * Of the server (PostgreSQL, appendix A): connections that broke, too many of them, a server that stops, starts or recovers, and
 * a transaction that stood in another's way.
 */
const SERVER = /^(08...|53300|57P0[1-5]|25006|40001|40P01)$/;
/** What the driver says without a code. */
const DRIVER =
  /connection terminated|query read timeout|timeout expired|timeout exceeded|connection error|not queryable/i;

/** Whether it may be otherwise in a moment. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof OstrakaError) return false;
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? SYSTEM.has(code) || SERVER.test(code) : DRIVER.test(error.message);
}

export interface Patient {
  readonly address: DatabaseAddress;
  readonly stop: AbortSignal;
  /** Told once when the database is away, and once when it is there again. */
  readonly away: (why: string | null) => void;
}

/**
 * What `ask` gives, as soon as the database answers. Throws `interrupted` where it is stopped before, and what cannot be waited
 * for: as `storage-unreachable`, without the address's password.
 */
export async function patiently<T>({ address, stop, away }: Patient, ask: () => Promise<T>): Promise<T> {
  for (let told = false; ; ) {
    try {
      const answer = await ask();
      if (told) away(null);
      return answer;
    } catch (error) {
      if (!isAway(error)) throw databaseError(address, error);
      if (!told) away(address.redact((error as Error).message));
      told = true;
    }
    if (stop.aborted) throw new OstrakaError('interrupted', 'interrupted');
    await pause(AGAIN, undefined, { signal: stop }).catch(() => {});
  }
}

export function databaseError(address: DatabaseAddress, error: unknown): OstrakaError {
  if (error instanceof OstrakaError) return error;
  // The cause is left out: it may hold the address, and with it the password.
  const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
  return new OstrakaError('storage-unreachable', `${address}: ${address.redact(`${why}`)}`, {
    hint: 'see that the server runs, that the address names one of its databases, and that this user may make tables there',
  });
}
