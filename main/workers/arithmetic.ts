/** The arithmetic of a process or a worker, chosen once at its start. */
import { engine, useEngine } from '../../shared/crypto/engine.ts';
import { nodeHashing } from './node-hashing.ts';

/** For the first line of every program and every worker that touches cryptography. */
export function startArithmetic(): void {
  useEngine({ ...engine, hashing: nodeHashing });
}
