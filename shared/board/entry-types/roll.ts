/** Who may vote: in chunks beside the board since version 2, all in the entry in version 1. */

import * as v from 'valibot';
import { type Bytes, eachPiece, equal, pieces } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { areDistinct, KeyMap, SortedKeys } from '../../codec/key-map.ts';
import { vector } from '../../codec/schema.ts';
import { MAX_VOTERS_VERSION_1, registrarOf } from '../../election/manifest.ts';
import type { Finding } from '../evidence.ts';
import { type ElectionRecord, phaseOf } from '../record.ts';
import type { Refusal } from '../refusal.ts';
import { chunksFault, keyIn, recordBytesOf, rollChunks } from '../roll/records.ts';
import { bearsFitly, rollUnsigned } from '../roll/registrar.ts';
import { type Context, entryType, refuse } from './entry-type.ts';

const rollKeys = v.strictObject({ keys: vector(MAX_VOTERS_VERSION_1) });
const rollBody = v.union([rollChunks, rollKeys]);
type RollBody = v.InferOutput<typeof rollBody>;

/** Keys that speak for the coordinator, a node or the registrar, or did so before a takeover; with one of these nobody votes. */
function partyKeys({ coordinator, deposed, manifest }: ElectionRecord): Bytes[] {
  const registrar = registrarOf(manifest);
  return [
    coordinator,
    ...(manifest.version === 1 ? [] : deposed),
    ...manifest.nodes.map(({ key }) => key),
    ...(registrar ? [registrar] : []),
  ];
}

/** A key that stands on the roll, signs ballots, or stood on the roll until another code took its place. */
const isTaken = ({ voters, signers, revoked }: ElectionRecord, key: Bytes): boolean =>
  (voters?.has(key) ?? false) || signers.has(key) || revoked.has(key);

/** A key that no code can name and no new code can have: it is taken, or a party's own. */
export const isAnothers = (record: ElectionRecord, key: Bytes): boolean =>
  isTaken(record, key) || partyKeys(record).some((one) => equal(one, key));

/** Voting can open before anybody has signed up, where whoever comes late is added; since version 2. */
const mayBeginEmpty = ({ manifest: { version, voters: how }, voters }: ElectionRecord): boolean =>
  version !== 1 && how.latecomers && how.credentials === 'keys' && voters === null;

const partysOwn = (context: Context<RollBody>): Refusal =>
  refuse(context, 'bad-roll', 'the key of the coordinator or of a node cannot vote');

/** Why these records cannot be a first roll: of all keys that are taken there are the parties' alone. */
function barredFirst(context: Context<RollBody>, records: Bytes): Refusal | null {
  const { record } = context;
  const keys = new SortedKeys(records, recordBytesOf(record.manifest));
  return partyKeys(record).some((key) => keys.find(key) >= 0) ? partysOwn(context) : null;
}

/** Why these keys cannot come onto the roll beside those that are there. */
function barred(context: Context<RollBody>, keys: Iterable<Bytes>): Refusal | null {
  const { record } = context;
  const parties = new KeyMap();
  for (const key of partyKeys(record)) parties.set(key, 0);
  let isPartys = false;
  for (const key of keys) {
    if (isTaken(record, key)) return refuse(context, 'bad-roll', 'a key stands on the roll twice');
    isPartys ||= parties.has(key);
  }
  return isPartys ? partysOwn(context) : null;
}

/** Version 1: in the order in which people came. */
function keysBarred(context: Context<RollBody>, keys: readonly Bytes[]): Refusal | null {
  return areDistinct(keys) ? barred(context, keys) : refuse(context, 'bad-roll', 'a key stands on the roll twice');
}

/** Whether the body is one of this board's version. */
const fitsVersion = ({ record: { manifest }, body }: Context<RollBody>): boolean =>
  'keys' in body === (manifest.version === 1) && ('keys' in body || bearsFitly(manifest, body));

const countOf = (body: RollBody): number => ('keys' in body ? body.keys.length / 32 : body.count);

/** The records that examining a roll in chunks has brought, in order: the judge of its statement gives them, always. */
function recordsFound(finding: Finding): Bytes {
  if (!finding.ok || !finding.records) throw new OstrakaError('internal', 'a roll is folded without its records');
  return finding.records;
}

function* keysIn({ manifest }: ElectionRecord, records: Bytes): Generator<Bytes> {
  for (const record of eachPiece(records, recordBytesOf(manifest))) yield keyIn(record);
}

/** Takes up who has these keys, which the entry at `index` brought onto the roll. */
export function enlist(record: ElectionRecord, keys: Iterable<Bytes>, index: number): void {
  record.voters ??= record.electorate.roll;
  for (const key of keys) record.electorate.enlist(key, index);
}

export const rollType = entryType({
  body: rollBody,
  author: 'coordinator',
  since: 1,
  check: 'V7',
  judgedByDevices: true,
  independent: false,
  blobs: (body) => ('keys' in body ? [] : body.chunks),
  admit(context) {
    const { record, body } = context;
    const { voters, limits } = record.manifest;
    const phase = phaseOf(record);
    if (phase !== 'enrolment' && !(phase === 'voting' && voters.latecomers))
      return refuse(context, 'out-of-phase', phase === 'voting' ? 'the roll is frozen' : `no roll in phase ${phase}`);
    if (!fitsVersion(context)) return refuse(context, 'malformed', 'a roll of another version');
    const unfitting = 'keys' in body ? null : chunksFault(body, recordBytesOf(record.manifest));
    if (unfitting) return refuse(context, 'bad-roll', unfitting);
    const count = countOf(body);
    if (count === 0 && !mayBeginEmpty(record)) return refuse(context, 'bad-roll', 'a roll names at least one voter');
    const unsigned = 'keys' in body ? null : rollUnsigned(record.manifest, body);
    if (unsigned) return refuse(context, 'bad-roll', unsigned);
    const unfit = 'keys' in body ? keysBarred(context, pieces(body.keys)) : null;
    if (unfit) return unfit;
    return (record.voters?.size ?? 0) + count > limits.voters
      ? refuse(context, 'over-limit', `the manifest allows ${limits.voters} voters`)
      : null;
  },
  evidence: ({ record: { manifest }, body }) =>
    'keys' in body
      ? { kind: 'keys', version: manifest.version, keys: body.keys }
      : { kind: 'roll', roll: body, recordBytes: recordBytesOf(manifest) },
  found(context, finding) {
    if ('keys' in context.body || !finding.ok) return null;
    const records = recordsFound(finding);
    const { record } = context;
    return record.electorate.isEmpty ? barredFirst(context, records) : barred(context, keysIn(record, records));
  },
  faults: [],
  apply({ record, body, index }, finding) {
    record.hours.opened ??= index;
    if ('keys' in body) return enlist(record, eachPiece(body.keys), index);
    const records = recordsFound(finding);
    record.rolls.set(index, records);
    if (!record.electorate.isEmpty) return enlist(record, keysIn(record, records), index);
    record.voters ??= record.electorate.roll;
    record.electorate.begin(records, recordBytesOf(record.manifest), index);
  },
});
