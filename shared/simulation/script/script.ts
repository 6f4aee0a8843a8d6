/** What a seed stands for: a small election, what befalls it, and who cheats. */
import type { Bytes } from '../../codec/bytes.ts';
import { closeQuorumOf, type Plan } from '../../election/manifest.ts';
import { NEWEST_WORD_LIST } from '../../election/words/words.ts';
import { type CheatName, cheat, cheatNames } from '../../protocol/cheating/catalogue/catalogue.ts';
import { Dice } from '../dice.ts';
import type { Standby } from '../laptops/board-server.ts';
import { START_MS } from '../laptops/schedule.ts';
import type { Fault, FaultKind, LinkName, PartyName } from './faults.ts';

export interface SmallElection {
  readonly nodes: number;
  readonly threshold: number;
  readonly leastMixes: number;
  readonly leastBallots: number;
  readonly lossesTolerated: number;
  readonly voters: number;
  readonly revote: boolean;
  readonly latecomers: boolean;
  /** Whether voters have one-time codes, which a registrar makes. */
  readonly registrar?: boolean;
  /** Until when results are held back; absent where they are out as soon as they can be. */
  readonly held?: 'hour' | 'committee';
  /** What stands by the server on which the coordinator's board lies; absent where that is its own disk. */
  readonly standby?: Standby;
}

export interface Script {
  /** Draws whatever the script leaves open: delays, keys, choices. */
  readonly seed: string;
  readonly election: SmallElection;
  readonly faults: readonly Fault[];
  /** Names in the catalogue. */
  readonly cheats: readonly CheatName[];
}

/** So many nodes may fail for good or cheat, and the others still bring the election to its end. */
export const spare = ({ nodes, threshold, leastMixes }: SmallElection): number =>
  nodes - Math.max(closeQuorumOf(nodes, threshold), leastMixes);

/** Milliseconds after the beginning until which results are held back; the verdict overlooks two minutes. */
export const HELD_MS = 300_000;

/** Milliseconds in which an election that nothing befalls has ended. */
const USUAL_MS = 30_000;

export function drawElection(dice: Dice): SmallElection {
  const nodes = dice.pick([2, 2, 3, 3, 3, 3, 3, 3, 4, 5]);
  const threshold = dice.between(1, Math.min(nodes, 3));
  return {
    nodes,
    threshold,
    leastMixes: dice.between(threshold, nodes),
    leastBallots: 1,
    lossesTolerated: dice.below(nodes),
    voters: dice.between(2, 5),
    revote: dice.once(2),
    latecomers: dice.once(4),
  };
}

/**
 * What such an election asks, and its rules.
 * @param registrar the key of whoever makes one-time codes; null where voters sign up
 */
export function planFor(election: SmallElection, registrar: Bytes | null = null): Plan {
  const { threshold, leastMixes, leastBallots, lossesTolerated, voters, revote, latecomers, held } = election;
  const results = held === 'hour' ? { at: (START_MS + HELD_MS) / 1000 } : ({ by: 'committee' } as const);
  return {
    title: 'A simulated election',
    contests: [
      {
        ballot: 'ranking',
        title: 'Mayor',
        options: ['Ada', 'Bob', 'Cleo'],
        writeIn: false,
        seats: 1,
        ties: false,
        rules: ['instant-runoff'],
      },
    ],
    threshold,
    leastMixes,
    leastBallots,
    voters: registrar
      ? { credentials: 'codes', latecomers: false, revote, pages: true, registrar }
      : { credentials: 'keys', latecomers, revote, pages: true },
    limits: { ballotsPerVoter: 20, voters: voters + 20 },
    timeouts: { ceremony: 60, mix: 60, proof: 60 },
    lossesTolerated,
    wordList: NEWEST_WORD_LIST,
    lesson: false,
    simulation: false,
    ...(held ? { results } : {}),
  };
}

const names = (what: string, count: number): PartyName[] => Array.from({ length: count }, (_, i) => `${what}-${i + 1}`);

export const nodeNames = ({ nodes }: SmallElection): PartyName[] => names('node', nodes);
export const voterNames = ({ voters }: SmallElection): PartyName[] => names('voter', voters);

/** The election, as large as these cheats need it. */
export function fitting(election: SmallElection, cheats: readonly CheatName[]): SmallElection {
  const needs = cheats.map((name) => cheat(name).needs ?? {});
  const oneToSpare = needs.some(({ spare }) => spare);
  const nodes = Math.max(election.nodes, oneToSpare ? 2 : 1, ...needs.map(({ nodes = 1 }) => nodes));
  const most = oneToSpare ? nodes - 1 : nodes;
  const least = Math.max(1, ...needs.map(({ threshold = 1 }) => threshold));
  const threshold = Math.max(least, Math.min(election.threshold, most));
  return {
    ...election,
    nodes,
    threshold,
    leastMixes: Math.max(threshold, Math.min(election.leastMixes, most)),
    ...(needs.some(({ held }) => held) ? { held: 'hour' as const } : {}),
    ...(needs.some(({ registrar }) => registrar) ? { registrar: true } : {}),
    revote: needs.find(({ revote }) => revote !== undefined)?.revote ?? election.revote,
    voters: Math.max(election.voters, ...needs.map(({ voters = 0 }) => voters)),
  };
}

/** Now and then more than vote, so that it ends without a result. Drawn apart: what a seed stood for before, it stands for still. */
function drawLeastBallots(seed: string, { voters }: SmallElection): number {
  const dice = new Dice(`least ballots ${seed}`);
  return dice.once(6) ? dice.between(2, voters + 1) : 1;
}

/** Now and then a registrar makes codes, where nobody cheats. Drawn apart as well. */
const drawRegistrar = (seed: string): Pick<SmallElection, 'registrar'> =>
  new Dice(`registrar ${seed}`).once(6) ? { registrar: true } : {};

/** Now and then results are held back, and then now and then laptops do not wait. Drawn apart, likewise. */
function drawHeld(seed: string): Pick<Script, 'cheats'> & Pick<SmallElection, 'held'> {
  const dice = new Dice(`held back ${seed}`);
  if (!dice.once(6)) return { cheats: [] };
  const held = dice.pick(['hour', 'committee'] as const);
  return { held, cheats: held === 'hour' && dice.once(3) ? [dice.pick(cheatNames.filter(needsHeld))] : [] };
}

const needsHeld = (name: CheatName): boolean => cheat(name).needs?.held === true;

/** Now and then the coordinator's board lies on a server with a standby, and something befalls that. Drawn apart, likewise. */
function drawStandby(seed: string): { readonly standby: Standby; readonly fault: Fault } | null {
  const dice = new Dice(`standby ${seed}`);
  if (!dice.once(2)) return null;
  const standby = dice.pick(['synchronous', 'asynchronous'] as const);
  const at = dice.between(1000, USUAL_MS);
  const party = 'coordinator';
  if (dice.once(3))
    return { standby, fault: { kind: 'restored', party, at, back: dice.pick([500, 2000, 8000, 20_000]) } };
  const wakes = dice.once(2) ? dice.between(2000, USUAL_MS) : null;
  const lost = standby === 'asynchronous' ? dice.between(0, 6) : 0;
  return { standby, fault: { kind: 'promoted', party, at, lost, wakes } };
}

/** In half of the seeds somebody cheats; a voter may cheat beside a node. */
function drawCheats(dice: Dice): CheatName[] {
  if (dice.once(2)) return [];
  const one = dice.pick(cheatNames.filter((name) => !needsHeld(name)));
  if (cheat(one).party !== 'node' || !dice.once(3)) return [one];
  const voters = cheatNames.filter((name) => cheat(name).party === 'voter');
  return [one, dice.pick(voters)];
}

/** The script of a seed. */
export function drawScript(seed: number | string): Script {
  const dice = new Dice(`script ${seed}`);
  const drawnCheats = drawCheats(dice);
  const { cheats, ...held } = drawnCheats.length > 0 ? { cheats: drawnCheats } : drawHeld(`${seed}`);
  const drawn = { ...fitting(drawElection(dice), cheats), ...held };
  const quiet = cheats.length === 0;
  const election = {
    ...drawn,
    ...(quiet ? drawRegistrar(`${seed}`) : {}),
    leastBallots: quiet ? drawLeastBallots(`${seed}`, drawn) : 1,
  };
  // Most seeds are rough, some calm, and a few see only what is slow to happen.
  const faults = Array.from({ length: dice.pick([0, 2, 4, 6, 8, 12]) }, () => drawFault(dice, election));
  const nodes = nodeNames(election);
  const gone = dice.once(3) ? dice.between(0, spare(election)) : 0;
  for (let i = 0; i < gone; i++) {
    const [party] = nodes.splice(dice.below(nodes.length), 1);
    faults.push({ kind: 'gone', party: party!, at: dice.between(1000, USUAL_MS) });
  }
  const alone = cheats.length === 0 && gone === 0 && dice.once(4);
  if (alone) {
    const wakes = dice.once(2) ? dice.between(1000, USUAL_MS) : null;
    faults.push({ kind: 'replaced', party: 'coordinator', at: dice.between(4000, USUAL_MS), wakes });
  }
  if (cheats.length === 0 && gone === 0 && spare(election) > 0 && dice.once(4))
    faults.push({ kind: 'differs', party: dice.pick(nodes), at: dice.between(1000, USUAL_MS) });
  const server = quiet && !alone && !election.registrar ? drawStandby(`${seed}`) : null;
  if (!server) return { seed: String(seed), election, faults, cheats };
  const { standby, fault } = server;
  return { seed: String(seed), election: { ...election, standby }, faults: [...faults, fault], cheats };
}

const KINDS: readonly FaultKind[] = [
  ...(['crash', 'crash', 'crash', 'crash', 'lose', 'lose', 'duplicate', 'delay', 'delay'] as const),
  ...(['garble', 'cut', 'cut', 'clock', 'sleep', 'slow'] as const),
];

function drawFault(dice: Dice, election: SmallElection): Fault {
  const kind = dice.pick(KINDS);
  const nodes = nodeNames(election);
  const voters = voterNames(election);
  const laptop = (): PartyName => dice.pick(['coordinator', 'coordinator', ...nodes, dice.pick(voters)]);
  const message = (): { link: LinkName; message: number } => {
    const node = `${dice.pick(nodes)} ${dice.pick(['says', 'hears', 'asks'])}`;
    const voter = `${dice.pick(voters)} asks`;
    return dice.once(4) ? { link: voter, message: dice.between(1, 15) } : { link: node, message: dice.between(1, 40) };
  };
  const at = () => dice.between(0, USUAL_MS);
  switch (kind) {
    case 'lose':
    case 'garble':
      return { kind, ...message() };
    case 'duplicate':
    case 'delay':
      return { kind, ...message(), by: dice.pick([20, 200, 2000, 10_000]) };
    case 'cut':
    case 'sleep':
      return { kind, party: laptop(), at: at(), lasts: dice.pick([100, 2000, 8000, 20_000, 90_000]) };
    case 'clock':
      return { kind, party: laptop(), at: at(), by: dice.pick([-1, 1]) * dice.pick([500, 10_000, 60_000, 3_600_000]) };
    case 'slow':
      return { kind, party: laptop(), at: at(), lasts: dice.between(1000, USUAL_MS), times: dice.pick([3, 10, 100]) };
    default: {
      const party = laptop();
      const most = party === 'coordinator' ? 120 : party.startsWith('node') ? 70 : 12;
      const lasts = dice.pick([0, 500, 5000, 20_000]);
      return { kind: 'crash', party, step: dice.between(1, most), moment: dice.fraction(), lasts };
    }
  }
}
