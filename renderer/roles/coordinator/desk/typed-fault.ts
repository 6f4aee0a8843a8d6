import { normal, pairFault } from '../../../../shared/protocol/desk/desk.ts';
import type { TextKey } from '../../../texts/catalogue.ts';

/** As they are typed: the first person's twice, then the second's. */
export type Typed = readonly [string, string, string, string];

/** What is lacking yet; null where both passphrases can be set. */
export function typedFault([first, firstAgain, second, secondAgain]: Typed): TextKey | null {
  if ([first, firstAgain, second, secondAgain].includes('')) return 'desk.set.lacking';
  if (normal(first) !== normal(firstAgain)) return 'desk.set.differ.first';
  if (normal(second) !== normal(secondAgain)) return 'desk.set.differ.second';
  const fault = pairFault([first, second]);
  return fault && (fault === 'short' ? 'desk.set.short' : 'desk.set.alike');
}
