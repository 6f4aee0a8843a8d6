/**
 * What a phone's browser keeps for a voter: a database of its own for the page's origin, which goes when the browser's data
 * is cleared. No page can keep a key better over plain HTTP.
 */
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { VoterStore } from '../../shared/protocol/voter/kept.ts';

const VOTES = 'votes';

/** What the voter keeps whose own browser it is. */
export const ownStore = (): VoterStore => browserStore('ostraka');
/** What a booth keeps, apart from that: a person may vote on a device of their own that serves as one. */
export const boothDisk = (): VoterStore => browserStore('ostraka booth');

/** Every method throws `no-storage` where the browser keeps nothing for pages. */
const browserStore = (name: string): VoterStore => {
  const votes = storeOf(name);
  return {
    async load(election) {
      const store = await votes('readonly');
      return read(
        await asked(store.get(keyOf(election))).catch((cause: unknown) => {
          throw noStorage(cause);
        }),
      );
    },
    async update(election, change) {
      const store = await votes('readwrite');
      const { transaction } = store;
      const done = ended(transaction);
      let failure: unknown = null;
      // Within the transaction, and at once when the value is there: a pause would end it.
      const getting = store.get(keyOf(election));
      getting.onsuccess = () => {
        try {
          store.put(new Uint8Array(change(read(getting.result))), keyOf(election));
        } catch (error) {
          failure = error;
          transaction.abort();
        }
      };
      await done.catch((cause: unknown) => {
        throw failure ?? noStorage(cause);
      });
    },
  };
};

const keyOf = (election: Bytes): IDBValidKey => new Uint8Array(election);

const read = (value: unknown): Bytes | null => (value instanceof Uint8Array ? value : null);

/** The store of votes in a transaction of its own. Without `strict` a browser may say "done" before the disk has it. */
function storeOf(name: string): (mode: IDBTransactionMode) => Promise<IDBObjectStore> {
  let opened: Promise<IDBDatabase> | null = null;
  const forget = () => {
    opened = null;
  };
  return async (mode) => {
    try {
      opened ??= open(name, forget);
      const database = await opened;
      return database.transaction(VOTES, mode, { durability: 'strict' }).objectStore(VOTES);
    } catch (cause) {
      opened = null;
      throw noStorage(cause);
    }
  };
}

/** Some browsers have no database, some throw when it is named, some when it is opened. */
async function open(name: string, closed: () => void): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(VOTES);
  const database = await asked(opening);
  database.onclose = closed;
  return database;
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

const noStorage = (cause: unknown) =>
  new OstrakaError('no-storage', 'this browser keeps nothing for this page, so your key would be lost', {
    cause,
    hint: 'open this in your phone’s own browser, outside of private browsing, or use the app',
  });
