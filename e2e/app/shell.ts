/** The built program without Electron: it prints an address, and its windows open in a browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Shell {
  /** Good for one opening. */
  readonly address: string;
  /** Ends it as from the terminal, with what it kept; a new program can begin on that where it is another's to clear. */
  end(): Promise<void>;
}

/** @param kept where its profiles are, for whoever gives it; else a new directory, which goes with the program */
export async function startShell(kept?: string): Promise<Shell> {
  const data = kept ?? mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
  const program = join(import.meta.dirname, '../../dist/main/browser.js');
  const words = ['--data', data, '--no-open', '--no-discovery'];
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  return {
    address: await firstAddress(child),
    async end() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      if (kept === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function firstAddress({ stdout }: ChildProcess): Promise<string> {
  for await (const line of createInterface(stdout!)) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('no address was printed');
}
