/**
 * What the person at a node found on comparing the six words with the wall's, signed by the node [10]. A node whose words
 * differ is in another election than the room, or was looked at wrongly: it signs nothing more, and may be left out.
 */
import * as v from 'valibot';
import { type Bytes, u64 } from '../codec/bytes.ts';
import { type Said, said } from '../codec/said.ts';
import { signature } from '../codec/schema.ts';
import { signedBytes } from '../crypto/labelled.ts';
import { labels } from '../crypto/labels.ts';
import { verifies } from '../crypto/signature.ts';
import { closeQuorum, type NodeIndex } from '../election/manifest.ts';
import { attempt } from './bodies.ts';
import { ableToMix, type ElectionRecord } from './record.ts';

/** A comparison of the words of one attempt at the key. */
export interface Comparison {
  readonly attempt: number;
  readonly match: boolean;
  readonly signature: Bytes;
}

/** Of a node whose words differ, wherever it is told. */
export const differsInWords = (name: string): Said<'words-differ'> =>
  said(
    'words-differ',
    { name },
    `The words on ${name} are not the words on the projector. ${name} signs nothing more.`,
  );

/** What a node signs. */
export const comparisonBytes = (election: Bytes, attempt: number, match: boolean): Bytes =>
  signedBytes(labels.comparisonSignature, election, u64(attempt), Uint8Array.of(match ? 1 : 0));

export function isComparisonOf(record: ElectionRecord, node: NodeIndex, { attempt, match, signature }: Comparison) {
  const key = record.manifest.nodes[node - 1]?.key;
  return key !== undefined && verifies(signature, comparisonBytes(record.fingerprint, attempt, match), key);
}

export const comparisonSchema = v.strictObject({ attempt, match: v.boolean(), signature });

/** The node's own word that its words differ, as a restart brings it. */
export const doubtSchema = v.strictObject({ attempt, signature });

/** Why a node whose words differ cannot be left out any more, or not without ending the election. */
export interface Hindrance {
  /** What comes too late or could not be done without it. */
  readonly need: 'version' | 'voting' | 'key' | 'close' | 'mix';
  /** So many laptops are needed for it, and so many would be left. */
  readonly needed: number;
  readonly left: number;
}

/**
 * What keeps the key from being made anew without these nodes; null where nothing does. Whoever sees other words signs
 * nothing more, so a close that needs all the others can be told beforehand.
 */
export function hindranceTo(record: ElectionRecord, nodes: Iterable<NodeIndex>): Hindrance | null {
  const { manifest, ceremony, voters, differing } = record;
  if (manifest.version === 1) return { need: 'version', needed: 0, left: 0 };
  if (voters) return { need: 'voting', needed: 0, left: 0 };
  const out = new Set([...differing, ...nodes]);
  const counted = (all: readonly NodeIndex[]) => all.filter((index) => !out.has(index)).length;
  const everyone = manifest.nodes.map((_, i) => i + 1);
  const needs: Hindrance[] = [
    {
      need: 'key',
      needed: manifest.threshold,
      left: counted(ceremony.participants.filter((index) => !ceremony.faulty.has(index))),
    },
    { need: 'close', needed: closeQuorum(manifest), left: counted(everyone) },
    {
      need: 'mix',
      needed: manifest.leastMixes,
      left: counted(ableToMix(record).filter((index) => !ceremony.faulty.has(index))),
    },
  ];
  return needs.find(({ needed, left }) => left < needed) ?? null;
}
