/** `--queue ADDRESS` of the commands that hold a sweep on several machines. */
import { type DatabaseAddress, readDatabaseAddress } from '../../../storage/database-address.ts';
import type { Patient } from '../../../sweep/spread/patience.ts';
import { type Args, required } from '../../command.ts';

/** What is said of it in the help of each. */
export const QUEUE_HELP = `  --queue ADDRESS   the database that the machines share: postgres://USER@HOST/NAME, or env:VARIABLE
                    for the address in that environment variable. A password is best left to
                    PGPASSWORD or a password file. Another computer is reached by TLS.`;

export interface QueueAsked {
  readonly address: DatabaseAddress;
  /** As it may be said and typed again. */
  readonly said: string;
  /** The words of this command line, without what is secret: results hold them. */
  readonly words: readonly string[];
}

/** Throws `usage`. What the environment holds is kept from the processes that this one starts. */
export function askedQueue(args: Args): QueueAsked {
  const given = required(args, 'queue');
  const address = readDatabaseAddress(given);
  const variable = /^env:(.*)$/s.exec(given)?.[1];
  if (variable !== undefined) delete process.env[variable];
  const said = variable === undefined ? address.shown : given;
  return { address, said, words: process.argv.slice(2).map((word) => address.redact(word.replaceAll(given, said))) };
}

export const patientWith = ({ address }: QueueAsked, stop: AbortSignal, note: (line: string) => void): Patient => ({
  address,
  stop,
  away: (why) =>
    note(why === null ? 'the database answers again' : `the database does not answer, and is asked again: ${why}`),
});
