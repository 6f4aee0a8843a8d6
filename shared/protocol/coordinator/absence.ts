/** Laptops that are away, and whether the election gets to its end without them. */
import { ableToMix, type ElectionRecord, phaseOf } from '../../board/record.ts';
import type { Bytes } from '../../codec/bytes.ts';
import { closeQuorum, type NodeIndex } from '../../election/manifest.ts';

/** What an election still needs laptops for, in this order. */
const needs = ['key', 'close', 'mix', 'open'] as const;
export type Need = (typeof needs)[number];

export interface Absence {
  /** Names of the nodes that are away; none where those that are no help are all there. */
  readonly gone: readonly string[];
  /** The first thing that cannot be done without them; null where everything can. */
  readonly lacking: Need | null;
  /** So many laptops are needed for it, or, where nothing is lacking, to open the ballots. */
  readonly needed: number;
  /** So many can be had for it, with what those who left have done already. */
  readonly left: number;
}

/**
 * Null where everybody is there and helps, and once there is a result.
 * @param differing nodes that sign nothing more because their words differ: they are no help, and not gone
 * @param closed whether q nodes are known to hold the close
 */
export function absenceOf(
  record: ElectionRecord,
  isConnected: (key: Bytes) => boolean,
  differing: ReadonlySet<NodeIndex> = record.differing,
  closed = record.closeNote !== null,
): Absence | null {
  const { manifest } = record;
  const away = manifest.nodes.flatMap(({ key }, i) => (isConnected(key) || differing.has(i + 1) ? [] : [i + 1]));
  const noHelp = new Set([...away, ...differing]);
  if (noHelp.size === 0 || phaseOf(record) === 'finished') return null;
  const gone = away.map((index) => manifest.nodes[index - 1]!.name);
  const counts = countsOf(record, (index) => !noHelp.has(index));
  const lacking = needsFrom(record, closed).find((need) => counts[need].left < counts[need].needed) ?? null;
  return { gone, lacking, ...counts[lacking ?? 'open'] };
}

/** What is still to be done. */
function needsFrom(record: ElectionRecord, closed: boolean): readonly Need[] {
  if (!record.key) return needs;
  if (!record.closing || !(closed || record.closeNote)) return needs.slice(1);
  return record.finalList ? needs.slice(3) : needs.slice(2);
}

function countsOf(record: ElectionRecord, isHere: (index: NodeIndex) => boolean) {
  const { manifest, ceremony, key, chain, shareSets } = record;
  const { threshold, leastMixes, nodes } = manifest;
  const mixed = (index: NodeIndex) => chain.some(({ node, proof }) => node === index && proof?.valid);
  const helps = (index: NodeIndex) => shareSets.get(index)?.valid ?? isHere(index);
  const here = nodes.filter((_, i) => isHere(i + 1)).length;
  return {
    key: {
      needed: threshold,
      left: ceremony.participants.filter((index) => isHere(index) && !ceremony.faulty.has(index)).length,
    },
    close: { needed: closeQuorum(manifest), left: here },
    mix: { needed: leastMixes, left: ableToMix(record).filter((index) => isHere(index) || mixed(index)).length },
    open: { needed: threshold, left: (key?.trustees ?? ceremony.participants).filter(helps).length },
  } satisfies Record<Need, { needed: number; left: number }>;
}
