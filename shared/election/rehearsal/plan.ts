/** The plan of a rehearsal, and what shows that it is that of the election. */
import type { Bytes } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { namedHash } from '../../crypto/labelled.ts';
import { labels } from '../../crypto/labels.ts';
import type { Plan } from '../manifest.ts';
import { fingerprintWords } from '../words/words.ts';

/**
 * The rehearsal of a plan: all that it asks for, but for the announced hours and until when results are held back, since a rehearsal is held
 * when people have time for it, and is over when they go; and but for a registrar, since the codes of a test deck are made for it.
 */
export const rehearsalOf = (plan: Plan): Plan => ({ ...rehearsed(plan), rehearsal: true });

/** What a plan and its rehearsal have in common. */
function rehearsed({ opens: _opens, closes: _closes, results: _results, rehearsal: _rehearsal, ...asked }: Plan): Plan {
  const { registrar: _registrar, ...voters } = asked.voters;
  return { ...asked, voters };
}

/** 32 bytes that a plan and its rehearsal share, and no plan that asks for anything else: a hash of all but times, registrar and mark. */
export const planHashOf = (plan: Plan): Bytes =>
  namedHash(labels.rehearsedPlan, { plan: encodeCanonical(rehearsed(plan)) });

/** The same as twelve words. */
export const planWordsOf = (plan: Plan): string[] => fingerprintWords(planHashOf(plan), plan.wordList);
