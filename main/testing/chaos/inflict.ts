/** How each fault is inflicted, what must follow from it, and what a person would then do. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readLink } from '../../../shared/protocol/link.ts';
import { Dice } from '../../../shared/simulation/dice.ts';
import { damage, moveAllAway, moveBoardAway } from './damage.ts';
import { goOn, harmDatabase } from './database/harm-database.ts';
import type { Election } from './election.ts';
import type { End, Laptop } from './laptop.ts';
import { type Fault, inWords, type PlannedFault } from './plan.ts';
import { succeed } from './succession.ts';
import { pause, waitFor } from './wait.ts';

/** A lid closed for a little longer than the silence after which a session is given up, or for a minute. */
const SLEEPS = [7000, 7000, 60_000] as const;
const HOUR = 3_600_000;
/** How long a process may take to start and find what is wrong, on a busy machine. */
const NOTICES = 60_000;

/** Returns whether it was inflicted: some have nothing to act on any more. */
export async function inflict(election: Election, planned: PlannedFault): Promise<boolean> {
  const { fault } = planned;
  const dice = new Dice(planned.dice);
  const done = await (fault.kind === 'network'
    ? badWeather(election, fault, planned.lasts * 2, dice)
    : fault.kind === 'voters killed'
      ? killVoters(election)
      : fault.kind === 'front killed'
        ? killFront(election, fault.on, planned.lasts)
        : fault.kind === 'takeover'
          ? succeed(election, fault.cause, dice)
          : onLaptop(election, election.laptops.get(fault.on)!, fault, planned.lasts, dice));
  election.tell(`${done ? 'over:' : 'nothing to do:'} ${inWords(planned)}`);
  return done;
}

async function badWeather(
  election: Election,
  { on, weather }: Extract<Fault, { kind: 'network' }>,
  lasts: number,
  dice: Dice,
): Promise<boolean> {
  const ways = on.flatMap((name) => election.waysOf(name));
  for (const way of ways) way.set(weather, dice);
  await pause(lasts);
  for (const way of ways) way.set(null, dice);
  return true;
}

async function killVoters({ voters }: Election): Promise<boolean> {
  await voters.kill();
  voters.start();
  return true;
}

/** Voters turn to another one meanwhile, or try again. */
async function killFront({ fronts, violations }: Election, name: string, lasts: number): Promise<boolean> {
  const front = fronts.find(({ laptop }) => laptop.name === name)!;
  const why = await front.restart(lasts);
  if (why) violations.push(why);
  return true;
}

type OnLaptop = Exclude<Fault, { kind: 'network' | 'voters killed' | 'takeover' | 'front killed' }>;

const onLaptop = (election: Election, laptop: Laptop, fault: OnLaptop, lasts: number, dice: Dice): Promise<boolean> =>
  laptop.alone(async () => {
    if (laptop.lost || !laptop.runs) return false;
    // Whoever has refused for good starts no more: another one takes over, or nobody leads.
    if (laptop === election.coordinator && (await election.status())?.stuck?.name === 'board-behind') return false;
    switch (fault.kind) {
      case 'kill':
        await laptop.kill();
        await pause(lasts);
        await startAgain(election, laptop);
        return true;
      case 'sleep':
        laptop.signal('SIGSTOP');
        await pause(dice.pick(SLEEPS));
        laptop.signal('SIGCONT');
        // Its database has taken it for gone.
        if (laptop === election.coordinator && election.database) await goOn(election, 3000);
        return true;
      case 'clock set':
        laptop.setClock((dice.once(2) ? 1 : -1) * HOUR);
        await pause(lasts);
        if (dice.once(2)) laptop.setClock(0);
        return true;
      case 'disk full':
        return fillDisk(election, laptop, lasts);
      case 'port taken':
        return takePort(election, laptop, lasts);
      case 'database':
        return harmDatabase(election, fault.harm, lasts, dice);
      default:
        return harm(election, laptop, fault, dice);
    }
  });

export async function startAgain(election: Election, laptop: Laptop): Promise<void> {
  if (laptop === election.coordinator) await election.meet();
  else laptop.start();
}

/** A laptop with something to write must say that its disk is full, and go on when there is room. */
async function fillDisk(election: Election, laptop: Laptop, lasts: number): Promise<boolean> {
  if (!laptop.hasSmallDisk) return false;
  const makeRoom = laptop.fillDisk();
  const end = await laptop.expectEnd(lasts + 3000);
  if (end && !saysFull(end))
    election.violations.push(`${laptop.name} on a full disk ended with ${end.code}: ${end.last}`);
  if (end) {
    // A start on a full disk must say the same.
    laptop.start();
    const again = await laptop.expectEnd(5000);
    if (again && !saysFull(again))
      election.violations.push(`${laptop.name} started on a full disk ended with ${again.code}: ${again.last}`);
    await laptop.kill();
  }
  makeRoom();
  await pause(300);
  if (laptop.ends.length > 0 && saysFull(laptop.ends[0]!)) laptop.ends.shift();
  if (!laptop.runs) await startAgain(election, laptop);
  return true;
}

async function takePort(election: Election, laptop: Laptop, lasts: number): Promise<boolean> {
  const { port } = readLink(election.linkOfCoordinator);
  await laptop.kill();
  const squatter = createServer((socket) => socket.destroy());
  squatter.listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  laptop.start();
  const end = await laptop.expectEnd(NOTICES);
  if (end?.code !== 2 || !/port \d+ of .* is taken/.test(end.last))
    election.violations.push(`a taken port ended the coordinator with ${end?.code}: ${end?.last}`);
  await pause(lasts);
  squatter.close();
  await once(squatter, 'close');
  await election.meet();
  return true;
}

/** A node whose disk is damaged notices, says so, and gets the board again; without its keys it is replaced by nobody. */
async function harm(
  election: Election,
  laptop: Laptop,
  { organ, wound }: Extract<Fault, { kind: 'damage' }>,
  dice: Dice,
): Promise<boolean> {
  await laptop.kill();
  const file = damage(laptop.data, organ, wound, dice);
  if (file !== null) election.tell(`${wound} ${file} of ${laptop.name}`);
  laptop.start();
  if (file === null) return false;
  await waitFor(() => laptop.ends.length > 0 || /connected to the coordinator/.test(laptop.logOfThisRun), NOTICES);
  // What is damaged may come to light only when it is read.
  await waitFor(() => laptop.ends.length > 0 || /ALARM this laptop/.test(laptop.logOfThisRun), 2000);
  if (laptop.ends.length === 0 && !/ALARM this laptop: .*damaged/.test(laptop.logOfThisRun)) return true;
  const end = laptop.ends.shift() ?? null;
  if (end && (end.code !== 2 || !/is damaged|is not/.test(end.last)))
    election.violations.push(`${laptop.name} with a ${wound} ${organ} ended with ${end.code}: ${end.last}`);
  await laptop.kill();
  if (organ === 'keys') {
    moveAllAway(laptop.data);
    laptop.lost = election.lastStatus?.phase !== 'lobby';
    laptop.start();
    if (!laptop.lost) return true;
    const left = await laptop.expectEnd(NOTICES);
    if (left && (left.code !== 1 || !/DISMISSED/.test(left.last)))
      election.violations.push(`${laptop.name} without its keys ended with ${left.code}: ${left.last}`);
    return true;
  }
  moveBoardAway(laptop.data, join(election.directory, `damaged-${laptop.name}`));
  laptop.start();
  if (election.tookOver) await giveUp(election, laptop);
  return true;
}

/** Without its copy a laptop cannot tell whoever took over from a stranger: it says so, and its person leaves it off. */
async function giveUp(election: Election, laptop: Laptop): Promise<void> {
  const said = /ALARM the coordinator: the manifest is not signed by the key in the join link/;
  if (!(await waitFor(() => said.test(laptop.logOfThisRun), NOTICES)))
    election.violations.push(`${laptop.name} without its board follows whoever took over, or does not say why not`);
  laptop.lost = true;
  await laptop.kill();
}

export const saysFull = ({ code, last }: End): boolean => code === 2 && /disk of .* is full/.test(last);
