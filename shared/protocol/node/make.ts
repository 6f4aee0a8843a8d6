/** How a node makes the entry that a duty asks for: at once, or with jobs in between. */

import { type Body, type EntryTypeName, readEntry } from '../../board/entry.ts';
import { closeUnwitnessed } from '../../board/entry-types/witness.ts';
import type { ElectionRecord } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError, unreachable } from '../../codec/error.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Random } from '../../crypto/random.ts';
import { write } from '../author.ts';
import { type Job, type JobResult, packSecrets, unpackSecrets } from '../jobs.ts';
import type { Work } from '../messages.ts';
import { accept, commit, complain, confirm, deal, keyShare, type NewSecrets, secretNames } from './ceremony.ts';
import { dutyName } from './duties.ts';
import { DRAFT } from './kept.ts';
import type { Draft, Duty, NodeEffect, NodeState, Replica } from './state.ts';

/** Keeps a finished entry with its blobs; it is submitted from there, as often as it takes. */
function draft<T extends EntryTypeName>(
  state: NodeState,
  { record }: Replica,
  duty: Duty,
  type: T,
  body: Body<T>,
  blobs: readonly Bytes[],
  effects: NodeEffect[],
): void {
  const leaf = write(record, state.self.key, type, body);
  const names = blobs.map((bytes) => keepBlob(state, bytes, effects).sha256);
  const kept = { leaf, blobs: names };
  state.disk.drafts.set(dutyName(duty), kept);
  effects.push({ do: 'put', key: DRAFT + dutyName(duty), value: encodeCanonical(kept) });
}

/** Keeps the person's word that some names are one person; nothing where no such word is asked of this node. */
export function agree(state: NodeState, replica: Replica, join: Bytes, effects: NodeEffect[]): void {
  const { record, index } = replica;
  const proposed = record.joins.some(({ hash }) => equal(hash, join));
  if (!proposed || record.result || !record.key!.trustees.includes(index)) return;
  const duty: Duty = { kind: 'agree', join };
  if (!state.disk.drafts.has(dutyName(duty))) draft(state, replica, duty, 'agree', { join }, [], effects);
}

/** Stores a blob under its name. @param known its hash, where that was worked out already */
export function keepBlob({ disk }: NodeState, bytes: Bytes, effects: NodeEffect[], known?: Bytes) {
  const name = { sha256: known ?? sha256(bytes), length: bytes.length };
  if (!disk.blobs.has(hex(name.sha256))) effects.push({ do: 'keep-blob', sha256: name.sha256, bytes });
  disk.blobs.set(hex(name.sha256), name.length);
  return name;
}

function keepSecret({ disk }: NodeState, name: string, value: Bytes, effects: NodeEffect[]): void {
  disk.secrets.set(name, value);
  effects.push({ do: 'keep-secret', name, value });
}

function startJob(state: NodeState, duty: Duty, job: Job, work: Work['task'], effects: NodeEffect[]): void {
  const id = state.nextJob++;
  state.making.job = { id, duty };
  effects.push({ do: 'job', id, job, work });
}

const listJob = (record: ElectionRecord, node: number, input: Bytes) => ({
  fingerprint: record.fingerprint,
  publicKey: record.key!.publicKey,
  width: record.width,
  node,
  input,
});

/** Begins a duty whose entry is not drafted yet; does nothing while its preconditions are missing. */
export function begin(state: NodeState, replica: Replica, duty: Duty, random: Random, effects: NodeEffect[]): void {
  const { record, index } = replica;
  const { secrets } = state.disk;
  const fresh: NewSecrets = new Map();
  const keepFresh = () => fresh.forEach((value, name) => void keepSecret(state, name, value, effects));
  switch (duty.kind) {
    case 'accept': {
      const body = accept(record, index, random, fresh);
      keepFresh();
      return draft(state, replica, duty, 'accept', body, [], effects);
    }
    case 'deal-commit': {
      const body = commit(record, index, secrets, random, fresh);
      keepFresh();
      return draft(state, replica, duty, 'deal-commit', body, [], effects);
    }
    case 'deal':
      return draft(state, replica, duty, 'deal', deal(record, secrets), [], effects);
    case 'complaint': {
      const body = complain(record, index, duty.dealer, secrets, random);
      return draft(state, replica, duty, 'complaint', body, [], effects);
    }
    case 'key-confirm': {
      const body = confirm(record, index, secrets, fresh);
      keepFresh();
      return draft(state, replica, duty, 'key-confirm', body, [], effects);
    }
    case 'mix': {
      if (witnessNote(replica) === null || state.making.unmixable.has(hex(duty.input))) return;
      const { count } = record.closing!;
      const drawn = secrets.get(secretNames.mix(hex(duty.input)));
      if (!drawn) return startJob(state, duty, { kind: 'draw-shuffle', count, width: record.width }, 'mixing', effects);
      return shuffle(state, replica, duty, drawn, effects);
    }
    case 'mix-proof': {
      const drawn = secrets.get(secretNames.mix(hex(duty.input)));
      if (!drawn) throw new OstrakaError('secret-lost', 'this laptop no longer knows how it mixed; it cannot prove it');
      const job = {
        kind: 'prove-shuffle' as const,
        ...listJob(record, index, duty.input),
        output: duty.output,
        secrets: unpackSecrets(drawn, record.closing!.count),
      };
      return startJob(state, duty, job, 'proving', effects);
    }
    case 'shares': {
      const publicShare = record.key!.publicShares.get(index)!;
      const secret = keyShare(record, index, secrets);
      const job = { kind: 'decrypt' as const, ...listJob(record, index, duty.list), secret, publicShare };
      return startJob(state, duty, job, 'decrypting', effects);
    }
    case 'agree':
      return draft(state, replica, duty, 'agree', { join: duty.join }, [], effects);
    case 'attest':
      return draft(state, replica, duty, 'attest', { result: duty.result }, [], effects);
    default:
      return unreachable(duty);
  }
}

function shuffle(
  state: NodeState,
  { record, index }: Replica,
  duty: Extract<Duty, { kind: 'mix' }>,
  drawn: Bytes,
  effects: NodeEffect[],
): void {
  const secrets = unpackSecrets(drawn, record.closing!.count);
  startJob(state, duty, { kind: 'shuffle', ...listJob(record, index, duty.input), secrets }, 'mixing', effects);
}

/** A drafted mix whose note is of an earlier epoch; the same output goes out again with one that holds. */
export function isOutdated(record: ElectionRecord, { leaf }: Draft): boolean {
  const { type, body } = readEntry(leaf);
  if (type !== 'mix' || body.witness === record.closeNote) return false;
  return closeUnwitnessed(record, body.witness) !== null;
}

/** The note that shows q nodes hold the close: from the first mix, or from the coordinator's checkpoints. */
function witnessNote({ record, closeNote }: Replica): string | null {
  if (record.closeNote) return record.closeNote;
  return closeNote && closeUnwitnessed(record, closeNote) === null ? closeNote : null;
}

/** Goes on with a duty whose job is done. */
export function proceed(
  state: NodeState,
  replica: Replica,
  duty: Duty,
  result: JobResult,
  effects: NodeEffect[],
): void {
  if (duty.kind === 'mix' && result.kind === 'draw-shuffle') {
    // Durable before the output can leave: the same input republishes identical bytes.
    const packed = packSecrets(result.secrets);
    keepSecret(state, secretNames.mix(hex(duty.input)), packed, effects);
    return shuffle(state, replica, duty, packed, effects);
  }
  if (duty.kind === 'mix' && result.kind === 'shuffle') {
    if (result.output === null) {
      // Its mixer can prove nothing about it: it will be cut out, and this node's turn comes again.
      state.making.unmixable.add(hex(duty.input));
      return;
    }
    const witness = witnessNote(replica);
    if (witness === null) return;
    const output = keepBlob(state, result.output, effects);
    const body = { input: duty.input, output, witness };
    return draft(state, replica, duty, 'mix', body, [result.output], effects);
  }
  if (duty.kind === 'mix-proof' && result.kind === 'prove-shuffle') {
    const body = { output: duty.output, proof: keepBlob(state, result.proof, effects) };
    return draft(state, replica, duty, 'mix-proof', body, [result.proof], effects);
  }
  if (duty.kind === 'shares' && result.kind === 'decrypt') {
    const body = { list: duty.list, shares: keepBlob(state, result.shares, effects), proof: result.proof };
    return draft(state, replica, duty, 'shares', body, [result.shares], effects);
  }
  throw new OstrakaError('internal', `a ${result.kind} does not finish a ${duty.kind}`);
}
