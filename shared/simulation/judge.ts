/**
 * Signatures in a simulation: each is judged once, however many parties ask, and by the fold of signature-batch.ts, which
 * runs on the engine in force and gives the verdict of signature.ts.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, hex, u64 } from '../codec/bytes.ts';
import { verifiesAlone } from '../crypto/signature.ts';
import { failedSignatures } from '../crypto/signature-batch.ts';

/** A judge with a memory of its own. */
export function rememberingJudge(): typeof verifiesAlone {
  const verdicts = new Map<string, boolean>();
  let folding = false;
  return (signature, message, publicKey) => {
    // A fold that fails asks for each signature by itself.
    if (folding) return verifiesAlone(signature, message, publicKey);
    const lengths = concat(u64(signature.length), u64(publicKey.length));
    const name = hex(sha256(concat(lengths, signature, publicKey, message)));
    const known = verdicts.get(name);
    if (known !== undefined) return known;
    folding = true;
    try {
      const item = { signature, message, publicKey };
      // One alone would be judged without the engine.
      const verdict = failedSignatures([item, item]).length === 0;
      verdicts.set(name, verdict);
      return verdict;
    } finally {
      folding = false;
    }
  };
}
