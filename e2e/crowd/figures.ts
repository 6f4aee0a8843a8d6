/**
 * `npm run figures:phones`: how long thirty phones take to sign up and to vote, all at the same moment, while three laptops that
 * mix, the organiser's and the phones share this machine; `npm run figures:phones -- 60` asks so many. The exit code is 1 where a
 * name or a ballot was lost, or the aim is missed: signed up in 90 s, voted within 3 minutes.
 * Times on a clock say something only on a machine that does nothing else; its load stands beside them.
 */
import { availableParallelism, cpus, loadavg, type } from 'node:os';
import { usageOf } from '../../main/local-election/processes.ts';
import type { Room } from '../engines/room.ts';
import { crowd, type Took } from './crowd.ts';

const PHONES = Number(process.argv[2] ?? 30);
/** Seconds. */
const AIM = { signUp: 90, vote: 180 };

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const load = (): string => loadavg()[0]!.toFixed(1);

function inWords({ all, each }: Took): string {
  const sorted = [...each].sort((a, b) => a - b);
  return `all after ${seconds(all)}; the median phone after ${seconds(sorted[Math.floor(sorted.length / 2)]!)}, the first after ${seconds(sorted[0]!)}`;
}

/** Milliseconds that the processors of this machine worked so far, and were there. */
function processors(): { readonly busy: number; readonly all: number } {
  const times = cpus().map(({ times: { user, nice, sys, idle, irq } }) => ({ busy: user + nice + sys + irq, idle }));
  const busy = times.reduce((sum, one) => sum + one.busy, 0);
  return { busy, all: busy + times.reduce((sum, { idle }) => sum + idle, 0) };
}

/** Prints what the time between cost: of this machine, of the organiser's laptop, of the others. */
function watch(what: string, { processes }: Room): () => void {
  const spent = () => processes.map(({ child }) => usageOf(child).cpuSeconds ?? 0);
  const [before, machine, began] = [spent(), processors(), load()];
  return () => {
    const [lead, ...laptops] = spent().map((now, i) => now - before[i]!);
    const now = processors();
    const share = Math.round((100 * (now.busy - machine.busy)) / (now.all - machine.all));
    console.log(
      `${what}: processors busy ${share} %, load ${began} to ${load()}; processor time of the organiser’s laptop ${lead!.toFixed(1)} s, of the others ${laptops.map((one) => `${one.toFixed(1)} s`).join(', ')}`,
    );
  };
}

console.log(
  `${PHONES} phones on ${type()}, ${availableParallelism()} × ${cpus()[0]!.model.trim()}, load ${load()} before`,
);
const { signUp, vote, witnessed, result, enrolled, ballots, cast, shown } = await crowd(PHONES, watch);
console.log(`signed up: ${inWords(signUp)} (aim: ${AIM.signUp} s)`);
console.log(
  `voted: ${inWords(vote)} (aim: ${AIM.vote} s); every receipt signed by the others after ${seconds(witnessed)}`,
);
console.log(`result on every phone ${seconds(result)} after the close`);
const whole = JSON.stringify(cast);
const same = shown.filter((votes) => JSON.stringify(votes) === whole).length;
console.log(`${enrolled} on the roll, ${ballots} ballots, ${same} phones show the exact result`);
if ([enrolled, ballots, same].some((count) => count !== PHONES)) {
  console.log('LOST');
  process.exitCode = 1;
}
if (signUp.all > 1000 * AIM.signUp || vote.all > 1000 * AIM.vote) {
  console.log('MISSED');
  process.exitCode = 1;
}
