/**
 * A complaint opens exactly one sealed share of one attempt: the accuser publishes the Diffie–Hellman point S and proves
 * it right. Then everyone decrypts that share and sees who is at fault, dealer or accuser; no other share opens.
 */
import * as v from 'valibot';
import type { Bytes } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { bytes, integer, point } from '../../codec/schema.ts';
import { labels } from '../labels.ts';
import {
  type EqualityStatement,
  type OpenedEquality,
  openedEquality,
  proveEquality,
  verifyEquality,
} from '../proofs/equality.ts';
import type { Random } from '../random.ts';
import { MAX_NODES } from './bounds.ts';
import { attemptBytes, type CeremonyContext, participant } from './context.ts';
import { type Deal, openWith, shareFor } from './deal.ts';
import { sharedPoint } from './sealing.ts';

export const complaintSchema = v.strictObject({
  dealer: integer(1, MAX_NODES),
  /** S = r·E. */
  shared: point,
  /** That R = r·B and S = r·E have the same r. */
  proof: bytes(96),
});
export type Complaint = v.InferOutput<typeof complaintSchema>;

/** `invalid`: the proof of correct opening fails, so the complaint says nothing about the share. */
export type Judgement = 'dealer' | 'accuser' | 'invalid';

/**
 * The accuser's complaint about a deal without a public fault. It makes the share public, so it is filed only where
 * `openShare` failed. Throws `bad-index` where the deal holds no share for the accuser.
 */
export function fileComplaint(
  context: CeremonyContext,
  dealer: number,
  deal: Deal,
  accuser: number,
  receivingSecret: bigint,
  random: Random,
): Complaint {
  const { ephemeral } = shareFor(deal, accuser);
  const shared = sharedPoint(receivingSecret, ephemeral);
  const statement = openingStatement(context, dealer, accuser, ephemeral, shared);
  return { dealer, shared, proof: proveEquality(statement, receivingSecret, random) };
}

/** Who is at fault, the same for everyone. The deal has no public fault; on any complaint whatever it never throws. */
export function judgeComplaint(
  context: CeremonyContext,
  dealer: number,
  deal: Deal,
  accuser: number,
  { dealer: accused, shared, proof }: Complaint,
): Judgement {
  const share = deal.shares.find(({ receiver }) => receiver === accuser);
  if (accused !== dealer || !share || !context.participants.some(({ index }) => index === accuser)) return 'invalid';
  const statement = openingStatement(context, dealer, accuser, share.ephemeral, shared);
  if (!verifyEquality(statement, proof)) return 'invalid';
  return openWith(context, dealer, deal, accuser, shared).ok ? 'accuser' : 'dealer';
}

/** For whoever wants to see the proof of correct opening checked; null where it is not well-formed. */
export function openedComplaint(
  context: CeremonyContext,
  deal: Deal,
  accuser: number,
  { dealer, shared, proof }: Complaint,
): OpenedEquality | null {
  const share = deal.shares.find(({ receiver }) => receiver === accuser);
  return share ? openedEquality(openingStatement(context, dealer, accuser, share.ephemeral, shared), proof) : null;
}

const openingStatement = (
  context: CeremonyContext,
  dealer: number,
  accuser: number,
  ephemeral: Bytes,
  shared: Bytes,
): EqualityStatement => ({
  label: labels.complaintProof,
  weightsLabel: labels.complaintWeights,
  fingerprint: context.fingerprint,
  context: encodeCanonical({ attempt: attemptBytes(context), dealer, accuser }),
  publicKey: participant(context, accuser).receivingKey,
  bases: ephemeral,
  results: shared,
});
