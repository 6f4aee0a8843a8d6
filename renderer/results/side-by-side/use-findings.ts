/** Searches for paradoxes that leave the window time to draw: one after the other, anew for each poll. */
import { useEffect, useState } from 'preact/hooks';
import { eachFinding, type Finding, mostTried } from '../../../shared/election/tally/side-by-side/paradoxes.ts';
import type { Poll } from '../../../shared/election/tally/side-by-side/poll.ts';

/** Recounts of one search here, at most: what is typed is answered at once. */
const MOST_HERE = 3000;

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
    const all = eachFinding(poll, ticks, Math.min(MOST_HERE, mostTried(poll)));
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      const { value, done } = all.next();
      if (done) return setFound({ poll, findings: [...findings], done: true });
      findings.push(value);
      timer = setTimeout(next);
    };
    // Whoever types a number of three digits asks once.
    timer = setTimeout(next, 150);
    return () => clearTimeout(timer);
  }, [poll, ticks]);
  // What was found in the poll before is not this one's.
  return found.poll === poll ? found : { poll, findings: [], done: false };
}
