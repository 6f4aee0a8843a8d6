/** The thread in which the voters of a simulation seal their ballots. */
import { parentPort } from 'node:worker_threads';
import { startArithmetic } from '../workers/arithmetic.ts';
import { Crowd, type ToVoters } from './crowd.ts';

startArithmetic();
const crowd = new Crowd((message) => parentPort!.postMessage(message), 'thread');
parentPort!.on('message', (message: ToVoters) => crowd.hear(message));
