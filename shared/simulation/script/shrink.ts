/** From a script that fails to the shortest one found that still does: fewer faults, then milder ones. */
import type { Fault } from './faults.ts';
import type { Script } from './script.ts';

/** Whether a script still fails, in the same way. */
export type Fails = (script: Script) => Promise<boolean>;

/** Zeller's ddmin (IEEE TSE 28, 2002) over faults, cheats first; then each fault as short and as early as it still matters. */
export async function shrink(script: Script, fails: Fails): Promise<Script> {
  let shortest = script;
  const attempt = async (next: Script): Promise<boolean> => {
    if (!(await fails(next))) return false;
    shortest = next;
    return true;
  };
  for (const cheat of script.cheats)
    await attempt({ ...shortest, cheats: shortest.cheats.filter((name) => name !== cheat) });
  for (let size = Math.ceil(shortest.faults.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let at = 0; at < shortest.faults.length; ) {
      const faults = [...shortest.faults.slice(0, at), ...shortest.faults.slice(at + size)];
      if (!(await attempt({ ...shortest, faults }))) at += size;
    }
  for (let i = 0; i < shortest.faults.length; i++)
    for (const milder of milderThan(shortest.faults[i]!))
      if (await attempt({ ...shortest, faults: shortest.faults.with(i, milder) })) break;
  return shortest;
}

/** Milder faults to try in place of this one, the mildest first. */
function milderThan(fault: Fault): Fault[] {
  switch (fault.kind) {
    case 'cut':
    case 'sleep':
    case 'crash':
      return [0, 1000, 10_000].filter((lasts) => lasts < fault.lasts).map((lasts) => ({ ...fault, lasts }));
    case 'delay':
    case 'duplicate':
      return [1, 100, 1000].filter((by) => by < fault.by).map((by) => ({ ...fault, by }));
    case 'restored':
      return [500, 2000].filter((back) => back < fault.back).map((back) => ({ ...fault, back }));
    case 'promoted':
      return fault.wakes === null ? [] : [{ ...fault, wakes: null }];
    case 'slow':
      return [3, 10].filter((times) => times < fault.times).map((times) => ({ ...fault, times }));
    default:
      return [];
  }
}
