/** The witness that is written in another language, as a process of a test. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface WitnessProcess {
  readonly address: string;
  /** Its own key, as it publishes it. */
  readonly key: string;
  stop(): Promise<void>;
}

/** @param logs the vkeys of the logs that it signs for */
export async function startWitness(name: string, seed: string, logs: readonly string[]): Promise<WitnessProcess> {
  const script = join(import.meta.dirname, 'witness.py');
  const child = spawn('python3', [script, name, seed, ...logs], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    exited.then(([code]) => Promise.reject(new Error(`the witness ended with ${code}`))),
  ]);
  const [address, key] = line.split(' ') as [string, string];
  return {
    address,
    key,
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}
