/** The thread that judges somebody else's election for a window. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ForeignOrder, takeForeign } from '../../shared/foreign/thread.ts';
import { powersHere } from './powers.ts';

const clock = () => performance.now();
const powers = powersHere();
void takeForeign(workerData as ForeignOrder, { powers, clock }, (message) => parentPort!.postMessage(message)).finally(
  () => powers.close(),
);
