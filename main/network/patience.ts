/** How the processes of this program ask again where nobody has answered. */
import { setTimeout as pause } from 'node:timers/promises';
import type { OstrakaError } from '../../shared/codec/error.ts';
import { type Repetition, repetition } from '../../shared/protocol/client/repetition.ts';
import { systemRandom } from '../workers/system-random.ts';

/**
 * @param stop aborted when the caller is done
 * @param missed nobody has answered, and it is tried again
 */
export const patiently = (stop?: AbortSignal, missed?: (error: OstrakaError) => void, tries?: number): Repetition =>
  repetition({
    pause: (milliseconds) => pause(milliseconds, undefined, stop ? { signal: stop } : {}),
    random: systemRandom,
    ...(missed ? { missed } : {}),
    ...(tries === undefined ? {} : { tries }),
  });
