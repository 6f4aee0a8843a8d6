/**
 * Makes the samples of each version that has none: transcripts by the code of today, each with what its verifier says of it, in
 * `shared/board/verify/samples/version-N`, where N is the version of its manifest.
 *
 *   node main/launch/run.mjs --import=./main/workers/testing/arithmetic.ts \
 *     shared/protocol/testing/samples/make.ts && npm run format
 *
 * A folder that is there is left as it is: no later code makes what an earlier version made. While a version is still
 * open, delete its folder first. What the verifier says is written down, not judged: read it before it is committed.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEntry } from '../../../board/entry.ts';
import { writeTranscript } from '../../../board/transcript-file.ts';
import { saidOf } from '../../../board/verify/testing/said.ts';
import { fingerprintOf } from '../../../election/manifest.ts';
import { counts } from './counts.ts';
import { boards, unfinished } from './courses.ts';
import { forged, refused } from './refused.ts';
import type { Sample } from './sample.ts';
import { version3 } from './version-3.ts';

const samples = join(import.meta.dirname, '../../../board/verify/samples');

async function* all(): AsyncGenerator<Sample> {
  yield* counts();
  yield* boards();
  yield* unfinished();
  yield* forged();
  yield* refused();
  yield* version3();
}

async function make(): Promise<void> {
  const there = new Set(readdirSync(samples));
  for await (const { name, about, transcript } of all()) {
    const manifest = readEntry(transcript.entries[0]!);
    if (manifest.type !== 'manifest') throw new Error(`${name} does not begin with a manifest`);
    const folder = `version-${manifest.body.version}`;
    if (there.has(folder)) continue;
    const file = writeTranscript(transcript);
    const said = await saidOf(file, fingerprintOf(manifest.body));
    const path = join(samples, folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.ostraka`, file);
    writeFileSync(`${path}.json`, `${JSON.stringify({ about, ...said }, null, 2)}\n`);
    console.log(`${name}: ${file.length} bytes, ${said.outcome} ${said.failed.map(({ id }) => id).join(' ')}`);
  }
}

await make();
