/** What each process took by itself: those of the election, and those of the database server where that is on this computer. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Usage, usageOf } from '../../main/local-election/processes.ts';
import type { DatabaseAddress } from '../../main/storage/database-address.ts';

export interface Took extends Usage {
  readonly name: string;
}

/** The processes of one PostgreSQL server. Of memory, each counts what it shares with the others that it has touched. */
export interface ServerTook {
  /** Those that are there. */
  readonly processes: readonly Took[];
  /** Of these and of those that have ended, `endedSeconds`. */
  readonly cpuSeconds: number;
  readonly endedSeconds: number;
  /** Of all of them, shared memory once (PSS): the most of the looks that were taken; null where the system tells nobody. */
  readonly togetherMegabytes: number | null;
}

export interface Apart {
  readonly processes: readonly Took[];
  readonly server: ServerTook | null;
}

export const took = (name: string, pid: number | undefined): Took => ({ name, ...usageOf({ pid }) });

/** The server of a database, looked at now and then. */
export class ServerLooks {
  readonly #database: string;
  #together: number | null = null;

  /** @param address of a database of whose name no other server here has one */
  constructor(address: DatabaseAddress) {
    this.#database = new URL(address.shown).pathname.slice(1);
  }

  /** Null where no process on this computer serves the database. */
  look(): ServerTook | null {
    const all = postgresProcesses();
    const serving = all.find(({ title }) => title.includes(` ${this.#database} `));
    const head = all.find(({ pid }) => pid === serving?.parent);
    if (!head) return null;
    const own = [head, ...all.filter(({ parent }) => parent === head.pid)];
    const shares = own.map(({ pid }) => shareOf(pid));
    const together = shares.every((share) => share !== null) ? shares.reduce((sum, share) => sum + share, 0) : null;
    if (together !== null) this.#together = Math.max(this.#together ?? 0, together);
    const processes = own.map(({ pid, title }) => took(nameOf(title, pid === head.pid), pid));
    // Waited for by the first of them: cutime and cstime of proc(5).
    const endedSeconds = endedOf(head.pid);
    return {
      processes,
      cpuSeconds: processes.reduce((sum, { cpuSeconds }) => sum + (cpuSeconds ?? 0), endedSeconds),
      endedSeconds,
      togetherMegabytes: this.#together === null ? null : Math.round(this.#together / 1024),
    };
  }
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly title: string;
}

/** Linux alone tells of other processes. */
function postgresProcesses(): Process[] {
  const found: Process[] = [];
  for (const name of withoutFault(() => readdirSync('/proc')) ?? []) {
    const fields = withoutFault(() => statOf(Number(name)));
    const title = withoutFault(() => readFileSync(`/proc/${name}/cmdline`, 'utf8'))?.replaceAll('\0', ' ');
    if (fields && title && /^(\S*\/)?postgres[ :]/.test(title))
      found.push({ pid: Number(name), parent: Number(fields[1]), title });
  }
  return found;
}

/** From the third field of proc(5) on. */
const statOf = (pid: number): string[] => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');

function endedOf(pid: number): number {
  const fields = withoutFault(() => statOf(pid)) ?? [];
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / 100;
}

/** Kilobytes. */
function shareOf(pid: number): number | null {
  const text = withoutFault(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  const share = text && /^Pss:\s+(\d+) kB$/m.exec(text)?.[1];
  return share ? Number(share) : null;
}

/** Without what a session does at the moment, and who has it. */
const nameOf = (title: string, isHead: boolean): string =>
  isHead
    ? 'postgres'
    : title
        .replace(/^postgres: /, '')
        .replace(/ \S+\(\d+\).*$/, '')
        .trim();

function withoutFault<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // It has ended meanwhile, or this is no Linux.
    return null;
  }
}
