import { sha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '../../codec/bytes.ts';

/** Numbers below a bound that follow from a seed, for tests. */
export function numbersFrom(seed: string): (bound: bigint) => bigint {
  let count = 0;
  return (bound) => {
    const digits = bound.toString(16).length + 16;
    let text = '';
    while (text.length < digits) text += hex(sha256(utf8(`${seed} ${count++}`)));
    return BigInt(`0x${text}`) % bound;
  };
}
