/** The chain of events (specification, section 4.4), and that the archive holds what they name and nothing else. */
import { CheckFailed } from '../../checklist.ts';
import type { ArchivedFile, Container } from './container.ts';
import { exactly, hash, integer, optional, readJson, record, required } from './read.ts';

export const EVENT_TYPES = [
  'Setup',
  'Ballot',
  'EndBallots',
  'EncryptedTally',
  'Shuffle',
  'EndShuffles',
  'PartialDecryption',
  'Result',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** An event with the files that stand before it and belong to it, the one that it names last. */
export interface ArchivedEvent {
  readonly height: number;
  readonly type: EventType;
  readonly hash: string;
  readonly data: readonly ArchivedFile[];
}

interface Event {
  readonly parent?: string | undefined;
  readonly height: number;
  readonly type: EventType;
  readonly payload?: string | undefined;
}

const event = record<Event>({
  parent: optional(hash),
  height: required(integer(0, 2 ** 30)),
  type: required(exactly(...EVENT_TYPES)),
  payload: optional(hash),
});

/** How many files stand before an event of the type. */
const FILES: Readonly<Record<EventType, number>> = {
  Setup: 4,
  Ballot: 1,
  EndBallots: 0,
  EncryptedTally: 2,
  Shuffle: 2,
  EndShuffles: 0,
  PartialDecryption: 2,
  Result: 1,
};

/** What may come directly after an event of the type. Whether shuffles are due depends on the questions: see `setup`. */
const NEXT: Readonly<Record<EventType, readonly EventType[]>> = {
  Setup: ['Ballot', 'EndBallots'],
  Ballot: ['Ballot', 'EndBallots'],
  EndBallots: ['EncryptedTally'],
  EncryptedTally: ['Shuffle', 'EndShuffles', 'PartialDecryption'],
  Shuffle: ['Shuffle', 'EndShuffles'],
  EndShuffles: ['PartialDecryption'],
  PartialDecryption: ['PartialDecryption', 'Result'],
  Result: [],
};

export const placeOf = ({ height, type }: { height: number; type: EventType }): string => `event ${height} (${type})`;

/** @throws CheckFailed where an event does not follow from the one before, or files are missing, doubled or named by none */
export function readChain({ files }: Container): readonly ArchivedEvent[] {
  const events: ArchivedEvent[] = [];
  const counts = new Map<string, number>();
  for (const { hash } of files) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  let data: ArchivedFile[] = [];
  for (const file of files) {
    if (file.kind === 'data') {
      data.push(file);
      continue;
    }
    const last = events.at(-1) ?? null;
    const where = `event ${events.length}`;
    const { parent, height, type, payload } = readJson(file.bytes, event, { what: 'the event', where });
    if (height !== events.length)
      throw new CheckFailed(`the event says that it is number ${height}; an event is missing or doubled`, { where });
    if (parent !== last?.hash) throw new CheckFailed('the event does not name the hash of the event before', { where });
    if (last ? !NEXT[last.type].includes(type) : type !== 'Setup')
      throw new CheckFailed(`${type} cannot come ${last ? `after ${last.type}` : 'first'}`, { where });
    const place = placeOf({ height, type });
    assertData({ type, payload, data, place, isDoubled: (hash) => counts.get(hash)! > 1 });
    events.push({ height, type, hash: file.hash, data });
    data = [];
  }
  if (events.length === 0) throw new CheckFailed('the archive has no event: it was cut off', { where: 'event 0' });
  if (data.length > 0)
    throw new CheckFailed(
      'files stand behind the last event that no event names: the archive was cut off, or something was added',
      {
        where: `file ${data[0]!.hash}`,
      },
    );
  return events;
}

interface Before {
  readonly type: EventType;
  readonly payload: string | undefined;
  readonly data: readonly ArchivedFile[];
  readonly place: string;
  readonly isDoubled: (hash: string) => boolean;
}

function assertData({ type, payload, data, place, isDoubled }: Before): void {
  const due = FILES[type];
  if ((payload === undefined) !== (due === 0))
    throw new CheckFailed(due === 0 ? 'the event names a file and must not' : 'the event names no file', {
      where: place,
    });
  if (data.length < due) throw new CheckFailed('a file is missing that stands before such an event', { where: place });
  if (data.length > due) {
    const extra = data.find(({ hash }) => isDoubled(hash)) ?? data[0]!;
    throw new CheckFailed('a file stands before the event that it does not name: it is doubled or foreign', {
      where: `${place}, file ${extra.hash}`,
    });
  }
  if (payload !== undefined && data.at(-1)!.hash !== payload)
    throw new CheckFailed('the file that the event names does not stand before it', { where: place });
}
