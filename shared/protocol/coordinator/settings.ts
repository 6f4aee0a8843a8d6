/** How many the organiser expects, and what an address may have: kept, and asked whenever somebody comes. */
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { type Allowance, EACH, type Setting } from './arrangements.ts';
import type { CoordinatorEffect, CoordinatorState, Source } from './state.ts';

/** Addresses from which nobody has signed up and something is remembered: more in one room are a flood, and told of no further. */
const MAX_SOURCES = 1000;

/** Takes a setting into the state. @param stays false takes it back */
export function settle(state: CoordinatorState, setting: Setting, stays = true): void {
  switch (setting.set) {
    case 'expected':
      state.expected = { laptops: setting.laptops, voters: setting.voters };
      return;
    case 'allowed':
      state.allowed.set(setting.address, { laptops: setting.laptops, voters: setting.voters });
      return;
    case 'cancelled':
      state.cancelled = stays;
      return;
    case 'next':
      state.next = { link: setting.link, signature: setting.signature };
      return;
    case 'came':
      sourceOf(state, setting.address, true).voters = setting.voters;
      return;
    case 'registered':
      state.registered = { body: setting.body, records: setting.records };
      return;
    case 'out':
      if (stays) state.keptOut.set(setting.who, setting.name);
      else state.keptOut.delete(setting.who);
  }
}

/** The same, and keeps it on disk. */
export function keep(state: CoordinatorState, setting: Setting, effects: CoordinatorEffect[], stays = true): void {
  settle(state, setting, stays);
  effects.push({ do: 'put', key: `setting/${nameOf(setting)}`, value: stays ? encodeCanonical({ ...setting }) : null });
}

function nameOf(setting: Setting): string {
  if (setting.set === 'out') return `out/${setting.who}`;
  return 'address' in setting ? `${setting.set}/${setting.address}` : setting.set;
}

export const allowanceOf = ({ allowed }: CoordinatorState, address: string): Allowance => allowed.get(address) ?? EACH;

/**
 * What is known of an address; null for this computer, which has no limit. Beyond the addresses that are remembered it is
 * forgotten again, unless there is something to `remember`: of those there are no more than voters.
 */
export function sourceOf(state: CoordinatorState, address: string | null, remember = false): Source {
  const id = address ?? '';
  const known = state.sources.get(id);
  if (known) return known;
  const fresh: Source = { voters: 0, turnedAway: { laptops: 0, voters: 0 } };
  if (remember || state.sources.size < MAX_SOURCES) state.sources.set(id, fresh);
  return fresh;
}

/** Somebody has signed up from there. */
export function countVoter(state: CoordinatorState, address: string | null): void {
  sourceOf(state, address, true).voters += 1;
}

/** Keeps how many have signed up from an address whose names are not kept any more: those that are kept count by themselves. */
export function keepCount(state: CoordinatorState, address: string | null, effects: CoordinatorEffect[]): void {
  if (address === null) return;
  const named = state.enrolled.countFrom(address) + state.struck.countFrom(address);
  const setting: Setting = { set: 'came', address, voters: sourceOf(state, address).voters - named };
  effects.push({ do: 'put', key: `setting/${nameOf(setting)}`, value: encodeCanonical({ ...setting }) });
}

export function turnAway(state: CoordinatorState, address: string, what: keyof Allowance): void {
  sourceOf(state, address).turnedAway[what] += 1;
}

/**
 * Throws `more-than-expected` where there are more than the organiser expects. Who confirms just this number, and so nobody
 * who comes meanwhile, expects as many from then on.
 */
export function requireExpected(
  state: CoordinatorState,
  what: keyof Allowance,
  count: number,
  confirmed: number | null,
  effects: CoordinatorEffect[],
): void {
  const expected = state.expected[what];
  if (expected === null || count <= expected) return;
  if (confirmed === count) return keep(state, { set: 'expected', ...state.expected, [what]: count }, effects);
  const come = surplusInWords(what, count, expected);
  throw new OstrakaError('more-than-expected', `${come}${mostFrom(state, what)}`, {
    hint: `look who they are, send away who is not wanted, or confirm that there are ${count}`,
  });
}

export function surplusInWords(what: keyof Allowance, count: number, expected: number): string {
  const come = what === 'laptops' ? 'here' : 'signed up';
  const many = count === 1 ? `1 ${what.slice(0, -1)} is` : `${count} ${what} are`;
  return `${many} ${come}, and ${expected === 1 ? '1 is' : `${expected} are`} expected`;
}

/** Where most of them come from, if that is one address. */
function mostFrom(state: CoordinatorState, what: keyof Allowance): string {
  const counts = new Map<string, number>();
  if (what === 'voters') for (const [address, { voters }] of state.sources) counts.set(address, voters);
  else for (const { from } of state.lobby.values()) counts.set(from ?? '', (counts.get(from ?? '') ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? `; ${most[1]} of them from ${most[0] === '' ? 'this computer' : most[0]}` : '';
}
