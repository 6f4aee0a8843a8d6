/** A TCP proxy between one party and the coordinator, whose weather can be made bad. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Dice } from '../../../shared/simulation/dice.ts';
import type { Weather } from './plan.ts';

/** Under delay, each piece takes so long, in milliseconds. */
const DELAY = 700;

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  /** Bytes were swallowed: whatever comes after would be out of place. */
  broken: boolean;
}

export class BadNetwork {
  readonly port: number;
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();
  readonly #target: () => number;
  #weather: Weather | null = null;
  #dice: Dice | null = null;

  private constructor(server: Server, target: () => number) {
    this.#server = server;
    this.#target = target;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (socket) => this.#join(socket));
  }

  /** @param target the port of this computer where the coordinator answers now */
  static async open(target: () => number): Promise<BadNetwork> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new BadNetwork(server, target);
  }

  /** Null is fair weather. */
  set(weather: Weather | null, dice: Dice): void {
    this.#weather = weather;
    this.#dice = dice;
    for (const pair of this.#pairs) if (weather === 'cut' || pair.broken) end(pair);
  }

  close(): void {
    for (const pair of this.#pairs) end(pair);
    this.#server.close();
  }

  #join(near: Socket): void {
    if (this.#weather === 'cut') return void near.resetAndDestroy();
    const far = connect(this.#target(), '127.0.0.1');
    const pair: Pair = { near, far, broken: false };
    this.#pairs.add(pair);
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      socket.on('error', () => end(pair));
      socket.once('close', () => {
        this.#pairs.delete(pair);
        end(pair);
      });
    }
    this.#carry(pair, near, far);
    this.#carry(pair, far, near);
  }

  /** In order, whatever the weather does meanwhile. */
  #carry(pair: Pair, from: Socket, to: Socket): void {
    let before = Promise.resolve();
    from.on('data', (piece: Buffer) => {
      const pause = this.#weather === 'delay' ? DELAY : 0;
      before = before.then(async () => {
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        // Some versions of Node's types have it that it may be text.
        this.#pass(pair, Buffer.isBuffer(piece) ? piece : Buffer.from(piece), to);
      });
    });
    from.on('end', () => void before.then(() => to.end()));
  }

  #pass(pair: Pair, piece: Buffer, to: Socket): void {
    const dice = this.#dice;
    switch (dice && this.#weather) {
      case 'silence':
        pair.broken = true;
        return;
      case 'drop':
        if (!dice!.once(3)) break;
        pair.broken = true;
        return;
      case 'halve':
        to.write(piece.subarray(0, piece.length >> 1), () => end(pair));
        return;
      case 'garble':
        if (dice!.once(2)) piece[dice!.below(piece.length)]! ^= 1 << dice!.below(8);
        break;
      default:
    }
    if (to.writable) to.write(piece);
  }
}

function end({ near, far }: Pair): void {
  near.destroy();
  far.destroy();
}
