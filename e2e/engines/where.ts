/** What `run.ts` has arranged for the specs, by the environment. */
import { LOOPBACK } from '../../main/network/place.ts';
import { ENGINES, type Engine } from './driver/phone.ts';

/** Where the election is served. */
export const ADDRESS = process.env.ENGINES_ADDRESS ?? LOOPBACK;

/** On any other address plain HTTP is insecure to a browser, as in a classroom. */
export const SECURE = ADDRESS === LOOPBACK;

/** The engines that are asked for. */
export const WANTED: readonly Engine[] = ENGINES.filter((name) =>
  (process.env.ENGINES ?? name).split(',').includes(name),
);

/** Whether each spec is run in each engine with every look of a phone, rather than with one. */
export const WHOLE = process.env.ENGINES_WHOLE === '1';
