/** The coordinator's laptop is lost: whoever notices must be told clearly, and another one takes over from a node's copy. */

import { join } from 'node:path';
import { readEntry } from '../../../shared/board/entry.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { closeQuorumOf } from '../../../shared/election/manifest.ts';
import type { Dice } from '../../../shared/simulation/dice.ts';
import { dispatch } from '../../cli/dispatch.ts';
import { readTranscriptFile } from '../../files/transcript-file.ts';
import { patience } from '../../workers/testing/patience.ts';
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
    if (nodes.some(({ lost, runs }) => lost || !runs) || election.tookOver) return false;
    // A successor needs q nodes that hold the board, and the newest of them.
    const before = await election.status();
    if (!before || before.takeover || !before.nodes.every(({ connected }) => connected)) return false;
    if (before.phase === 'finished') return false;
    if (cause === 'asleep') coordinator.signal('SIGSTOP');
    else if (!(await refuses(election, cause, dice))) return true;
    election.promised = before.witnessed;
    return takeOver(election);
  });
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

/** Whether there was anything to take over: an election whose end has just been attested goes on with its own coordinator. */
async function takeOver(election: Election): Promise<boolean> {
  const { coordinator, nodes, directory, voters, plan } = election;
  for (const node of nodes) await node.stop();
  let best: { readonly path: string; readonly entries: readonly Uint8Array[] } = { path: '', entries: [] };
  for (const node of nodes) {
    const path = join(directory, `${node.name}.ostraka`);
    await run('export', '--data', node.data, '--out', path);
    const { entries } = await readTranscriptFile(path);
    if (entries.length > best.entries.length) best = { path, entries };
  }
  const attested = best.entries.filter((leaf) => readEntry(leaf).type === 'attest').length;
  if (attested >= closeQuorumOf(nodes.length, plan.threshold)) {
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
  election.acknowledgedBefore = voters.acknowledged.length;
  voters.meetSuccessor();
  return true;
}

async function run(...words: string[]): Promise<void> {
  const noted: string[] = [];
  const note = (line: string) => void noted.push(line);
  const code = await dispatch(words, { stop: new AbortController().signal, say: () => {}, note });
  if (code !== 0) throw new OstrakaError('chaos', `${words.join(' ')}: ${noted.join(' / ')}`);
}
