/**
 * What the scene of the mix shows, read off the status of an election and nothing else: where the envelopes are, what
 * each laptop does, who has checked whom. Which envelope becomes which nobody knows, so nothing here says it.
 */
import type { NodeStatus, Status } from '../../shared/protocol/coordinator/status.ts';
import type { Tone } from '../design/tone.ts';
import type { TextKey } from '../texts/catalogue.ts';
import type { Values } from '../texts/texts.ts';

export interface Sentence {
  readonly key: TextKey;
  readonly values: Values;
}

/** Where envelopes lie: in the ballot box, under a laptop's lid, before a laptop, or opened at the end. */
export type Spot = 'box' | `lid-${number}` | `tray-${number}` | 'opened';

export interface Station {
  readonly name: string;
  readonly connected: boolean;
  readonly does: Sentence;
  readonly tone: Tone;
  /** Laptops that have checked the proof of its mix: their co-signatures cover it. */
  readonly checkedBy: readonly string[];
  readonly gaveShare: boolean;
}

export interface Scene {
  /** Differs between scenes of which each has to be seen, however fast they come. */
  readonly moment: string;
  readonly stations: readonly Station[];
  readonly envelopes: {
    readonly count: number;
    /** How often they got new wax: the number of mixes behind them. */
    readonly mixes: number;
    readonly at: Spot;
    /** Where they were before, while a laptop takes them in one by one: so many of them are taken. */
    readonly from: Spot;
    readonly taken: number;
  };
  readonly says: Sentence;
}

/** At which size of the board each mix was first seen proven, by the name of its laptop. */
export type ProvenAt = Readonly<Record<string, number>>;

/**
 * Goes on with `provenAt`. The board is at least as long as where the proof stands, so that a shield can come late and
 * never too early.
 */
export const watch = (provenAt: ProvenAt, { nodes, size }: Status): ProvenAt =>
  Object.fromEntries(nodes.flatMap(({ name, mix }) => (mix === 'proven' ? [[name, provenAt[name] ?? size]] : [])));

export function sceneOf(status: Status, provenAt: ProvenAt): Scene {
  const { nodes, phase, ballots } = status;
  const stations = nodes.map((node): Station => {
    const proven = provenAt[node.name];
    return {
      name: node.name,
      connected: node.connected,
      ...doing(status, node),
      checkedBy:
        proven === undefined
          ? []
          : nodes.filter((other) => other !== node && other.cosigned >= proven).map(({ name }) => name),
      gaveShare: node.shares,
    };
  });
  const mixed = nodes.flatMap(({ mix }, i) => (mix === 'none' ? [] : [i]));
  const last = mixed.at(-1);
  const tip: Spot = last === undefined ? 'box' : `tray-${last}`;
  const mixing = phase === 'mixing' ? nodes.findIndex(isMixing) : -1;
  const at: Spot = phase === 'finished' && !status.tooFew ? 'opened' : mixing >= 0 ? `lid-${mixing}` : tip;
  const work = nodes[mixing]?.work;
  const count = phase === 'lobby' || phase === 'ceremony' || phase === 'enrolment' ? 0 : ballots;
  const proofs = nodes.filter(({ mix }) => mix === 'proven').length;
  const shares = nodes.filter((node) => node.shares).length;
  return {
    moment: [phase, at, mixed.length, proofs, shares].join(' '),
    stations,
    envelopes: {
      count,
      mixes: mixed.length,
      at,
      from: tip,
      // A laptop that does not tell how far it is has the whole list already.
      taken: work && work.done > 0 && work.total > 0 ? Math.floor((count * work.done) / work.total) : count,
    },
    says: narration(status),
  };
}

const isMixing = ({ mix, work }: NodeStatus): boolean => mix === 'none' && work?.task === 'mixing';

function doing(status: Status, node: NodeStatus): Pick<Station, 'does' | 'tone'> {
  const { name, mix, work, connected } = node;
  const says = (key: TextKey, tone: Station['tone'], values: Values = {}) => ({ does: { key, values }, tone });
  if (status.faults.some(({ culprit }) => culprit.kind === 'node' && culprit.index === node.index))
    return says('mix.does.fault', 'fail');
  if (!connected) return says('mix.does.away', 'wait');
  switch (work?.task) {
    case 'mixing':
      return says('mix.does.mixing', 'wait');
    case 'proving':
      return says('mix.does.proving', 'wait');
    case 'decrypting':
      return says('mix.does.decrypting', 'wait');
    case 'checking':
      return says('mix.does.checking', 'wait');
  }
  if (node.attested) return says(status.tooFew ? 'mix.does.attested-end' : 'mix.does.attested', 'ok');
  if (node.shares) return says('mix.does.shared', 'ok');
  if (mix === 'proven') return says('mix.does.proven', 'ok');
  if (mix === 'posted') return says('mix.does.posted', 'wait');
  if (status.awaited.includes(name)) return says('mix.does.awaited', 'wait');
  if (status.phase === 'mixing' && !status.tooFew) return says('mix.does.turn', 'plain');
  return says('mix.does.ready', 'plain');
}

/** One sentence for what goes on now: all that who cannot see the scene needs. */
export function narration(status: Status): Sentence {
  const { phase, nodes, ballots, threshold } = status;
  const says = (key: TextKey, values: Values = {}): Sentence => ({ key, values });
  if (status.tooFew) return says('core.too-few-ballots', { ...status.tooFew });
  switch (phase) {
    case 'lobby':
      return says('mix.says.lobby', { count: nodes.length });
    case 'ceremony':
      return says('mix.says.ceremony');
    case 'enrolment':
      return says('mix.says.enrolment', { threshold, count: nodes.length });
    case 'voting':
      return says('mix.says.voting', { count: ballots });
    case 'mixing': {
      const mixing = nodes.find(isMixing);
      if (mixing) return says('mix.says.mixing', { name: mixing.name });
      const unproven = nodes.find(({ mix }) => mix === 'posted');
      if (unproven) return says('mix.says.proving', { name: unproven.name });
      const next = nodes.find(({ name, mix }) => mix === 'none' && status.awaited.includes(name));
      if (next) return says('mix.says.waiting', { name: next.name });
      return says('mix.says.mixed', { count: nodes.filter(({ mix }) => mix === 'proven').length });
    }
    case 'decryption':
      return says('mix.says.decryption', { done: nodes.filter(({ shares }) => shares).length, threshold });
    case 'finished':
      return says('mix.says.finished', { count: ballots });
  }
}
