/** One step of an Ostraka election over files of the current directory; bench/peers/ostraka.ts says which, in which order. */
import { startArithmetic } from '../../../main/workers/arithmetic.ts';
import { Election } from './election.ts';

startArithmetic(1);
const election = new Election(process.cwd());
const node = Number(process.argv[3]);
const steps: Readonly<Record<string, () => void>> = {
  start: () => {},
  setup: () => election.setUp(),
  credentials: () => election.handOutCredentials(),
  ballots: () => election.sealBallots(),
  check: () => election.checkBallots(),
  shuffle: () => election.shuffle(node),
  decrypt: () => election.decrypt(node),
  result: () => election.open(),
  verify: () => election.verify(),
};
const step = steps[process.argv[2] ?? ''];
if (!step) throw new Error(`there is no step ${process.argv[2]}`);
step();
