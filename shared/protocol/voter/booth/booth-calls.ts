/** What a booth's window asks of the process behind it, and what it is told: one device for many voters in turn. */
import * as v from 'valibot';
import { integer, text } from '../../../codec/schema.ts';
import { languages } from '../../../codec/texts.ts';

/** Seconds without a touch after which a booth forgets its voter: whoever needs longer says so within the last of them. */
export const IDLE = { least: 60, most: 900 } as const;

/** How a booth is set up. */
export const boothSchema = v.strictObject({
  idle: integer(IDLE.least, IDLE.most),
  /** Who may vote here where voters sign up by name; empty: whoever types a name. */
  names: v.pipe(v.array(text(60)), v.maxLength(1000)),
  /** How every voter finds the page, whatever the one before has chosen. */
  look: v.strictObject({
    language: v.picklist(languages),
    size: integer(50, 400),
    strong: v.boolean(),
    oneByOne: v.nullable(v.boolean()),
  }),
});
export type BoothPlan = v.InferOutput<typeof boothSchema>;

/** Of the app only, which can hold the window: what ends the booth. It is kept in memory, and nowhere else. */
const passcode = v.nullable(v.pipe(v.string(), v.minLength(4), v.maxLength(60)));

export const boothCalls = {
  /** From here on voters come to this device in turn. */
  'booth.start': v.strictObject({ plan: boothSchema, passcode }),
  /** Forgets the present voter. One who has not cast can come back to this booth, and only here. */
  'booth.next': v.strictObject({}),
  /** `lose`: although a ballot is on its way, of which nobody knows whether it was cast. */
  'booth.end': v.strictObject({ lose: v.boolean(), passcode }),
} as const;

export type BoothCall = keyof typeof boothCalls;

export interface BoothState {
  /** Null before it has been started. */
  readonly plan: BoothPlan | null;
  /**
   * What a voter comes with: a one-time code, or a name where the list grows while voting is open. `nothing`: the election
   * takes voters only who have signed up before, with a key that a booth would have had to forget.
   */
  readonly asks: 'code' | 'name' | 'nothing' | null;
  /** Whether voting is open. */
  readonly voting: boolean;
  /** How many voters have left it; grows with each. */
  readonly turn: number;
  /** How many began here and have not cast: they may come back. */
  readonly parked: number;
  /** Where a phone that scans it looks for the present voter's ballot; null before there is a receipt. */
  readonly receiptLink: string | null;
  /** Of the plan's names, those who have voted here. */
  readonly served: readonly string[];
  /** Whether the app holds the window until somebody knows the passcode. */
  readonly held: boolean;
}
