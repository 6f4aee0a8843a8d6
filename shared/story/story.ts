/** The story of a board that was judged before: of its entries, and of what was found of them. */
import type { Entry } from '../board/entry.ts';
import type { Blobs, Finding } from '../board/evidence.ts';
import { apply, recordFor } from '../board/fold.ts';
import type { ElectionRecord, Fault } from '../board/record.ts';
import { recordsIn } from '../board/roll/records.ts';
import type { Verdict } from '../board/verify/verdict.ts';
import type { Bytes } from '../codec/bytes.ts';
import type { Scene } from './scene.ts';
import { Storyteller } from './storyteller.ts';

/** What a record says of the entries that were folded into it: how many stand, and which of them are faults. */
export interface Judged {
  readonly log: Pick<ElectionRecord['log'], 'size'>;
  readonly faults: readonly Pick<Fault, 'index' | 'code' | 'message' | 'proven'>[];
  /** The records of each roll that stands, by its entry's index. */
  readonly rolls: ReadonlyMap<number, Bytes>;
}

/** The same as a verifier says it of a whole transcript, whose entries and blobs these are. */
export const judgedBy = (
  { accepted, faults }: Pick<Verdict, 'accepted' | 'faults'>,
  entries: readonly Entry[],
  blobs: Blobs,
): Judged => ({
  log: { size: accepted },
  faults,
  rolls: new Map(
    entries
      .slice(0, accepted)
      .flatMap(({ type, body }, index) =>
        type === 'roll' && !('keys' in body) ? [[index, recordsIn(body, blobs)] as const] : [],
      ),
  ),
});

/**
 * The scenes of the entries that stand: those that `judged`, a record into which they were folded as their proofs were
 * examined, took. Nothing is examined again here: what stands and is no fault held. Empty where not even the manifest stands.
 */
export function storyOf(entries: Iterable<Entry>, judged: Judged): readonly Scene[] {
  const teller = new Storyteller();
  const scenes: Scene[] = [];
  refold(entries, judged, (record, entry) => scenes.push(...teller.tell(record, entry)));
  return scenes;
}

/** Folds again what stands, calling `folded` after each entry and `before` before it. */
export function refold(
  entries: Iterable<Entry>,
  judged: Judged,
  folded: (record: ElectionRecord, entry: Entry) => void,
  before?: (record: ElectionRecord, entry: Entry) => void,
): void {
  const found = findingsBy(judged);
  let record: ElectionRecord | null = null;
  for (const entry of entries) {
    record ??= recordFor(entry);
    const index = record?.log.size ?? 0;
    if (!record || index === judged.log.size) return;
    before?.(record, entry);
    const refused = apply(record, entry, found(index, entry));
    if (refused) throw new Error(`entry ${index} stood and is refused now: ${refused.message}`);
    folded(record, entry);
  }
}

/** What was found of each entry, by what it left on the board. */
function findingsBy({ faults, rolls }: Judged): (index: number, entry: Entry) => Finding {
  const proven = new Map(faults.flatMap((fault) => (fault.proven ? [[fault.index, fault] as const] : [])));
  return (index, { type }) => {
    const fault = proven.get(index);
    const records = rolls.get(index);
    if (!fault) return records ? { ok: true, records } : { ok: true };
    const { code, message } = fault;
    if (type === 'complaint') return { ok: true, atFault: code === 'bad-deal' ? 'dealer' : 'accuser' };
    // Whether deals make a key, the fold finds by itself.
    const isFound = code === 'false-complaint' || code === 'no-joint-key' || code === 'time-out';
    return isFound ? { ok: true } : { ok: false, code, message };
  };
}
