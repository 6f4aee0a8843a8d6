/**
 * Walks every byte of a small transcript, each changed by one bit and by a drawn value, and fails where one goes unnoticed.
 *
 *   node main/launch/run.mjs --import=./main/workers/testing/arithmetic.ts shared/board/verify/testing/walk-all.ts [plain]
 *
 * Without a word the least election that there is, in some minutes; `plain` is one of three nodes, in an hour.
 */
import { writeTranscript } from '../../transcript-file.ts';
import { plain } from './elections.ts';
import { drawn, leastElection, walk } from './walk.ts';

const forge = process.argv[2] === 'plain' ? plain().forge : leastElection();
const file = writeTranscript(forge.transcript());
const walked = await walk(file);
const fates = { refused: 0, named: 0, unnoticed: 0 };
for (const [at, byte] of file.entries())
  for (const other of [byte ^ (1 << (at % 8)), drawn(at, byte)]) {
    const fate = await walked.fateOf(at, other);
    fates[fate]++;
    if (fate === 'unnoticed') console.log(`unnoticed: ${other} for ${byte} at ${at}`);
  }
console.log(`${file.length} bytes: ${JSON.stringify(fates)}`);
process.exitCode = fates.unnoticed === 0 ? 0 : 1;
