/** How the election stands, as a node's laptop sees it: the board as it has checked it; of who is there, the coordinator's word. */

import { areHeld } from '../../../../shared/board/record.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { absenceOf } from '../../../../shared/protocol/coordinator/absence.ts';
import { boardStatus, heldTold, type Status } from '../../../../shared/protocol/coordinator/status.ts';
import type { Work } from '../../../../shared/protocol/messages.ts';
import { differs } from '../../../../shared/protocol/node/comparing.ts';
import type { NodeState } from '../../../../shared/protocol/node/state.ts';
import type { Presence } from './presence.ts';

/** What the coordinator says, and nobody has checked. */
export interface Told {
  readonly presence: Presence | null;
  /** Names of the laptops in the lobby. */
  readonly lobby: readonly string[];
}

/**
 * Null while there is neither a board nor a lobby.
 * @param work what this laptop is at
 * @param title the election's, as far as it is known
 * @param now milliseconds since 1970, by this laptop's clock
 */
export function observedStatus(
  { self, session, disk, replica }: NodeState,
  work: Work | null,
  { presence, lobby }: Told,
  title: string,
  now: number,
): Status | null {
  const {
    enrolled = 0,
    checking = 0,
    witnessed = 0,
    stuck = null,
    takeover = null,
    cancelled = false,
    closesIn,
  } = presence ?? {};
  const told = new Map(presence?.nodes.map((node) => [node.name, node]));
  const warned = new Set(presence?.differing.map(({ name }) => name));
  const connected = session !== null;
  const closing = connected && closesIn !== undefined ? { closesIn } : {};
  const beyond = { enrolled, rollChanges: 0, checking, witnessed, stuck, takeover, cancelled, ...closing };
  if (!replica) {
    const marked = presence?.lesson ? { lesson: presence.lesson } : {};
    return lobby.length > 0 ? { ...lobbyStatus(title, lobby), ...marked, ...beyond, absence: null } : null;
  }
  const { record, closeNote } = replica;
  const differing = new Set(record.differing);
  const { nodes } = record.manifest;
  const own = nodes.findIndex((node) => equal(node.key, self.key.publicKey));
  const works = new Map<number, Work>();
  const signers = new Map<number, Set<number>>();
  for (const [i, { name }] of nodes.entries()) {
    const theirs = i === own ? work : told.get(name)?.work;
    if (theirs) works.set(i + 1, theirs);
    // Of its own words this laptop's person knows; of others' the coordinator says what they said.
    if (i === own ? differs({ disk }) : warned.has(name)) differing.add(i + 1);
    const size = i === own ? disk.cosigned.size : (told.get(name)?.cosigned ?? 0);
    signers.set(size, (signers.get(size) ?? new Set()).add(i + 1));
  }
  const isConnected = (of: Uint8Array): boolean => {
    const at = nodes.findIndex((node) => equal(node.key, of));
    return at === own ? connected : (told.get(nodes[at]!.name)?.connected ?? true);
  };
  // Who else is there is the coordinator's word: while it does not answer, nobody knows.
  const met = () => !presence?.absence?.returning;
  const held = areHeld(record, now);
  const absence =
    connected && !takeover && !held ? absenceOf(record, isConnected, differing, closeNote !== null, met) : null;
  return { ...boardStatus(record, isConnected, works, signers, differing), ...beyond, ...heldTold(held), absence };
}

const lobbyStatus = (title: string, names: readonly string[]) => ({
  phase: 'lobby' as const,
  title,
  fingerprint: null,
  electionWords: null,
  words: null,
  threshold: 0,
  leastMixes: 0,
  leastBallots: 0,
  tooFew: null,
  nodes: names.map((name) => ({
    index: null,
    name,
    connected: true,
    work: null,
    mix: 'none' as const,
    shares: false,
    attested: false,
    cosigned: 0,
  })),
  voters: 0,
  ballots: 0,
  audited: 0,
  objections: [],
  differing: [],
  size: 0,
  epoch: 0,
  awaited: [],
  joining: null,
  faults: [],
});
