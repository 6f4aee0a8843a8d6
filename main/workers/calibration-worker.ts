/** One core's part of a calibration: says when it is ready, then works when it is told to. */
import { parentPort } from 'node:worker_threads';
import { engine } from '../../shared/crypto/arithmetic/engine.ts';
import { B } from '../../shared/crypto/arithmetic/group.ts';
import { randomScalars } from '../../shared/crypto/arithmetic/vector.ts';
import { processProcessor, threadProcessor } from '../measure/processor.ts';
import { startArithmetic } from './arithmetic.ts';
import { POINTS } from './calibration.ts';
import { systemRandom } from './system-random.ts';

/** In which code is compiled. */
const FIRST = 2;

// A thread's own time is told from Node 23.9 on; what is older works on one core after all, and its process's time is told instead.
const worked = threadProcessor() > 0 ? threadProcessor : processProcessor;

function round(): void {
  const scalars = randomScalars(POINTS, systemRandom);
  engine.multiply(engine.multiplyBase(B(), scalars), scalars);
}

startArithmetic();
for (let i = 0; i < FIRST; i++) round();
parentPort!.on('message', (microseconds: number) => {
  // Systems tell a thread's time in steps that are longer than a round.
  const began = worked();
  let rounds = 0;
  let spent = 0;
  for (; spent < microseconds; spent = worked() - began, rounds++) round();
  parentPort!.postMessage(spent / rounds);
});
parentPort!.postMessage('ready');
