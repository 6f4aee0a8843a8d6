/**
 * Whether a laptop is ready for an election: what is looked at, and everything that may be found there. What each finding says,
 * and what to do about it, stands under `doctor.CHECK.FOUND` in the texts, for windows and the command line alike.
 */
import * as v from 'valibot';
import { integer } from '../../codec/schema.ts';

/** `unknown` is neither good nor bad: nobody can tell from here, or nobody has asked. */
export type State = 'good' | 'warn' | 'bad' | 'unknown';

/** Everything that a check may find, and how good that is. */
export const checks = {
  ports: { free: 'good', ours: 'good', taken: 'warn', denied: 'bad', failed: 'bad' },
  firewall: { off: 'good', open: 'good', on: 'warn', shut: 'bad', untold: 'unknown', 'no-network': 'unknown' },
  route: {
    good: 'good',
    slow: 'warn',
    'no-socket': 'bad',
    'no-name': 'bad',
    nowhere: 'bad',
    'no-way': 'bad',
    refused: 'bad',
    isolated: 'bad',
    silent: 'bad',
    cut: 'bad',
    certificate: 'bad',
    foreign: 'bad',
    'other-key': 'bad',
    unasked: 'unknown',
  },
  discovery: {
    heard: 'good',
    alone: 'unknown',
    unheard: 'warn',
    mute: 'warn',
    deaf: 'warn',
    'no-network': 'warn',
    failed: 'warn',
    'switched-off': 'unknown',
  },
  portal: { none: 'good', redirect: 'bad', page: 'bad', certificate: 'bad', unreached: 'unknown', unasked: 'unknown' },
  clock: { good: 'good', ahead: 'warn', behind: 'warn', untold: 'unknown', unasked: 'unknown' },
  disk: { good: 'good', tight: 'warn', slow: 'warn', full: 'bad', unwritable: 'bad' },
  engine: { fma: 'good', scalar: 'warn', noble: 'bad', failed: 'bad' },
  keyring: { safe: 'good', file: 'good', plain: 'warn', locked: 'bad' },
  sandbox: { on: 'good', 'not-needed': 'good', off: 'bad' },
  battery: { charging: 'good', draining: 'warn', low: 'bad', untold: 'unknown' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, State>>>>;

export type Checks = typeof checks;
export type Check = keyof Checks;
/** `check.found` of everything that may be found: what its text is called after `doctor.`. */
export type FoundKey = { [C in Check]: `${C}.${keyof Checks[C] & string}` }[Check];

/** In the order in which they are shown. */
export const checkNames = Object.keys(checks) as [Check, ...Check[]];

/** Numbers that a finding's text is filled in with, whole and not negative. */
export type Numbers = Readonly<Record<string, number>>;

export interface Finding {
  readonly check: Check;
  /** One of `checks[check]`. */
  readonly found: string;
  readonly values: Numbers;
  /** What this laptop's own person may read of it: an address, a program, the system's words. It goes to nobody else. */
  readonly detail: string | null;
}

/** What others are told of it. */
export type ToldFinding = Omit<Finding, 'detail'>;

/** One finding of a check; what is no whole number is made one. */
export const finding = <C extends Check>(
  check: C,
  found: keyof Checks[C] & string,
  values: Numbers = {},
  detail: string | null = null,
): Finding => ({
  check,
  found,
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.max(0, Math.round(value))])),
  detail,
});

/** A name that is in no table, as an object has some by nature, is none of ours. */
const stateIn = (check: Check, found: string): State | null => {
  const of: Readonly<Record<string, State>> = checks[check];
  return Object.hasOwn(of, found) ? of[found]! : null;
};

export const stateOf = ({ check, found }: Pick<Finding, 'check' | 'found'>): State =>
  stateIn(check, found) ?? 'unknown';

export const keyOf = ({ check, found }: Pick<Finding, 'check' | 'found'>): FoundKey => `${check}.${found}` as FoundKey;

const RANK: readonly State[] = ['unknown', 'good', 'warn', 'bad'];

/** How a laptop stands by all that was found: as the worst of it, where what nobody knows counts for nothing. */
export const worstOf = (findings: readonly Pick<Finding, 'check' | 'found'>[]): State =>
  findings
    .map(stateOf)
    .reduce((worst, state) => (RANK.indexOf(state) > RANK.indexOf(worst) ? state : worst), 'unknown');

// ---- what a laptop of the lobby tells the organiser ---------------------------------------------------------------------

/** Bytes of all that one laptop tells: eleven findings with a number or two each. */
export const MAX_READINESS_BYTES = 4096;
/** CBOR items in it. */
export const MAX_READINESS_ITEMS = 256;

const toldSchema = v.pipe(
  v.strictObject({
    check: v.picklist(checkNames),
    found: v.pipe(v.string(), v.maxLength(20)),
    values: v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)), integer(0, 2 ** 40)),
      v.check((values) => Object.keys(values).length <= 4, 'more numbers than any finding has'),
    ),
  }),
  v.check(({ check, found }) => stateIn(check, found) !== null, 'no check finds that'),
);

/** All of a laptop's findings, each check once. */
export const readinessSchema = v.pipe(
  v.array(toldSchema),
  v.minLength(1),
  v.maxLength(checkNames.length),
  v.check((list) => new Set(list.map(({ check }) => check)).size === list.length, 'a check is there twice'),
);

/** The part of it that leaves this laptop: no address, no path, nobody's name. */
export const told = (findings: readonly Finding[]): ToldFinding[] =>
  findings.map(({ check, found, values }) => ({ check, found, values }));
