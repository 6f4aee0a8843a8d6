/** What is asked about the laptop of a window. */
import type { Battery } from '../../../shared/protocol/battery.ts';
import { DEFAULT_PORT } from '../../../shared/protocol/link.ts';
import type { Asked } from '../../doctor/doctor.ts';
import { aimOf } from '../../doctor/reach.ts';
import type { Surroundings } from './session.ts';

/** @param link null where no election is meant. Throws `bad-link`. */
export function askedOf(surroundings: Surroundings, link: string | null, battery: () => Battery | null): Asked {
  const { dataDirectory, shell, plainKeys, sandbox = null, port, discovery = true } = surroundings;
  return {
    ...{ aim: link === null ? null : aimOf(link), data: dataDirectory, discovery, sandbox, battery },
    // A test's own port is any that is free.
    port: port || DEFAULT_PORT,
    keys: { byKeyring: shell === 'app', plain: plainKeys },
  };
}
