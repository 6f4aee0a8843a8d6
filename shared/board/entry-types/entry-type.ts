/** The form of an entry type: all that is known of a kind of entry. One that leaves anything out does not compile. */
import type * as v from 'valibot';
import type { Bytes } from '../../codec/bytes.ts';
import type { BlobName } from '../../codec/schema.ts';
import type { Manifest } from '../../election/manifest.ts';
import type { CheckId } from '../check-id.ts';
import type { Evidence, Finding } from '../evidence.ts';
import type { ElectionRecord } from '../record.ts';
import { coordinator, type FaultCode, node, type Party, type Refusal, type RefusalCode, refusal } from '../refusal.ts';

/** What an entry is judged by: the record, the entry itself, and who speaks. */
export interface Context<B = unknown> {
  readonly record: ElectionRecord;
  readonly entry: { readonly author: Bytes; readonly leaf: Bytes };
  readonly body: B;
  readonly by: Party;
  /** The index this entry takes on the board. */
  readonly index: number;
}

export interface EntryType<S extends v.GenericSchema> {
  /** What it says. */
  readonly body: S;
  /** Who may say it. Voters are told apart by the roll, in `admit`. */
  readonly author: Party['kind'];
  /** The version of the manifest from which there are such entries. */
  readonly since: Manifest['version'];
  /** The check of the verifier that it is about, where no code says more. */
  readonly check: CheckId;
  /**
   * Whether a voter's device judges it itself: all that makes key, roll and coordinator. Of the rest a device sees where it
   * stands, and takes none of it before voting has opened.
   */
  readonly judgedByDevices: boolean;
  /** Whether its statements depend on nothing that others of this kind change: they may be examined together. */
  readonly independent: boolean;
  /** The blobs that stand beside the board under its word: whoever folds it holds them first. */
  blobs(body: v.InferOutput<S>): BlobName[];
  /** Cheap checks against the record alone; must not change it. */
  admit(context: Context<v.InferOutput<S>>): Refusal | null;
  /** What only proofs can show, called after `admit`; null where its signature is all there is to examine. */
  readonly evidence: ((context: Context<v.InferOutput<S>>) => Evidence) | null;
  /** What examining has brought, against the record; must not change it. Null where it brings nothing to be judged. */
  readonly found: ((context: Context<v.InferOutput<S>>, finding: Finding) => Refusal | null) | null;
  /** Findings that stand on the board as a fault instead of keeping the entry off it, so that anyone can see the cheat. */
  readonly faults: readonly Extract<Finding, { ok: false }>['code'][];
  /** Changes the record; called after `admit` and a finding that is fine or among `faults`. */
  apply(context: Context<v.InferOutput<S>>, finding: Finding): void;
}

/** Infers the type of the body from its schema. */
export const entryType = <const S extends v.GenericSchema>(type: EntryType<S>): EntryType<S> => type;

/** Of an entry that brings nothing beside the board. */
export const noBlobs = (): BlobName[] => [];

/** The node that speaks, or 0 where it is none. */
export const speaker = ({ by }: { by: Party }): number => (by.kind === 'node' ? by.index : 0);

/** A refusal that blames the author. */
export const refuse = ({ by }: { by: Party }, code: RefusalCode, message: string): Refusal =>
  refusal(code, by, message);

/** Notes a fault that the board proves, or (`proven` false) that the coordinator claims. */
export function noteFault(
  { record, index }: Pick<Context, 'record' | 'index'>,
  culprit: Party,
  code: FaultCode,
  message: string,
  proven = true,
): void {
  record.faults.push({ index, culprit, code, message, proven });
}

export { coordinator, node };
