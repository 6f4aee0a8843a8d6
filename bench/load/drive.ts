/** Voters on the move: each posts its ballot over a connection of its own and waits for the answer. */
import { Agent, request } from 'node:http';
import type { Bytes } from '../../shared/codec/bytes.ts';

/** What came back for a ballot, and how long after it was due, in milliseconds. */
export interface Answer {
  readonly ballot: number;
  readonly status: number;
  readonly body: string;
  readonly latency: number;
}

export interface Phase {
  readonly name: string;
  readonly offered: number;
  readonly accepted: number;
  /** Codes of what was not accepted. */
  readonly refused: Readonly<Record<string, number>>;
  /** From the first ballot sent to the last answer. */
  readonly seconds: number;
  readonly median: number;
  readonly p99: number;
  readonly answers: readonly Answer[];
}

/** The i-th of the loopback addresses (RFC 1122, section 3.2.1.3) that a crowd comes from. */
const addressOf = (i: number): string => `127.1.${i >> 8}.${i & 255}`;

/** How often those are sent off that are due, in milliseconds. */
const BEAT = 5;

export class Voters {
  #ports: readonly number[];
  readonly #ballots: readonly Bytes[];
  readonly #agent: Agent;
  readonly #addresses: number;
  #next = 0;

  /** @param addresses so many loopback addresses, a laptop or a phone each; 0: all come from this computer's own */
  constructor(port: number, ballots: readonly Bytes[], connections: number, addresses = 0) {
    this.#ports = [port];
    this.#ballots = ballots;
    this.#addresses = addresses;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  }

  /** From now on they turn to these in turn, as a load balancer has them. */
  turnTo(ports: readonly number[]): void {
    this.#ports = ports;
  }

  end(): void {
    this.#agent.destroy();
  }

  /** So many at the same moment. */
  async burst(count: number): Promise<Phase> {
    const start = performance.now();
    return this.#phase(
      `${count} at once`,
      count,
      start,
      Array.from({ length: count }, () => this.#cast(start)),
    );
  }

  /** So many a second, evenly, whether or not the answers keep up. */
  async rate(perSecond: number, seconds: number): Promise<Phase> {
    const start = performance.now();
    const count = perSecond * seconds;
    const answers: Promise<Answer>[] = [];
    while (answers.length < count) {
      const due = Math.min(count, Math.floor(((performance.now() - start) * perSecond) / 1000));
      // Counted from when it was due: a driver that falls behind must not flatter the coordinator.
      while (answers.length < due) answers.push(this.#cast(start + (1000 * answers.length) / perSecond));
      await new Promise((resolve) => setTimeout(resolve, BEAT));
    }
    return this.#phase(`${perSecond} a second`, count, start, answers);
  }

  #cast(due: number): Promise<Answer> {
    const ballot = this.#next++;
    const leaf = this.#ballots[ballot]!;
    return new Promise((resolve) => {
      const answer = (status: number, body: string) =>
        resolve({ ballot, status, body, latency: performance.now() - due });
      const headers = { 'content-type': 'application/octet-stream', 'content-length': leaf.length };
      const from = this.#addresses === 0 ? {} : { localAddress: addressOf(ballot % this.#addresses) };
      const to = {
        port: this.#ports[ballot % this.#ports.length]!,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/entries',
      };
      const outgoing = request({ ...to, ...from, agent: this.#agent, headers }, (incoming) => {
        let body = '';
        incoming.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        incoming.on('end', () => answer(incoming.statusCode ?? 0, body));
      });
      outgoing.on('error', (error) => answer(0, JSON.stringify({ code: error.message })));
      outgoing.end(leaf);
    });
  }

  async #phase(name: string, offered: number, start: number, coming: readonly Promise<Answer>[]): Promise<Phase> {
    const answers = await Promise.all(coming);
    const seconds = (performance.now() - start) / 1000;
    const taken = answers.filter(({ status }) => status === 201);
    const refused: Record<string, number> = {};
    for (const { status, body } of answers) {
      if (status === 201) continue;
      const { code } = JSON.parse(body) as { code: string };
      refused[code] = (refused[code] ?? 0) + 1;
    }
    const latencies = taken.map(({ latency }) => latency).sort((a, b) => a - b);
    const at = (share: number) => Math.round(latencies[Math.floor(share * (latencies.length - 1))] ?? 0);
    return { name, offered, accepted: taken.length, refused, seconds, median: at(0.5), p99: at(0.99), answers };
  }
}
