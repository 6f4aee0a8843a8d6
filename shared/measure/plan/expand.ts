/** A plan's combinations as configurations: pure, and of equal plans the same in the same order. */

import * as v from 'valibot';
import { type Configuration, configurationFault, configurationOf } from './configuration.ts';
import { faultOfIssue, type PlanFault } from './fault.ts';
import {
  CONDITION_KEYS,
  type Conditioned,
  type ConditionKey,
  MAX_RUNS,
  type SweepPlan,
  sweepPlanSchema,
} from './schema.ts';

export interface Expanded {
  readonly plan: SweepPlan;
  /** Numbered from 1 in this order. */
  readonly configurations: readonly Configuration[];
  /** Combinations that cannot be held, where the plan leaves them out: how many for each reason. */
  readonly leftOut: readonly { readonly why: string; readonly combinations: number }[];
}

/** What is given, as a plan and its configurations, or the first fault of it. */
export function expandPlan(given: unknown): Expanded | { readonly fault: PlanFault } {
  // Valibot takes a list for an object.
  if (Array.isArray(given)) return { fault: { path: [], why: 'must be Object, not Array' } };
  const parsed = v.safeParse(sweepPlanSchema, given, { abortEarly: true });
  if (!parsed.success) return { fault: faultOfIssue(parsed.issues[0]) };
  const plan = parsed.output;
  const twice = keyTwice(plan);
  if (twice) return { fault: twice };
  const axes = axesOf(plan);
  const combinations = axes.reduce((product, axis) => product * axis.length, 1);
  if (combinations * plan.repetitions > MAX_RUNS)
    return { fault: { path: [], why: `it comes to ${combinations * plan.repetitions} runs, more than ${MAX_RUNS}` } };
  return held(plan, axes, combinations);
}

function held(plan: SweepPlan, axes: readonly Axis[], combinations: number): Expanded | { readonly fault: PlanFault } {
  const configurations: Configuration[] = [];
  const known = new Set<string>();
  const leftOut = new Map<string, number>();
  for (let i = 0; i < combinations; i++) {
    const configuration = configurationOf(combination(axes, i));
    const fault = configurationFault(configuration);
    if (fault !== null) {
      if (plan.impossible === 'refuse') return { fault: { path: [fault.key], why: fault.why } };
      leftOut.set(fault.why, (leftOut.get(fault.why) ?? 0) + 1);
      continue;
    }
    // Such as a threshold of 2 beside the majority of 3.
    const text = JSON.stringify(configuration);
    if (known.has(text)) return { fault: { path: [], why: `two of its combinations are the same: ${text}` } };
    known.add(text);
    configurations.push(configuration);
  }
  if (configurations.length === 0) return { fault: { path: [], why: 'none of its combinations can be held' } };
  return { plan, configurations, leftOut: [...leftOut].map(([why, combinations]) => ({ why, combinations })) };
}

/** What varies by itself: one condition, or several in step. */
type Axis = readonly Partial<Conditioned>[];

/** In the order of the conditions; a group stands where its first one does. */
function axesOf(plan: SweepPlan): Axis[] {
  const groups = plan.together.map((group) => ({ keys: keysOf(group), group }));
  return CONDITION_KEYS.flatMap((key): Axis[] => {
    const list: readonly unknown[] | undefined = plan[key];
    if (list) return [list.map((value) => ({ [key]: value }) as Partial<Conditioned>)];
    const own = groups.find(({ keys }) => keys[0] === key);
    if (!own) return [];
    return [inStep(own.keys, own.group)];
  });
}

function inStep(keys: readonly ConditionKey[], group: Group): Axis {
  const lists = keys.map((key): readonly unknown[] => group[key] ?? []);
  return lists[0]!.map((_, i) => Object.fromEntries(keys.map((key, k) => [key, lists[k]![i]])));
}

type Group = SweepPlan['together'][number];
const keysOf = (group: Group) => CONDITION_KEYS.filter((key) => group[key] !== undefined);

/** The i-th in the order in which the last axis runs fastest. */
function combination(axes: readonly Axis[], i: number): Partial<Conditioned> {
  let rest = i;
  const chosen = axes.toReversed().map((axis) => {
    const value = axis[rest % axis.length];
    rest = Math.floor(rest / axis.length);
    return value;
  });
  return Object.assign({}, ...chosen);
}

function keyTwice(plan: SweepPlan): PlanFault | null {
  const seen = new Set<string>(CONDITION_KEYS.filter((key) => plan[key] !== undefined));
  for (const [i, group] of plan.together.entries())
    for (const key of keysOf(group)) {
      if (seen.has(key)) return { path: ['together', i, key], why: 'varies elsewhere in the plan already' };
      seen.add(key);
    }
  return null;
}
