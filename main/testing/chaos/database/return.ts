/** What befalls the server of a board so that it is another one afterwards, or what it was before; what its operator does, and what must follow. */
import type { Dice } from '../../../../shared/simulation/dice.ts';
import type { Election } from '../election.ts';
import type { Harm } from '../plan.ts';
import { pause, waitFor } from '../wait.ts';
import { Front } from './front.ts';
import { MISSES, missesBoard } from './missing.ts';

/** So long is waited for entries that a restore takes away; milliseconds. */
const GROWS = 6000;

/** The primary is lost, and its standby promoted. False where there is none any more. */
export async function failOver(election: Election, harm: Harm, lasts: number, dice: Dice): Promise<boolean> {
  const { server } = election.database!;
  const { tookOver } = election;
  const kind = server.standby;
  if (!kind) return false;
  if (dice.once(2)) {
    await server.holdStandby();
    await pause(lasts);
  }
  // It may lack what came a moment ago all the same.
  election.mayBeBehind ||= kind === 'asynchronous';
  await server.stop('crash');
  await missesBoard(election);
  await server.promote();
  election.tell(`the ${kind} standby is promoted`);
  if (kind === 'synchronous') {
    if (dice.once(2)) await refusesWithoutStandby(election);
    if (dice.once(3)) await server.settleAlone();
    else await server.followAnew();
  }
  await election.meet();
  election.tell('somebody leads on it');
  if (harm === 'promotion, old primary back') await comesBack(election, tookOver);
  return true;
}

/** A promoted standby is led by nobody before its operator has settled what has to have what is acknowledged. */
async function refusesWithoutStandby({ coordinator, violations }: Election): Promise<void> {
  coordinator.start();
  const end = await coordinator.expectEnd(MISSES);
  if (end?.code !== 2 || !/synchronous_standby_names is empty/.test(end.last))
    violations.push(`a coordinator without its standbys ended with ${end?.code}: ${end?.last}`);
  await coordinator.kill();
}

/** The lost primary is there again. Nobody follows it, but for a front that somebody has left to it: what that shows is judged at the end. */
async function comesBack(election: Election, tookOver: boolean): Promise<void> {
  const { server } = election.database!;
  const port = await server.startOld();
  const database = election.database!;
  const front = new Front(election.directory, 'front-of-old', database, () =>
    database.environmentOfFront(tookOver, port),
  );
  const why = await front.serve();
  if (why) election.violations.push(why);
  else await election.seeOld(front.port);
  await front.laptop.kill();
  await server.stopOld();
}

/** All data of the server are what they were. False where the board is a successor's: that lies in another one, and is taken over no more. */
export async function goBack(election: Election, lasts: number): Promise<boolean> {
  const { server } = election.database!;
  const { voters, tookOver } = election;
  if (tookOver) return false;
  const known = await election.status();
  if (!known || known.phase === 'finished') return false;
  const { size } = known;
  const copy = await server.backUp();
  election.tell('the server is backed up');
  await pause(lasts);
  await waitFor(async () => ((await election.status())?.size ?? 0) > size, GROWS);
  const before = await election.status();
  election.mayBeBehind = true;
  await server.stop('crash');
  await missesBoard(election);
  election.tell('the server is lost, and its backup restored');
  await server.restore(copy);
  await server.settleAlone();
  election.promiseOnly(before?.witnessed ?? 0);
  await election.meet();
  election.tell('somebody leads on what was restored');
  await voters.kill();
  election.acknowledgedUntilNow();
  voters.meetSuccessor();
  return true;
}
