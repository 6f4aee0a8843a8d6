/** All checks of one laptop, each really done: `ostraka doctor`, the screen of the app, and what a node tells the organiser. */
import { networkInterfaces } from 'node:os';
import type { Battery } from '../../shared/protocol/battery.ts';
import { type Check, checkNames, type Finding } from '../../shared/protocol/readiness/finding.ts';
import { placeOf } from '../network/place.ts';
import { judgeDiscovery, listenAround } from './discovery.ts';
import { judgeDisk, measureDisk } from './disk.ts';
import { examineEngine, examineKeyring, judgeBattery, judgeSandbox, type KeysKept } from './machine.ts';
import { judgeFirewall, judgePort, tryPort, unreachedOf } from './ports.ts';
import { type Aim, reach } from './reach.ts';
import { judgeClock, judgePortal, judgeRoute, type Tried } from './route.ts';
import { firewallHere, holderHere } from './system.ts';

/** What is asked about this laptop. */
export interface Asked {
  /** The election that it should reach; null where none is meant. */
  readonly aim: Aim | null;
  /** Where data are to be kept. */
  readonly data: string;
  /** Where an election would be led. */
  readonly port: number;
  readonly discovery: boolean;
  /** Null for a process without a keyring of its own. */
  readonly keys: KeysKept | null;
  /** Whether the app's pages are in their sandbox; null where there are no such pages. */
  readonly sandbox: boolean | null;
  battery(): Battery | null;
  readonly stop?: AbortSignal;
}

export class Doctor {
  readonly #asked: Asked;
  /** The way to the election is tried once for all that it tells. */
  #tried: Promise<Tried | null> | null = null;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** One check. Throws nothing but defects. */
  async examine(check: Check): Promise<Finding> {
    const { port, stop } = this.#asked;
    switch (check) {
      case 'ports':
        return judgePort(port, await tryPort(port, holderHere, isOstraka));
      case 'firewall': {
        const addresses = await ownAddresses();
        const [unreached, firewall] = await Promise.all([unreachedOf(addresses), firewallHere(port)]);
        return judgeFirewall(port, { addresses, unreached, firewall });
      }
      case 'route':
        return judgeRoute(await this.#try(), networkInterfaces());
      case 'portal':
        return judgePortal(await this.#try());
      case 'clock':
        return judgeClock(await this.#try());
      case 'discovery': {
        const wanted = this.#asked.aim?.coordinator ?? null;
        const [heard, tried] = await Promise.all([listenAround(this.#asked.discovery, wanted, stop), this.#try()]);
        return judgeDiscovery(heard, wanted, tried?.met.answer?.ostraka === 'meant');
      }
      case 'disk':
        return judgeDisk(await measureDisk(this.#asked.data));
      case 'engine':
        return examineEngine();
      case 'keyring':
        return examineKeyring(this.#asked.keys);
      case 'sandbox':
        return judgeSandbox(this.#asked.sandbox);
      case 'battery':
        return judgeBattery(this.#asked.battery());
    }
  }

  /** All of them, one after the other, so that none disturbs what another measures. */
  async *all(checks: readonly Check[] = checkNames): AsyncGenerator<Finding> {
    for (const check of checks) {
      if (this.#asked.stop?.aborted) return;
      yield await this.examine(check);
    }
  }

  #try(): Promise<Tried | null> {
    const { aim, stop } = this.#asked;
    this.#tried ??= aim ? reach(aim, stop).then((met) => ({ aim, met })) : Promise.resolve(null);
    return this.#tried;
  }
}

/** By which others in the room find this laptop, the likeliest first. */
async function ownAddresses(): Promise<string[]> {
  const { addresses } = await placeOf(null);
  const outward = new Set(
    Object.values(networkInterfaces()).flatMap((infos) =>
      (infos ?? []).flatMap((info) => (info.internal ? [] : info.address)),
    ),
  );
  return addresses.filter((address) => outward.has(address));
}

async function isOstraka(port: number): Promise<boolean> {
  const met = await reach({ address: `http://127.0.0.1:${port}`, host: '127.0.0.1', port, coordinator: null });
  return met.answer?.ostraka === 'meant';
}

/** Of whoever is called by others: nobody calls a laptop that only mixes. */
const LEADING: ReadonlySet<Check> = new Set<Check>(['ports', 'firewall']);

/** What a mix node tells of its laptop in the lobby. */
export async function readinessOf(asked: Asked): Promise<Finding[]> {
  const findings: Finding[] = [];
  const checks = checkNames.filter((check) => !LEADING.has(check) && (check !== 'discovery' || asked.discovery));
  for await (const one of new Doctor(asked).all(checks)) findings.push(one);
  return findings;
}
