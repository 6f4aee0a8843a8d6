/** A voter's device on a board that it does not read whole: what it takes to see that a ballot counts. */
import { threadProcessor } from '../../main/measure/processor.ts';
import { Tally } from '../../main/measure/tally.ts';
import { fetchTransport } from '../../main/network/fetch-transport.ts';
import { metered } from '../../main/network/metered-transport.ts';
import { patiently } from '../../main/network/patience.ts';
import { readEntry } from '../../shared/board/entry.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { attestedIn } from '../../shared/protocol/voter/board/attested.ts';
import { LightBoard } from '../../shared/protocol/voter/board/light-board.ts';

export interface Looked {
  /** On the board, and of these how many the device has read. */
  readonly entries: number;
  readonly read: number;
  /** Of the bodies of all questions and answers. */
  readonly bytes: number;
  /** Of this thread, the first time that it does any of it. */
  readonly processorMs: number;
  readonly wallMs: number;
}

/** Throws where the ballot in the middle of the board is not seen to count. */
export async function lookFor(link: string): Promise<Looked> {
  const { coordinator } = readLink(link);
  const address = webAddress(readLink(link));
  const whole = new BoardClient(fetchTransport(address), patiently());
  const { size } = await whole.status();
  const [leaf] = await whole.entries(Math.floor(size / 2), Math.floor(size / 2) + 1);
  const { author } = readEntry(leaf!);

  const [sent, received] = [new Tally(), new Tally()];
  const client = new BoardClient(metered(fetchTransport(address), { sent, received }));
  const [processor, began] = [threadProcessor(), performance.now()];
  const board = await LightBoard.open(client, coordinator, () => false, [author]);
  const ballot = board.ballotsOf(author).at(-1);
  if (!ballot || attestedIn(board, { ballot: ballot.hash }) !== true)
    throw new Error('a device does not see that the ballot in the middle of the board counts');
  return {
    entries: board.size,
    read: board.known.size,
    bytes: sent.bytes + received.bytes,
    processorMs: (threadProcessor() - processor) / 1000,
    wallMs: performance.now() - began,
  };
}
