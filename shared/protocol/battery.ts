/** How a laptop's battery stands: of its own, for its person; of a node's, for the room. */
import * as v from 'valibot';
import { integer } from '../codec/schema.ts';

export const batterySchema = v.strictObject({
  /** Of what it holds when it is full. */
  percent: integer(0, 100),
  /** Whether it is plugged in, and so not running out. */
  charging: v.boolean(),
});
export type Battery = v.InferOutput<typeof batterySchema>;

/** From here on it is warned of: somebody has to find the charger, and some batteries end sooner than they say. */
export const LOW_BATTERY = 20;

/** Percent of a battery that is running out; null where it is full enough, charging, or nobody can tell. */
export const lowBattery = (battery: Battery | null): number | null =>
  battery && !battery.charging && battery.percent <= LOW_BATTERY ? battery.percent : null;
