/** Who may vote: public credentials, one for each voter, with how often a ballot of theirs counts (specification, section 4.8). */
import { CheckFailed, NotCovered } from '../checklist.ts';
import { LISTED_BY } from './culprits.ts';
import type { ArchivedEvent } from './format/chain.ts';
import { BEYOND_WEIGHTS, isBeyondWeights, listOf, readJson, text, weightIn } from './format/read.ts';
import type { Group } from './group/group.ts';

export interface Credentials {
  /** Weights by the credential as it is written. */
  readonly weights: ReadonlyMap<string, bigint>;
  /** Whether any weight is named. */
  readonly weighted: boolean;
  readonly message: string;
}

/** @throws CheckFailed at a credential that is none or is listed twice */
export async function checkCredentials(
  group: Group,
  { bytes, hash }: ArchivedEvent['data'][number],
): Promise<Credentials> {
  const file = `file ${hash}`;
  const lines = readJson(bytes, listOf(text), { what: 'the list of credentials', where: file });
  const listed = (i: number, why: string) =>
    new CheckFailed(`credential ${i + 1} of the list ${why}`, { where: `${file}, [${i}]`, culprits: [LISTED_BY] });
  const weights = new Map<string, bigint>();
  const elements = lines.map((line, i) => {
    const fail = (why: string) => listed(i, why);
    const comma = line.indexOf(',');
    const credential = comma < 0 ? line : line.slice(0, comma);
    const element = group.read(credential);
    if (element === null) throw fail('is no element of the group');
    if (element === group.one) throw fail('is the neutral element, whose secret everybody knows');
    const weight = comma < 0 ? 1n : weightIn(line.slice(comma + 1));
    if (weight === null) throw fail('has a weight that is no number');
    if (isBeyondWeights(weight))
      throw new NotCovered(`credential ${i + 1} of the list has ${BEYOND_WEIGHTS}`, { where: file });
    if (weights.has(credential)) throw fail('is listed twice');
    weights.set(credential, weight);
    return element;
  });
  const [outside] = await group.outside(elements);
  if (outside !== undefined) throw listed(outside, 'is not in the group');
  const weighted = lines.some((line) => line.includes(','));
  return { weights, weighted, message: `${lines.length} credentials${weighted ? ' with weights' : ''}` };
}
