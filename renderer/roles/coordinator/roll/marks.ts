/** What is to be seen of the names on the list: which are taken for one another, which only nearly. */

import { holds, searchedBy } from '../../../../shared/election/names/searched.ts';
import { areAlike, likenesses } from '../../../../shared/election/names/skeleton.ts';
import { fold } from '../../../../shared/election/write-ins/fold.ts';
import type { RollVoter } from '../../../../shared/protocol/coordinator/roll.ts';

export interface MarkedVoter extends RollVoter {
  /** Names of others that a reader takes for this one. */
  readonly doubles: readonly string[];
  readonly similar: readonly string[];
}

export const toneOf = ({ doubles, similar }: MarkedVoter): 'fail' | 'wait' | 'plain' =>
  doubles.length > 0 ? 'fail' : similar.length > 0 ? 'wait' : 'plain';

/** Those who are struck off are like nobody. */
export function marked(voters: readonly RollVoter[]): MarkedVoter[] {
  const here = voters.filter(({ struck }) => !struck);
  const likes = likenesses(here.map(({ name }) => name));
  const named = (places: readonly number[]) => places.map((at) => here[at]!.name);
  const marks = new Map(here.map(({ key }, i) => [key, likes[i]!]));
  return voters.map((voter) => {
    const { doubles = [], similar = [] } = marks.get(voter.key) ?? {};
    return { ...voter, doubles: named(doubles), similar: named(similar) };
  });
}

/** Those whose name holds what is searched, capitals and accents as they come. */
export const found = <V extends RollVoter>(voters: readonly V[], searched: string): readonly V[] => {
  const letters = searchedBy(searched);
  return letters === '' ? voters : voters.filter(({ name }) => holds(name, letters));
};

/** A list of names as people keep it: one a line; of a table the first two columns. Two of one name are two. */
export function namesIn(text: string): string[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.split(/[;\t]/).slice(0, 2).map(cell).filter(Boolean).join(' '));
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
}

const cell = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
    .trim();

/** The same for two names that differ in the order of their words alone, as in a list that begins with surnames. */
const wordsOf = (name: string): string => (fold(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort().join(' ');

export interface Comparison {
  /** Names of the list of whom nobody has signed up. */
  readonly missing: readonly string[];
  /** Names that signed up and are not on the list. */
  readonly strangers: readonly string[];
  /** Those that are on the list, spelled another way. */
  readonly spelled: readonly { readonly here: string; readonly listed: string }[];
}

/** Who signed up, beside a list of those who are expected: each stands for one name of the list, the likest that is left. */
export function compared(voters: readonly RollVoter[], listed: readonly string[]): Comparison {
  const here = voters.filter(({ struck }) => !struck).map(({ name }) => name);
  const likes = likenesses([...here, ...listed]);
  /** Places on the list that nobody stands for yet. */
  const left = new Set(listed.keys());
  const found = new Map<number, number>();
  const match = (candidates: (i: number) => readonly number[]): void => {
    for (const [i] of here.entries()) {
      const place = candidates(i)
        .map((at) => at - here.length)
        .find((at) => left.has(at));
      if (found.has(i) || place === undefined) continue;
      found.set(i, place);
      left.delete(place);
    }
  };
  const words = [...here, ...listed].map(wordsOf);
  match((i) => likes[i]!.doubles);
  match((i) => likes[i]!.similar.filter((at) => words[at] === words[i]));
  match((i) => likes[i]!.similar);
  const spelled = [...found].map(([i, place]) => ({ here: here[i]!, listed: listed[place]! }));
  return {
    missing: [...left].map((place) => listed[place]!),
    strangers: here.filter((_, i) => !found.has(i)),
    spelled: spelled.filter((one) => !areAlike(one.here, one.listed)),
  };
}
