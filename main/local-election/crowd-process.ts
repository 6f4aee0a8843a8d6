/** Many voters in one process, for simulations. Driven by messages from the process that forked it. */

import { startArithmetic } from '../workers/arithmetic.ts';
import { Crowd, type ToVoters } from './crowd.ts';

startArithmetic();
const crowd = new Crowd((message) => process.send?.(message), 'process');
process.on('message', (message: ToVoters) => crowd.hear(message));
// Nobody is left to vote for.
process.once('disconnect', () => process.exit());
