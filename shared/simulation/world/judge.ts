/** Signatures in a simulation: each is judged once, however many parties ask. */

import { hex, u64 } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Signatures } from '../../crypto/signature.ts';
import { verifiesByEngine } from '../../crypto/signature-batch.ts';

/** A judge with a memory of its own. */
export function rememberingJudge(): Signatures['verifies'] {
  const verdicts = new Map<string, boolean>();
  return (signature, message, publicKey) => {
    const lengths = [u64(signature.length), u64(publicKey.length)];
    const name = hex(sha256(...lengths, signature, publicKey, message));
    const verdict = verdicts.get(name) ?? verifiesByEngine(signature, message, publicKey);
    verdicts.set(name, verdict);
    return verdict;
  };
}
