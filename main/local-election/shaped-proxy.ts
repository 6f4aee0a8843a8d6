/**
 * A stretch of network between a party of a simulated election and the coordinator, on loopback: later, narrower and less
 * reliable, as the plan says. TCP loses nothing to those who use it: what is lost on the way is sent again, which they see
 * as a pause of one time-out. So loss is modelled as that pause, for whole segments, in order.
 */
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Random } from '../../shared/crypto/random.ts';
import { fraction } from '../../shared/election/electorates/models.ts';
import { LOOPBACK } from '../network/place.ts';

export interface Shape {
  /** Milliseconds one way. */
  readonly latency: number;
  /** Kilobit a second in each direction, all connections of the party together; 0 is unbounded. */
  readonly bandwidth: number;
  /** Percent of segments that have to be sent again. */
  readonly loss: number;
}

export const isPlain = ({ latency, bandwidth, loss }: Shape): boolean => latency === 0 && bandwidth === 0 && loss === 0;

/** Payload of a segment on Ethernet. */
const SEGMENT = 1460;
/** RFC 6298 as systems keep it: a time-out is 200 milliseconds beyond the way there and back, and doubles, so many times at most. */
const LEAST_TIMEOUT = 200;
const MOST_DOUBLINGS = 4;
/** Bytes on their way in one direction of a connection before its sender has to wait. */
const MOST_ON_THE_WAY = 2 ** 20;

/** Where one direction of the party's link is busy until, in milliseconds of a monotonic clock. */
interface Lane {
  free: number;
}

export class ShapedProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #timers = new Set<NodeJS.Timeout>();

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Listens on loopback and passes on to `port` there. `random` draws what is lost. */
  static async open(port: number, shape: Shape, random: Random): Promise<ShapedProxy> {
    const server = createServer({ allowHalfOpen: true });
    const proxy = new ShapedProxy(server);
    const [up, down]: Lane[] = [{ free: 0 }, { free: 0 }];
    server.on('connection', (near) => {
      const far = dial({ port, host: LOOPBACK, allowHalfOpen: true });
      proxy.#pass(near, far, shape, up!, random);
      proxy.#pass(far, near, shape, down!, random);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, LOOPBACK, resolve);
    });
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** What `from` says reaches `to`, later. */
  #pass(from: Socket, to: Socket, shape: Shape, lane: Lane, random: Random): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    const waiting: { readonly bytes: Buffer | null; readonly at: number }[] = [];
    let onTheWay = 0;
    let arrivesAt = 0;
    const arrive = (): void => {
      while (waiting.length > 0 && waiting[0]!.at <= performance.now()) {
        const { bytes } = waiting.shift()!;
        if (to.destroyed || !to.writable) continue;
        if (bytes === null) to.end();
        else
          to.write(bytes, () => {
            onTheWay -= bytes.length;
            if (onTheWay <= MOST_ON_THE_WAY && from.isPaused()) from.resume();
          });
      }
      const [next] = waiting;
      if (!next) return;
      // One timer at a time, for the first: of two, the later one may be called first.
      const timer = setTimeout(
        () => {
          this.#timers.delete(timer);
          arrive();
        },
        Math.ceil(next.at - performance.now()),
      );
      this.#timers.add(timer);
    };
    const deliver = (bytes: Buffer | null): void => {
      const now = performance.now();
      const length = bytes?.length ?? 0;
      lane.free = Math.max(lane.free, now) + (shape.bandwidth === 0 ? 0 : (8 * length) / shape.bandwidth);
      // Nothing overtakes what was sent before it.
      arrivesAt = Math.max(arrivesAt, lane.free + shape.latency + pauseOf(length, shape, random));
      onTheWay += length;
      if (onTheWay > MOST_ON_THE_WAY) from.pause();
      waiting.push({ bytes, at: arrivesAt });
      if (waiting.length === 1) arrive();
    };
    from.on('data', deliver);
    from.once('end', () => deliver(null));
    from.on('error', () => to.destroy());
    from.on('close', (broken) => {
      this.#sockets.delete(from);
      if (broken) to.destroy();
    });
  }
}

/** Milliseconds that are lost with what is lost of so many bytes: segments are on their way together, and wait together. */
function pauseOf(length: number, { latency, loss }: Shape, random: Random): number {
  if (loss === 0 || length === 0) return 0;
  const none = (1 - loss / 100) ** Math.ceil(length / SEGMENT);
  let pause = 0;
  let timeout = LEAST_TIMEOUT + 2 * latency;
  let lost = fraction(random) >= none;
  for (let doublings = 0; lost && doublings <= MOST_DOUBLINGS; doublings++) {
    pause += timeout;
    timeout *= 2;
    lost = fraction(random) < loss / 100;
  }
  return pause;
}
