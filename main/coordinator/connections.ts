/** Places for connections: who has one, who is one too many, and who waits without asking anything and makes room. */
import type { Socket } from 'node:net';
import { budgetOf, type Limits, Slots } from './limits.ts';

/** Beyond all places the system itself turns callers away: so many more are looked at, since one that ends is not gone at once. */
const SPARE = 64;

export class Connections {
  readonly #limits: Limits;
  readonly #places = new Slots();
  /** Connections beyond the places: only a node's session may come of them. */
  readonly #crowd = new Slots();
  readonly #inCrowd = new WeakSet<Socket>();
  readonly #leases = new WeakMap<Socket, () => void>();
  /** Those on which nothing is under way, the one that has waited longest first. */
  readonly #idle = new Map<Socket, string>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** For the system: what it takes at most before anyone of us looks. */
  get most(): number {
    return this.#limits.connections + this.#limits.nodeConnections + SPARE;
  }

  /** Gives a new connection a place; false where there is none. @param counted whether its address has a limit */
  receive(socket: Socket, counted: boolean): boolean {
    const { connections, connectionsPerAddress, nodeConnections, nodeConnectionsPerAddress } = this.#limits;
    const address = budgetOf(socket.remoteAddress);
    const most = counted ? connectionsPerAddress : Number.POSITIVE_INFINITY;
    const place = this.#place(this.#places, address, connections, most);
    const lease = place ?? this.#place(this.#crowd, address, nodeConnections, nodeConnectionsPerAddress);
    if (!lease) return false;
    if (!place) this.#inCrowd.add(socket);
    this.#leases.set(socket, lease);
    this.#idle.set(socket, address);
    socket.once('close', () => {
      this.#idle.delete(socket);
      lease();
    });
    return true;
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
    if (!socket.destroyed) this.#idle.set(socket, budgetOf(socket.remoteAddress));
  }

  /** It takes nobody's place any more. */
  free(socket: Socket): void {
    this.#leases.get(socket)?.();
  }

  /** A place, if need be of a connection that only waits: of the same address where that has its share already. */
  #place(slots: Slots, address: string, all: number, each: number): (() => void) | null {
    const isFull = () => slots.all >= all || slots.of(address) >= each;
    if (isFull()) this.#evict(slots === this.#crowd, slots.of(address) >= each ? address : null);
    return isFull() ? null : slots.take(address);
  }

  #evict(crowded: boolean, address: string | null): void {
    for (const [socket, its] of this.#idle) {
      if (this.#inCrowd.has(socket) !== crowded || (address !== null && its !== address)) continue;
      this.#idle.delete(socket);
      this.free(socket);
      socket.destroy();
      return;
    }
  }
}
