/**
 * A transcript of any size, made in one process by somebody who holds all keys: `node main/launch/run.mjs main/testing/large-transcript/make.ts --voters
 * 100000 --out FILE`. What it takes to judge depends on its bytes alone, and an election over sockets would take an hour for them.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { transcriptChunks } from '../../../shared/board/transcript-file.ts';
import { Forge } from '../../../shared/board/verify/testing/forge.ts';
import { newKeys, plan, planVersion1 } from '../../../shared/board/verify/testing/parties.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';

const { values } = parseArgs({
  options: {
    voters: { type: 'string', default: '10000' },
    out: { type: 'string' },
    version: { type: 'string', default: '2' },
  },
});
const out = values.out;
if (out === undefined) throw new Error('--out names the file');
const count = Number(values.voters);
/** Ballots under one checkpoint: so many come together while an election is busy. */
const GATHERING = 32;

startArithmetic();
const limits = { ballotsPerVoter: 5, voters: count };
const said = (done: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${done}\n`);
const voters = newKeys(count);
const forge = Forge.election(3, values.version === '1' ? planVersion1({ limits }) : plan({ limits }));
forge.ceremony().roll(voters);
said('the roll');
const notes: string[] = [];
for (const [i, voter] of voters.entries()) {
  forge.cast(voter, i % 3);
  if (i % GATHERING === 0) notes.push(forge.note());
  if (i % 10_000 === 0) said(`${i} ballots`);
}
forge.close();
for (const node of forge.everyone) forge.mix(node).prove(node);
said('mixed');
forge.sealList();
for (const node of forge.everyone) forge.shares(node);
forge.result();
for (const node of forge.everyone) forge.attest(node);
const { entries, blobs, notes: last } = forge.transcript();
const file = createWriteStream(out);
for (const chunk of transcriptChunks({ entries, blobs, notes: [...notes, ...last] }))
  if (!file.write(chunk)) await once(file, 'drain');
file.end();
await once(file, 'finish');
said(`${out}: ${file.bytesWritten} bytes`);
