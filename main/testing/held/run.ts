/**
 * `node main/launch/run.mjs main/testing/held/run.ts [--seconds N] [--voters N]`: elections whose coordinator is held for so long
 * at the beginning of each phase in turn. The exit code is 1 where one does not end with its result.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { heldElection, PHASES } from './held.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '32' }, voters: { type: 'string', default: '200' } },
});
const [seconds, voters] = [Number(values.seconds), Number(values.voters)];
const out = mkdtempSync(join(tmpdir(), 'ostraka-held-'));
try {
  for (const [i, phase] of PHASES.entries()) {
    const began = performance.now();
    const stop = AbortSignal.timeout(1000 * seconds + 600_000);
    const told = (how: string): void =>
      console.log(`held ${seconds} s at “${phase}”: ${how}, after ${Math.round((performance.now() - began) / 1000)} s`);
    try {
      const { said } = await heldElection(phase, 1000 * seconds, voters, join(out, String(i)), stop);
      const lost = said.filter((words) => words.includes('disconnected')).length;
      told(`a result of ${voters} ballots, ${lost} of ${said.length} nodes lost their session`);
    } catch (error) {
      told(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
