/** The files that a voter may keep, and show to others where something is wrong. */
import { writeFork } from '../../board/fork.ts';
import { utf8 } from '../../codec/bytes.ts';
import { tracker } from '../../election/tracker.ts';
import type { Argument, OpenedTest, Saved } from '../ipc.ts';
import type { Receipt } from '../voter.ts';
import type { LightBoard } from './board/light-board.ts';
import { flagOf } from './opened-test.ts';
import type { Entered } from './part.ts';
import { plainReceipt } from './receipt-text.ts';
import { forkAgainst } from './standing.ts';

/** What the voter asks for; null where there is no such thing. */
export function savedFile(
  what: NonNullable<Argument<'voter.save'>['what']>,
  { board, kept: { receipt } }: Entered,
  flag: OpenedTest | null,
): Saved | null {
  switch (what) {
    case 'receipt':
      return receipt && receiptFile(receipt, board);
    case 'flag':
      return flag && flagFile(board, flag);
    case 'fork':
      return receipt && forkFile(receipt, board);
  }
}

/** What the voter says of an opened ballot, with its evidence. */
export const flagFile = (board: LightBoard, opened: OpenedTest): Saved =>
  json(`flag-${opened.hash.slice(0, 12)}`, plain(flagOf(board, opened)));

export const receiptFile = (receipt: Receipt, { record }: LightBoard): Saved =>
  json(
    `receipt-${tracker(receipt.ballot, record.manifest).replaceAll(' ', '-')}`,
    plain(plainReceipt(receipt, record.manifest)),
  );

export function forkFile(receipt: Receipt, board: LightBoard): Saved | null {
  const fork = forkAgainst(receipt, board);
  return fork && json('fork', writeFork(fork));
}

const plain = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const json = (name: string, text: string): Saved => ({
  download: { name: `${name}.json`, mime: 'application/json', bytes: utf8(text) },
});
