/**
 * The lobby: who has a seat until the manifest freezes the list of nodes. Anybody has keys enough, so seats are by
 * address; only laptops that are there hold a name; and the organiser has the last word on each.
 */
import { type Bytes, hex } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import { MAX_NODES } from '../../crypto/ceremony/bounds.ts';
import { nameFault } from '../../election/names/name-fault.ts';
import { areAlike } from '../../election/names/skeleton.ts';
import { currentNote } from './board.ts';
import { cancelled } from './ending/cancelling.ts';
import { allowanceOf, keep, turnAway } from './settings.ts';
import type { CoordinatorEffect, CoordinatorState, LobbyNode } from './state.ts';

/** A node's session begins: in the lobby it may get a seat, later it has one or is sent home. */
export function join(
  state: CoordinatorState,
  { key, name, from }: { readonly key: Bytes; readonly name: string; readonly from: string | null },
  effects: CoordinatorEffect[],
): void {
  const id = hex(key);
  if (state.cancelled) {
    const { code, message } = cancelled();
    return sayGoodbye(id, code, message, effects);
  }
  if (state.record) {
    if (!state.record.manifest.nodes.some((node) => hex(node.key) === id))
      return sayGoodbye(id, 'not-admitted', 'this election began without this laptop; it can watch, not mix', effects);
    state.connected.add(id);
    state.met.add(id);
    effects.push({ do: 'send', key: id, message: { say: 'head', note: currentNote(state) } });
    // The head alone may not show it: co-signers of the close can be gone by now.
    if (state.closeNote && !state.record.closeNote)
      effects.push({ do: 'send', key: id, message: { say: 'head', note: state.closeNote } });
    return;
  }
  const known = state.lobby.get(id);
  const node: LobbyNode = { key, name: known?.given ? known.name : name, from, given: known?.given ?? false };
  const refusal = refusalOf(state, node);
  if (refusal) return sayGoodbye(id, ...refusal, effects);
  for (const [other, { name: its }] of state.lobby)
    if (other !== id && !state.connected.has(other) && areAlike(its, node.name)) forget(state, other, effects);
  if (!known) forgetOneAway(state, effects);
  take(state, node, effects);
  state.connected.add(id);
  state.met.add(id);
  tellLobby(state, effects);
}

export function leave(state: CoordinatorState, key: Bytes, effects: CoordinatorEffect[]): void {
  state.connected.delete(hex(key));
  state.batteries.delete(hex(key));
  state.readiness.delete(hex(key));
  tellLobby(state, effects);
}

/** The laptops that are there. */
export const present = ({ lobby, connected }: CoordinatorState): LobbyNode[] =>
  [...lobby.values()].filter(({ key }) => connected.has(hex(key)));

/** Why a laptop gets no seat; null where it does. */
function refusalOf(state: CoordinatorState, { key, name, from, given }: LobbyNode): [ErrorCode, string] | null {
  const { lobby, connected, keptOut } = state;
  const id = hex(key);
  if (keptOut.has(id) || (from !== null && keptOut.has(from)))
    return ['sent-away', 'the organiser has sent this laptop away'];
  const unfit = given ? null : nameFault(name, 'laptop');
  if (unfit) return ['bad-name', `no laptop can be called “${name}”: ${unfit.english}; choose another name`];
  const others = [...lobby].filter(([other]) => other !== id);
  // A name that the organiser has given is kept for whoever has it.
  if (others.some(([other, its]) => areAlike(its.name, name) && (its.given || connected.has(other))))
    return ['name-taken', `another laptop is called ${name}, or nearly so; choose another name`];
  const beside = others.filter(([other, its]) => connected.has(other) && its.from === from).length;
  if (from !== null && beside >= allowanceOf(state, from).laptops) {
    turnAway(state, from, 'laptops');
    return ['address-full', `${beside} laptops from this address are here already; the organiser can allow it more`];
  }
  return others.filter(([other]) => connected.has(other)).length >= MAX_NODES
    ? ['lobby-full', `${MAX_NODES} laptops are here already, and no election has more`]
    : null;
}

function take(state: CoordinatorState, node: LobbyNode, effects: CoordinatorEffect[]): void {
  const id = hex(node.key);
  state.lobby.set(id, node);
  effects.push({ do: 'put', key: `lobby/${id}`, value: encodeCanonical({ ...node }) });
}

function forget(state: CoordinatorState, id: string, effects: CoordinatorEffect[]): void {
  state.lobby.delete(id);
  effects.push({ do: 'put', key: `lobby/${id}`, value: null });
}

/** In a full lobby whoever has left makes room: else strangers could fill it for good by coming and going. */
function forgetOneAway(state: CoordinatorState, effects: CoordinatorEffect[]): void {
  const away = [...state.lobby.keys()].find((id) => !state.connected.has(id));
  if (state.lobby.size >= MAX_NODES && away !== undefined) forget(state, away, effects);
}

export function tellLobby(state: CoordinatorState, effects: CoordinatorEffect[]): void {
  if (state.record) return;
  const nodes = present(state).map(({ name }) => name);
  effects.push({ do: 'broadcast', message: { say: 'lobby', nodes, wanted: state.plan.leastMixes } });
}

function sayGoodbye(key: string, code: ErrorCode, message: string, effects: CoordinatorEffect[]): void {
  effects.push({ do: 'send', key, message: { say: 'goodbye', code, message } });
}

// ---- what the organiser does with it ------------------------------------------------------------------------------------

/** Throws `out-of-phase` once the list of nodes is frozen. */
function requireLobby({ record }: CoordinatorState): void {
  if (record) throw new OstrakaError('out-of-phase', 'the election has begun: its laptops are chosen');
}

/** Throws `not-found`. */
function named({ lobby }: CoordinatorState, name: string): LobbyNode {
  const all = [...lobby.values()];
  const found = all.find((node) => node.name === name) ?? all.find((node) => areAlike(node.name, name));
  if (!found) throw new OstrakaError('not-found', `no laptop in the lobby is called ${name}`);
  return found;
}

/** Sends a laptop away and keeps its key out. */
export function sendAway(state: CoordinatorState, name: string, effects: CoordinatorEffect[]): void {
  requireLobby(state);
  const node = named(state, name);
  keep(state, { set: 'out', who: hex(node.key), name: node.name }, effects);
  dismiss(state, [node], 'sent-away', 'the organiser has sent this laptop away', effects);
}

/** Sends all laptops from an address away, and keeps whoever comes from there out. */
export function keepOut(state: CoordinatorState, address: string, effects: CoordinatorEffect[]): void {
  requireLobby(state);
  const there = [...state.lobby.values()].filter(({ from }) => from === address);
  keep(state, { set: 'out', who: address, name: null }, effects);
  dismiss(state, there, 'sent-away', 'the organiser has sent the laptops from this address away', effects);
}

/** Forgets a laptop that has left, so that another can have its name. Throws `still-here`. */
export function freeName(state: CoordinatorState, name: string, effects: CoordinatorEffect[]): void {
  requireLobby(state);
  const node = named(state, name);
  const id = hex(node.key);
  if (state.connected.has(id)) throw new OstrakaError('still-here', `${node.name} is here, and keeps its name`);
  forget(state, id, effects);
}

/** Lets come again whom the organiser kept out: a key in hexadecimal, or an address. Throws `not-found`. */
export function letIn(state: CoordinatorState, who: string, effects: CoordinatorEffect[]): void {
  requireLobby(state);
  if (!state.keptOut.has(who)) throw new OstrakaError('not-found', `${who} is not kept out`);
  keep(state, { set: 'out', who, name: null }, effects, false);
}

/** Gives a laptop a name that it keeps. Throws `bad-name`, `name-taken`. */
export function rename(state: CoordinatorState, name: string, to: string, effects: CoordinatorEffect[]): void {
  requireLobby(state);
  const node = named(state, name);
  const unfit = nameFault(to, 'laptop');
  if (unfit) throw new OstrakaError('bad-name', `no laptop can be called “${to}”: ${unfit.english}`);
  const namesakes = [...state.lobby.values()].filter((one) => one !== node && areAlike(one.name, to));
  if (namesakes.some(({ key, given }) => given || state.connected.has(hex(key))))
    throw new OstrakaError('name-taken', `another laptop is called ${to}, or nearly so`);
  for (const { key } of namesakes) forget(state, hex(key), effects);
  take(state, { ...node, name: to, given: true }, effects);
  tellLobby(state, effects);
}

/** Begins the lobby anew: laptops that are wanted join again. */
export function clearLobby(state: CoordinatorState, effects: CoordinatorEffect[]): void {
  requireLobby(state);
  for (const who of [...state.keptOut.keys()]) keep(state, { set: 'out', who, name: null }, effects, false);
  const all = [...state.lobby.values()];
  dismiss(state, all, 'lobby-cleared', 'the organiser has cleared the lobby; join again', effects);
}

function dismiss(
  state: CoordinatorState,
  nodes: readonly LobbyNode[],
  code: ErrorCode,
  message: string,
  effects: CoordinatorEffect[],
): void {
  for (const { key } of nodes) {
    const id = hex(key);
    forget(state, id, effects);
    if (state.connected.delete(id)) sayGoodbye(id, code, message, effects);
  }
  tellLobby(state, effects);
}
