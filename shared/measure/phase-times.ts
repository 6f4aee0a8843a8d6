/** Records for whoever reads a few lines: each phase, how long it took, and what each party spent on it. */
import { type Measurement, PHASES } from './record.ts';

export interface PhaseTimes {
  readonly phase: Measurement['phase'];
  /** By the coordinator's clock, which begins and ends a phase. */
  readonly seconds: number;
  /** By name: `coordinator`, `node-1`, `voters-1`. */
  readonly parties: Readonly<Record<string, PartyTimes>>;
}

export interface PartyTimes {
  readonly processorSeconds: number;
  /** Of the process up to the end of the phase; null where it is not the party's own. */
  readonly peakMegabytes: number | null;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  readonly writtenBytes: number;
  /** Processor seconds by kind of work. */
  readonly kinds: Readonly<Record<string, number>>;
}

export function phaseTimes(records: readonly Measurement[]): PhaseTimes[] {
  return PHASES.flatMap((phase) => {
    const wholes = records.filter((one) => one.phase === phase && one.kind === 'whole');
    const lead = wholes.find(({ party }) => party === 'coordinator');
    if (!lead) return [];
    const parties = Object.fromEntries(wholes.map((whole) => [nameOf(whole), partyTimes(whole, records)]));
    return [{ phase, seconds: seconds(lead.wall), parties }];
  });
}

const nameOf = ({ party, place }: Measurement): string => (party === 'coordinator' ? party : `${party}-${place}`);

function partyTimes(whole: Measurement, records: readonly Measurement[]): PartyTimes {
  const isPart = ({ party, place, phase, kind }: Measurement): boolean =>
    kind !== 'whole' && party === whole.party && place === whole.place && phase === whole.phase;
  return {
    processorSeconds: seconds(whole.processor),
    peakMegabytes: whole.peak === null ? null : Math.round(whole.peak / 2 ** 20),
    sentBytes: whole.sentBytes ?? 0,
    receivedBytes: whole.receivedBytes ?? 0,
    writtenBytes: whole.writtenBytes ?? 0,
    kinds: Object.fromEntries(records.filter(isPart).map(({ kind, processor }) => [kind, seconds(processor)])),
  };
}

/** To the millisecond. */
const seconds = (microseconds: number): number => Math.round(microseconds / 1000) / 1000;
