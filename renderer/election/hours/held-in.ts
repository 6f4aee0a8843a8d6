import { resultsHour } from '../../../shared/election/times/times.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import type { TextKey } from '../../texts/catalogue.ts';
import type { Language, Values } from '../../texts/texts.ts';
import { whenIn } from '../../texts/when.ts';

/** Until when results are held back, and how many laptops have released them, where people do. */
export function heldIn(
  t: (key: TextKey, values?: Values) => string,
  language: Language,
  { times, nodes, threshold }: Pick<Status, 'times' | 'nodes' | 'threshold'>,
): string {
  const hour = resultsHour(times ?? {});
  if (hour !== null) return t('hours.held.at', { at: whenIn(language, hour * 1000) });
  return t('hours.held.committee', { done: nodes.filter(({ shares }) => shares).length, needed: threshold });
}
