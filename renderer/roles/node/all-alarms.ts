import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import type { NodeWindowState } from '../../../shared/protocol/ipc.ts';

type Alarm = NonNullable<NonNullable<NodeWindowState['node']>['alarm']>;

/**
 * What this laptop has to call out, the newest first: its own alarm, and what the board proves of others beside it. What is
 * proven of one laptop twice is called once.
 */
export function allAlarms(alarm: Alarm, faults: Status['faults']): readonly Alarm[] {
  const all: Alarm[] = [alarm];
  const isSame = (one: Alarm, other: Alarm): boolean =>
    one.code === other.code && JSON.stringify(one.culprit) === JSON.stringify(other.culprit);
  for (const { code, message, culprit, proven } of faults.toReversed()) {
    const fault: Alarm = { code, message, culprit };
    if (proven && !all.some((one) => isSame(one, fault))) all.push(fault);
  }
  return all;
}
