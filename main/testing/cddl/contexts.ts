/** What proofs are bound to and what is encrypted along with, made of the vectors' parts: it is the right one where they hold under it. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { type Bytes, concat, equal, unhex } from '../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { column } from '../../../shared/crypto/arithmetic/vector.ts';
import { namedHash } from '../../../shared/crypto/labelled.ts';
import { type Label, labels } from '../../../shared/crypto/labels.ts';
import { verifyEquality } from '../../../shared/crypto/proofs/equality.ts';
import { verifyKnowledge } from '../../../shared/crypto/proofs/knowledge.ts';
import { type CborObject, vectorsOf } from './objects.ts';

export interface Context extends CborObject {
  readonly holds: boolean;
}

interface Share {
  readonly receiver: number;
  readonly ephemeral: string;
  readonly proof: string;
  readonly sealed: string;
  readonly shared: string;
  readonly share: string;
}
interface Deal {
  readonly dealer: number;
  readonly deal: string;
  readonly commitments: readonly string[];
  readonly proof: string;
  readonly shares: readonly Share[];
  readonly hash: string;
}

const NONCE_BYTES = 24;

export function* contexts(): Generator<Context> {
  const ballot = vectorsOf('ballot');
  const about = encodeCanonical({
    publicKey: unhex(ballot.publicKey),
    contests: namedHash(labels.contestsHash, { contests: unhex(ballot.contests) }),
    credential: unhex(ballot.credential),
    ciphertexts: unhex(ballot.ciphertexts),
  });
  const publics = column(unhex(ballot.ciphertexts), 0, 2);
  yield knowledge('ballot-context', about, unhex(ballot.fingerprint), labels.ballotProof, publics, ballot.proof);
  yield { ...said('contests-hashed', unhex(ballot.contests)), holds: true };

  const ceremony = vectorsOf('ceremony');
  const { fingerprint, attempt } = { fingerprint: unhex(ceremony.fingerprint), attempt: unhex(ceremony.attempt) };
  yield { ...said('attempt', attempt), holds: true };
  for (const deal of ceremony.deals as Deal[]) yield* ofDeal(deal, fingerprint, attempt);

  const { dealer, accuser, shared, proof } = ceremony.complaint;
  const complaint = encodeCanonical({ attempt, dealer, accuser });
  const share = (ceremony.deals as Deal[])
    .find((one) => one.dealer === dealer)!
    .shares.find(({ receiver }) => receiver === accuser)!;
  const statement = {
    ...{ label: labels.complaintProof, weightsLabel: labels.complaintWeights, fingerprint, context: complaint },
    publicKey: unhex(ceremony.receivingKeys.find(({ node }: { node: number }) => node === accuser).public),
    bases: unhex(share.ephemeral),
    results: unhex(shared),
  };
  yield { ...said('complaint-context', complaint), holds: verifyEquality(statement, unhex(proof)) };
}

function* ofDeal({ dealer, deal, hash, ...rest }: Deal, fingerprint: Bytes, attempt: Bytes): Generator<Context> {
  const commitments = concat(...rest.commitments.map(unhex));
  const index = encodeCanonical(dealer);
  const named = namedHash(labels.dealHash, { fingerprint, attempt, dealer: index, deal: unhex(deal) });
  yield { ...said('node-index', index), holds: equal(named, unhex(hash)) };
  yield { ...said('deal', unhex(deal)), holds: equal(named, unhex(hash)) };
  const context = encodeCanonical({ attempt, dealer, commitments });
  const first = commitments.subarray(0, 32);
  yield knowledge('deal-context', context, fingerprint, labels.dealProof, first, rest.proof);
  for (const { receiver, proof, sealed, ...share } of rest.shares) {
    const ephemeral = unhex(share.ephemeral);
    const of = { attempt, dealer, receiver };
    const bound = encodeCanonical(of);
    yield knowledge('sealed-share-context', bound, fingerprint, labels.sealedShareProof, ephemeral, proof);
    const about = encodeCanonical({ fingerprint, ...of, ephemeral } as Value);
    const key = namedHash(labels.shareKey, { about, shared: unhex(share.shared) });
    const box = unhex(sealed);
    const opened = xchacha20poly1305(key, box.subarray(0, NONCE_BYTES), about).decrypt(box.subarray(NONCE_BYTES));
    yield { ...said('sealed-share-about', about), holds: equal(opened, unhex(share.share)) };
  }
}

const said = (rule: string, bytes: Bytes): CborObject => ({ rule, what: 'a vector', bytes });

const knowledge = (
  rule: string,
  context: Bytes,
  fingerprint: Bytes,
  label: Label,
  publics: Bytes,
  proof: string,
): Context => ({
  ...said(rule, context),
  holds: verifyKnowledge({ label, fingerprint, context, publics }, unhex(proof)),
});
