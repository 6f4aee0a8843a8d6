/** What the organiser arranges about who comes, as options say it, and the arrivals in lines. */
import * as v from 'valibot';
import { plural } from '../../../shared/codec/numbers.ts';
import { type Arrangement, arrangementSchema } from '../../../shared/protocol/coordinator/arrangements.ts';
import type { Arrivals, ArrivedFrom, ArrivedLaptop } from '../../../shared/protocol/coordinator/arrivals.ts';
import { inShort, nameKey } from '../../../shared/protocol/readiness/brief.ts';
import { stateOf } from '../../../shared/protocol/readiness/finding.ts';
import { adviceKey, inEnglish, saysKey, valuesOf } from '../../../shared/protocol/readiness/texts.ts';
import { type Args, integerOption, option, repeated, usage } from '../command.ts';

const MOST = 1_000_000;

export const arrangementVerbs = [
  'expect',
  'allow',
  'send-away',
  'keep-out',
  'let-in',
  'free-name',
  'rename',
  'clear-lobby',
] as const;
export type ArrangementVerb = (typeof arrangementVerbs)[number];

export const isArrangement = (verb: string | undefined): verb is ArrangementVerb =>
  arrangementVerbs.some((one) => one === verb);

/** Throws `usage` where the verb lacks what it is about, or has more. */
export function arrangementOf(verb: ArrangementVerb, args: Args): Arrangement {
  const [name, ...more] = repeated(args, 'name');
  if (more.length > 0) throw usage(`${verb} is about one laptop: say one --name`);
  const said = {
    name,
    to: option(args, 'to'),
    address: option(args, 'address'),
    who: option(args, 'who'),
    laptops: integerOption(args, 'laptops', 0, MOST),
    voters: integerOption(args, 'voters', 0, MOST),
  };
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const read = v.safeParse(arrangementSchema, { do: verb, ...given });
  if (read.success) return read.output;
  const [{ message, path }] = read.issues;
  throw usage(`${verb}: ${path?.map(({ key }) => `--${String(key)}`).join(' ') ?? ''} ${message}`);
}

/** Who has come from where, and how many are expected. */
export function arrivalLines({ expected, laptops, from, more, keptOut }: Arrivals): string[] {
  const voters = from.reduce((sum, one) => sum + one.voters, more.voters);
  const here = laptops.filter(({ connected }) => connected).length;
  return [
    ...(laptops.length > 0 ? [`laptops  ${ofExpected(here, expected.laptops)} here`] : []),
    ...laptops.flatMap(({ name, address, connected, given, readiness }) => {
      const notes = [...(connected ? [] : ['gone']), ...(given ? ['named by you'] : []), ...readyIn(readiness)];
      return [
        `  ${name}, from ${shown(address)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`,
        ...troubles(readiness),
      ];
    }),
    `voters   ${ofExpected(voters, expected.voters)} signed up`,
    ...from.filter((one) => one.voters > 0 || one.turnedAway.voters + one.turnedAway.laptops > 0).map(lineOf),
    ...(more.addresses > 0
      ? [`  … and ${plural(more.addresses, 'address', 'addresses')} with ${plural(more.voters, 'voter')}`]
      : []),
    ...keptOut.map(({ who, name }) => `kept out ${name === null ? who : `${name}, by its key ${who}`}`),
  ];
}

type Readiness = ArrivedLaptop['readiness'] | undefined;

/** A coordinator of an older version does not tell it. */
function readyIn(readiness: Readiness): string[] {
  if (!readiness) return [];
  const { key, named } = inShort(readiness);
  return [inEnglish(key, { names: named.map((check) => inEnglish(nameKey(check))).join(', ') })];
}

const troubles = (readiness: Readiness): string[] =>
  (readiness ?? []).flatMap((one) => {
    const advice = adviceKey(one);
    if (advice === null || stateOf(one) === 'unknown') return [];
    return [`    ${inEnglish(saysKey(one), valuesOf(one))}`, `      → ${inEnglish(advice, valuesOf(one))}`];
  });

const ofExpected = (count: number, expected: number | null): string =>
  expected === null ? `${count}` : `${count} of ${expected} expected`;

const shown = (address: string | null): string => address ?? 'this computer';

function lineOf({ address, voters, names, allowed, turnedAway }: ArrivedFrom): string {
  const some = names.length < voters ? `${names.join(', ')}, …` : names.join(', ');
  const away = [
    ...(turnedAway.voters > 0 ? [plural(turnedAway.voters, 'voter')] : []),
    ...(turnedAway.laptops > 0 ? [plural(turnedAway.laptops, 'laptop')] : []),
  ];
  return [
    `  ${shown(address)}: ${plural(voters, 'voter')}`,
    ...(voters > 0 ? [`(${some})`] : []),
    ...(allowed && away.length > 0
      ? [
          `; ${away.join(' and ')} sent away: at most ${plural(allowed.voters, 'voter')} and ${plural(allowed.laptops, 'laptop')} from there`,
        ]
      : []),
  ]
    .join(' ')
    .replace(' ;', ';');
}
