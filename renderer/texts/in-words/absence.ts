import type { Absence } from '../../../shared/protocol/coordinator/absence.ts';
import type { TextKey } from '../catalogue.ts';
import type { Values } from '../texts.ts';

/** What cannot be done without the laptops that are away, or that all can. */
export const absenceIn = (
  t: (key: TextKey, values?: Values) => string,
  { lacking, needed, left }: Pick<Absence, 'lacking' | 'needed' | 'left'>,
): string => t(lacking ? `coordinator.absence.${lacking}` : 'coordinator.absence.none', { needed, left });
