/**
 * The one-time code of a slip that was scanned, or the name from the round before. It leaves the address bar and this tab's history before anything else is
 * done, and waits in the tab's own storage until the election is known, so that a reload loses nothing.
 */
import { PAGE_PATH, withoutBrought } from '../../shared/protocol/page-address.ts';

const PLACE = 'ostraka slip';

/** What to join by: the address of this page, with the code or name that came with it, where one waits. */
export function scannedLink(): string {
  const address = `${location.origin}${PAGE_PATH}${location.hash}`;
  const bare = withoutBrought(address);
  if (bare === null) {
    const waiting = stored();
    if (waiting !== null && withoutBrought(waiting) === address) return waiting;
    forgetSlip();
    return address;
  }
  history.replaceState(null, '', bare);
  try {
    sessionStorage.setItem(PLACE, address);
  } catch {
    // Without storage nobody votes here; the page says so where a key is to be kept.
  }
  return address;
}

/** What came with the address is kept with the election, or of no use. */
export function forgetSlip(): void {
  try {
    sessionStorage.removeItem(PLACE);
  } catch {
    // There is nothing to be forgotten.
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(PLACE);
  } catch {
    return null;
  }
}
