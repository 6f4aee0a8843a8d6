/** A mix node: its stores, its loop and its session with the coordinator. */
import { join } from 'node:path';
import { type Bytes, equal, hex } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type SigningKey, signingKey } from '../../shared/crypto/signature.ts';
import type { Measurement } from '../../shared/measure/record.ts';
import type { Twist } from '../../shared/protocol/cheating/twist.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { MAX_SAID } from '../../shared/protocol/messages.ts';
import type { Alarm } from '../../shared/protocol/node/state.ts';
import type { Finding } from '../../shared/protocol/readiness/finding.ts';
import { type Meter, meterHere } from '../measure/meter.ts';
import { fetchTransport } from '../network/fetch-transport.ts';
import { metered } from '../network/metered-transport.ts';
import { type BoardStore, openBoardStore } from '../storage/board-store.ts';
import { openKeyStore, type Wrapping } from '../storage/key-store.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';
import { systemRandom } from '../workers/system-random.ts';
import { NodeLoop } from './loop.ts';
import { MeasurementReport } from './measurement-report.ts';
import { ReadinessReport } from './readiness-report.ts';
import { NodeSession } from './session.ts';

export interface NodeOptions {
  /** The join link as a person pasted it. */
  readonly join: string;
  readonly data: string;
  readonly name: string;
  readonly workers?: number;
  /** Whether the person agrees that the link's coordinator takes over from the one this laptop joined first. */
  readonly takeOver?: boolean;
  /** What this laptop's secrets pass through on their way to disk. */
  readonly wrapping?: Wrapping;
  /** Whether the voters are made up: it takes part in simulations, and phases are told of however few ballots there are. */
  readonly areMadeUp?: boolean;
  /** What measures this party's work; one of this process unless given. */
  readonly meter?: Meter;
  /** Looks how ready this laptop is, which the organiser is told in the lobby; nobody is told anything unless given. */
  readonly examine?: (stop: AbortSignal) => Promise<readonly Finding[]>;
  /** How this laptop cheats in a lesson, where it was told to. */
  readonly twist?: Twist;
}

export interface MixNode {
  readonly loop: NodeLoop;
  readonly session: NodeSession;
  readonly key: SigningKey;
  /** Its copy of the board, until it is closed. */
  readonly store: BoardStore;
  /** What it measured of its own work, as far as it may be told. */
  readonly measured: readonly Measurement[];
  close(): Promise<void>;
}

/** Where the store says that this laptop served this coordinator until another took over. */
const forsaken = (coordinator: Bytes): string => `forsaken/${hex(coordinator)}`;

/** Opens or resumes a node in `data` and joins. Throws `bad-link`, `other-election` and what the stores throw. */
export function startNode(options: NodeOptions): MixNode {
  const { join: text, data, name, workers, wrapping, twist, takeOver = false, areMadeUp = false } = options;
  const link = readLink(text);
  const { meter = meterHere('node') } = options;
  const store = openBoardStore(data, meter.written);
  const keys = openKeyStore(join(data, 'keys'), wrapping, meter.written);
  try {
    const seed = keys.get('node') ?? systemRandom(32);
    keys.put('node', seed);
    const key = signingKey(seed);
    const coordinator = store.get('coordinator') ?? link.coordinator;
    const served = store.get('successor') ?? coordinator;
    if (store.get(forsaken(link.coordinator)))
      throw new OstrakaError('other-election', 'this laptop has let another coordinator take over from this one', {
        hint: 'join by the link of the coordinator that took over',
      });
    const changes = !equal(served, link.coordinator);
    if (changes && !takeOver)
      throw new OstrakaError('other-election', 'this data directory belongs to an election of another coordinator', {
        hint: 'use another --data directory, or agree with --take-over that this coordinator goes on with that election',
      });
    const successor = equal(coordinator, link.coordinator) ? null : link.coordinator;
    // From here on this laptop never serves the old coordinator again: that is what its report promises.
    const left = changes ? { [forsaken(served)]: served } : {};
    store.commit({ put: { coordinator, successor, ...left } });
    const pool = new CryptoPool(workers, meter);
    const stop = new AbortController();
    const client = new BoardClient(metered(fetchTransport(webAddress(link), stop.signal), meter));
    const loop = new NodeLoop({ key, name, coordinator, successor, areMadeUp, store, keys, pool, client, twist });
    const session = new NodeSession(link, key, name, meter);
    const report = new MeasurementReport(loop, meter, { key, store, client, areMadeUp });
    const readiness = options.examine
      ? new ReadinessReport({
          ...{ key, client, coordinator: link.coordinator },
          isLobby: () => !loop.state.replica && !stop.signal.aborted,
          examine: () => options.examine!(stop.signal),
        })
      : null;
    loop.on('message', (message) => session.send(message));
    loop.on('alarm', (alarm) => accuse(loop, alarm));
    session.on('open', () => {
      void loop.tell({ kind: 'connected' });
      void report.tell();
      void readiness?.tell();
      if (loop.state.alarm) accuse(loop, loop.state.alarm);
      for (const told of loop.glass.toTellAgain) session.send({ say: 'lesson', told });
    });
    session.on('closed', () => void loop.tell({ kind: 'disconnected' }));
    session.on('message', (message) => {
      if (message.say === 'lesson') loop.hear(message.told);
      else if (message.say === 'head' && message.note !== null) void loop.tell({ kind: 'head', note: message.note });
      else if (message.say === 'how-far') void loop.tell({ kind: 'how-far' });
      else if (message.say === 'accepted') void loop.tell({ kind: 'accepted', submission: message.submission });
      else if (message.say === 'refused') {
        const { submission, code, message: words } = message;
        void loop.tell({ kind: 'refused', submission, code, message: words });
      }
    });
    session.start();
    return {
      loop,
      session,
      key,
      store,
      get measured() {
        return report.told;
      },
      async close() {
        meter.end();
        loop.close();
        report.close();
        stop.abort();
        session.end();
        await pool.close();
        await Promise.all([store.close(), keys.close()]);
      },
    };
  } catch (error) {
    void store.close();
    void keys.close();
    throw error;
  }
}

/** In a lesson whoever leads is told that it was caught: for the screen on which it chose to cheat. */
function accuse(loop: NodeLoop, { code, message, culprit }: Alarm): void {
  if (culprit.kind !== 'coordinator' || !loop.state.replica?.record.manifest.lesson) return;
  loop.emit('message', { say: 'accuses', code, message: message.slice(0, MAX_SAID) });
}
