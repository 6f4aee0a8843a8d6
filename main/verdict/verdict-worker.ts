/** The thread that verifies a transcript, with the threads of this computer, and then opens its entries. */
import { parentPort, workerData } from 'node:worker_threads';
import { JudgesDesk } from '../../shared/verdict/judges-desk.ts';
import type { ToVerdict } from '../../shared/verdict/judging-thread.ts';
import { startArithmetic } from '../workers/arithmetic.ts';
import { judgeHere } from './judge-here.ts';
import type { OrderHere } from './verdict-thread.ts';

startArithmetic();
const desk = new JudgesDesk((message) => parentPort!.postMessage(message));
parentPort!.on('message', (wanted: ToVerdict) => desk.answer(wanted));
const { workers, ...order } = workerData as OrderHere;
void desk.take(order, (transcript, options) => judgeHere(transcript, { ...options, workers }));
