/** `npm run bench:foreign -- ARCHIVE.bel …`: how long `ostraka verify` takes over archives of Belenios, beside belenios-tool’s own verifier. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './measure.ts';
import { COMMAND, HOW_TO_GET } from './peers/belenios.ts';
import { measured } from './peers/meter.ts';

const USAGE = `usage: npm run bench:foreign -- ARCHIVE.bel … [--rounds N]

Both verifiers judge each archive in turns, N times (5), each in a process of its own; figures are medians. Needs belenios-tool
(${HOW_TO_GET}), bash and GNU time.`;

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, help: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
const MAIN = join(import.meta.dirname, '../main/cli/ostraka.mjs');

/** belenios-tool finds an archive under the identifier of its election, which it names before all else. */
function identifierIn(path: string): string {
  const found = /"uuid":"([^"]+)"/.exec(readFileSync(path, 'latin1'));
  if (!found) throw new Error(`${path} names no election`);
  return found[1]!;
}

async function main(): Promise<void> {
  if (values.help || positionals.length === 0 || !Number.isSafeInteger(rounds) || rounds < 1) {
    console.error(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'ostraka-bench-foreign-'));
  try {
    console.log(`${cpus().length} cores, ${cpus()[0]?.model}; load ${loadavg()[0]!.toFixed(1)}; ${rounds} rounds`);
    for (const path of positionals.map((one) => resolve(one))) {
      const directory = mkdtempSync(join(scratch, 'archive-'));
      copyFileSync(path, join(directory, `${identifierIn(path)}.bel`));
      const scripts = {
        theirs: `${COMMAND} election verify --dir .`,
        ours: `${JSON.stringify(process.execPath)} ${JSON.stringify(MAIN)} verify ${JSON.stringify(path)}`,
        start: `${JSON.stringify(process.execPath)} ${JSON.stringify(MAIN)} verify --help`,
      };
      const found = { theirs: [] as number[], ours: [] as number[], start: [] as number[] };
      const clock = { theirs: [] as number[], ours: [] as number[], start: [] as number[] };
      for (let round = 0; round < rounds; round++)
        for (const who of ['theirs', 'ours', 'start'] as const) {
          const log = join(directory, 'log');
          const script = { script: scripts[who], directory, environment: {}, log, scratch: directory };
          const cost = await measured(script, new AbortController().signal);
          found[who].push(cost.processorSeconds);
          clock[who].push(cost.wallSeconds);
        }
      const of = (who: keyof typeof found) =>
        `${median(found[who]).toFixed(2)} s of processor time, ${median(clock[who]).toFixed(2)} s on the clock`;
      const times = (all: typeof found) => median(all.theirs.map((seconds, i) => seconds / all.ours[i]!)).toFixed(2);
      console.log(
        `${basename(path)}: ${COMMAND} ${of('theirs')}; ostraka verify ${of('ours')} (of which ${of('start')} to start): ` +
          `${times(found)} times as fast by processor time, ${times(clock)} by the clock`,
      );
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

await main();
