/**
 * What it costs to read a ballot file: a table of a million rows, beside what node:readline needs to give its lines, and
 * beside a process that holds the ballots and nothing else. Each measurement has a process of its own; medians.
 *
 *     node main/launch/run.mjs bench/ballot-file.ts [--rounds N] [--rows N] [--distinct N]
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadBallots } from '../main/files/ballot-file.ts';
import type { FileBallot } from '../shared/election/ballot-file/file.ts';
import { median } from './measure.ts';

const NAMES = Array.from({ length: 12 }, (_, i) => `Candidate ${String.fromCharCode(65 + i)}`);
/** Every tenth row is quoted. */
const QUOTED = 10;
const KINDS = ['ranks in cells', 'names in cells', 'ranks in cells, identified'] as const;
type Kind = (typeof KINDS)[number];

interface Measured {
  /** By the clock. */
  readonly milliseconds: number;
  /** Of all processors, which a busy computer does not lengthen much. */
  readonly processorMilliseconds: number;
  readonly peakMegabytes: number;
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '1000000' },
    distinct: { type: 'string', default: '100000' },
    what: { type: 'string' },
    file: { type: 'string' },
  },
});
const distinct = Number(values.distinct);

if (values.what !== undefined) console.log(JSON.stringify(await measured(values.what, values.file ?? '')));
else compare(Number(values.rounds), Number(values.rows));

function compare(rounds: number, rows: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'ostraka-bench-'));
  try {
    const alone = typical(Array.from({ length: rounds }, () => apart('hold', '')));
    for (const kind of KINDS) {
      const file = join(folder, 'ballots.csv');
      const megabytes = Math.round(write(file, kind, rows) / 1e6);
      const runs = Array.from({ length: rounds }, () => [apart('lines', file), apart('read', file)] as const);
      const lines = typical(runs.map(([each]) => each));
      const read = typical(runs.map(([, each]) => each));
      const times = (key: keyof Measured): string => (read[key] / lines[key]).toFixed(1);
      console.log(
        `${kind}: ${rows} rows, ${distinct} distinct, ${megabytes} MB: readline ${lines.milliseconds} ms, read ` +
          `${read.milliseconds} ms (${times('milliseconds')} times, ${times('processorMilliseconds')} in processor time), ` +
          `peak ${read.peakMegabytes} MB, ${read.peakMegabytes - alone.peakMegabytes} above the ballots alone`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function typical(runs: readonly Measured[]): Measured {
  const of = (key: keyof Measured): number => Math.round(median(runs.map((run) => run[key])));
  return {
    milliseconds: of('milliseconds'),
    processorMilliseconds: of('processorMilliseconds'),
    peakMegabytes: of('peakMegabytes'),
  };
}

/** In a process of its own. */
function apart(what: string, file: string): Measured {
  const words = [import.meta.filename, '--what', what, '--file', file, '--distinct', String(distinct)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

async function measured(what: string, file: string): Promise<Measured> {
  const began = performance.now();
  const before = process.cpuUsage();
  const kept = what === 'lines' ? await lines(file) : what === 'read' ? loadBallots(file) : hold();
  const { user, system } = process.cpuUsage(before);
  const milliseconds = performance.now() - began;
  if (!kept) throw new Error('nothing was measured');
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { milliseconds, processorMilliseconds: (user + system) / 1000, peakMegabytes };
}

async function lines(file: string): Promise<number> {
  let count = 0;
  const reader = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  reader.on('line', () => count++);
  await new Promise((resolve) => reader.once('close', resolve));
  return count;
}

function hold(): FileBallot[] {
  return orders().map((order) => ({ count: 1, ranks: order.map((k) => [k]) }));
}

/** Different orders of some of the names, the same each time. */
function orders(): number[][] {
  const random = mulberry32(2007);
  const known = new Set<string>();
  const out: number[][] = [];
  while (out.length < distinct) {
    const order = NAMES.map((_, k) => k);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    order.length = 1 + Math.floor(random() * order.length);
    if (known.size === known.add(order.join()).size) continue;
    out.push(order);
  }
  return out;
}

/** Returns the length in bytes. */
function write(path: string, kind: Kind, rows: number): number {
  const named = kind === 'names in cells';
  const identified = kind === 'ranks in cells, identified';
  const header = named ? NAMES.map((_, i) => `rank${i + 1}`) : NAMES;
  const bodies = orders().map((order) =>
    NAMES.map((_, k) =>
      named ? (NAMES[order[k] ?? -1] ?? '') : order.includes(k) ? String(order.indexOf(k) + 1) : '',
    ),
  );
  const random = mulberry32(2012);
  const parts = [[...(identified ? ['id'] : []), ...header].join()];
  for (let row = 0; row < rows; row++) {
    // Each comes up once before any comes again.
    const body = bodies[row < bodies.length ? row : Math.floor(random() * bodies.length)]!;
    const cells = identified ? [`R_${row}`, ...body] : body;
    parts.push((row % QUOTED === 0 ? cells.map((cell) => `"${cell}"`) : cells).join());
  }
  const text = `${parts.join('\n')}\n`;
  writeFileSync(path, text);
  return text.length;
}

/** Mulberry32, for files that are the same each time. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
