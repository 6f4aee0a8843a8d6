/** Written-in names, grouped: those that fold to the same are one person, and so are those that were joined by hand. */
import { compare, utf8 } from '../../codec/bytes.ts';
import { fold } from './fold.ts';

export type NameGroup = {
  /** The most frequent spelling; of several, the first by its bytes. */
  readonly name: string;
  /** Ballots that name it. */
  readonly ballots: number;
  /** In how many ways it is written. */
  readonly spellings: number;
  /** Only where it was joined by hand: what it would be apart, in the same order as groups. */
  readonly joined?: readonly NameGroup[];
};

/** Whom a text stands for: an option of the contest, a group, or nobody where there is nothing to be seen in it. */
export type Meant = { readonly option: number } | { readonly group: number } | null;

export interface GroupedNames {
  /** Those on the most ballots first; of equals, the one with the first folded name by its bytes. */
  readonly groups: readonly NameGroup[];
  /** Of a text that someone wrote. */
  meant(text: string): Meant;
}

/**
 * @param options no two of which fold to the same
 * @param texts as written, one for each ballot that names someone; their order makes no difference
 * @param joined lists of names that are one person each
 */
export function groupNames(
  options: readonly string[],
  texts: readonly string[],
  joined: readonly (readonly string[])[] = [],
): GroupedNames {
  const optionOf = new Map(options.map((name, option) => [fold(name), option]));
  optionOf.delete('');
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);

  const personOf = oneOf(joined.map((names) => names.map(fold)));
  const people = new Map<string, Spelling[]>();
  for (const [text, ballots] of counts) {
    const folded = fold(text);
    if (folded === '' || optionOf.has(folded)) continue;
    const person = personOf(folded);
    put(people, person, { text, folded, ballots });
  }
  const order = inOrder(people);
  const places = new Map(order.map(({ person }, place) => [person, place]));

  return {
    groups: order.map(({ group }) => group),
    meant(text) {
      const folded = fold(text);
      const option = optionOf.get(folded);
      if (option !== undefined) return { option };
      const group = places.get(personOf(folded));
      return group === undefined ? null : { group };
    },
  };
}

interface Spelling {
  readonly text: string;
  readonly folded: string;
  readonly ballots: number;
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key) ?? [];
  list.push(value);
  lists.set(key, list);
}

/** Groups with what tells them apart. */
const inOrder = (people: ReadonlyMap<string, readonly Spelling[]>) =>
  [...people]
    .map(([person, spellings]) => ({ person, group: groupOf(spellings) }))
    .sort((a, b) => b.group.ballots - a.group.ballots || byBytes(a.person, b.person));

function groupOf(spellings: readonly Spelling[]): NameGroup {
  const [first] = [...spellings].sort((a, b) => b.ballots - a.ballots || byBytes(a.text, b.text));
  const ballots = spellings.reduce((sum, one) => sum + one.ballots, 0);
  const group = { name: first!.text, ballots, spellings: spellings.length };
  const parts = new Map<string, Spelling[]>();
  for (const spelling of spellings) put(parts, spelling.folded, spelling);
  return parts.size === 1 ? group : { ...group, joined: inOrder(parts).map((part) => part.group) };
}

/** Each name to the first by its bytes of all that are joined with it, be it through others. */
function oneOf(joined: readonly (readonly string[])[]): (name: string) => string {
  const firsts = new Map<string, string>();
  const first = (name: string): string => {
    const before = firsts.get(name);
    return before === undefined ? name : first(before);
  };
  for (const [one, ...others] of joined)
    for (const other of others) {
      const [a, b] = [first(one!), first(other)].sort(byBytes) as [string, string];
      if (a !== b) firsts.set(b, a);
    }
  return first;
}

const byBytes = (a: string, b: string): number => compare(utf8(a), utf8(b));
