/**
 * What anyone may cost the coordinator: every limit of its front doors, in one place (docs/API.md, Limits). Voters and
 * nodes have budgets of their own, so that no crowd of the first holds up the second. An address is an IPv4 address or
 * the first 64 bits of an IPv6 one.
 */
import { MAX_FRAME_BYTES } from '../../shared/protocol/messages.ts';

export interface Limits {
  // ---- connections
  /** Those that the system keeps until they are taken up: a crowd that comes in the same moment. */
  readonly backlog: number;
  /** Open connections of all; one more is answered `busy` and closed. */
  readonly connections: number;
  readonly connectionsPerAddress: number;
  /** Kept beyond these for nodes: a connection that becomes a session at once. */
  readonly nodeConnections: number;
  readonly nodeConnectionsPerAddress: number;
  /** Sessions that have not proven a key yet. */
  readonly strangers: number;
  readonly strangersPerAddress: number;

  // ---- time, in milliseconds
  /** From the connection to the end of the first request's headers. */
  readonly headersWithin: number;
  /** For the body of a voter or the organiser. */
  readonly bodyWithin: number;
  /** For a whole request, which a node's upload may take. */
  readonly uploadWithin: number;
  /** For an answer to be read, beyond what it takes at `pace`. */
  readonly answerWithin: number;
  /** Bytes a millisecond: whoever reads a long answer more slowly is cut off. */
  readonly pace: number;
  /** Neither side moved a byte: the caller does not read, or is gone. */
  readonly idle: number;
  /** Until a connection without a request is closed. */
  readonly keptAlive: number;
  /** Whoever asks too often, or from another site, is told so after this: they ask again no sooner. */
  readonly refusedAfter: number;
  /** From the challenge to the hello. */
  readonly helloWithin: number;
  /** Between pings; and without an answer to them until a node's session ends. */
  readonly heartbeat: number;
  readonly silence: number;

  // ---- size, in bytes
  readonly headerBytes: number;
  readonly enrolmentBytes: number;
  /** A ballot, an opened ballot or the spending of a code; nodes submit over their sessions. */
  readonly voterEntryBytes: number;
  /** A mix output, its proof or its shares: room for a million ciphertexts' proofs. */
  readonly blobBytes: number;
  readonly frameBytes: number;
  /** Everything of a session before its hello, control frames included. */
  readonly helloBytes: number;
  /** More unsent bytes than this: the node does not read and is cut off; it catches up when it returns. */
  readonly backlogBytes: number;

  // ---- rate, each minute and address
  readonly requests: number;
  /** From an address where a node is in session. */
  readonly nodeRequests: number;
  /** Connections that want to become sessions; in a budget of its own, so that a crowd behind one address keeps no node out. */
  readonly upgrades: number;
  readonly organiserFailures: number;
  /** Ballots and enrolments whose signature or proof did not hold, which only those who examine them could know. */
  readonly failures: number;
  /** Bytes of answers that are long, to everybody else and to an address where a node is in session. */
  readonly answered: number;
  readonly nodeAnswered: number;
  /** Frames of one session, whatever they are: messages, pings, pongs. */
  readonly frames: number;
  /** Bytes of one session. */
  readonly sessionBytes: number;

  // ---- at once
  /** Submissions and enrolments of one address that wait for their verdict. */
  readonly submissionsPerAddress: number;
  /** Bytes of answers that are not read yet, to everybody else and to addresses where a node is in session. */
  readonly bytes: number;
  readonly bytesPerAddress: number;
  readonly nodeBytes: number;
  readonly nodeBytesPerAddress: number;
  /** Transcripts and blobs on their way to everybody else, and to addresses where a node is in session. */
  readonly downloads: number;
  readonly downloadsPerAddress: number;
  readonly nodeDownloads: number;
  readonly nodeDownloadsPerAddress: number;
  readonly uploadsPerNode: number;

  /** Programs on this very computer are not counted by address: whoever runs them here can do worse. */
  readonly ownComputerCounts: boolean;
}

export const LIMITS: Limits = {
  backlog: 1024,
  connections: 4096,
  connectionsPerAddress: 256,
  nodeConnections: 256,
  nodeConnectionsPerAddress: 4,
  strangers: 128,
  strangersPerAddress: 8,

  headersWithin: 10_000,
  bodyWithin: 20_000,
  uploadWithin: 900_000,
  answerWithin: 30_000,
  pace: 16,
  idle: 60_000,
  keptAlive: 20_000,
  refusedAfter: 1000,
  helloWithin: 5000,
  heartbeat: 2000,
  silence: 6000,

  headerBytes: 8192,
  enrolmentBytes: 4096,
  voterEntryBytes: 16_384,
  blobBytes: 512 * 2 ** 20,
  frameBytes: MAX_FRAME_BYTES,
  helloBytes: 2048,
  backlogBytes: 16 * 2 ** 20,

  requests: 1200,
  nodeRequests: 12_000,
  upgrades: 120,
  organiserFailures: 30,
  failures: 60,
  answered: 256 * 2 ** 20,
  nodeAnswered: 4 * 2 ** 30,
  frames: 6000,
  sessionBytes: 32 * 2 ** 20,

  submissionsPerAddress: 64,
  bytes: 128 * 2 ** 20,
  bytesPerAddress: 16 * 2 ** 20,
  nodeBytes: 128 * 2 ** 20,
  nodeBytesPerAddress: 32 * 2 ** 20,
  downloads: 4,
  downloadsPerAddress: 2,
  nodeDownloads: 32,
  nodeDownloadsPerAddress: 8,
  uploadsPerNode: 2,

  ownComputerCounts: false,
};

/** Whose budget a connection draws on: an address, in full for IPv4, its network of 64 bits for IPv6. */
export function budgetOf(address: string | undefined): string {
  if (address === undefined) return 'gone';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return `${[...front, ...zeros, ...back].slice(0, 4).join(':').toLowerCase()}::/64`;
}

export const isOwnComputer = (address: string | undefined): boolean =>
  address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/i.test(address);

/** So many, or so much, at once for each name, and no more. */
export class Slots {
  readonly #taken = new Map<string, number>();
  #all = 0;

  get all(): number {
    return this.#all;
  }

  of(name: string): number {
    return this.#taken.get(name) ?? 0;
  }

  /** What `name` would have of so many if all who have any had the same. */
  shareOf(name: string, most: number): number {
    return most / (this.#taken.size + (this.#taken.has(name) ? 0 : 1));
  }

  /** A place for `name`, or so much room, and what gives it back, once; null where that would make more than `most`. */
  take(name: string, most = Number.POSITIVE_INFINITY, amount = 1): (() => void) | null {
    const taken = this.of(name);
    if (taken + amount > most) return null;
    this.#taken.set(name, taken + amount);
    this.#all += amount;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#all -= amount;
      const left = this.of(name) - amount;
      if (left > 0) this.#taken.set(name, left);
      else this.#taken.delete(name);
    };
  }
}

/** So many a minute: full at first, filled up evenly, empty where they are spent. */
export class Bucket {
  readonly #perMinute: number;
  #left: number;
  #at: number;

  constructor(perMinute: number, now: number) {
    this.#perMinute = perMinute;
    this.#left = perMinute;
    this.#at = now;
  }

  /** @param now milliseconds; a clock that was set back refills nothing */
  spend(now: number, amount = 1): boolean {
    this.#refill(now);
    if (this.#left < amount) return false;
    this.#left -= amount;
    return true;
  }

  /** Takes what is known too late to be refused, be it more than there is: that is waited for later. */
  charge(now: number, amount = 1): void {
    this.#refill(now);
    this.#left -= amount;
  }

  /** Whether there is one left. */
  hasAny(now: number): boolean {
    this.#refill(now);
    return this.#left >= 1;
  }

  #refill(now: number): void {
    const passed = Math.max(0, now - this.#at);
    this.#at = now;
    this.#left = Math.min(this.#perMinute, this.#left + (passed * this.#perMinute) / 60_000);
  }

  /** Whether a new one would be no different. */
  isFull(now: number): boolean {
    return this.#left + (Math.max(0, now - this.#at) * this.#perMinute) / 60_000 >= this.#perMinute;
  }
}

/** A bucket for each name, forgotten when it is full again. */
export class Buckets {
  readonly #perMinute: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  spend(name: string, now: number): boolean {
    return this.#of(name, now).spend(now);
  }

  charge(name: string, now: number, amount = 1): void {
    this.#of(name, now).charge(now, amount);
  }

  hasAny(name: string, now: number): boolean {
    return this.#buckets.get(name)?.hasAny(now) ?? true;
  }

  #of(name: string, now: number): Bucket {
    let bucket = this.#buckets.get(name);
    if (!bucket) {
      bucket = new Bucket(this.#perMinute, now);
      this.#buckets.set(name, bucket);
    }
    return bucket;
  }

  forgetFull(now: number): void {
    for (const [name, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(name);
  }
}

/**
 * Calls `act` after so many milliseconds, once what has come meanwhile is read: timers come before sockets in a turn of the loop
 * (nodejs.org, The Node.js Event Loop), and while its thread was held nobody was late. Returns what prevents it.
 */
export function whenLate(milliseconds: number, act: () => void): () => void {
  let judging: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    judging = setImmediate(act);
  }, milliseconds);
  return () => {
    clearTimeout(timer);
    clearImmediate(judging);
  };
}
