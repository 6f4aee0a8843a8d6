import type { CoordinatorWindowState } from '../../../../shared/protocol/ipc.ts';

/** What the coordinator's window shows once its lobby is open. */
export type Election = NonNullable<CoordinatorWindowState['election']>;
