import type { SlipCounts } from '../../../../shared/protocol/coordinator/code-slips.ts';
import type { Values } from '../../../texts/texts.ts';

/** What a sentence says of the codes: every one is used, unused or replaced. */
export const countsOf = ({ made, used, replaced }: SlipCounts): Values => ({
  used,
  unused: made - used - replaced,
  replaced,
});
