/** Appends to the store in the directory of its argument until it is killed, and prints each count once acknowledged. */
import { openBoardStore } from '../board-store.ts';
import { appendForEver } from './appending.ts';

await appendForEver(openBoardStore(process.argv[2]!));
