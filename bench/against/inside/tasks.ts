/**
 * What one process measures, once, with the functions of one build. Before it measures it does the same with other, shorter
 * lists, and waits for what compiles it: its code is the fastest then, of both builds alike, and of the lists that count
 * nothing is known.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Choice } from '../../../shared/election/choice.ts';
import type { Contest } from '../../../shared/election/contest.ts';
import { type Beside, once, threadTime } from '../../measure.ts';
import { readLists } from './files.ts';
import { found } from './found.ts';
import { stepsOf } from './steps.ts';

/** By the name of a row: microseconds for one of its units. */
export type Measured = Readonly<Record<string, Beside>>;

const WARM_UPS = 3;
const BALLOTS = 500;

async function warm(run: () => unknown): Promise<void> {
  for (let i = 0; i < WARM_UPS; i++) {
    run();
    await settled();
  }
}

/** Milliseconds, how many of them the other threads of a process that rests may compute, and how often it is looked at most. */
const REST = { span: 50, most: 1, looks: 200 };

/**
 * V8 compiles what is found to be hot on threads of its own; a busy machine lets them wait while the slow code goes on. The thread
 * of a profiler never rests.
 */
async function settled(): Promise<void> {
  for (let still = 0, looks = 0; still < 2 && looks < REST.looks; looks++) {
    const before = ofOthers();
    await pause(REST.span);
    still = ofOthers() - before < 1000 * REST.most ? still + 1 : 0;
  }
}

/** Microseconds of processor time of all threads but this one. */
function ofOthers(): number {
  const { user, system } = process.cpuUsage();
  return user + system - threadTime();
}

export const tasks = {
  async verify(root: string, directory: string, size: number): Promise<Measured> {
    const steps = await stepsOf(root);
    const files = readLists(directory, 'measured');
    const generators = once(() => steps.generators(size), size);
    const others = readLists(directory, 'warm-up');
    await warm(() => {
      steps.verify(others, 0);
      steps.verify(others, 1);
    });
    const verify = once(() => steps.verify(files, 0), size);
    return { generators, verify, 'verify-known': once(() => steps.verify(files, 1), size) };
  },

  async shuffle(root: string, directory: string, size: number): Promise<Measured> {
    const steps = await stepsOf(root);
    const files = readLists(directory, 'measured');
    steps.generators(size);
    const others = readLists(directory, 'warm-up');
    await warm(() => steps.shuffle(others, others.lists[0]));
    return { shuffle: once(() => steps.shuffle(files, files.lists[0]), size) };
  },

  async decrypt(root: string, directory: string, size: number): Promise<Measured> {
    const steps = await stepsOf(root);
    const files = readLists(directory, 'measured');
    const others = readLists(directory, 'warm-up');
    await warm(() => steps.decrypt(others, others.lists[2]));
    return { decrypt: once(() => steps.decrypt(files, files.lists[2]), size) };
  },

  async shares(root: string, directory: string, size: number): Promise<Measured> {
    const steps = await stepsOf(root);
    const files = readLists(directory, 'measured');
    const others = readLists(directory, 'warm-up');
    await warm(() => steps.verifyShares(others));
    return { shares: once(() => steps.verifyShares(files), size) };
  },

  /** A ranking of five, as a program seals it for one voter after the other. */
  async seal(root: string): Promise<Measured> {
    const { startArithmetic } = await found(root, 'arithmetic');
    startArithmetic(1);
    const { systemRandom } = await found(root, 'random');
    const { publicPoint } = await found(root, 'group');
    const { randomScalar } = await found(root, 'scalar');
    const { sealBallot } = await found(root, 'sealing');
    const contest: Contest = {
      ...{ ballot: 'ranking', title: 'Who?', options: ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve'], writeIn: false, seats: 1 },
      ...{ ties: true, rules: ['instant-runoff'] },
    };
    const publicKey = publicPoint(randomScalar(systemRandom));
    const election = { fingerprint: systemRandom(32), publicKey, contests: [contest] };
    const choice: Choice = { ballot: 'ranking', ranks: [[2], [0], [4]] };
    const seal = () => {
      for (let i = 0; i < BALLOTS; i++)
        sealBallot({ ...election, credential: systemRandom(32) }, [choice], systemRandom);
    };
    await warm(seal);
    return { seal: once(seal, BALLOTS) };
  },
};

export type TaskName = keyof typeof tasks;
