/** Searches for paradoxes that leave the window time to draw: one after the other, anew for each poll. */
import { useEffect, useState } from 'preact/hooks';
import { eachFinding, type Finding } from '../../../shared/election/tally/side-by-side/paradoxes.ts';
import type { Poll } from '../../../shared/election/tally/side-by-side/poll.ts';

/** Milliseconds of searching between which the window draws and hears keys. */
const SLICE = 8;

/** About as many recounts one search makes here: all are over within seconds. */
const mostHere = (poll: Poll): number => Math.min(2000, Math.floor(26_000 / Math.max(1, poll.ballots.length)));

export interface Found {
  readonly poll: Poll | null;
  readonly findings: readonly Finding[];
  readonly done: boolean;
}

export function useFindings(poll: Poll | null, ticks: number): Found {
  const [found, setFound] = useState<Found>({ poll, findings: [], done: false });
  useEffect(() => {
    const findings: Finding[] = [];
    setFound({ poll, findings, done: poll === null });
    if (poll === null) return;
    const all = eachFinding(poll, ticks, mostHere(poll));
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      const before = findings.length;
      for (const since = performance.now(); performance.now() - since < SLICE; ) {
        const { value, done } = all.next();
        if (done) return setFound({ poll, findings: [...findings], done: true });
        if (value) findings.push(value);
      }
      if (findings.length > before) setFound({ poll, findings: [...findings], done: false });
      timer = setTimeout(next);
    };
    // Whoever types a number of three digits asks once.
    timer = setTimeout(next, 150);
    return () => clearTimeout(timer);
  }, [poll, ticks]);
  // What was found in the poll before is not this one's.
  return found.poll === poll ? found : { poll, findings: [], done: false };
}
