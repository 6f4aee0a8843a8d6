/** Laptops that are away, and whether the election gets to its end without them. */
import { ableToMix, type ElectionRecord, phaseOf } from '../../board/record.ts';
import type { Bytes } from '../../codec/bytes.ts';
import { closeQuorum, type NodeIndex } from '../../election/manifest.ts';
import { tooFewAtClose } from '../../election/too-few.ts';

/** What an election still needs laptops for, in this order. */
export type Need = 'key' | 'close' | 'confirm' | 'mix' | 'open';

export interface Absence {
  /** Names of the nodes that are away; none where those that are no help are all there. */
  readonly gone: readonly string[];
  /** The first thing that cannot be done without them; null where everything can. */
  readonly lacking: Need | null;
  /** So many laptops are needed for it, or, where nothing is lacking, to open the ballots. */
  readonly needed: number;
  /** So many can be had for it, with what those who left have done already. */
  readonly left: number;
  /** Whether whoever tells this has met none of those who are away since it started: they may just not be back yet. */
  readonly returning: boolean;
}

/**
 * Null where everybody is there and helps, and once the election has come to its end, or nothing is left to be done for it.
 * @param differing nodes that sign nothing more because their words differ: they are no help, and not gone
 * @param closed whether q nodes are known to hold the close
 * @param met whether a node has been here since this laptop started
 */
export function absenceOf(
  record: ElectionRecord,
  isConnected: (key: Bytes) => boolean,
  differing: ReadonlySet<NodeIndex> = record.differing,
  closed = record.closeNote !== null,
  met: (key: Bytes) => boolean = () => true,
): Absence | null {
  const { manifest } = record;
  const away = manifest.nodes.flatMap(({ key }, i) => (isConnected(key) || differing.has(i + 1) ? [] : [i + 1]));
  const noHelp = new Set([...away, ...differing]);
  if (noHelp.size === 0 || phaseOf(record) === 'finished') return null;
  const gone = away.map((index) => manifest.nodes[index - 1]!.name);
  const counts = countsOf(record, (index) => !noHelp.has(index));
  const lacking = needsFrom(record, closed).find((need) => counts[need].left < counts[need].needed) ?? null;
  // Where too few ballots count, the close is the last thing that takes others.
  if (lacking === null && tooFewAtClose(record)) return null;
  const returning = away.length > 0 && !away.some((index) => met(manifest.nodes[index - 1]!.key));
  return { gone, lacking, ...counts[lacking ?? 'open'], returning };
}

/** What is still to be done. */
function needsFrom(record: ElectionRecord, closed: boolean): readonly Need[] {
  if (!record.key) return ['key', 'close', 'mix', 'open'];
  if (!record.closing) return ['close', 'mix', 'open'];
  const confirmed = closed || record.closeNote !== null;
  if (tooFewAtClose(record)) return confirmed ? [] : ['confirm'];
  if (!confirmed) return ['confirm', 'mix', 'open'];
  return record.finalList ? ['open'] : ['mix', 'open'];
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
    confirm: { needed: closeQuorum(manifest), left: here },
    mix: { needed: leastMixes, left: ableToMix(record).filter((index) => isHere(index) || mixed(index)).length },
    open: { needed: threshold, left: (key?.trustees ?? ceremony.participants).filter(helps).length },
  } satisfies Record<Need, { needed: number; left: number }>;
}
