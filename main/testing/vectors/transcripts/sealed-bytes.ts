/** Ballots of any plaintext, which no voter's device seals. */
import type { BallotBody } from '../../../../shared/board/entry.ts';
import type { Forge } from '../../../../shared/board/verify/testing/forge.ts';
import { random } from '../../../../shared/board/verify/testing/parties.ts';
import { encodeCanonical } from '../../../../shared/codec/cbor.ts';
import { engine } from '../../../../shared/crypto/arithmetic/engine.ts';
import { packScalars, randomScalar } from '../../../../shared/crypto/arithmetic/scalar.ts';
import { column } from '../../../../shared/crypto/arithmetic/vector.ts';
import { encrypt, writeCiphertexts } from '../../../../shared/crypto/elgamal.ts';
import { namedHash } from '../../../../shared/crypto/labelled.ts';
import { labels } from '../../../../shared/crypto/labels.ts';
import { proveKnowledge } from '../../../../shared/crypto/proofs/knowledge.ts';
import type { SigningKey } from '../../../../shared/crypto/signature.ts';
import { embed } from '../../../../shared/election/embedding.ts';
import { blocks } from '../../../../shared/election/encoding.ts';
import type { Opening } from '../../../../shared/election/sealing.ts';

/**
 * These bytes, sealed and proven like a ballot's.
 * @param r one scalar a block
 */
export function sealedBytes(
  { record }: Forge,
  voter: SigningKey,
  plaintext: Uint8Array,
  r = Array.from({ length: blocks(record.manifest.contests) }, () => randomScalar(random)),
): { body: BallotBody; opening: Opening } {
  const { fingerprint, manifest, key } = record;
  const width = blocks(manifest.contests);
  const { publicKey } = key!;
  const randomness = packScalars(r);
  const ciphertexts = writeCiphertexts(encrypt(engine.decode(embed(plaintext, width)), width, publicKey, randomness));
  const contests = namedHash(labels.contestsHash, { contests: encodeCanonical(manifest.contests) });
  const context = encodeCanonical({ publicKey, contests, credential: voter.publicKey, ciphertexts });
  const statement = { label: labels.ballotProof, fingerprint, context, publics: column(ciphertexts, 0, 2) };
  const sealed = { ciphertexts, proof: proveKnowledge(statement, r, random) };
  return {
    body: { sealed, sequence: 1, replaces: null, client: 'app' },
    opening: { choices: plaintext, randomness },
  };
}
