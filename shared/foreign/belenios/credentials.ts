/** Who may vote: public credentials, one for each voter, with how often a ballot of theirs counts (specification, section 4.8). */
import { CheckFailed } from '../checklist.ts';
import type { ArchivedEvent } from './format/chain.ts';
import { listOf, readJson, text, weightIn } from './format/read.ts';
import type { Group } from './group/group.ts';

export interface Credentials {
  /** Weights by the credential as it is written. */
  readonly weights: ReadonlyMap<string, bigint>;
  /** Whether any weight is named. */
  readonly weighted: boolean;
  readonly message: string;
}

/** A credential is long, and its beginning tells it from others. */
export const credentialLabel = (credential: string): string => `credential ${credential.slice(0, 16)}…`;

/** @throws CheckFailed at a credential that is none or is listed twice */
export async function checkCredentials(
  group: Group,
  { bytes, hash }: ArchivedEvent['data'][number],
): Promise<Credentials> {
  const file = `file ${hash}`;
  const lines = readJson(bytes, listOf(text), { what: 'the list of credentials', where: file });
  const weights = new Map<string, bigint>();
  const elements = lines.map((line, i) => {
    const fail = (why: string, culprits: readonly string[] = []) =>
      new CheckFailed(`credential ${i + 1} of the list ${why}`, { where: `${file}, [${i}]`, culprits });
    const comma = line.indexOf(',');
    const credential = comma < 0 ? line : line.slice(0, comma);
    const element = group.read(credential);
    if (element === null) throw fail('is no element of the group');
    if (element === group.one) throw fail('is the neutral element, whose secret everybody knows');
    const weight = comma < 0 ? 1n : weightIn(line.slice(comma + 1));
    if (weight === null) throw fail('has a weight that is no number');
    if (weights.has(credential)) throw fail('is listed twice', [credentialLabel(credential)]);
    weights.set(credential, weight);
    return element;
  });
  const [outside] = await group.outside(elements);
  if (outside !== undefined)
    throw new CheckFailed(`credential ${outside + 1} of the list is not in the group`, {
      where: `${file}, [${outside}]`,
    });
  const weighted = lines.some((line) => line.includes(','));
  return { weights, weighted, message: `${lines.length} credentials${weighted ? ' with weights' : ''}` };
}
