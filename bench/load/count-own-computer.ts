/**
 * Imported into a coordinator's process before its program (`--import …/count-own-computer.ts`): addresses of this very
 * computer have limits like any other, so that a crowd over loopback is a room full of devices.
 */
import { LIMITS, type Limits } from '../../main/coordinator/limits.ts';

Object.assign(LIMITS, { ownComputerCounts: true } satisfies Partial<Limits>);
