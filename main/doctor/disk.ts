/** Whether an election fits on the disk, and how long it takes until something is safe there. */
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { estimate } from '../../shared/measure/estimate/estimate.ts';
import { fitted } from '../../shared/measure/estimate/fitted.ts';
import { type Finding, finding } from '../../shared/protocol/readiness/finding.ts';

/** An election that is larger than a school's, with as many laptops as usual. */
const VOTERS = 10_000;
const NODES = 3;
/** Bytes of what is written at once: a page of the database. */
const PAGE = 4096;
const WRITES = 9;
/** Milliseconds after which a disk has shown how slow it is. */
const ENOUGH = 2000;
/** Milliseconds for a write until it is safe: a stick or a network drive; an SSD takes a few, a disk that turns some ten. */
const SLOW = 100;
const MB = 2 ** 20;
/** Bytes below which systems and browsers themselves come to grief, however little an election takes. */
const LEAST = 500 * MB;

export interface DiskMeasured {
  /** Bytes. */
  readonly free: number;
  /** Bytes that the larger of an election's parties writes. */
  readonly needed: number;
  readonly voters: number;
  /** Of a small write, the median; null where nothing can be written. */
  readonly milliseconds: number | null;
  readonly folder: string;
}

export function judgeDisk({ free, needed, voters, milliseconds, folder }: DiskMeasured): Finding {
  const values = { free: free / MB, needed: Math.max(1, needed / MB), voters };
  if (milliseconds === null) return finding('disk', 'unwritable', {}, folder);
  if (free < needed) return finding('disk', 'full', values, folder);
  if (milliseconds > SLOW) return finding('disk', 'slow', { milliseconds }, folder);
  if (free < needed + LEAST) return finding('disk', 'tight', values, folder);
  return finding('disk', 'good', { ...values, milliseconds: Math.max(1, milliseconds) }, folder);
}

/** Of the folder where the data are to be kept, or of the nearest above it that is there; nothing stays behind. */
export async function measureDisk(data: string): Promise<DiskMeasured> {
  let folder = resolve(data);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  return { free: bavail * bsize, ...neededFor(VOTERS), milliseconds: await writeTime(folder), folder };
}

/** As the fitted costs foretell it: of coordinator and node the one that writes more. */
export function neededFor(voters: number): Pick<DiskMeasured, 'needed' | 'voters'> {
  const { disk } = estimate(fitted, {
    ...{ voters, nodes: NODES, threshold: 2, width: 1, cores: 1, together: false, latency: 0, bandwidth: 0, slower: 1 },
  });
  return { voters, needed: Math.max(disk.coordinator.value, disk.node.value) };
}

/** Milliseconds, the median of a few. */
async function writeTime(folder: string): Promise<number | null> {
  let own: string | null = null;
  try {
    own = await mkdtemp(join(folder, '.ostraka-doctor-'));
    const file = await open(join(own, 'page'), 'wx', 0o600);
    try {
      const page = Buffer.alloc(PAGE, 1);
      const times: number[] = [];
      const first = performance.now();
      while (times.length === 0 || (times.length < WRITES && performance.now() - first < ENOUGH)) {
        const began = performance.now();
        await file.write(page);
        await file.sync();
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[times.length >> 1]!;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  } finally {
    if (own !== null) await rm(own, { recursive: true, force: true });
  }
}
