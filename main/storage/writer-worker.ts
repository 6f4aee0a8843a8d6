/** The thread in which one store is written: what it is asked it does in the order in which that comes. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { asOstrakaError } from '../../shared/codec/error.ts';
import { Tally } from '../measure/tally.ts';
import { BoardWriter, type Commit } from './board-writer.ts';
import { joinDatabase } from './database.ts';
import { SECRETS_FILE, SECRETS_PRAGMAS, writeSecrets } from './secrets-writer.ts';
import type { FromWriter, Gathered, Order, ToWriter, WrittenStore } from './writer-thread.ts';

const { directory, ...asked } = workerData as WrittenStore;
const port = parentPort!;
const written = new Tally();

/** What does an order, and what ends it. */
function opened(): { act(order: Order): FromWriter['done']; close(): void } {
  if (asked.store === 'secrets') {
    const path = join(directory, SECRETS_FILE);
    const database = joinDatabase(path, SECRETS_PRAGMAS);
    return {
      act: (order) => void (order.do === 'secrets' && writeSecrets(path, database, written, order)),
      close: () => database.close(),
    };
  }
  const board = BoardWriter.beside(directory, asked.kept, written);
  const gathering = new Map<number, Bytes>();
  const gathered = (of: number): Bytes => {
    const bytes = gathering.get(of) ?? new Uint8Array();
    gathering.delete(of);
    return bytes;
  };
  const whole = ({ entries, blobs }: Gathered): Pick<Commit, 'entries' | 'blobs'> => {
    const all = gathered(entries.of);
    let end = 0;
    const cut = entries.lengths.map((length) => {
      end += length;
      return all.subarray(end - length, end);
    });
    return { entries: cut, blobs: blobs.map(gathered) };
  };
  return {
    act(order) {
      if (order.do === 'commit') {
        const { commit, from, gathered: parts } = order;
        return void board.commit(parts ? { ...commit, ...whole(parts) } : commit, from);
      }
      if (order.do === 'part') {
        const { of, length, at, bytes } = order;
        const all = gathering.get(of) ?? new Uint8Array(length);
        gathering.set(of, all);
        return void all.set(bytes, at);
      }
      if (order.do === 'check') return board.checkBlob(order.sha256);
      if (order.do === 'blob') return board.putBlob(order.bytes, order.awaited);
      return void (order.do === 'wipe' && board.wipe());
    },
    close: () => board.close(),
  };
}

let writer: ReturnType<typeof opened> | null = null;

function answer(id: number, order: Order): FromWriter {
  const { bytes, times } = written;
  const since = () => ({ bytes: written.bytes - bytes, times: written.times - times });
  try {
    writer ??= opened();
    return { id, done: writer.act(order), failed: null, ...since() };
  } catch (error) {
    const { code, message, hint, culprit } = asOstrakaError(error);
    return { id, done: undefined, failed: { code, message, hint, culprit }, ...since() };
  }
}

port.on('message', (message: ToWriter) => {
  if (message !== 'end') return port.postMessage(answer(message.id, message.order));
  writer?.close();
  port.close();
});
