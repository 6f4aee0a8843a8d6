/**
 * `apply(record, entry) → refusal or nothing`: the one way an entry changes an election, the same code in every party.
 * Judging has three steps, so that proofs can be checked elsewhere: `admit` looks at the record alone, `statementOf` says
 * what must be proven, `apply` takes the finding.
 */
import { equal } from '../codec/bytes.ts';
import type { Entry } from './entry.ts';
import type { Context } from './entry-types/entry-type.ts';
import { entryTypeOf } from './entry-types/entry-types.ts';
import type { Finding, Statement } from './evidence.ts';
import { type ElectionRecord, newRecord, nodeOf } from './record.ts';
import { coordinator, node, type Party, type Refusal, refusal } from './refusal.ts';

/** Who holds this key in this election. */
export function partyOf(record: ElectionRecord, key: Uint8Array): Party {
  if (equal(key, record.coordinator)) return coordinator;
  const index = nodeOf(record, key);
  if (index !== null) return node(index);
  return record.signers.has(key) || record.voters?.has(key) ? { kind: 'voter', key } : { kind: 'stranger', key };
}

/** Whether this entry's statement depends on nothing that others of its kind change: they may be examined together. */
export const isIndependent = ({ type }: Entry): boolean => entryTypeOf(type).independent;

function contextOf(record: ElectionRecord, entry: Entry): Context<never> {
  const by = partyOf(record, entry.author);
  return { record, entry, body: entry.body as never, by, index: record.log.size };
}

/** Refuses what the record alone can refuse: election, fork, author, phase, order, duplicates. Changes nothing. */
export function admit(record: ElectionRecord, entry: Entry): Refusal | null {
  const context = contextOf(record, entry);
  const { by } = context;
  if (!equal(entry.election, record.fingerprint))
    return refusal('wrong-election', by, 'this entry belongs to another election');
  const { size, root } = entry.seen;
  if (size > record.log.size || !equal(record.log.root(size), root))
    return refusal('forked', by, 'its author has seen another board than this one');
  if ((entry.type === 'manifest') !== (record.log.size === 0))
    return refusal('out-of-phase', by, 'the board begins with its manifest, and has only one');
  const { author, since, admit } = entryTypeOf(entry.type);
  if (since > record.manifest.version)
    return refusal('malformed', by, `a board of version ${record.manifest.version} holds no ${entry.type}`);
  if (by.kind !== author && !(author === 'voter' && by.kind === 'stranger'))
    return refusal(
      'wrong-author',
      by,
      `${/^[aeiou]/.test(entry.type) ? 'an' : 'a'} ${entry.type} is not this party's to say`,
    );
  return admit(context);
}

/** What must be examined before `apply`; call it only where `admit` refuses nothing. */
export const statementOf = (record: ElectionRecord, entry: Entry): Statement => ({
  leaf: entry.leaf,
  author: entry.author,
  evidence: entryTypeOf(entry.type).evidence?.(contextOf(record, entry)) ?? { kind: 'none' },
});

/** Takes the entry into the record, or refuses it and leaves the record as it was. */
export function apply(record: ElectionRecord, entry: Entry, finding: Finding): Refusal | null {
  const refused = admit(record, entry);
  if (refused) return refused;
  const context = contextOf(record, entry);
  const { faults, found, apply: take } = entryTypeOf(entry.type);
  if (!finding.ok && !faults.includes(finding.code)) {
    // Codes that may stand as faults are in `faults` of their entry type; every other one is a refusal code.
    return refusal(finding.code as Refusal['code'], context.by, finding.message);
  }
  const untenable = found?.(context, finding);
  if (untenable) return untenable;
  take(context, finding);
  record.log.append(entry.leaf);
  remember(record, entry, context.index);
  return null;
}

/** Keeps by whom, or of what kind, an entry is that stands now: whoever does not read all entries is shown those. */
function remember(record: ElectionRecord, { type, author }: Entry, index: number): void {
  if (entryTypeOf(type).author === 'voter') {
    const voter = record.signers.get(author) ?? record.voters?.get(author);
    if (voter) record.electorate.mention(voter.number, index);
  } else if (type !== 'roll' && type !== 'replace') record.milestones.push({ index, type });
}

/** A new record from entry 0, which is not yet applied; null where it is no manifest. */
export const recordFor = (first: Entry): ElectionRecord | null =>
  first.type === 'manifest' ? newRecord(first.body) : null;
