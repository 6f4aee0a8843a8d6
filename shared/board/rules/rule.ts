/** The form of a rule: for each entry type, when it may stand on the board and what it changes. */
import type { Body, Entry, EntryType } from '../entry.ts';
import type { Evidence, Finding } from '../evidence.ts';
import type { ElectionRecord } from '../record.ts';
import { coordinator, type FaultCode, node, type Party, type Refusal, type RefusalCode, refusal } from '../refusal.ts';

/** What a rule sees: the record, the entry, and who speaks. */
export interface Context<T extends EntryType> {
  readonly record: ElectionRecord;
  readonly entry: Entry<T>;
  readonly body: Body<T>;
  readonly by: Party;
  /** The index this entry takes on the board. */
  readonly index: number;
}

export interface Rule<T extends EntryType> {
  /** Cheap checks against the record alone; must not change it. */
  admit(context: Context<T>): Refusal | null;
  /** What only proofs can show; called after `admit`. */
  evidence?(context: Context<T>): Evidence;
  /**
   * Findings that stand on the board as a fault instead of keeping the entry off it, so that anyone can see the cheat.
   */
  readonly faults?: readonly Extract<Finding, { ok: false }>['code'][];
  /** Changes the record; called after `admit` and a finding that is fine or among `faults`. */
  apply(context: Context<T>, finding: Finding): void;
}

/** The node that speaks, or 0 where it is none. */
export const speaker = ({ by }: { by: Party }): number => (by.role === 'node' ? by.index : 0);

/** A refusal that blames the author. */
export const refuse = ({ by }: { by: Party }, code: RefusalCode, message: string): Refusal =>
  refusal(code, by, message);

/** Notes a fault that the board proves, or (`proven` false) that the coordinator claims. */
export function noteFault(
  { record, index }: Pick<Context<EntryType>, 'record' | 'index'>,
  culprit: Party,
  code: FaultCode,
  message: string,
  proven = true,
): void {
  record.faults.push({ index, culprit, code, message, proven });
}

export { coordinator, node };
