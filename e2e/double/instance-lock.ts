/** One instance for each userData directory; the others hand it what they were started with, over a socket in there. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { patience } from '../../main/workers/testing/patience.ts';

const PAUSE = 20;

/**
 * Takes the lock, and tells `listener` of later starts; or passes `start` on to whoever has it.
 * @returns `told`, which resolves when that is done; null for whoever has the lock
 */
export function takeLock(directory: string, start: unknown, listener: (start: unknown) => void): Promise<void> | null {
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, 'instance.pid');
  const socket = join(directory, 'instance.sock');
  if (isHeld(lock)) return tell(socket, JSON.stringify(start));
  writeFileSync(lock, String(process.pid));
  rmSync(socket, { force: true });
  const server = createServer({ allowHalfOpen: true }, async (connection) => {
    const text = (await connection.setEncoding('utf8').toArray()).join('');
    connection.end();
    listener(JSON.parse(text));
  });
  server.listen(socket).unref();
  return null;
}

function isHeld(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function tell(socket: string, text: string): Promise<void> {
  for (const began = performance.now(); performance.now() - began < patience(); await setTimeout(PAUSE)) {
    const told = await new Promise<boolean>((resolve) => {
      const connection = createConnection(socket, () => connection.end(text));
      connection.on('error', () => resolve(false)).on('close', (failed) => resolve(!failed));
      connection.resume();
    });
    if (told) return;
  }
}
