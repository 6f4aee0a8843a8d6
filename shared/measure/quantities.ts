/** What is read off a run's records: times, bytes, memory. Sums of whole numbers, in the records' own units. */
import type { Row } from './columns.ts';
import type { Conditions, Findings } from './conditions.ts';
import { KINDS, type MeasuredKind, type MeasuredPhase, type Measurement, PARTIES, PHASES } from './record.ts';

/** One run with all its records. */
export interface Run {
  readonly conditions: Conditions;
  readonly findings: Findings;
  readonly records: readonly Measurement[];
}

/** What has the same key together, in the order of first appearance. */
export function grouped<T, K>(all: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const own = groups.get(key(one));
    if (own) own.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** Rows together by run, warm-ups left out, in the order of the plan. */
export const runsOf = (rows: readonly Row[]): Run[] =>
  [...grouped(rows, ({ run }) => run)]
    .map(([, records]) => ({ conditions: records[0]!, findings: records[0]!, records }))
    .filter(({ conditions }) => conditions.repetition > 0)
    .sort((a, b) => a.conditions.run - b.conditions.run);

/** Why a figure of time is no sum of others: parties work side by side, processors do not care. */
export type Of =
  /** How long a phase lasted at the coordinator; of several, one after the other. */
  | { readonly what: 'elapsed'; readonly phases: readonly MeasuredPhase[] }
  /** From the first job of a kind to its last one's end, at each party; summed over the parties. */
  | { readonly what: 'span'; readonly kind: MeasuredKind }
  /** Processor time of all parties: of a kind, of a phase, or altogether. */
  | { readonly what: 'processor'; readonly kind?: MeasuredKind; readonly phase?: MeasuredPhase }
  /** Of coordinator and nodes together; a simulation's voters are not the election's computers. */
  | { readonly what: 'sent' | 'received' | 'messages' | 'written' | 'syncs' }
  /** The most that one process of a party held. */
  | { readonly what: 'peak'; readonly party: Measurement['party'] };

export interface Quantity {
  /** As it is typed: `mixing`, `shuffle`, `processor:shuffle`, `sent`, `peak:node`. */
  readonly id: string;
  readonly unit: 'seconds' | 'bytes' | 'count';
  readonly of: Of;
}

/** From the end of voting to the count: what an election waits for. */
const RESULT: readonly MeasuredPhase[] = ['mixing', 'decryption'];

const isPhase = (text: string): text is MeasuredPhase => (PHASES as readonly string[]).includes(text);
const isKind = (text: string): text is MeasuredKind => text !== 'whole' && (KINDS as readonly string[]).includes(text);

/** What stands for an id; undefined for what is none. */
export function quantityOf(id: string): Quantity | undefined {
  const [name = '', part, more] = id.split(':');
  if (more !== undefined) return undefined;
  const seconds = (of: Of): Quantity => ({ id, unit: 'seconds', of });
  if (part === undefined) {
    if (name === 'result') return seconds({ what: 'elapsed', phases: RESULT });
    if (isPhase(name)) return seconds({ what: 'elapsed', phases: [name] });
    if (isKind(name)) return seconds({ what: 'span', kind: name });
    if (name === 'processor') return seconds({ what: 'processor' });
    if (name === 'sent' || name === 'received' || name === 'written') return { id, unit: 'bytes', of: { what: name } };
    if (name === 'messages' || name === 'syncs') return { id, unit: 'count', of: { what: name } };
    return undefined;
  }
  if (name === 'processor' && isPhase(part)) return seconds({ what: 'processor', phase: part });
  if (name === 'processor' && isKind(part)) return seconds({ what: 'processor', kind: part });
  const party = PARTIES.find((one) => one === part);
  return name === 'peak' && party ? { id, unit: 'bytes', of: { what: 'peak', party } } : undefined;
}

/** One that is known to be there. */
export function quantity(id: string): Quantity {
  const found = quantityOf(id);
  if (!found) throw new RangeError(`there is no quantity ${id}`);
  return found;
}

const total = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

/** Of one run: seconds, bytes or a number; null where its records do not tell. */
export function measured({ of }: Quantity, { records }: Run): number | null {
  const whole = records.filter(({ kind }) => kind === 'whole');
  const seconds = (microseconds: number | null): number | null => microseconds && microseconds / 1e6;
  switch (of.what) {
    case 'elapsed': {
      const own = whole.filter(({ party, phase }) => party === 'coordinator' && of.phases.includes(phase));
      return own.length < of.phases.length ? null : seconds(total(own.map(({ wall }) => wall)));
    }
    case 'span': {
      const own = records.filter(({ kind }) => kind === of.kind);
      return seconds(total(own.map(({ began, ended }) => (began === null || ended === null ? null : ended - began))));
    }
    case 'processor': {
      const own = records.filter(
        ({ kind, phase }) => kind === (of.kind ?? 'whole') && (of.phase === undefined || phase === of.phase),
      );
      return seconds(total(own.map(({ processor }) => processor)));
    }
    case 'peak': {
      const own = whole.filter(({ party }) => party === of.party).flatMap(({ peak }) => peak ?? []);
      return own.length === 0 ? null : Math.max(...own);
    }
    default: {
      const field = FIELDS[of.what];
      return total(whole.filter(({ party }) => party !== 'voters').map((record) => record[field]));
    }
  }
}
const FIELDS = {
  sent: 'sentBytes',
  received: 'receivedBytes',
  messages: 'sentMessages',
  written: 'writtenBytes',
  syncs: 'syncs',
} as const;
