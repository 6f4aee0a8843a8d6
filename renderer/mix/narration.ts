/** What goes on in an election at this moment, in a sentence: its story is told after it, at the pace of those who watch. */
import type { NodeStatus, Status } from '../../shared/protocol/coordinator/status.ts';
import type { TextKey } from '../texts/catalogue.ts';
import type { Values } from '../texts/texts.ts';

export interface Sentence {
  readonly key: TextKey;
  readonly values: Values;
}

const isMixing = ({ mix, work }: NodeStatus): boolean => mix === 'none' && work?.task === 'mixing';

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
      if (status.held) return says('mix.says.held');
      return says('mix.says.decryption', { done: nodes.filter(({ shares }) => shares).length, threshold });
    case 'finished':
      return says('mix.says.finished', { count: ballots });
  }
}
