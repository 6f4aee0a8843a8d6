/**
 * Whether a laptop is ready for an election: what is looked at, and everything that may be found there. What each finding says,
 * and what to do about it, stands under `doctor.CHECK.FOUND` in the texts, for windows and the command line alike.
 */

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

/** Of amounts, of time in milliseconds and seconds, a second, and in MB on the disk. */
export const numberNames = [
  ...(['count', 'port', 'percent', 'threads', 'voters'] as const),
  ...(['milliseconds', 'seconds', 'rate'] as const),
  ...(['free', 'needed'] as const),
] as const;
/** What a finding's text is filled in with, whole and at most `MAX_NUMBER`. */
export type Numbers = { readonly [N in (typeof numberNames)[number]]?: number };
export const MAX_NUMBER = 2 ** 40;

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
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Math.min(MAX_NUMBER, Math.max(0, Math.round(value)))]),
  ),
  detail,
});

export const stateOf = ({ check, found }: Pick<Finding, 'check' | 'found'>): State => {
  const of: Readonly<Record<string, State>> = checks[check];
  return of[found] ?? 'unknown';
};

export const keyOf = ({ check, found }: Pick<Finding, 'check' | 'found'>): FoundKey => `${check}.${found}` as FoundKey;

const RANK: readonly State[] = ['unknown', 'good', 'warn', 'bad'];
const rankOf = (one: Pick<Finding, 'check' | 'found'>): number => RANK.indexOf(stateOf(one));

/** How a laptop stands by all that was found: as the worst of it, where what nobody knows counts for nothing. */
export const worstOf = (findings: readonly Pick<Finding, 'check' | 'found'>[]): State =>
  RANK[Math.max(0, ...findings.map(rankOf))]!;

/** What somebody should look at first, before what is good. */
export const byUrgency = <F extends Pick<Finding, 'check' | 'found'>>(findings: readonly F[]): F[] =>
  findings.toSorted((a, b) => rankOf(b) - rankOf(a));
