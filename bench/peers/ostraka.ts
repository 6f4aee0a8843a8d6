/**
 * Ostraka, step by step as its parties take them, each party's share of a step a process of its own: the same functions
 * that coordinator, nodes, voters and verifiers call, without network, board and disk syncs. One thread.
 */
import { join } from 'node:path';
import type { EngineName } from '../../shared/crypto/wasm/choose.ts';
import type { Job, Read, Step, System } from './system.ts';
import { upTo } from './system.ts';

const PROGRAM = join(import.meta.dirname, 'ostraka/program.ts');

/** 2^126 operations: Pollard's rho in a group of order 2^252 (RFC 9496). */
const SECURITY_BITS = 126;

export const ostraka = (version: string, engine: EngineName): System => ({
  name: 'ostraka',
  version,
  engine,
  group: 'ristretto255',
  securityBits: SECURITY_BITS,
  environment: { OSTRAKA_ENGINE: engine, NODE: process.execPath, PROGRAM },
  inputs: (job) => ({ 'job.json': JSON.stringify(job) }),
  steps,
  opened: (read: Read) => JSON.parse(read('result.json')),
});

function steps({ trustees, threshold }: Job): Step[] {
  const run = (words: string): string => `"$NODE" "$PROGRAM" ${words}`;
  const each = (n: number, words: string): string => `for node in ${upTo(n)}; do ${run(`${words} "$node"`)}; done`;
  return [
    { name: 'start', script: run('start') },
    { name: 'setup', script: run('setup') },
    { name: 'credentials', script: run('credentials') },
    { name: 'ballots', script: run('ballots') },
    { name: 'check', script: run('check') },
    { name: 'shuffle', script: each(trustees, 'shuffle') },
    { name: 'decrypt', script: each(threshold, 'decrypt') },
    { name: 'result', script: run('result') },
    { name: 'verify', script: run('verify') },
  ];
}
