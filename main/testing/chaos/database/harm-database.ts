/** What befalls the database of a board, the way to it, and who leads there; what must follow, and what a person would then do. */
import { cpSync, rmSync } from 'node:fs';
import type { Dice } from '../../../../shared/simulation/dice.ts';
import type { Election } from '../election.ts';
import { Laptop } from '../laptop.ts';
import type { Harm } from '../plan.ts';
import { pause } from '../wait.ts';
import { MISSES, missesBoard } from './missing.ts';
import { failOver, goBack } from './return.ts';

/** Resolves when a coordinator leads again that has lost its board, or has borne it. Returns whether there was anything to harm. */
export async function harmDatabase(election: Election, harm: Harm, lasts: number, dice: Dice): Promise<boolean> {
  const { server, network } = election.database!;
  if (election.mayBeBehind && (harm === 'rival' || (await refuses(election)))) return false;
  if (harm === 'restore') return goBack(election, lasts);
  if (harm === 'promotion' || harm === 'promotion, old primary back') return failOver(election, harm, lasts, dice);
  if (harm === 'rival') {
    await compete(election, lasts);
    return true;
  }
  if (harm === 'crash' || harm === 'restart') {
    await server.stop(harm === 'crash' ? 'crash' : 'order');
    await pause(lasts);
    await server.start();
  } else if (harm === 'sessions ended') await server.endSessions();
  else {
    network.set(harm, dice);
    await pause(lasts);
    network.set(null, dice);
  }
  await goOn(election, harm === 'silence' || harm === 'delay' ? 3000 : MISSES);
  return true;
}

/** Whether it has refused for good: then none starts on that board again, be it beside another one. */
const refuses = async (election: Election): Promise<boolean> =>
  (await election.status())?.stuck?.name === 'board-behind';

/** Somebody starts a coordinator again that has lost its board. @param within milliseconds: below `MISSES` it may as well go on */
export async function goOn(election: Election, within: number): Promise<void> {
  if (await missesBoard(election, within)) await election.meet();
}

/** Two of them start at once with one key: one leads and the other waits, until the first is killed. */
async function compete(election: Election, lasts: number): Promise<void> {
  const { coordinator, directory } = election;
  await coordinator.kill();
  const rival = new Laptop(directory, 'rival', false, election.wordsOfRival, () =>
    election.database!.environment(election.tookOver),
  );
  rmSync(rival.data, { recursive: true });
  cpSync(coordinator.data, rival.data, { recursive: true });
  const [first, second] = [coordinator.start(), rival.start()];
  const leads = /^join link +(\S+)$/;
  const leader = await Promise.race([first.line(leads).then(() => coordinator), second.line(leads).then(() => rival)]);
  const other = leader === rival ? coordinator : rival;
  await election.learnFrom(leader.process!);
  await pause(lasts);
  if (!/another coordinator leads/.test(other.logOfThisRun) || !other.runs)
    election.violations.push(`a second coordinator did not wait: ${other.logOfThisRun.slice(-300)}`);
  await leader.kill();
  await election.learnFrom(other.process!);
  await pause(lasts);
  if (other === rival) {
    await rival.kill();
    await election.meet();
  }
  rmSync(rival.data, { recursive: true });
}
