/** What is fitted: quantities that a run tells, each as a sum of few terms that grow with the election. */
import { measured, quantity, type Run } from '../quantities.ts';
import type { MeasuredKind, Measurement } from '../record.ts';

/** What costs depend on. */
export interface Size {
  readonly voters: number;
  readonly nodes: number;
  /** Ciphertexts of one ballot. */
  readonly width: number;
}

/** Products that a cost may be a sum of; a ballot holds `width` ciphertexts. */
export const TERMS = {
  constant: () => 1,
  nodes: ({ nodes }: Size) => nodes,
  'nodes²': ({ nodes }: Size) => nodes ** 2,
  /** What is shared by more the more there is: code that warms up, batches that fill, memory that is tidied when it is worth it. */
  '√ciphertexts': ({ voters, width }: Size) => Math.sqrt(voters * width),
  voters: ({ voters }: Size) => voters,
  voters·nodes: ({ voters, nodes }: Size) => voters * nodes,
  ciphertexts: ({ voters, width }: Size) => voters * width,
  ciphertexts·nodes: ({ voters, width, nodes }: Size) => voters * width * nodes,
  'ciphertexts·nodes²': ({ voters, width, nodes }: Size) => voters * width * nodes ** 2,
} as const satisfies Readonly<Record<string, (size: Size) => number>>;
export type Term = keyof typeof TERMS;
/** Terms that grow with the ballots: work, which more cores share; the others are waits and beginnings. */
export const GROWING: readonly Term[] = [
  ...(['√ciphertexts', 'voters', 'voters·nodes', 'ciphertexts', 'ciphertexts·nodes', 'ciphertexts·nodes²'] as const),
];

interface Cost {
  /** Times grow and shrink with the machine. */
  readonly unit: 'seconds' | 'bytes';
  readonly terms: readonly Term[];
  /** Of one run; null where it does not tell. */
  of(run: Run): number | null;
}

const AFTER: readonly Measurement['phase'][] = ['mixing', 'decryption'];
type Party = Measurement['party'];

/** The mean over the machines of a party of what `field` says of the records that `keep` lets through, summed over phases. */
function perMachine(
  party: Party,
  keep: (record: Measurement) => boolean,
  field: (record: Measurement) => number | null,
): (run: Run) => number | null {
  return ({ records }) => {
    const own = records.filter((record) => record.party === party);
    const machines = new Set(own.map(({ place }) => place)).size;
    const kept = own.filter(keep).map(field);
    return machines === 0 || kept.includes(null) ? null : kept.reduce<number>((sum, one) => sum + one!, 0) / machines;
  };
}
const whole = ({ kind }: Measurement): boolean => kind === 'whole';
const after = ({ phase }: Measurement): boolean => AFTER.includes(phase);
const seconds = ({ processor }: Measurement): number => processor / 1e6;
const traffic = ({ sentBytes, receivedBytes }: Measurement): number | null =>
  sentBytes === null || receivedBytes === null ? null : sentBytes + receivedBytes;

/** Processor time of one list of ciphertexts, of whichever party. */
const job =
  (kind: MeasuredKind) =>
  ({ conditions, records }: Run): number | null => {
    const own = records.filter((record) => record.kind === kind && after(record) && record.ciphertexts > 0);
    const handled = own.reduce((sum, { ciphertexts }) => sum + ciphertexts, 0);
    const spent = own.reduce((sum, { processor }) => sum + processor, 0);
    return handled === 0 ? null : (spent * conditions.voters * conditions.width) / handled / 1e6;
  };

/**
 * Of processor time: what begins, what each laptop asks for, what is shared by many ballots, the ballots, and everybody's lists of them. More
 * terms are told apart by chance in elections of up to 5,000, and foretell those of 20,000 badly.
 */
const OF_PROCESSOR: readonly Term[] = ['constant', 'nodes', '√ciphertexts', 'ciphertexts', 'ciphertexts·nodes'];
const OF_JOB: readonly Term[] = ['constant', '√ciphertexts', 'ciphertexts'];
const OF_NODE: readonly Term[] = ['constant', 'nodes', '√ciphertexts', 'voters', 'ciphertexts', 'ciphertexts·nodes'];
const OF_COORDINATOR: readonly Term[] = [
  ...(['constant', 'nodes', 'nodes²', '√ciphertexts', 'voters', 'voters·nodes'] as const),
  ...(['ciphertexts', 'ciphertexts·nodes', 'ciphertexts·nodes²'] as const),
];

const cost = (unit: Cost['unit'], terms: readonly Term[], of: Cost['of']): Cost => ({ unit, terms, of });

export const COSTS = {
  /** From the end of voting to the count, all parties on one computer. */
  result: cost(
    'seconds',
    ['constant', 'nodes', 'nodes²', '√ciphertexts', 'ciphertexts', 'ciphertexts·nodes', 'ciphertexts·nodes²'],
    (run) => measured(quantity('result'), run),
  ),
  'processor:coordinator': cost('seconds', OF_PROCESSOR, perMachine('coordinator', whole, seconds)),
  'processor:node': cost('seconds', OF_PROCESSOR, perMachine('node', whole, seconds)),
  /** The coordinator's own thread after voting, which hands lists on. */
  'after:loop': cost(
    'seconds',
    OF_COORDINATOR,
    perMachine('coordinator', (one) => one.kind === 'loop' && after(one), seconds),
  ),
  'job:shuffle': cost('seconds', OF_JOB, job('shuffle')),
  'job:prove-shuffle': cost('seconds', OF_JOB, job('prove-shuffle')),
  'job:verify-shuffle': cost('seconds', OF_JOB, job('verify-shuffle')),
  'job:decrypt': cost('seconds', OF_JOB, job('decrypt')),
  'job:verify-shares': cost('seconds', OF_JOB, job('verify-shares')),
  'job:open': cost('seconds', OF_JOB, job('open')),
  'job:verify-result': cost('seconds', OF_JOB, job('verify-result')),
  'peak:coordinator': cost('bytes', OF_COORDINATOR, (run) => measured(quantity('peak:coordinator'), run)),
  'peak:node': cost('bytes', OF_NODE, (run) => measured(quantity('peak:node'), run)),
  'traffic:coordinator': cost('bytes', OF_COORDINATOR, perMachine('coordinator', whole, traffic)),
  'traffic:node': cost('bytes', OF_NODE, perMachine('node', whole, traffic)),
  'after:coordinator': cost(
    'bytes',
    OF_COORDINATOR,
    perMachine('coordinator', (one) => whole(one) && after(one), traffic),
  ),
  'after:node': cost(
    'bytes',
    OF_NODE,
    perMachine('node', (one) => whole(one) && after(one), traffic),
  ),
  'disk:coordinator': cost(
    'bytes',
    OF_COORDINATOR,
    perMachine('coordinator', whole, ({ writtenBytes }) => writtenBytes),
  ),
  'disk:node': cost(
    'bytes',
    OF_NODE,
    perMachine('node', whole, ({ writtenBytes }) => writtenBytes),
  ),
} as const satisfies Readonly<Record<string, Cost>>;
export type CostId = keyof typeof COSTS;
export const COST_IDS = Object.keys(COSTS) as CostId[];
