/** What Linux tells every program of its firewalls and of who has a port. Other systems tell it to administrators, or not at all. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Firewall } from './ports.ts';

/** Milliseconds for a program of the system. */
const WITHIN = 3000;

export interface System {
  /** Exit code and output of a program; null where there is none of that name, or it does not end. */
  run(program: string, words: readonly string[]): Promise<{ readonly code: number; readonly text: string } | null>;
  /** A file's text; null where it cannot be read. */
  read(path: string): string | null;
}

export const thisSystem: System = {
  run: (program, words) =>
    new Promise((resolve) => {
      execFile(
        program,
        words,
        { timeout: WITHIN, windowsHide: true, env: { ...process.env, LC_ALL: 'C' } },
        (error, stdout) => {
          if (error && typeof error.code !== 'number') resolve(null);
          else resolve({ code: Number(error?.code ?? 0), text: stdout });
        },
      );
    }),
  read(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  },
};

/**
 * Whether a firewall of this system is switched on, without asking for any rights: ufw says so in a file that all may read, firewalld
 * answers everybody, rules of nftables show to an administrator alone. What nobody says is null.
 */
export async function firewallHere(
  port: number,
  system: System = thisSystem,
  platform: string = process.platform,
): Promise<Firewall> {
  const untold: Firewall = { state: null, name: null };
  if (platform !== 'linux') return untold;
  const ufw = system.read('/etc/ufw/ufw.conf');
  if (ufw !== null && /^ENABLED=yes\s*$/im.test(ufw)) return { state: 'on', name: 'ufw' };
  const firewalld = await system.run('firewall-cmd', ['--state']);
  if (firewalld?.code === 0) {
    const asked = await system.run('firewall-cmd', [`--query-port=${port}/tcp`]);
    // 0 is yes, 1 no; anything else that it is not told to everybody.
    return { state: asked?.code === 0 ? 'open' : 'on', name: 'firewalld' };
  }
  const rules = await system.run('nft', ['list', 'ruleset']);
  if (rules?.code !== 0) return untold;
  if (/hook input\b/.test(rules.text) && /\b(?:drop|reject)\b/.test(rules.text))
    return { state: 'on', name: 'nftables' };
  // Rules of the older iptables are not among these.
  return system.read('/proc/net/ip_tables_names')?.includes('filter') ? untold : { state: 'off', name: null };
}

/** In the tables of the kernel: a socket that listens. */
const LISTENS = '0A';

/** Name and number of the process that listens at a port, where it is this person's own; null where nobody tells. */
export async function holderHere(port: number): Promise<string | null> {
  const inodes = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) => inodesListening(thisSystem.read(path) ?? '', port)),
  );
  if (inodes.size === 0) return null;
  for (const process of entries('/proc').filter((name) => /^\d+$/.test(name)))
    for (const file of entries(`/proc/${process}/fd`)) {
      const [, inode = ''] = /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${process}/fd/${file}`)) ?? [];
      if (!inodes.has(inode)) continue;
      const name = thisSystem.read(`/proc/${process}/comm`)?.trim();
      return name ? `${name}, ${process}` : null;
    }
  return null;
}

/** The numbers of the sockets that listen at a port, off a table as /proc/net/tcp is. */
export const inodesListening = (table: string, port: number): string[] =>
  table.split('\n').flatMap((line) => {
    const columns = line.trim().split(/\s+/);
    const at = Number.parseInt(columns[1]?.split(':')[1] ?? '', 16);
    return at === port && columns[3] === LISTENS && columns[9] ? [columns[9]] : [];
  });

function entries(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
