/** The elections of a series in this process, its parties beside each other: a packaged app has no other program to start. */
import { type Conditions, findingsOf } from '../../../../../shared/measure/conditions.ts';
import { stated, widthOf } from '../../../../../shared/measure/plan/configuration.ts';
import type { Run } from '../../../../../shared/measure/plan/runs.ts';
import { SimulatedElection } from '../../../../local-election/simulated-election.ts';
import { environmentOf } from '../../../../measure/environment.ts';
import type { Hold } from '../../../../sweep/one-run.ts';
import type { PlannedSweep } from '../../../../sweep/plan-file.ts';
import { pollsOf } from '../../../../sweep/polls.ts';
import { startArithmetic } from '../../../../workers/arithmetic.ts';

/** What the results say was typed to hold them. */
export const COMMAND = ['window of a simulation'];
/** Of each party: all share this computer’s cores, so that more would be in each other’s way. */
const THREADS = 1;

/** @param begun hears of each election that begins, and `changed` of whatever happens in it */
export function holdHere(
  planned: PlannedSweep,
  begun: (election: SimulatedElection) => void,
  changed: () => void,
): Hold {
  const pollOf = pollsOf(planned);
  // Once: it asks the system for it, while nothing is measured.
  const environment = environmentOf(startArithmetic().name, COMMAND);
  return async (run, { stop, phase }) => {
    const { nodes, threshold } = run.of;
    const election: SimulatedElection = new SimulatedElection({ poll: pollOf(run), nodes, threshold }, THREADS, () => {
      const { task } = election.view;
      if (task) phase(task.name, task.done, task.total);
      changed();
    });
    begun(election);
    const end = () => election.stop();
    stop.addEventListener('abort', end, { once: true });
    try {
      await election.hold();
    } finally {
      stop.removeEventListener('abort', end);
    }
    const { measurements, unheard } = election;
    const findings = findingsOf(election.view.status?.faults ?? [], unheard);
    return { conditions: conditionsOf(run, environment.engine), findings, measurements, environment };
  };
}

const conditionsOf = ({ run, configuration, repetition, seed, of }: Run, engine: string): Conditions => ({
  ...{ run, configuration, repetition, seed, ...stated(of) },
  ...{ width: widthOf(of), engine, threads: THREADS, calibration: null },
});
