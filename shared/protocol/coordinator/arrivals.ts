/** What only the organiser is told: who has come from which address, and who was sent away there. */

import { hex } from '../../codec/bytes.ts';
import type { ToldFinding } from '../readiness/finding.ts';
import { type Allowance, EACH, type Expected } from './arrangements.ts';
import { allowanceOf } from './settings.ts';
import type { CoordinatorState, Source } from './state.ts';

/** Names told of one address. */
const MOST_NAMES = 20;
/** Addresses told of because of how many voters came from there: in a large election each may have come from another. */
const MOST_ADDRESSES = 500;

export interface ArrivedLaptop {
  readonly name: string;
  /** Null for a program on the coordinator's own computer. */
  readonly address: string | null;
  readonly connected: boolean;
  /** Whether the organiser gave it its name. */
  readonly given: boolean;
  /** How ready it is, by its own word; null where it has not said, as programs of older versions do not. */
  readonly readiness: readonly ToldFinding[] | null;
}

export interface KeptOut {
  /** A laptop's key in hexadecimal, or an address. */
  readonly who: string;
  /** What that laptop was called; null for an address. */
  readonly name: string | null;
}

/** What came from one address. */
export interface ArrivedFrom {
  readonly address: string | null;
  readonly laptops: number;
  readonly voters: number;
  /** Some of the voters' names, the first first. */
  readonly names: readonly string[];
  /** What it may have; null for this computer, which has no limit. */
  readonly allowed: Allowance | null;
  /** How often laptops and voters from there were told that it has its share, since this coordinator was started. */
  readonly turnedAway: Allowance;
}

export interface Arrivals {
  readonly expected: Expected;
  /** What an address may have unless it is allowed more. */
  readonly each: Allowance;
  /** Laptops in the lobby; empty once the manifest names them. */
  readonly laptops: readonly ArrivedLaptop[];
  /**
   * By how many voters, the most first: those from which laptops came, or whom the organiser allowed more, or from which anybody
   * was sent away, and of all others those with the most voters.
   */
  readonly from: readonly ArrivedFrom[];
  /** Of what came from elsewhere there is no more than a number. */
  readonly more: { readonly addresses: number; readonly voters: number };
  /** Who is kept out of the lobby. */
  readonly keptOut: readonly KeptOut[];
}

export function arrivalsOf(state: CoordinatorState): Arrivals {
  const { expected, connected, keptOut } = state;
  const lobby = state.record ? [] : [...state.lobby.values()];
  const addresses = new Set([...state.allowed.keys(), ...lobby.map(({ from }) => from ?? '')]);
  const more = addListed(state, addresses);
  const arrivedFrom = (id: string): ArrivedFrom => ({
    address: id === '' ? null : id,
    laptops: lobby.filter(({ from, key }) => (from ?? '') === id && connected.has(hex(key))).length,
    voters: state.sources.get(id)?.voters ?? 0,
    names: state.enrolled.namesFrom(id === '' ? null : id, MOST_NAMES),
    allowed: id === '' ? null : allowanceOf(state, id),
    turnedAway: { laptops: 0, voters: 0, ...state.sources.get(id)?.turnedAway },
  });
  return {
    expected,
    each: EACH,
    laptops: lobby.map(({ key, name, from, given }) => ({
      name,
      address: from,
      connected: connected.has(hex(key)),
      given,
      readiness: state.readiness.get(hex(key)) ?? null,
    })),
    from: [...addresses].map(arrivedFrom).sort((a, b) => b.voters - a.voters || b.laptops - a.laptops),
    more,
    keptOut: [...keptOut].map(([who, name]) => ({ who, name })),
  };
}

/** Adds the addresses that are told of; returns what came from all others. */
function addListed({ sources }: CoordinatorState, addresses: Set<string>): Arrivals['more'] {
  const least = leastVoters(sources.values());
  let room = MOST_ADDRESSES;
  for (const { voters } of sources.values()) if (voters > least) room -= 1;
  const more = { addresses: 0, voters: 0 };
  for (const [address, { voters, turnedAway }] of sources) {
    const isListed = voters > least || (voters === least && room-- > 0);
    if (isListed || addresses.has(address) || turnedAway.laptops + turnedAway.voters > 0) addresses.add(address);
    else {
      more.addresses += 1;
      more.voters += voters;
    }
  }
  return more;
}

/** With more voters an address is among the first; with just so many as far as there is room. */
function leastVoters(sources: Iterable<Source>): number {
  const counts = new Map<number, number>();
  for (const { voters } of sources) counts.set(voters, (counts.get(voters) ?? 0) + 1);
  let room = MOST_ADDRESSES;
  for (const [voters, count] of [...counts].sort(([a], [b]) => b - a)) {
    room -= count;
    if (room <= 0) return voters;
  }
  return 0;
}
