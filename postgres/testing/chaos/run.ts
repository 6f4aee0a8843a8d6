/** `npm run chaos:postgres -- [--runs N] [--seed S] [--keep]`: the same with boards in a real PostgreSQL, which faults befall too. */
import { runChaos } from '../../../main/testing/chaos/chaos.ts';
import { Cluster } from './cluster.ts';

await runChaos((standby) => Cluster.start(standby));
