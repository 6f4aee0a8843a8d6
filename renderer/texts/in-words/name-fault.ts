import { type Named, nameFault } from '../../../shared/election/names/name-fault.ts';
import type { TextKey } from '../catalogue.ts';
import type { Values } from '../texts.ts';

/** Why nobody may be called so, in the window's language; null where one may. */
export function nameFaultIn(t: (key: TextKey, values?: Values) => string, name: string, named: Named): string | null {
  const fault = nameFault(name, named);
  return fault && t(`core.name.${fault.name}`, fault.values);
}
