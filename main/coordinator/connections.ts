/** Places for connections: who has one, who is one too many, and who waits without asking anything and makes room. */
import type { Socket } from 'node:net';
import { budgetOf, type Limits, Slots } from './limits.ts';

export class Connections {
  readonly #limits: Limits;
  readonly #places = new Slots();
  /** Connections beyond the places: only a node's session may come of them. */
  readonly #crowd = new Slots();
  readonly #inCrowd = new WeakSet<Socket>();
  readonly #leases = new WeakMap<Socket, () => void>();
  /** What proxies pass on, by whom they heard: under way, or a session. */
  readonly #passedOn = new Slots();
  readonly #passedLeases = new WeakMap<Socket, () => void>();
  /** Those on which nothing is under way, the one that has waited longest first. */
  readonly #idle = new Map<Socket, string>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** For the system: what it takes at most before anyone of us looks. What ends is not gone while others are taken up in one go. */
  get most(): number {
    return this.#limits.connections + this.#limits.nodeConnections + this.#limits.backlog;
  }

  /**
   * Gives a new connection a place; false where there is none.
   * @param counted whether its address has a limit
   * @param isProxy whether it is of many callers, who are counted by what it passes on
   */
  receive(socket: Socket, counted: boolean, isProxy: boolean): boolean {
    const { connections, connectionsPerAddress, nodeConnections, nodeConnectionsPerAddress } = this.#limits;
    const address = budgetOf(socket.remoteAddress);
    const most = counted && !isProxy ? connectionsPerAddress : Number.POSITIVE_INFINITY;
    const place = this.#place(this.#places, address, connections, most);
    const mostInCrowd = isProxy ? Number.POSITIVE_INFINITY : nodeConnectionsPerAddress;
    const lease = place ?? this.#place(this.#crowd, address, nodeConnections, mostInCrowd);
    if (!lease) return false;
    if (!place) this.#inCrowd.add(socket);
    this.#leases.set(socket, lease);
    this.#idle.set(socket, address);
    socket.once('close', () => {
      this.#idle.delete(socket);
      lease();
      this.#passedLeases.get(socket)?.();
    });
    return true;
  }

  /** What a proxy passes on takes a place of whom it heard, until it is answered; false where they have all they may have. */
  passOn(socket: Socket, address: string, most: number): boolean {
    // One thing at a time is under way on a connection.
    this.#passedLeases.get(socket)?.();
    const lease = this.#passedOn.take(address, most);
    if (lease) this.#passedLeases.set(socket, lease);
    return lease !== null;
  }

  /** Whether only a node's session may come of it. */
  isCrowded(socket: Socket): boolean {
    return this.#inCrowd.has(socket);
  }

  /** Something is under way on it, until it rests. */
  work(socket: Socket): void {
    this.#idle.delete(socket);
  }

  rest(socket: Socket): void {
    this.#passedLeases.get(socket)?.();
    if (!socket.destroyed) this.#idle.set(socket, budgetOf(socket.remoteAddress));
  }

  /** It takes nobody's place any more. */
  free(socket: Socket): void {
    this.#leases.get(socket)?.();
    this.#passedLeases.get(socket)?.();
  }

  /**
   * A place, if need be of a connection that only waits: of the same address where that has all it may have, else of the
   * one that has the most.
   */
  #place(slots: Slots, address: string, all: number, each: number): (() => void) | null {
    if (slots.of(address) >= each) this.#evict(slots, address, Number.POSITIVE_INFINITY);
    else if (slots.all >= all) this.#evict(slots, address, slots.shareOf(address, all));
    return slots.all >= all || slots.of(address) >= each ? null : slots.take(address);
  }

  /** Ends one that only waits, the longest where one address has several: the caller's own, or one beyond this share. */
  #evict(slots: Slots, address: string, share: number): void {
    let most = 0;
    let found: Socket | null = null;
    for (const [socket, its] of this.#idle) {
      if (this.#inCrowd.has(socket) !== (slots === this.#crowd)) continue;
      const has = slots.of(its);
      if (has <= most || (has <= share && its !== address)) continue;
      most = has;
      found = socket;
    }
    if (!found) return;
    this.#idle.delete(found);
    this.free(found);
    found.destroy();
  }
}
