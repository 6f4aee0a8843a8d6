/** What programs that scan paper write into a cell where there is no rank or option to read. */
import type { Flag } from '../notes.ts';

export function markOf(cell: string): Flag | null {
  switch (cell.toLowerCase()) {
    case 'overvote':
    case 'over':
      return 'overvotes';
    case 'skipped':
    case 'undervote':
    case 'under':
    case '-':
    case '–':
      return 'skipped-ranks';
    default:
      return null;
  }
}

/** What statistics programs write for an empty cell. Nan, so spelled, is a name. */
export const isMissing = (cell: string): boolean => /^(?:#?N\/A|NA|NaN|nan|NULL|null)$/.test(cell);

export const withFlag = (flags: readonly Flag[], flag: Flag): readonly Flag[] =>
  flags.includes(flag) ? flags : [...flags, flag];
