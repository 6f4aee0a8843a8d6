/** The coordinator's laptop is lost: whoever notices must be told clearly, and another one takes over from a node's copy. */

import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import type { Dice } from '../../../shared/simulation/dice.ts';
import { patience } from '../../workers/testing/patience.ts';
import { hasRoll, isAttested, longestCopy } from './copies.ts';
import { damage } from './damage.ts';
import type { Election } from './election.ts';
import { allAlone } from './laptop.ts';
import type { Fault } from './plan.ts';
import { pause, waitFor } from './wait.ts';

const PATIENCE = 90_000;

export async function succeed(
  election: Election,
  cause: Extract<Fault, { kind: 'takeover' }>['cause'],
  dice: Dice,
): Promise<boolean> {
  const { coordinator, nodes } = election;
  return allAlone([coordinator, ...nodes], async () => {
    const before = await seenByAll(election);
    if (!before) return false;
    if (before.phase === 'finished') return false;
    if (before.stuck?.name === 'board-behind') return takeOver(election);
    if (cause === 'asleep') coordinator.signal('SIGSTOP');
    else if (!(await refuses(election, cause, dice))) return true;
    election.promiseOnly(before.witnessed);
    return takeOver(election);
  });
}

/** Another one takes over from a coordinator that says that its board is behind what it has signed. */
export async function succeedWhoIsBehind(election: Election): Promise<void> {
  const { coordinator, nodes } = election;
  await allAlone([coordinator, ...nodes], async () => {
    const before = await election.status();
    if (!mayBeTakenOver(election) || before?.stuck?.name !== 'board-behind') return;
    election.tell('its board is behind: another coordinator takes over');
    await takeOver(election);
  });
}

/** Whether there is what a successor needs: q nodes that hold the board, and the newest of them. */
export const mayBeTakenOver = ({ nodes, tookOver }: Election): boolean =>
  !tookOver && nodes.every(({ lost, runs }) => !lost && runs);

/** The status as it is now, where all nodes are there. */
async function seenByAll(election: Election): Promise<Status | null> {
  if (!mayBeTakenOver(election)) return null;
  const before = await election.status();
  return before && !before.takeover && before.nodes.every(({ connected }) => connected) ? before : null;
}

/** Whether the damaged coordinator refuses to start; if it does start, it must be as good as before. */
async function refuses(election: Election, wound: 'damaged' | 'truncated', dice: Dice): Promise<boolean> {
  const { coordinator } = election;
  await coordinator.kill();
  const organ = dice.pick(['database', 'database', 'log', 'blob'] as const);
  const file = damage(coordinator.data, organ, wound === 'damaged' ? 'garbled' : 'truncated', dice);
  election.tell(`${wound} ${file ?? 'nothing'} of the coordinator`);
  const started = coordinator.start();
  const link = started.line(/^join link +(\S+)$/).then(
    () => true,
    () => false,
  );
  if (await link) return false;
  await waitFor(() => coordinator.ends.length > 0, 1000);
  const end = coordinator.ends.shift();
  if (end?.code !== 2 || !/error: .*(damaged|rules|differs|not here)/.test(end.last))
    election.violations.push(`a ${wound} coordinator ended with ${end?.code}: ${end?.last}`);
  return true;
}

/** Whether there was anything to take over: an election whose end has just been attested, or whose roll no node has, goes on with its own coordinator. */
async function takeOver(election: Election): Promise<boolean> {
  const { coordinator, nodes, voters } = election;
  for (const node of nodes) await node.stop();
  const best = await longestCopy(election);
  if (isAttested(best, election) || !hasRoll(best)) {
    for (const node of nodes) node.start();
    coordinator.signal('SIGCONT');
    return false;
  }
  const old = coordinator.process;
  await election.meetSuccessor(best.path);
  for (const node of nodes) node.start();
  const began = performance.now();
  for (;;)
    try {
      await election.order('take-over');
      break;
    } catch (error) {
      if (!(error instanceof OstrakaError) || error.code === 'out-of-phase') throw error;
      if (performance.now() - began > patience(PATIENCE))
        return election.violations.push(`no takeover: ${error.message}`) > 0;
      await pause(250);
    }
  // The old one wakes up, and nobody listens to it.
  old?.child.kill('SIGCONT');
  await pause(500);
  old?.child.kill('SIGKILL');
  // Receipts of the old one may have come until it fell asleep, after its last status: those are no promise.
  await voters.kill();
  election.acknowledgedUntilNow();
  await election.serveFronts();
  voters.meetSuccessor();
  return true;
}
