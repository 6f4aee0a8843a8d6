/**
 * By which of this computer's addresses an election is found. It is one at a time, for phones and laptops alike; and it stays
 * once a page has made its key there, because browsers keep keys and receipts by address.
 */
import { networkInterfaces } from 'node:os';
import { utf8 } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { hostInUrl, type JoinLink, webAddress } from '../../shared/protocol/link.ts';
import { isLoopback } from '../network/place.ts';
import type { CoordinatorStore } from '../storage/coordinator-store.ts';

/** Where the store keeps the address at which pages have keys: a host of this computer, or the origin that a proxy answers at. */
const PLACE = 'page-address';

export class OwnAddress {
  readonly port: number;
  readonly #store: CoordinatorStore;
  #hosts: readonly string[];
  #host: string;
  readonly #front: string | null;
  /** Where pages have keys; null while none has. */
  #kept: string | null;
  /** Until that is on the disk. */
  #keeping: Promise<unknown> = Promise.resolve();

  /**
   * @param hosts without brackets, the likeliest first
   * @param front the origin that a proxy answers at for this election: then that is its address, whichever host is chosen
   * @throws OstrakaError `address-kept` where pages have their keys at another address that this computer still has, or at
   *   another proxy's
   */
  constructor(store: CoordinatorStore, hosts: readonly string[], port: number, front: string | null = null) {
    const stored = store.get(PLACE);
    this.port = port;
    this.#store = store;
    this.#hosts = hosts;
    this.#front = front;
    this.#kept = stored === undefined ? null : new TextDecoder().decode(stored);
    const isHere = this.#kept !== null && front === null && hosts.includes(this.#kept);
    if (!isHere && this.#kept !== front) this.#refuseWhereKept();
    this.#host = isHere ? this.#kept! : hosts[0]!;
  }

  /** Of this computer itself, without brackets. */
  get host(): string {
    return this.#host;
  }

  /** All by which it can be found, the one by which it is first. */
  get hosts(): readonly string[] {
    return [this.#host, ...this.#hosts.filter((host) => host !== this.#host)];
  }

  /** Whether it stays: a page has made a key there. */
  get isKept(): boolean {
    return this.#kept === this.#page;
  }

  /** Where pages have keys though this computer has that address no longer; null where all is well. */
  get left(): string | null {
    return this.#kept === null || this.#kept === this.#front || isOfThisComputer(this.#kept) ? null : this.#kept;
  }

  /** As browsers name it. */
  get origin(): string {
    return this.#front ?? `http://${hostInUrl(this.#host)}${this.port === 80 ? '' : `:${this.port}`}`;
  }

  /** Where join links lead. */
  get place(): Omit<JoinLink, 'coordinator'> {
    if (this.#front === null) return { host: this.#host, port: this.port };
    const { hostname, port } = new URL(this.#front);
    return { host: hostname, port: Number(port || 443), tls: true };
  }

  /** Where pages are served, the likeliest first: at the proxy alone where there is one. */
  get places(): readonly Omit<JoinLink, 'coordinator'>[] {
    return this.#front === null ? this.hosts.map((host) => ({ host, port: this.port })) : [this.place];
  }

  /** Where programs on this computer find it, proxy or not. */
  get direct(): string {
    return webAddress({ host: this.#host, port: this.port });
  }

  /** As the store keeps it. */
  get #page(): string {
    return this.#front ?? this.#host;
  }

  /** Throws `address-kept`, `bad-host`. */
  choose(host: string): void {
    if (host === this.#host) return;
    this.#refuseWhereKept();
    if (!this.#hosts.includes(host))
      throw new OstrakaError('bad-host', `this election cannot be found by ${host}`, {
        hint: `choose one of ${this.hosts.join(', ')}`,
      });
    this.#host = host;
  }

  /** What this computer has by now; an address that is gone, or leads nowhere, gives way where no page has a key at it. */
  offer(hosts: readonly string[]): void {
    this.#hosts = hosts;
    if (!this.isKept && (!hosts.includes(this.#host) || isLoopback(this.#host))) this.#host = hosts[0]!;
  }

  /** Whether a browser that asked for this host is at the one address. @param passedOn whether by the proxy, which looks at the host */
  isAt(host: string | undefined, passedOn = false): boolean {
    if (this.#front !== null) return passedOn;
    return host === undefined || URL.parse(`http://${host}`)?.hostname === hostInUrl(this.#host);
  }

  /** A page is about to make a key here: from now on it stays, for good once this resolves. */
  keep(): Promise<unknown> {
    if (!this.isKept) {
      this.#kept = this.#page;
      this.#keeping = this.#store.write({ put: { [PLACE]: utf8(this.#page) } });
    }
    return this.#keeping;
  }

  #refuseWhereKept(): void {
    if (this.#kept === null) return;
    const isProxys = this.#kept.startsWith('https://');
    if (!isProxys && !isOfThisComputer(this.#kept)) return;
    throw new OstrakaError(
      'address-kept',
      `voters have their keys at ${this.#kept}, and browsers keep them by address`,
      {
        hint: isProxys
          ? `start it with --public ${this.#kept} and the --proxy of then until this election is over`
          : 'leave the address as it is until this election is over',
      },
    );
  }
}

const isOfThisComputer = (host: string): boolean =>
  isLoopback(host) ||
  Object.values(networkInterfaces()).some((infos) => infos?.some(({ address }) => address === host));
